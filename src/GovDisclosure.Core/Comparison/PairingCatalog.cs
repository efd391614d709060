using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GovDisclosure.Forms;
using GovDisclosure.Rules;

namespace GovDisclosure.Comparison;

/// <summary>All that comparing needs to know of a catalogue's forms, made once for each.</summary>
internal sealed class PairingCatalog
{
    private static readonly ConditionalWeakTable<FormCatalog, PairingCatalog> Known = [];

    private readonly ImmutableArray<ShapePairings> tables;
    private readonly FrozenDictionary<FormCell, FormCell> totals;
    private readonly FrozenDictionary<FormCell, ImmutableArray<Identity>> relations;

    private PairingCatalog(FormCatalog catalog)
    {
        Forms = catalog;
        tables = [.. catalog.Shapes.Select(shapes => new ShapePairings(catalog, shapes))];
        var identities = catalog.Shapes.SelectMany(static shapes => shapes.All).SelectMany(static shape => shape.Table.Identities).ToList();
        relations = identities
            .SelectMany(static identity => Totals(identity).Select(total => (Total: total, Identity: identity)))
            .GroupBy(static pair => pair.Total)
            .ToFrozenDictionary(static group => group.Key, static group => group.Select(static pair => pair.Identity).ToImmutableArray());

        // The share of an outcome is that among all outcomes; only a cell that is part of no such sum is taken across its row.
        totals = identities
            .OrderBy(static identity => identity.IsPerColumn ? 0 : 1)
            .SelectMany(static identity =>
                Totals(identity)
                    .Take(1)
                    .SelectMany(total =>
                        identity.Left.Concat(identity.Right).Where(cell => cell != total).Select(cell => (Part: cell, Total: total))
                    )
            )
            .DistinctBy(static pair => pair.Part)
            .ToFrozenDictionary(static pair => pair.Part, static pair => pair.Total);
    }

    public FormCatalog Forms { get; }

    /// <summary>The rules between years as graded in the catalogue; made once, since making a checker costs more than the check.</summary>
    public ReportChecker YearRules => field ??= new ReportChecker(Forms).OfYears();

    public ImmutableArray<ShapePairings> Tables => tables;

    public static PairingCatalog Of(FormCatalog catalog) => Known.GetValue(catalog, static forms => new PairingCatalog(forms));

    /// <summary>The total that a cell is a part of; null when there is none.</summary>
    public FormCell? TotalOf(FormCell cell) => totals.GetValueOrDefault(cell);

    /// <summary>The relations that a cell is the total of.</summary>
    public ImmutableArray<Identity> RelationsOf(FormCell total) => relations.GetValueOrDefault(total, []);

    private static IEnumerable<FormCell> Totals(Identity identity)
    {
        if (identity.Left.Length == 1)
        {
            yield return identity.Left[0];
        }

        if (identity.Right.Length == 1)
        {
            yield return identity.Right[0];
        }
    }
}

/// <summary>A table of the form, and how any two of its shapes are set side by side.</summary>
internal sealed class ShapePairings
{
    private readonly ImmutableArray<FormTable?> shapes;
    private readonly ImmutableArray<TablePairing> pairings;

    public ShapePairings(FormCatalog catalog, TableShapes table)
    {
        Table = table;
        shapes = [null, .. table.All.Select(static shape => shape.Table)];
        pairings = [.. shapes.SelectMany(previous => shapes.Select(current => TablePairing.Between(catalog, previous, current)))];
    }

    public TableShapes Table { get; }

    public TablePairing Of(AnnualReport previous, AnnualReport current) =>
        pairings[(shapes.IndexOf(Table.Find(previous)?.Table) * shapes.Length) + shapes.IndexOf(Table.Find(current)?.Table)];
}
