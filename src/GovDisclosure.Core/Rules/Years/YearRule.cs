using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Years;

/// <summary>A rule between two years in a row of one agency.</summary>
internal abstract class YearRule(RuleDescriptor descriptor) : Rule(descriptor)
{
    public sealed override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        if (context.Previous is not { } previous)
        {
            return NoPrevious;
        }

        return NotConsecutive(previous, context.Report, context.FormerNames) is { } reason
            ? RuleOutcome.NotRun(reason, RuleRemedy.PreviousReport)
            : Run(context, previous, findings);
    }

    /// <summary>Why two reports are not those of one agency on two years in a row; null when they are.</summary>
    public static LocalizedText? NotConsecutive(AnnualReport previous, AnnualReport current, IEnumerable<string> formerNames)
    {
        if (AgencyMatch.Of(previous, current, formerNames) is { IsSame: false } match)
        {
            return new LocalizedText(
                $"两份报告不是同一机关的：{match.Message.Zh}",
                $"the two reports are not of the same agency: {match.Message.En}"
            );
        }

        return previous.Year is { } year && current.Year == year + 1L
            ? null
            : new LocalizedText(
                "两份报告不是相邻两年的（或年份不详）",
                "the two reports are not on consecutive years (or a year is not known)"
            );
    }

    /// <summary>Runs the rule.</summary>
    /// <param name="context">What is checked.</param>
    /// <param name="previous">The same agency's report on the year before.</param>
    /// <param name="findings">Takes what is found.</param>
    /// <returns>Whether the rule ran.</returns>
    protected abstract RuleOutcome Run(RuleContext context, AnnualReport previous, IFindingSink findings);

    /// <summary>A cell of this year's report.</summary>
    protected static Operand Now(RuleContext context, FormCell cell, int coefficient = 1) =>
        new(cell, coefficient, cell.Get(context.Report));

    /// <summary>The same cell in last year's report; null when that report has no place for it.</summary>
    protected static Operand? Before(RuleContext context, AnnualReport previous, string pointer, int coefficient = -1) =>
        context.Catalog.FindCell(pointer, previous) is { } cell && cell.Table.Fits(previous)
            ? new Operand(cell, coefficient, cell.Get(previous), IsPrevious: true)
            : null;

    /// <summary>What cells without a number keep from being done.</summary>
    protected static readonly LocalizedText NotJoined = new("无法核对两年的衔接", "the two years cannot be joined up there");

    /// <summary>Why a relation between two years can be run nowhere.</summary>
    protected static readonly RuleOutcome NoSuchCells = RuleOutcome.NotRun(
        new(
            "两年的报告没有可以衔接的单元格（缺表或版式不同）",
            "the two reports have no cells that join up (a table is absent or of another edition)"
        )
    );
}
