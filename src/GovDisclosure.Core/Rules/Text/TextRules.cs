using System.Collections.Immutable;
using GovDisclosure.Rules.Content;

namespace GovDisclosure.Rules.Text;

/// <summary>The rules about the words of a report: GD1007, GD1009 to GD1012, GD3001 to GD3011, GD4001 to GD4010.</summary>
internal static class TextRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new OutdatedBasisRule(),
        new TitleYearRule(),
        new TitleWordingRule(),
        new PeriodMissingRule(),
        new PeriodWrongRule(),
        new ReceivedRule(),
        new CompletedRule(),
        new CarriedRule(),
        new AllCompletedRule(),
        new OutcomesTextRule(),
        new CasesTextRule(),
        new DocumentsTextRule(),
        new EnumerationRule(),
        new PercentagesRule(),
        new ListedCountRule(),
        new ProcessingFeeRule(),
        new ProblemsRule(RuleCatalog.ProblemsEmpty),
        new ProblemsRule(RuleCatalog.ProblemsOneSided),
        new OverviewAspectsRule(),
        new AssessmentMissingRule(),
        new ForeignNameRule(),
        new StaleYearRule(),
        new TemplateResidueRule(),
        new RepeatedPhraseRule(),
        new NoFeeStatementRule(),
        new ProblemsRule(RuleCatalog.ProblemsTooShort),
    ];

    /// <summary>The figures that the text of a report states of its tables.</summary>
    public static IEnumerable<Statement> Statements(RuleContext context) => All.OfType<StatementRule>().SelectMany(rule => rule.Statements(context));
}
