using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Forms;
using static GovDisclosure.Documents.Tables.Lines.LineSigns;

namespace GovDisclosure.Documents.Tables.Lines;

/// <summary>Where a figure ends that starts at a place of a line, with what is printed beside its number: a currency, a unit, a
/// remark.</summary>
internal static class LineFigure
{
    /// <summary>Where the figure ends that starts here; 0 where none does.</summary>
    /// <param name="line">The line.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="wideSpace">From so many spaces on they set pieces apart.</param>
    /// <param name="isEnded">Whether what follows ends it; else only a label of the form does.</param>
    public static int End(ReadOnlySpan<char> line, int start, int wideSpace, out bool isEnded)
    {
        isEnded = true;
        var i = AfterCurrency(line, start);
        var digits = 0;
        while (
            i < line.Length
            && (
                PrintedDigit.Is(line[i])
                || IsSign(line[i])
                || line[i] is '.' or '．'
                || (line[i] is ',' or '，' && IsGrouping(line, i, start))
            )
        )
        {
            if (
                PrintedDigit.Is(line[i])
                && i + 1 < line.Length
                && LabelKey.IsPoint(line[i + 1])
                && line[i + 1] is not (',' or '，' or ')' or '）' or ']')
                && !(i + 2 < line.Length && PrintedDigit.Is(line[i + 2]))
                && !(IsEndOfSentence(line[i + 1]) && EndsPiece(line, i + 2))
            )
            {
                // The number of a label: 00000002.其他…
                break;
            }

            digits += PrintedDigit.Is(line[i]) ? 1 : 0;
            if (++i - start > Judgement.LongestFigure)
            {
                return 0;
            }
        }

        if (digits == 0)
        {
            return FindMark(line, start);
        }

        i = AfterUnit(line, i, wideSpace);
        i = AfterRemark(line, i);
        if (i < line.Length && IsEndOfSentence(line[i]) && EndsPiece(line, i + 1))
        {
            // 22。 is reported by the reading of its cell, when the line is a row.
            return i + 1;
        }

        isEnded = EndsPiece(line, i) || line[i] is ']' or ',' or '，' or '|' || StartsEnumeration(line, i);
        return i;
    }

    // 人民币 380元: the figure starts with the currency.
    private static int AfterCurrency(ReadOnlySpan<char> line, int start)
    {
        var length = MoneyText.CurrencyLength(line[start..]);
        return length > 0 && start + length < line.Length && Padding.Is(line[start + length]) ? start + length + 1 : start + length;
    }

    // A comma between three digits and three digits; the groups are checked when the cell is read.
    private static bool IsGrouping(ReadOnlySpan<char> line, int comma, int start) =>
        comma > start
        && PrintedDigit.Is(line[comma - 1])
        && comma + 3 < line.Length
        && PrintedDigit.Is(line[comma + 1])
        && PrintedDigit.Is(line[comma + 2])
        && PrintedDigit.Is(line[comma + 3])
        && !(comma + 4 < line.Length && PrintedDigit.Is(line[comma + 4]));

    private static int FindMark(ReadOnlySpan<char> line, int start)
    {
        var end = start;
        while (end < line.Length && end - start <= Judgement.LongestMark && !Padding.Is(line[end]) && line[end] is not (']' or ',' or '，'))
        {
            end++;
        }

        // At the beginning of a line only a mark that is alone is one.
        return (start > 0 || end == line.Length) && end > start && FigureText.Is(line[start..end]) ? end : 0;
    }

    private static int AfterUnit(ReadOnlySpan<char> line, int start, int wideSpace)
    {
        var length = PrintedUnit.Length(line[start..]);
        return length > 0 ? start + length : AfterMoney(line, start, wideSpace);
    }

    // 1063.50 万元: without its unit the amount would be another. A page sets a space between Chinese and figures, and more before the end of
    // a line.
    private static int AfterMoney(ReadOnlySpan<char> line, int start, int wideSpace)
    {
        var unit = start;
        while (unit < line.Length && Padding.Is(line[unit]))
        {
            unit++;
        }

        var end = unit + PrintedUnit.MoneyLength(line[unit..]);
        return end > unit && (unit - start < wideSpace || end == line.Length) && (EndsPiece(line, end) || line[end] is '(' or '（')
            ? end
            : start;
    }

    private static int AfterRemark(ReadOnlySpan<char> line, int start)
    {
        if (start >= line.Length || line[start] is not ('(' or '（'))
        {
            return start;
        }

        var close = Bracket(line, start).IndexOfAny(')', '）');
        return close > 1 && !IsNumeral(line.Slice(start + 1, close - 1)) ? start + close + 1 : start;
    }

    private static bool IsNumeral(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!LabelKey.IsNumeral(c) && !PrintedDigit.Is(c) && !Padding.Is(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where （ 22 ） ends: brackets set off by spaces are no number of a label and belong to the figure. 0 where there are
    /// none.</summary>
    public static int AfterBracketedFigure(ReadOnlySpan<char> line, int start)
    {
        if (line[start] is not ('(' or '（') || start + 1 >= line.Length || !Padding.Is(line[start + 1]))
        {
            return 0;
        }

        var close = Bracket(line, start).IndexOfAny(')', '）');
        var inner = close < 0 ? default : Padding.Trim(line.Slice(start + 1, close - 1));
        foreach (var c in inner)
        {
            if (!PrintedDigit.Is(c))
            {
                return 0;
            }
        }

        return !inner.IsEmpty && EndsPiece(line, start + close + 1) ? start + close + 1 : 0;
    }
}
