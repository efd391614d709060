using System.Globalization;
using System.Text;

namespace GovDisclosure.Documents.Sources.Xlsx;

/// <summary>Shows numbers as a workbook does: the figures of a report are those that it shows, 5.0 in the format 0 is 5.</summary>
internal static class XlsxNumberFormat
{
    public const string General = "General";

    private const int MostDecimals = 15;
    private const int DigitsOfGeneral = 15;

    /// <summary>The format of a number that workbooks need not write down; those of dates as they are in Chinese.</summary>
    public static string BuiltIn(int format) =>
        format switch
        {
            1 => "0",
            2 => "0.00",
            3 or 37 or 38 or 41 or 42 => "#,##0",
            4 or 39 or 40 or 43 or 44 => "#,##0.00",
            9 => "0%",
            10 => "0.00%",
            >= 14 and <= 17 or 22 or 30 or 34 => "yyyy/m/d",
            >= 18 and <= 21 or >= 32 and <= 33 or >= 45 and <= 47 => "h:mm:ss",
            27 or 36 or 50 or 52 or 57 => "yyyy\"年\"m\"月\"",
            28 or 29 or 51 or 53 or 54 or 58 => "m\"月\"d\"日\"",
            31 => "yyyy\"年\"m\"月\"d\"日\"",
            _ => General,
        };

    /// <summary>What a cell with a number shows.</summary>
    /// <param name="value">The number.</param>
    /// <param name="format">The format.</param>
    /// <param name="startsIn1904">Whether the workbook counts days from 1904.</param>
    public static string Show(double value, string format, bool startsIn1904)
    {
        var sections = Sections(format);
        var (section, isSigned) = Choose(sections, value);
        if (IsDate(section))
        {
            return XlsxDateFormat.Show(value, section, startsIn1904) ?? InGeneral(value);
        }

        var pattern = XlsxNumberPattern.Parse(section);
        if (pattern.IsText)
        {
            return InGeneral(value);
        }

        if (!pattern.HasDigits)
        {
            // A dash, or nothing at all, that the format shows for zero is a zero; for another number it hides it.
            return value == 0 && pattern.Before.Trim().Length > 0 ? "0" : pattern.Before;
        }

        return (isSigned && value < 0 ? "-" : "") + pattern.Before + Digits(Math.Abs(value), pattern) + pattern.After;
    }

    /// <summary>A number without a format.</summary>
    public static string InGeneral(double value) =>
        Math.Abs(value) < 1e15
        && Math.Abs(value) > 1e-9
        && decimal.TryParse(
            value.ToString("G15", CultureInfo.InvariantCulture),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var exact
        )
            ? exact.ToString("0.###############", CultureInfo.InvariantCulture)
        : value == 0 ? "0"
        : value.ToString("G" + DigitsOfGeneral, CultureInfo.InvariantCulture);

    private static string Digits(double value, XlsxNumberPattern pattern)
    {
        if (
            value > 1e15
            || !decimal.TryParse(
                value.ToString("G15", CultureInfo.InvariantCulture),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var exact
            )
        )
        {
            return InGeneral(value);
        }

        for (var i = 0; i < pattern.Percents; i++)
        {
            exact *= 100;
        }

        for (var i = 0; i < pattern.Thousands; i++)
        {
            exact /= 1000;
        }

        var decimals = Math.Min(pattern.Decimals, MostDecimals);
        exact = Math.Round(exact, decimals, MidpointRounding.AwayFromZero);
        var text = exact.ToString(
            (pattern.IsGrouped ? "#,##0." : "0.")
                + new string('0', Math.Min(pattern.FixedDecimals, decimals))
                + new string('#', decimals - Math.Min(pattern.FixedDecimals, decimals)),
            CultureInfo.InvariantCulture
        );
        return text.Length < pattern.FixedDigits ? text.PadLeft(pattern.FixedDigits, '0') : text;
    }

    private static (string Section, bool IsSigned) Choose(List<string> sections, double value) =>
        sections.Count switch
        {
            1 => (sections[0], true),
            _ when sections.Exists(static section =>
                    section.StartsWith("[>", StringComparison.Ordinal)
                    || section.StartsWith("[<", StringComparison.Ordinal)
                    || section.StartsWith("[=", StringComparison.Ordinal)
                ) => (General, true),
            2 => value < 0 ? (sections[1], false) : (sections[0], false),
            _ => value < 0 ? (sections[1], false)
            : value == 0 ? (sections[2], false)
            : (sections[0], false),
        };

    private static List<string> Sections(string format)
    {
        var (sections, open) = (new List<string>(), new StringBuilder());
        var isQuoted = false;
        for (var i = 0; i < format.Length; i++)
        {
            isQuoted ^= format[i] == '"';
            if (format[i] == ';' && !isQuoted)
            {
                sections.Add(open.ToString());
                open.Clear();
            }
            else
            {
                open.Append(format[i]);
                if (format[i] == '\\' && !isQuoted && i + 1 < format.Length)
                {
                    open.Append(format[++i]);
                }
            }
        }

        sections.Add(open.ToString());
        return sections;
    }

    // A letter of a date that is neither in quotes nor in brackets.
    private static bool IsDate(string section)
    {
        if (section.Contains(General, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var (isQuoted, isBracketed) = (false, false);
        for (var i = 0; i < section.Length; i++)
        {
            var c = section[i];
            isQuoted ^= c == '"';
            isBracketed = !isQuoted && (c == '[' || (isBracketed && c != ']'));
            if (!isQuoted && !isBracketed && c is '\\' or '_' or '*')
            {
                i++;
            }
            else if (!isQuoted && !isBracketed && c is 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S')
            {
                return true;
            }
        }

        return false;
    }
}
