using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Labels;

/// <summary>A table of the form in one of its shapes, with the keys of its labels.</summary>
/// <remarks>Made once for a catalogue; immutable and safe to share between threads.</remarks>
internal sealed class TableShape
{
    private readonly int[] rowOfCell;

    public TableShape(FormTable table, ImmutableArray<FormEdition> editions)
    {
        (Table, Editions) = (table, editions);
        rowOfCell = new int[table.Cells.Length];
        foreach (var (place, row) in table.Rows.Index())
        {
            foreach (var cell in row.Cells)
            {
                rowOfCell[cell.Index] = place;
            }
        }

        RowKeys = [.. table.Rows.Select(static row => LabelKey.Of(row.LabelZh))];
        HeaderKeys =
        [
            .. table
                .Rows.SelectMany(static row => row.Columns, static (row, column) => (row, column))
                .DistinctBy(static pair => (pair.column, pair.row.BlockZh))
                .SelectMany(
                    static IEnumerable<string> (pair) => [pair.column.LabelZh, pair.column.GroupZh ?? "", .. pair.row.BlockZh.Split('/')]
                )
                .Concat(table.CornerLabels)
                .Select(static label => LabelKey.Of(label))
                .Distinct(StringComparer.Ordinal),
        ];
        PlainLabels = PlainLabel.AllOf(this);
    }

    /// <summary>The declaration.</summary>
    public FormTable Table { get; }

    /// <summary>The editions that have it in this shape.</summary>
    public ImmutableArray<FormEdition> Editions { get; }

    /// <summary>The place of a row of the table among its rows.</summary>
    public int IndexOf(FormRow row) => rowOfCell[row.Cells[0].Index];

    /// <summary>The keys of its rows' labels.</summary>
    public ImmutableArray<string> RowKeys { get; }

    /// <summary>The keys of the labels over and beside its rows: of columns, groups of columns, blocks and corners.</summary>
    public ImmutableArray<string> HeaderKeys { get; }

    /// <summary>The labels that a misprinted one may stand for.</summary>
    public ImmutableArray<PlainLabel> PlainLabels { get; }
}
