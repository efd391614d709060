using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Comparison;

/// <summary>What is set side by side: cells of last year's shape of a table and cells of this year's, and how far that may be
/// done.</summary>
internal sealed record CellPair(
    FormCell Cell,
    ImmutableArray<FormCell> Previous,
    ImmutableArray<FormCell> Current,
    ComparisonVerdict Verdict,
    LocalizedText Reason
)
{
    /// <summary>Whether both sides hold numbers of one meaning, or nearly.</summary>
    public bool HasDelta => Verdict is ComparisonVerdict.Comparable or ComparisonVerdict.Approximate;

    /// <summary>Whether both sides are a single count, which needs no more room than two counts.</summary>
    public bool IsOfCounts { get; } =
        Previous.Length <= 1 && Current.Length <= 1 && !Previous.Concat(Current).Any(static cell => cell.IsAmount);

    /// <summary>The cell alone on both sides; null where several are added up or one side has none.</summary>
    public FormCell? Single => Previous.Length == 1 && Current.Length == 1 ? Current[0] : null;
}
