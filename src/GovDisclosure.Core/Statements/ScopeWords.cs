namespace GovDisclosure.Statements;

/// <summary>Says in words why a figure is not compared.</summary>
internal static class ScopeWords
{
    public static LocalizedText? Of(Scope scope) =>
        scope switch
        {
            Scope.Report => null,
            Scope.OtherMatter => new("其他事项", "another matter"),
            Scope.Unit => new("单位不是件", "the unit is not that of the table"),
            Scope.Comparison => new("比较数", "a difference to another figure"),
            Scope.AnotherYear => new("其他年度", "another year"),
            Scope.PartOfYear => new("年内部分时段", "a part of the year"),
            Scope.Plan => new("计划", "a plan"),
            Scope.Approximate => new("约数", "a rough number"),
            Scope.OtherBody => new("其他单位", "another body"),
            Scope.OtherSection => new("第五部分所述情况", "stated among the problems"),
            Scope.Qualified => new("有限定（延期等）", "narrowed down (extended and the like)"),
            Scope.Part => new("整体的一部分", "a part of a whole"),
            Scope.OtherCases => new("备案等其他口径的案件", "cases counted in another way"),
            Scope.NotOfDisclosure => new("未说明与信息公开有关", "not said to be about disclosure"),
            Scope.NoEvent => new("未说明制发、废止或决定", "it is not said what happened"),
            _ => new("未能理解", "not understood"),
        };
}
