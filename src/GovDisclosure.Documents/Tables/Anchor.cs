namespace GovDisclosure.Documents.Tables;

/// <summary>A label of a row and the marks after it.</summary>
/// <param name="Label">The item of the label; −1 for none.</param>
/// <param name="Stretch">The marks that may be its cells.</param>
internal readonly record struct Anchor(int Label, int[] Stretch)
{
    public static Anchor None { get; } = new(-1, []);

    /// <summary>Whether the row occurs again in the table, with other figures.</summary>
    public bool IsContradicted { get; init; }

    /// <summary>The label of that row.</summary>
    public int Other { get; init; }

    /// <summary>How many marks there are, empty ones around the figures included.</summary>
    public int Length { get; init; }

    /// <summary>The last of them; −1 for none.</summary>
    public int Last { get; init; }

    /// <summary>Whether an empty mark is before the first figure.</summary>
    public bool StartsEmpty { get; init; }

    /// <summary>Whether empty marks around the figures are no cells of the row.</summary>
    public bool IsPadded { get; init; }

    /// <summary>Whether the marks are too many and the first is empty.</summary>
    public bool IsPaddedBefore { get; init; }

    /// <summary>Whether the marks are too many and the last is empty.</summary>
    public bool IsPaddedBehind { get; init; }
}
