using System.Globalization;
using System.Text;

namespace GovDisclosure.Documents.Sources.Xlsx;

/// <summary>Shows the number of a day as a date, as a workbook does.</summary>
internal static class XlsxDateFormat
{
    private const double LastDay = 2_958_466;
    private const int DaysTo1904 = 1462;

    /// <summary>What a cell with a date shows; null where the number is of no day.</summary>
    public static string? Show(double value, string format, bool startsIn1904)
    {
        value += startsIn1904 ? DaysTo1904 : 0;
        if (value < 0 || value >= LastDay)
        {
            return null;
        }

        var date = DateTime.FromOADate(value);
        var text = new StringBuilder();
        var isTime = false;
        for (var i = 0; i < format.Length; )
        {
            var c = char.ToLowerInvariant(format[i]);
            var length = 1;
            while (i + length < format.Length && char.ToLowerInvariant(format[i + length]) == c)
            {
                length++;
            }

            switch (c)
            {
                case 'y' or 'd' or 'h' or 's':
                    isTime = c == 'h';
                    text.Append(Part(date, c, length));
                    break;
                case 'm':
                    text.Append(Part(date, isTime || format[(i + length)..].TrimStart(':', ' ').StartsWith('s') ? 'n' : 'm', length));
                    break;
                case '"' or '[':
                    length = Math.Max(2, format.IndexOf(c == '"' ? '"' : ']', i + 1) + 1 - i);
                    length = Math.Min(length, format.Length - i);
                    text.Append(c == '"' ? format[(i + 1)..(i + length)].TrimEnd('"') : "");
                    break;
                case '\\' or '_' or '*':
                    length = Math.Min(2, format.Length - i);
                    text.Append(c == '\\' ? format[(i + 1)..(i + length)] : "");
                    break;
                case ';' or '@':
                    break;
                default:
                    text.Append(format, i, length);
                    break;
            }

            i += length;
        }

        return text.ToString();
    }

    private static string Part(DateTime date, char part, int length) =>
        part switch
        {
            'y' => date.ToString(length > 2 ? "yyyy" : "yy", CultureInfo.InvariantCulture),
            'd' => date.Day.ToString(length == 1 ? "0" : "00", CultureInfo.InvariantCulture),
            'h' => date.Hour.ToString(length == 1 ? "0" : "00", CultureInfo.InvariantCulture),
            'n' => date.Minute.ToString(length == 1 ? "0" : "00", CultureInfo.InvariantCulture),
            's' => date.Second.ToString(length == 1 ? "0" : "00", CultureInfo.InvariantCulture),
            _ => date.Month.ToString(length == 1 ? "0" : "00", CultureInfo.InvariantCulture),
        };
}
