using System.Collections.Immutable;
using System.Text;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Tables;

/// <summary>A section with its table more than once: for two years, empty and filled, or in pieces; and a text whose order mixes rows that
/// run across.</summary>
public sealed class RepeatedTableTests
{
    private static readonly AnnualReport Own = InYear(SampleReports.Of("2021", "2021", 1000), 2023);
    private static readonly AnnualReport Other = Shifted();

    public static TheoryData<ReportFormat> Grids => [ReportFormat.Html, ReportFormat.Markdown];

    [Theory]
    [MemberData(nameof(Grids))]
    public void A_caption_with_the_report_s_year_decides_between_tables(ReportFormat format)
    {
        foreach (var index in new[] { 0, 1, 2 })
        {
            var (own, other) = (Table(Own, index, format), Table(Other, index, format));
            foreach (
                var tables in new[]
                {
                    Line("2022年", format) + other + Line("（2023年度）", format) + own,
                    Line("2023年", format) + own + Line("2022年", format) + other,
                    own + Line("2022年", format) + other,
                }
            )
            {
                var result = ReportReader.ReadText(With(index, tables, format));
                ReadAssert.SameCells(Own, result);
                Assert.Equal(FindingSeverity.Warning, ReadAssert.Single(result, DiagnosticCodes.RowRepeated).Severity);
            }
        }
    }

    [Fact]
    public void A_caption_in_the_first_row_of_a_table_decides_too()
    {
        var tables = Captioned(Table(Other, 2, ReportFormat.Html), "2022年") + Captioned(Table(Own, 2, ReportFormat.Html), "2023年");
        var result = ReportReader.ReadText(With(2, tables, ReportFormat.Html));
        ReadAssert.SameCells(Own, result);
        ReadAssert.Single(result, DiagnosticCodes.RowRepeated);
    }

    [Theory]
    [MemberData(nameof(Grids))]
    public void Tables_of_two_other_years_are_not_read(ReportFormat format)
    {
        var result = ReportReader.ReadText(
            With(2, Line("2021年", format) + Table(Other, 2, format) + Line("2022年", format) + Table(Own, 2, format), format)
        );
        Assert.All(CellsOfLast(Own), cell => Assert.True(cell.Get(result.Report!).IsBlank));
        Assert.Equal(FindingSeverity.Error, ReadAssert.Single(result, DiagnosticCodes.RowRepeated).Severity);
    }

    [Theory]
    [MemberData(nameof(Grids))]
    public void Tables_without_a_year_leave_what_differs_blank(ReportFormat format)
    {
        var result = ReportReader.ReadText(With(2, Table(Other, 2, format) + Table(Own, 2, format), format));
        Assert.All(CellsOfLast(Own), cell =>
            Assert.Equal(cell.Get(Own) == cell.Get(Other) ? cell.Get(Own) : CellValue.Blank, cell.Get(result.Report!))
        );
        Assert.Equal(FindingSeverity.Error, ReadAssert.Single(result, DiagnosticCodes.RowRepeated).Severity);

        result = ReportReader.ReadText(With(2, Table(Own, 2, format) + Table(Own, 2, format), format));
        ReadAssert.SameCells(Own, result);
        Assert.Equal(FindingSeverity.Warning, ReadAssert.Single(result, DiagnosticCodes.RowRepeated).Severity);
    }

    [Theory]
    [MemberData(nameof(Grids))]
    public void An_empty_table_gives_way_and_pieces_are_put_together(ReportFormat format)
    {
        var empty = Keep(static _ => false);
        foreach (
            var (first, second) in new[] { (empty, Own), (Own, empty), (Keep(static index => index < 5), Keep(static index => index >= 5)) }
        )
        {
            var result = ReportReader.ReadText(With(2, Table(first, 2, format) + Table(second, 2, format), format));
            ReadAssert.SameCells(Own, result);
            Assert.Empty(result.Diagnostics);
        }
    }

    [Fact]
    public void Figures_of_one_row_under_the_label_of_another_leave_the_table_blank()
    {
        const string Columns = "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n";
        const string Labels = $"四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n未经复议直接起诉\n{Columns}";
        Blank($"{Labels}11\n0\n0\n2\n13\n复议后起诉\n{Columns}{Columns}0\n0\n11\n0\n11\n20\n11\n11\n2\n44\n");
        Blank($"{Labels}11\n0\n0\n2\n13\n复议后起诉\n{Columns}0\n0\n11\n0\n11\n");
    }

    private static void Blank(string source)
    {
        var result = ReportReader.ReadText(source);
        Assert.All(CellsOfLast(Own), cell => Assert.True(cell.Get(result.Report!).IsBlank));
        ReadAssert.Single(result, DiagnosticCodes.CellCount);
    }

    private static AnnualReport InYear(AnnualReport report, int year) =>
        report with
        {
            Year = year,
            Title = report.Title!.Replace($"{report.Year}", $"{year}", StringComparison.Ordinal),
            Preamble = null,
        };

    private static AnnualReport Shifted()
    {
        var report = Own;
        foreach (var cell in FormCatalog.Default.CellsOf(Own).Where(static cell => cell.Get(Own).IsNumber))
        {
            report = cell.With(report, cell.IsAmount ? Amount.FromDecimal(77.5m) : Count.FromInt64(90 + (cell.Index % 7)));
        }

        return report;
    }

    private static AnnualReport Keep(Predicate<int> isKept)
    {
        var report = Own;
        foreach (var cell in CellsOfLast(Own).Where(cell => !isKept(cell.Index)))
        {
            report = cell.With(report, CellValue.Blank);
        }

        return report;
    }

    private static ImmutableArray<FormCell> CellsOfLast(AnnualReport report) => FormCatalog.Default.TablesOf(report).Last().Cells;

    private static string With(int index, string tables, ReportFormat format) =>
        ReportWriter.Write(Own, format).Replace(Table(Own, index, format), tables, StringComparison.Ordinal);

    private static string Line(string text, ReportFormat format) => format == ReportFormat.Html ? $"<p>{text}</p>\n" : $"\n{text}\n\n";

    private static string Captioned(string table, string caption) =>
        table.Insert(table.IndexOf("<tr", StringComparison.Ordinal), $"<tr><td colspan=\"15\">{caption}</td></tr>");

    // A table of a written report, with the empty line after it in Markdown.
    private static string Table(AnnualReport report, int index, ReportFormat format)
    {
        var source = ReportWriter.Write(report, format);
        if (format == ReportFormat.Html)
        {
            var start = -1;
            for (var i = 0; i <= index; i++)
            {
                start = source.IndexOf("<table", start + 1, StringComparison.Ordinal);
            }

            return source[start..(source.IndexOf("</table>", start, StringComparison.Ordinal) + "</table>".Length)];
        }

        var tables = new List<StringBuilder>();
        var isTable = false;
        foreach (var line in source.Split('\n'))
        {
            var isRow = line.StartsWith('|');
            if (isRow && !isTable)
            {
                tables.Add(new StringBuilder());
            }

            if (isRow)
            {
                tables[^1].Append(line).Append('\n');
            }

            isTable = isRow;
        }

        return tables[index].Append('\n').ToString();
    }
}
