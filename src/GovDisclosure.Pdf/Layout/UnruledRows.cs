using System.Buffers;
using System.Text;

namespace GovDisclosure.Pdf.Layout;

/// <summary>
/// Puts the rows of a table without ruling lines together by their places: a label that is broken over lines, which are around the
/// figures of its row, becomes one piece before them. Where the places leave a doubt the lines stay as they are.
/// </summary>
internal sealed class UnruledRows
{
    // So many lines of figures, and so many figures on each, are a table.
    private const int LeastRows = 3;
    private const int LeastFigures = 2;

    // The lines of a label are so much nearer to one another than to those of the next one.
    private const double LeastRatio = 1.15;
    private const double FarthestLines = 2;

    private const int LeastAtEdge = 2;

    // In sizes of a letter: between the rows of two tables are a heading and the header of the second.
    private const double FarthestRows = 8;
    private const int SpacesBetween = 2;

    private static readonly SearchValues<char> OfFigures = SearchValues.Create("0123456789.,/-－—");

    private readonly List<TextLine> lines;
    private readonly List<int> rows;
    private readonly double firstFigure;
    private readonly double size;

    private UnruledRows(List<TextLine> lines, List<int> rows)
    {
        this.rows = rows;
        firstFigure = rows.Min(row => lines[row].Pieces.First(IsFigure).Left);
        size = rows.Max(row => lines[row].Size);
        this.lines = AtEdges(lines);
    }

    // Labels of two columns that nearly touch are parted where others start.
    private List<TextLine> AtEdges(List<TextLine> whole)
    {
        var lefts = whole
            .SelectMany(static line => line.Pieces)
            .Where(piece => piece.Right <= firstFigure)
            .Select(static piece => piece.Left);
        var edges = lefts
            .GroupBy(static left => Math.Round(left))
            .Where(static group => group.Count() >= LeastAtEdge)
            .Select(static group => group.Key);
        var known = edges.ToHashSet();
        return known.Count < 2 || !whole.Exists(static line => line.Pieces.Any(static piece => piece.Gaps is not null))
            ? whole
            : whole.ConvertAll(line => line.Of([.. line.Pieces.SelectMany(piece => AtEdges(piece, known))]));
    }

    private List<TextPiece> AtEdges(TextPiece piece, HashSet<double> edges)
    {
        if (piece.Gaps is null || piece.Right > firstFigure)
        {
            return [piece];
        }

        var parted = new List<TextPiece>();
        var (start, left) = (0, piece.Left);
        foreach (var (at, end, next) in piece.Gaps)
        {
            if (edges.Contains(Math.Round(next)))
            {
                parted.Add(new TextPiece(piece.Text[start..at].Trim(), left, end));
                (start, left) = (at, next);
            }
        }

        parted.Add(new TextPiece(piece.Text[start..].Trim(), left, piece.Right));
        return parted;
    }

    /// <summary>The lines with the rows of a table put together.</summary>
    public static List<TextLine> Join(List<TextLine> lines)
    {
        var joined = new List<TextLine>();
        var (start, rows) = (0, new List<int>());
        for (var line = 0; line < lines.Count; line++)
        {
            if (lines[line].Pieces.Count(IsFigure) < LeastFigures)
            {
                continue;
            }

            if (rows.Count > 0 && lines[rows[^1]].Base - lines[line].Base > FarthestRows * lines[line].Size)
            {
                var end = rows[^1] + 1;
                joined.AddRange(Join(lines[start..end], rows.ConvertAll(row => row - start)));
                (start, rows) = (end, []);
            }

            rows.Add(line);
        }

        joined.AddRange(Join(lines[start..], rows.ConvertAll(row => row - start)));
        return joined;
    }

    private static List<TextLine> Join(List<TextLine> lines, List<int> rows) =>
        rows.Count < LeastRows ? lines : new UnruledRows(lines, rows).Join();

    private static bool IsFigure(TextPiece piece) => piece.Text.Length > 0 && piece.Text.AsSpan().IndexOfAnyExcept(OfFigures) < 0;

    private List<TextLine> Join()
    {
        var parts = FindParts();
        if (FindMostApart(parts) is not { } most)
        {
            return lines;
        }

        var labels = Divide(parts, most);
        var ofRow = new Dictionary<int, List<Label>>();
        foreach (var label in labels)
        {
            // Over several rows, or over none, it is a group's or a header's.
            var own = rows.FindAll(row => lines[row].Base <= label.Top && lines[row].Base >= label.Bottom);
            if (own is not [var row])
            {
                continue;
            }

            if (!ofRow.TryGetValue(row, out var list))
            {
                ofRow[row] = list = [];
            }

            list.Add(label);
        }

        return ofRow.Values.Any(static list => list.Exists(static label => label.Parts.Count > 1)) ? Write(ofRow) : lines;
    }

