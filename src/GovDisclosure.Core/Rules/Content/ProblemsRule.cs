using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4001, GD4002 and GD4010: what section five says.</summary>
internal sealed class ProblemsRule(RuleDescriptor descriptor) : Rule(descriptor)
{
    private static readonly string[] Nothing = ["", "无", "暂无", "没有", "无问题", "不存在"];
    private static readonly string[] Problems = ["问题", "不足", "不够", "不高", "差距", "有待", "欠缺", "薄弱", "短板", "困难", "弱项", "不强", "不到位", "需要加强", "需加强", "单一", "还需", "尚需"];
    private static readonly string[] Measures = ["改进", "下一步", "今后", "将", "加强", "提高", "提升", "完善", "措施", "继续", "进一步", "强化", "整改", "加大", "推进", "健全"];

    public override RuleOutcome Run(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Report.ProblemsAndImprovements is not { } section)
        {
            return RuleOutcome.NotRun(new LocalizedText("报告没有第五部分", "the report has no section five"));
        }

        var text = string.Concat(FoldedText.Fold(section.Text).Where(static c => c is not ('。' or '.' or '\u200b' or '\ufeff')));
        var shortest = context.Policy.Thresholds.ProblemsLength;
        var empty = Nothing.Contains(text, StringComparer.Ordinal);
        var message = Descriptor.Id switch
        {
            "GD4001" => empty ? new LocalizedText("第五部分没有内容。", "Section five says nothing.") : null,
            "GD4010" => !empty && text.Length < shortest
                ? new LocalizedText(FormattableString.Invariant($"第五部分只有 {text.Length} 个字。"), FormattableString.Invariant($"Section five has {text.Length} characters only."))
                : null,
            _ => empty || text.Length < shortest ? null : OneSided(text),
        };
        if (message is not null)
        {
            findings.Add(IsCut(context) ? CutOff(Places.Problems, new LocalizedText("第五部分的内容", "what section five says")) : Violation(Places.Problems, message));
        }

        return RuleOutcome.Ran;
    }

    private static bool IsCut(RuleContext context) =>
        context.Cut is { } cut && cut.IsAtOrBefore(context.Edition.Sections.First(static section => section.Pointer + Places.Text == Places.Problems));

    private static LocalizedText? OneSided(string text) => (Words.HasAny(text, Problems), Words.HasAny(text, Measures)) switch
    {
        (true, false) => new LocalizedText("第五部分只写了问题，没有改进情况。", "Section five names problems, but no measures."),
        (false, true) => new LocalizedText("第五部分只写了改进情况，没有问题。", "Section five names measures, but no problems."),
        _ => null,
    };
}
