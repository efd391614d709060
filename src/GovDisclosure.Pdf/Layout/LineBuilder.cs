using System.Text;

namespace GovDisclosure.Pdf.Layout;

/// <summary>Puts the letters of a page, or of a cell, together to lines.</summary>
internal static class LineBuilder
{
    // Two letters are of one line where so much of the smaller one is beside the other.
    private const double LeastBeside = 0.5;

    // Gaps, in sizes of a letter: what holds words apart, what does so beside Chinese letters (which are set apart to fill a line), and
    // what holds cells apart.
    private const double WordGap = 0.25;
    private const double ChineseGap = 0.45;
    private const double WidestWordGap = 1.6;

    // In a row of figures, before one: narrow columns are no farther apart.
    private const double FigureGap = 0.4;
    private const int LeastGapsOfRow = 2;

    // A letter is drawn twice to look bold.
    private const double MostDoubled = 0.3;

    // The mark of a note: smaller than the letters beside it, and higher.
    private const double LargestMark = 0.8;
    private const double LeastRaised = 0.2;

    /// <summary>Puts letters together to lines, from above to below.</summary>
    /// <param name="letters">The letters; they are sorted.</param>
    /// <param name="isCell">Whether they are those of one cell, in which gaps hold nothing apart but words.</param>
    public static List<TextLine> Build(List<Letter> letters, bool isCell)
    {
        letters.Sort(
            static (left, right) => right.Base.CompareTo(left.Base) is var order and not 0 ? order : left.Left.CompareTo(right.Left)
        );
        var lines = new List<TextLine>();
        var open = new List<Letter>();
        var (bottom, top) = (0.0, 0.0);
        foreach (var letter in letters)
        {
            var beside = Math.Min(top, letter.Base + letter.Size) - Math.Max(bottom, letter.Base);
            if (open.Count > 0 && beside < LeastBeside * Math.Min(top - bottom, letter.Size))
            {
                Add(lines, open, isCell);
                open.Clear();
            }

            // The largest letter is the line's measure, not the space between both ends.
            if (open.Count == 0 || letter.Size > top - bottom)
            {
                (bottom, top) = (letter.Base, letter.Base + letter.Size);
            }

            open.Add(letter);
        }

        Add(lines, open, isCell);
        return lines;
    }

    private static void Add(List<TextLine> lines, List<Letter> letters, bool isCell)
    {
        letters.Sort(static (left, right) => left.Left.CompareTo(right.Left));
        var size = letters.Count == 0 ? 0 : letters.Max(static letter => letter.IsSpace ? 0 : letter.Size);
        var measure = letters.Find(letter => letter.Size >= size);
        var isRow = !isCell && IsRow(letters, size);
        var pieces = new List<TextPiece>();
        var text = new StringBuilder();
        List<(int At, double Start, double End)>? gaps = null;
        Letter? last = null;
        var (start, isSpaced, isMarkOpen) = (0.0, false, false);
        foreach (var letter in letters)
        {
            if (letter.IsSpace || (last is { } twin && IsDoubled(twin, letter)))
            {
                isSpaced |= letter.IsSpace;
                continue;
            }

            if (
                last is { } before
                && !isCell
                && letter.Left - before.Right > size * (isRow && char.IsAsciiDigit(letter.Text[0]) ? FigureGap : WidestWordGap)
            )
            {
                pieces.Add(new TextPiece(text.ToString(), start, before.Right) { Gaps = gaps });
                text.Clear();
                gaps = null;
            }
            else if (last is { } near)
            {
                if (!isCell && letter.Left - near.Right > FigureGap * size)
                {
                    (gaps ??= []).Add((text.Length, near.Right, letter.Left));
                }

                text.Append(isSpaced || IsApart(near, letter) ? " " : "");
            }

            start = text.Length == 0 ? letter.Left : start;
            var isMark = isCell && text.Length > 0 && letter.Size < LargestMark * size && letter.Base > measure.Base + (LeastRaised * size);
            text.Append(
                    isMark == isMarkOpen ? ""
                    : isMark ? "["
                    : "]"
                )
                .Append(letter.Text);
            (last, isSpaced, isMarkOpen) = (letter, false, isMark);
        }

        if (last is { } end)
        {
            pieces.Add(new TextPiece(text.Append(isMarkOpen ? "]" : "").ToString(), start, end.Right) { Gaps = gaps });
            lines.Add(new TextLine(pieces, measure.Base, size));
        }
    }

    // Figures that gaps hold apart, as no sentence has them, are those of a table's row.
    private static bool IsRow(List<Letter> letters, double size)
    {
        var gaps = 0;
        Letter? last = null;
        foreach (var letter in letters)
        {
            if (letter.IsSpace)
            {
                continue;
            }

            gaps +=
                last is { } before
                && char.IsAsciiDigit(before.Text[^1])
                && char.IsAsciiDigit(letter.Text[0])
                && letter.Left - before.Right > FigureGap * size
                    ? 1
                    : 0;
            last = letter;
        }

        return gaps >= LeastGapsOfRow;
    }

    private static bool IsDoubled(in Letter first, in Letter second) =>
        second.Left - first.Left < MostDoubled * first.Size
        && Math.Abs(second.Base - first.Base) < MostDoubled * first.Size
        && string.Equals(first.Text, second.Text, StringComparison.Ordinal)
        && second.Left < first.Right - ((first.Right - first.Left) * MostDoubled);

    private static bool IsApart(in Letter before, in Letter letter)
    {
        var gap = letter.Left - before.Right;
        var wide = (IsWide(before) ? 1 : 0) + (IsWide(letter) ? 1 : 0);
        var size = Math.Max(before.Size, letter.Size);
        return gap
            > size
                * (
                    wide == 2 ? WidestWordGap / 2
                    : wide == 1 ? ChineseGap
                    : WordGap
                );
    }

    private static bool IsWide(in Letter letter) => TextLine.IsWide(letter.Text[0]);
}
