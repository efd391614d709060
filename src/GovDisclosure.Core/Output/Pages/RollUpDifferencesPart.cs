using System.Collections.Immutable;
using GovDisclosure.RollUp;

namespace GovDisclosure.Output.Pages;

/// <summary>Where what was published for a perimeter differs from the sum, what causes it, and the addition that shows it.</summary>
internal sealed class RollUpDifferencesPart(PageText page, RollUpResult result)
{
    // Of more units the addends of a cell are no longer something to look at; the JSON has them.
    private const int MostAddends = 300;

    public void Write(PerimeterRollUp perimeter)
    {
        page.Element(
            "h2",
            page.In(
                $"与公布的比较：{RollUpWords.Text(perimeter.Perimeter).Zh}",
                $"Compared with what was published: {RollUpWords.Text(perimeter.Perimeter).En}"
            )
        );
        page.Element(
            "p",
            page.In(
                $"汇总 {perimeter.Units.Length} 个单位，缺 {perimeter.Missing.Length} 个；",
                $"{perimeter.Units.Length} units summed, {perimeter.Missing.Length} missing; "
            )
                + page.In(RollUpSummary.Compared(perimeter))
                + page.In("。", ".")
        );
        if (perimeter.Differences.IsEmpty || perimeter.Attribution is not { } attribution)
        {
            return;
        }

        var style =
            attribution.IsCertain ? "card"
            : attribution.Sets.IsEmpty ? "card error"
            : "card warning";
        page.Raw($"<section class=\"{style}\" data-certain=\"{(attribution.IsCertain ? "true" : "false")}\">\n");
        page.Element("h3", page.In(RollUpSummary.Causes(perimeter)!));
        Causes(perimeter, attribution.Causes);
        Others(perimeter, attribution);
        page.Raw("</section>\n");
        Cells(perimeter);
        Certificate(perimeter, attribution);
    }

    private void Causes(PerimeterRollUp perimeter, ImmutableArray<Cause> causes)
    {
        page.Raw("<ul>\n");
        foreach (var cause in causes)
        {
            var cells = cause.Amounts is [var only]
                ? $"{page.Table(only.Cell.Table)} · {page.Cell(only.Cell)} {PageText.Signed(only.Amount)}"
                : page.In($"{cause.Amounts.Length} 格", $"{cause.Amounts.Length} cells");
            page.Element(
                "li",
                $"{page.In(RollUpWords.Text(cause.Kind, cause.IsRest))}{page.In("：", ": ")}{RollUpNames.Of(result, perimeter, cause.Unit, cause.File)} ({cells}{(cause.IsRest ? page.In("；", "; ") + page.In(RollUpWords.Rest) : "")})",
                $" data-cause=\"{RollUpWords.Of(cause.Kind)}\""
            );
        }

        page.Raw("</ul>\n");
    }

    private void Others(PerimeterRollUp perimeter, Attribution attribution)
    {
        if (attribution.Sets.Length < 2)
        {
            return;
        }

        var more = attribution.SmallestSets - attribution.Sets.Length;
        page.Raw("<details>")
            .Element("summary", page.In($"其他可能（{attribution.OtherSets}）", $"The other sets ({attribution.OtherSets})"));
        foreach (var set in attribution.Sets.Skip(1))
        {
            Causes(perimeter, set);
        }

        if (more > 0)
        {
            page.Element("p", page.In($"另有 {more} 种没有列出。", $"{more} more are not listed."), " class=\"warn\"");
        }

        page.Raw("</details>\n");
    }

