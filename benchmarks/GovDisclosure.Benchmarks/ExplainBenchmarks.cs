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
    private readonly AnnualReport two = Spoil("/requests/outcomes/refused/stateSecret/naturalPersons", "/requests/outcomes/notProcessed/repeat/commercialEnterprises");
    private readonly AnnualReport twoInARow = Spoil("/requests/outcomes/granted/naturalPersons", "/requests/outcomes/granted/commercialEnterprises");
    private readonly AnnualReport nine = Spoil([.. FormCatalog.Default.Newest.Tables.Single(static table => table.Name == "requests").Cells.Where(static cell => cell.Column.Name == "total").Take(9).Select(static cell => cell.Pointer)]);

    [GlobalSetup]
    public void Setup()
    {
        Sample.Require(
            OneWrongCell() is { Kind: ExplanationKind.Unique, Size: 1 } && TwoWrongCells() is { Size: 2 } && TwoWrongCellsInARow() is { Size: 2 } && NineWrongCells() is { Kind: ExplanationKind.NotFound },
            "what is wrong");
    }

    [Benchmark]
    public Explanation OneWrongCell() => Explain(one);

    [Benchmark]
    public Explanation TwoWrongCells() => Explain(two);

    [Benchmark]
    public Explanation TwoWrongCellsInARow() => Explain(twoInARow);

    /// <summary>All sets of three are looked at, and none will do.</summary>
    [Benchmark]
    public Explanation NineWrongCells() => Explain(nine);

    private static Explanation Explain(AnnualReport report) => ReportExplainer.Default.Explain(report)[0];

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
