using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3009: percentages of one whole.</summary>
internal sealed class PercentagesRule() : TextRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD3009",
            Name = "percentages",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Text,
            Statement = new(
                "一句中三个以上的“占……%”之和为 100%（四舍五入误差除外；和不足 95% 或达到 110% 的，不视为同一整体）。",
                "Three or more percentages of one whole (占…%) in a sentence add up to 100 but for rounding; a sum up to 95 or from 110 is not taken for one whole."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "占比之和为 104%。",
                "The percentages add up to 104.",
                ExampleReports.Overview("（二）", "网站占50%，公众号占30%，公开栏占24%。\n（二）")
            ),
            Passing = ExampleReports.Of(
                "占比之和为 99.9%，是四舍五入所致。",
                "99.9 is due to rounding.",
                ExampleReports.Overview("（二）", "网站占50.3%，公众号占30.2%，公开栏占19.4%。\n（二）")
            ),
        };

    private const int FewestParts = 3;

    protected override RuleOutcome Look(RuleContext context, IFindingSink findings)
    {
        var isCompared = false;
        foreach (var sentence in context.Sentences())
        {
            if (!sentence.Letters.Contains('%'))
            {
                continue;
            }

            var parts = sentence
                .AllFigures.Where(figure => figure.IsShare && Lexicon.Default.EndsWith(sentence.Before(figure), WordRole.Share))
                .ToList();
            if (
                parts.Count < FewestParts
                || parts.Exists(static part => !part.IsExact)
                || Lexicon.Default.Has(sentence.Letters, WordRole.ShareLeavingOut)
            )
            {
                continue;
            }

            // Far from 100, the list is not of one whole.
            var sum = parts.Sum(static part => part.Value);
            if (sum is <= 95 or >= 110)
            {
                continue;
            }

            isCompared = true;
            var step = 1m;
            for (var i = 0; i < parts.Min(static part => part.Decimals); i++)
            {
                step /= 10;
            }

            // Each part may be off by half of its last place.
            if (Math.Abs(sum - 100) > step * parts.Count / 2)
            {
                findings.Add(
                    sum > 100
                        ? Found(
                            sentence,
                            $"各项占比之和为 {Print(sum)}%，超过 100%。",
                            $"The percentages add up to {Print(sum)}, which is more than 100."
                        )
                        : Found(
                            sentence,
                            $"各项占比之和为 {Print(sum)}%；如已列全，应为 100%。",
                            $"The percentages add up to {Print(sum)}; if none is left out, that should be 100."
                        )
                );
            }
        }

        return isCompared ? RuleOutcome.Ran : RuleOutcome.NothingStated;
    }
}