    private void Cells(PerimeterRollUp perimeter)
    {
        PageTable.Begin(
            page,
            page.In(
                "公布的数减各单位之和；下面是原因各占多少",
                "What was published less the sum of the units, and how much each cause is of it"
            ),
            (page.In("单元格", "Cell"), false),
            (page.In("公布", "Published"), true),
            (page.In("之和", "Sum"), true),
            (page.In("相差", "Difference"), true),
            (page.In("原因", "Causes"), false)
        );
        foreach (var difference in perimeter.Differences)
        {
            var rest = difference.Difference - difference.Causes.Sum(static cause => cause.Amount);
            var causes = difference
                .Causes.Select(cause =>
                    $"{page.In(RollUpWords.Text(cause.Kind, cause.IsRest))} {RollUpNames.Of(result, perimeter, cause.Unit, cause.File)} {PageText.Signed(cause.Amount)}"
                )
                .Concat(rest == 0 ? [] : [page.In($"未解释 {PageText.Signed(rest)}", $"not explained {PageText.Signed(rest)}")]);
            page.Raw(
                $"<tr data-pointer=\"{PageText.Escape(difference.Cell.Pointer)}\" data-perimeter=\"{RollUpWords.Of(perimeter.Perimeter)}\" data-difference=\"{PageText.Number(difference.Difference, "0.############################")}\">"
            );
            page.Raw("<th scope=\"row\">")
                .Raw(PageText.Escape($"{page.Table(difference.Cell.Table)} · {page.Cell(difference.Cell)}"))
                .Raw("</th>");
            PageTable.Number(page, PageText.Number(difference.Published, "0.######"));
            PageTable.Number(page, difference.Sum is { } sum ? PageText.Number(sum, "0.######") : "");
            PageTable.Number(page, difference.Difference == 0 ? "0" : PageText.Signed(difference.Difference));
            page.Raw("<td>").Raw(PageText.Escape(string.Join(page.In("；", "; "), causes))).Raw("</td></tr>\n");
        }

        PageTable.End(page);
    }

    // What was searched, and for each cell the figures that anyone can add up.
    private void Certificate(PerimeterRollUp perimeter, Attribution attribution)
    {
        page.Raw("<details>").Element("summary", page.In("证明：逐格相加", "The certificate: add it up"));
        page.Element(
            "p",
            page.In(
                $"文件夹提供了 {attribution.Hypotheses} 个可能的原因，试过其中至多 {attribution.SearchedUpTo} 个的{(attribution.IsExhaustive ? "所有组合" : "部分组合")}；{(perimeter.Missing.IsEmpty ? "最小的组合" : "可能的组合")}{(attribution.IsExhaustive ? "有" : "至少有")} {attribution.SmallestSets} 个；各格未解释的余数合计 {PageText.Number(perimeter.Residue, "0.######")}。",
                $"The folder offers {attribution.Hypotheses} possible causes; {(attribution.IsExhaustive ? "all" : "some")} sets of up to {attribution.SearchedUpTo} of them were tried; there are {(attribution.IsExhaustive ? "" : "at least ")}{attribution.SmallestSets} {(perimeter.Missing.IsEmpty ? "smallest" : "possible")} sets; what is left unexplained in all cells comes to {PageText.Number(perimeter.Residue, "0.######")}."
            )
        );
        if (perimeter.Units.Length > MostAddends)
        {
            page.Element(
                "p",
                page.In(
                    $"{perimeter.Units.Length} 个单位的加数见 rollup.json 的 certificate.addends。",
                    $"The addends of {perimeter.Units.Length} units are in rollup.json, certificate.addends."
                )
            );
        }
        else
        {
            page.Raw("<ul class=\"soft\">\n");
            foreach (var difference in perimeter.Differences)
            {
                page.Element("li", Addition(perimeter, difference));
            }

            page.Raw("</ul>\n");
        }

        page.Raw("</details>\n");
    }

    private string Addition(PerimeterRollUp perimeter, CellDifference difference)
    {
        var addends = perimeter
            .Addends(difference.Cell)
            .Where(static addend => addend.Amount != 0)
            .Select(static addend => $"{addend.Unit} {PageText.Number(addend.Amount, "0.######")}");
        var causes = string.Concat(
            difference.Causes.Select(cause =>
                $" {PageText.Signed(cause.Amount)} ({page.In(RollUpWords.Text(cause.Kind, cause.IsRest))} {RollUpNames.Of(result, perimeter, cause.Unit, cause.File)})"
            )
        );
        var sum = difference.Sum is { } known
            ? $"{string.Join(" + ", addends)} = {PageText.Number(known, "0.######")}"
            : page.In("没有数字", "no number");
        return $"{page.Cell(difference.Cell)}{page.In("：", ": ")}{sum};{causes} = {PageText.Number((difference.Sum ?? 0) + difference.Causes.Sum(static cause => cause.Amount), "0.######")}; {page.In("公布", "published")} {PageText.Number(difference.Published, "0.######")}";
    }
}
