using System.Buffers;
using System.Drawing;
using System.Globalization;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>The colours of styles, whichever way they are written: <c>#fff</c>, <c>white</c>, <c>rgb(255 255 255)</c>,
/// <c>hsl(0,0%,100%)</c>.</summary>
internal static class HtmlColor
{
    private const int Most = ShownColor.Most;
    private const int LongestName = 20;

    private static readonly SearchValues<char> OfNumber = SearchValues.Create("+-.0123456789");

    /// <summary>Reads a colour; null where the value is none that is known.</summary>
    public static ShownColor? Parse(ReadOnlySpan<char> value) =>
        value is ['#', .. var digits] ? OfDigits(digits)
        : value.EndsWith(')') && value.IndexOf('(') is var open and > 0 ? OfParts(value[..open], value[(open + 1)..^1])
        : OfName(value) ?? (value.Length == 6 ? OfDigits(value) : null);

    /// <summary>The colour of a background: of several words the one that is a colour. Null where it has none, or a picture.</summary>
    public static ShownColor? OfBackground(ReadOnlySpan<char> value)
    {
        if (value.Contains("url", StringComparison.OrdinalIgnoreCase) || value.Contains("gradient", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (Parse(value) is { } only)
        {
            return only;
        }

        foreach (var range in value.Split(' '))
        {
            if (Parse(value[range]) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether a colour is that of paper.</summary>
    public static bool IsWhite(ReadOnlySpan<char> value) => Parse(value) is { IsClear: false } color && color.IsLike(ShownColor.White);

    /// <summary>Whether nothing is seen of a colour.</summary>
    public static bool IsNothing(ReadOnlySpan<char> value) => Parse(value) is { IsClear: true };

    /// <summary>Whether a background leaves the paper as it is.</summary>
    public static bool IsNone(ReadOnlySpan<char> value) =>
        value.IsEmpty
        || Is(value, "none")
        || Is(value, "inherit")
        || Is(value, "initial")
        || Is(value, "unset")
        || (OfBackground(value) is { } color && (color.IsClear || color.IsLike(ShownColor.White)))
        || (
            value.IndexOf(' ') is var space and > 0 && IsNone(value[..space]) && !value.Contains("url", StringComparison.OrdinalIgnoreCase)
        );

    private static ShownColor? OfDigits(ReadOnlySpan<char> digits)
    {
        var each = digits.Length is 3 or 4 ? 1 : 2;
        return
            digits.Length is 3 or 4 or 6 or 8 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)
            ? new ShownColor(Part(digits, 0, each), Part(digits, 1, each), Part(digits, 2, each), IsClearIn(digits, each))
            : null;
    }

    private static bool IsClearIn(ReadOnlySpan<char> digits, int each) => digits.Length > 3 * each && Part(digits, 3, each) == 0;

    private static int Part(ReadOnlySpan<char> digits, int at, int each) =>
        int.Parse(digits.Slice(at * each, each), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) * (each == 1 ? 17 : 1);

    private static ShownColor? OfParts(ReadOnlySpan<char> name, ReadOnlySpan<char> text)
    {
        var isHue = name.StartsWith("hsl", StringComparison.OrdinalIgnoreCase);
        if (!isHue && !name.StartsWith("rgb", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        Span<double> parts = stackalloc double[4];
        var count = 0;
        foreach (var range in text.SplitAny(", /"))
        {
            var part = text[range];
            if (part.IsEmpty)
            {
                continue;
            }

            var end = part.IndexOfAnyExcept(OfNumber);
            if (count == parts.Length || !double.TryParse(end < 0 ? part : part[..end], CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            var isShare = end >= 0 && part[end] == '%';
            parts[count] =
                isHue && count is 1 or 2 || (isHue && count > 0 && isShare) ? number / 100
                : isShare ? number * (count == 3 ? 0.01 : Most / 100.0)
                : number;
            count++;
        }

        var isClear = count == 4 && parts[3] <= 0;
        return count < 3 ? null
            : isHue ? OfHue(parts[0], Math.Clamp(parts[1], 0, 1), Math.Clamp(parts[2], 0, 1)) with { IsClear = isClear }
            : new ShownColor(Math.Clamp(parts[0], 0, Most), Math.Clamp(parts[1], 0, Most), Math.Clamp(parts[2], 0, Most), isClear);
    }

    private static ShownColor OfHue(double degrees, double saturation, double lightness)
    {
        var strength = saturation * Math.Min(lightness, 1 - lightness);
        return new ShownColor(Part(0), Part(8), Part(4));

        double Part(int offset)
        {
            var turn = (((degrees / 30) + offset) % 12 + 12) % 12;
            return Most * (lightness - (strength * Math.Max(-1, Math.Min(Math.Min(turn - 3, 9 - turn), 1))));
        }
    }

    private static ShownColor? OfName(ReadOnlySpan<char> value)
    {
        if (value.Length is 0 or > LongestName || !char.IsAsciiLetter(value[0]))
        {
            return null;
        }

        // The names of CSS, but for the other way to write gray.
        var color = Color.FromName(value.ToString().Replace("grey", "gray", StringComparison.OrdinalIgnoreCase));
        return color is { IsKnownColor: true, IsSystemColor: false } ? new ShownColor(color.R, color.G, color.B, color.A == 0) : null;
    }

    private static bool Is(ReadOnlySpan<char> value, string other) => value.Equals(other, StringComparison.OrdinalIgnoreCase);
}
