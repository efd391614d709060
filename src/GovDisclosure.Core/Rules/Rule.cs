using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules;

/// <summary>A rule that can be run: a pure function of the context.</summary>
/// <remarks>
/// Derive from it to add a rule of one's own; its id must not begin with <c>GD</c>. An instance is shared by all threads that check, so it
/// must not keep anything between two runs. What it throws becomes a finding that says so, and the other rules run all the same.
/// </remarks>
public abstract class Rule
{
    internal static readonly RuleOutcome NoPrevious = RuleOutcome.NotRun(
        new("没有上一年度的报告", "no previous report"),
        RuleRemedy.PreviousReport
    );
    internal static readonly RuleOutcome NoSource = RuleOutcome.NotRun(new("没有来源文件", "no source"), RuleRemedy.Source);
    internal static readonly LocalizedText CannotBeAssessed = new("无法核对", "it cannot be assessed");
    internal static readonly RuleOutcome NoYear = RuleOutcome.NotRun(
        new("报告年份不详", "the year of the report is not known"),
        RuleRemedy.Year
    );
    internal static readonly RuleOutcome NoTable = RuleOutcome.NotRun(new("报告中没有表格", "the report has no table"));

    /// <summary>Makes a rule.</summary>
    protected Rule(RuleDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        Descriptor = descriptor;
    }

    /// <summary>What the rule demands.</summary>
    public RuleDescriptor Descriptor { get; }

    /// <summary>Runs the rule.</summary>
    /// <param name="context">What is checked.</param>
    /// <param name="findings">Takes what is found.</param>
    /// <returns>Whether the rule ran; when it did, it passed unless it added findings.</returns>
    public abstract RuleOutcome Run(RuleContext context, IFindingSink findings);

    /// <summary>Whether a report all of whose tables are there, full, in range and in balance cannot violate the rule.</summary>
    internal virtual bool HoldsOnCleanTables => false;

    /// <summary>Makes a finding of this rule.</summary>
    /// <param name="pointer">The JSON Pointer of the cell, row, table or section.</param>
    /// <param name="message">What is wrong.</param>
    protected Finding Violation(string pointer, LocalizedText message) =>
        new()
        {
            Rule = Descriptor,
            Severity = Descriptor.Severity,
            Status = FindingStatus.Fail,
            Pointer = pointer,
            Message = message,
        };

    /// <summary>Makes the finding that cells without a number keep a rule from being assessed.</summary>
    /// <param name="context">What is checked.</param>
    /// <param name="table">The table of this year's report.</param>
    /// <param name="broken">The cells, of this year's report or of last year's.</param>
    /// <param name="so">What cannot be assessed therefore.</param>
    private protected Finding NotAssessable(RuleContext context, FormTable table, IEnumerable<Operand> broken, LocalizedText so)
    {
        ImmutableArray<Operand> cells =
        [
            .. broken.Select(static operand => operand.Coefficient == 0 ? operand : operand with { Coefficient = 0 }),
        ];
        var (are, mend, reporter) = CellGaps.Describe(context, cells);
        return Violation(
            table.Pointer,
            new LocalizedText($"“{table.LabelZh}”表{are.Zh}，{so.Zh}；{mend.Zh}。", $"{table.LabelEn}: {are.En}, so {so.En}; {mend.En}.")
        ) with
        {
            Status = FindingStatus.NotAssessable,
            Operands = cells,
            BlockedBy = reporter,
        };
    }

    /// <summary>Makes the finding that a document that was cut off keeps a rule from being assessed; GD4012 tells of the
    /// document.</summary>
    /// <param name="pointer">The JSON Pointer of the section.</param>
    /// <param name="what">What cannot be assessed therefore.</param>
    private protected Finding CutOff(string pointer, LocalizedText what) =>
        Violation(
            pointer,
            new LocalizedText(
                $"来源文件可能不完整，{what.Zh}无法核对。",
                $"The document may be incomplete, so {what.En} cannot be assessed."
            )
        ) with
        {
            Status = FindingStatus.NotAssessable,
            BlockedBy = RuleCatalog.DocumentCut,
        };

    internal static RuleOutcome TableAbsent(FormTable table) =>
        RuleOutcome.NotRun(new LocalizedText($"报告中没有“{table.LabelZh}”表", $"the report has no table of \"{table.LabelEn}\""));
}
