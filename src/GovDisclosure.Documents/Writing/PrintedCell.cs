namespace GovDisclosure.Documents.Writing;

/// <summary>A cell of a printed table.</summary>
/// <param name="Text">What is printed; empty in a part that goes on.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Columns">How many columns it covers.</param>
/// <param name="Rows">How many rows it covers.</param>
/// <param name="GoesOn">Whether this is but the part of a merged cell that reaches down from the row above.</param>
internal sealed record PrintedCell(string Text, PrintedCellKind Kind, int Columns = 1, int Rows = 1, bool GoesOn = false)
{
    public bool IsFigure => Kind == PrintedCellKind.Figure;
}
