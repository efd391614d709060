using System.Buffers;
using GovDisclosure.Agencies;

namespace GovDisclosure.Documents.Sources;

/// <summary>Tells a table that lists the figures of many units, a row for each: it is no report of anybody.</summary>
internal static class UnitRows
{
    // No row of the form has so many figures; a list of units has those of whole tables in a row.
    private const int LeastFigures = 16;
    private const int LeastRows = 3;

    // Under a head that says so, fewer tell: the form has no column of units.
    private const int LeastFiguresUnderHead = 2;
    private const int LeastRowsUnderHead = 2;

    // So many figures in a row under a head with a column for each tell alone.
    private const int LeastFiguresOfOne = 3;
    private const int CellsWithName = 3;

    private static readonly char[] Separators = [',', '，', ';', '\t'];
    private static readonly SearchValues<char> InFigures = SearchValues.Create("0123456789.,- ");

    private static readonly string[] Heads =
    [
        "单位",
        "单位名称",
        "机关",
        "机关名称",
        "行政机关",
        "部门",
        "部门名称",
        "报送单位",
        "填报单位",
    ];

    /// <summary>Finds the rows of units.</summary>
    /// <param name="rows">The texts of the cells, row by row.</param>
    /// <returns>How many there are and what the first one is called; null where the table is no such list.</returns>
    public static (int Rows, string First)? Find(IEnumerable<IReadOnlyList<string>> rows)
    {
        var (wide, units, firstLong, firstUnit, hasHead, isWhole) = (0, 0, "", "", false, false);
        var columns = 0;
        foreach (var row in rows)
        {
            var figures = row.Count(static cell => IsFigure(cell));
            if (figures >= LeastFigures && row.FirstOrDefault(static cell => cell.Any(char.IsLetter)) is { } name)
            {
                firstLong = wide++ == 0 ? name : firstLong;
            }

            if (hasHead && figures >= LeastFiguresUnderHead && row.Take(CellsWithName).FirstOrDefault(IsUnit) is { } unit)
            {
                firstUnit = units++ == 0 ? unit : firstUnit;
                isWhole |= figures >= LeastFiguresOfOne && row.Count == columns;
            }

            if (figures == 0 && row.Any(static cell => IsHead(cell)))
            {
                (hasHead, columns) = (true, row.Count);
            }
        }

        return wide >= LeastRows ? (wide, firstLong)
            : units >= LeastRowsUnderHead || isWhole ? (units, firstUnit)
            : null;
    }

    /// <summary>The rows of a document that may be of such a list: of its tables, and of lines whose values a comma, a semicolon or a tab
    /// divides.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(SourceDocument document)
    {
        var tokens = document.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].IsCell)
            {
                if (MayTell(document.Span(tokens[i])))
                {
                    yield return document.Span(tokens[i]).ToString().Split(Separators);
                }

                continue;
            }

            var row = new List<string> { document.Span(tokens[i]).ToString() };
            for (; i + 1 < tokens.Length && tokens[i + 1].IsCell && !tokens[i + 1].StartsRow; i++)
            {
                row.Add(document.Span(tokens[i + 1]).ToString());
            }

            yield return row;
        }
    }

    // Nearly every line of a text is a sentence: neither a head nor figures.
    private static bool MayTell(ReadOnlySpan<char> line)
    {
        var figures = 0;
        foreach (var cell in line.SplitAny(Separators))
        {
            figures += IsFigure(line[cell]) ? 1 : 0;
            if (figures >= LeastFiguresUnderHead || IsHead(line[cell]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHead(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim();
        foreach (var head in Heads)
        {
            if (cell.SequenceEqual(head))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnit(string cell) =>
        cell.Length > 1 && !cell.Any(char.IsAsciiDigit) && AgencyNames.KindOf(cell.Trim()) is not null;

    private static bool IsFigure(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(InFigures) && text.ContainsAnyInRange('0', '9');
}
