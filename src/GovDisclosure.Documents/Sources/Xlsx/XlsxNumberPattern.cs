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

    public static XlsxNumberPattern Parse(string section) => new Parser(section).Parse();

    // [$¥-804] shows the sign of the currency; colours and conditions show nothing.
    private static string Currency(string brackets) =>
        !brackets.StartsWith('$') ? ""
        : brackets.IndexOf('-', StringComparison.Ordinal) is var dash and > 0 ? brackets[1..dash]
        : brackets[1..];

    private sealed class Parser(string section)
    {
        private readonly StringBuilder before = new();
        private readonly StringBuilder after = new();
        private int digits;
        private int fixedDigits;
        private int decimals;
        private int fixedDecimals;
        private int percents;
        private int commas;
        private bool isGrouped;
        private bool isText = section.Contains(XlsxNumberFormat.General, StringComparison.OrdinalIgnoreCase);
        private bool isDecimal;

        private StringBuilder Literal => digits + decimals == 0 && !isDecimal ? before : after;

        public XlsxNumberPattern Parse()
        {
            for (var i = 0; i < section.Length; i++)
            {
                i = Take(i);
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

        // The place of the last letter that it took.
        private int Take(int at)
        {
            switch (section[at])
            {
                case '"':
                    var end = EndOf('"', at);
                    Literal.Append(section, at + 1, end - at - 1);
                    return end;
                case '[':
                    var close = EndOf(']', at);
                    Literal.Append(Currency(section[(at + 1)..close]));
                    return close;
                case '\\' when at + 1 < section.Length:
                    Literal.Append(section[at + 1]);
                    return at + 1;

                // So much room as a letter takes; a letter that fills the cell.
                case '_'
                or '*':
                    return at + 1;
                case '0' or '#' or '?':
                    TakeDigit(section[at] == '0');
                    return at;
                case ',' when digits > 0 || isDecimal:
                    commas++;
                    return at;
                case '.' when !isDecimal:
                    isDecimal = true;
                    return at;
                case '%':
                    percents++;
                    break;
                case '@' or 'E' or 'e' or '/':
                    isText |= section[at] != '/' || digits > 0;
                    break;
                default:
                    break;
            }

            Literal.Append(section[at]);
            return at;
        }

        private void TakeDigit(bool isFixed)
        {
            if (isDecimal)
            {
                decimals++;
                fixedDecimals = isFixed ? decimals : fixedDecimals;
            }
            else
            {
                isGrouped |= commas > 0;
                digits++;
                fixedDigits += isFixed ? 1 : 0;
            }

            commas = 0;
        }

        private int EndOf(char sign, int at) => section.IndexOf(sign, at + 1) is var end and >= 0 ? end : section.Length;
    }
}
