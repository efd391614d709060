using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>
/// Rows of a text between figures without a label and a label without figures: each may have the figures of the next row, or of the one
/// before. A row whose figures are on the line of its label is not moved, unless another label without figures ends on that line.
/// </summary>
internal sealed class ShiftedRows
{
    private readonly TableMarks marks;
    private readonly RowAnchors anchors;
    private HashSet<FormRow>? rows;
    private readonly List<Piece> pieces = [];
    private int lastLineOfBare;

    public ShiftedRows(TableMarks marks, RowAnchors anchors)
    {
        (this.marks, this.anchors) = (marks, anchors);
        if (HasFiguresWithoutRow())
        {
            FindPieces();
            if (pieces.Count <= Judgement.MostPieces)
            {
                Judge();
            }
            else
            {
                rows = [];
                rows.UnionWith(pieces.Where(static piece => piece.Row is not null).Select(static piece => piece.Row!));
            }
        }
    }

    /// <summary>Whether the figures of a row may be another's.</summary>
    public bool Contains(FormRow row) => rows is not null && rows.Contains(row);

    private bool HasFiguresWithoutRow()
    {
        for (var i = 0; i < marks.Count; i++)
        {
            if (marks.IsFigure(i) && !anchors.Holds(i) && marks.Items.Position(i).Table == 0)
            {
                return true;
            }
        }

        return false;
    }

    // Labels and figures in their order; the figures of a row are one piece with its label.
    private void FindPieces()
    {
        for (var i = 0; i < marks.Count; i++)
        {
            if (marks.Items.Position(i).Table > 0)
            {
                continue;
            }

            if (marks.Words[i] is { Kind: WordKind.Row, Meaning.Row: { } row })
            {
                AddLabel(row, i);
                i = marks.Words[i].Last;
            }
            else if (marks.IsFigure(i) && !anchors.Holds(i))
            {
                var count = 0;
                var first = i;
                for (; i < marks.Count && !marks.IsBoundary(i) && !anchors.Holds(i); i++)
                {
                    count += marks.IsFigure(i) ? 1 : 0;
                }

                i--;
                if (!(count == 1 && marks.Items.IsPageNumber(first)))
                {
                    pieces.Add(new Piece(null, count, false));
                }
            }
        }
    }

    private void AddLabel(FormRow row, int label)
    {
        var anchor = anchors.Of(row);
        if (anchor.Label == label && anchor.Stretch.Length >= row.Cells.Count && Array.Exists(anchor.Stretch, marks.IsFigure))
        {
            pieces.Add(new Piece(row, row.Cells.Count, marks.Items.Position(label).Line > lastLineOfBare && IsOnLine(anchor)));
            if (
                anchor.Stretch.Length > row.Cells.Count
                && marks.Items.Position(anchor.Stretch[^1]).Line != marks.Items.Position(label).Line
            )
            {
                pieces.Add(new Piece(null, anchor.Stretch.Length - row.Cells.Count, false));
            }
        }
        else if (!Array.Exists(anchor.Stretch, marks.IsFigure))
        {
            pieces.Add(new Piece(row, 0, false));
            lastLineOfBare = marks.Items.LastLine(label);
        }
    }

    private bool IsOnLine(in Anchor anchor)
    {
        var first = marks.Items.Position(anchor.Label).Line;
        var last = marks.Items.LastLine(anchor.Label);
        return Array.TrueForAll(anchor.Stretch, mark => marks.Items.Position(mark).Line is var line && line >= first && line <= last);
    }

    private void Judge()
    {
        var open = new List<int>();
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece is { Row: not null, Figures: > 0 })
            {
                if (piece.IsOnLine)
                {
                    open.Clear();
                }

                continue;
            }

            var match = open.FindLastIndex(left => Match(left, i));
            if (match >= 0)
            {
                (rows ??= []).UnionWith(
                    pieces
                        .GetRange(open[match], i - open[match])
                        .Where(static between => between is { Row: not null, Figures: > 0 })
                        .Select(static between => between.Row!)
                );
                open.RemoveAt(match);
                continue;
            }

            if (open.Count == Judgement.MostOpen)
            {
                open.RemoveAt(0);
            }

            open.Add(i);
        }
    }

    // Figures without a label as many as some rows have, and a label without figures.
    private bool Match(int left, int right)
    {
        var (figures, label) = pieces[left].Row is null ? (pieces[left], pieces[right]) : (pieces[right], pieces[left]);
        return figures.Row is null
            && label.Row is { } row
            && figures.Figures % row.Cells.Count == 0
            && pieces
                .GetRange(left, right - left + 1)
                .TrueForAll(piece => piece is not { Row: not null, Figures: > 0 } || piece.Figures == row.Cells.Count);
    }

    /// <summary>A label with its figures, a label without any, or figures without a label.</summary>
    private readonly record struct Piece(FormRow? Row, int Figures, bool IsOnLine);
}
