using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Structure;

/// <summary>GD1015: （六）其他处理 in one row after it was divided.</summary>
internal sealed class UndividedOtherHandlingRule() : Rule(RuleCatalog.UndividedOtherHandling)
{
    public override RuleOutcome Run(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Report.Requests is not { } requests)
        {
            return NoTable;
        }

        if (requests.Outcomes.OtherHandling is UndividedOtherHandling && context.Report.Year is { } year)
        {
            var row = context.Tables.SelectMany(static table => table.Table.Rows).First(static row => row.PropertyName == nameof(UndividedOtherHandling.Undivided));
            findings.Add(Violation(row.Pointer, new LocalizedText(
                $"{year.ToString(CultureInfo.InvariantCulture)} 年度报告的“{row.LabelZh}”未分项；应按现行格式分三项填报。",
                $"{row.LabelEn} is one row in a report on {year.ToString(CultureInfo.InvariantCulture)}; the form in force has three.")));
        }

        return context.Report.Year is null ? NoYear : RuleOutcome.Ran;
    }
}
