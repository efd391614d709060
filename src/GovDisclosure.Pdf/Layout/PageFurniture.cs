using System.Globalization;
using System.Text.RegularExpressions;

namespace GovDisclosure.Pdf.Layout;

/// <summary>What belongs to a page and not to the report: its number at the head or foot, and lines that are at the same height of most
/// pages.</summary>
internal static partial class PageFurniture
{
    // The parts of the page's height in which its head and its foot are.
    private const double Margin = 0.12;

    private const int LeastPagesWithLine = 3;
    private const double LeastShareOfPages = 0.6;

    /// <summary>Takes these lines out of the pages.</summary>
    /// <returns>The lines, in the order of the pages.</returns>
    public static List<string> Remove(List<List<PageBlock>> pages)
    {
        var repeated = FindRepeated(pages);
        var numbers = FindNumbers(pages);
        var removed = new List<string>();
        for (var page = 0; page < pages.Count; page++)
        {
            pages[page]
                .RemoveAll(block =>
                {
                    var isFurniture =
                        block is LineBlock line && (numbers.Contains(line) || (IsInMargin(line) && repeated.Contains(line.Line.Text)));
                    if (isFurniture)
                    {
                        removed.Add(((LineBlock)block).Line.Text);
                    }

                    return isFurniture;
                });
        }

        return removed;
    }

    // A number that dashes or words mark as the page's is one; a bare one is where it counts the pages, or where it is all that is in
    // the margin.
    private static HashSet<LineBlock> FindNumbers(List<List<PageBlock>> pages)
    {
        var marked = new HashSet<LineBlock>();
        var bare = new List<(LineBlock Line, int Offset)>();
        for (var page = 0; page < pages.Count; page++)
        {
            foreach (var line in Ends(pages[page]))
            {
                if (Numbered().Match(line.Line.Text.Trim()) is not { Success: true } match)
                {
                    continue;
                }

                if (match.Groups["mark"].Success)
                {
                    marked.Add(line);
                }
                else if (int.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    bare.Add((line, number - page));
                }
            }
        }

        foreach (var counted in bare.GroupBy(static number => number.Offset))
        {
            if (counted.Count() > 1 || (bare.Count == 1 && counted.Key == 1))
            {
                marked.UnionWith(counted.Select(static number => number.Line));
            }
        }

        return marked;
    }

    private static HashSet<string> FindRepeated(List<List<PageBlock>> pages) =>
        pages
            .SelectMany(static page =>
                page.OfType<LineBlock>().Where(IsInMargin).Select(static line => line.Line.Text).Distinct(StringComparer.Ordinal)
            )
            .GroupBy(static text => text, StringComparer.Ordinal)
            .Where(group => group.Count() >= Math.Max(LeastPagesWithLine, LeastShareOfPages * pages.Count))
            .Select(static group => group.Key)
            .ToHashSet(StringComparer.Ordinal);

    // The first and the last line of a page, as far as they are in its margins.
    private static HashSet<LineBlock> Ends(List<PageBlock> page)
    {
        var lines = page.OfType<LineBlock>().Where(IsInMargin).OrderByDescending(static line => line.Line.Base).ToList();
        return lines.Count == 0 ? [] : [lines[0], lines[^1]];
    }

    private static bool IsInMargin(LineBlock line) =>
        line.Line.Base < Margin * line.PageHeight || line.Line.Top > (1 - Margin) * line.PageHeight;

    [GeneratedRegex(
        @"^(?:(?<mark>[-—–―－~·]+\s*)(?<number>[0-9]{1,4})\s*[-—–―－~·]+|(?<mark>第)\s*(?<number>[0-9]{1,4})\s*页.{0,12}|(?<number>[0-9]{1,4})\s*(?<mark>/)\s*[0-9]{1,4}|(?<mark>[Pp]age)\s*(?<number>[0-9]{1,4}).{0,12}|(?<number>[0-9]{1,4}))$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Numbered();
}
