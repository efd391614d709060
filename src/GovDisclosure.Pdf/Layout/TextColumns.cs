namespace GovDisclosure.Pdf.Layout;

/// <summary>Text that is set in two columns: the left one is read before the right one. The cells of a table without lines are no columns:
/// a column of text is filled.</summary>
internal static class TextColumns
{
    // So many lines must leave the gutter free, and most of them be filled on both sides of it.
    private const int LeastLines = 6;
    private const double LeastFilledLines = 0.6;
    private const double LeastFilled = 0.7;
    private const int MostGutters = 100;

    /// <summary>Puts lines that are between two tables, or on a page without any, into reading order.</summary>
    public static IEnumerable<TextLine> InOrder(List<TextLine> lines)
    {
        if (FindGutter(lines) is not { } gutter)
        {
            return lines;
        }

        var ordered = new List<TextLine>(lines.Count);
        var (left, right) = (new List<TextLine>(), new List<TextLine>());
        foreach (var line in lines)
        {
            // What goes across, as a heading, ends the columns above it.
            if (line.Crosses(gutter))
            {
                Flush(ordered, left, right);
                ordered.Add(line);
                continue;
            }

            AddPart(left, line, line.PiecesBetween(double.MinValue, gutter));
            AddPart(right, line, line.PiecesBetween(gutter, double.MaxValue));
        }

        Flush(ordered, left, right);
        return ordered;
    }

    private static void Flush(List<TextLine> ordered, List<TextLine> left, List<TextLine> right)
    {
        ordered.AddRange(left);
        ordered.AddRange(right);
        left.Clear();
        right.Clear();
    }

    private static void AddPart(List<TextLine> column, TextLine line, List<TextPiece> pieces)
    {
        if (pieces.Count > 0)
        {
            column.Add(line.Of(pieces));
        }
    }

    private static double? FindGutter(List<TextLine> lines)
    {
        var gaps = lines.SelectMany(static line => line.Gaps()).ToList();
        if (gaps.Count < LeastLines)
        {
            return null;
        }

        var step = 1 + (gaps.Count / MostGutters);
        var (best, most) = (0.0, 0);
        for (var i = 0; i < gaps.Count; i += step)
        {
            var middle = (gaps[i].Start + gaps[i].End) / 2;
            var count = gaps.Count(gap => gap.Start < middle && middle < gap.End);
            (best, most) = count > most ? (middle, count) : (best, most);
        }

        return most >= LeastLines && IsBetweenColumns(lines, best) ? best : null;
    }

    private static bool IsBetweenColumns(List<TextLine> lines, double gutter)
    {
        var parted = lines.FindAll(line => line.Pieces.Count > 1 && !line.Crosses(gutter) && line.Left < gutter && gutter < line.Right);
        if (parted.Count < LeastLines)
        {
            return false;
        }

        var (left, right) = (parted.Min(static line => line.Left), parted.Max(static line => line.Right));
        var filled = parted.Count(line =>
            line.PiecesBetween(double.MinValue, gutter) is [var first]
            && first.Right - first.Left >= LeastFilled * (gutter - left)
            && line.PiecesBetween(gutter, double.MaxValue) is [var second]
            && second.Right - second.Left >= LeastFilled * (right - gutter)
        );
        return filled >= LeastFilledLines * parted.Count;
    }
}
