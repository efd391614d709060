using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>What the witnesses say of a row, or of a whole table whose rows are side by side.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="Label">The mark of its label; −1 for none.</param>
/// <param name="Anchor">Its own label, printed whole, with the marks after it.</param>
/// <param name="Order">The marks of its cells by their order; null where that does not tell.</param>
internal sealed record RowWitness(IReadOnlyList<FormCell> Cells, int Label, Anchor Anchor, int[]? Order)
{
    /// <summary>The order of the labels over it; null where they are in one that they do not tell as a whole.</summary>
    public int[]? Columns { get; init; }

    /// <summary>What the grid says; null where it is in none.</summary>
    public GridOpinion? Grid { get; init; }

    /// <summary>Whether its label is right before its marks.</summary>
    public bool IsLed { get; init; }

    /// <summary>Whether nothing is in it or beside it that is none of its cells but may be one.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Whether empty marks around the figures of a whole table were passed over, any of which may be a cell.</summary>
    public bool IsTrimmed { get; set; }

    /// <summary>Whether one of its cells may be printed in another's, and an empty one fill the number up.</summary>
    public bool MayLackCell { get; set; }

    /// <summary>Whether nothing speaks against its order.</summary>
    public bool IsStrict { get; set; }
}
