using GovDisclosure.Forms;
using GovDisclosure.Rules.Text;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4003: the five aspects of section one.</summary>
internal sealed class OverviewAspectsRule() : TextRule(RuleCatalog.OverviewAspects)
{
    private static readonly (LocalizedText Name, string[] Words)[] Aspects =
    [
        (new("主动公开", "proactive disclosure"), ["主动公开"]),
        (new("依申请公开", "disclosure on request"), ["依申请公开", "申请公开", "公开申请"]),
        (new("政府信息管理", "management of information"), ["信息管理", "信息的管理", "信息资源", "审查", "审核", "三审", "信息清理", "内容清理", "失效信息"]),
        (new("平台建设", "platforms"), ["平台", "网站", "载体", "专栏", "栏目", "渠道", "新媒体", "公众号", "微信"]),
        (new("监督保障", "supervision and safeguards"), ["监督", "保障", "考核", "评议", "培训", "责任"]),
    ];

    protected override bool NeedsWholeText => true;

    protected override RuleOutcome Look(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Report.Overview is not { Text: { Length: > 0 } text })
        {
            return RuleOutcome.NotRun(new LocalizedText("报告没有第一部分", "the report has no section one"));
        }

        var missing = Aspects.Where(aspect => !Words.HasAny(text, aspect.Words)).Select(static aspect => aspect.Name).ToList();
        if (missing.Count > 0)
        {
            findings.Add(Violation("/overview/text", new LocalizedText(
                $"第一部分没有写到：{string.Join("、", missing.Select(static name => name.Zh))}。",
                $"Section one does not mention: {string.Join(", ", missing.Select(static name => name.En))}.")));
        }

        return RuleOutcome.Ran;
    }
}
