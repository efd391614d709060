using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Recognition;

/// <summary>Reads the cells of a table's rows into its values, with their provenance, remarks and doubts.</summary>
internal sealed class CellFiller(Reading reading, TableItems items, FormTable table)
{
    private readonly CellValue[] values = new CellValue[table.Cells.Length];

    /// <summary>The values, in the order of the table's cells; blank where none was read.</summary>
    public ReadOnlySpan<CellValue> Values => values;

    /// <summary>Reads a cell from an item.</summary>
    public void Fill(FormCell cell, int item)
    {
        var result = CellTextParser.Parse(items.CellText(item), cell);
        var position = items.Position(item);
        values[cell.Index] = result.Value;
        reading.Cells.Add(new CellSource { Pointer = cell.Pointer, Position = position, RawText = items.RawText(item) });
        if (!result.Value.IsNumber)
        {
            reading.BlankCells += result.Value.IsBlank ? 1 : 0;
            reading.NotApplicableCells += result.Value.IsBlank ? 0 : 1;
        }

        if (result.Remark is not { } remark)
        {
            return;
        }

        reading.Remarks.Add(new(cell.Pointer, remark));
        reading.Diagnostics.Add(result.Doubt switch
        {
            CellDoubt.NotNumber => Messages.CellNotNumber(cell, remark, position),
            CellDoubt.TooLarge => Messages.NumberTooLarge(cell, remark, position),
            _ => Messages.CellRemark(cell, remark, position),
        });
    }
}
