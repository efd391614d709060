using System.Collections.Immutable;

namespace GovDisclosure.Generators;

/// <summary>Consistent reports of one agency on years in a row that join up, in the editions and mixtures that the years allow.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class YearSeries
{
    internal YearSeries(ImmutableArray<AnnualReport> reports) => Reports = reports;

    /// <summary>The reports, oldest first.</summary>
    public ImmutableArray<AnnualReport> Reports { get; }

    /// <summary>Every two neighbours, oldest first.</summary>
    public ImmutableArray<YearPair> Pairs =>
        [.. Reports.Zip(Reports.Skip(1), static (previous, current) => new YearPair(previous, current))];

    /// <summary>The reports, as FsCheck prints a counterexample.</summary>
    public override string ToString() => string.Join('\n', Reports);
}
