using System.Globalization;

namespace GovDisclosure.Rules.Structure;

/// <summary>GD1006: a table in an edition that came into force later.</summary>
internal sealed class PrematureFormRule() : Rule(RuleCatalog.PrematureForm)
{
    public override RuleOutcome Run(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Report.Year is not { } year)
        {
            return NoYear;
        }

        foreach (
            var table in context.Tables.Select(static table => table.Table).Where(table => EditionAge.IsPremature(context, table, year))
        )
        {
            var text = year.ToString(CultureInfo.InvariantCulture);
            findings.Add(
                Violation(
                    table.Pointer,
                    new LocalizedText(
                        $"{text} 年度报告的“{table.LabelZh}”表用了之后才施行的格式；请核对报告年份。",
                        $"{table.LabelEn}: the table of a report on {text} is in an edition that came later; check the year of the report."
                    )
                )
            );
        }

        return context.Tables.IsEmpty ? NoTable : RuleOutcome.Ran;
    }
}
