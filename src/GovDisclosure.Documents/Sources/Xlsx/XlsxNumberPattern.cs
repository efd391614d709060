using System.Text;

namespace GovDisclosure.Documents.Sources.Xlsx;

/// <summary>One section of a format of numbers.</summary>
internal sealed record XlsxNumberPattern
{
    /// <summary>What is shown before the digits.</summary>
    public required string Before { get; init; }

    /// <summary>What is shown after them, the sign of percent included.</summary>
    public required string After { get; init; }

    /// <summary>Whether the number is shown as it is: General, @, a power of ten or a fraction.</summary>
    public bool IsText { get; init; }

    public bool HasDigits { get; init; }

    public bool IsGrouped { get; init; }

    public int FixedDigits { get; init; }

    public int Decimals { get; init; }

    public int FixedDecimals { get; init; }

    public int Percents { get; init; }

    /// <summary>How many times the number is divided by a thousand.</summary>
    public int Thousands { get; init; }

    public static XlsxNumberPattern Parse(string section)
    {
        var (before, after) = (new StringBuilder(), new StringBuilder());
        var (digits, fixedDigits, decimals, fixedDecimals, percents, commas) = (0, 0, 0, 0, 0, 0);
        var (isGrouped, isText, isDecimal) = (false, section.Contains(XlsxNumberFormat.General, StringComparison.OrdinalIgnoreCase), false);
        for (var i = 0; i < section.Length; i++)
        {
            var literal = digits + decimals == 0 && !isDecimal ? before : after;
            switch (section[i])
            {
                case '"':
                    var end = section.IndexOf('"', i + 1);
                    end = end < 0 ? section.Length : end;
                    literal.Append(section, i + 1, end - i - 1);
                    i = end;
                    break;
                case '[':
                    var close = section.IndexOf(']', i + 1);
                    close = close < 0 ? section.Length : close;
                    literal.Append(Currency(section[(i + 1)..close]));
                    i = close;
                    break;
                case '\\' when i + 1 < section.Length:
                    literal.Append(section[++i]);
                    break;

                // So much room as a letter takes; a letter that fills the cell.
                case '_'
                or '*':
                    i++;
                    break;
                case '0' or '#' or '?':
                    isGrouped |= commas > 0 && !isDecimal;
                    commas = 0;
                    digits += isDecimal ? 0 : 1;
                    fixedDigits += !isDecimal && section[i] == '0' ? 1 : 0;
                    decimals += isDecimal ? 1 : 0;
                    fixedDecimals = isDecimal && section[i] == '0' ? decimals : fixedDecimals;
                    break;
                case ',' when digits > 0 || isDecimal:
                    commas++;
                    break;
                case '.' when !isDecimal:
                    isDecimal = true;
                    break;
                case '%':
                    percents++;
                    literal.Append('%');
                    break;
                case '@' or 'E' or 'e' or '/':
                    isText |= section[i] != '/' || digits > 0;
                    literal.Append(section[i]);
                    break;
                default:
                    literal.Append(section[i]);
                    break;
            }
        }

        return new XlsxNumberPattern
        {
            Before = before.ToString(),
            After = after.ToString(),
            IsText = isText,
            HasDigits = digits + decimals > 0,
            IsGrouped = isGrouped,
            FixedDigits = fixedDigits,
            Decimals = decimals,
            FixedDecimals = fixedDecimals,
            Percents = percents,
            Thousands = commas,
        };
    }

    // [$¥-804] shows the sign of the currency; colours and conditions show nothing.
    private static string Currency(string brackets) =>
        !brackets.StartsWith('$') ? ""
        : brackets.IndexOf('-', StringComparison.Ordinal) is var dash and > 0 ? brackets[1..dash]
        : brackets[1..];
}
