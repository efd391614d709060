using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Forms;

/// <summary>A table of the form in one of its shapes: rows, columns, cells and the relations between them (勾稽关系).</summary>
/// <remarks>Immutable once its edition is made, and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultPartConverter<FormTable>))]
public abstract class FormTable : FormGroup
{
    private RelationSystem? relations;

    private protected FormTable(string propertyName, string labelZh, string labelEn, TableLayout layout)
        : base(null, propertyName, labelZh, labelEn)
    {
        CornerLabels = layout.CornerLabels;
        RowsRunAcross = layout.RowsRunAcross;
    }

    /// <summary>The labels that are printed in the corners of the table, such as 申请人情况.</summary>
    public ImmutableArray<string> CornerLabels { get; }

    /// <summary>Whether the form prints the rows side by side in one line (section four) and not one under the other.</summary>
    public bool RowsRunAcross { get; }

    /// <summary>The rows, in the order of the form.</summary>
    public ImmutableArray<FormRow> Rows { get; private set; } = [];

    /// <summary>The cells, row by row, in the order of the form.</summary>
    public ImmutableArray<FormCell> Cells { get; private set; } = [];

    /// <summary>The printed relations between the cells.</summary>
    public ImmutableArray<Identity> Identities => relations?.Identities ?? [];

    /// <summary>The relations as one system.</summary>
    /// <exception cref="InvalidOperationException">The table's edition is not yet made.</exception>
    public RelationSystem Relations => relations ?? throw new InvalidOperationException("The table is not complete.");

    /// <summary>The relations between this table and the same table of the year before.</summary>
    public ImmutableArray<YearLink> YearLinks { get; private set; } = [];

    /// <summary>The keys of all labels of the table, made once. A row or column without a group has an empty one, which is left
    /// out.</summary>
    internal ImmutableArray<string> LabelKeys => field.IsDefault ? field = MakeLabelKeys() : field;

    /// <summary>The keys of the labels of rows and columns without their numerals, made once.</summary>
    internal ImmutableArray<string> WordKeys => field.IsDefault ? field = MakeWordKeys() : field;

    /// <summary>The labels of the rows and of their groups with their keys, by JSON Pointer, made once.</summary>
    internal Dictionary<string, (string Label, string Key)> RowLabels => field ??= MakeRowLabels();

    internal int CountCells { get; private set; }

    internal int AmountCells { get; private set; }

    /// <summary>Whether the report has this table in this shape.</summary>
    public abstract bool Fits(AnnualReport report);

    /// <summary>Whether the report has this table, in whatever shape.</summary>
    public abstract bool IsPresent(AnnualReport report);

    /// <summary>Makes a report without this table.</summary>
    public abstract AnnualReport Without(AnnualReport report);

    /// <summary>Reads all cells of the table, in the order of <see cref="Cells"/>.</summary>
    /// <param name="report">A report.</param>
    /// <param name="values">Takes the values; all blank when the report lacks the table or has it in another shape.</param>
    /// <exception cref="ArgumentException">There is no room for all cells.</exception>
    public void Read(AnnualReport report, Span<CellValue> values)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (values.Length < Cells.Length)
        {
            throw new ArgumentException(
                $"There is room for {values.Length} values, but the table has {Cells.Length} cells.",
                nameof(values)
            );
        }

        if (!Fits(report))
        {
            values[..Cells.Length].Clear();
            return;
        }

