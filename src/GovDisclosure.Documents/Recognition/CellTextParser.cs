using System.Globalization;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Recognition;

/// <summary>Reads the printed text of a cell, whatever the width of its digits. It does not depend on the culture.</summary>
internal static class CellTextParser
{
    private const int DigitsOfDecimal = 28;
    private const int LongestMark = 4;

    // What agencies print after a number, without changing it.
    private static readonly string[] Units = ["件", "项", "条", "个", "份", "起", "宗", "次", "元", "万元"];

    /// <summary>What may stand after a number in its cell.</summary>
    public static ReadOnlySpan<string> PrintedUnits => Units;

    /// <summary>Whether a text is laid out as the text of a cell: empty, a mark, a number, or a number with a remark.</summary>
    public static bool IsFigure(ReadOnlySpan<char> text) => text.IsEmpty || IsNotApplicable(text) || Scan(text).IsNumber;

    /// <summary>Reads the text of a cell.</summary>
    /// <param name="text">What is printed.</param>
    /// <param name="cell">The cell of the form.</param>
    public static CellReading Parse(ReadOnlySpan<char> text, FormCell cell)
    {
        text = Padding.Trim(text);
        if (text is [>= '0' and <= '9'] && !cell.IsAmount)
        {
            return new CellReading(Count.FromInt64(text[0] - '0'));
        }

        if (text.IsEmpty)
        {
            return new CellReading(CellValue.Blank);
        }

        if (IsNotApplicable(text))
        {
            return new CellReading(CellValue.NotApplicable);
        }

        var scan = Scan(text);
        if (!scan.IsNumber)
        {
            return new CellReading(CellValue.Blank, text.ToString(), CellDoubt.NotNumber);
        }

        return cell.IsAmount ? ToAmount(text, scan, cell.Column.PrintsUnit) : ToCount(text, scan);
    }

    private static CellReading ToCount(ReadOnlySpan<char> text, NumberScan scan)
    {
        if (scan.Decimals > 0)
        {
            return new CellReading(CellValue.Blank, text.ToString(), CellDoubt.NotNumber);
        }

        if (!TryFold(text, scan, out var number) || number < Count.MinValue || number > Count.MaxValue)
        {
            return new CellReading(CellValue.Blank, text.ToString(), CellDoubt.TooLarge);
        }

        return WithRemark(Count.FromInt64((long)number), text[scan.End..]);
    }

    private static CellReading ToAmount(ReadOnlySpan<char> text, NumberScan scan, bool printsUnit)
    {
        if (!TryFold(text, scan, out var number))
        {
            return new CellReading(CellValue.Blank, text.ToString(), CellDoubt.TooLarge);
        }

        var rest = Padding.Trim(text[scan.End..]);
        var (unit, length) = rest switch
        {
            _ when !printsUnit => (null, 0),
            ['万', '元', ..] => (MonetaryUnit.TenThousandYuan, 2),
            ['元', ..] => (MonetaryUnit.Yuan, 1),
            _ => ((MonetaryUnit?)null, 0),
        };
        return WithRemark(Amount.FromDecimal(number, unit), rest[length..]);
    }

    private static CellReading WithRemark(CellValue value, ReadOnlySpan<char> rest)
    {
        rest = Padding.Trim(rest);
        return rest.IsEmpty ? new CellReading(value) : new CellReading(value, WithoutBrackets(rest).ToString(), CellDoubt.Remark);
    }

    private static ReadOnlySpan<char> WithoutBrackets(ReadOnlySpan<char> remark) =>
        remark is ['（' or '(', .. var inner, '）' or ')'] && inner.IndexOfAny('（', '(') < 0 ? Padding.Trim(inner) : remark;

    private static bool IsNotApplicable(ReadOnlySpan<char> text)
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

    // sign? digits (grouped by threes, or not at all) (point digits)?, then nothing, a unit, a remark in brackets or a mark of a note.
    private static NumberScan Scan(ReadOnlySpan<char> text)
    {
        var at = 0;
        if (text is ['+' or '＋' or '-' or '－' or '\u2212', ..])
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

        return IsRemark(Padding.Trim(text[at..])) ? new NumberScan(true, at, decimals) : default;
    }

    private static bool IsRemark(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || IsBracketed(rest))
        {
            return true;
        }

        foreach (var unit in Units)
        {
            if (rest.StartsWith(unit, StringComparison.Ordinal) && Padding.Trim(rest[unit.Length..]) is var more && (more.IsEmpty || IsBracketed(more)))
            {
                return true;
            }
        }

        return rest is ['*' or '＊' or '※' or '★' or '#'];
    }

    private static bool IsBracketed(ReadOnlySpan<char> text) => text is ['（' or '(' or '〔' or '[' or '【', .., '）' or ')' or '〕' or ']' or '】'];

    private static int CountDigits(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length && LabelKey.FoldWidth(text[at]) is >= '0' and <= '9')
        {
            at++;
        }

        return at - start;
    }

    private static bool TryFold(ReadOnlySpan<char> text, NumberScan scan, out decimal number)
    {
        Span<char> plain = stackalloc char[DigitsOfDecimal + 2];
        number = 0;
        var length = 0;
        var digits = 0;
        var isFraction = false;
        foreach (var c in text[..scan.End])
        {
            var folded = c == '\u2212' ? '-' : LabelKey.FoldWidth(c);
            isFraction |= folded == '.';
            if (folded is ',' or '+' || (folded == '0' && digits == 0 && !isFraction && length > 0 && plain[length - 1] == '0'))
            {
                // A separator, or a zero after a leading zero before the point, says nothing about the number.
                continue;
            }

            if (char.IsAsciiDigit(folded) && folded != '0')
            {
                digits++;
            }
            else if (folded == '0' && digits > 0)
            {
                digits++;
            }

            if (length == plain.Length || digits > DigitsOfDecimal)
            {
                return false;
            }

            plain[length++] = folded;
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    private readonly record struct NumberScan(bool IsNumber, int End, int Decimals);
}
