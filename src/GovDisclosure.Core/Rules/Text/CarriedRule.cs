using System.Collections.Immutable;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3003: requests carried over from last year, or forward to the next.</summary>
internal sealed class CarriedRule() : RequestTextRule(RuleCatalog.TextCarried)
{
    protected override ImmutableArray<ImmutableArray<Operand>> Readings(RuleContext context, Sentence sentence, Figure figure, string before, string after)
    {
        if (Words.HasAny(before, "复议", "诉讼", "其中", "自然人", "法人") || (Words.HasAny(sentence.Text, "复议", "诉讼") && !before.Contains("申请", StringComparison.Ordinal)))
        {
            return [];
        }

        var forward = Words.HasAny(before, "结转下年", "结转下一年", "结转至下", "结转到下", "转下年", "转下一年", "顺延到下", "转入下") ||
            (!Words.HasAny(before, "收到", "受理", "结转") && Words.StartsWithAny(after, "结转下", "结转至下", "结转到下", "顺延到下", "转下年", "转下一年"));
        if (forward)
        {
            return [Rows(context, "carriedForward")];
        }

        var over = Words.HasAny(before, "上年结转", "上年度结转", "上一年结转", "上一年度结转", "去年结转") && !Words.HasAny(before, "受理", "收到", "新收");
        return over ? [Rows(context, "carriedOver")] : [];
    }
}
