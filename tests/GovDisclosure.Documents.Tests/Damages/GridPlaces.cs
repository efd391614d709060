using GovDisclosure.Documents.Tests.Layouts;

namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>A cell at its place, or the part of one that reaches down from a row above.</summary>
internal readonly record struct PlacedCell(PrintedCell Cell, int Column, bool GoesOn);

/// <summary>Finds the columns of cells, as a browser does.</summary>
internal static class GridPlaces
{
    public static List<List<PlacedCell>> Of(List<List<PrintedCell>> rows)
    {
        var down = new SortedDictionary<int, (PrintedCell Cell, int Left)>();
        var places = new List<List<PlacedCell>>();
        foreach (var row in rows)
        {
            var (line, column, next) = (new List<PlacedCell>(), 0, 0);
            var above = down;
            down = [];
            while (next < row.Count || above.Keys.Any(key => key >= column))
            {
                if (above.TryGetValue(column, out var part))
                {
                    line.Add(new PlacedCell(part.Cell, column, GoesOn: true));
                    Reach(column, part.Cell, part.Left - 1);
                    column += part.Cell.Columns;
                }
                else if (next < row.Count)
                {
                    line.Add(new PlacedCell(row[next], column, GoesOn: false));
                    Reach(column, row[next], row[next].Rows - 1);
                    column += row[next++].Columns;
                }
                else
                {
                    column++;
                }
            }

            places.Add(line);
        }

        return places;

        void Reach(int column, PrintedCell cell, int left)
        {
            if (left > 0)
            {
                down[column] = (cell, left);
            }
        }
    }
}
