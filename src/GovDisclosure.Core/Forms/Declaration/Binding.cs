namespace GovDisclosure.Forms.Declaration;

/// <summary>Moves the cells of a row, or of a group of rows, between the record that holds it and a table's cells in one piece.</summary>
/// <typeparam name="TOwner">The record that holds the row or group.</typeparam>
internal abstract class Binding<TOwner>
{
    /// <summary>Whether there are records in which the row or group is in another shape.</summary>
    public abstract bool MayNotFit { get; }

    public abstract bool Fits(TOwner owner);

    public abstract void Load(TOwner owner, Span<Count> counts, Span<Amount> amounts);
}

/// <summary>A row or group that every such record has: one of the parts that it is made of.</summary>
internal abstract class PartBinding<TOwner> : Binding<TOwner>
{
    public abstract object Get(TOwner owner);

    public abstract object Make(ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts);
}

/// <summary>A row that an edition adds to a record which earlier editions share: put into the record after its parts.</summary>
internal abstract class AddedBinding<TOwner> : Binding<TOwner>
{
    public abstract TOwner Add(TOwner owner, ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts);
}

internal sealed class RowBinding<TOwner, TRow>(Func<TOwner, TRow> get, CellRange range) : PartBinding<TOwner>
    where TRow : class, IReportRow<TRow>
{
    public override bool MayNotFit => false;

    public override bool Fits(TOwner owner) => true;

    public override object Get(TOwner owner) => get(owner);

    public override void Load(TOwner owner, Span<Count> counts, Span<Amount> amounts) =>
        get(owner).CopyTo(counts.Slice(range.CountStart, range.Counts), amounts.Slice(range.AmountStart, range.Amounts));

    public override object Make(ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts) =>
        TRow.FromCells(counts.Slice(range.CountStart, range.Counts), amounts.Slice(range.AmountStart, range.Amounts));
}

internal sealed class AddedRowBinding<TOwner, TRow>(Func<TOwner, TRow?> get, Func<TOwner, TRow, TOwner> with, CellRange range)
    : AddedBinding<TOwner>
    where TRow : class, IReportRow<TRow>
{
    private readonly RowBinding<TOwner, TRow> row = new(owner => get(owner)!, range);

    public override bool MayNotFit => true;

    // Null in a report that has no such row.
    public override bool Fits(TOwner owner) => get(owner) is not null;

    public override void Load(TOwner owner, Span<Count> counts, Span<Amount> amounts) => row.Load(owner, counts, amounts);

    public override TOwner Add(TOwner owner, ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts) =>
        with(owner, (TRow)row.Make(counts, amounts));
}

internal sealed class GroupBinding<TOwner, TGroup>(Func<TOwner, object> get, GroupBuilder<TGroup> group) : PartBinding<TOwner>
    where TGroup : class, IReportGroup<TGroup>
{
    public override bool MayNotFit => true;

    public override bool Fits(TOwner owner) => get(owner) is TGroup inner && group.Fits(inner);

    public override object Get(TOwner owner) => get(owner);

    public override void Load(TOwner owner, Span<Count> counts, Span<Amount> amounts) => group.Load((TGroup)get(owner), counts, amounts);

    public override object Make(ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts) => group.Make(counts, amounts);
}

/// <summary>Where the cells of a row are among the counts and the amounts of its table.</summary>
internal readonly record struct CellRange(int CountStart, int Counts, int AmountStart, int Amounts);
