using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Structure;

/// <summary>Whether a table is of an edition before or after the one in force for the report's year.</summary>
internal static class EditionAge
{
    /// <summary>The editions that have the table in the report's shape; null when there is no such table.</summary>
    public static IReadOnlyList<FormEdition>? Of(RuleContext context, FormTable table) =>
        [.. context.Catalog.Editions.Where(edition => edition.Tables.Contains(table))];

    public static bool IsOutdated(RuleContext context, FormTable table, int year) =>
        Of(context, table)!.All(edition => edition.FirstYear < context.Catalog.ForYear(year).FirstYear);

    public static bool IsPremature(RuleContext context, FormTable table, int year) =>
        Of(context, table)!.All(edition => edition.FirstYear > context.Catalog.ForYear(year).FirstYear);
}
