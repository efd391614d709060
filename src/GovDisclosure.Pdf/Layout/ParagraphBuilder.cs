using System.Text;
using System.Text.RegularExpressions;

namespace GovDisclosure.Pdf.Layout;

/// <summary>Puts lines together to paragraphs: a line that is full goes on in the next one, unless that one is set in or starts
/// anew.</summary>
internal static partial class ParagraphBuilder
{
    // In sizes of a letter: how much a full line may lack (a letter or a mark that is not broken), from where on a line is set in, and how
    // far lines of a paragraph are apart at most.
    private const double MostLacking = 1.6;
    private const double LeastIndent = 0.9;
    private const double MostApart = 2.6;
    private const double MostSizesApart = 0.12;

    private const int LeastLinesOfBody = 2;

    /// <summary>Joins lines that are one after another, over the turns of pages too.</summary>
    /// <returns>The paragraphs, each with how many lines it has.</returns>
    public static IEnumerable<(string Text, int Lines)> Join(List<LineBlock> lines)
    {
        for (var first = 0; first < lines.Count; )
        {
            var text = new StringBuilder(lines[first].Line.Text);
            var next = first + 1;
            while (next < lines.Count && GoesOn(lines, next))
            {
                text.Append(Glue(lines[next - 1].Line.Text, lines[next].Line.Text)).Append(lines[next].Line.Text);
                next++;
            }

            yield return (text.ToString(), next - first);
            first = next;
        }
    }

    private static bool GoesOn(List<LineBlock> lines, int next)
    {
        var (above, line) = (lines[next - 1].Line, lines[next].Line);
        var size = Math.Max(above.Size, line.Size);
        if (above.HasGaps || line.HasGaps || Math.Abs(above.Size - line.Size) > MostSizesApart * size)
        {
            return false;
        }

        var isTurned = lines[next].Page != lines[next - 1].Page || line.Base > above.Base;
        if (!isTurned && above.Base - line.Base > MostApart * size)
        {
            return false;
        }

        var (left, right) = Sides(lines, next);
        return above.Right >= right - (MostLacking * size)
            && line.Left <= left + (LeastIndent * size)
            && !(EndsSentence(above.Text) && StartsAnew().IsMatch(line.Text));
    }

    // The sides that the text around is set between: those of the lines nearby of the same page, as far as they are of the text and not of
    // a heading.
    private static (double Left, double Right) Sides(List<LineBlock> lines, int at)
    {
        const int around = 30;
        var (left, right) = (double.MaxValue, double.MinValue);
        var (from, to) = (Math.Max(0, at - around), Math.Min(lines.Count, at + around));
        for (var i = from; i < to; i++)
        {
            left = Math.Min(left, lines[i].Line.Left);
            right = Math.Max(right, lines[i].Line.Right);
        }

        // Two short lines, as those of a title, are no text with sides.
        return to - from >= LeastLinesOfBody && right - left > LeastWidth * lines[at].Line.Size
            ? (left, right)
            : (double.MinValue, double.MaxValue);
    }

    private const double LeastWidth = 20;

    private static bool EndsSentence(string text) => text[^1] is '。' or '；' or '：' or '！' or '？' or ';' or ':' or '.';

    // Letters of ASCII are held apart by a space, and so are figures: two of them are not one.
    private static string Glue(string above, string line) =>
        char.IsAsciiLetterOrDigit(above[^1]) && char.IsAsciiLetterOrDigit(line[0]) ? " " : "";

    [GeneratedRegex(
        @"^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,2}\s*[、.．][^0-9]|第[一二三四五六七八九十]{1,3}[章节条部]|附件?[:：])",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex StartsAnew();
}
