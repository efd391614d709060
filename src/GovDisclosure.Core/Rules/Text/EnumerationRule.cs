using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3008: an enumeration against its total.</summary>
internal sealed class EnumerationRule() : TextRule(RuleCatalog.EnumerationSum)
{
    // Parts that fall further short are examples, and no closed list; parts that are further above are of another total.
    private const decimal FarBelow = 0.9m;
    private const decimal FarBelowOfClosed = 0.7m;

    // 231, of which 221 and 9: so near to the total, two parts are meant to be all of it.
    private const decimal FarBelowOfTwo = 0.95m;
    private const decimal FarAbove = 1.3m;
    private const int FewestParts = 3;

    protected override RuleOutcome Look(RuleContext context, ICollection<Finding> findings)
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
