using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Structure;

/// <summary>GD1013: published after the legal date.</summary>
internal sealed class PublishedLateRule() : Rule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD1013",
            Name = "published-late",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Document,
            SinceYear = DocumentCut.FirstYearOfSections,
            Statement = new(
                "部门的报告在 1 月 31 日前、县级以上人民政府的报告在 3 月 31 日前公布；乡镇的期限由检查政策设定。",
                "A department's report is published by 31 January, a government's of county level or above by 31 March; the policy sets a township's day."
            ),
            Basis = Bases.Article49,
            Failing = ExampleReports.Of("县政府部门 2 月 5 日公布。", "A county department published on 5 February.", static report =>
                report with
                {
                    Agency = report.Agency with { Kind = AgencyKind.Department, Level = AgencyLevel.County },
                    PublishedOn = new DateOnly(2024, 2, 5),
                }
            ),
            Passing = ExampleReports.Of("县政府部门 1 月 31 日公布。", "A county department published on 31 January.", static report =>
                report with
                {
                    Agency = report.Agency with { Kind = AgencyKind.Department, Level = AgencyLevel.County },
                    PublishedOn = new DateOnly(2024, 1, 31),
                }
            ),
        };

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        if (context.Report is not { Year: { } year and > 0 and < 9999, PublishedOn: { } published })
        {
            return PublishedEarlyRule.Unknown(context.Report);
        }

        if (context.Policy.Deadlines.FirstOrDefault(deadline => deadline.IsFor(context.Agency)) is not { } deadline)
        {
            return RuleOutcome.NotRun(
                new LocalizedText(
                    "该机关的公布期限不详（机关类型、层级不详，或须由检查政策设定）",
                    "the last day for this agency is not known (its kind or level is not known, or the policy has to set it)"
                )
            );
        }

        var last = new DateOnly(year + 1, deadline.Month, Math.Min(deadline.Day, DateTime.DaysInMonth(year + 1, deadline.Month)));
        if (published > last)
        {
            findings.Add(
                Violation(
                    Places.PublishedOn,
                    new LocalizedText(
                        $"公布日期 {Text(published)} 晚于期限 {Text(last)}。",
                        $"Published on {Text(published)}, after the last day, {Text(last)}."
                    )
                )
            );
        }

        return RuleOutcome.Ran;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
