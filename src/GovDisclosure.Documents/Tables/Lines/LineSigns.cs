using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables.Lines;

/// <summary>What the signs of a line say where they are: the end of a piece, the start of a figure, a number of the form before words,
/// the number of a page.</summary>
internal static class LineSigns
{
    public static bool EndsPiece(ReadOnlySpan<char> line, int end) => end >= line.Length || Padding.Is(line[end]);

    public static bool IsFigureStart(ReadOnlySpan<char> line, int at) =>
        at < line.Length
        && (
            PrintedDigit.Is(line[at])
            || (IsSign(line[at]) && (at + 1 >= line.Length || PrintedDigit.Is(line[at + 1]) || Padding.Is(line[at + 1])))
        );

    // （三）, 三、, 3. before a word.
    public static bool StartsEnumeration(ReadOnlySpan<char> line, int at)
    {
        var rest = line[at..];
        if (rest is ['（' or '(', var inner, '）' or ')', ..])
        {
            return LabelKey.IsNumeral(inner);
        }

        return rest is [var first, var point, ..]
            && (LabelKey.IsNumeral(first) || PrintedDigit.Is(first))
            && LabelKey.IsPoint(point)
            && point is not (',' or '，' or ')' or '）' or ']')
            && !(rest.Length > 2 && PrintedDigit.Is(rest[2]));
    }

    public static bool IsWord(char c) => !Padding.Is(c) && !IsBetweenCells(c);

    public static bool IsBetweenCells(char c) => c is '[' or ']' or ',' or '，' or '|';

    public static bool IsEndOfSentence(char c) => c is '。' or '；' or ';' or '！' or '？';

    /// <summary>What is printed from a bracket on, as far as one reaches.</summary>
    public static ReadOnlySpan<char> Bracket(ReadOnlySpan<char> line, int start) =>
        line.Slice(start, Math.Min(line.Length - start, Judgement.LongestBracket + 1));

    // - 4 -, 第 4 页, 4/12: nothing of a table.
    public static bool IsLineOfPage(ReadOnlySpan<char> line, int mostDigits)
    {
        if (line is ['第', .., '页'] || line.Contains("共", StringComparison.Ordinal) && line is [.., '页'])
        {
            return true;
        }

        return (line.Length >= 3 && IsDash(line[0]) && IsDash(line[^1])) || IsPageOfPages(line, mostDigits);
    }

    private static bool IsPageOfPages(ReadOnlySpan<char> line, int mostDigits) =>
        line.IndexOfAny('/', '／') is var stroke and > 0
        && IsPage(Padding.Trim(line[..stroke]), mostDigits)
        && IsPage(Padding.Trim(line[(stroke + 1)..]), mostDigits);

    /// <summary>Whether a text is nothing but digits, and no more than the number of a page has.</summary>
    public static bool IsPage(ReadOnlySpan<char> text, int mostDigits)
    {
        if (text.Length == 0 || text.Length > mostDigits)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!PrintedDigit.Is(c))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsDash(char c) => c is '-' or '－' or '—' or '–' or '―' or '─';

    public static bool IsSign(char c) => c is '+' or '＋' or '-' or '－' or '\u2212';
}
