using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovDisclosure.Documents.Printed;

namespace GovDisclosure.Documents.Writing;

/// <summary>Texts as every format can carry them.</summary>
internal static class PrintedText
{
    /// <summary>The paragraphs of a text, without empty ones.</summary>
    public static ImmutableArray<string> Paragraphs(string? text) =>
        text is null ? [] : [.. text.Split(['\n', '\r', '\u0085', '\u2028', '\u2029']).Select(Clean).Where(static line => line.Length > 0)];

    /// <summary>A text in one line.</summary>
    public static string Line(string text) => string.Join(' ', Paragraphs(text));

    /// <summary>The date of publication with its label.</summary>
    public static string Date(DateOnly date) => DateLabel + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private const string DateLabel = "发布日期：";

    // No format has room for characters that XML forbids or for half a character; spaces and tabs in a row are one space in a page.
    private static string Clean(string line)
    {
        var clean = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Value is ' ' or '\t' or '\f' or '\v')
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (rune.Value is >= ' ' and not (0x7F or 0xFFFE or 0xFFFF))
            {
                clean.Append(rune.ToString());
            }
        }

        return Padding.Trim(clean.ToString()).ToString();
    }
}
