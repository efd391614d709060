using System.Collections.Immutable;
using GovDisclosure.Rules.Arithmetic;
using GovDisclosure.Rules.Cells;
using GovDisclosure.Rules.Content;
using GovDisclosure.Rules.RollUp;
using GovDisclosure.Rules.Structure;
using GovDisclosure.Rules.Text;
using GovDisclosure.Rules.Years;

namespace GovDisclosure.Rules;

/// <summary>All rules. Each is a file of its own, with its texts, its examples and its check; this is the only list of them.</summary>
public static class RuleCatalog
{
    /// <summary>The version of the rule set; it changes when a rule is added or demands something else.</summary>
    public const string Version = "2";

    // Filled by the lines of the list, which run in their order.
    private static readonly ImmutableArray<Rule>.Builder Rules = ImmutableArray.CreateBuilder<Rule>();

    /// <summary>All six sections.</summary>
    public static RuleDescriptor SectionMissing { get; } = Listed(new SectionMissingRule());

    /// <summary>The sections in order.</summary>
    public static RuleDescriptor SectionOrder { get; } = Listed(new SectionOrderRule());

    /// <summary>The tables of sections two, three and four.</summary>
    public static RuleDescriptor TableMissing { get; } = Listed(new TableMissingRule());

    /// <summary>The form's labels.</summary>
    public static RuleDescriptor LabelRenamed { get; } = Listed(new LabelRenamedRule());

    /// <summary>The edition in force.</summary>
    public static RuleDescriptor OutdatedForm { get; } = Listed(new OutdatedFormRule());

    /// <summary>No edition before its time.</summary>
    public static RuleDescriptor PrematureForm { get; } = Listed(new PrematureFormRule());

    /// <summary>A report on 2021 or later does not cite the notice of the former form as its basis.</summary>
    public static RuleDescriptor OutdatedBasis { get; } = Listed(new OutdatedBasisRule());

    /// <summary>The year in the title is that of the report.</summary>
    public static RuleDescriptor TitleYear { get; } = Listed(new TitleYearRule());

    /// <summary>The title calls the report an annual report.</summary>
    public static RuleDescriptor TitleWording { get; } = Listed(new TitleWordingRule());

    /// <summary>The statistical period is stated.</summary>
    public static RuleDescriptor PeriodMissing { get; } = Listed(new PeriodMissingRule());

    /// <summary>The stated period is 1 January to 31 December of the report's year, but for an agency founded or closed within
    /// it.</summary>
    public static RuleDescriptor PeriodWrong { get; } = Listed(new PeriodWrongRule());

    /// <summary>Published in time.</summary>
    public static RuleDescriptor PublishedLate { get; } = Listed(new PublishedLateRule());

    /// <summary>Published after the year.</summary>
    public static RuleDescriptor PublishedEarly { get; } = Listed(new PublishedEarlyRule());

    /// <summary>Other handling in three rows.</summary>
    public static RuleDescriptor UndividedOtherHandling { get; } = Listed(new UndividedOtherHandlingRule());

    /// <summary>One agency in title and preamble.</summary>
    public static RuleDescriptor AgencyDiffers { get; } = Listed(new AgencyDiffersRule());

    /// <summary>A count or amount is in range.</summary>
    public static RuleDescriptor CellRange { get; } = Listed(new CellRangeRule());

    /// <summary>A cell is filled in.</summary>
    public static RuleDescriptor CellBlank { get; } = Listed(new CellBlankRule());

    /// <summary>A cell holds a number.</summary>
    public static RuleDescriptor CellNotApplicable { get; } = Listed(new CellNotApplicableRule());

    /// <summary>A number with a remark.</summary>
    public static RuleDescriptor CellAnnotated { get; } = Listed(new CellAnnotatedRule());

    /// <summary>A fee of whole fen.</summary>
    public static RuleDescriptor FeePrecision { get; } = Listed(new FeePrecisionRule());

    /// <summary>A fee without its unit.</summary>
    public static RuleDescriptor FeeUnit { get; } = Listed(new FeeUnitRule());

    /// <summary>Requests in equals requests out.</summary>
    public static RuleDescriptor RequestsBalance { get; } = Listed(new RequestsBalanceRule());

