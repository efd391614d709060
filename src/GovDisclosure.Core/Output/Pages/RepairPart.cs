using System.Globalization;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;

namespace GovDisclosure.Output.Pages;

/// <summary>What most likely went wrong in a table whose relations do not hold, and which figures would mend it.</summary>
internal sealed class RepairPart(PageText page, Proposals proposals)
{
    private readonly HashSet<Explanation> told = [];

    /// <summary>Writes the proposals for the tables of a cause.</summary>
    public void Write(List<Finding> findings)
    {
        foreach (var explanation in proposals.Of(findings))
        {
            // What is to be said of a table as a whole is said once.
            if (told.Add(explanation))
            {
                page.Element("p", page.In(explanation.Message));
            }

            var changes = Proposals.ChangesOf(explanation, findings).ToList();
            if (changes.Count == 0)
            {
                continue;
            }

            page.Element(
                "p",
                Proposals.IsSingledOut(explanation)
                    ? page.In("建议改为（请对照原始台账）：", "Proposal (compare with the records):")
                    : page.In("可能的修改之一（请对照原始台账）：", "One possible change (compare with the records):")
            );
            page.Raw("<ul>\n");
            foreach (var change in changes)
            {
                var from = change.From is { } number ? PageText.Number(number, "0.####") : page.In("空白", "blank");
                page.Element("li", $"{page.Cell(change.Cell)}: {from} → {PageText.Number(change.To, "0.####")}");
            }

            foreach (var witness in explanation.Best!.Witnesses)
            {
                page.Element("li", page.In(Words(witness)), " class=\"soft\"");
            }

            page.Raw("</ul>\n");
        }
    }

    private static LocalizedText Words(Witness witness)
    {
        var value = witness.Value.ToString(CultureInfo.InvariantCulture);
        var (zh, en) = witness.Quote is null
            ? ($"上年报告的数字 {value}（{witness.Rule}）", $"last year's report with {value} ({witness.Rule})")
            : ($"文中的数字 {value}（{witness.Rule}）", $"the figure {value} in the words ({witness.Rule})");
        return witness.Supports ? new($"佐证：{zh}。", $"Borne out by {en}.") : new($"与之不符：{zh}。", $"Contradicted by {en}.");
    }
}
