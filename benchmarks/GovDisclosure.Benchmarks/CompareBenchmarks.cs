using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using GovDisclosure.Benchmarks.Alternatives;
using GovDisclosure.Comparison;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using KellermanSoftware.CompareNetObjects;

namespace GovDisclosure.Benchmarks;

/// <summary>
/// Two full reports compared: a report with an equal copy of itself, with one that differs in ten cells, and two years in which nearly
/// every figure differs. CompareNETObjects is given the same reports as plain classes, which suits it far better than our records;
/// the walk over parsed JSON is given documents that are parsed already.
/// </summary>
[MemoryDiagnoser]
public class CompareBenchmarks
{
    private const int EditedCells = 10;

    private readonly AnnualReport current = Sample.Current;
    private readonly AnnualReport copy = DisclosureJson.Deserialize(DisclosureJson.Serialize(Sample.Current));
    private readonly AnnualReport edited = Edited(Sample.Current);
    private readonly AnnualReport previous = Sample.Previous;
    private readonly Plain.Report plainCurrent = ToPlain(Sample.Current);
    private readonly Plain.Report plainCopy = ToPlain(Sample.Current);
    private readonly Plain.Report plainEdited = ToPlain(Edited(Sample.Current));
    private readonly Plain.Report plainPrevious = ToPlain(Sample.Previous);
    private readonly JsonNode jsonCurrent = ToJson(Sample.Current);
    private readonly JsonNode jsonCopy = ToJson(Sample.Current);
    private readonly JsonNode jsonEdited = ToJson(Edited(Sample.Current));
    private readonly JsonNode jsonPrevious = ToJson(Sample.Previous);
    private readonly CompareLogic logic = new(new ComparisonConfig { MaxDifferences = int.MaxValue });

    [GlobalSetup]
    public void Setup()
    {
        Sample.Require(ReportComparison.Compare(copy, current).IsEmpty && logic.Compare(plainCopy, plainCurrent).AreEqual, "equal reports");
        Sample.Require(Differences(edited, plainEdited) is (EditedCells, EditedCells), "ten cells");
        Sample.Require(
            JsonNodeWalk.Differences(jsonCopy, jsonCurrent).Count == 0
                && JsonNodeWalk.Differences(jsonEdited, jsonCurrent).Count == EditedCells,
            "the walk"
        );
        Sample.Require(Differences(previous, plainPrevious) is var (ours, theirs) && ours == theirs && ours > 150, "two years");
    }

    [Benchmark(Baseline = true)]
    public int Equal() => ReportComparison.Compare(copy, current).Changes.Length;

    [Benchmark]
    public bool EqualByCompareNetObjects() => logic.Compare(plainCopy, plainCurrent).AreEqual;

    [Benchmark]
    public int EqualByJsonNodeWalk() => JsonNodeWalk.Differences(jsonCopy, jsonCurrent).Count;

    [Benchmark]
    public int TenCells() => ReportComparison.Compare(edited, current).Changes.Length;

    [Benchmark]
    public int TenCellsByCompareNetObjects() => logic.Compare(plainEdited, plainCurrent).Differences.Count;

    [Benchmark]
    public int TenCellsByJsonNodeWalk() => JsonNodeWalk.Differences(jsonEdited, jsonCurrent).Count;

    [Benchmark]
    public int TwoYears() => ReportComparison.Compare(previous, current).Changes.Length;

    [Benchmark]
    public int TwoYearsByCompareNetObjects() => logic.Compare(plainPrevious, plainCurrent).Differences.Count;

    [Benchmark]
    public int TwoYearsByJsonNodeWalk() => JsonNodeWalk.Differences(jsonPrevious, jsonCurrent).Count;

    private (int Ours, int Theirs) Differences(AnnualReport report, Plain.Report plain)
    {
        var comparison = ReportComparison.Compare(report, current);
        var year = report.Year == current.Year ? 0 : 1;
        return (comparison.Changes.Length + comparison.Texts.Length + year, logic.Compare(plain, plainCurrent).Differences.Count);
    }

    private static AnnualReport Edited(AnnualReport report)
    {
        var cells = FormCatalog.Default.EditionOf(report).Cells;
        for (var i = 0; i < EditedCells; i++)
        {
            var cell = cells[15 + (i * 17)];
            report = cell.With(report, Count.FromInt64(cell.Get(report).ToCount().Value + 1));
        }

        return report;
    }

    private static JsonNode ToJson(AnnualReport report) => JsonNode.Parse(DisclosureJson.Serialize(report))!;

    private static Plain.Report ToPlain(AnnualReport report) =>
        JsonSerializer.Deserialize(DisclosureJson.Serialize(report), PlainContext.Default.Report)!;
}
