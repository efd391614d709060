using System.Globalization;

namespace GovDisclosure.Rules.Structure;

/// <summary>GD1006: a table in an edition that came into force later.</summary>
internal sealed class PrematureFormRule() : Rule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD1006",
            Name = "premature-form",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Document,
            UntilYear = 2020,
            Statement = new("2020 年度及以前的报告不用 2021 年版的格式。", "A report on 2020 or earlier is not in the 2021 edition."),
            Basis = Bases.Notice2019,
            Failing = new RuleExample(
                new LocalizedText("2020 年度报告用 2021 年版的表二。", "A report on 2020 has the table of the 2021 edition."),
                static () =>
                    new CheckInput
                    {
                        Report = ExampleReports.Clean2020 with { ProactiveDisclosure = ExampleReports.Clean.ProactiveDisclosure },
                    }
            ),
            Passing = new RuleExample(
                new LocalizedText("2020 年度报告用 2019 年版的表格。", "A report on 2020 is in the 2019 edition."),
                static () => new CheckInput { Report = ExampleReports.Clean2020 }
            ),
        };

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
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
