using System.Collections.Immutable;
using GovDisclosure.Comparison.Narrative;

namespace GovDisclosure.Comparison;

/// <summary>The texts that both reports of a comparison have, compared when somebody asks.</summary>
internal sealed class ComparedNarratives(ComparisonResult result)
{
    public ImmutableArray<NarrativeComparison> All { get; } =
    [
        .. TextComparer
            .Narratives(result.Pairings.Forms, result.Previous, result.Current)
            .Select(static text => new NarrativeComparison(text.Pointer, TextComparison.Of(text.Before, text.After))),
    ];
}
