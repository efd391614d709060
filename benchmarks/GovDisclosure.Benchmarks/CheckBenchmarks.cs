using BenchmarkDotNet.Attributes;
using GovDisclosure.Benchmarks.Alternatives;
using GovDisclosure.Rules;
using GovDisclosure.Validation;

namespace GovDisclosure.Benchmarks;

/// <summary>The 42 relations of a clean full report, checked in five ways.</summary>
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private readonly AnnualReport report = Sample.Current;
    private readonly AnnualReport wrong = Sample.Current with
    {
        Requests = Sample.Current.Requests! with { CarriedOver = ApplicantCounts.Zero },
    };
    private readonly AnnualReportValidator adapter = new(ReportChecker.Arithmetic, Language.English);
    private readonly FlatValidator flat = new();
    private readonly NestedValidator nested = new();

    [GlobalSetup]
    public void Setup()
    {
        Sample.Require(Form() && HandWritten() && FluentAdapter() && FluentFlat() && FluentNested(), "the clean report");
        Sample.Require(
            ReportChecker.Arithmetic.Check(wrong).HasErrors
                && !HandWrittenCheck.Holds(wrong)
                && !adapter.Validate(wrong).IsValid
                && !flat.Validate(wrong).IsValid
                && !nested.Validate(wrong).IsValid,
            "the wrong report"
        );
    }

    [Benchmark(Baseline = true)]
    public bool HandWritten() => HandWrittenCheck.Holds(report);

    [Benchmark]
    public bool Form() => ReportChecker.Arithmetic.Check(report).Findings.IsEmpty;

    [Benchmark]
    public bool FluentAdapter() => adapter.Validate(report).IsValid;

    [Benchmark]
    public bool FluentFlat() => flat.Validate(report).IsValid;

    [Benchmark]
    public bool FluentNested() => nested.Validate(report).IsValid;
}
