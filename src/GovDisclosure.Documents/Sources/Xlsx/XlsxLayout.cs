using GovDisclosure.Documents.Diagnostics;

namespace GovDisclosure.Documents.Sources.Xlsx;

/// <summary>Divides a sheet into lines of text and tables: a row that is one cell is a line, unless it is inside a table and is short,
/// as the title of a block is.</summary>
internal sealed class XlsxLayout(XlsxSheet sheet, SourceBuilder builder, ReadOptions options)
{
    private const string Numerals = "一二三四五六七八九十";

    // A row of one cell inside a table that is longer is a paragraph.
    private const int LongestBlockTitle = 30;

    private readonly Dictionary<int, List<XlsxMerge>> merges = [];

    /// <summary>Hands the sheet over.</summary>
    public void Write()
    {
        FindMerges();
        var table = new List<XlsxRow>();
        var single = new List<XlsxRow>();
        foreach (var row in sheet.Rows)
        {
            builder.Tick();
            var last =
                single.Count > 0 ? single[^1]
                : table.Count > 0 ? table[^1]
                : null;
            if (last is not null && row.Number > last.Number + 1 && !AreHiddenBetween(last.Number, row.Number - 1))
            {
                End(table, single);
            }

            if (IsOfTable(row))
            {
                if (table.Count == 0)
                {
                    Lines(single);
                }

                table.AddRange(single);
                single.Clear();
                table.Add(row);
            }
            else if (table.Count > 0 && IsBlockTitle(row))
            {
                single.Add(row);
            }
            else
            {
                End(table, single);
                Lines([row]);
            }
        }

        End(table, single);
    }

    private void End(List<XlsxRow> table, List<XlsxRow> single)
    {
        if (table.Count > 0)
        {
            Table(table);
            table.Clear();
        }

        Lines(single);
        single.Clear();
    }

    private void Lines(List<XlsxRow> rows)
    {
        foreach (var row in rows)
        {
            foreach (var line in row.Cells.Where(static cell => cell.Text.Length > 0).SelectMany(static cell => cell.Text.Split('\n')))
            {
                builder.AddLine(line, row.Number);
            }
        }
    }

    private bool AreHiddenBetween(int first, int end)
    {
        for (var row = first; row < end; row++)
        {
            if (!sheet.HiddenRows.Contains(row))
            {
                return false;
            }
        }

        return true;
    }

    // Two cells with text or a border, those that are merged counted as one.
    private bool IsOfTable(XlsxRow row)
    {
        var of = MergesOf(row.Number - 1);
        var cells = 0;
        foreach (var cell in row.Cells)
        {
            var isPart = of.Exists(merge => cell.Column > merge.Column && cell.Column < merge.ColumnEnd);
            cells += isPart ? 0 : 1;
            if (cells > 1)
            {
                return true;
            }
        }

        return cells == 1 && of.Exists(static merge => merge.RowEnd - merge.Row > 1);
    }

    private static bool IsBlockTitle(XlsxRow row) =>
        row.Cells.Find(static cell => cell.Text.Length > 0).Text is not { } text
        || (
            text.Length <= LongestBlockTitle
            && !(text.Length > 1 && Numerals.Contains(text[0], StringComparison.Ordinal) && text[1] is '、' or '.' or '．')
        );

    private List<XlsxMerge> MergesOf(int row) => merges.GetValueOrDefault(row) ?? [];

    // The merged cells of each row. Those of a sound sheet do not overlap, so that they are no more than its places.
    private void FindMerges()
    {
        var ordered = sheet.Merges.OrderBy(static merge => merge.Row).ToList();
        var (next, found) = (0, 0L);
        List<XlsxMerge> open = [];
        foreach (var row in sheet.Rows)
        {
            builder.Tick();
            open.RemoveAll(merge => merge.RowEnd < row.Number);
            for (; next < ordered.Count && ordered[next].Row < row.Number; next++)
            {
                if (ordered[next].RowEnd >= row.Number)
                {
                    open.Add(ordered[next]);
                }
            }

            found += open.Count;
            if (found > options.MaxCells)
            {
                throw new SourceLimitException(Messages.TooManyCells(options.MaxCells));
            }

            if (open.Count > 0)
            {
                merges[row.Number - 1] = [.. open];
            }
        }
    }

