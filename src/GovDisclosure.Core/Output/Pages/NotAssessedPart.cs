using GovDisclosure.Forms;
using GovDisclosure.RollUp;

namespace GovDisclosure.Output.Pages;

/// <summary>What was not compared, or adds nothing to the sums: silence would look like assurance.</summary>
internal sealed class NotAssessedPart(PageText page, RollUpResult result, IReadOnlyCollection<CheckPageEntry> files)
{
    public void Write()
    {
        page.Element("h2", page.In("没有核对的", "What was not assessed"));
        page.Raw("<ul>\n");
        foreach (var perimeter in (PerimeterRollUp[])[result.Own, result.Region])
        {
            Cells(perimeter);
        }

        Units(new("没有公布日期，不知道是否迟报", "no day of publication, so that it is not known whether they are late"), result.Undated);
        Units(
            new("其他版式，只在含义相同的单元格相加", "another edition of the form; added only where cells mean the same"),
            result.OlderEdition
        );
        Unread();
        Files(FileRole.Unreadable);
        Files(FileRole.Ambiguous);
        Files(FileRole.NotThere);
        Files(FileRole.Foreign);
        Files(FileRole.Draft);
        page.Raw("</ul>\n");
        Gaps();
    }

    private void Cells(PerimeterRollUp perimeter)
    {
        var name = page.In(RollUpWords.Text(perimeter.Perimeter));
        if (!perimeter.IsCompared)
        {
            page.Element("li", $"{name}{page.In("：", ": ")}{page.In(RollUpSummary.Compared(perimeter))}", " class=\"down\"");
        }
        else if (perimeter.NotAssessable.IsEmpty)
        {
            page.Element("li", $"{name}{page.In("：所有单元格都比较过。", ": every cell was compared.")}");
        }

        foreach (var reason in perimeter.NotAssessable.GroupBy(static cell => cell.Value))
        {
            var cells = reason.Select(static cell => cell.Key).OrderBy(perimeter.Sum.Edition.Cells.IndexOf);
            page.Element(
                "li",
                $"{name}{page.In("：", ": ")}{page.In(reason.Key)}{page.In("：", ": ")}{string.Join(page.In("、", ", "), cells.Select(page.Cell))}"
            );
        }
    }

    private void Unread()
    {
        var unread = files.Where(static file => file.NotRead > 0).ToList();
        if (unread.Count > 0)
        {
            page.Element(
                "li",
                page.In("有单元格未读出（没有加进任何数）：", "cells that were not read, which add nothing: ")
                    + string.Join(
                        page.In("、", ", "),
                        unread.Select(file => page.In($"{file.File}（{file.NotRead} 个）", $"{file.File} ({file.NotRead})"))
                    ),
                " class=\"down\""
            );
        }
    }

    private void Units(LocalizedText what, IReadOnlyCollection<string> codes)
    {
        if (codes.Count > 0)
        {
            page.Element(
                "li",
                $"{page.In(what)}{page.In("：", ": ")}{string.Join(page.In("、", ", "), codes.Select(code => RollUpNames.Unit(result, code)))}"
            );
        }
    }

    private void Files(FileRole role)
    {
        var names = result.FilesOf(role).ToList();
        if (names.Count > 0)
        {
            page.Element(
                "li",
                $"{page.In(RollUpWords.Text(role))}{page.In("：", ": ")}{string.Join(page.In("、", ", "), names.Select(static file => file.Name))}"
            );
        }
    }

    // Blank is not zero: who left what blank is reported cell by cell.
    private void Gaps()
    {
        var gaps = result.Region.Sum.Gaps.Where(static gap => gap.Kind != SumGapKind.NoPlace).ToList();
        if (gaps.Count == 0)
        {
            return;
        }

        var (blank, notApplicable) = (
            gaps.Count(static gap => gap.Kind == SumGapKind.Blank),
            gaps.Count(static gap => gap.Kind == SumGapKind.NotApplicable)
        );
        page.Raw("<details>")
            .Element(
                "summary",
                page.In(
                    $"各单位{page.Blank}的单元格 {blank} 处、“/” {notApplicable} 处，没有加进任何数",
                    $"{blank} cells {page.Blank} and {notApplicable} printed \"/\" of the units, which add nothing"
                )
            );
        PageTable.Begin(
            page,
            page.In("没有数字的单元格", "Cells without a number"),
            (page.In("单元格", "Cell"), false),
            (page.HasUnread ? page.In("空白或未读出的单位", "Blank or not read in") : page.In("空白的单位", "Blank in"), false),
            (page.In("写“/”的单位", "\"/\" in"), false)
        );
        foreach (var cell in gaps.GroupBy(static gap => gap.Cell))
        {
            PageTable.Row(
                page,
                $" data-pointer=\"{PageText.Escape(cell.Key.Pointer)}\"",
                $"{page.Table(cell.Key.Table)} · {page.Cell(cell.Key)}",
                Names(cell, SumGapKind.Blank),
                Names(cell, SumGapKind.NotApplicable)
            );
        }

        PageTable.End(page);
        page.Raw("</details>\n");

        static string Names(IEnumerable<SumGap> cell, SumGapKind kind) =>
            string.Join(", ", cell.Where(gap => gap.Kind == kind).Select(static gap => gap.Addend));
    }
}
