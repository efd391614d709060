using System.Text;
using Spectre.Console;

namespace GovDisclosure.Cli.Output;

/// <summary>Breaks lines as Chinese and English are broken: between characters or between words, and never before a closing mark.</summary>
internal static class LineBreaker
{
    private const string Closing = "，。、；：？！）〕》」』】］｝”’…%·,.;:?!)]";
    private const string Opening = "（〔《「『【［｛“‘([";

    /// <summary>The lines of a text, none wider than the width in columns of a terminal.</summary>
    public static IEnumerable<string> Break(string text, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        foreach (var paragraph in text.Split('\n'))
        {
            if (Width(paragraph) <= width)
            {
                yield return paragraph.TrimEnd();
                continue;
            }

            // Only the paragraph's own first line keeps its indent.
            var line = new StringBuilder();
            var isFirst = true;
            var taken = 0;
            foreach (var unit in Units(paragraph).SelectMany(unit => Fit(unit, width)))
            {
                if (line.Length > 0 && taken + Width(unit.TrimEnd()) > width)
                {
                    yield return line.ToString().TrimEnd();
                    line.Clear();
                    taken = 0;
                    isFirst = false;
                }

                var next = line.Length == 0 && !isFirst ? unit.TrimStart() : unit;
                line.Append(next);
                taken += Width(next);
            }

            yield return line.ToString().TrimEnd();
        }
    }

    /// <summary>The columns of a terminal that a text takes.</summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Width(rune);
        }

        return width;
    }

    // Of almost all letters it is known without the table of all letters, which costs a tenth of a short run.
    private static int Width(Rune rune) =>
        rune.Value switch
        {
            >= ' ' and <= '~' => 1,
            (>= 0x4E00 and <= 0x9FFF) or (>= 0x3001 and <= 0x3011) or (>= 0xFF01 and <= 0xFF5E) => 2,
            0x201C or 0x201D => 1,
            _ => rune.ToString().GetCellWidth(),
        };

    // What is together on a line: a word with the space after it, or a wide character; marks cling to what they open or close.
    private static List<string> Units(string text)
    {
        var units = new List<string>();
        var clings = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var mark = rune.ToString();
            var last = units.Count > 0 ? units[^1] : "";
            if (
                last.Length > 0
                && (clings || Closing.Contains(mark, StringComparison.Ordinal) || mark == " " || (!IsWide(rune) && IsWord(last)))
            )
            {
                units[^1] += mark;
            }
            else
            {
                units.Add(mark);
            }

            clings = Opening.Contains(mark, StringComparison.Ordinal);
        }

        return units;
    }

    // A word that is wider than the line is cut.
    private static IEnumerable<string> Fit(string unit, int width)
    {
        if (Width(unit.TrimEnd()) <= width)
        {
            yield return unit;
            yield break;
        }

        var part = new StringBuilder();
        var taken = 0;
        foreach (var rune in unit.EnumerateRunes())
        {
            if (part.Length > 0 && taken + Width(rune) > width)
            {
                yield return part.ToString();
                part.Clear();
                taken = 0;
            }

            part.Append(rune.ToString());
            taken += Width(rune);
        }

        yield return part.ToString();
    }

    private static bool IsWide(Rune rune) => Width(rune) > 1;

    private static bool IsWord(string unit)
    {
        Rune.DecodeLastFromUtf16(unit, out var last, out _);
        return last.Value != ' ' && !IsWide(last) && !Closing.Contains(last.ToString(), StringComparison.Ordinal)
            || last.Value is '.' or ',';
    }
}
