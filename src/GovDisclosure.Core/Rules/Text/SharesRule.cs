using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3013: a share stated beside a count, such as 5件（占41.7%）.</summary>
internal sealed class SharesRule() : TextRule(RuleCatalog.TextShares)
{
    private const int FewestSiblings = 2;
    private const int NearCount = 8;

    private static readonly List<(Figure Count, Figure Share)> NoShares = [];

    protected override RuleOutcome Look(RuleContext context, ICollection<Finding> findings)
    {
        var isCompared = false;
        Sentence? before = null;
        foreach (var sentence in context.Sentences())
        {
            var shares = SharesOf(sentence);
            if (shares.Count > FewestSiblings && FindWhole(shares, sentence, before) is { } whole)
            {
                isCompared = true;
                foreach (var (count, share) in shares)
                {
                    if (!Fits(count, share, whole))
                    {
                        findings.Add(
                            Found(
                                sentence,
                                $"文中“{Print(count.Value)}{count.Unit}”占 {Print(share.Value)}%，按总数 {Print(whole)} 计算应为 {Print(Share(count, whole))}%。",
                                $"{Print(count.Value)} is said to be {Print(share.Value)} % of {Print(whole)}; it is {Print(Share(count, whole))} %."
                            )
                        );
                    }
                }
            }

            before = sentence;
        }

        return isCompared ? RuleOutcome.Ran : RuleOutcome.NothingStated;
    }

    private static List<(Figure Count, Figure Share)> SharesOf(Sentence sentence)
    {
        if (!sentence.Letters.Contains('%'))
        {
            return NoShares;
        }

        var shares = new List<(Figure, Figure)>();
        var figures = sentence.AllFigures;
        for (var i = 1; i < figures.Count; i++)
        {
            var (count, share) = (figures[i - 1], figures[i]);
            if (
                share is { Unit: "%", IsExact: true }
                && count is { IsExact: true, Step: 0, IsDate: false, Unit: not ("%" or "") }
                && share.Start - count.End <= NearCount
                && sentence.Letters[count.End..share.Start].ContainsAny("占（")
            )
            {
                shares.Add((count, share));
            }
        }

        return shares;
    }

    // The figure that most of the shares fit.
    private static decimal? FindWhole(List<(Figure Count, Figure Share)> shares, Sentence sentence, Sentence? before)
    {
        decimal? whole = null;
        var most = FewestSiblings - 1;
        foreach (var figure in sentence.AllFigures.Concat(before?.Part == sentence.Part ? before.AllFigures : []))
        {
            var fitting = figure is { IsExact: true, IsDate: false, Unit: not "%", Value: > 0 }
                ? shares.Count(each => Fits(each.Count, each.Share, figure.Value))
                : 0;
            if (fitting > most)
            {
                (whole, most) = (figure.Value, fitting);
            }
        }

        return whole;
    }

    // Cut off or rounded: one more or less in the last place.
    private static bool Fits(Figure count, Figure share, decimal whole)
    {
        var step = 1m;
        for (var i = 0; i < share.Decimals; i++)
        {
            step /= 10;
        }

        return count.Value <= whole && Math.Abs((count.Value * 100 / whole) - share.Value) <= step;
    }

    private static decimal Share(Figure count, decimal whole) => Math.Round(count.Value * 100 / whole, 2);
}
