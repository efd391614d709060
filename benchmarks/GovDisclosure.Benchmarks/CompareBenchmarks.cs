using BenchmarkDotNet.Attributes;
using GovDisclosure.Comparison;
using KellermanSoftware.CompareNetObjects;

namespace GovDisclosure.Benchmarks;

/// <summary>Two full reports compared: two years in which every figure differs, and a report with an equal copy of itself.</summary>
[MemoryDiagnoser]
public class CompareBenchmarks
{
    private readonly AnnualReport previous = Sample.Previous;
    private readonly AnnualReport current = Sample.Current;
    private readonly AnnualReport copy = Copy(Sample.Current);
    private readonly CompareLogic logic = new(new ComparisonConfig { MaxDifferences = int.MaxValue, MembersToIgnore = ["Remarks", "Notes"] });

    [GlobalSetup]
    public void Setup()
    {
        Sample.Require(ReportComparison.Compare(copy, current).IsEmpty && logic.Compare(copy, current).AreEqual, "equal reports");
        Sample.Require(ReportComparison.Compare(previous, current).Changes.Length > 150 && logic.Compare(previous, current).Differences.Count > 150, "two years");
    }

    [Benchmark]
    public int Equal() => ReportComparison.Compare(copy, current).Changes.Length;

    [Benchmark]
    public bool EqualByCompareNetObjects() => logic.Compare(copy, current).AreEqual;

    [Benchmark(Baseline = true)]
    public int TwoYears() => ReportComparison.Compare(previous, current).Changes.Length;

    [Benchmark]
    public int TwoYearsByCompareNetObjects() => logic.Compare(previous, current).Differences.Count;

    private static AnnualReport Copy(AnnualReport report) => Json.DisclosureJson.Deserialize(Json.DisclosureJson.Serialize(report));
}
