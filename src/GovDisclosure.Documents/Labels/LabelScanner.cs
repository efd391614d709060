using System.Collections.Immutable;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Labels;

/// <summary>Finds labels inside a text, where nothing but themselves says where they end.</summary>
internal sealed class LabelScanner(LabelIndex index)
{
    // Agencies space short labels out: 规    章, 总  计. In a longer one a wide space is the gap between two cells.
    private const int LongestSpacedOut = 4;
    private const int WideSpace = 2;

    // What is between two characters of a label and is none; a longer stretch ends it, so that no text is walked through again and
    // again.
    private const int LongestGap = 16;

    /// <summary>Finds the longest label that starts at a place of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The place.</param>
    /// <param name="shapes">The shapes of the table whose labels count; empty for the headings of sections.</param>
    public LabelMatch Find(ReadOnlySpan<char> text, int start, ImmutableArray<TableShape> shapes)
    {
        var node = index.Tree;
        var (length, gap, skipped, wide) = (0, 0, 0, false);
        LabelMatch best = default;
        var reach = start;
        for (var i = start; i < text.Length; i++)
        {
            if (LabelKey.Fold(text[i]) is not (var folded and not '\0'))
            {
                gap = Padding.Is(text[i]) ? gap + 1 : 0;
                wide |= gap >= WideSpace && length > 0;
                if (++skipped > LongestGap)
                {
                    break;
                }

                continue;
            }

            (gap, skipped) = (0, 0);
            node = node.After(folded);
            length++;
            if ((wide && length > LongestSpacedOut) || node?.Entry is not { } entry)
            {
                break;
            }

            reach = i + 1;
            if (Means(entry, shapes))
            {
                best = new LabelMatch(entry, WithClosing(text, i + 1));
            }

            if (!entry.HasLonger)
            {
                break;
            }
        }

        return best with
        {
            Reach = WithClosing(text, Math.Max(reach, best.End)),
        };
    }

    /// <summary>Whether a key starts a label of a table, or is one.</summary>
    public LabelEntry? FindKey(ReadOnlySpan<char> key) => key.Length > index.LongestKey ? null : index.Find(key);

    /// <summary>Whether a key is a label before a unit that the form does not print there.</summary>
    public LabelEntry? FindBeforeUnit(ReadOnlySpan<char> key) => index.FindBeforeUnit(key);

    public static bool Means(LabelEntry entry, ImmutableArray<TableShape> shapes)
    {
        if (shapes.IsEmpty)
        {
            return entry is { Section: not null, HasNumeral: true };
        }

        foreach (var meaning in entry.Meanings)
        {
            if (shapes.Contains(meaning.Shape))
            {
                return true;
            }
        }

        return false;
    }

    // The bracket or quotation mark that ends a label is no part of its key.
    private static int WithClosing(ReadOnlySpan<char> text, int end)
    {
        while (end < text.Length && text[end] is '）' or ')' or '”' or '"' or '》' or '】' or '：' or ':')
        {
            end++;
        }

        return end;
    }
}

/// <summary>A label inside a text.</summary>
/// <param name="Entry">What it means; null when there is none.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Reach">Up to where the text is the beginning of some label.</param>
internal readonly record struct LabelMatch(LabelEntry? Entry, int End, int Reach = 0);
