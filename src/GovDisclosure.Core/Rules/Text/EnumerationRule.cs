using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3008: an enumeration against its total.</summary>
internal sealed class EnumerationRule() : TextRule(RuleCatalog.EnumerationSum)
{
    private const int FewestParts = 3;

    protected override RuleOutcome Look(RuleContext context, ICollection<Finding> findings)
    {
        Sentence? before = null;
        foreach (var sentence in context.Text.Sentences)
        {
            var last = before;
            before = sentence;
            var marker = sentence.Text.IndexOf("其中", StringComparison.Ordinal);
            if (marker < 0 || sentence.Has("等", "同比", "分别", "包括", "（", "(", "；", ";", "其余", "主要") || sentence.Text.IndexOf("其中", marker + 2, StringComparison.Ordinal) >= 0)
            {
                continue;
            }

            var total = marker == 0 ? TotalAtEnd(last, sentence) : sentence.Figures.LastOrDefault(figure => figure.End <= marker);
            var parts = sentence.Figures.Where(figure => figure.Start > marker).ToList();

            // 1.2万条 is rounded, and so may a part be. Between the total and its parts stands a comma at most: otherwise they need not belong together.
            if (total is null || (marker > 0 && marker - total.End > 12) || parts.Count < FewestParts || !total.IsExact || total.Unit.Length == 0 || total.IsDate || parts.Exists(part => part.Unit != total.Unit || !part.IsExact || part.Decimals > 0 || part.Step > 0) || total.Decimals > 0)
            {
                continue;
            }

            var sum = parts.Sum(static part => part.Value);

            // Parts that fall well short of the total are examples, and no closed list.
            if (!total.IsFor((Int128)sum) && sum >= total.Value * 0.9m && sum <= total.Value * 1.1m && !HasPartOfAPart(parts, sum - total.Value))
            {
                findings.Add(Found(
                    sentence,
                    $"所列各项之和为 {Print(sum)}，文中总数为 {Print(total.Value)}。",
                    $"The items add up to {Print(sum)}; the stated total is {Print(total.Value)}.") with
                {
                    Left = (Int128)total.Value,
                    Right = (Int128)sum,
                });
            }
        }

        return RuleOutcome.Ran;
    }

    // "Published are 22. Of these, …": the total ends the sentence before.
    private static Figure? TotalAtEnd(Sentence? before, Sentence sentence) =>
        before is not null && before.Part == sentence.Part && before.Figures.LastOrDefault() is { } last && before.Text.Length - last.End <= 1 ? last : null;

    // One or two of the items may be parts of another, or the same counted in another way: then the others add up.
    private static bool HasPartOfAPart(List<Figure> parts, decimal excess)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            for (var j = i; j < parts.Count; j++)
            {
                if (parts[i].Value + (j > i ? parts[j].Value : 0) == excess)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
