using System.Collections.Immutable;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;

namespace GovDisclosure.Output.Pages;

/// <summary>Puts the page of a check together.</summary>
internal sealed class CheckPageComposer(Language language)
{
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
        Statements(result);
        new CausePart(page, report, result, explanations).Write();
        new WholePart(page, report, new TextMarks(result)).Write();
        NotChecked(result);
        Remarks(input);
        return PageFrame.End(page);
    }

    private void Statements(CheckResult result)
    {
        if (result.Statements.IsDefaultOrEmpty)
        {
            page.Element(
                "p",
                page.In("文字中没有读出可与表格核对的数字。", "No figure that could be compared with the tables was read in the words."),
                " class=\"soft\""
            );
            return;
        }

        var counts = result
            .Statements.CountBy(static statement => statement.Verdict)
            .ToDictionary(static pair => pair.Key, static pair => pair.Value);
        page.Element(
            "p",
            page.In(
                $"文字中的数字 {result.Statements.Length} 个："
                    + string.Join(
                        "，",
                        counts.OrderBy(static pair => pair.Key).Select(static pair => $"{StatementWords.Of(pair.Key).Zh} {pair.Value} 个")
                    )
                    + "。",
                $"Figures in the words: {result.Statements.Length}: "
                    + string.Join(
                        ", ",
                        counts.OrderBy(static pair => pair.Key).Select(static pair => $"{pair.Value} {StatementWords.Of(pair.Key).En}")
                    )
                    + "."
            )
        );
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
