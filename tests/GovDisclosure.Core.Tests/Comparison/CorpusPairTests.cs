using System.Globalization;
using GovDisclosure.Comparison;
using GovDisclosure.Core.Tests.Rules;
using GovDisclosure.Forms;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Comparison;

/// <summary>
/// Published years and what became of their figures, worked out by other means: the figures read by hand, the cells matched by the facts of
/// the two editions. A figure that the published text does not settle is <c>?</c> in the data, and is blank here.
/// </summary>
public sealed class CorpusPairTests
{
    // The columns of a pair's data; - is none, = the pointer itself, | divides the cells of a sum.
    private const int Pointer = 0;
    private const int PreviousCells = 1;
    private const int CurrentCells = 2;
    private const int Before = 3;
    private const int After = 4;
    private const int Delta = 5;
    private const int Verdict = 6;
    private const int Reason = 7;

    public static TheoryData<string, int, int, int> Pairs =>
        new()
        {
            { "suqian_shi", 2023, 2024, 100 },
            { "hongze_qu", 2023, 2024, 30 },
            { "hebei_gxt", 2019, 2020, 19 },
            { "hebei_gxt", 2020, 2021, 220 },
            { "hebei_gxt", 2021, 2022, 22 },
            { "hebei_gxt", 2022, 2023, 22 },
            { "pingtan", 2019, 2020, 31 },
            { "pingtan", 2020, 2021, 85 },
            { "pingtan", 2019, 2021, 86 },
        };

