using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tables;

/// <summary>What is said of cells that stay blank: one message for each reason.</summary>
internal static class DoubtMessages
{
    /// <summary>The diagnostic of a row that stays blank, with what its cells may be.</summary>
    public static Diagnostic Of(in RowLeft row, TableMarks marks) => Alternatives.Add(Reason(row, marks), row, marks);

    private static Diagnostic Reason(in RowLeft row, TableMarks marks)
    {
        var isTable = row.Cells.Count == row.Cells[0].Table.Cells.Length;
        var first = row.Cells[0].Row;
        FormNode node = isTable ? first.Table : first;
        var (zh, en) = isTable ? (node.LabelZh, node.LabelEn) : (first.PathZh, first.LabelEn);
        var items = marks.Items;
        var at =
            row.Label >= 0 ? row.Label
            : row.Marks.Count > 0 ? row.Marks[0]
            : row.Readings.Count > 0 ? row.Readings[0][0]
            : 0;
        var position = items.Position(at);
        switch (row.Why)
        {
            case Doubt.StandsTwice:
                return Messages.RowsContradict(first, items.Position(row.About), position);
            case Doubt.ColumnsMoved:
                return Messages.ColumnOrder(node, position);
            case Doubt.LabelsDiffer or Doubt.LabelsMissing when !isTable:
                return Messages.FiguresShifted(first, position);
            case Doubt.FiguresBeside or Doubt.PartOfLabel when !isTable:
                return Messages.FiguresBeside(first, position);
            case Doubt.FiguresOfNeighbour:
                return Messages.FiguresOfNeighbour(first, position);
            case Doubt.MayBeBroken:
                return Messages.FiguresBroken(node, zh, en, items.Text(row.About), items.Position(row.About));
            case Doubt.MayBePage:
                var page = Array.Find(row.Readings[0], marks.IsDoubtful);
                return Messages.PageNumberInRow(node, zh, en, row.Cells.Count, items.Text(page), items.Position(page));
            case Doubt.CoversRows or Doubt.LooksShifted:
                return Messages.CellCount(node, zh, en, row.Cells.Count, row.Cells.Count, position);
            default:
                return Messages.CellCount(node, zh, en, row.Cells.Count, CountFigures(marks, isTable ? -1 : row.Label), position);
        }
    }

    // The figures after a label; all of the section where there is none.
    private static int CountFigures(TableMarks marks, int label)
    {
        var count = 0;
        for (var i = label < 0 ? 0 : marks.Words[label].Last + 1; i < marks.Count && (label < 0 || !marks.IsBoundary(i)); i++)
        {
            count += marks.IsFigure(i) && (label < 0 || !marks.Items.AreApart(label, i)) ? 1 : 0;
        }

        return count;
    }
}
