using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Structure;

/// <summary>GD1005: section two in an edition that is no longer in force.</summary>
internal sealed class OutdatedFormRule() : Rule(RuleCatalog.OutdatedForm)
{
    public override RuleOutcome Run(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Report.Year is not { } year)
        {
            return NoYear;
        }

        if (context.Tables.FirstOrDefault(static table => table.Table.PropertyName == nameof(AnnualReport.ProactiveDisclosure)) is not { Table: var table })
        {
            return NoTable;
        }

        if (EditionAge.IsOutdated(context, table, year))
        {
            var inForce = context.Catalog.ForYear(year);
            var text = year.ToString(CultureInfo.InvariantCulture);
            findings.Add(Violation(table.Pointer, new LocalizedText(
                $"{text} 年度报告的“{table.LabelZh}”表仍用旧格式；{text} 年度应按{inForce.Notice}的格式填报。",
                $"{table.LabelEn}: the table of a report on {text} is in an older edition; {inForce.Notice} fixes the one in force.")));
        }

        return RuleOutcome.Ran;
    }
}
