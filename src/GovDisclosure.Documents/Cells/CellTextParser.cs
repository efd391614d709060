using System.Globalization;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Cells;

/// <summary>Reads the printed text of a cell, whatever the width of its digits. It does not depend on the culture.</summary>
internal static class CellTextParser
{
    private const int DigitsOfDecimal = 28;

    // What a remark says of a change that is less than zero.
    private const string Decreases = "减減降少";

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

        if (text[^1] == '）' && text.IndexOf(TextMarks.Remark, StringComparison.Ordinal) is var exact and >= 0)
        {
            var value = Parse(text[..exact], cell).Value;
            return new CellReading(
                value,
                text[(exact + TextMarks.Remark.Length)..^1].ToString(),
                value.IsBlank ? CellDoubt.NotNumber : CellDoubt.Remark
            );
        }

        if (FigureText.IsMark(text))
        {
            return new CellReading(CellValue.NotApplicable);
        }

        if (FigureText.MarkLength(text) is var mark and > 0)
        {
            return WithRemark(CellValue.NotApplicable, [], text[mark..], CellDoubt.Remark);
        }

        if (cell.Kind == CellKind.Delta && ChangeText.Read(text) is { } change)
        {
            return new CellReading(Count.FromInt64(change));
        }

        var scan = FigureText.Scan(text);
        if (!scan.IsNumber)
        {
            return new CellReading(CellValue.Blank, text.ToString(), CellDoubt.NotNumber);
        }

        return cell.IsAmount ? ToAmount(text, scan, cell.Column.PrintsUnit) : ToCount(text, scan, cell.Kind == CellKind.Delta);
    }

    private static CellReading ToCount(ReadOnlySpan<char> text, FigureScan scan, bool isChange)
    {
        if (scan.Decimals > 0 || scan.Start > 0)
        {
            return new CellReading(CellValue.Blank, text.ToString(), CellDoubt.NotNumber);
        }

        if (!TryFold(text, scan, out var number) || number < Count.MinValue || number > Count.MaxValue)
        {
            return new CellReading(CellValue.Blank, text.ToString(), CellDoubt.TooLarge);
        }

        var rest = Padding.Trim(text[scan.End..]);
        if (UnitOf(rest, out _) is { } unit && !PrintedUnit.IsPlainCounter(unit))
        {
            // 3（万件） is another number than 3.
            return new CellReading(CellValue.Blank, text.ToString(), CellDoubt.OtherUnit);
        }

        if (isChange && number > 0 && rest.IndexOfAny(Decreases) >= 0)
        {
            // 3（减） may be three less.
            return new CellReading(CellValue.Blank, text.ToString(), CellDoubt.NotNumber);
        }

        return WithRemark(Count.FromInt64((long)number), [], rest, CellDoubt.Remark);
    }

    private static CellReading ToAmount(ReadOnlySpan<char> text, FigureScan scan, bool printsUnit)
    {
        if (!TryFold(text, scan, out var number))
        {
            return new CellReading(CellValue.Blank, text.ToString(), CellDoubt.TooLarge);
        }

        var currency = Padding.Trim(text[..scan.Start]);
        var rest = Padding.Trim(text[scan.End..]);
        var name = UnitOf(rest, out var length);
        var unit = PrintedUnit.ToMonetary(name);
        if (printsUnit && unit is not null)
        {
            // The unit says the currency too.
            return WithRemark(Amount.FromDecimal(number, unit), [], rest[length..], CellDoubt.Remark);
        }

        if (name is not null && PrintedUnit.MayBeOf(name, isAmount: true) && unit is null)
        {
            // 3亿元 is another amount than 3 of any unit that the form has.
            return new CellReading(CellValue.Blank, text.ToString(), CellDoubt.OtherUnit);
        }

        return WithRemark(Amount.FromDecimal(number), currency, rest, CellDoubt.Remark);
    }

    // The unit after a number, in brackets too: 103.5万元, 103.5（万元）.
    private static string? UnitOf(ReadOnlySpan<char> rest, out int length)
    {
        length = FigureText.IsBracketed(rest) ? rest.Length : PrintedUnit.Length(rest);
        return length == 0 ? null : PrintedUnit.NameOf(rest[..length]);
    }

    private static CellReading WithRemark(CellValue value, ReadOnlySpan<char> currency, ReadOnlySpan<char> rest, CellDoubt doubt)
    {
        rest = WithoutBrackets(Padding.Trim(rest));
        return rest.IsEmpty && currency.IsEmpty ? new CellReading(value) : new CellReading(value, string.Concat(currency, rest), doubt);
    }

    // （其中3件（含1件））, but not （甲）（乙）: the first bracket is closed by the last one.
    private static ReadOnlySpan<char> WithoutBrackets(ReadOnlySpan<char> remark)
    {
        if (remark is not ['（' or '(', .. var inner, '）' or ')'])
        {
            return remark;
        }

        var depth = 0;
        foreach (var c in inner)
        {
            depth +=
                c is '（' or '(' ? 1
                : c is '）' or ')' ? -1
                : 0;
            if (depth < 0)
            {
                return remark;
            }
        }

        return depth == 0 ? Padding.Trim(inner) : remark;
    }

    private static bool TryFold(ReadOnlySpan<char> text, FigureScan scan, out decimal number)
    {
        Span<char> plain = stackalloc char[DigitsOfDecimal + 2];
        number = 0;
        var length = 0;
        var digits = 0;
        var isFraction = false;
        foreach (var c in text[scan.Start..scan.End])
        {
            var folded = c == '\u2212' ? '-' : PrintedDigit.FoldWidth(c);
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

        return decimal.TryParse(
            plain[..length],
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out number
        );
    }
}