    private void Table(List<XlsxRow> rows)
    {
        var start = rows.Min(row => row.Cells[0].Column);
        var end = rows.Max(row => row.Cells[^1].Column + 1);
        var columns = Enumerable.Range(start, end - start).Where(column => !sheet.IsHidden(column)).ToArray();
        if (columns.Length > 2 * options.MaxSpan)
        {
            throw new SourceLimitException(Messages.TooManyColumns(options.MaxSpan));
        }

        if ((long)columns.Length * rows.Count > options.MaxCells)
        {
            throw new SourceLimitException(Messages.TooManyCells(options.MaxCells));
        }

        var taken = rows.ConvertAll(_ => new bool[columns.Length]);
        var cells = new List<GridCell>();
        var hasBorders = HasBorders(rows);
        for (var row = 0; row < rows.Count; row++)
        {
            builder.Tick();
            var of = MergesOf(rows[row].Number - 1);

            // Where each cell of a table is in the file, a row that ends before the others may have lost one anywhere: it is not
            // filled up with blank cells. Where blank cells are left out, a cell is where it says.
            var last = hasBorders ? rows[row].Cells[^1].Column + 1 : rows[row].End;
            var next = 0;
            for (var column = 0; column < columns.Length; column++)
            {
                while (next < rows[row].Cells.Count && rows[row].Cells[next].Column < columns[column])
                {
                    next++;
                }

                if (!taken[row][column] && columns[column] < last)
                {
                    var (height, width) = SpanOf(of, rows, columns, taken, row, column);
                    Take(taken, row, column, height, width);
                    var text = TextAt(rows[row], next, columns[column]);
                    cells.Add(new GridCell(text, row, column, height, width) { Line = rows[row].Number });
                }
            }
        }

        builder.AddTable(cells);
    }

    // Most of what is printed in a table has a border, or nothing has any.
    private static bool HasBorders(List<XlsxRow> rows)
    {
        var (bordered, printed) = (0, 0);
        foreach (var cell in rows.SelectMany(static row => row.Cells).Where(static cell => cell.Text.Length > 0))
        {
            printed++;
            bordered += cell.HasBorder ? 1 : 0;
        }

        return bordered > printed / 2;
    }

    // A file that is damaged may have two cells at one place: both are shown to whoever reads the table.
    private static string TextAt(XlsxRow row, int first, int column)
    {
        var text = "";
        for (var i = first; i < row.Cells.Count && row.Cells[i].Column == column; i++)
        {
            text = text.Length == 0 ? row.Cells[i].Text : $"{text} {row.Cells[i].Text}".TrimEnd();
        }

        return text;
    }

    private static (int Height, int Width) SpanOf(
        List<XlsxMerge> merges,
        List<XlsxRow> rows,
        int[] columns,
        List<bool[]> taken,
        int row,
        int column
    )
    {
        var number = rows[row].Number - 1;
        var merge = merges.Find(merge => number >= merge.Row && columns[column] >= merge.Column && columns[column] < merge.ColumnEnd);
        if (merge.RowEnd == 0)
        {
            return (1, 1);
        }

        var (height, width) = (1, 1);
        while (row + height < rows.Count && rows[row + height].Number - 1 < merge.RowEnd)
        {
            height++;
        }

        while (column + width < columns.Length && columns[column + width] < merge.ColumnEnd && !taken[row][column + width])
        {
            width++;
        }

        return (height, width);
    }

    private static void Take(List<bool[]> taken, int row, int column, int height, int width)
    {
        for (var i = row; i < row + height; i++)
        {
            taken[i].AsSpan(column, width).Fill(true);
        }
    }
}
