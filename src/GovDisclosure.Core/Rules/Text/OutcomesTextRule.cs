using System.Collections.Immutable;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3005: requests by outcome.</summary>
internal sealed class OutcomesTextRule() : RequestTextRule(RuleCatalog.TextOutcomes)
{
    // What may stand between the outcome and its number without changing the meaning.
    private static readonly string[] Fillers = ["", "的", "答复", "答复的", "的有", "有", "共", "的申请", "申请", "决定"];

    protected override ImmutableArray<ImmutableArray<Operand>> Readings(RuleContext context, Sentence sentence, Figure figure, string before, string after)
    {
        if (Words.HasAny(sentence.Text, "复议", "诉讼"))
        {
            return [];
        }

        var table = context.FindTable("/requests")!.Table;
        foreach (var outcome in table.Rows.Where(static row => !row.IsTotal && row.Pointer.StartsWith("/requests/outcomes/", StringComparison.Ordinal)).GroupBy(static row => row.Pointer.Split('/')[3]))
        {
            var label = Label(outcome.First().OutermostLabelZh);
            if (IsNamed(before, label))
            {
                return [[.. outcome.SelectMany(each => TotalOf(context, each))]];
            }
        }

        return [];
    }

    private static bool IsNamed(string before, string label)
    {
        foreach (var filler in Fillers)
        {
            if (before.EndsWith(label + filler, StringComparison.Ordinal))
            {
                // 予以公开及部分公开 is two outcomes in one number.
                var head = before[..^(label.Length + filler.Length)];
                return head.Length <= 12 && !Words.HasAny(head, "公开及", "公开和", "公开或", "提供及", "提供和", "处理和", "及", "和", "或", "与");
            }
        }

        return false;
    }

    // （二）部分公开（区分处理的…）: the number in front and what is in brackets behind are not part of the name.
    private static string Label(string printed)
    {
        var start = printed.IndexOf('）', StringComparison.Ordinal) + 1;
        var end = printed.IndexOf('（', start);
        return end < 0 ? printed[start..] : printed[start..end];
    }
}
