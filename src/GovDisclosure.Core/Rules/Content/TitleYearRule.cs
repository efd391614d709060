using GovDisclosure.Forms;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD1009: the year in the title.</summary>
internal sealed class TitleYearRule() : Rule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD1009",
            Name = "title-year",
            Severity = FindingSeverity.Error,
            Scope = RuleScope.Document,
            Statement = new("标题中的年份是报告年份。", "The year in the title is that of the report."),
            Basis = Bases.Words,
            Failing = ExampleReports.Of("标题写 2022 年。", "The title says 2022.", static report =>
                report with
                {
                    Title = "云岭镇人民政府2022年政府信息公开工作年度报告",
                }
            ),
            Passing = ExampleReports.Of("标题没有年份。", "The title has no year.", static report =>
                report with
                {
                    Title = "云岭镇人民政府政府信息公开工作年度报告",
                }
            ),
        };

    public static readonly RuleOutcome NoTitle = RuleOutcome.NotRun(new("报告没有标题", "the report has no title"));

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        if (context.Report is not { Title: { } title, Year: { } year })
        {
            return context.Report.Title is null ? NoTitle : NoYear;
        }

        var years = Numbers.Scan(title).FindAll(static figure => figure.IsYear);
        if (years.Count > 0 && years.TrueForAll(figure => figure.Value != year))
        {
            findings.Add(
                Violation(
                    Places.Title,
                    new LocalizedText(
                        FormattableString.Invariant($"标题中的年份为 {years[0].Value}，报告年份为 {year}。"),
                        FormattableString.Invariant($"The title says {years[0].Value}; the report is on {year}.")
                    )
                ) with
                {
                    Quote = new TextQuote(Places.Title, 0, title),
                }
            );
        }

        return RuleOutcome.Ran;
    }
}
