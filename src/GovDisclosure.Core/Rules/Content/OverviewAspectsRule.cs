using GovDisclosure.Rules.Text;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4003: the five aspects of section one.</summary>
internal sealed class OverviewAspectsRule() : TextRule(RuleCatalog.OverviewAspects)
{
    private const int ShownOfSentence = 12;

    private static readonly (LocalizedText Name, string[] Words)[] Aspects =
    [
        (new("主动公开", "proactive disclosure"), ["主动公开", "主动发布", "主动公布", "主动向社会", "发布信息", "公开信息", "公开政府信息", "公开政务信息"]),
        (new("依申请公开", "disclosure on request"), ["申请"]),
        (new("政府信息管理", "management of information"), ["信息管理", "信息的管理", "信息资源", "审查", "审核", "三审", "把关", "清理", "失效信息", "动态调整", "保密"]),
        (new("平台建设", "platforms"), ["平台", "网站", "载体", "专栏", "栏目", "渠道", "新媒体", "公众号", "微信", "微博", "公开栏", "客户端"]),
        (new("监督保障", "supervision and safeguards"), ["监督", "保障", "考核", "评议", "培训", "责任", "督查", "督导", "检查", "自查", "领导小组", "组织领导"]),
    ];

    // What is said of everybody's rights, or of the parts that the report has, tells of no aspect.
    private static readonly string[] Rights = ["监督权", "知情权", "参与权", "表达权"];
    private static readonly string[] Composition = ["组成", "构成", "个部分", "大部分", "部分内容", "主要内容包括", "内容包括"];

    protected override bool NeedsWholeText => true;

    protected override RuleOutcome Look(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Report.Overview is not { Text.Length: > 0 })
        {
            return RuleOutcome.NotRun(new LocalizedText("报告没有第一部分", "the report has no section one"));
        }

        var seen = Seen(context);
        var missing = Aspects.Where((_, i) => seen[i] is null).Select(static aspect => aspect.Name).ToList();
        if (missing.Count > 0)
        {
            findings.Add(context.Cut is { } cut && cut.IsAtOrBefore(context.Edition.Sections[0])
                ? CutOff(Places.Overview, new LocalizedText($"第一部分是否写到{Zh(missing)}", $"whether section one mentions {En(missing)}"))
                : Violation(Places.Overview, Message(missing, seen)));
        }

        return RuleOutcome.Ran;
    }

    // The sentence in which each aspect is spoken of first.
    private static Sentence?[] Seen(RuleContext context)
    {
        var seen = new Sentence?[Aspects.Length];
        var headings = context.Edition.Sections.Select(static section => section.HeadingZh).ToList();
        foreach (var sentence in context.Text.Sentences.Where(static sentence => sentence.Part.Pointer == Places.Overview))
        {
            var text = sentence.Folded;
            if (IsAboutTheReport(text, headings))
            {
                continue;
            }

            text = WithoutRights(text);
            for (var i = 0; i < Aspects.Length; i++)
            {
                seen[i] ??= Words.HasAny(text, Aspects[i].Words) ? sentence : null;
            }
        }

        return seen;
    }

    private static bool IsAboutTheReport(string text, List<string> headings) =>
        (text.Contains("报告", StringComparison.Ordinal) && Words.HasAny(text, Composition)) ||
        headings.Count(heading => text.Contains(heading, StringComparison.Ordinal)) > 1;

    // 保障公众的知情权: the safeguard is of a right, up to the end of the clause.
    private static string WithoutRights(string text)
    {
        if (!Words.HasAny(text, Rights) && !text.Contains("权益", StringComparison.Ordinal))
        {
            return text;
        }

        var clauses = text.Split(['，', ',', '；', ';', '。']);
        return string.Join('，', clauses.Where(static clause => !Words.HasAny(clause, Rights) && !(clause.Contains("保障", StringComparison.Ordinal) && clause.Contains("权益", StringComparison.Ordinal))));
    }

    private static LocalizedText Message(List<LocalizedText> missing, Sentence?[] seen)
    {
        var places = Aspects.Zip(seen).Where(static pair => pair.Second is not null).Select(static pair => (pair.First.Name, Quote: Shown(pair.Second!))).ToList();
        return new LocalizedText(
            $"第一部分没有写到：{Zh(missing)}。{(places.Count == 0 ? "" : $"写到的：{string.Join("；", places.Select(static place => $"{place.Name.Zh}“{place.Quote}”"))}。")}",
            $"Section one does not mention: {En(missing)}.{(places.Count == 0 ? "" : $" It does mention {string.Join("; ", places.Select(static place => $"{place.Name.En} (“{place.Quote}”)"))}.")}");
    }

    private static string Shown(Sentence sentence) => sentence.Packed.Length > ShownOfSentence ? sentence.Packed[..ShownOfSentence] + "…" : sentence.Packed;

    private static string Zh(List<LocalizedText> names) => string.Join("、", names.Select(static name => name.Zh));

    private static string En(List<LocalizedText> names) => string.Join(", ", names.Select(static name => name.En));
}
