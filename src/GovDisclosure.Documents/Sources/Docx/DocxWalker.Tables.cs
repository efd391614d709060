using System.Xml;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources.Docx;

/// <content>The tables of a document: their rows and cells.</content>
internal sealed partial class DocxWalker
{
    private void EnterTable(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "tbl":
                StartTable();
                break;
            case "tr" when !reader.IsEmptyElement && grids.TryPeek(out var grid):
                StartRow(grid);
                break;
            case "gridBefore" when grids.TryPeek(out var grid):
                grid.Skip(Value(reader));
                break;
            case "tc" when !reader.IsEmptyElement && grids.Count > 0:
                cells.Push(new DocxCell());
                break;
            case "gridSpan" when cells.TryPeek(out var cell):
                cell.Span = Value(reader);
                break;
            case "vMerge" when cells.TryPeek(out var cell):
                cell.GoesOn = Value(reader) is not "restart";
                break;
            case "hMerge" when cells.TryPeek(out var cell):
                cell.GoesOnFromLeft = Value(reader) is not "restart";
                break;
            case "cellMerge" when cells.TryPeek(out var cell):
                cell.GoesOn = reader.GetAttribute("vMerge", reader.NamespaceURI) is "cont";
                break;
            case "cellDel" when cells.TryPeek(out var cell):
                cell.IsDeleted = true;
                break;
            case "hidden" when properties is "trPr" && IsOn(reader) && rows.TryPeek(out var hidden):
                hidden.IsHidden = true;
                break;
            case "del" or "moveFrom":
                // In the properties of a row or of the mark of a paragraph: the row is gone, the paragraph goes on in the next one.
                if (properties is "trPr" && rows.TryPeek(out var row))
                {
                    row.IsDeleted = true;
                }
                else if (properties is "pPr" && paragraphs.TryPeek(out var open))
                {
                    open.IsMarkDeleted = true;
                }

                break;
            default:
                break;
        }
    }

    private void StartTable()
    {
        FlushPending();

        // What is around a table inside a cell is read as paragraphs.
        if (cells.TryPeek(out var cell))
        {
            GiveUpCell(cell);
        }

        tables.Add(null);
        grids.Push(new DocxGrid(tables.Count, options.MaxSpan));
    }

    private void GiveUpCell(DocxCell cell)
    {
        cell.HoldsPieces = true;
        foreach (var held in cell.Paragraphs)
        {
            AddLines(held);
        }

        cell.Clear();
    }

    private void EndCell()
    {
        var (cell, grid) = (cells.Pop(), grids.Peek());
        if (cell.IsDeleted)
        {
            return;
        }

        var (index, isNew) = grid.Add(cell.Span, cell.GoesOn, cell.GoesOnFromLeft);
        if (area + grid.Area > options.MaxCells)
        {
            throw new SourceLimitException(Messages.TooManyCells(options.MaxCells));
        }

        // Word shows nothing of what a part that goes on holds.
        if (cell.HoldsPieces || !isNew)
        {
            return;
        }

        if (cell.IsLong)
        {
            GiveUpCell(cell);
            return;
        }

        grid.SetToken(index, tokens.Count);
        var position = Position with { Table = grid.Number, Row = grid.Row, Cell = grid.Place };
        AddToken(string.Join('\n', cell.Paragraphs), position, isCell: true, startsRow: grid.Place == 1, cell.HoldsUnread);
    }

    private void StartRow(DocxGrid grid)
    {
        var isInner = rows.TryPeek(out var outer) && ReferenceEquals(outer.Grid, grid);
        rows.Push(
            new DocxRow(grid)
            {
                IsInner = isInner,
                Tokens = tokens.Count,
                Text = text.Length,
                Images = images.Count,
                Tables = tables.Count,
            }
        );
        if (!isInner)
        {
            grid.StartRow();
        }
    }

    private void EndRow()
    {
        var row = rows.Pop();
        if (row.IsInner)
        {
            return;
        }

        if (!row.IsDeleted && row.IsHidden && Padding.Trim(text.ToString(row.Text, text.Length - row.Text)) is { IsEmpty: false } shown)
        {
            diagnostics.Add(Messages.RowHidden(shown.ToString(), Position with { Table = row.Grid.Number, Row = row.Grid.Row }));
        }

        if (row.IsDeleted || row.IsHidden)
        {
            TakeBack(row);
        }

        row.Grid.EndRow();
    }

    private void TakeBack(DocxRow row)
    {
        row.Grid.RemoveRow();
        tokens.CutTo(row.Tokens);
        images.RemoveRange(row.Images, images.Count - row.Images);
        text.Length = row.Text;

        // The tables in it keep their numbers, and hold nothing.
        for (var i = row.Tables; i < tables.Count; i++)
        {
            tables[i] = null;
        }
    }

    private void EndTable()
    {
        var grid = grids.Pop();
        area += grid.Area;

        // A table of one cell is but a frame.
        if (grid.Count != 1)
        {
            tables[grid.Number - 1] = grid.Build();
        }
        else if (tokens is [.., { IsCell: true } only] && only.Position.Table == grid.Number)
        {
            tokens[tokens.Count - 1] = only with
            {
                IsCell = false,
                StartsRow = true,
                HoldsUnread = false,
                Position = new SourcePosition(only.Position.Line),
            };
        }
    }
}
