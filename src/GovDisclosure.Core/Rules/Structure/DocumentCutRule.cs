using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Structure;

/// <summary>GD4012: a document that was cut off, reported once for all rules that cannot be assessed on it.</summary>
internal sealed class DocumentCutRule() : Rule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD4012",
            Name = "document-cut",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Document,
            SinceYear = DocumentCut.FirstYearOfSections,
            Statement = new(
                "来源文件完整：不在句中或表中中断而缺少其后的部分，也不从报告的中间开始。不完整的，所缺部分的有无和内容无法核对。",
                "The document is whole: it does not end in mid-sentence or mid-table with the sections after that absent, nor begin in the middle of the report. Where it is not, what is absent cannot be assessed."
            ),
            Basis = Bases.Editing,
            Failing = ExampleReports.Of(
                "第五部分在句中中断，没有第六部分。",
                "Section five ends in mid-sentence, and there is no section six.",
                static report =>
                    report with
                    {
                        ProblemsAndImprovements = new ProblemsAndImprovements
                        {
                            Text = "存在的问题：政策解读形式较为单一。改进措施：丰富解读形式，加强业",
                        },
                        OtherMatters = null,
                    }
            ),
            Passing = ExampleReports.Of("第六部分没有句号。", "Section six has no full stop.", static report =>
                report with
                {
                    OtherMatters = new OtherMatters { Text = "本年度未收取信息处理费" },
                }
            ),
        };

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        if (context.Cut is { } cut)
        {
            findings.Add(Violation(cut.Section?.Pointer ?? Places.Preamble, Message(cut)));
        }

        return RuleOutcome.Ran;
    }

    private static LocalizedText Message(DocumentCut cut)
    {
        var (zh, en) = cut.Section is { } section
            ? ($"第{section.Numeral}部分“{section.HeadingZh}”", $"section {section.Numeral} ({section.HeadingEn})")
            : ("正文之前", "the words before section one");
        if (cut.FirstHeading is not { } first)
        {
            return new LocalizedText(
                $"来源文件在{zh}中断，其后的部分都没有，文件可能不完整；请用完整的文件核对。",
                $"The document breaks off in {en} and nothing follows, so it may be incomplete; check the whole document."
            );
        }

        return new LocalizedText(
            $"来源文件从中间开始：第一个标题是第{first.Numeral}部分“{first.HeadingZh}”的，之前的部分没有或不全"
                + $"{(cut.IsAtEnd ? $"；又在{zh}中断，其后的部分都没有" : "")}，文件可能不完整；请用完整的文件核对。",
            $"The document begins in the middle: its first heading is that of section {first.Numeral} ({first.HeadingEn}), and what belongs "
                + $"before it is absent or not whole{(cut.IsAtEnd ? $"; it breaks off in {en} and nothing follows" : "")}, so it may be "
                + "incomplete; check the whole document."
        );
    }
}
