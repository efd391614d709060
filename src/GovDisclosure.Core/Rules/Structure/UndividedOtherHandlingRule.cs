using System.Globalization;

namespace GovDisclosure.Rules.Structure;

/// <summary>GD1015: （六）其他处理 in one row after it was divided.</summary>
internal sealed class UndividedOtherHandlingRule() : Rule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD1015",
            Name = "undivided-other-handling",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Document,
            SinceYear = 2021,
            Statement = new(
                "2021 年度及以后的报告，（六）其他处理分三项填报。",
                "In a report on 2021 or later, （六）其他处理 is divided into its three rows."
            ),
            Basis = Bases.Notice2021,
            Failing = ExampleReports.Of("（六）其他处理只有一行。", "（六）其他处理 is one row.", static report =>
                report with
                {
                    Requests = report.Requests! with
                    {
                        Outcomes = report.Requests.Outcomes with { OtherHandling = GovDisclosure.UndividedOtherHandling.Zero },
                    },
                }
            ),
            Passing = ExampleReports.Of("（六）其他处理分三项。", "（六）其他处理 has three rows.", static report => report),
        };

    private static readonly RuleOutcome NotFound = RuleOutcome.NotRun(
        new("未能从来源文件读出（六）其他处理", "（六）其他处理 was not found in the source")
    );

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        if (context.Report.Requests is not { } requests)
        {
            return NoTable;
        }

        if (context.Report.Year is not { } year)
        {
            return NoYear;
        }

        if (requests.Outcomes.OtherHandling is not UndividedOtherHandling)
        {
            return RuleOutcome.Ran;
        }

        var row = context
            .Tables.SelectMany(static table => table.Table.Rows)
            .First(static row => row.PropertyName == nameof(UndividedOtherHandling.Undivided));

        // Whether a table whose row was not found is divided is not known: a reader takes it for one row.
        if (!context.Shown.HasRow(row))
        {
            return NotFound;
        }

        findings.Add(
            Violation(
                row.Pointer,
                new LocalizedText(
                    $"{year.ToString(CultureInfo.InvariantCulture)} 年度报告的“{row.LabelZh}”未分项；应按现行格式分三项填报。",
                    $"{row.LabelEn} is one row in a report on {year.ToString(CultureInfo.InvariantCulture)}; the form in force has three."
                )
            )
        );
        return RuleOutcome.Ran;
    }
}
