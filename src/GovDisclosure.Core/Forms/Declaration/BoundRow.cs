using System.Collections.Immutable;

namespace GovDisclosure.Forms.Declaration;

/// <summary>A row of the form that finds its record in a report.</summary>
internal sealed class BoundRow<TRow> : FormRow
    where TRow : class, IReportRow<TRow>
{
    private readonly Func<AnnualReport, TRow?> get;
    private readonly Func<AnnualReport, TRow, AnnualReport> put;

    // Boxed once: an immutable array would be boxed anew by every access through the interface.
    private readonly IReadOnlyList<FormColumn> columns;
    private readonly IReadOnlyList<FormCell> cells;

    public BoundRow(
        FormNode parent,
        FormTable table,
        string propertyName,
        string labelZh,
        string labelEn,
        RowPlace place,
        ImmutableArray<FormColumn> columns,
        Func<AnnualReport, TRow?> get,
        Func<AnnualReport, TRow, AnnualReport> put
    )
        : base(parent, table, propertyName, labelZh, labelEn, place)
    {
        this.get = get;
        this.put = put;
        this.columns = columns;
        var (countStart, amountStart) = table.Append(this);
        var (counts, amounts) = (0, 0);
        var made = ImmutableArray.CreateBuilder<FormCell>(columns.Length);
        foreach (var column in columns)
        {
            var slot = column.IsAmount ? amountStart + amounts++ : countStart + counts++;
            made.Add(new FormCell(this, column, table.Cells.Length + made.Count, slot));
        }

        if (counts > ReportRow.MaxCounts || amounts > ReportRow.MaxAmounts)
        {
            throw new InvalidOperationException(
                $"{Pointer} has {counts} counts and {amounts} amounts; the most are {ReportRow.MaxCounts} and {ReportRow.MaxAmounts}."
            );
        }

        var all = made.MoveToImmutable();
        cells = all;
        Range = new CellRange(countStart, counts, amountStart, amounts);
        table.Append(all);
    }

    public CellRange Range { get; }

    public override IReadOnlyList<FormColumn> Columns => columns;

    public override IReadOnlyList<FormCell> Cells => cells;

    internal override Type RecordType => typeof(TRow);

    internal override object? GetRecord(AnnualReport report) => get(report);

    internal override AnnualReport WithRecord(AnnualReport report, object record) => put(report, (TRow)record);

    internal override CellValue GetCell(AnnualReport report, FormCell cell)
    {
        if (get(report) is not { } row)
        {
            return CellValue.Blank;
        }

        Span<Count> counts = stackalloc Count[ReportRow.MaxCounts];
        Span<Amount> amounts = [default, default];
        row.CopyTo(counts, amounts);
        return cell.IsAmount ? amounts[cell.Slot - Range.AmountStart] : counts[cell.Slot - Range.CountStart];
    }

    internal override AnnualReport WithCell(AnnualReport report, FormCell cell, CellValue value)
    {
        var shaped = Table.InThisShape(report);
        Span<Count> counts = stackalloc Count[ReportRow.MaxCounts];
        Span<Amount> amounts = [default, default];
        get(shaped)!.CopyTo(counts, amounts);
        if (cell.IsAmount)
        {
            amounts[cell.Slot - Range.AmountStart] = value.ToAmount();
        }
        else
        {
            counts[cell.Slot - Range.CountStart] = value.ToCount();
        }

        return put(shaped, TRow.FromCells(counts, amounts));
    }
}
