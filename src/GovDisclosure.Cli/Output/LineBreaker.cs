using System.Text;
using Spectre.Console;

namespace GovDisclosure.Cli.Output;

/// <summary>Breaks lines as Chinese and English are broken: between characters or between words, and never before a closing mark.</summary>
internal static class LineBreaker
{
    private const string Closing = "，。、；：？！）》」』】”’…%·）,.;:?!)]";
    private const string Opening = "（《「『【“‘([";

    /// <summary>The lines of a text, none wider than the width in columns of a terminal.</summary>
    public static IEnumerable<string> Break(string text, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        foreach (var paragraph in text.Split('\n'))
        {
            // Only the paragraph's own first line keeps its indent.
            var line = new StringBuilder();
            var isFirst = true;
            foreach (var unit in Units(paragraph).SelectMany(unit => Fit(unit, width)))
            {
                if (line.Length > 0 && Width(line.ToString()) + Width(unit.TrimEnd()) > width)
                {
                    yield return line.ToString().TrimEnd();
                    line.Clear();
                    isFirst = false;
                }

                line.Append(line.Length == 0 && !isFirst ? unit.TrimStart() : unit);
            }

            yield return line.ToString().TrimEnd();
        }
    }

    /// <summary>The columns of a terminal that a text takes.</summary>
    public static int Width(string text) => text.GetCellWidth();

    // What stands together on a line: a word with the space after it, or a wide character; marks cling to what they open or close.
    private static List<string> Units(string text)
    {
        var units = new List<string>();
        var clings = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var mark = rune.ToString();
            var last = units.Count > 0 ? units[^1] : "";
            if (last.Length > 0 && (clings || Closing.Contains(mark, StringComparison.Ordinal) || mark == " " || (!IsWide(rune) && IsWord(last))))
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
        foreach (var rune in unit.EnumerateRunes())
        {
            var mark = rune.ToString();
            if (part.Length > 0 && Width(part.ToString()) + Width(mark) > width)
            {
                yield return part.ToString();
                part.Clear();
            }

            part.Append(mark);
        }

        yield return part.ToString();
    }

    private static bool IsWide(Rune rune) => Width(rune.ToString()) > 1;

    private static bool IsWord(string unit)
    {
        Rune.DecodeLastFromUtf16(unit, out var last, out _);
        return last.Value != ' ' && !IsWide(last) && !Closing.Contains(last.ToString(), StringComparison.Ordinal) || last.Value is '.' or ',';
    }
}
