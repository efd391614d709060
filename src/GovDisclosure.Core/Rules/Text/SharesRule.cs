using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3013: a share stated beside a count, such as 5件（占41.7%）.</summary>
internal sealed class SharesRule() : TextRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD3013",
            Name = "text-shares",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Text,
            Statement = new(
                "“x 件（占 y%）”中的占比与数量相符：总数取同句多数占比所对应的数，末位可差一，且至少两项相符。",
                "A stated share (x件, 占y%) fits its count: the whole is the figure that most shares of the sentence fit, within one in the last place, two of them at least."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "200 条中的 40 条，写成占 25%。",
                "40 of 200 are said to be 25 %.",
                ExampleReports.Overview(
                    "（二）",
                    "公开信息200条，其中机构信息100条（50%）、财政信息60条（30%）、其他信息40条（25%）。\n（二）"
                )
            ),
            Passing = ExampleReports.Of(
                "200 条中的 40 条，占 20%。",
                "40 of 200 are 20 %.",
                ExampleReports.Overview(
                    "（二）",
                    "公开信息200条，其中机构信息100条（50%）、财政信息60条（30%）、其他信息40条（20%）。\n（二）"
                )
            ),
        };

    private const int FewestSiblings = 2;
    private const int NearCount = 8;

    private static readonly List<(Figure Count, Figure Share)> NoShares = [];

    protected override RuleOutcome Look(RuleContext context, IFindingSink findings)
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
                share is { IsShare: true, IsExact: true }
                && count is { IsExact: true, Step: 0, IsDate: false, IsShare: false, Unit: not "" }
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
            var fitting = figure is { IsExact: true, IsDate: false, IsShare: false, Value: > 0 }
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
