using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3008: an enumeration against its total.</summary>
internal sealed class EnumerationRule() : TextRule(RuleCatalog.EnumerationSum)
{
    private const int FewestParts = 3;

    protected override LocalizedText? Look(RuleContext context, ICollection<Finding> findings)
    {
        foreach (var sentence in context.Text.Sentences)
        {
            var marker = sentence.Text.IndexOf("其中", StringComparison.Ordinal);
            if (marker < 0 || sentence.Has("等", "同比", "分别", "包括", "（", "(", "；", ";", "其余", "主要") || sentence.Text.IndexOf("其中", marker + 2, StringComparison.Ordinal) >= 0)
            {
                continue;
            }

            var total = sentence.Figures.LastOrDefault(figure => figure.End <= marker);
            var parts = sentence.Figures.Where(figure => figure.Start > marker).ToList();

            // Between the total and its parts stands a comma at most: otherwise they need not belong together.
            if (total is null || marker - total.End > 12 || parts.Count < FewestParts || !total.IsExact || total.Unit.Length == 0 || total.IsDate || parts.Exists(part => part.Unit != total.Unit || !part.IsExact || part.Decimals > 0) || total.Decimals > 0)
            {
                continue;
            }

            var sum = parts.Sum(static part => part.Value);

            // Parts that fall well short of the total are examples, and no closed list.
            if (sum != total.Value && sum >= total.Value * 0.9m && sum <= total.Value * 1.1m)
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

        return null;
    }
}