        Span<Count> counts = stackalloc Count[MaxCells];
        var amounts = new Amount[AmountCells];
        Load(report, counts[..CountCells], amounts);
        for (var i = 0; i < Cells.Length; i++)
        {
            var cell = Cells[i];
            values[i] = cell.IsAmount ? amounts[cell.Slot] : counts[cell.Slot];
        }
    }

    /// <summary>Makes a report with this table, in this shape, of all its cells.</summary>
    /// <param name="report">A report.</param>
    /// <param name="values">The values, in the order of <see cref="Cells"/>.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than cells.</exception>
    /// <exception cref="InvalidOperationException">A value is no count where the cell holds one.</exception>
    public AnnualReport With(AnnualReport report, ReadOnlySpan<CellValue> values)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (values.Length != Cells.Length)
        {
            throw new ArgumentException($"There are {values.Length} values for the {Cells.Length} cells of the table.", nameof(values));
        }

        Span<Count> counts = stackalloc Count[MaxCells];
        var amounts = new Amount[AmountCells];
        for (var i = 0; i < Cells.Length; i++)
        {
            var cell = Cells[i];
            if (cell.IsAmount)
            {
                amounts[cell.Slot] = values[i].ToAmount();
            }
            else
            {
                counts[cell.Slot] = values[i].ToCount();
            }
        }

        return Store(report, counts[..CountCells], amounts);
    }

    /// <summary>Finds a cell by its JSON Pointer.</summary>
    /// <returns>The cell, or null when this table has none of that pointer.</returns>
    public FormCell? Find(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        return Cells.FirstOrDefault(cell => string.Equals(cell.Pointer, pointer, StringComparison.Ordinal));
    }

    /// <summary>Finds a cell by the labels of its row and column, exactly as in the form.</summary>
    /// <param name="rowLabel">The label of the row, such as （七）总计.</param>
    /// <param name="columnLabel">The label of the column, such as 商业企业 or 法人或其他组织/商业企业.</param>
    /// <returns>The cell, or null when this table has none of those labels.</returns>
    public FormCell? Find(string rowLabel, string columnLabel)
    {
        ArgumentNullException.ThrowIfNull(rowLabel);
        ArgumentNullException.ThrowIfNull(columnLabel);
        return Cells.FirstOrDefault(cell =>
            string.Equals(cell.Row.LabelZh, rowLabel, StringComparison.Ordinal)
            && (
                string.Equals(cell.Column.LabelZh, columnLabel, StringComparison.Ordinal)
                || string.Equals(cell.Column.PathZh, columnLabel, StringComparison.Ordinal)
            )
        );
    }

    // No table of the form has more cells: section three has 175. Rooms that keep the cells on the stack count on it.
    internal const int MaxCells = 256;

    // No table of the form has more amounts: section two has one.
    internal const int MaxAmountCells = 4;

    /// <summary>Reads the counts and the amounts of a table that <see cref="Fits"/>.</summary>
    internal abstract void Load(AnnualReport report, Span<Count> counts, Span<Amount> amounts);

    /// <summary>Makes a report with this table of its counts and amounts.</summary>
    internal abstract AnnualReport Store(AnnualReport report, ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts);

    /// <summary>The report with this table in this shape: a table that it lacks is added, all blank.</summary>
    /// <exception cref="InvalidOperationException">The report has the table in another shape.</exception>
    internal AnnualReport InThisShape(AnnualReport report)
    {
        if (Fits(report))
        {
            return report;
        }

        if (IsPresent(report))
        {
            throw new InvalidOperationException(
                $"The report has {LabelZh} ({Pointer}) in another shape; a cell of this shape cannot be set in it. Replace the table as a whole."
            );
        }

        Span<Count> counts = stackalloc Count[MaxCells];
        return Store(report, counts[..CountCells], new Amount[AmountCells]);
    }

    internal (int Count, int Amount) Append(FormRow row)
    {
        var start = (CountCells, AmountCells);
        Rows = Rows.Add(row);
        return start;
    }

    internal void Append(ImmutableArray<FormCell> cells)
    {
        Cells = Cells.AddRange(cells);
        CountCells += cells.Count(static cell => !cell.IsAmount);
        AmountCells += cells.Count(static cell => cell.IsAmount);
    }

    internal void Complete(ImmutableArray<Identity> identities, ImmutableArray<YearLink> yearLinks)
    {
        if (Cells.Length > MaxCells || AmountCells > MaxAmountCells)
        {
            throw new InvalidOperationException(
                $"{Pointer} has {Cells.Length} cells, {AmountCells} of them amounts; the most are {MaxCells} and {MaxAmountCells}."
            );
        }

        YearLinks = yearLinks;
        relations = new RelationSystem(this, identities);
    }

    private Dictionary<string, (string Label, string Key)> MakeRowLabels()
    {
        var labels = Rows.ToDictionary(static row => row.Pointer, static row => (row.LabelZh, row.Key), StringComparer.Ordinal);
        foreach (var row in Rows)
        {
            for (var node = row.Parent; node is not null and not FormTable; node = node.Parent)
            {
                labels.TryAdd(node.Pointer, (node.LabelZh, LabelKey.Of(node.LabelZh)));
            }
        }

        return labels;
    }

    private ImmutableArray<string> MakeWordKeys() =>
        [
            .. Cells
                .SelectMany(static cell => new[] { cell.Row.Key, cell.Column.Key })
                .Select(static key => LabelKey.WithoutNumeral(key).ToString())
                .Distinct(StringComparer.Ordinal),
        ];

    private ImmutableArray<string> MakeLabelKeys() =>
        [
            .. new[] { LabelZh }
                .Concat(CornerLabels)
                .Concat(Rows.SelectMany(static row => new[] { row.PathZh, row.BlockZh }))
                .Concat(Cells.SelectMany(static cell => new[] { cell.Column.LabelZh, cell.Column.GroupZh }))
                .Where(static label => label is { Length: > 0 })
                .Select(static label => LabelKey.Of(label))
                .Distinct(StringComparer.Ordinal),
        ];
}

/// <summary>How a table is printed.</summary>
internal readonly record struct TableLayout(ImmutableArray<string> CornerLabels, bool RowsRunAcross = false);
