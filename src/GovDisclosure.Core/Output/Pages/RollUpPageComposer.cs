using System.Collections.Immutable;
using System.Globalization;
using GovDisclosure.RollUp;

namespace GovDisclosure.Output.Pages;

/// <summary>Puts the page of a roll-up together.</summary>
internal sealed class RollUpPageComposer(Language language, RollUpResult result)
{
    private readonly PageText page = new(language);

    public string Compose(IReadOnlyCollection<CheckPageEntry> files)
    {
        var name = result.Units.Parent is { } parent ? PageText.Short(parent.Name) : page.In("汇总机关不详", "unknown government");
        PageFrame.Begin(
            page,
            page.In(
                $"{name} {result.Year} 年度政府信息公开工作年度报告：收齐与汇总",
                $"{name}: annual reports on {result.Year}, collected and rolled up"
            )
        );
        page.HasUnread = files.Any(static file => file.NotRead > 0);
        page.Element("p", page.In(RollUpSummary.Verdict(result)), $" class=\"{Style(files)}\"");
        Cards(files);
        new UnitsPart(page, result, files).Write();
        Checked(files);
        var differences = new RollUpDifferencesPart(page, result);
        differences.Write(result.Own);
        differences.Write(result.Region);
        new NotAssessedPart(page, result, files).Write();
        var inferred = files.ToLookup(static file => file.File, static file => file.Inferred, StringComparer.Ordinal);
        Sum(result.Own, inferred);
        Sum(result.Region, inferred);
        return PageFrame.End(page);
    }

    private string Style(IReadOnlyCollection<CheckPageEntry> files) =>
        !RollUpSummary.IsClean(result) || files.Any(static file => file.Errors > 0 || file.Failure is not null) ? "verdict bad"
        : result.Files.All(static file => file.Role is FileRole.Used or FileRole.Parent or FileRole.InZone or FileRole.Outside)
        && result.Own.ComparedCells > 0
        && result.Region.ComparedCells > 0
            ? "verdict"
        : "verdict doubt";

    private void Cards(IReadOnlyCollection<CheckPageEntry> files)
    {
        page.Raw("<ul class=\"cards\">\n");
        Card(page.In("应报单位", "Units that must report"), RollUpSummary.Expected(result), isBad: false);
        Card(page.In("未报", "Missing"), result.Missing.Length);
        Card(page.In("迟报", "Late"), result.Late.Length);
        Card(page.In("有多个版本的单位", "Units with several versions"), result.Duplicates.Length);
        Card(page.In("核对有错误的报告", "Reports with errors"), files.Count > 0 ? files.Count(static file => file.Errors > 0) : null);
        foreach (var perimeter in (PerimeterRollUp[])[result.Own, result.Region])
        {
            Card(
                page.In(
                    $"与公布不同的单元格：{RollUpWords.Text(perimeter.Perimeter).Zh}",
                    $"Cells that differ: {RollUpWords.Text(perimeter.Perimeter).En}"
                ),
                perimeter.IsCompared ? perimeter.Differences.Count(static difference => difference.Difference != 0) : null
            );
        }

        page.Raw("</ul>\n");

        void Card(string title, int? number, bool isBad = true) =>
            page.Raw("<li>")
                .Element("span", title, " class=\"name\"")
                .Element(
                    "span",
                    number?.ToString(CultureInfo.InvariantCulture) ?? page.In("未核对", "not looked at"),
                    isBad && number > 0 ? " class=\"big down\"" : " class=\"big\""
                )
                .Raw("</li>\n");
    }

    // Which reports are wrong: those with errors or unread cells; of the others only how many there are.
    private void Checked(IReadOnlyCollection<CheckPageEntry> files)
    {
        page.Element("h2", page.In("各份报告的核对", "The reports, checked"));
        if (files.Count == 0)
        {
            page.Element("p", page.In("各份报告没有核对。", "The reports were not checked."), " class=\"warn\"");
            return;
        }

        var wrong = CheckedFilesPart.Sorted(files.Where(static file => file.Errors > 0 || file.NotRead > 0 || file.Failure is not null));
        page.Element(
            "p",
            page.In(
                $"核对了 {files.Count} 份，{wrong.Count} 份有错误、有未读出的单元格或无法读取；其余 {files.Count - wrong.Count} 份没有错误，其中 {files.Except(wrong).Count(static file => file.Warnings > 0)} 份有警告。",
                $"{files.Count} were checked, {wrong.Count} have errors or cells that were not read, or could not be read; the other {files.Count - wrong.Count} have no errors, {files.Except(wrong).Count(static file => file.Warnings > 0)} of them have warnings."
            )
        );
        if (wrong.Count > 0)
        {
            new CheckedFilesPart(page).Write(wrong);
            Errors(wrong);
        }
    }

    private void Errors(List<CheckPageEntry> wrong)
    {
        page.Raw("<details>").Element("summary", page.In("错误的内容", "What is wrong in them")).Raw("<ul class=\"find\">\n");
        foreach (var file in wrong)
        {
            foreach (var finding in file.Findings)
            {
                var style = finding.Severity == FindingSeverity.Error ? "error" : "warning";
                page.Element(
                    "li",
                    $"{file.File} · {finding.Rule.Id} {page.In(finding.Message)}",
                    $" class=\"{style}\" data-rule=\"{PageText.Escape(finding.Rule.Id)}\""
                );
            }

            if (file.Errors > file.Findings.Length)
            {
                page.Element(
                    "li",
                    page.In(
                        $"{file.File} · 另有 {file.Errors - file.Findings.Length} 处错误，见 findings.ndjson",
                        $"{file.File} · {file.Errors - file.Findings.Length} more errors: see findings.ndjson"
                    )
                );
            }
        }

        page.Raw("</ul></details>\n");
    }

    // The draft in the form's own tables; a cell that differs from what was published is marked, and one with a recovered figure in it.
    private void Sum(PerimeterRollUp perimeter, ILookup<string, ImmutableArray<string>> inferred)
    {
        var name = page.In(RollUpWords.Text(perimeter.Perimeter));
        var differing = perimeter
            .Differences.Where(static difference => difference.Difference != 0)
            .Select(static difference => difference.Cell)
            .ToHashSet();
        var recovered = perimeter
            .Units.Select(result.FileOf)
            .OfType<string>()
            .SelectMany(file => inferred[file])
            .SelectMany(static cells => cells)
            .ToHashSet(StringComparer.Ordinal);
        page.Raw("<details>")
            .Element(
                "summary",
                page.In(
                    $"汇总草稿：{name}（{perimeter.Units.Length} 个单位）",
                    $"The sum, a draft: {name} ({perimeter.Units.Length} units)"
                )
            );
        foreach (var table in result.Edition.Tables)
        {
            new FormTablePart(page, restsOnInferred: cell => recovered.Contains(cell.Pointer)).Write(
                perimeter.Report,
                table,
                table.Rows,
                cell => differing.Contains(cell) ? CellMark.Doubtful : CellMark.None,
                $"{name}{page.In("：", ": ")}{page.Table(table)}"
            );
        }

        page.Raw("</details>\n");
    }
}
