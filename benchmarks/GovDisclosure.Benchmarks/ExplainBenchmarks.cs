using BenchmarkDotNet.Attributes;
using GovDisclosure.Forms;
using GovDisclosure.Rules.Explanations;

namespace GovDisclosure.Benchmarks;

/// <summary>The explanation of table three with wrong cells.</summary>
/// <remarks>The targets are 1 ms for one wrong cell and 50 ms for two.</remarks>
[MemoryDiagnoser]
public class ExplainBenchmarks
{
    private readonly AnnualReport one = Spoil("/requests/outcomes/refused/stateSecret/naturalPersons");
    private readonly AnnualReport two = Spoil(
        "/requests/outcomes/refused/stateSecret/naturalPersons",
        "/requests/outcomes/notProcessed/repeat/commercialEnterprises"
    );
    private readonly AnnualReport twoInARow = Spoil(
        "/requests/outcomes/granted/naturalPersons",
        "/requests/outcomes/granted/commercialEnterprises"
    );
    private readonly AnnualReport blankTotals = BlankTotals(
        Spoil(
            "/requests/outcomes/granted/naturalPersons",
            "/requests/outcomes/granted/researchInstitutions",
            "/requests/outcomes/granted/otherOrganizations"
        )
    );

    [GlobalSetup]
    public void Setup()
    {
        Sample.Require(
            OneWrongCell() is { Kind: ExplanationKind.Unique, Size: 1 }
                && TwoWrongCells() is { Size: 2 }
                && TwoWrongCellsInARow() is { Size: 2 }
                && ThreeWrongCellsWithoutTotals() is { Size: 3, Count: > 1000 },
            "what is wrong"
        );
    }

    [Benchmark]
    public Explanation OneWrongCell() => Explain(one);

    [Benchmark]
    public Explanation TwoWrongCells() => Explain(two);

    [Benchmark]
    public Explanation TwoWrongCellsInARow() => Explain(twoInARow);

    /// <summary>No row can be assessed, so that every outcome of a column explains its sum: thousands of candidates.</summary>
    [Benchmark]
    public Explanation ThreeWrongCellsWithoutTotals() => Explain(blankTotals);

    private static Explanation Explain(AnnualReport report) => ReportExplainer.Default.Explain(report)[0];

    private static AnnualReport BlankTotals(AnnualReport report) =>
        FormCatalog
            .Default.Newest.Cells.Where(static cell => cell.Table.Name == "requests" && cell.Column.Kind == CellKind.Total)
            .Aggregate(report, static (blank, cell) => cell.With(blank, CellValue.Blank));

    private static AnnualReport Spoil(params ReadOnlySpan<string> pointers)
    {
        var report = Sample.Current;
        for (var i = 0; i < pointers.Length; i++)
        {
            var cell = FormCatalog.Default.Newest.Find(pointers[i])!;
            report = cell.With(report, (Count)(long)(cell.Get(report).Number! + 3 + i));
        }

        return report;
    }
}
