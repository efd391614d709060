using GovDisclosure.Forms;
using GovDisclosure.Rules;

namespace GovDisclosure.Core.Tests.Rules.Cases;

/// <summary>The cases of all rules: the examples of the catalogue, and the limits that those do not show.</summary>
internal static class RuleCases
{
    /// <summary>The cases by the id of the rule.</summary>
    public static ILookup<string, RuleCase> ByRule { get; } =
        Examples
            .Concat(ContentCases.All)
            .Concat(StructureCases.All)
            .Concat(FigureCases.All)
            .Concat(YearCases.All)
            .Concat(TextCases.All)
            .Concat(TrustCases.All)
            .Concat(PlaceCases.All)
            .ToLookup(static example => example.Rule, StringComparer.Ordinal);

    private static IEnumerable<RuleCase> Examples =>
        RuleCatalog.All.SelectMany(static rule =>
            new[]
            {
                new RuleCase(rule.Id, "failing example", rule.Failing!.Input),
                new RuleCase(rule.Id, "passing example", rule.Passing!.Input),
                new RuleCase(rule.Id, "a report of nothing", new CheckInput { Report = new AnnualReport() }),
                new RuleCase(rule.Id, "blank cells", new CheckInput { Report = Blank(ExampleReports.Clean) }),
            }
        );

    /// <summary>A report whose cells are all blank.</summary>
    public static AnnualReport Blank(AnnualReport report)
    {
        foreach (var table in FormCatalog.Default.EditionOf(report).Tables)
        {
            report = table.With(report, new CellValue[table.Cells.Length]);
        }

        return report;
    }
}
