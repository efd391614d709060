namespace GovDisclosure.Documents.Printed;

/// <summary>Tells by its signs alone whether a text is laid out as what a table's cell holds, and where its number is.</summary>
internal static class FigureText
{
    private const int LongestMark = 4;

    /// <summary>Whether a text is laid out as the text of a cell: empty, a mark, a number, or a number with a remark.</summary>
    public static bool Is(ReadOnlySpan<char> text) =>
        text.IsEmpty
        || IsMark(text)
        || MarkLength(text) > 0
        || Scan(text).IsNumber
        || ChangeText.Read(text) is not null
        || HasTwoSigns(text);

    // --141 has the place of a figure, and is none.
    private static bool HasTwoSigns(ReadOnlySpan<char> text) =>
        text.Length > 2
        && text[0] is '-' or '－' or '\u2212' or '+' or '＋'
        && text[1] is '-' or '－' or '\u2212' or '+' or '＋'
        && Scan(text[1..]).IsNumber;

    // /（见附件）: the length of a mark that a remark in brackets follows; 0 where there is none.
    public static int MarkLength(ReadOnlySpan<char> text) =>
        text.IndexOfAny('（', '(') is var bracket and > 0
        && IsBracketed(text[bracket..])
        && Padding.Trim(text[..bracket]) is { IsEmpty: false } mark
        && IsMark(mark)
            ? bracket
            : 0;

    public static bool IsMark(ReadOnlySpan<char> text)
    {
        if (text is "无" or "不适用")
        {
            return true;
        }

        if (text.Length > LongestMark)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c is not ('/' or '／' or '\\' or '＼' or '-' or '－' or '—' or '–' or '―' or '─' or '\u2212' or '\u2010' or '\u2011'))
            {
                return false;
            }
        }

        return true;
    }

    // currency? sign? digits (grouped by threes, or not at all) (point digits)?, then nothing, a unit, a remark in brackets or a mark of a
    // note.
    public static FigureScan Scan(ReadOnlySpan<char> text)
    {
        var at = MoneyText.CurrencyLength(text);
        while (at > 0 && at < text.Length && Padding.Is(text[at]))
        {
            at++;
        }

        var start = at;
        if (text[at..] is ['+' or '＋' or '-' or '－' or '\u2212', ..])
        {
            at++;
        }

        var first = CountDigits(text, at);
        if (first == 0)
        {
            return default;
        }

        at += first;
        if (first <= 3)
        {
            while (at < text.Length && text[at] is ',' or '，' && CountDigits(text, at + 1) == 3)
            {
                at += 4;
            }
        }

        var decimals = 0;
        if (at < text.Length && text[at] is '.' or '．')
        {
            decimals = CountDigits(text, at + 1);
            at += decimals > 0 ? decimals + 1 : 0;
        }

        return IsRemark(Padding.Trim(text[at..])) ? new FigureScan(true, start, at, decimals) : default;
    }

    private static bool IsRemark(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || IsBracketed(rest))
        {
            return true;
        }

        if (
            PrintedUnit.Length(rest) is var length and > 0
            && Padding.Trim(rest[length..]) is var more
            && (more.IsEmpty || IsBracketed(more))
        )
        {
            return true;
        }

        return rest is ['*' or '＊' or '※' or '★' or '#' or (>= '①' and <= '⑳')];
    }

    public static bool IsBracketed(ReadOnlySpan<char> text) =>
        text is ['（' or '(' or '〔' or '[' or '【', .., '）' or ')' or '〕' or ']' or '】'];

    private static int CountDigits(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length && PrintedDigit.Is(text[at]))
        {
            at++;
        }

        return at - start;
    }
}

/// <summary>Where the number of a text is.</summary>
/// <param name="IsNumber">Whether it has one.</param>
/// <param name="Start">Where it starts, with its sign; what is before it is the currency.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Decimals">How many digits are after the point.</param>
internal readonly record struct FigureScan(bool IsNumber, int Start, int End, int Decimals);
