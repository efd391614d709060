using GovDisclosure.Documents;

namespace GovDisclosure.Pdf.Layout;

/// <summary>Finds the ruled tables of a page: lines that cross one another are of one table, and what they close in are its
/// cells.</summary>
/// <param name="builder">Looks at the time and the limits.</param>
/// <param name="size">The size of most letters of the page, in points: no row is lower than a letter.</param>
internal sealed class GridFinder(SourceBuilder builder, double size)
{
    // In sizes of a letter. Lines nearer than this are one line, drawn twice or by both cells that it parts.
    private const double Apart = 0.45;

    // How much of a place's side a line must rule to close it.
    private const double LeastRuled = 0.5;

    // So many lines rule a page that is a drawing, not a table.
    private const int MostRules = 4_000;

    private readonly double apart = Math.Max(2, size * Apart);

    /// <summary>Finds the tables.</summary>
    /// <returns>The tables from above to below; empty where the page has no ruled table, or is a drawing.</returns>
    public List<PageGrid> Find(PageContent page)
    {
        var across = Rule.Join(page.Across, apart);
        var down = Rule.Join(page.Down, apart);
        var grids = new List<PageGrid>();
        if (across.Count + down.Count > MostRules)
        {
            return grids;
        }

        foreach (var (rows, columns) in Connected(across, down))
        {
            if (Build(rows, columns) is { } grid)
            {
                grids.Add(grid);
            }
        }

        // A frame around a table, or around the page, is none.
        grids.RemoveAll(outer => grids.Exists(inner => inner != outer && Holds(outer, inner)));
        grids.Sort(static (left, right) => right.Top.CompareTo(left.Top));
        return grids;
    }

    private static bool Holds(PageGrid outer, PageGrid inner) =>
        outer.Left <= inner.Left && outer.Right >= inner.Right && outer.Top >= inner.Top && outer.Bottom <= inner.Bottom;

    // The lines by tables. Who touches whom is asked for every pair: there are few lines.
    private List<(List<Rule> Across, List<Rule> Down)> Connected(List<Rule> across, List<Rule> down)
    {
        var group = Enumerable.Range(0, across.Count + down.Count).ToArray();
        for (var i = 0; i < across.Count; i++)
        {
            builder.Tick();
            for (var j = 0; j < down.Count; j++)
            {
                var (line, column) = (across[i], down[j]);
                if (
                    column.At >= line.Start - apart
                    && column.At <= line.End + apart
                    && line.At >= column.Start - apart
                    && line.At <= column.End + apart
                )
                {
                    Unite(group, i, across.Count + j);
                }
            }
        }

        var groups = new Dictionary<int, (List<Rule> Across, List<Rule> Down)>();
        for (var i = 0; i < group.Length; i++)
        {
            var root = Find(group, i);
            if (!groups.TryGetValue(root, out var lines))
            {
                groups[root] = lines = ([], []);
            }

            (i < across.Count ? lines.Across : lines.Down).Add(i < across.Count ? across[i] : down[i - across.Count]);
        }

        return [.. groups.Values];
    }

