using System.Runtime.CompilerServices;

namespace GovDisclosure.Forms.Declaration;

/// <summary>Declares the rows and the groups of a table or group, in the order of the form.</summary>
/// <typeparam name="TGroup">The record of the table or group.</typeparam>
internal class GroupBuilder<TGroup>
    where TGroup : class, IReportGroup<TGroup>
{
    // Section two of 2019 and 不予公开 have eight.
    private const int MaxParts = 12;

    private readonly FormGroup node;
    private readonly string blockZh;
    private readonly Func<AnnualReport, TGroup?> get;
    private readonly Func<AnnualReport, TGroup, AnnualReport> put;
    private readonly List<FormRow> rows = [];
    private readonly List<Verification> inner = [];
    private PartBinding<TGroup>[] parts = [];
    private Binding<TGroup>[] children = [];
    private Binding<TGroup>[] doubtful = [];
    private AddedBinding<TGroup>[] added = [];

    // The setter is called only on a report that has the table in this shape: see FormTable.InThisShape.
    public GroupBuilder(
        FormTable table,
        FormGroup node,
        string blockZh,
        Func<AnnualReport, TGroup?> get,
        Func<AnnualReport, TGroup, AnnualReport> put
    )
    {
        Table = table;
        this.node = node;
        this.blockZh = blockZh;
        this.get = get;
        this.put = put;
    }

    public FormTable Table { get; }

    /// <summary>All rows of the group and of the groups inside it that are not totals of others.</summary>
    public IEnumerable<FormRow> Leaves => rows.Where(static row => !row.IsTotal);

    /// <summary>Declares a row.</summary>
    /// <param name="row">Selects the row, as <c>x => x.Granted</c>; the JSON name is the member's.</param>
    /// <param name="labelZh">The label exactly as in the form.</param>
    /// <param name="labelEn">The label in English.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="article">The articles of the Regulation; empty where none is known.</param>
    /// <param name="block">The label over the row where it is not that of the group.</param>
    /// <param name="isTotal">Whether the row is the total of others.</param>
    /// <param name="selector">The text of <paramref name="row"/>.</param>
    public FormRow Row<TRow>(
        Func<TGroup, TRow> row,
        string labelZh,
        string labelEn,
        Columns<TRow> columns,
        string article,
        string? block = null,
        bool isTotal = false,
        [CallerArgumentExpression(nameof(row))] string selector = ""
    )
        where TRow : class, IReportRow<TRow>
    {
        var part = parts.Length;
        var bound = Bound(selector, labelZh, labelEn, columns, new RowPlace(block ?? blockZh, article, isTotal), row, (group, value) =>
            Replace(group, part, value)
        );
        Bind(new RowBinding<TGroup, TRow>(row, bound.Range));
        return bound;
    }

    /// <summary>
    /// Declares a row that this edition adds to a record which earlier editions share. Its property is null in a report that has no such
    /// row; so the rows of the earlier editions, and their reports, stay what they are.
    /// </summary>
    /// <param name="row">Selects the row, as <c>x => x.NationalSecurityReview</c>; the JSON name is the member's.</param>
    /// <param name="with">Makes a group with another such row.</param>
    /// <param name="labelZh">The label exactly as in the form.</param>
    /// <param name="labelEn">The label in English.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="article">The articles of the Regulation; empty where none is known.</param>
    /// <param name="block">The label over the row where it is not that of the group.</param>
    /// <param name="isTotal">Whether the row is the total of others.</param>
    /// <param name="selector">The text of <paramref name="row"/>.</param>
    public FormRow AddedRow<TRow>(
        Func<TGroup, TRow?> row,
        Func<TGroup, TRow, TGroup> with,
        string labelZh,
        string labelEn,
        Columns<TRow> columns,
        string article,
        string? block = null,
        bool isTotal = false,
        [CallerArgumentExpression(nameof(row))] string selector = ""
    )
        where TRow : class, IReportRow<TRow>
    {
        var bound = Bound(selector, labelZh, labelEn, columns, new RowPlace(block ?? blockZh, article, isTotal), row, with);
        var binding = new AddedRowBinding<TGroup, TRow>(row, with, bound.Range);
        added = [.. added, binding];
        BindChild(binding);
        return bound;
    }

    /// <summary>Declares a group.</summary>
    /// <param name="group">Selects the group, as <c>x => x.Refused</c>; the JSON name is the member's.</param>
    /// <param name="labelZh">The label exactly as in the form; empty when the form prints none.</param>
    /// <param name="labelEn">The label in English.</param>
    /// <param name="declare">Declares the rows of the group.</param>
    /// <param name="selector">The text of <paramref name="group"/>.</param>
    public GroupBuilder<TInner> Group<TInner>(
        Func<TGroup, object> group,
        string labelZh,
        string labelEn,
        Action<GroupBuilder<TInner>> declare,
        [CallerArgumentExpression(nameof(group))] string selector = ""
    )
        where TInner : class, IReportGroup<TInner>
    {
        var part = parts.Length;
        Func<AnnualReport, TInner?> getInner = report => get(report) is { } outer ? group(outer) as TInner : null;
        Func<AnnualReport, TInner, AnnualReport> putInner = (report, value) => put(report, Replace(get(report)!, part, value));
        var innerNode = new BoundGroup<TInner>(node, MemberName.Of(selector), labelZh, labelEn, getInner, putInner);
        node.Add(innerNode);
        var innerBlock = string.Join('/', new[] { blockZh, labelZh }.Where(static label => label.Length > 0));
        var builder = new GroupBuilder<TInner>(Table, innerNode, innerBlock, getInner, putInner);
        declare(builder);
        rows.AddRange(builder.rows);
        inner.Add(builder.VerifyParts);
        Bind(new GroupBinding<TGroup, TInner>(group, builder));
        return builder;
    }

    public bool Fits(TGroup group)
    {
        foreach (var child in doubtful)
        {
            if (!child.Fits(group))
            {
                return false;
            }
        }

        return true;
    }

    public void Load(TGroup group, Span<Count> counts, Span<Amount> amounts)
    {
        foreach (var child in children)
        {
            child.Load(group, counts, amounts);
        }
    }

    public TGroup Make(ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts)
    {
        var made = new Parts();
        var group = TGroup.Blank.WithParts(Make(ref made, counts, amounts));
        foreach (var row in added)
        {
            group = row.Add(group, counts, amounts);
        }

        return group;
    }

    /// <summary>Proves that the record takes its parts in the order of the declaration.</summary>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    protected void VerifyParts(ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts)
    {
        var made = new Parts();
        var group = TGroup.Blank.WithParts(Make(ref made, counts, amounts));
        for (var i = 0; i < parts.Length; i++)
        {
            if (!ReferenceEquals(parts[i].Get(group), made[i]))
            {
                throw new InvalidOperationException(
                    $"{typeof(TGroup).Name}.WithParts does not take its parts in the order in which {node.Pointer} declares them: part {i} is another."
                );
            }
        }

        foreach (var verify in inner)
        {
            verify(counts, amounts);
        }
    }

    private ReadOnlySpan<object> Make(ref Parts made, ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            made[i] = parts[i].Make(counts, amounts);
        }

        return made[..parts.Length];
    }

    private TGroup Replace(TGroup group, int part, object value)
    {
        var kept = new Parts();
        for (var i = 0; i < parts.Length; i++)
        {
            kept[i] = i == part ? value : parts[i].Get(group);
        }

        return group.WithParts(kept[..parts.Length]);
    }

    private BoundRow<TRow> Bound<TRow>(
        string selector,
        string labelZh,
        string labelEn,
        Columns<TRow> columns,
        RowPlace place,
        Func<TGroup, TRow?> row,
        Func<TGroup, TRow, TGroup> with
    )
        where TRow : class, IReportRow<TRow>
    {
        var bound = new BoundRow<TRow>(
            node,
            Table,
            MemberName.Of(selector),
            labelZh,
            labelEn,
            place,
            columns.All,
            report => get(report) is { } group ? row(group) : null,
            (report, value) => put(report, with(get(report)!, value))
        );
        node.Add(bound);
        rows.Add(bound);
        return bound;
    }

    private void Bind(PartBinding<TGroup> binding)
    {
        if (parts.Length == MaxParts)
        {
            throw new InvalidOperationException($"{node.Pointer} has more than {MaxParts} rows and groups.");
        }

        parts = [.. parts, binding];
        BindChild(binding);
    }

    private void BindChild(Binding<TGroup> binding)
    {
        children = [.. children, binding];
        doubtful = [.. children.Where(static child => child.MayNotFit)];
    }

    [InlineArray(MaxParts)]
    private struct Parts
    {
        private object first;
    }

    private delegate void Verification(ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts);
}
