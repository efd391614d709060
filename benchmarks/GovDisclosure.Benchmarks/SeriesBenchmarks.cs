using BenchmarkDotNet.Attributes;
using GovDisclosure.Comparison;
using GovDisclosure.Forms;
using GovDisclosure.Testing;

namespace GovDisclosure.Benchmarks;

/// <summary>Every cell of the form followed over two hundred years, in one edition and through both.</summary>
[MemoryDiagnoser]
public class SeriesBenchmarks
{
    private readonly ReportSeries one = Series(static _ => Reports.Edition2021);
    private readonly ReportSeries both = Series(static year => year < 1900 ? Reports.Edition2019 : Reports.Edition2021);

    [GlobalSetup]
    public void Setup() =>
        Sample.Require(
            EveryCell() == 200 * ReportSeries.MaxReports && EveryCellThroughEditions() == EveryCell(),
            "a point for each cell and year"
        );

    [Benchmark]
    public int EveryCell() => Points(one);

    [Benchmark]
    public int EveryCellThroughEditions() => Points(both);

    private static int Points(ReportSeries series) => Reports.Edition2021.Cells.Sum(cell => series.Trend(cell.Pointer).Length);

    private static ReportSeries Series(Func<int, FormEdition> edition) =>
        ReportSeries.Of(
            Enumerable.Range(1800, ReportSeries.MaxReports).Select(year => Reports.Numbered(edition(year)) with { Year = year })
        );
}