    private PageGrid? Build(List<Rule> across, List<Rule> down)
    {
        if (across.Count == 0 || down.Count == 0)
        {
            return null;
        }

        // A side that no line closes ends with the lines that run to it.
        var columns = Places(
            down.ConvertAll(static rule => rule.At),
            across.Min(static rule => rule.Start),
            across.Max(static rule => rule.End)
        );
        var rows = Places(
            across.ConvertAll(static rule => rule.At),
            down.Min(static rule => rule.Start),
            down.Max(static rule => rule.End)
        );
        Array.Reverse(rows);
        var (width, height) = (columns.Length - 1, rows.Length - 1);
        if (width < 1 || height < 1 || width * height < 2)
        {
            return null;
        }

        if ((long)width * height > builder.Options.MaxCells)
        {
            builder.Refuse(PdfMessages.TooManyCells(builder.Options.MaxCells));
        }

        var closedBelow = new bool[width * height];
        foreach (var line in across)
        {
            var row = Nearest(rows, line.At) - 1;
            for (var column = 0; row >= 0 && row < height && column < width; column++)
            {
                closedBelow[(row * width) + column] |= Rules(line, columns[column], columns[column + 1]);
            }
        }

        var closedRight = new bool[width * height];
        foreach (var line in down)
        {
            var column = Nearest(columns, line.At) - 1;
            for (var row = 0; column >= 0 && column < width && row < height; row++)
            {
                closedRight[(row * width) + column] |= Rules(line, rows[row + 1], rows[row]);
            }
        }

        var cells = CellsOf(width, height, closedBelow, closedRight);
        return cells.Count > 1 ? new PageGrid(columns, rows, cells) : null;
    }

    private static bool Rules(Rule line, double start, double end) =>
        Math.Min(line.End, end) - Math.Max(line.Start, start) >= LeastRuled * (end - start);

    private List<PageCell> CellsOf(int width, int height, bool[] closedBelow, bool[] closedRight)
    {
        var cells = new List<PageCell>();
        var taken = new bool[width * height];

        // A table without sides has none in any row.
        var hasSide = Enumerable.Range(0, height).Any(row => closedRight[(row * width) + width - 1]);
        for (var row = 0; row < height; row++)
        {
            builder.Tick();
            for (var column = 0; column < width; column++)
            {
                if (taken[(row * width) + column])
                {
                    continue;
                }

                var columnSpan = 1;
                while (
                    column + columnSpan < width
                    && !closedRight[(row * width) + column + columnSpan - 1]
                    && !taken[(row * width) + column + columnSpan]
                )
                {
                    columnSpan++;
                }

                var rowSpan = 1;
                while (row + rowSpan < height && IsOpen(closedBelow, closedRight, taken, width, row + rowSpan, column, columnSpan))
                {
                    rowSpan++;
                }

                for (var covered = row; covered < row + rowSpan; covered++)
                {
                    taken.AsSpan((covered * width) + column, columnSpan).Fill(true);
                }

                var last = column + columnSpan - 1;
                cells.Add(
                    new PageCell(row, column, rowSpan, columnSpan)
                    {
                        IsOpen = hasSide && last == width - 1 && !closedRight[(row * width) + last],
                    }
                );
            }
        }

        return cells;
    }

    // Whether a row goes on with the cell above it: nothing rules it off, and nothing divides it.
    private static bool IsOpen(bool[] closedBelow, bool[] closedRight, bool[] taken, int width, int row, int column, int columnSpan)
    {
        for (var i = column; i < column + columnSpan; i++)
        {
            if (
                closedBelow[((row - 1) * width) + i]
                || taken[(row * width) + i]
                || (i < column + columnSpan - 1 && closedRight[(row * width) + i])
            )
            {
                return false;
            }
        }

        return true;
    }

    // Places from low to high, those that are nearly one made one.
    private double[] Places(List<double> places, double first, double last)
    {
        places.AddRange([first, last]);
        places.Sort();
        var distinct = new List<double>();
        foreach (var place in places)
        {
            if (distinct.Count == 0 || place - distinct[^1] > apart)
            {
                distinct.Add(place);
            }
        }

        return [.. distinct];
    }

    private static int Nearest(double[] places, double place)
    {
        var nearest = 0;
        for (var i = 1; i < places.Length; i++)
        {
            nearest = Math.Abs(places[i] - place) < Math.Abs(places[nearest] - place) ? i : nearest;
        }

        return nearest;
    }

    private static int Find(int[] group, int member)
    {
        while (group[member] != member)
        {
            group[member] = group[group[member]];
            member = group[member];
        }

        return member;
    }

    private static void Unite(int[] group, int first, int second) => group[Find(group, second)] = Find(group, first);
}
