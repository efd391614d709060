using FsCheck;
using FsCheck.Fluent;

namespace GovDisclosure.Generators;

/// <summary>
/// All of them by type, for FsCheck.Xunit's <c>[Property(Arbitrary = [typeof(ReportArbitraries)])]</c> and
/// <c>ArbMap.Default.Merge&lt;…&gt;()</c>: a property takes what it is about as a parameter.
/// </summary>
public static class ReportArbitraries
{
    private const int MostErrors = 3;
    private const int MostYears = 5;
    private const int MostChildren = 5;

    /// <summary>A consistent report with a figure in every cell: <see cref="GeneratedReports.Consistent"/>.</summary>
    public static Arbitrary<AnnualReport> Report() => GeneratedReports.Consistent;

    /// <summary>A report as published ones are: <see cref="GeneratedReports.WithBlanks"/>.</summary>
    public static Arbitrary<ReportWithBlanks> ReportWithBlanks() =>
        GeneratedReports.WithBlanks.Convert(static report => new ReportWithBlanks(report), static wrapped => wrapped.Report);

    /// <summary>A report in which anything may be wrong: <see cref="GeneratedReports.Any"/>.</summary>
    public static Arbitrary<AnyReport> AnyReport() =>
        GeneratedReports.Any.Convert(static report => new AnyReport(report), static wrapped => wrapped.Report);

    /// <summary>A report with one, two or three known errors: <see cref="GeneratedErrors"/>.</summary>
    public static Arbitrary<ReportWithErrors> ReportWithErrors() =>
        AnyOf(MostErrors, GeneratedErrors.Of, static wrong => wrong.Errors.Length);

    /// <summary>Two years that join up: <see cref="GeneratedYears.Pairs"/>.</summary>
    public static Arbitrary<YearPair> YearPair() => GeneratedYears.Pairs;

    /// <summary>One to five years that join up: <see cref="GeneratedYears.Series"/>.</summary>
    public static Arbitrary<YearSeries> YearSeries() => AnyOf(MostYears, GeneratedYears.Series, static series => series.Reports.Length);

    /// <summary>A parent with one to five children: <see cref="GeneratedRollUps"/>.</summary>
    public static Arbitrary<ParentWithChildren> ParentWithChildren() =>
        AnyOf(MostChildren, GeneratedRollUps.Of, static rollUp => rollUp.Children.Length);

    /// <summary>A count, whose sums stay in range: <see cref="GeneratedValues.SmallCounts"/>.</summary>
    public static Arbitrary<Count> Count() => GeneratedValues.SmallCounts;

    /// <summary>An amount: <see cref="GeneratedValues.Amounts"/>.</summary>
    public static Arbitrary<Amount> Amount() => GeneratedValues.Amounts;

    private static Arbitrary<T> AnyOf<T>(int most, Func<int, Arbitrary<T>> of, Func<T, int> size)
    {
        Arbitrary<T>[] sizes = [.. Enumerable.Range(1, most).Select(of)];
        return Arb.From(Gen.OneOf(sizes.Select(static arbitrary => arbitrary.Generator)), value => sizes[size(value) - 1].Shrinker(value));
    }
}
