using System.Globalization;

namespace GovDisclosure.Rules.Years;

/// <summary>GD5006: a narrative section that is largely last year's.</summary>
internal sealed class CopiedTextRule() : YearRule(RuleCatalog.CopiedText)
{
    // Runs of this many characters tell texts apart: a shorter one is common usage.
    private const int RunLength = 8;

    // A short section says the same every year ("nothing else to report") and should.
    private const int LeastLength = 60;

    protected override RuleOutcome Run(RuleContext context, AnnualReport previous, ICollection<Finding> findings)
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

    /// <summary>The share of a text's runs of characters that stand in another too; 0 for a short text.</summary>
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
