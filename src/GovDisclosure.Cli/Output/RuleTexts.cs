namespace GovDisclosure.Cli.Output;

/// <summary>What the page of a rule says beside the rule's own words.</summary>
internal static class RuleTexts
{
    public static LocalizedText RuleNameColumn { get; } = new("名称", "Name");

    public static LocalizedText RuleDemandColumn { get; } = new("要求", "Demand");

    public static LocalizedText RuleFormula { get; } = new("公式", "Formula");

    public static LocalizedText RuleBasis { get; } = new("依据", "Basis");

    public static LocalizedText RuleSince { get; } = new("适用年度自", "Since reports on");

    public static LocalizedText RuleUntil { get; } = new("适用年度至", "Until reports on");

    public static LocalizedText RuleEdition { get; } = new("适用格式版本", "Edition of the form");

    public static LocalizedText RuleFailing { get; } = new("违反的例子", "Violated by");

    public static LocalizedText RulePassing { get; } = new("符合的例子", "Kept by");

    public static LocalizedText RulePage { get; } = new("说明页", "Page");

    public static LocalizedText WhatToDo { get; } = new("怎么办", "What to do");

    public static LocalizedText NotAFinding { get; } =
        new(
            "这是读取说明：说的是文件怎样读取，而不是报告有何问题。",
            "It is a remark on the reading of a document, not on what is wrong in the report."
        );

    public static LocalizedText NoRuleButDiagnostic(string code) =>
        new(
            $"{code} 是读取说明而不是规则，只能用 --output text 说明",
            $"{code} is a remark of a reader and no rule; it is explained by --output text only"
        );

    public static LocalizedText UnknownRule(string id, string? near) =>
        new(
            $"没有规则“{id}”{(near is null ? "；用 rules 列出全部规则" : $"；是否为 {near}？")}",
            $"there is no rule \"{id}\"{(near is null ? "; list them with: rules" : $"; did you mean {near}?")}"
        );
}
