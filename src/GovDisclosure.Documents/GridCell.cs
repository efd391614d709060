namespace GovDisclosure.Documents;

/// <summary>A cell of a table that a <see cref="SourceExtractor"/> found.</summary>
/// <param name="Text">What is printed in it, its lines held apart by <c>\n</c>; empty for a blank cell.</param>
/// <param name="Row">The first row that it covers, from 0.</param>
/// <param name="Column">The first column that it covers, from 0.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
public readonly record struct GridCell(string Text, int Row, int Column, int RowSpan = 1, int ColumnSpan = 1)
{
    /// <summary>The line of the source that the cell starts on, from 1; 0 when it is not known.</summary>
    public int Line { get; init; }

    /// <summary>The page of the source that the cell starts on, from 1; 0 where the source has no pages.</summary>
    public int Page { get; init; }

    /// <summary>Whether the cell shows something that cannot be read, as a picture, beside its text or alone. A figure of the form in it
    /// stays blank and is reported.</summary>
    public bool HoldsUnread { get; init; }
}
