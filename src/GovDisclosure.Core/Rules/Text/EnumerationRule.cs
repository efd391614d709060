using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3008: an enumeration against its total.</summary>
internal sealed class EnumerationRule() : TextRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD3008",
            Name = "enumeration-sum",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new(
                "列举的各项之和等于总数：超过总数的都算；不足的，只在列举封闭（以“其他”收尾，或各项之和接近总数）时算。有“余”“等”“主要”字的不算。",
                "The items of an enumeration add up to their stated total: above it always; below it where the list is closed (its last item is 其他, or the items nearly add up). Rough lists, and those with 等 or 主要, are left out."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "总数 30 条，各项之和 29 条。",
                "30 in all; the items add up to 29.",
                ExampleReports.Overview("（二）", "公开信息30条，其中机构信息10条、财政信息9条、其他信息10条。\n（二）")
            ),
            Passing = ExampleReports.Of(
                "有“等”字的列举不是全部。",
                "A list that ends with 等 is open.",
                ExampleReports.Overview("（二）", "公开信息30条，其中机构信息10条、财政信息9条、民生信息10条等。\n（二）")
            ),
        };

    // Parts that fall further short are examples, and no closed list; parts that are further above are of another total.
    private const decimal FarBelow = 0.9m;
    private const decimal FarBelowOfClosed = 0.7m;

    // 231, of which 221 and 9: so near to the total, two parts are meant to be all of it.
    private const decimal FarBelowOfTwo = 0.95m;
    private const decimal FarAbove = 1.3m;
    private const int FewestParts = 3;

    protected override RuleOutcome Look(RuleContext context, IFindingSink findings)
    {
        var isCompared = false;
        var reader = new EnumerationReader();
        Sentence? before = null;
        foreach (var sentence in context.Sentences())
        {
            foreach (var list in reader.Read(sentence, before?.Part == sentence.Part ? before : null))
            {
                isCompared = true;
                if (IsWrong(list))
                {
                    findings.Add(
                        Found(
                            sentence,
                            $"所列各项之和为 {Print(list.Sum)}，文中总数为 {Print(list.Whole)}。",
                            $"The items add up to {Print(list.Sum)}; the stated total is {Print(list.Whole)}."
                        ) with
                        {
                            Left = (Int128)list.Whole,
                            Right = (Int128)list.Sum,
                        }
                    );
                }
            }

            before = sentence;
        }

        return isCompared ? RuleOutcome.Ran : RuleOutcome.NothingStated;
    }

    private static bool IsWrong(Enumeration list)
    {
        if (list.AddsUp || list.IsByChannel)
        {
            return false;
        }

        if (list.Sum > list.Whole)
        {
            return list.Sum <= list.Whole * FarAbove || list.Parts == 2;
        }

        return !list.IsOpen
            && (
                list.EndsWithOther
                    ? list.Sum >= list.Whole * FarBelowOfClosed || (list.Parts >= FewestParts && list.IsOfOneSentence)
                    : list.Sum >= list.Whole * (list.Parts >= FewestParts ? FarBelow : FarBelowOfTwo)
            );
    }
}