    // Of the other years the corpus has no true figures, for their published text does not settle all of them.
    public static TheoryData<string, int> Years =>
        new()
        {
            { "suqian_shi", 2023 },
            { "suqian_shi", 2024 },
            { "hongze_qu", 2023 },
            { "hongze_qu", 2024 },
            { "hebei_gxt", 2021 },
            { "hebei_gxt", 2022 },
            { "hebei_gxt", 2023 },
            { "pingtan", 2019 },
            { "pingtan", 2021 },
        };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void What_changed_is_what_was_worked_out_by_other_means(string agency, int before, int after, int number)
    {
        var result = ReportComparison.Compare(Read(agency, before), Read(agency, after));
        var expected = Lines($"{agency}_{before}-{agency}_{after}").ToDictionary(static line => line[Pointer], StringComparer.Ordinal);
        Assert.Equal(number, expected.Count);
        foreach (var cell in result.Cells)
        {
            if (!expected.Remove(cell.Pointer, out var line))
            {
                Assert.Equal((ComparisonVerdict.Comparable, cell.Before, false), (cell.Verdict, cell.After, cell.IsChange));
                continue;
            }

            Assert.Equal(
                [cell.Pointer, line[PreviousCells], line[CurrentCells], line[Before], line[After], line[Delta], line[Verdict]],
                [
                    cell.Pointer,
                    Pointers(cell, cell.PreviousCells),
                    Pointers(cell, cell.CurrentCells),
                    Text(cell.Before),
                    Text(cell.After),
                    cell.Delta?.ToString(CultureInfo.InvariantCulture) ?? "-",
                    $"{cell.Verdict}",
                ],
                StringComparer.OrdinalIgnoreCase
            );
            Assert.Contains(line[Reason], cell.Reason.En, StringComparison.Ordinal);
        }

        Assert.Empty(expected);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void The_figures_of_a_year_are_those_of_the_corpus(string agency, int year)
    {
        var path = SharedMaterial.Find("corpus", "expected", $"{agency}_{year}.tsv");
        Assert.SkipWhen(path is null, SharedMaterial.Absent("corpus", "expected", $"{agency}_{year}.tsv"));
        var report = Read(agency, year);
        var told = CorpusTests.Read($"{agency}_{year}", "某机关", year);
        foreach (var pointer in File.ReadLines(path!).Select(static line => line.Split('\t')[0]))
        {
            Assert.Equal(
                FormCatalog.Default.FindCell(pointer, told)!.Get(told),
                FormCatalog.Default.FindCell(pointer, report)!.Get(report)
            );
        }
    }

    [Theory]
    [InlineData("hebei_gxt", 2019, 2020, 2021, 2022, 2023)]
    [InlineData("pingtan", 2019, 2020, 2021)]
    public void Years_in_a_row_are_a_series_with_one_break(string agency, params int[] years)
    {
        var series = ReportSeries.Of(years.Select(year => Read(agency, year)));
        Assert.Equal(years, series.Years);
        Assert.Empty(series.Gaps);
        Assert.Equal(
            ["/proactiveDisclosure", "/requests"],
            series.Breaks.Where(static edition => edition.Year == 2021).Select(static edition => edition.Current.Pointer)
        );
        Assert.Equal(2, series.Breaks.Length);
        var received = series.Trend(static report => report.Requests!.NewlyReceived.Total);
        Assert.Equal(
            agency == "pingtan" ? [23, 21, 70] : [2, 1, 4, 14, 10],
            received.Select(static point => (int)point.Value!.Value.Number!.Value)
        );
        var issued = series.Trend(static report =>
            ((ProactiveDisclosure2021)report.ProactiveDisclosure!).AdministrativeNormativeDocuments.Issued
        );
        Assert.Equal(
            agency == "pingtan" ? [89m, 77m, 69m] : [null, 2m, 5m, 5m, 1m],
            issued.Select(static point => point.Value!.Value.Number)
        );
        Assert.Equal(ComparisonVerdict.Approximate, issued[years.IndexOf(2021)].Verdict);
    }

    private static AnnualReport Read(string agency, int year)
    {
        var rows = Lines($"{agency}_{year}")
            .ToDictionary(static line => line[0], static line => new Queue<string>(line[1].Split(' ')), StringComparer.Ordinal);
        var shapes = FormCatalog
            .Default.Shapes.Select(shapes =>
                shapes.All.Select(static shape => shape.Table).MaxBy(table => table.Rows.Count(row => rows.ContainsKey(row.Pointer)))!
            )
            .Where(table => table.Rows.Any(row => rows.ContainsKey(row.Pointer)))
            .ToList();
        var report = Reports.Fill(
            new AnnualReport
            {
                Year = year,
                Agency = new Agency { Name = "某机关" },
            },
            shapes,
            cell => Value(cell, rows[cell.Row.Pointer].Dequeue())
        );
        Assert.All(rows.Values, Assert.Empty);
        return report;
    }

    private static CellValue Value(FormCell cell, string text) =>
        text is "null" or "?" ? CellValue.Blank
        : cell.IsAmount
            ? Amount.FromDecimal(
                decimal.Parse(text.TrimEnd('元', '万'), CultureInfo.InvariantCulture),
                text.EndsWith("万元", StringComparison.Ordinal) ? MonetaryUnit.TenThousandYuan
                    : text.EndsWith('元') ? MonetaryUnit.Yuan
                    : null
            )
        : (CellValue)(Count)long.Parse(text, CultureInfo.InvariantCulture);

    private static string Pointers(CellComparison cell, IEnumerable<FormCell> cells)
    {
        var pointers = string.Join('|', cells.Select(static each => each.Pointer));
        return pointers.Length == 0 ? "-"
            : string.Equals(pointers, cell.Pointer, StringComparison.Ordinal) ? "="
            : pointers;
    }

    private static string Text(CellValue? value) =>
        value is { } given
            ? (
                given.IsBlank
                    ? "null"
                    : given.Number!.Value.ToString(CultureInfo.InvariantCulture)
                        + given.Unit switch
                        {
                            MonetaryUnit.Yuan => "元",
                            MonetaryUnit.TenThousandYuan => "万元",
                            _ => "",
                        }
            )
            : "-";

    private static IEnumerable<string[]> Lines(string name) =>
        File.ReadLines(SharedMaterial.InRepository("tests", "GovDisclosure.Core.Tests", "Comparison", "Data", name + ".tsv"))
            .Select(static line => line.Split('\t'));
}
