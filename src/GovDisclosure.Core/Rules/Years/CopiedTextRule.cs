using System.Globalization;

namespace GovDisclosure.Rules.Years;

/// <summary>GD5006: a narrative section that is largely last year's.</summary>
internal sealed class CopiedTextRule() : YearRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD5006",
            Name = "copied-text",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Years,
            Statement = new(
                "每一部分的文字与上年相同的不超过一半（比例可由检查政策设定）。",
                "No more than half of a section's text is last year's (the share is the policy's)."
            ),
            Basis = new(
                "国办公开办函〔2021〕30号（内容雷同、敷衍塞责）",
                "国办公开办函〔2021〕30号 (reports that are alike or perfunctory)"
            ),
            Failing = ExampleReports.Years(
                "第五部分逐字沿用上年。",
                "Section five is last year's, word by word.",
                ExampleReports.LongProblems,
                ExampleReports.LongProblems
            ),
            Passing = ExampleReports.Years(
                "第五部分重新编写。",
                "Section five is written anew.",
                ExampleReports.LongProblems,
                static report => report
            ),
        };

    // Runs of this many characters tell texts apart: a shorter one is common usage.
    private const int RunLength = 8;

    // A short section says the same every year ("nothing else to report") and should.
    private const int LeastLength = 60;

    protected override RuleOutcome Run(RuleContext context, AnnualReport previous, IFindingSink findings)
    {
        var ran = false;
        foreach (var section in context.Edition.Sections)
        {
            if (section.GetText(context.Report) is not { } text || section.GetText(previous) is not { } last)
            {
                continue;
            }

            ran = true;
            var share = SharedWith(Packed(text), Packed(last));
            if (share > context.Policy.Thresholds.CopiedTextShare)
            {
                var percent = ((int)(share * 100)).ToString(CultureInfo.InvariantCulture);
                findings.Add(
                    Violation(
                        section.Pointer,
                        new LocalizedText(
                            $"第{section.Numeral}部分“{section.HeadingZh}”约 {percent}% 的文字与上年相同；请按本年情况编写。",
                            $"Section {section.Numeral} ({section.HeadingEn}): about {percent} % of the text is last year's; write what holds for this year."
                        )
                    )
                );
            }
        }

        return ran
            ? RuleOutcome.Ran
            : RuleOutcome.NotRun(new LocalizedText("两年的报告没有同一部分的文字", "the two reports have no section of text in common"));
    }

    /// <summary>The share of a text's runs of characters that are in another too; 0 for a short text.</summary>
    private static double SharedWith(string text, string other)
    {
        if (text.Length < LeastLength || other.Length < LeastLength)
        {
            return 0;
        }

        var runs = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + RunLength <= other.Length; i++)
        {
            runs.Add(other.Substring(i, RunLength));
        }

        var lookup = runs.GetAlternateLookup<ReadOnlySpan<char>>();
        var shared = 0;
        for (var i = 0; i + RunLength <= text.Length; i++)
        {
            shared += lookup.Contains(text.AsSpan(i, RunLength)) ? 1 : 0;
        }

        return (double)shared / (text.Length - RunLength + 1);
    }

    private static string Packed(string text) => string.Concat(text.Where(static letter => !char.IsWhiteSpace(letter)));
}
