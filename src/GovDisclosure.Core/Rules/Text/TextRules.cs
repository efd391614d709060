using System.Collections.Immutable;
using GovDisclosure.Rules.Content;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>The rules about the words of a report: GD1007, GD1009 to GD1012, GD3001 to GD3014, GD4001 to GD4011.</summary>
internal static class TextRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new OutdatedBasisRule(),
        new TitleYearRule(),
        new TitleWordingRule(),
        new PeriodMissingRule(),
        new PeriodWrongRule(),
        new StatementRule(RuleCatalog.TextReceived, static report => report.Requests, StatementEvent.Received),
        new StatementRule(RuleCatalog.TextCompleted, static report => report.Requests, StatementEvent.Handled, StatementEvent.Completed),
        new StatementRule(RuleCatalog.TextCarried, static report => report.Requests, StatementEvent.Carried),
        new StatementRule(RuleCatalog.TextAllCompleted, static report => report.Requests, StatementEvent.AllCompleted),
        new StatementRule(RuleCatalog.TextOutcomes, static report => report.Requests, StatementEvent.Outcome),
        new StatementRule(RuleCatalog.TextCases, static report => report.ReviewAndLitigation, StatementEvent.Cases),
        new StatementRule(RuleCatalog.TextDocuments, static report => report.ProactiveDisclosure, StatementEvent.Documents),
        new EnumerationRule(),
        new PercentagesRule(),
        new ListedCountRule(),
        new ProcessingFeeRule(),
        new BalanceRule(),
        new SharesRule(),
        new StatementRule(RuleCatalog.TextDecisions, static report => report.ProactiveDisclosure, StatementEvent.Decisions),
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
        new FigureMissingRule(),
    ];

    /// <summary>The rule that judges a statement; null where none does.</summary>
    public static RuleDescriptor? RuleOf(Statement statement) =>
        All.OfType<StatementRule>().FirstOrDefault(rule => rule.Judges(statement))?.Descriptor;
}
