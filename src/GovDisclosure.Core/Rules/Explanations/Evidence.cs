using System.Collections.Immutable;
using GovDisclosure.Forms;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Explanations;

/// <summary>What is known of a report's tables beside their own figures.</summary>
/// <param name="catalog">The editions of the form.</param>
/// <param name="report">The report.</param>
/// <param name="previous">The same agency's report on the year before; null when there is none.</param>
internal sealed class Evidence(FormCatalog catalog, AnnualReport report, AnnualReport? previous)
{
    /// <summary>The same agency's report on the year before; null when there is none.</summary>
    public AnnualReport? Previous => previous;

    /// <summary>What the report's text states of its tables; looked for when it is first needed, which is never for a correct
    /// report.</summary>
    public ImmutableArray<Statement> Statements =>
        field.IsDefault ? field = new RuleContext(catalog, new CheckInput { Report = report }, CheckPolicy.Default).Statements : field;
}
