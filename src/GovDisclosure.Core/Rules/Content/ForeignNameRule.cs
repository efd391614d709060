using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4005: another place of the agency's own level, or a place of a higher one, spoken of as the agency's own.</summary>
internal sealed class ForeignNameRule() : TextRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD4005",
            Name = "foreign-name",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new(
                "政府、街道的报告文中不把其他地方写作本地。",
                "The text of a government's or a street office's report does not speak of another place as its own."
            ),
            Basis = Bases.Editing,
            Failing = ExampleReports.Of(
                "文中写“在青石镇”。",
                "The text speaks of another town.",
                ExampleReports.Problems("丰富解读形式", "在青石镇丰富解读形式", "", "")
            ),
            Passing = ExampleReports.Of(
                "文中写“在全镇”。",
                "The text speaks of the whole town.",
                ExampleReports.Problems("丰富解读形式", "在全镇丰富解读形式", "", "")
            ),
        };

    private static readonly RuleOutcome NoPlace = RuleOutcome.NotRun(
        new("不是政府、街道的报告，或名称没有写明地方", "not the report of a government or a street office, or its name tells no place")
    );
    private static readonly RuleOutcome NoName = RuleOutcome.NotRun(
        new("机关名称不详", "the name of the agency is not known"),
        RuleRemedy.Agency
    );
    private static readonly RuleOutcome IsDepartment = RuleOutcome.NotRun(
        new("是部门的报告，文中可提及其他地方", "the report of a department, which may speak of other places")
    );

    protected override RuleOutcome Look(RuleContext context, IFindingSink findings)
    {
        if (context.Agency is not { Name: { } printed } agency)
        {
            return NoName;
        }

        var name = FoldedText.Fold(printed);
        if (agency.Kind is not (null or AgencyKind.Government or AgencyKind.Dispatched or AgencyKind.Office))
        {
            return IsDepartment;
        }

        var kind = agency.Level is null or AgencyLevel.Township ? TownshipNames.KindOf(name) : null;
        var divisions = DivisionMentions.Of(name, kind is null, context.Text);
        if (kind is null && (divisions is null || agency.Kind is null))
        {
            return NoPlace;
        }

        foreach (var sentence in context.Sentences())
        {
            var text = sentence.Letters;
            var isHere = kind is not null && TownshipNames.MayName(text) && !TownshipNames.IsOfElsewhere(text);
            if (isHere && TownshipNames.FindOtherKind(text, kind!) is { } own)
            {
                findings.Add(
                    Found(
                        sentence,
                        $"文中以“{own}”自称，而报告机关是“{name}”；请核对是否沿用了他处的文字。",
                        $"The text calls itself {own}; the agency is {name}. Check whether the words were taken from elsewhere."
                    )
                );
            }
            else if (((isHere ? TownshipNames.FindOther(text, name) : null) ?? divisions?.Find(text)) is { } place)
            {
                findings.Add(
                    Found(
                        sentence,
                        $"文中写“{place}”，而报告机关是“{name}”；请核对是否沿用了他处的文字。",
                        $"The text speaks of {place} as if it were its own place; the agency is {name}. Check whether the words were taken from elsewhere."
                    )
                );
            }
            else if (kind is not null && TownshipNames.FindHigher(text) is { } higher)
            {
                findings.Add(
                    Found(
                        sentence,
                        $"文中把“{higher}”写作本机关的工作，而报告机关是“{name}”；请核对是否沿用了上级的文字。",
                        $"The text tells of {higher} as the agency's own work; the agency is {name}. Check whether the words were taken from a higher one."
                    )
                );
            }
        }

        return RuleOutcome.Ran;
    }
}
