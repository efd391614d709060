using System.Collections.Immutable;

namespace GovDisclosure.Forms;

/// <summary>What cells of an older edition are in a newer one.</summary>
/// <param name="Kind">How far they mean the same.</param>
/// <param name="Older">The cells of the older edition, to be added up where there are several; empty when it has none.</param>
/// <param name="Newer">The cells of the newer edition, to be added up where there are several; empty when it has none.</param>
/// <param name="Reason">Why.</param>
public sealed record CellCorrespondence(
    CorrespondenceKind Kind,
    ImmutableArray<FormCell> Older,
    ImmutableArray<FormCell> Newer,
    LocalizedText Reason
);
