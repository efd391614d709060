using System.Buffers;
using System.Globalization;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>Lengths of a style.</summary>
internal static class HtmlLength
{
    // The size of letters where a page says nothing.
    private const double Letter = 16;

    private static readonly SearchValues<char> OfNumber = SearchValues.Create("+-.0123456789");

    private static readonly (string Unit, double Pixels)[] Units =
    [
        ("px", 1),
        ("pt", 4 / 3.0),
        ("rem", Letter),
        ("em", Letter),
        ("ex", Letter / 2),
        ("%", Letter / 100),
        ("cm", 96 / 2.54),
        ("mm", 9.6 / 2.54),
        ("in", 96),
    ];

    /// <summary>A length in pixels; a percentage is one of letters. Null where the value is no length.</summary>
    public static double? InPixels(ReadOnlySpan<char> value)
    {
        var end = value.IndexOfAnyExcept(OfNumber);
        var number = end < 0 ? value : value[..end];
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var length))
        {
            return null;
        }

        var unit = end < 0 ? "" : value[end..];
        foreach (var (name, pixels) in Units)
        {
            if (unit.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return length * pixels;
            }
        }

        return length;
    }
}
