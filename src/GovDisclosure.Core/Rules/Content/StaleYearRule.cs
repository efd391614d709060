using GovDisclosure.Forms;
using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4006: another year named as the current one.</summary>
internal sealed class StaleYearRule() : TextRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD4006",
            Name = "stale-year",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new("文中不把上一年写作本年。", "The text does not speak of last year as the current one."),
            Basis = Bases.Editing,
            Failing = ExampleReports.Of(
                "句首写上一年并列出数字。",
                "A sentence opens with last year and gives figures.",
                ExampleReports.Overview("（二）", "\n2022年公开信息30条。\n（二）")
            ),
            Passing = ExampleReports.Of(
                "与上一年比较。",
                "A comparison with last year.",
                ExampleReports.Overview("（二）", "\n2022年公开信息30条，2023年公开信息40条。\n（二）")
            ),
        };

    protected override RuleOutcome Look(RuleContext context, IFindingSink findings)
    {
        if (context.Report.Year is not { } year)
        {
            return NoYear;
        }

        var sentences = context.Text.Sentences;
        for (var i = 0; i < sentences.Length; i++)
        {
            context.Clock.Tick();
            // "2022: 30. 2023: 40." compares two years in two sentences.
            var sentence = sentences[i];
            if (
                sentence.Part.Pointer != Places.Overview
                || sentence.AllFigures.Count == 0
                || (i > 0 && sentences[i - 1].Part == sentence.Part && Opens(sentences[i - 1], year))
                || (i + 1 < sentences.Length && sentences[i + 1].Part == sentence.Part && Opens(sentences[i + 1], year))
            )
            {
                continue;
            }

            // Only a sentence that opens with last year and reports figures of it, with no word of comparison, is surely meant as this
            // year's.
            if (
                sentence.AllFigures.Find(static figure => figure.IsYear) is { } first
                && first.Value == year - 1
                && first.Start <= 1
                && !sentence.AllFigures.Exists(figure => figure.IsYear && figure.Value != first.Value)
                && sentence.AllFigures.Exists(static figure => figure.CountsItems)
                && !Compares(sentence.Letters)
            )
            {
                findings.Add(
                    Found(
                        sentence,
                        FormattableString.Invariant(
                            $"该句以 {first.Value} 年开头并列出数字，而报告年份为 {year}；请核对是否沿用了上年的文字。"
                        ),
                        FormattableString.Invariant(
                            $"The sentence opens with {first.Value} and gives figures, but the report is on {year}; check whether last year's words were taken over."
                        )
                    )
                );
            }
        }

        return RuleOutcome.Ran;
    }

    // Also a title, and a stretch of years.
    private static bool Compares(ReadOnlySpan<char> text) =>
        text.ContainsAny('》', '—') || Lexicon.Default.Has(text, WordRole.YearComparison);

    private static bool Opens(Sentence sentence, int year) =>
        sentence.AllFigures.Find(static figure => figure.IsYear) is { Start: <= 1 } first && first.Value == year;
}
