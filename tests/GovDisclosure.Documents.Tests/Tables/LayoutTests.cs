using GovDisclosure.Documents.Tests.Layouts;

namespace GovDisclosure.Documents.Tests.Tables;

public sealed class LayoutTests
{
    private static readonly Dictionary<string, Layout> Layouts = new(StringComparer.Ordinal)
    {
        ["a tabbed cell on each line"] = new(),
        ["a tabbed cell on each line, no blank lines"] = new() { BlankBetweenRows = false },
        ["a tabbed cell on each line, blank lines everywhere"] = new() { BlankAfterEachCell = true },
        ["a plain cell on each line"] = new() { Cells = CellLayout.PlainCell },
        ["a plain cell on each line, no blank lines"] = new() { Cells = CellLayout.PlainCell, BlankBetweenRows = false },
        ["a plain cell on each line, blank lines everywhere"] = new() { Cells = CellLayout.PlainCell, BlankAfterEachCell = true },
        ["rows between tabs"] = new() { Cells = CellLayout.TabRow, BlankBetweenRows = false },
        ["rows between tabs, blank lines"] = new() { Cells = CellLayout.TabRow },
        ["a mixture"] = new() { Cells = CellLayout.Mixed },
        ["full width"] = new() { FullWidth = true },
        ["full width in rows"] = new() { FullWidth = true, Cells = CellLayout.TabRow },
        ["ideographic spaces"] = new() { Padding = "\u3000" },
        ["hard spaces"] = new() { Padding = "\u00A0 ", Cells = CellLayout.TabRow },
        ["characters without width"] = new() { Padding = "\u200B\uFEFF", Cells = CellLayout.PlainCell },
        ["labels over two lines"] = new() { SplitLabels = true },
        ["labels over two lines, plain"] = new() { SplitLabels = true, Cells = CellLayout.PlainCell },
        ["labels over two lines, plain, no blank lines"] = new()
        {
            SplitLabels = true,
            Cells = CellLayout.PlainCell,
            BlankBetweenRows = false,
        },
        ["enumeration with 、"] = new() { Point = "、" },
        ["enumeration with ．"] = new() { Point = "．", Cells = CellLayout.PlainCell },
        ["page numbers between dashes"] = new() { PageLine = "- 4 -" },
        ["page numbers between dashes, plain"] = new() { PageLine = "-4-", Cells = CellLayout.PlainCell },
        ["page numbers between rows"] = new() { PageLine = "—12—", Cells = CellLayout.TabRow },
        ["bare page numbers between rows of cells"] = new() { PageLine = "4" },
        ["bare page numbers between plain rows"] = new() { PageLine = "4", Cells = CellLayout.PlainCell },
        ["a bare page number between tables"] = new() { LineBetweenTables = "4", Cells = CellLayout.TabRow },
        ["a bare page number between plain tables"] = new() { LineBetweenTables = "4", Cells = CellLayout.PlainCell },
        ["lines of Windows"] = new() { NewLine = "\r\n" },
        ["lines of old"] = new() { NewLine = "\r", Cells = CellLayout.PlainCell },
    };

    public static TheoryData<string> Names => [.. Layouts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_report_of_either_edition_or_a_mixture_is_read_as_it_was_written(string name)
    {
        var layout = Layouts[name];
        foreach (var (sectionTwo, others) in new[] { ("2021", "2021"), ("2019", "2019"), ("2021", "2019"), ("2019", "2021") })
        {
            foreach (var seed in new[] { 0, 1000, 98_765_432 })
            {
                var report = SampleReports.Of(sectionTwo, others, seed);
                var result = ReportReader.ReadText(LayoutWriter.Write(report, layout));
                ReadAssert.SameCells(report, result);
                Assert.Equal(report, result.Report);
                Assert.Empty(result.Diagnostics);
                Assert.Equal(result.Coverage!.Cells, result.Coverage.Read);
            }
        }
    }

    [Theory]
    [InlineData(CellLayout.TabCell, true)]
    [InlineData(CellLayout.TabRow, false)]
    [InlineData(CellLayout.TabRow, true)]
    public void Blank_and_not_applicable_cells_and_remarks_keep_their_places(CellLayout cells, bool blankLines)
    {
        var layout = new Layout { Cells = cells, BlankBetweenRows = blankLines };
        var report = SampleReports.Of("2021");
        var all = Forms.FormCatalog.Default.CellsOf(report).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var changed = i % 2 == 0 ? all[i].With(report, CellValue.Blank) : all[i].With(report, CellValue.NotApplicable);
            changed = all[^1].With(changed, i == all.Count - 1 ? CellValue.NotApplicable : all[^1].Get(changed));
            if (i != 12)
            {
                changed = changed with { Remarks = changed.Remarks.With(all[12].Pointer, "其中修订16件") };
            }

            var result = ReportReader.ReadText(LayoutWriter.Write(changed, layout));
            ReadAssert.SameCells(changed, result);
            Assert.Equal(changed.Remarks, result.Report!.Remarks);
        }
    }

    [Fact]
    public void A_table_that_is_wholly_blank_is_there_and_blank()
    {
        var report = SampleReports.Of("2019");
        foreach (var cell in Forms.FormCatalog.Default.CellsOf(report).ToList())
        {
            report = cell.With(report, CellValue.Blank);
        }

        var result = ReportReader.ReadText(LayoutWriter.Write(report, new Layout()));
        ReadAssert.SameCells(report, result);
        Assert.Equal(198, result.Coverage!.Blank);
    }
}
