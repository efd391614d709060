using System.Globalization;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tests.Sources;

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
        var report = WithSums();
        var result = ReportReader.ReadText(Write(report, separator, figures => figures[..^1], page));
        foreach (var cell in FormCatalog.Default.CellsOf(report))
        {
            var read = cell.Get(result.Report!).ToString();
            Assert.Equal(cell.Pointer.StartsWith(Row, StringComparison.Ordinal) ? "" : cell.Get(report).ToString(), read);
        }

        Assert.Contains(result.Diagnostics, diagnostic =>
            diagnostic.Code == "GD9106" && diagnostic.ToString().Contains('6', StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("   ", "4")]
    [InlineData("   ", "4\n\f")]
    [InlineData("\n", "4\n\f")]
    [InlineData("\n", "\f4")]
    [InlineData("\n", "- 4 -")]
    [InlineData("\n", "Page 4 -")]
    [InlineData("\n", "Page 4 -\n\f")]
    [InlineData("\n", "第 4 页 共 8 页")]
    public void The_number_of_a_page_takes_nothing_from_a_row_that_is_full(string separator, string page)
    {
        var report = WithSums();
        var result = ReportReader.ReadText(Write(report, separator, static figures => figures, page));
        ReadAssert.SameCells(report, result);
    }

    /// <summary>Whether the row or the page has the number, nothing tells where the row's sum does not.</summary>
    [Theory]
    [InlineData("   ", "4")]
    [InlineData("   ", "4\n\f")]
    [InlineData("\n", "4\n\f")]
    [InlineData("\n", "\f4")]
    public void A_number_that_may_be_a_pages_leaves_a_row_in_doubt_whose_sum_does_not_hold(string separator, string page)
    {
        var report = FormCatalog.Default.FindCell(Row + "/total", WithSums())!.With(WithSums(), Count.FromInt64(7));
        var result = ReportReader.ReadText(Write(report, separator, static figures => figures, page));
        foreach (var cell in FormCatalog.Default.CellsOf(report))
        {
            Assert.Equal(
                cell.Pointer.StartsWith(Row, StringComparison.Ordinal) ? "" : cell.Get(report).ToString(),
                cell.Get(result.Report!).ToString()
            );
        }

        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "GD9106" && diagnostic.Pointer == Row);
    }

    [Theory]
    [InlineData("   ", "4\n\f")]
    [InlineData("\n", "4\n\f")]
    [InlineData("\n", "\f4")]
    public void A_number_that_counts_the_pages_takes_nothing_from_a_row_whose_sum_does_not_hold(string separator, string page)
    {
        var report = SampleReports.Of("2021", "2021", 1000);
        var text = Write(report, separator, static figures => figures, page) + Turn(page, "5") + "后文。" + Turn(page, "6") + "后文。";
        ReadAssert.SameCells(report, ReportReader.ReadText(text));
    }

    /// <summary>The form feed stands behind the last cell of a row, and the number of the page before it.</summary>
    [Theory]
    [InlineData("0 3 2 0 0 8 13 4", "", "0 3 2 0 0 8 13")]
    [InlineData("0 3 2 0 0 4 8 13", "", "0 3 2 0 0 8 13")]
    [InlineData("0 3 2 0 0 8 13 4", "5 6", "0 3 2 0 0 8 13")]
    [InlineData("0 3 2 0 0 8 13", "", "0 3 2 0 0 8 13")]
    [InlineData("1 3 2 0 0 8 13", "", "")]
    [InlineData("0 3 2 0 0 8 13", "5 6", "0 3 2 0 0 8 13")]
    [InlineData("0 3 2 0 0 4 8 13", "5 6 7", "0 3 2 0 0 8 13")]
    [InlineData("1 3 2 0 0 4 8 13", "5 6 7", "")]
    [InlineData("0 3 2 0 0 4 8", "5 6 7", "")]
    [InlineData("0 3 2 0 0 4 9", "5 6 7", "0 3 2 0 0 4 9")]
    [InlineData("1 3 2 0 0 8 13 4", "", "")]
    [InlineData("2 3 2 4 0 4 4 15", "", "")]
    public void What_stands_at_the_turn_of_a_page_is_the_pages_only_where_the_rows_sum_says_so(string cells, string pages, string expected)
    {
        var turns = string.Concat(pages.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static page => $"\n文。\n{page}\n\f"));
        var text = $"""
            三、收到和处理政府信息公开申请情况
            二、上年结转政府信息公开申请数量
            {cells.Replace(' ', '\n')}
            {'\f'}（一）予以公开
            1
            0
            0
            0
            0
            0
            1
            六、其他需要报告的事项{turns}
            """;
        var read = ReadAssert.Cells(ReportReader.ReadText(text).Report!);
        var row = read.Where(static cell => cell.Key.StartsWith("/requests/carriedOver/", StringComparison.Ordinal)).ToList();
        var places = FormCatalog.Default.FindCell("/requests/carriedOver/total", ReportReader.ReadText(text).Report!)!.Row.Cells;
        Assert.Equal(7, row.Count);
        Assert.Equal(expected, string.Join(' ', places.Select(cell => read[cell.Pointer])).Trim());
        Assert.Equal("1", read["/requests/outcomes/granted/total"]);
    }

    [Fact]
    public void Form_feeds_between_the_cells_of_a_text_without_page_numbers_are_just_turns_of_pages()
    {
        var report = SampleReports.Of("2021", "2021", 1000);
        var lines = LayoutWriter.Write(report, new Layout { Cells = CellLayout.PlainCell, BlankBetweenRows = false }).Split('\n');
        var turned = string.Join('\n', lines.Select(static (line, i) => i % 23 == 22 ? line + "\n\f" : line));
        ReadAssert.SameCells(report, ReportReader.ReadText(turned));
    }

    /// <summary>A row of cells on lines of their own lacks its last one, and the number of the page stands there.</summary>
    [Theory]
    [InlineData("部分公开", "/requests/outcomes/partiallyGranted")]
    [InlineData("行政规范性文件", "/proactiveDisclosure/administrativeNormativeDocuments")]
    [InlineData("行政许可", "/proactiveDisclosure/administrativeLicensing")]
    [InlineData("", "/reviewAndLitigation")]
    public void A_bare_number_of_a_page_is_no_figure_of_a_row_on_lines_that_lacks_one(string label, string pointer)
    {
        var report = SampleReports.Of("2021", "2021", 1000);
        var result = ReportReader.ReadText(WithPages(report, label, "3"));
        foreach (var cell in FormCatalog.Default.CellsOf(report))
        {
            Assert.Equal(
                cell.Pointer.StartsWith(pointer, StringComparison.Ordinal) ? "" : cell.Get(report).ToString(),
                cell.Get(result.Report!).ToString()
            );
        }

        Assert.Contains(result.Diagnostics, diagnostic =>
            diagnostic.Code == "GD9106" && diagnostic.Pointer == pointer && diagnostic.Message.En.Contains("'3'", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("第 3 页")]
    [InlineData("第 3 页 共 5 页")]
    [InlineData("- 3 -")]
    public void A_number_of_a_page_that_says_so_is_no_figure(string page)
    {
        var report = SampleReports.Of("2021", "2021", 1000);
        var result = ReportReader.ReadText(WithPages(report, "部分公开", page));
        foreach (var cell in FormCatalog.Default.CellsOf(report))
        {
            Assert.Equal(
                cell.Pointer.StartsWith(Row, StringComparison.Ordinal) ? "" : cell.Get(report).ToString(),
                cell.Get(result.Report!).ToString()
            );
        }

        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "GD9106" && diagnostic.Pointer == Row);
        ReadAssert.SameCells(report, ReportReader.ReadText(WithPages(report, "部分公开", page, replaces: false)));
    }

    /// <summary>The figures are as they would be if a page's number stood for one of them; nothing else says that there is such a
    /// number.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("1", "")]
    [InlineData("", "4")]
    [InlineData("2", "3")]
    [InlineData("4", "1")]
    public void Without_pages_that_count_up_a_row_on_lines_is_read_as_it_is_printed(string before, string after)
    {
        var report = SampleReports.Of("2021", "2021", 1000);
        var read = ReadAssert.Cells(ReportReader.ReadText(WithPages(report, "部分公开", "3", true, before, after)).Report!);
        Assert.Equal("3", read[Row + "/total"]);
        var small = SampleReports.Of("2021", "2021", 0);
        ReadAssert.SameCells(small, ReportReader.ReadText(WithPages(small, null, "", false, before, after)));
    }

    [Fact]
    public void A_row_on_lines_whose_sum_holds_is_read_whatever_pages_there_are()
    {
        var report = SampleReports.Of("2021", "2021", 1000);
        var cells = FormCatalog.Default.FindCell(Row + "/total", report)!.Row.Cells;
        for (var i = 0; i < cells.Count; i++)
        {
            report = cells[i].With(report, Count.FromInt64(i == 0 || i == cells.Count - 1 ? 3 : 0));
        }

        ReadAssert.SameCells(report, ReportReader.ReadText(WithPages(report, null, "", false)));
    }

    [Fact]
    public void A_number_that_stands_elsewhere_among_the_lines_clears_the_row()
    {
        var report = FormCatalog
            .Default.FindCell("/proactiveDisclosure/administrativeLicensing/decisions", SampleReports.Of("2021", "2021", 1000))!
            .With(SampleReports.Of("2021", "2021", 1000), Count.FromInt64(3));
        var result = ReportReader.ReadText(WithPages(report, null, "", false));
        Assert.Equal("", ReadAssert.Cells(result.Report!)["/proactiveDisclosure/administrativeLicensing/decisions"]);
        result = ReportReader.ReadText(
            WithPages(report, "行政强制", "2", false)
                .Replace("（一）予以公开", "3\n（一）予以公开", StringComparison.Ordinal)
                .Replace("(一)予以公开", "3\n(一)予以公开", StringComparison.Ordinal)
        );
        Assert.Equal("3", ReadAssert.Cells(result.Report!)["/proactiveDisclosure/administrativeLicensing/decisions"]);
    }

    private static string Turn(string page, string number) => "\n" + page.Replace("4", number, StringComparison.Ordinal) + "\n";

    // The rows of table three add up.
    private static AnnualReport WithSums()
    {
        var report = SampleReports.Of("2021", "2021", 1000);
        foreach (var row in FormCatalog.Default.Find("2021")!.Tables.Single(static table => table.Pointer == "/requests").Rows)
        {
            var sum = row.Cells.Take(row.Cells.Count - 1).Sum(cell => int.Parse(cell.Get(report).ToString(), CultureInfo.InvariantCulture));
            report = row.Cells[^1].With(report, Count.FromInt64(sum));
        }

        return report;
    }

    // A cell on each line; the numbers of pages one and five in the narrative; another one instead of the last cell of a row, or after it.
    private static string WithPages(
        AnnualReport report,
        string? label,
        string page,
        bool replaces = true,
        string before = "1",
        string after = "5"
    )
    {
        var lines = LayoutWriter.Write(report, new Layout { Cells = CellLayout.PlainCell, BlankBetweenRows = false }).Split('\n').ToList();
        if (label is not null)
        {
            var at =
                label.Length > 0
                    ? lines.FindIndex(line => line.Length < 40 && line.Contains(label, StringComparison.Ordinal)) + 1
                    : lines.FindLastIndex(static line => line == "总计") + 1;
            while (int.TryParse(lines[at], CultureInfo.InvariantCulture, out _))
            {
                at++;
            }

            if (replaces)
            {
                lines[at - 1] = page;
            }
            else
            {
                lines.Insert(at, page);
            }
        }

        lines.Insert(lines.FindIndex(static line => line.StartsWith("二、", StringComparison.Ordinal)), before);
        lines.Insert(lines.FindIndex(static line => line.StartsWith("六、", StringComparison.Ordinal)), after);
        return string.Join('\n', lines);
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
