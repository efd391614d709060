using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>Rows whose figures could be those of other cells: sums and a whole header decide, or the cells are blank and named.</summary>
public sealed class ContestedRowTests
{
    [Theory]
    [InlineData(true, 175)]
    [InlineData(false, 0)]
    public void Without_a_label_over_columns_only_sums_tell_the_order(bool holdsSums, int read)
    {
        var report = Report(holdsSums);
        var page = HtmlWriter.Write(report, new HtmlLayout());
        const string Group = "<td colspan=\"5\">法人或其他组织</td>";
        Assert.Contains(Group, page, StringComparison.Ordinal);
        AssertRead(report, ReportReader.ReadText(page.Replace(Group, "", StringComparison.Ordinal)), read);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_whole_header_in_the_forms_order_tells_more_than_a_span(bool holdsSums)
    {
        var report = Report(holdsSums);
        var page = HtmlWriter.Write(report, new HtmlLayout());
        AssertRead(report, ReportReader.ReadText(page.Replace("colspan=\"5\">法人", "colspan=\"4\">法人", StringComparison.Ordinal)), 175);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Columns_printed_in_another_order_are_read_by_their_labels(bool holdsSums)
    {
        var report = Report(holdsSums);
        var rows = FormGrid.Of(report, Requests(report));
        var total = rows[1][^1];
        rows[1].RemoveAt(rows[1].Count - 1);
        rows[1].Insert(1, total);
        foreach (var row in rows.Skip(3))
        {
            var first = row.FindIndex(static cell => cell.IsFigure);
            var last = row[^1];
            row.RemoveAt(row.Count - 1);
            row.Insert(first + 1, last);
        }

        var requests = Requests(report);
        var page = HtmlWriter.Write(report, new HtmlLayout(), table => table == requests ? rows : FormGrid.Of(report, table));
        AssertRead(report, ReportReader.ReadText(page), 175);
    }

    [Theory]
    [InlineData(1, 0, true, 175)]
    [InlineData(1, 1, true, 175)]
    [InlineData(1, 2, true, 175)]
    [InlineData(2, 0, true, 175)]
    [InlineData(2, 4, true, 175)]
    [InlineData(1, 0, false, 0)]
    [InlineData(2, 0, false, 0)]
    public void A_label_over_columns_twice_is_one_too_many_where_the_sums_say_so(int line, int at, bool holdsSums, int read)
    {
        var report = Report(holdsSums);
        var rows = FormGrid.Of(report, Requests(report));
        rows[line].Insert(at, rows[line][at]);
        var requests = Requests(report);
        var page = HtmlWriter.Write(report, new HtmlLayout(), table => table == requests ? rows : FormGrid.Of(report, table));
        AssertRead(report, ReportReader.ReadText(page), read);
    }

    // | | is an empty cell, and || fills the width of a table up where the source tells them apart.
    [Theory]
    [InlineData("0 |  | 0 | 0 | 0 | 0 | 0 |", "0||0|0|0|0|0")]
    [InlineData("0 | 0 | 0 | 0 | 0 | 0 ||", "||||||")]
    [InlineData("0 | 0 | 0 | 0 | 0 | 0 |  |", "0|0|0|0|0|0|")]
    public void What_fills_a_row_up_between_pipes_is_no_cell(string row, string expected)
    {
        var page = $"""
            二、主动公开政府信息情况

            三、收到和处理政府信息公开申请情况

            本列数据 | 申请人情况 ||||||||
            自然人 | 法人或其他组织 | 总计 |||||||
            商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |||||
            一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 ||
            二、上年结转政府信息公开申请数量 | 1 | 2 |  | 4 | 5 | 6 | 18 ||
            三、本年度办理结果 | （一）予以公开 | {row}
            （二）部分公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 ||
            """;
        var result = ReportReader.ReadText(page);
        Assert.Equal(expected, string.Join('|', Granted(result)));
    }

    [Theory]
    [InlineData("61|52||43|34|25|215|7", false)]
    [InlineData("7|61|52||43|34|25|215", false)]
    [InlineData("61|52||43|34|25|215|7", true)]
    [InlineData("61|52|43|34|25|17|16|", true)]
    public void A_row_with_a_mark_too_many_and_a_blank_is_blank(string marks, bool asText)
    {
        var result = ReadGranted(marks.Split('|'), asText);
        Assert.All(Granted(result), static value => Assert.Equal("", value));
        Assert.Contains(result.Diagnostics, static diagnostic => diagnostic.Pointer == "/requests/outcomes/granted");
    }

    [Theory]
    [InlineData(0, 2, "5")]
    [InlineData(6, 2, "5")]
    [InlineData(3, 6, "31")]
    [InlineData(0, 6, "")]
    public void A_mark_too_many_beside_a_lost_figure_is_told_by_the_sums_of_the_columns(int place, int lost, string mark)
    {
        var draft = Draft.Of("2021", Figures.WithSums, 3);
        var row = draft.GridOf(Requests(draft.Report)).Single(static row => row.Exists(static cell => cell.Text == "（一）予以公开"));
        var first = row.FindIndex(static cell => cell.IsFigure);
        row.RemoveAt(first + lost);
        row.Insert(first + place, new PrintedCell(mark, IsFigure: true));
        var result = ReportReader.ReadText(HtmlWriter.Write(draft.Report, new HtmlLayout(), draft.GridOf));
        Assert.All(Granted(result), static value => Assert.Equal("", value));
        var told = Assert.Single(result.Diagnostics, static diagnostic => diagnostic.Pointer == "/requests/outcomes/granted");
        Assert.Contains("may be in", told.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_cut_in_two_beside_a_lost_one_is_told_by_the_sums_of_the_columns()
    {
        var draft = Draft.Of("2021", Figures.WithSums, 3);
        var row = draft.GridOf(Requests(draft.Report)).Single(static row => row.Exists(static cell => cell.Text == "（一）予以公开"));
        var at = row.FindLastIndex(static cell => cell.IsFigure && cell.Text.Length > 1 && cell.Text[1] != '0');
        row.Insert(at + 1, row[at] with { Text = row[at].Text[1..] });
        row[at] = row[at] with { Text = row[at].Text[..1] };
        row.RemoveAt(row.FindIndex(static cell => cell.IsFigure));
        var result = ReportReader.ReadText(HtmlWriter.Write(draft.Report, new HtmlLayout(), draft.GridOf));
        Assert.All(Granted(result), static value => Assert.Equal("", value));
        Assert.Single(result.Diagnostics, static diagnostic => diagnostic.Pointer == "/requests/outcomes/granted");
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 6)]
    public void Figures_that_break_their_sums_are_read_as_they_stand(int one, int other)
    {
        var draft = Draft.Of("2021", Figures.WithSums, 3);
        var row = draft.GridOf(Requests(draft.Report)).Single(static row => row.Exists(static cell => cell.Text == "（一）予以公开"));
        var first = row.FindIndex(static cell => cell.IsFigure);
        row[first + one] = row[first + one] with { Text = "5" };
        row[first + other] = row[first + other] with { Text = "7" };
        var result = ReportReader.ReadText(HtmlWriter.Write(draft.Report, new HtmlLayout(), draft.GridOf));
        Assert.Equal(row.Skip(first).Select(static cell => cell.Text), Granted(result));
    }

    [Theory]
    [InlineData(
        "61|52|43",
        "“61”可能在“自然人”、“法人或其他组织/商业企业”、“法人或其他组织/科研机构”、“法人或其他组织/社会公益组织”中的任一格；",
        "'61' may be in 自然人 (Natural persons) or in 法人或其他组织/商业企业 ("
    )]
    [InlineData(
        "61|52||43|34|25|215|7",
        "“52”可能在“自然人”、“法人或其他组织/商业企业”中的任一格；",
        "'52' may be in 自然人 (Natural persons) or in 法人或其他组织/商业企业 ("
    )]
    [InlineData(
        "61|52|9|43|34|25|17|16",
        "该行的合计本可判定，但没有一种读法使其成立。",
        "the row's sum would decide, but no reading keeps it."
    )]
    public void The_diagnostic_of_a_blank_row_names_the_alternatives_and_what_would_decide(string marks, string zh, string en)
    {
        var result = ReadGranted(marks.Split('|'), asText: true);
        var told = Assert.Single(result.Diagnostics, static diagnostic => diagnostic.Pointer == "/requests/outcomes/granted");
        Assert.Contains(zh, told.Message.Zh, StringComparison.Ordinal);
        Assert.Contains(en, told.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_beside_figures_whose_sum_holds_is_passed_over()
    {
        var result = ReadGranted(["61", "52", "", "43", "34", "25", "16", "231"], asText: false);
        Assert.Equal(["61", "52", "43", "34", "25", "16", "231"], Granted(result));
    }

    [Fact]
    public void A_number_that_is_not_set_in_fills_no_blank_that_vanished()
    {
        var text = DraftText.Write(Draft.Of("2021", Figures.WithoutSums, 3), TextLayout.TabCell);
        var label = text.IndexOf("\t（一）予以公开\n", StringComparison.Ordinal);
        var first = text.IndexOf("\n\t", label + 2, StringComparison.Ordinal);
        var second = text.IndexOf("\n\t", first + 2, StringComparison.Ordinal);
        var result = ReportReader.ReadText(text[..first] + "\n5" + text[second..]);
        Assert.All(Granted(result), static value => Assert.Equal("", value));
        Assert.Contains(result.Diagnostics, static diagnostic => diagnostic.Pointer == "/requests/outcomes/granted");
    }

    [Fact]
    public void The_last_of_many_labels_has_not_the_first_of_many_rows()
    {
        string[] columns =
        [
            "申请人情况",
            "自然人",
            "法人或其他组织",
            "总计",
            "商业企业",
            "科研机构",
            "社会公益组织",
            "法律服务机构",
            "其他",
        ];
        string[] rows =
        [
            "一、本年新收政府信息公开申请数量",
            "二、上年结转政府信息公开申请数量",
            "（一）予以公开",
            "四、结转下年度继续办理",
        ];
        string[] figures = ["61\t52\t43\t34\t25\t16\t231", "1\t\t3\t4\t5\t6\t19", "4\t5\t6\t7\t8\t9\t39", "7\t8\t9\t10\t\t12\t46"];
        var lines = string.Join('\n', [.. columns, .. rows, .. figures]);
        var result = ReportReader.ReadText($"三、收到和处理政府信息公开申请情况\n{lines}\n四、行政复议\n");
        Assert.All(Cells(result, "/requests/carriedForward/"), static value => Assert.Equal("", value));
    }

    [Fact]
    public void A_cell_too_many_in_the_row_of_figures_leaves_all_of_them_blank()
    {
        var report = SampleReports.Of("2021");
        var cells = FormCatalog.Default.CellsOf(report).Where(static cell => cell.Table.RowsRunAcross).ToList();
        var cell = $"<td>{cells[3].Get(report)}</td>";
        var result = ReportReader.ReadText(HtmlWriter.Write(report, new HtmlLayout()).Replace(cell, cell + cell, StringComparison.Ordinal));
        Assert.All(cells, cell => Assert.True(cell.Get(result.Report!).IsBlank));
        ReadAssert.Single(result, DiagnosticCodes.CellCount);
    }

    [Theory]
    [InlineData(PipeLayout.Padded)]
    [InlineData(PipeLayout.Markdown)]
    public void A_cell_too_few_in_a_table_of_one_width_leaves_its_row_blank(PipeLayout pipes)
    {
        var report = SampleReports.Of("2021");
        var row = FormCatalog
            .Default.EditionOf(report)
            .Tables.First(static table => !table.RowsRunAcross && table.Identities.Length > 0)
            .Rows[0];
        var source = PipeWriter.Write(report, pipes);
        var figure = row.Cells[2].Get(report).ToString();
        Assert.Contains($"| {figure} |", source, StringComparison.Ordinal);
        var result = ReportReader.ReadText(source.Replace($"| {figure} |", "|", StringComparison.Ordinal));
        Assert.All(row.Cells, cell => Assert.True(cell.Get(result.Report!).IsBlank));
        ReadAssert.Single(result, DiagnosticCodes.CellCount);
    }

    [Theory]
    [InlineData(PipeLayout.CellPerLine)]
    [InlineData(PipeLayout.LonePipes)]
    [InlineData(PipeLayout.Markdown)]
    public void A_number_too_many_beside_a_blank_at_the_end_leaves_a_whole_table_blank(PipeLayout pipes)
    {
        var draft = Draft.Of("2021", Figures.WithoutSums, 3);
        var row = draft.Tables[^1].Rows.Single(static row => row.Exists(static cell => cell.IsFigure));
        row[^1] = row[^1] with { Text = "" };
        row.Insert(5, new PrintedCell("4", IsFigure: true));
        var result = ReportReader.ReadText(PipeWriter.Write(draft.Report, pipes, draft.GridOf));
        Assert.All(Cells(result, "/reviewAndLitigation/"), static value => Assert.Equal("", value));
        Assert.Contains(result.Diagnostics, static diagnostic => diagnostic.Pointer == "/reviewAndLitigation");
    }

    [Fact]
    public void Two_figures_in_one_cell_and_a_blank_at_the_end_leave_a_whole_table_blank()
    {
        var draft = Draft.Of("2021", Figures.WithoutSums, 3);
        var row = draft.Tables[^1].Rows.Single(static row => row.Exists(static cell => cell.IsFigure));
        row[4] = row[4] with { Text = row[4].Text + " " + row[5].Text };
        row.RemoveAt(5);
        var result = ReportReader.ReadText(PipeWriter.Write(draft.Report, PipeLayout.Markdown, draft.GridOf));
        Assert.All(Cells(result, "/reviewAndLitigation/"), static value => Assert.Equal("", value));
        Assert.Contains(result.Diagnostics, static diagnostic => diagnostic.Pointer == "/reviewAndLitigation");
    }

    [Fact]
    public void A_row_that_looks_shifted_names_what_its_cells_may_be()
    {
        var draft = Draft.Of("2021", Figures.WithSums, 3);
        var row = draft.GridOf(Requests(draft.Report)).Single(static row => row.Exists(static cell => cell.Text == "（一）予以公开"));
        row.RemoveAt(row.FindIndex(static cell => cell.IsFigure) + 2);
        row.Add(new PrintedCell("", IsFigure: true));
        var result = ReportReader.ReadText(HtmlWriter.Write(draft.Report, new HtmlLayout(), draft.GridOf));
        Assert.All(Granted(result), static value => Assert.Equal("", value));
        var told = Assert.Single(result.Diagnostics, static diagnostic => diagnostic.Pointer == "/requests/outcomes/granted");
        Assert.Contains("may be in", told.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_not_the_forms_makes_a_row_of_a_text_look_whole()
    {
        const string Text = """
            二、主动公开政府信息情况
            第二十条第（一）项
            信息内容     序号     本年制发件数     本年废止件数     现行有效件数
            规章     1     168     902
            行政规范性文件     2     245     30     7
            第二十条第（五）项
            信息内容     本年处理决定数量
            行政许可     12
            """;
        var result = ReportReader.ReadText(Text);
        Assert.All(Cells(result, "/proactiveDisclosure/rules/"), static value => Assert.Equal("", value));
        Assert.Contains(result.Diagnostics, static diagnostic => diagnostic.Pointer == "/proactiveDisclosure/rules");
        Assert.Equal(["12"], Cells(result, "/proactiveDisclosure/administrativeLicensing/"));
    }

    private static AnnualReport Report(bool holdsSums) => Draft.Of("2021", holdsSums ? Figures.WithSums : Figures.WithoutSums, 7).Report;

    private static FormTable Requests(AnnualReport report) =>
        FormCatalog.Default.TablesOf(report).Single(static table => table.Pointer == "/requests");

    private static void AssertRead(AnnualReport report, ReadResult result, int cells)
    {
        var (expected, read) = (ReadAssert.Cells(report), ReadAssert.Cells(result.Report!));
        var requests = read.Where(static cell => cell.Key.StartsWith("/requests/", StringComparison.Ordinal));
        var figures = requests.Where(static cell => cell.Value.Length > 0).ToList();
        Assert.All(figures, cell => Assert.Equal(expected[cell.Key], cell.Value));
        Assert.Equal(cells, figures.Count);
        Assert.True(cells > 0 || result.Diagnostics.Any(static diagnostic => diagnostic.Code == DiagnosticCodes.ColumnUnknown));
    }

    private static ReadResult ReadGranted(string[] marks, bool asText)
    {
        var draft = Draft.Of("2021", Figures.WithoutSums, 3);
        var rows = draft.GridOf(Requests(draft.Report));
        var row = rows.Single(static row => row.Exists(static cell => cell.Text == "（一）予以公开"));
        row.RemoveAll(static cell => cell.IsFigure);
        row.AddRange(marks.Select(static mark => new PrintedCell(mark, IsFigure: true)));
        return ReportReader.ReadText(
            asText ? DraftText.Write(draft, TextLayout.TabCell) : HtmlWriter.Write(draft.Report, new HtmlLayout(), draft.GridOf)
        );
    }

    private static IEnumerable<string> Granted(ReadResult result) => Cells(result, "/requests/outcomes/granted/");

    private static IEnumerable<string> Cells(ReadResult result, string pointer) =>
        FormCatalog
            .Default.CellsOf(result.Report!)
            .Where(cell => cell.Pointer.StartsWith(pointer, StringComparison.Ordinal))
            .Select(cell => cell.Get(result.Report!).ToString());
}
