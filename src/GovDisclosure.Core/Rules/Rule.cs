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
    internal static readonly LocalizedText NoPrevious = new("没有上一年度的报告", "no previous report");
    internal static readonly LocalizedText NoSource = new("没有来源文件", "no source");
    internal static readonly LocalizedText NoTable = new("报告中没有表格", "the report has no table");

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
    /// <returns>Why the rule could not be run at all; null when it ran, and then it passed unless it added findings.</returns>
    public abstract LocalizedText? Run(RuleContext context, ICollection<Finding> findings);

    /// <summary>Whether a report all of whose tables are there, full, in range and in balance cannot violate the rule.</summary>
    internal virtual bool HoldsOnCleanTables => false;

    /// <summary>Makes a finding of this rule.</summary>
    /// <param name="pointer">The JSON Pointer of the cell, row, table or section.</param>
    /// <param name="message">What is wrong.</param>
    protected Finding Violation(string pointer, LocalizedText message) => new()
    {
        Rule = Descriptor,
        Severity = Descriptor.Severity,
        Status = FindingStatus.Fail,
        Pointer = pointer,
        Message = message,
    };

    /// <summary>Makes the finding that cells without a number keep a rule from being assessed.</summary>
    private protected Finding NotAssessable(List<Operand> broken)
    {
        ImmutableArray<FormCell> cells = [.. broken.Select(static operand => operand.Cell)];
        var names = CellNames.Of(cells);
        return NotAssessable(cells[0].Table, [.. broken], new LocalizedText(
            $"“{cells[0].Table.LabelZh}”表有 {cells.Length} 个单元格空白或不适用（{names.Zh}），无法核对；请补填。",
            $"{cells[0].Table.LabelEn}: {cells.Length} {CellNames.Are(cells.Length)} blank or not applicable ({names.En}), so it cannot be assessed; fill {(cells.Length == 1 ? "it" : "them")} in."));
    }

    /// <summary>Makes the finding that cells without a number keep a rule from being assessed, with a message of the rule's own.</summary>
    private protected Finding NotAssessable(FormTable table, ImmutableArray<Operand> broken, LocalizedText message) => Violation(table.Pointer, message) with
    {
        Status = FindingStatus.NotAssessable,
        Operands = broken,
        BlockedBy = broken.Any(static operand => operand.Value.IsBlank) ? RuleCatalog.CellBlank : RuleCatalog.CellNotApplicable,
    };

    internal static LocalizedText TableAbsent(FormTable table) =>
        new($"报告中没有“{table.LabelZh}”表", $"the report has no table of \"{table.LabelEn}\"");
}
