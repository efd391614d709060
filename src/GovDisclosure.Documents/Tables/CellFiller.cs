using GovDisclosure.Documents.Cells;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Draft;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tables;

/// <summary>Reads the cells of a table's rows into its values, with their provenance, remarks and doubts.</summary>
internal sealed class CellFiller(ReportReading reading, TableItems items, FormTable table)
{
    private static readonly CellValue Zero = Count.FromInt64(0);

    private readonly CellValue[] values = new CellValue[table.Cells.Length];

    /// <summary>The units that are stated over the figures.</summary>
    public LabelUnits Units { get; } = new(reading, table);

    /// <summary>The values, in the order of the table's cells; blank where none was read.</summary>
    public ReadOnlySpan<CellValue> Values => values;

    /// <summary>Reads a cell from an item.</summary>
    public void Fill(FormCell cell, int item)
    {
        var source = new CellSource
        {
            Pointer = cell.Pointer,
            Position = items.Position(item),
            RawText = items.RawText(item),
        };
        if (items.HoldsUnread(item))
        {
            FillUnread(cell, items.CellText(item), source);
        }
        else
        {
            Fill(cell, items.CellText(item), source);
        }
    }

    /// <summary>Fills a cell with a figure that was recovered from several with nothing between them.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="item">The item that it is a part of.</param>
    public void FillInferred(FormCell cell, string figure, int item)
    {
        Fill(
            cell,
            figure,
            new CellSource
            {
                Pointer = cell.Pointer,
                Position = items.Position(item),
                RawText = items.RawText(item),
                IsInferred = true,
            }
        );
    }

    // A number beside a picture may be but a part of what is shown.
    private void FillUnread(FormCell cell, ReadOnlySpan<char> text, CellSource source)
    {
        reading.Cells.Add(source);
        reading.BlankCells++;
        if (!text.IsEmpty)
        {
            reading.Remarks.Add(new(cell.Pointer, text.ToString()));
        }

        reading.Diagnostics.Add(Messages.CellNotRead(cell, source.Position));
    }

    private void Fill(FormCell cell, ReadOnlySpan<char> text, CellSource source)
    {
        var position = source.Position;
        var result = Units.Complete(cell, CellTextParser.Parse(text, cell), position);
        values[cell.Index] = result.Value;
        reading.Cells.Add(source);
        reading.ZeroCells += result.Value == Zero ? 1 : 0;
        reading.BlankCells += result.Value.IsBlank ? 1 : 0;

        if (result.Remark is not { } remark)
        {
            return;
        }

        reading.Remarks.Add(new(cell.Pointer, remark));
        if (result.Doubt == CellDoubt.None)
        {
            // The unit of a label, where it was reported.
            return;
        }

        reading.Diagnostics.Add(
            result.Doubt switch
            {
                CellDoubt.NotNumber => Messages.CellNotNumber(cell, remark, position),
                CellDoubt.TooLarge => Messages.NumberTooLarge(cell, remark, position),
                CellDoubt.OtherUnit => Messages.UnitOfCell(cell, remark, position),
                _ => Messages.CellRemark(cell, remark, position),
            }
        );
    }
}
