using GovDisclosure.Forms;

namespace GovDisclosure.Output;

/// <summary>What was looked at in a report, in numbers.</summary>
/// <param name="Sections">The sections that the report has.</param>
/// <param name="SectionsOfForm">The sections that the form has.</param>
/// <param name="Tables">The tables that were read.</param>
/// <param name="TablesOfForm">The tables that the form has.</param>
/// <param name="Holding">The printed relations that hold.</param>
/// <param name="Broken">The printed relations that do not hold.</param>
/// <param name="Open">The printed relations over cells without a number, or of tables that were not read.</param>
public sealed record CheckOverview(int Sections, int SectionsOfForm, int Tables, int TablesOfForm, int Holding, int Broken, int Open)
{
    /// <summary>What was looked at in a report.</summary>
    public static CheckOverview Of(AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var edition = FormCatalog.Default.EditionOf(report);
        var tables = FormCatalog.Default.TablesOf(report).ToList();
        int holding = 0,
            broken = 0,
            open = 0;
        foreach (var evaluation in tables.SelectMany(static table => table.Identities).Select(identity => identity.Evaluate(report)))
        {
            _ =
                evaluation.Holds ? holding++
                : evaluation.IsAssessable ? broken++
                : open++;
        }

        open += edition
            .Sections.Where(section =>
                section.Table is { } table && !tables.Exists(other => string.Equals(other.Pointer, table.Pointer, StringComparison.Ordinal))
            )
            .Sum(static section => section.Table!.Identities.Length);
        var sections = edition.Sections.Count(section =>
            section.Table is { } table
                ? tables.Exists(other => string.Equals(other.Pointer, table.Pointer, StringComparison.Ordinal))
                : section.GetText(report) is not null
        );
        return new CheckOverview(sections, edition.Sections.Length, tables.Count, edition.Tables.Length, holding, broken, open);
    }
}
