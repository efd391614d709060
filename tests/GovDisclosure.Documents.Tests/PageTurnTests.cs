using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tests;

/// <summary>Numbers of pages at the turn of a page inside a table, where a row lacks a figure.</summary>
public sealed class PageTurnTests
{
    private const string Row = "/requests/outcomes/partiallyGranted";
    private const string Label = "部分公开";

    [Theory]
    [InlineData("   ", "4")]
    [InlineData("   ", "        4")]
    [InlineData("   ", "4\f")]
    [InlineData("   ", "\f4")]
    [InlineData("   ", "4\n\f")]
    [InlineData("\n", "4\f")]
    [InlineData("\n", "\f4")]
    [InlineData("\n", "4\n\f")]
    [InlineData("\n", "\f\n4")]
    public void The_number_of_a_page_is_no_figure_of_a_row_that_lacks_one(string separator, string page)
    {
        var report = SampleReports.Of("2021", "2021", 1000);
        var result = ReportReader.ReadText(Write(report, separator, figures => figures[..^1], page));
        foreach (var cell in FormCatalog.Default.CellsOf(report))
        {
            var read = cell.Get(result.Report!).ToString();
            Assert.Equal(cell.Pointer.StartsWith(Row, StringComparison.Ordinal) ? "" : cell.Get(report).ToString(), read);
        }

        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "GD9106" && diagnostic.ToString().Contains('6', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("   ", "4")]
    [InlineData("   ", "4\n\f")]
    [InlineData("\n", "4\n\f")]
    [InlineData("\n", "\f4")]
    public void The_number_of_a_page_takes_nothing_from_a_row_that_is_full(string separator, string page)
    {
        var report = SampleReports.Of("2021", "2021", 1000);
        var result = ReportReader.ReadText(Write(report, separator, static figures => figures, page));
        ReadAssert.SameCells(report, result);
    }

    [Fact]
    public void Form_feeds_between_the_cells_of_a_text_without_page_numbers_are_just_turns_of_pages()
    {
        var report = SampleReports.Of("2021", "2021", 1000);
        var lines = LayoutWriter.Write(report, new Layout { Cells = CellLayout.PlainCell, BlankBetweenRows = false }).Split('\n');
        var turned = string.Join('\n', lines.Select(static (line, i) => i % 23 == 22 ? line + "\n\f" : line));
        ReadAssert.SameCells(report, ReportReader.ReadText(turned));
    }

    private static string Write(AnnualReport report, string separator, Func<string[], string[]> change, string page)
    {
        var lines = LayoutWriter.Write(report, new Layout { Cells = CellLayout.TabRow, BlankBetweenRows = false }).Split('\n').ToList();
        var at = lines.FindIndex(static line => line.Contains(Label, StringComparison.Ordinal));
        var row = lines[at].Split('\t');
        var label = Array.FindIndex(row, static cell => cell.Contains(Label, StringComparison.Ordinal));
        lines[at] = string.Join('\t', [.. row[..(label + 1)], .. change(row[(label + 1)..])]);
        var printed = lines.ConvertAll(line => string.Join(separator, line.Split('\t', StringSplitOptions.RemoveEmptyEntries)));
        printed.Insert(at + 1, page);
        return string.Join('\n', printed);
    }
}
