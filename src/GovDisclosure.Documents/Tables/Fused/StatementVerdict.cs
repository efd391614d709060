using System.Collections.Immutable;
using GovDisclosure.Rules;

namespace GovDisclosure.Documents.Tables.Fused;

/// <summary>What the report's text and last year's report say about the divisions of a run.</summary>
/// <param name="Left">How many divisions agree with everything that is stated.</param>
internal sealed record StatementVerdict(int Left)
{
    /// <summary>The division that agrees with everything that is stated, where all others do not; else null.</summary>
    public RunSplit? Split { get; init; }

    /// <summary>What speaks against divisions: what the text states, then what last year's report does; one finding of each at most.</summary>
    public ImmutableArray<Finding> Evidence { get; init; } = [];

    /// <summary>Whether there is last year's report.</summary>
    public bool HasPrevious { get; init; }

    /// <summary>Why last year's report says nothing about this one; null when it may, or there is none.</summary>
    public LocalizedText? WhyNoPrevious { get; init; }

    /// <summary>Whether not all divisions could be looked at.</summary>
    public bool IsGivenUp { get; init; }
}
