using System.Runtime.CompilerServices;

namespace GovDisclosure.Forms.Declaration;

/// <summary>Declares the rows and the groups of a table or group, in the order of the form.</summary>
/// <typeparam name="TGroup">The record of the table or group.</typeparam>
internal class GroupBuilder<TGroup>
    where TGroup : class, IReportGroup<TGroup>
{
    private readonly FormGroup node;
    private readonly string blockZh;
    private readonly Func<AnnualReport, TGroup?> get;
    private readonly Func<AnnualReport, TGroup, AnnualReport> put;
    private readonly List<Binding<TGroup>> bindings = [];
    private readonly List<FormRow> rows = [];
    private Binding<TGroup>[] children = [];
    private Binding<TGroup>[] groups = [];

    // The setter is called only on a report that has the table in this shape: see FormTable.InThisShape.
    public GroupBuilder(FormTable table, FormGroup node, string blockZh, Func<AnnualReport, TGroup?> get, Func<AnnualReport, TGroup, AnnualReport> put)
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
    /// <param name="with">Makes a group with another row.</param>
    /// <param name="labelZh">The label exactly as in the form.</param>
    /// <param name="labelEn">The label in English.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="article">The articles of the Regulation; empty where none is known.</param>
    /// <param name="block">The label over the row where it is not that of the group.</param>
    /// <param name="isTotal">Whether the row is the total of others.</param>
    /// <param name="selector">The text of <paramref name="row"/>.</param>
    public FormRow Row<TRow>(
        Func<TGroup, TRow> row,
        Func<TGroup, TRow, TGroup> with,
        string labelZh,
        string labelEn,
        Columns<TRow> columns,
        string article,
        string? block = null,
        bool isTotal = false,
        [CallerArgumentExpression(nameof(row))] string selector = "")
        where TRow : class, IReportRow<TRow>
    {
        var bound = new BoundRow<TRow>(
            node,
            Table,
            MemberName.Of(selector),
            labelZh,
            labelEn,
            new RowPlace(block ?? blockZh, article, isTotal),
            columns.All,
            report => get(report) is { } group ? row(group) : null,
            (report, value) => put(report, with(get(report)!, value)));
        node.Add(bound);
        rows.Add(bound);
        Bind(new RowBinding<TGroup, TRow>(row, with, bound.Range));
        return bound;
    }

    /// <summary>Declares a group.</summary>
    /// <param name="group">Selects the group, as <c>x => x.Refused</c>; the JSON name is the member's.</param>
    /// <param name="with">Makes an outer group with another inner one.</param>
    /// <param name="labelZh">The label exactly as in the form; empty when the form prints none.</param>
    /// <param name="labelEn">The label in English.</param>
    /// <param name="declare">Declares the rows of the group.</param>
    /// <param name="selector">The text of <paramref name="group"/>.</param>
    public GroupBuilder<TInner> Group<TInner>(
        Func<TGroup, object> group,
        Func<TGroup, TInner, TGroup> with,
        string labelZh,
        string labelEn,
        Action<GroupBuilder<TInner>> declare,
        [CallerArgumentExpression(nameof(group))] string selector = "")
        where TInner : class, IReportGroup<TInner>
    {
        var innerNode = new BoundGroup<TInner>(node, MemberName.Of(selector), labelZh, labelEn);
        node.Add(innerNode);
        var innerBlock = string.Join('/', new[] { blockZh, labelZh }.Where(static label => label.Length > 0));
        var inner = new GroupBuilder<TInner>(
            Table,
            innerNode,
            innerBlock,
            report => get(report) is { } outer ? group(outer) as TInner : null,
            (report, value) => put(report, with(get(report)!, value)));
        declare(inner);
        rows.AddRange(inner.rows);
        Bind(new GroupBinding<TGroup, TInner>(group, with, inner));
        return inner;
    }

    public bool Fits(TGroup group)
    {
        foreach (var inner in groups)
        {
            if (!inner.Fits(group))
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

    public TGroup Store(ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts)
    {
        var group = TGroup.Blank;
        foreach (var child in children)
        {
            group = child.Store(group, counts, amounts);
        }

        return group;
    }

    private void Bind(Binding<TGroup> binding)
    {
        bindings.Add(binding);
        children = [.. bindings];
        groups = [.. bindings.Where(static binding => binding.MayNotFit)];
    }
}
