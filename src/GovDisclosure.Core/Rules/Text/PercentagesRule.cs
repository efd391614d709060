namespace GovDisclosure.Rules.Text;

/// <summary>GD3009: percentages of one whole.</summary>
internal sealed class PercentagesRule() : TextRule(RuleCatalog.Percentages)
{
    private const int FewestParts = 3;

    // Shares of a list that leaves some out, or of what changed.
    private static readonly string[] Leaving = ["同比", "等", "主要"];

    protected override RuleOutcome Look(RuleContext context, ICollection<Finding> findings)
    {
        var isCompared = false;
        foreach (var sentence in context.Sentences())
        {
            if (!sentence.Letters.Contains('%'))
            {
                continue;
            }

            var parts = sentence.AllFigures.Where(figure => figure.Unit == "%" && sentence.Before(figure).EndsWith("占")).ToList();
            if (parts.Count < FewestParts || parts.Exists(static part => !part.IsExact) || Words.HasAny(sentence.Letters, Leaving))
            {
                continue;
            }

            isCompared = true;
            var sum = parts.Sum(static part => part.Value);
            var step = 1m;
            for (var i = 0; i < parts.Min(static part => part.Decimals); i++)
            {
                step /= 10;
            }

            // Each part may be off by half of its last place. Far below 100, the list is not of the whole.
            if (Math.Abs(sum - 100) > step * parts.Count / 2 && sum is > 95 and < 110)
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
