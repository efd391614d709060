using System.Collections.Immutable;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3001: requests received, with or without those carried over.</summary>
internal sealed class ReceivedRule() : RequestTextRule(RuleCatalog.TextReceived)
{
    protected override ImmutableArray<ImmutableArray<Operand>> Readings(RuleContext context, Sentence sentence, Figure figure, string before, string after) =>
        Words.HasAny(before, "收到", "受理", "新收", "收办", "接收") &&
        Words.HasAny(before + after, "信息公开申请", "依申请公开", "公开申请", "申请公开", "依申请信息公开", "信息公开的申请") &&
        !Words.HasAny(before, "结转", "自然人", "法人", "企业", "复议", "诉讼", "网络", "网上", "在线", "平台", "方式", "渠道", "重复", "通过", "信函", "当面", "邮", "传真", "上年", "去年", "转", "撤", "不予", "未", "其中", "答复", "办结", "重大", "涉及", "补正", "增长", "增加", "减少")
            ? [Rows(context, "newlyReceived"), Rows(context, "newlyReceived", "carriedOver")]
            : [];
}
