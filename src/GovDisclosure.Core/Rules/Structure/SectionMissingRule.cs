using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Structure;

/// <summary>GD1001: a section that is not there at all. A section without its table is GD1003's.</summary>
internal sealed class SectionMissingRule() : Rule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD1001",
            Name = "section-missing",
            Severity = FindingSeverity.Error,
            Scope = RuleScope.Document,
            SinceYear = DocumentCut.FirstYearOfSections,
            Statement = new("报告有全部六个部分。", "The report has all six sections."),
            Basis = Bases.Article50AndForm,
            Failing = ExampleReports.Of("没有第六部分。", "There is no section six.", static report => report with { OtherMatters = null }),
            Passing = ExampleReports.Of("六个部分都有。", "All six sections are there.", static report => report),
        };

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        var (beyond, unheaded) = (new List<FormSection>(), new List<FormSection>());
        foreach (var section in context.Edition.Sections)
        {
            if (SectionPresence.HasContent(context, section) || SectionPresence.HasTrace(context, section))
            {
                continue;
            }

            if (context.Cut is { } cut && cut.MayLackAllOf(section))
            {
                beyond.Add(section);
                continue;
            }

            if (SectionPresence.MayBeUnheaded(context, section))
            {
                unheaded.Add(section);
                continue;
            }

            findings.Add(
                Violation(
                    section.Pointer,
                    new LocalizedText(
                        $"缺少第{section.Numeral}部分“{section.HeadingZh}”；六个部分都须有，没有内容的写明没有。",
                        $"Section {section.Numeral} ({section.HeadingEn}) is absent; all six sections are required, and one without content says so."
                    )
                )
            );
        }

        if (beyond.Count > 0)
        {
            findings.Add(
                CutOff(
                    beyond[0].Pointer,
                    new LocalizedText(
                        $"第{string.Join('、', beyond.Select(static section => section.Numeral))}部分的有无",
                        $"whether section {string.Join(", ", beyond.Select(static section => section.Numeral))} is there"
                    )
                )
            );
        }

        if (unheaded.Count > 0)
        {
            findings.Add(Unheaded(unheaded));
        }

        return RuleOutcome.Ran;
    }

    private Finding Unheaded(List<FormSection> sections) =>
        Violation(
            sections[0].Pointer,
            new LocalizedText(
                $"第{string.Join('、', sections.Select(static section => section.Numeral))}部分没有找到标题，而其位置有文字，无法判断该部分是否缺失；请补上标题。",
                $"No heading of section {string.Join(", ", sections.Select(static section => section.Numeral))} was found, but there are words where it belongs, so it cannot be assessed whether it is absent; add the heading."
            )
        ) with
        {
            Status = FindingStatus.NotAssessable,
        };
}