    /// <summary>The total of outcomes is their sum.</summary>
    public static RuleDescriptor OutcomesTotal { get; } = Listed(new OutcomesTotalRule());

    /// <summary>The total of applicants is their sum.</summary>
    public static RuleDescriptor ApplicantsTotal { get; } = Listed(new ApplicantsTotalRule());

    /// <summary>The total of cases is their sum.</summary>
    public static RuleDescriptor CasesTotal { get; } = Listed(new CasesTotalRule());

    /// <summary>Rules of an agency that may make some.</summary>
    public static RuleDescriptor RulesWithoutPower { get; } = Listed(new RulesWithoutPowerRule());

    /// <summary>What is in force includes what was issued.</summary>
    public static RuleDescriptor InForceBelowIssued { get; } = Listed(new InForceBelowIssuedRule());

    /// <summary>A stated number of requests received is newly received, or that plus carried over.</summary>
    public static RuleDescriptor TextReceived { get; } = Listed(new TextReceivedRule());

    /// <summary>A stated number of requests completed, answered or handled is the total of outcomes.</summary>
    public static RuleDescriptor TextCompleted { get; } = Listed(new TextCompletedRule());

    /// <summary>Stated numbers of requests carried over and forward are those of table three.</summary>
    public static RuleDescriptor TextCarried { get; } = Listed(new TextCarriedRule());

    /// <summary>Where the text says that all are completed, the table carries none forward.</summary>
    public static RuleDescriptor TextAllCompleted { get; } = Listed(new TextAllCompletedRule());

    /// <summary>Stated numbers of requests by outcome are those of table three.</summary>
    public static RuleDescriptor TextOutcomes { get; } = Listed(new TextOutcomesRule());

    /// <summary>Stated numbers of reconsideration and litigation cases are those of table four.</summary>
    public static RuleDescriptor TextCases { get; } = Listed(new TextCasesRule());

    /// <summary>Stated numbers of normative documents issued, repealed or in force are those of table two.</summary>
    public static RuleDescriptor TextDocuments { get; } = Listed(new TextDocumentsRule());

    /// <summary>The items of a closed enumeration add up to the stated total; rough or open ones are left out.</summary>
    public static RuleDescriptor EnumerationSum { get; } = Listed(new EnumerationRule());

    /// <summary>Percentages of one whole add up to 100 but for rounding.</summary>
    public static RuleDescriptor Percentages { get; } = Listed(new PercentagesRule());

    /// <summary>A list of 一是 二是 三是 skips and repeats no number.</summary>
    public static RuleDescriptor ListedCount { get; } = Listed(new ListedCountRule());

    /// <summary>The processing fee of section six is not above the fees of table two.</summary>
    public static RuleDescriptor ProcessingFee { get; } = Listed(new ProcessingFeeRule());

    /// <summary>The text's own figures of requests balance.</summary>
    public static RuleDescriptor TextBalance { get; } = Listed(new BalanceRule());

    /// <summary>A share stated beside a count fits it.</summary>
    public static RuleDescriptor TextShares { get; } = Listed(new SharesRule());

    /// <summary>Stated numbers of decisions and amounts of fees are those of table two.</summary>
    public static RuleDescriptor TextDecisions { get; } = Listed(new TextDecisionsRule());

    /// <summary>Section five says something, and not 无.</summary>
    public static RuleDescriptor ProblemsEmpty { get; } = Listed(new ProblemsEmptyRule());

    /// <summary>Section five names problems and measures.</summary>
    public static RuleDescriptor ProblemsOneSided { get; } = Listed(new ProblemsOneSidedRule());

    /// <summary>Reports on 2021 or later: section one covers proactive disclosure, requests, management, platforms and
    /// safeguards.</summary>
    public static RuleDescriptor OverviewAspects { get; } = Listed(new OverviewAspectsRule());

    /// <summary>A government's report says something on assessment, public review or accountability.</summary>
    public static RuleDescriptor AssessmentMissing { get; } = Listed(new AssessmentMissingRule());

