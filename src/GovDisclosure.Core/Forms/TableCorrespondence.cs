using System.Collections.Immutable;

namespace GovDisclosure.Forms;

/// <summary>What the cells of a table in an older shape are in a newer one.</summary>
/// <remarks>Cells that are not listed and have the same JSON Pointer in both mean the same: a pointer never changes its meaning.</remarks>
/// <param name="Older">The table in the older shape.</param>
/// <param name="Newer">The table in the newer shape.</param>
/// <param name="Cells">The cells that differ, or of which there is something to be said.</param>
public sealed record TableCorrespondence(FormTable Older, FormTable Newer, ImmutableArray<CellCorrespondence> Cells);
