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
        rowOfCell = [.. table.Cells.Select(cell => table.Rows.IndexOf(cell.Row))];
        RowKeys = [.. table.Rows.Select(static row => LabelKey.Of(row.LabelZh))];
        HeaderKeys =
        [
            .. table
                .Cells.SelectMany(
                    static IEnumerable<string> (cell) => [cell.Column.LabelZh, cell.Column.GroupZh ?? "", .. cell.Row.BlockZh.Split('/')]
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