    // What is before the first column of figures, between the first and the last of their lines.
    private List<Part> FindParts()
    {
        var parts = new List<Part>();
        var (top, bottom) = (lines[rows[0]].Base + (FarthestLines * size), lines[rows[^1]].Base - (FarthestLines * size));
        for (var line = 0; line < lines.Count; line++)
        {
            foreach (var piece in lines[line].Base <= top && lines[line].Base >= bottom ? lines[line].Pieces : [])
            {
                if (piece.Right <= firstFigure && !IsFigure(piece))
                {
                    parts.Add(new Part(line, piece, lines[line].Base));
                }
            }
        }

        return parts;
    }

    private static bool IsUnder(in Part upper, in Part lower) =>
        upper.Piece.Left < lower.Piece.Right && lower.Piece.Left < upper.Piece.Right;

    // The distance that parts lines of one label from those of two; null where nothing does.
    private double? FindMostApart(List<Part> parts)
    {
        var distances = new List<double>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (NextUnder(parts, i) is { } next && parts[i].Base - next.Base is var apart && apart <= FarthestLines * size)
            {
                distances.Add(apart);
            }
        }

        distances.Sort();
        for (var i = 1; i < distances.Count; i++)
        {
            if (distances[i] >= distances[i - 1] * LeastRatio)
            {
                return (distances[i] + distances[i - 1]) / 2;
            }
        }

        return null;
    }

    private static Part? NextUnder(List<Part> parts, int at)
    {
        for (var i = at + 1; i < parts.Count; i++)
        {
            if (parts[i].Line > parts[at].Line && IsUnder(parts[at], parts[i]))
            {
                return parts[i];
            }
        }

        return null;
    }

    private static List<Label> Divide(List<Part> parts, double most)
    {
        var labels = new List<Label>();
        foreach (var part in parts)
        {
            var above = labels.FindAll(label =>
                label.Parts[^1].Line < part.Line && label.Parts[^1].Base - part.Base <= most && IsUnder(label.Parts[^1], part)
            );
            if (above is [var label])
            {
                label.Parts.Add(part);
            }
            else
            {
                labels.Add(new Label(part));
            }
        }

        return labels;
    }

    private List<TextLine> Write(Dictionary<int, List<Label>> ofRow)
    {
        var taken = ofRow.Values.SelectMany(static list => list).SelectMany(static label => label.Parts).ToHashSet();
        var width = ofRow.Values.Max(static list => list.Sum(static label => TextLine.WidthOf(label.Text) + SpacesBetween));
        var written = new List<TextLine>();
        for (var line = 0; line < lines.Count; line++)
        {
            var (own, isRow) = (lines[line], ofRow.TryGetValue(line, out var labels));
            var rest = own.Pieces.Where(piece => !taken.Contains(new Part(line, piece, own.Base))).ToList();
            if (rest.Count == 0 && !isRow)
            {
                continue;
            }

            if (!isRow && rest.Count == own.Pieces.Count && (line < rows[0] || line > rows[^1]))
            {
                written.Add(own);
                continue;
            }

            List<TextPiece> pieces =
            [
                .. (labels ?? []).Select(static label => label.Piece),
                .. rest.Where(piece => piece.Right <= firstFigure && !IsFigure(piece)),
            ];
            pieces.Sort(static (left, right) => left.Left.CompareTo(right.Left));
            var figures = rest.Where(piece => piece.Right > firstFigure || IsFigure(piece)).ToList();
            written.Add(new TextLine([.. pieces, .. figures], own.Base, own.Size) { Text = TextOf(pieces, figures, width) });
        }

        return written;
    }

    // The figures are under one another behind the longest label.
    private string TextOf(List<TextPiece> labels, List<TextPiece> figures, int width)
    {
        var text = new StringBuilder(string.Join(new string(' ', SpacesBetween), labels.Select(static label => label.Text)));
        var at = TextLine.WidthOf(text.ToString());
        foreach (var figure in figures)
        {
            var place = width + (int)((figure.Left - firstFigure) / (TextLine.SpaceToSize * size));
            var spaces = text.Length == 0 ? Math.Max(0, place) : Math.Max(SpacesBetween, place - at);
            text.Append(' ', spaces).Append(figure.Text);
            at += spaces + TextLine.WidthOf(figure.Text);
        }

        return text.ToString();
    }

    private readonly record struct Part(int Line, TextPiece Piece, double Base);

    private sealed class Label(Part first)
    {
        public List<Part> Parts { get; } = [first];

        // A figure is on the line of a label of one line, give or take a point.
        public double Top => Parts[0].Base + 1;

        public double Bottom => Parts[^1].Base - 1;

        public string Text => string.Concat(Parts.Select(static part => part.Piece.Text));

        public TextPiece Piece => new(Text, Parts.Min(static part => part.Piece.Left), Parts.Max(static part => part.Piece.Right));
    }
}
