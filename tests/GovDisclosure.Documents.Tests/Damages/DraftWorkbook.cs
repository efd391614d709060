using System.Globalization;
using System.Text;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>How a sheet keeps its cells.</summary>
internal enum SheetCells
{
    /// <summary>Each cell names its place and has borders.</summary>
    Bordered,

    /// <summary>Each cell names its place; one that is empty is not there.</summary>
    Plain,

    /// <summary>No cell names its place: each stands behind the one before it.</summary>
    Unnamed,
}

/// <summary>Prints a draft as a workbook.</summary>
internal sealed class DraftWorkbook(SheetCells cells)
{
    private readonly StringBuilder rows = new();
    private readonly StringBuilder merges = new();
    private int row;

    public static byte[] Write(Draft draft, SheetCells cells) => XlsxFile.Of(("Sheet1", new DraftWorkbook(cells).Sheet(draft), ""));

    private string Sheet(Draft draft)
    {
        Line(draft.Report.Title!);
        Line(draft.Report.Preamble!);
        foreach (var section in FormCatalog.Default.EditionOf(draft.Report).Sections)
        {
            Line(section.ToString());
            foreach (var line in section.GetText(draft.Report)?.Split('\n') ?? [])
            {
                Line(line);
            }

            if (draft.Tables.Find(table => table.Form.Pointer == section.Pointer) is { } table)
            {
                Table(table.Rows);
            }
        }

        return $"<sheetData>{rows}</sheetData><mergeCells>{merges}</mergeCells>";
    }

    private void Line(string text)
    {
        row++;
        rows.Append(CultureInfo.InvariantCulture, $"<row r='{row}'>{XlsxFile.Cell(0, row, text, 0)}</row>");
        Merge(0, 12, 1);
    }

    private void Table(List<List<PrintedCell>> grid)
    {
        foreach (var line in GridPlaces.Of(grid))
        {
            row++;
            rows.Append(CultureInfo.InvariantCulture, $"<row r='{row}'>");
            foreach (var (cell, column, goesOn) in line)
            {
                // A merged cell leaves an empty one at each of its other places.
                Cell(column, goesOn ? "" : cell.Text);
                for (var i = 1; i < cell.Columns; i++)
                {
                    Cell(column + i, "");
                }

                if (!goesOn && cell.Columns * cell.Rows > 1)
                {
                    Merge(column, cell.Columns, cell.Rows);
                }
            }

            rows.Append("</row>");
        }
    }

    private void Cell(int column, string text)
    {
        if (text.Length == 0 && cells == SheetCells.Plain)
        {
            return;
        }

        var style = cells == SheetCells.Bordered ? XlsxFile.Bordered : 0;
        var place = cells == SheetCells.Unnamed ? "" : string.Create(CultureInfo.InvariantCulture, $"r='{XlsxFile.Column(column)}{row}' ");
        var content =
            text.Length == 0 ? ""
            : text.All(char.IsAsciiDigit) ? $"<v>{text}</v>"
            : $"<is><t>{System.Security.SecurityElement.Escape(text)}</t></is>";
        var type = content.StartsWith("<is>", StringComparison.Ordinal) ? " t='inlineStr'" : "";
        rows.Append(CultureInfo.InvariantCulture, $"<c {place}s='{style}'{type}>{content}</c>");
    }

    private void Merge(int column, int columns, int height) =>
        merges.Append(
            CultureInfo.InvariantCulture,
            $"<mergeCell ref='{XlsxFile.Column(column)}{row}:{XlsxFile.Column(column + columns - 1)}{row + height - 1}'/>"
        );
}
