using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Structure;

/// <summary>GD1014: published before the year was over.</summary>
internal sealed class PublishedEarlyRule() : Rule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD1014",
            Name = "published-early",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Document,
            Statement = new("报告在年度终了之后公布。", "The report is published after the year is over."),
            Basis = Bases.Article49,
            Failing = ExampleReports.Of("2023 年 12 月 28 日公布。", "Published on 28 December 2023.", static report =>
                report with
                {
                    PublishedOn = new DateOnly(2023, 12, 28),
                }
            ),
            Passing = ExampleReports.Of("2024 年 1 月 1 日公布。", "Published on 1 January 2024.", static report =>
                report with
                {
                    PublishedOn = new DateOnly(2024, 1, 1),
                }
            ),
        };

    private static readonly RuleOutcome NoDay = RuleOutcome.NotRun(new("公布日期不详", "the day of publication is not known"));

    /// <summary>Why a report without a year that a day can be in, or without a day of publication, cannot be assessed.</summary>
    public static RuleOutcome Unknown(AnnualReport report) => report is { Year: not null, PublishedOn: null } ? NoDay : NoYear;

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        if (context.Report is not { Year: { } year, PublishedOn: { } published })
        {
            return Unknown(context.Report);
        }

        if (published.Year <= year)
        {
            var text = published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            findings.Add(
                Violation(
                    Places.PublishedOn,
                    new LocalizedText(
                        $"公布日期为 {text}，而 {year.ToString(CultureInfo.InvariantCulture)} 年尚未终了；请核对公布日期和报告年份。",
                        $"Published on {text}, before {year.ToString(CultureInfo.InvariantCulture)} was over; check the day of publication and the year of the report."
                    )
                )
            );
        }

        return RuleOutcome.Ran;
    }
}
