using System.Buffers;
using System.Text;

namespace GovDisclosure.Documents.Printed;

/// <summary>What is around a printed text and is no part of it: spaces of every width, and characters without width.</summary>
internal static class Padding
{
    private const char LastSpace = '\u3000';
    private const char FirstForm = '\uFE00';

    private static readonly SearchValues<char> All = SearchValues.Create(FindAll());

    public static bool Is(char c) =>
        c switch
        {
            <= ' ' => true,
            < '\u00A0' => c is '\u007F' or '\u0085',
            '\u00A0' or '\u00AD' or '\u3000' or '\uFEFF' or '\u2060' or '\u202F' or '\u205F' => true,
            >= '\u2000' and <= '\u200F' => true,
            >= '\u2028' and <= '\u202E' => true,
            _ => false,
        };

    /// <summary>Whether there is any in a text.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(All);

    /// <summary>Narrows a range of a text by its padding.</summary>
    public static (int Start, int End) Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && Is(text[start]))
        {
            start++;
        }

        while (end > start && Is(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    // Between the ideographic space and the forms of full width there is none.
    private static string FindAll()
    {
        var found = new StringBuilder();
        for (var c = 0; c <= char.MaxValue; c = c == LastSpace ? FirstForm : c + 1)
        {
            if (Is((char)c))
            {
                found.Append((char)c);
            }
        }

        return found.ToString();
    }

    /// <summary>Narrows a range of a text that is still being built.</summary>
    public static (int Start, int End) Trim(StringBuilder text, int start, int end)
    {
        while (start < end && Is(text[start]))
        {
            start++;
        }

        while (end > start && Is(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var (start, end) = Trim(text, 0, text.Length);
        return text[start..end];
    }
}
