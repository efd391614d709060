using System.Text;
using GovDisclosure.Documents.Printed;

namespace GovDisclosure.Documents.Sources;

/// <summary>The marks of Markdown, and those of HTML that it allows in a line, which are around a text and are no part of it.</summary>
internal static class MarkdownMarks
{
    // No text has so many marks one in the other.
    private const int MostMarks = 8;

    private static readonly string[] EmphasisMarks = ["**", "__", "*", "_", "`"];

    // What is raised or struck out is not here: it is a note, or taken back, and no figure.
    private static readonly string[] Elements =
    [
        "u",
        "b",
        "i",
        "em",
        "strong",
        "font",
        "span",
        "big",
        "small",
        "mark",
        "ins",
        "center",
        "code",
        "p",
        "a",
    ];

    // A style may hide a text or strike it out.
    private static readonly string[] Hiding = ["hidden", "none", "line-through"];

    /// <summary>The line breaks of HTML.</summary>
    public static IReadOnlyList<string> LineBreaks { get; } = ["<br>", "<br/>", "<br />", "<BR>", "<BR/>", "<BR />"];

    // Spaces that HTML has names for are around marks as others do.
    private static readonly string[] Spaces = ["&nbsp;", "&ensp;", "&emsp;", "&#160;", "&#xa0;", "&#xA0;"];

    /// <summary>The text of a cell without the marks around the whole of it: **5**, [5](x.html), &lt;u&gt;5&lt;/u&gt;,
    /// 5&lt;br&gt;.</summary>
    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || (text[0] is not ('<' or '&' or '*' or '_' or '`' or '[') && text[^1] is not ('>' or ';')))
        {
            // Most cells have no mark at either end; a line break and a space may be at one of them.
            return text;
        }

        for (var marks = 0; marks < MostMarks; marks++)
        {
            var inner = WithoutElement(WithoutLink(WithoutEmphasis(Without(Spaces, Without(LineBreaks, text)))));
            if (inner.Length == text.Length)
            {
                break;
            }

            text = inner;
        }

        return text;
    }

    /// <summary>A text without the emphasis around the whole of it: **总计**, `5`, ***5***.</summary>
    public static ReadOnlySpan<char> WithoutEmphasis(ReadOnlySpan<char> text)
    {
        foreach (var mark in EmphasisMarks)
        {
            if (
                text.Length > 2 * mark.Length
                && text.StartsWith(mark, StringComparison.Ordinal)
                && text.EndsWith(mark, StringComparison.Ordinal)
                && text[mark.Length..^mark.Length] is var inner
                && !inner.Contains(mark, StringComparison.Ordinal)
            )
            {
                text = Padding.Trim(inner);
            }
        }

        return text;
    }

    /// <summary>The place after the bracket that closes an address, which may hold pairs of brackets; −1 when none does.</summary>
    public static int EndOfAddress(ReadOnlySpan<char> line, int start)
    {
        var depth = 1;
        for (var i = start; i < line.Length; i++)
        {
            depth += line[i] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return -1;
    }

    private static ReadOnlySpan<char> Without(IReadOnlyList<string> around, ReadOnlySpan<char> text)
    {
        foreach (var mark in around)
        {
            while (text.StartsWith(mark, StringComparison.Ordinal))
            {
                text = Padding.Trim(text[mark.Length..]);
            }

            while (text.EndsWith(mark, StringComparison.Ordinal))
            {
                text = Padding.Trim(text[..^mark.Length]);
            }
        }

        return text;
    }

    // [5](x.html), [5](x.html "题注"); [5](其中修订1件) is no link, and [![](a.png)](b.html) is a picture.
    private static ReadOnlySpan<char> WithoutLink(ReadOnlySpan<char> text)
    {
        if (
            text is not ['[', not '!', ..]
            || text[1..].IndexOfAny('[', ']') is not (var length and >= 0)
            || !text[(length + 1)..].StartsWith("](", StringComparison.Ordinal)
        )
        {
            return text;
        }

        var start = length + "[](".Length;
        return EndOfAddress(text, start) == text.Length && IsAddress(text[start..^1]) ? Padding.Trim(text.Slice(1, length)) : text;
    }

    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        var length = text.IndexOf(' ');
        return Ascii.IsValid(length < 0 ? text : text[..length]) && (length < 0 || text[length..].TrimStart() is ['"' or '\'', ..]);
    }

    private static ReadOnlySpan<char> WithoutElement(ReadOnlySpan<char> text)
    {
        if (text is not ['<', .., '>'])
        {
            return text;
        }

        foreach (var name in Elements)
        {
            var (start, end) = (text.IndexOf('>') + 1, text.Length - name.Length - "</>".Length);
            if (
                start <= end
                && IsTag(text[1..], name)
                && text[end..].StartsWith("</", StringComparison.Ordinal)
                && IsTag(text[(end + 2)..], name)
                && text[start..end] is var inner
                && !inner.Contains('<' + name, StringComparison.OrdinalIgnoreCase)
                && !Hides(text[..start])
            )
            {
                return Padding.Trim(inner);
            }
        }

        return text;
    }

    private static bool IsTag(ReadOnlySpan<char> text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && text[name.Length..] is ['>' or ' ', ..];

    private static bool Hides(ReadOnlySpan<char> tag)
    {
        foreach (var word in Hiding)
        {
            if (tag.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
