using System.Collections.Immutable;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Statements;

namespace GovDisclosure.Output.Pages;

/// <summary>Puts the page of a check together.</summary>
internal sealed class CheckPageComposer(Language language)
{
    private const int MostListed = 200;

    private readonly PageText page = new(language);

    public string Compose(CheckInput input, CheckResult result, ImmutableArray<Explanation> explanations)
    {
        var report = input.Report;
        var name = report.Agency.Name is { } agency ? PageText.Short(agency) : page.In("机关不详", "unknown agency");
        PageFrame.Begin(
            page,
            page.In(
                $"{name} {page.Year(report)} 年政府信息公开工作年度报告：核对结果",
                $"{name}: annual report on {page.Year(report)}, checked"
            )
        );
        var style =
            result.HasErrors || !result.Coverage.IsComplete ? "verdict bad"
            : result.Findings.IsEmpty ? "verdict"
            : "verdict doubt";
        page.Element("p", page.In(CheckSummary.Verdict(result)), $" class=\"{style}\"");
        page.Element("p", page.In(CheckSummary.Overview(CheckOverview.Of(report), result, input.Previous is not null)));
        page.Element(
            "p",
            page.In(
                CheckSummary.Stated(result)
                    ?? new("文字中没有读出可与表格核对的数字。", "No figure that could be compared with the tables was read in the words.")
            )
        );
        var proposals = new Proposals(explanations);
        new CausePart(page, input, result, proposals).Write();
        new WholePart(page, input, new TextMarks(result, proposals)).Write();
        NotChecked(result);
        NotCompared(result);
        Remarks(input);
        return PageFrame.End(page);
    }

    private void NotChecked(CheckResult result)
    {
        page.Raw("<details><summary>")
            .Raw(
                PageText.Escape(
                    page.In(
                        $"未核对的规则 {result.NotRun.Length} 条，文中未提及 {result.NothingStated.Length} 条，通过 {result.Passed.Length} 条",
                        $"{result.NotRun.Length} rules were not run, {result.NothingStated.Length} had nothing to compare, {result.Passed.Length} passed"
                    )
                )
            )
            .Raw("</summary>\n<ul>\n");
        foreach (var group in result.NotRun.GroupBy(static rule => rule.Reason))
        {
            page.Element(
                "li",
                $"{page.In(group.Key)}{page.In("：", ": ")}{string.Join(page.In("、", ", "), group.Select(static rule => rule.Rule.ToString()))}"
            );
        }

        if (!result.NothingStated.IsEmpty)
        {
            page.Element(
                "li",
                page.In("文中未提及，无从核对：", "Nothing stated to compare: ")
                    + string.Join(page.In("、", ", "), result.NothingStated.Select(static rule => rule.ToString()))
            );
        }

        page.Raw("</ul></details>\n");
    }

    // The figures in the words that were not held against the tables, each with the reason.
    private void NotCompared(CheckResult result)
    {
        var open = result
            .Statements.Where(static statement =>
                statement is { IsDerived: false, Verdict: StatementVerdict.OtherScope or StatementVerdict.NotAssessed }
            )
            .ToList();
        if (open.Count == 0)
        {
            return;
        }

        page.Raw("<details>")
            .Element(
                "summary",
                page.In($"文中未与表格比较的数字 {open.Count} 个", $"Figures in the words that were not compared: {open.Count}")
            )
            .Raw("<ul>\n");
        foreach (var statement in open.Take(MostListed))
        {
            var (from, to) = statement.InQuote;
            var reason = statement.Reason ?? StatementWords.Of(statement.Verdict);
            page.Element(
                "li",
                $"{statement.Quote.Text[from..to]}{page.In("：", ": ")}{page.In(reason)}{page.In("。", ". ")}{PageText.Short(statement.Quote.Text)}"
            );
        }

        if (open.Count > MostListed)
        {
            page.Element("li", page.In($"另有 {open.Count - MostListed} 个", $"and {open.Count - MostListed} more"));
        }

        page.Raw("</ul></details>\n");
    }

    private void Remarks(CheckInput input)
    {
        if (input.Source is not { Diagnostics: { IsEmpty: false } diagnostics })
        {
            return;
        }

        page.Raw("<details>")
            .Element("summary", page.In($"读取说明 {diagnostics.Length} 条", $"Remarks of the reader: {diagnostics.Length}"))
            .Raw("<ul>\n");
        foreach (var diagnostic in diagnostics)
        {
            page.Element("li", $"{diagnostic.Code} {page.In(diagnostic.Message)}");
        }

        page.Raw("</ul></details>\n");
    }
}
