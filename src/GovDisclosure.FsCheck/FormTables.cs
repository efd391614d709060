using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GovDisclosure.Forms;

namespace GovDisclosure.Generators;

/// <summary>The tables of a catalogue of editions, as generators choose among them.</summary>
internal static class FormTables
{
    private static readonly ConditionalWeakTable<FormCatalog, Choices> Known = [];

    /// <summary>For each table of a report the shapes that the editions give it, newest first.</summary>
    public static ImmutableArray<ImmutableArray<FormTable>> ShapesOf(FormCatalog catalog) =>
        Known.GetValue(catalog, static known => new Choices(known)).Shapes;

    /// <summary>The count cells of a table that are in a relation, in the order of the form.</summary>
    public static ImmutableArray<FormCell> RelatedCells(FormTable table) =>
        [
            .. table
                .Identities.SelectMany(static identity => identity.Left.Concat(identity.Right))
                .Distinct()
                .OrderBy(static cell => cell.Index),
        ];

    private sealed class Choices(FormCatalog catalog)
    {
        public ImmutableArray<ImmutableArray<FormTable>> Shapes { get; } =
        [
            .. catalog
                .Editions.SelectMany(static edition => edition.Tables)
                .GroupBy(static table => table.Pointer, StringComparer.Ordinal)
                .Select(static shapes => shapes.Distinct().Reverse().ToImmutableArray()),
        ];
    }
}
