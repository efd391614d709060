using System.Collections.Immutable;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3002: requests completed, answered or handled.</summary>
internal sealed class CompletedRule() : RequestTextRule(RuleCatalog.TextCompleted)
{
    private const int LongestVerb = 16;

    protected override ImmutableArray<ImmutableArray<Operand>> Readings(RuleContext context, Sentence sentence, Figure figure, string before, string after)
    {
        // A word before the verb may narrow it down (延期办结, 不予公开答复), so that only the plain verb counts.
        if (!Words.HasAny(before, "办结", "答复", "办理") ||
            before.Length > LongestVerb ||
            Words.HasAny(before, "上年", "去年", "结转", "延期", "逾期", "同意", "公开答复", "予以公开", "部分", "不予", "无法", "网", "电话", "书面", "复议", "诉讼", "正在", "未", "其他", "其中", "收到", "受理", "转", "继续", "自然人", "法人", "当", "信函", "协助", "会商", "满意", "按期") ||
            after.StartsWith('未') ||
            !Words.HasAny(sentence.Text[..figure.Start] + after, "信息公开申请", "依申请公开", "公开申请", "申请公开") ||
            Words.HasAny(sentence.Text[..figure.Start], "复议", "诉讼", "政务服务", "服务大厅", "窗口", "行政许可", "审批", "各类"))
        {
            return [];
        }

        return Words.HasAny(before, "办理")
            ? [Rows(context, "outcomes/total"), Rows(context, "newlyReceived", "carriedOver"), Rows(context, "newlyReceived")]
            : [Rows(context, "outcomes/total")];
    }
}
