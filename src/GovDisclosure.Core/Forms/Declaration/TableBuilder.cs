using System.Runtime.CompilerServices;

namespace GovDisclosure.Forms.Declaration;

/// <summary>Declares a table: its rows and groups, then the relations between its cells.</summary>
/// <typeparam name="TTable">The record of the table in this shape.</typeparam>
internal sealed class TableBuilder<TTable> : GroupBuilder<TTable>
    where TTable : class, IReportGroup<TTable>
{
    private readonly List<Identity> identities = [];
    private readonly List<YearLink> yearLinks = [];

    private TableBuilder(BoundTable table, Func<AnnualReport, object?> get, Func<AnnualReport, TTable?, AnnualReport> with)
        : base(table, table, "", report => get(report) as TTable, with) => table.Builder = this;

    /// <summary>Starts a table.</summary>
    /// <param name="table">Selects the table, as <c>r => r.Requests</c>; the JSON name is the member's.</param>
    /// <param name="with">Makes a report with another table, or without it.</param>
    /// <param name="labelZh">The heading of the table's section.</param>
    /// <param name="labelEn">The heading in English.</param>
    /// <param name="layout">How the table is printed.</param>
    /// <param name="selector">The text of <paramref name="table"/>.</param>
    public static TableBuilder<TTable> For(
        Func<AnnualReport, object?> table,
        Func<AnnualReport, TTable?, AnnualReport> with,
        string labelZh,
        string labelEn,
        TableLayout layout,
        [CallerArgumentExpression(nameof(table))] string selector = ""
    ) => new(new BoundTable(MemberName.Of(selector), labelZh, labelEn, layout, table, with), table, with);

    /// <summary>Declares that in every column the left rows and the right rows have the same sum.</summary>
    public void PerColumn(string rule, IEnumerable<FormRow> left, IEnumerable<FormRow> right)
    {
        var (leftRows, rightRows) = (left.ToList(), right.ToList());
        var columns = leftRows[0].Columns;
        for (var i = 0; i < columns.Count; i++)
        {
            var column = i;
            identities.Add(
                new Identity(
                    rule,
                    Table,
                    isPerColumn: true,
                    columns[i].PathZh,
                    columns[i].LabelEn,
                    [.. leftRows.Select(row => row.Cells[column])],
                    [.. rightRows.Select(row => row.Cells[column])]
                )
            );
        }
    }

    /// <summary>Declares that in every row the total is the sum of the other cells.</summary>
    public void PerRow(string rule, IEnumerable<FormRow> rows)
    {
        foreach (var row in rows)
        {
            identities.Add(
                new Identity(
                    rule,
                    Table,
                    isPerColumn: false,
                    row.PathZh,
                    row.LabelEn,
                    [.. row.Cells.Where(static cell => cell.Column.Kind == CellKind.Total)],
                    [.. row.Cells.Where(static cell => cell.Column.Kind != CellKind.Total)]
                )
            );
        }
    }

    /// <summary>Declares that in every column the previous year's row is carried over into this year's row.</summary>
    public void PerColumnAcrossYears(string rule, FormRow previous, FormRow current) =>
        yearLinks.AddRange(previous.Cells.Zip(current.Cells, (before, now) => new YearLink(rule, before, now)));

    /// <summary>Ends the declaration.</summary>
    public FormTable Build()
    {
        VerifyParts(new Count[Table.CountCells], new Amount[Table.AmountCells]);
        Table.Complete([.. identities], [.. yearLinks]);
        return Table;
    }

    private sealed class BoundTable(
        string propertyName,
        string labelZh,
        string labelEn,
        TableLayout layout,
        Func<AnnualReport, object?> get,
        Func<AnnualReport, TTable?, AnnualReport> with
    ) : FormTable(propertyName, labelZh, labelEn, layout)
    {
        // Set by the builder's constructor, which needs the table first.
        public GroupBuilder<TTable> Builder { get; set; } = null!;

        internal override Type RecordType => typeof(TTable);

        internal override object? GetRecord(AnnualReport report) => get(report);

        internal override AnnualReport WithRecord(AnnualReport report, object record) => with(report, (TTable)record);

        public override bool IsPresent(AnnualReport report)
        {
            ArgumentNullException.ThrowIfNull(report);
            return get(report) is not null;
        }

        public override bool Fits(AnnualReport report)
        {
            ArgumentNullException.ThrowIfNull(report);
            return get(report) is TTable table && Builder.Fits(table);
        }

        public override AnnualReport Without(AnnualReport report)
        {
            ArgumentNullException.ThrowIfNull(report);
            return with(report, null);
        }

        internal override void Load(AnnualReport report, Span<Count> counts, Span<Amount> amounts) =>
            Builder.Load((TTable)get(report)!, counts, amounts);

        internal override AnnualReport Store(AnnualReport report, ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts) =>
            with(report, Builder.Make(counts, amounts));
    }
}
