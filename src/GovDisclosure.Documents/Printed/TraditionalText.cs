using System.Buffers;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Printed;

/// <summary>Texts in traditional characters, for what is looked for in simplified ones.</summary>
internal static class TraditionalText
{
    private const char First = '\u4E00';
    private const char Last = '\u9FFF';

    private static readonly string Letters = FindTraditional();

    // Most texts have none of them, and are as they are.
    private static readonly SearchValues<char> Traditional = SearchValues.Create(Letters);

    /// <summary>A text as long as the one given, with simplified characters where labels, headings and names have them.</summary>
    public static ReadOnlySpan<char> Simplify(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny(Traditional);
        if (first < 0)
        {
            return text;
        }

        var simplified = text.ToArray();
        for (var i = first; i < simplified.Length; i = NextOf(simplified, i + 1))
        {
            simplified[i] = Simplify(simplified[i]);
        }

        return simplified;
    }

    private static int NextOf(ReadOnlySpan<char> text, int from) =>
        text[from..].IndexOfAny(Traditional) is var next and >= 0 ? from + next : text.Length;

    /// <summary>A text with simplified characters; the text itself where it has no other.</summary>
    public static string Simplify(string text) => text.AsSpan().ContainsAny(Traditional) ? Simplify(text.AsSpan()).ToString() : text;

    /// <summary>A letter in its simplified form.</summary>
    // A key of one letter is that letter, simplified.
    public static char Simplify(char c) => c is < First or > Last ? c : LabelKey.Fold(c);

    /// <summary>A letter in all its forms.</summary>
    public static SearchValues<char> FormsOf(char letter) => SearchValues.Create([letter, .. Letters.Where(c => Simplify(c) == letter)]);

    private static string FindTraditional()
    {
        var found = new System.Text.StringBuilder();
        for (var c = First; c <= Last; c++)
        {
            if (Simplify(c) != c)
            {
                found.Append(c);
            }
        }

        return found.ToString();
    }

    /// <summary>A text without the readings in brackets that a machine set behind traditional characters: 動(dòng).</summary>
    public static string WithoutReadings(string text)
    {
        var at = text.IndexOf('(', StringComparison.Ordinal);
        if (at <= 0)
        {
            return text;
        }

        var kept = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] == '(' ? text.IndexOf(')', i) : -1;
            if (
                end > i + 1
                && i > 0
                && text[i - 1] >= '\u4E00'
                && text.AsSpan(i + 1, end - i - 1) is var reading
                && reading.Length <= 8
                && IsReading(reading)
            )
            {
                i = end;
                continue;
            }

            kept.Append(text[i]);
        }

        return kept.ToString();
    }

    private static bool IsReading(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetter(c) || c >= '\u0250')
            {
                return false;
            }
        }

        return true;
    }
}
