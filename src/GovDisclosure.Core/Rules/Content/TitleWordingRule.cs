using GovDisclosure.Forms;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD1010: the title calls the report an annual report.</summary>
internal sealed class TitleWordingRule() : Rule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD1010",
            Name = "title-wording",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Document,
            Statement = new("标题有“年度报告”字样。", "The title calls the report an annual report."),
            Basis = Bases.Article50,
            Failing = ExampleReports.Of("标题写“工作总结”。", "The title says summary of work.", static report =>
                report with
                {
                    Title = "云岭镇人民政府2023年政府信息公开工作总结",
                }
            ),
            Passing = ExampleReports.Of("标题写“年度报告”。", "The title says annual report.", static report => report),
        };

    // Lists of pages print the beginning of a long title.
    private static readonly RuleOutcome CutTitle = RuleOutcome.NotRun(new("标题不完整", "the title was cut short"));

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        if (context.Report.Title is not { } title)
        {
            return TitleYearRule.NoTitle;
        }

        if (title.AsSpan().TrimEnd() is [.., '…'] or [.., '.', '.'])
        {
            return CutTitle;
        }

        if (
            !Lexicon.Default.Has(
                title.Where(static c => !char.IsWhiteSpace(c)).Select(TraditionalCharacters.Simplify).ToArray(),
                WordRole.ReportName
            )
        )
        {
            findings.Add(
                Violation(
                    Places.Title,
                    new LocalizedText("标题中没有“年度报告”。", "The title does not call the report an annual report (年度报告).")
                ) with
                {
                    Quote = new TextQuote(Places.Title, 0, title),
                }
            );
        }

        return RuleOutcome.Ran;
    }
}
