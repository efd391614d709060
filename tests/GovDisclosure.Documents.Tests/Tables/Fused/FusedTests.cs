using System.Text;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Tables.Fused;

public sealed class FusedTests
{
    private static readonly string[] Reasons =
    [
        DiagnosticCodes.FiguresAmbiguous,
        DiagnosticCodes.FiguresContradictory,
        DiagnosticCodes.BlanksVanished,
        DiagnosticCodes.FiguresTooMany,
    ];

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void Every_cell_is_right_or_blank_with_a_reason(string edition)
    {
        var (right, cells) = (0, 0);
        for (var seed = 0; seed < 60; seed++)
        {
            var report = Sparse(edition, seed);
            var result = ReportReader.ReadText(FusedWriter.Write(report));
            right += Compare(report, result, $"{edition}, seed {seed}");
            cells += result.Coverage!.Cells;
            Assert.Equal(result.Coverage.Inferred, result.Provenance.Cells.Count(cell => cell.IsInferred));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{edition}: {right} of {cells} cells");
        Assert.True(right > cells / 2, $"only {right} of {cells}");
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void No_figure_is_wrong_where_blank_cells_have_vanished(string edition)
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var report = Sparse(edition, seed);
            var blanks = random.Next(1, 40);
            var all = FormCatalog.Default.CellsOf(report).ToList();
            for (var i = 0; i < blanks; i++)
            {
                // Agencies leave out what is zero.
                var cell = all[random.Next(all.Count)];
                report = cell.Get(report).ToString() == "0" ? cell.With(report, CellValue.Blank) : report;
            }

            Compare(report, ReportReader.ReadText(FusedWriter.Write(report)), $"{edition}, seed {seed}");
        }
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void No_figure_is_wrong_where_totals_or_whole_columns_have_vanished(string edition)
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var report = Sparse(edition, seed);
            var all = FormCatalog.Default.CellsOf(report).ToList();
            var totals = all.FindAll(static cell => cell.Kind == CellKind.Total);
            var rows = all.FindAll(static cell => cell.Row.Cells.Count == 7).ConvertAll(static cell => cell.Row).Distinct().ToList();
            var column = random.Next(7);
            var cells = (seed % 3) switch
            {
                0 => [totals[random.Next(totals.Count)]],
                1 => totals.FindAll(_ => random.Next(4) == 0),
                _ => rows.ConvertAll(row => row.Cells[column]),
            };
            report = cells.Aggregate(report, static (changed, cell) => cell.With(changed, CellValue.Blank));
            Compare(report, ReportReader.ReadText(FusedWriter.Write(report)), $"{edition}, seed {seed}");
        }
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void No_figure_of_section_four_is_wrong_where_one_blank_cell_has_vanished(string edition)
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var report = Sparse(edition, seed);
            var zeros = FormCatalog
                .Default.CellsOf(report)
                .Where(cell =>
                    cell.Pointer.StartsWith("/reviewAndLitigation/", StringComparison.Ordinal) && cell.Get(report).ToString() == "0"
                )
                .ToList();
            if (zeros.Count > 0)
            {
                report = zeros[new Random(seed).Next(zeros.Count)].With(report, CellValue.Blank);
                Compare(report, ReportReader.ReadText(FusedWriter.Write(report)), $"{edition}, seed {seed}");
            }
        }
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void No_figure_is_wrong_where_the_report_is(string edition)
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var report = Sparse(edition, seed);
            var all = FormCatalog.Default.CellsOf(report).Where(cell => cell.Kind is CellKind.Count or CellKind.Total).ToList();
            var wrong = all[random.Next(all.Count)];
            report = wrong.With(
                report,
                wrong.Get(report).ToCount().TryGetValue(out var number) ? Count.FromInt64(number + random.Next(1, 12)) : Count.FromInt64(1)
            );
            Compare(report, ReportReader.ReadText(FusedWriter.Write(report)), $"{edition}, seed {seed}");
        }
    }

    private const string Four =
        "四、政府信息公开行政复议、行政诉讼情况行政复议行政诉讼结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计";

    private const string Zeros =
        "三、收到和处理政府信息公开申请情况申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他二、上年结转政府信息公开申请数量0000000三、本年度办理结果（一）予以公开0000000";

    [Fact]
    public void A_unique_division_is_taken_and_marked()
    {
        var result = ReportReader.ReadText(
            "某镇2022年政府信息公开工作年度报告\n" + Zeros + Four + "102031200012000005五、存在的主要问题及改进情况无"
        );
        Assert.Equal(
            DiagnosticCodes.FiguresContradictory,
            Assert.Single(result.Diagnostics, diagnostic => diagnostic.Pointer == "/reviewAndLitigation").Code
        );
        result = ReportReader.ReadText(
            "某镇2022年政府信息公开工作年度报告\n" + Zeros + Four + "10203120001200000五、存在的主要问题及改进情况无"
        );
        var cells = ReadAssert.Cells(result.Report!);
        Assert.Equal(
            ("3", "12", "12", "0"),
            (
                cells["/reviewAndLitigation/reconsideration/total"],
                cells["/reviewAndLitigation/litigationDirect/upheld"],
                cells["/reviewAndLitigation/litigationDirect/total"],
                cells["/reviewAndLitigation/litigationAfterReconsideration/total"]
            )
        );
        var source = result.Provenance.Find("/reviewAndLitigation/litigationDirect/upheld")!;
        Assert.True(source.IsInferred);
        Assert.Equal("10203120001200000", source.RawText);
        Assert.Equal(15 + 14, result.Coverage!.Inferred);
        Assert.Equal(
            DiagnosticCodes.FiguresRecovered,
            Assert.Single(result.Diagnostics, diagnostic => diagnostic.Pointer == "/reviewAndLitigation").Code
        );
    }

    /// <summary>10, 2, 0 and 3 without a total print as 10203 too, and sums along the rows alone do not tell.</summary>
    [Theory]
    [InlineData("", false)]
    [InlineData("二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0", false)]
    [InlineData("二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n（一）予以公开\t0\t0\t0\t0\t\t0\t0", false)]
    [InlineData("二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n（一）予以公开\t0\t0\t0\t0\t0\t0\t0", true)]
    [InlineData("二、上年结转政府信息公开申请数量0000000三、本年度办理结果（一）予以公开0000000", true)]
    public void Section_four_alone_is_divided_only_where_the_source_is_seen_to_leave_no_zero_out(string three, bool isDivided)
    {
        var head =
            three.Length == 0
                ? ""
                : "三、收到和处理政府信息公开申请情况\n申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他\n"
                    + three
                    + "\n";
        var result = ReportReader.ReadText(
            "某镇2022年政府信息公开工作年度报告\n" + head + Four + "10203120001200000五、存在的主要问题及改进情况无"
        );
        Assert.Equal(isDivided ? "12" : "", ReadAssert.Cells(result.Report!)["/reviewAndLitigation/litigationDirect/total"]);
        if (!isDivided)
        {
            Assert.Contains(
                "those with blank cells that left no trace among them",
                ReadAssert.Single(result, DiagnosticCodes.FiguresAmbiguous).Message.En,
                StringComparison.Ordinal
            );
        }

        // Zeros only can be no fewer figures.
        result = ReportReader.ReadText(
            "某镇2022年政府信息公开工作年度报告\n" + head + Four + "000000000000000五、存在的主要问题及改进情况无"
        );
        Assert.Equal(
            15,
            result.Provenance.Cells.Count(static cell =>
                cell.Pointer.StartsWith("/reviewAndLitigation/", StringComparison.Ordinal) && cell.IsInferred
            )
        );
    }

    [Theory]
    [InlineData("规章000行政规范性文件111", "000", DiagnosticCodes.FiguresAmbiguous)]
    [InlineData("规章794行政规范性文件0012", "0012", DiagnosticCodes.FiguresAmbiguous)]
    [InlineData("规章100行政规范性文件000", "000", DiagnosticCodes.FiguresAmbiguous)]
    [InlineData("规章000行政规范性文件000", "000000", null)]
    [InlineData("规章007行政规范性文件5225", "007", DiagnosticCodes.FiguresAmbiguous)]
    [InlineData("规章行政规范性文件522", "", DiagnosticCodes.BlanksVanished)]
    [InlineData("规章00行政规范性文件522", "", DiagnosticCodes.BlanksVanished)]
    [InlineData("规章0 1 2行政规范性文件5 22 5", "0125225", null)]
    public void Of_section_two_only_what_is_certain_is_read(string rows, string figures, string? code)
    {
        var result = ReportReader.ReadText(
            "二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数"
                + rows
                + "第二十条第（五）项信息内容本年处理决定数量行政许可273三、收到和处理政府信息公开申请情况"
        );
        Assert.Equal(
            figures + "273",
            string.Concat(FormCatalog.Default.Newest.Tables[0].Cells.Select(cell => cell.Get(result.Report!).ToString()))
        );
        var reasons = result
            .Diagnostics.Where(diagnostic => Reasons.Contains(diagnostic.Code))
            .Select(diagnostic => diagnostic.Code)
            .Distinct();
        Assert.Equal(code is null ? [] : [code], reasons);
    }

    [Fact]
    public void The_last_figures_of_a_source_that_may_be_cut_short_are_not_divided()
    {
        var result = ReportReader.ReadText(
            "三、收到和处理政府信息公开申请情况申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他一、本年新收政府信息公开申请数量4000004二、上年结转政府信息公开申请数量0000000三、本年度办理结果（一）予以公开1000001"
        );
        var cells = ReadAssert.Cells(result.Report!);
        Assert.Equal(
            ("4", "0", ""),
            (cells["/requests/newlyReceived/total"], cells["/requests/carriedOver/total"], cells["/requests/outcomes/granted/total"])
        );
    }

    /// <summary>The figures of a row, or of section four, with nothing between them, in a cell, a field or on a line of their
    /// own.</summary>
    [Theory]
    [InlineData("2021", "<tr><td>", "</td><td>", "</td></tr>")]
    [InlineData("2019", "<tr><td>", "</td><td>", "</td></tr>")]
    [InlineData("2021", "", "\t", "\n")]
    [InlineData("2019", "", "\t", "\n")]
    [InlineData("2021", "", "\n", "\n")]
    [InlineData("2019", "", "\n", "\n")]
    [InlineData("2021", "| ", " | ", " |\n")]
    public void Figures_that_stand_in_a_cell_of_their_own_are_recovered(string edition, string start, string between, string end)
    {
        var (right, cells) = (0, 0);
        for (var seed = 0; seed < 25; seed++)
        {
            var report = Sparse(edition, seed);
            var source = WithRuns(report, start, between, end);
            var result = ReportReader.ReadText(
                start.StartsWith('<') ? "<html><body>" + source.Replace("\n", "<br>", StringComparison.Ordinal) + "</body></html>" : source
            );
            right += Compare(report, result, $"{edition}, seed {seed}");
            cells += result.Coverage!.Cells;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{edition}: {right} of {cells} cells");
        Assert.True(right > cells / 2, $"only {right} of {cells}");
    }

    [Fact]
    public void Section_four_with_its_runs_line_by_line_is_there()
    {
        var columns = FormCatalog.Default.Newest.Tables[2].Rows[0].Columns.Select(static column => column.LabelZh);
        var header = string.Concat(columns);
        var result = ReportReader.ReadText(
            $"某镇2022年政府信息公开工作年度报告\n{Zeros}\n四、政府信息公开行政复议、行政诉讼情况\n行政复议\n{header}\n10203\n行政诉讼\n未经复议直接起诉\n{header}\n1200012\n复议后起诉\n{header}\n00000\n五、存在的主要问题及改进情况\n无"
        );
        Assert.Equal(
            "102031200012" + "00000",
            string.Concat(FormCatalog.Default.Newest.Tables[2].Cells.Select(cell => cell.Get(result.Report!).ToString()))
        );
        Assert.DoesNotContain(result.Diagnostics, static diagnostic =>
            diagnostic.Code == DiagnosticCodes.TableMissing && diagnostic.Pointer == "/reviewAndLitigation"
        );
    }

    // A lone figure that is short is one figure, and nobody knows whose.
    [Theory]
    [InlineData("22", DiagnosticCodes.CellCount)]
    [InlineData("2022-05-06", DiagnosticCodes.FiguresContradictory)]
    [InlineData("4000005", DiagnosticCodes.FiguresContradictory)]
    public void A_lone_figure_that_cannot_be_a_whole_row_is_told(string figure, string code)
    {
        var result = ReportReader.ReadText(
            $"三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\t{figure}\n二、上年结转政府信息公开申请数量\t0000000\n四、政府信息公开行政复议、行政诉讼情况\n无"
        );
        Assert.Equal("", ReadAssert.Cells(result.Report!)["/requests/newlyReceived/total"]);
        Assert.Equal("/requests/newlyReceived", ReadAssert.Single(result, code).Pointer);
    }

    private static string WithRuns(AnnualReport report, string start, string between, string end)
    {
        var text = new StringBuilder(report.Title).Append('\n');
        var tables = FormCatalog.Default.TablesOf(report).ToDictionary(table => table.Pointer, StringComparer.Ordinal);
        foreach (var section in FormCatalog.Default.EditionOf(report).Sections)
        {
            text.Append('\n').Append(section).Append('\n').Append(section.GetText(report)).Append('\n');
            if (!tables.TryGetValue(section.Pointer, out var table))
            {
                continue;
            }

            text.Append(start.StartsWith('<') ? "<table>" : "\n");
            void Row(params IEnumerable<string> cells) => text.Append(start).AppendJoin(between, cells).Append(end);
            string Run(IEnumerable<FormCell> cells) => string.Concat(cells.Select(cell => cell.Get(report).ToString()));
            if (table.RowsRunAcross)
            {
                Row(table.Rows.Select(static row => row.LabelZh));
                Row(table.Cells.Select(static cell => cell.Column.LabelZh));
                Row(Run(table.Cells));
            }
            else
            {
                var block = "";
                foreach (var row in table.Rows)
                {
                    if (row.BlockZh != block && table.Rows[0].Columns[0].GroupZh is null)
                    {
                        block = row.BlockZh;
                        Row([table.CornerLabels[0], .. row.Columns.Select(static column => column.LabelZh)]);
                    }

                    Row(row.LabelZh, Run(row.Cells));
                }
            }

            text.Append(start.StartsWith('<') ? "</table>" : "\n");
        }

        return text.ToString();
    }

    private static AnnualReport Sparse(string edition, int seed) =>
        GeneratedReports.WithSparseTables(SampleReports.Of(edition), FormCatalog.Default.Find(edition)!.Tables, seed);

    private static int Compare(AnnualReport report, ReadResult result, string name)
    {
        var (expected, read) = (ReadAssert.Cells(report), ReadAssert.Cells(result.Report!));
        var right = 0;
        foreach (var (pointer, value) in expected)
        {
            var found = read.GetValueOrDefault(pointer, "");
            Assert.True(
                found.Length == 0 || found == value,
                $"{name}: {pointer} is '{value}', read '{found}'\n{FusedWriter.Write(report)}"
            );
            right += found == value ? 1 : 0;
            var hasReason =
                found == value
                || result.Diagnostics.Any(diagnostic =>
                    diagnostic.Severity == FindingSeverity.Error
                    && diagnostic.Pointer is { } of
                    && pointer.StartsWith(of, StringComparison.Ordinal)
                );
            Assert.True(hasReason, $"{name}: {pointer} is blank for no reason\n{FusedWriter.Write(report)}");
        }

        return right;
    }
}
