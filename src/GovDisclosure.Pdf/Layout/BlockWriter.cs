using GovDisclosure.Documents;

namespace GovDisclosure.Pdf.Layout;

/// <summary>Hands blocks over in their order: lines are put together to paragraphs, the parts of a table to one.</summary>
internal sealed class BlockWriter(SourceBuilder builder)
{
    private readonly List<LineBlock> lines = [];
    private GridBlock? lastGrid;
    private GridJoiner? table;
    private int lineNumber;

    public void Add(PageBlock block)
    {
        if (block is LineBlock line)
        {
            EndTable();
            lines.Add(line);
            return;
        }

        var grid = (GridBlock)block;
        EndLines();
        if (table is not null && lastGrid is { } last && (last.Page == grid.Page || !table.GoesOnIn(grid.Grid)))
        {
            EndTable();
        }

        table ??= new GridJoiner();
        table.Add(grid.Grid, grid.Page);
        lastGrid = grid;
    }

    public void End()
    {
        EndLines();
        EndTable();
    }

    private void EndLines()
    {
        var next = 0;
        foreach (var (paragraph, count) in ParagraphBuilder.Join(lines))
        {
            builder.AddLine(paragraph, lineNumber + 1, lines[next].Page);
            lineNumber += count;
            next += count;
        }

        lines.Clear();
    }

    private void EndTable()
    {
        if (table is null)
        {
            return;
        }

        var cells = table.Build(lineNumber + 1, out var rows);
        lineNumber += rows;
        if (cells.Count > 0)
        {
            builder.AddTable(cells);
        }

        (table, lastGrid) = (null, null);
    }
}