    /// <summary>The text of a government's or a street office's report does not speak of another place as its own.</summary>
    public static RuleDescriptor ForeignName { get; } = Listed(new ForeignNameRule());

    /// <summary>The text does not speak of last year as the current one.</summary>
    public static RuleDescriptor StaleYear { get; } = Listed(new StaleYearRule());

    /// <summary>Nothing is left of a template: no instructions, placeholders or empty brackets.</summary>
    public static RuleDescriptor TemplateResidue { get; } = Listed(new TemplateResidueRule());

    /// <summary>No phrase is doubled, and no page number is in the text.</summary>
    public static RuleDescriptor RepeatedPhrase { get; } = Listed(new RepeatedPhraseRule());

    /// <summary>Reports on 2021 or later: section six says whether an information processing fee was charged.</summary>
    public static RuleDescriptor NoFeeStatement { get; } = Listed(new NoFeeStatementRule());

    /// <summary>Section five has ten characters or more.</summary>
    public static RuleDescriptor ProblemsTooShort { get; } = Listed(new ProblemsTooShortRule());

    /// <summary>A counting word has its figure.</summary>
    public static RuleDescriptor FigureMissing { get; } = Listed(new FigureMissingRule());

    /// <summary>The document is whole.</summary>
    public static RuleDescriptor DocumentCut { get; } = Listed(new DocumentCutRule());

    /// <summary>What was carried forward is what is carried over.</summary>
    public static RuleDescriptor CarriedContinuity { get; } = Listed(new CarriedContinuityRule());

    /// <summary>What is in force goes on.</summary>
    public static RuleDescriptor StockContinuity { get; } = Listed(new StockContinuityRule());

    /// <summary>The items of the 2019 edition go on.</summary>
    public static RuleDescriptor ItemsContinuity { get; } = Listed(new ItemsContinuityRule());

    /// <summary>A figure that jumped.</summary>
    public static RuleDescriptor Spike { get; } = Listed(new SpikeRule());

    /// <summary>A table that is last year's.</summary>
    public static RuleDescriptor CopiedTables { get; } = Listed(new CopiedTablesRule());

    /// <summary>A text that is last year's.</summary>
    public static RuleDescriptor CopiedText { get; } = Listed(new CopiedTextRule());

    /// <summary>What was pending is in this year's total.</summary>
    public static RuleDescriptor PendingContinuity { get; } = Listed(new PendingContinuityRule());

    /// <summary>A fee in the wrong unit.</summary>
    public static RuleDescriptor FeeUnitShift { get; } = Listed(new FeeUnitShiftRule());

    /// <summary>This year's problems.</summary>
    public static RuleDescriptor ProblemsRepeated { get; } = Listed(new ProblemsRepeatedRule());

    /// <summary>The sum of the children.</summary>
    public static RuleDescriptor ParentSum { get; } = Listed(new ParentSumRule());

    /// <summary>Every child once.</summary>
    public static RuleDescriptor ChildMissing { get; } = Listed(new ChildMissingRule());

    /// <summary>Children of one kind.</summary>
    public static RuleDescriptor ChildrenMixed { get; } = Listed(new ChildrenMixedRule());

    /// <summary>No other agency's words.</summary>
    public static RuleDescriptor CopiedBetweenAgencies { get; } = Listed(new CopiedBetweenAgenciesRule());

    /// <summary>The rules, in the order of their ids.</summary>
    public static ImmutableArray<RuleDescriptor> All { get; } = [.. Rules.Select(static rule => rule.Descriptor)];

    /// <summary>The rules that are run, in the order of their ids.</summary>
    internal static ImmutableArray<Rule> Runnable { get; } = Rules.ToImmutable();

    /// <summary>Finds a rule by its id.</summary>
    /// <returns>The rule, or null when no rule has the id.</returns>
    public static RuleDescriptor? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.Ordinal));
    }

    /// <summary>Guesses which rule was meant by an id or a name that does not exist.</summary>
    /// <returns>The id of the nearest rule, or null when none is near.</returns>
    public static string? Nearest(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return RuleIds.Nearest(text, All);
    }

    private static RuleDescriptor Listed(Rule rule)
    {
        Rules.Add(rule);
        return rule.Descriptor;
    }
}
