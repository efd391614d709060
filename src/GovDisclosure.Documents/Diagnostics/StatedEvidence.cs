using System.Collections.Immutable;
using GovDisclosure.Rules;

namespace GovDisclosure.Documents.Diagnostics;

/// <summary>What the report's text and last year's report say of figures that can be divided in several ways.</summary>
/// <param name="Left">How many divisions agree with everything that is stated.</param>
internal sealed record StatedEvidence(int Left)
{
    /// <summary>What speaks against divisions: what the text states, then what last year's report does; one finding of each at
    /// most.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Whether there is last year's report.</summary>
    public bool HasPrevious { get; init; }

    /// <summary>Why last year's report says nothing about this one; null when it may, or there is none.</summary>
    public LocalizedText? WhyNoPrevious { get; init; }
}
