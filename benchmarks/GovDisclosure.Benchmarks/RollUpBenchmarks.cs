using System.Globalization;
using BenchmarkDotNet.Attributes;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Rules;

namespace GovDisclosure.Benchmarks;

/// <summary>
/// GD6001 over a parent with 10,000 children, and their sum. A child is one report of a unit; divide by 10,000. What is kept is that of the
/// cells and of the
/// units' names, not of the reports.
/// </summary>
[MemoryDiagnoser]
public class RollUpBenchmarks
{
    private const int Units = 10_000;

    private static readonly FormEdition Edition = FormCatalog.Default.ForYear(2024);

    private readonly ReportChecker checker = ReportChecker.Default.Only("GD6001");
    private readonly (string Name, AnnualReport Report)[] children =
    [
        .. Enumerable.Range(0, Units).Select(static i => (NameOf(i), ReportOf(i))),
    ];

    private CheckInput input = null!;

    [GlobalSetup]
    public void Setup()
    {
        input = new CheckInput
        {
            Report = ReportSum.Of(Edition, children).ToReport(Sample.Current),
            Children = [.. children.Select(static child => child.Report)],
        };
        Sample.Require(checker.Check(input) is { Findings.IsEmpty: true, NotRun.IsEmpty: true }, "the parent of its children");
        Sample.Require(
            !checker.Check(input with { Children = [.. input.Children.Skip(1)] }).Findings.IsEmpty,
            "the parent of fewer children"
        );
    }

    [Benchmark(Baseline = true)]
    public int Check() => checker.Check(input).Findings.Length;

    [Benchmark]
    public int Sum() => ReportSum.Of(Edition, children).Reports;

    // Each has tables of its own, as when it was read.
    private static AnnualReport ReportOf(int unit) =>
        DisclosureJson.Deserialize(
            DisclosureJson.SerializeToUtf8Bytes(
                Sample.Current with
                {
                    Overview = null,
                    ProblemsAndImprovements = null,
                    OtherMatters = null,
                }
            )
        ) with
        {
            Agency = new Agency { Name = NameOf(unit) },
        };

    private static string NameOf(int unit) => string.Create(CultureInfo.InvariantCulture, $"某市第{unit}局");
}
