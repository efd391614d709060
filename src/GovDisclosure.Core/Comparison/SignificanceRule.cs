namespace GovDisclosure.Comparison;

/// <summary>When a change of some cells deserves attention: it is at least this large, absolutely and relatively, or shifts its share by
/// this much.</summary>
public sealed record SignificanceRule
{
    /// <summary>The JSON Pointer of the cells that the rule is about, with all that is below it; empty for all.</summary>
    public string Pointer { get; init; } = "";

    /// <summary>The least size of the difference, in the unit of the cell.</summary>
    public decimal LeastDelta { get; init; } = 10;

    /// <summary>The least size of the relative change, 0.2 for a fifth. A rise from zero is as large as any.</summary>
    public decimal LeastRelativeChange { get; init; } = 0.2m;

    /// <summary>The least shift of the share in its total, in percentage points, that deserves attention by itself; null when none
    /// does.</summary>
    public decimal? LeastPoints { get; init; } = 10;

    /// <summary>Whether a total counts that only follows its parts.</summary>
    public bool TakesDerived { get; init; } = true;

    internal bool IsSignificant(CellComparison cell, ChangeClass changeClass)
    {
        if ((changeClass == ChangeClass.DerivedOnly && !TakesDerived) || cell.Delta is not { } delta)
        {
            return false;
        }

        return (Math.Abs(delta) >= LeastDelta && (cell.RelativeChange is not { } relative || Math.Abs(relative) >= LeastRelativeChange))
            || (LeastPoints is { } least && Math.Abs(delta) >= LeastDelta && cell.Share is { } share && Math.Abs(share.Points) >= least);
    }
}
