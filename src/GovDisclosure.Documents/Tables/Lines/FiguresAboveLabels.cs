using System.Collections.Immutable;
using GovDisclosure.Documents.Labels;

namespace GovDisclosure.Documents.Tables.Lines;

/// <summary>
/// Puts a line of figures that a page's layout has set above the line of its label behind the label. Only where nothing else fits: the row
/// before has all its figures, the label is that of the form's next row and has none, and no other line of figures is at hand.
/// </summary>
internal static class FiguresAboveLabels
{
    /// <summary>Puts the figures of a section behind their labels.</summary>
    public static void Join(List<List<LinePiece>> lines, ImmutableArray<TableShape> shapes)
    {
        for (var line = 1; line < lines.Count; line++)
        {
            if (
                FiguresOf(lines[line]) is { } figures
                && Next(lines, line, 1) is { } below
                && Next(lines, line, -1) is { } above
                && LabelOf(below, 0) is { } label
                && LabelOf(above, figures.Count) is { } labelBefore
                && IsNextRow(labelBefore, label, figures.Count, shapes)
                && (Next(lines, lines.IndexOf(below, line), 1) is not { } after || FiguresOf(after) is null)
            )
            {
                below.AddRange(figures.ConvertAll(static figure => figure with { }));
                figures.ForEach(static figure => figure.IsDropped = true);
            }
        }
    }

    // The figures of a line that has nothing else, each certain.
    private static List<LinePiece>? FiguresOf(List<LinePiece> line)
    {
        var figures = line.FindAll(static piece => !piece.IsDropped);
        return figures.Count > 1 && figures.TrueForAll(static piece => piece is { Kind: LinePieceKind.Figure, IsRun: false })
            ? figures
            : null;
    }

    // The one label of a line that has just as many figures.
    private static LabelEntry? LabelOf(List<LinePiece> line, int figures)
    {
        var pieces = line.FindAll(static piece => !piece.IsDropped);
        return
            pieces.Count == figures + 1
            && pieces[0].Kind != LinePieceKind.Figure
            && pieces.Count(static piece => piece is { Kind: LinePieceKind.Figure, IsRun: false }) == figures
            ? pieces[0].WholeEntry ?? pieces[0].Entry
            : null;
    }

    private static List<LinePiece>? Next(List<List<LinePiece>> lines, int line, int step)
    {
        for (var i = line + step; i >= 0 && i < lines.Count; i += step)
        {
            if (lines[i].Exists(static piece => !piece.IsDropped))
            {
                return lines[i];
            }
        }

        return null;
    }

    private static bool IsNextRow(LabelEntry before, LabelEntry label, int figures, ImmutableArray<TableShape> shapes)
    {
        foreach (var shape in shapes)
        {
            if (
                before.FindRow(shape)?.Row is { } first
                && label.FindRow(shape)?.Row is { } second
                && second.Columns.Count == figures
                && shape.Table.Rows.IndexOf(second) is var at and > 0
                && ReferenceEquals(shape.Table.Rows[at - 1], first)
            )
            {
                return true;
            }
        }

        return false;
    }
}
