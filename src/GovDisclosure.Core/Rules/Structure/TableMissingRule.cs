using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Structure;

/// <summary>GD1003: a section whose table is not there.</summary>
internal sealed class TableMissingRule() : Rule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD1003",
            Name = "table-missing",
            Severity = FindingSeverity.Error,
            Scope = RuleScope.Document,
            SinceYear = DocumentCut.FirstYearOfSections,
            Statement = new(
                "第二、三、四部分各有格式规定的表格，不以文字代替。2019 年度为警告；表格为图片的无法核对。",
                "Sections two, three and four have the form's tables; words do not replace them. A warning for reports on 2019; not assessable where the table is an image."
            ),
            Basis = Bases.TheForm,
            Failing = ExampleReports.Of(
                "第四部分只写“本年度没有行政复议和行政诉讼”。",
                "Section four says only that there was no reconsideration or litigation.",
                static report =>
                    report with
                    {
                        ReviewAndLitigation = null,
                        Notes = [new("/reviewAndLitigation", "本年度没有行政复议和行政诉讼。")],
                    }
            ),
            Passing = ExampleReports.Of("第四部分有表格，表下有注。", "Section four has its table, and a note under it.", static report =>
                report with
                {
                    Notes = [new("/reviewAndLitigation", "注：行政复议一件已办结。")],
                }
            ),
        };

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        var ran = false;
        foreach (var section in context.Edition.Sections)
        {
            if (section.Table is not { } table)
            {
                continue;
            }

            var isPresent = table.IsPresent(context.Report);
            ran |= isPresent;
            if (!isPresent && SectionPresence.HasTrace(context, section))
            {
                ran = true;
                findings.Add(
                    context.Shown.HasImage(section) ? Hidden(section)
                    : context.Shown.HasTable(context.Report, section, table) ? Unread(section)
                    : context.Cut is { } cut && cut.MayLackSomeOf(section) ? Beyond(section)
                    : Missing(context, section)
                );
            }
        }

        return ran
            ? RuleOutcome.Ran
            : RuleOutcome.NotRun(
                new LocalizedText(
                    "报告没有第二、三、四部分（见 GD1001）",
                    "the report has none of the sections two, three and four (see GD1001)"
                )
            );
    }

    // The form was only encouraged in its first year.
    private Finding Missing(RuleContext context, FormSection section) =>
        context.Report.Year <= context.Catalog.Editions[0].FirstYear
            ? Violation(
                section.Pointer,
                new LocalizedText(
                    $"第{section.Numeral}部分“{section.HeadingZh}”没有表格；该年度提倡按格式填表。",
                    $"Section {section.Numeral} ({section.HeadingEn}) has no table; in that year the form's table was encouraged."
                )
            ) with
            {
                Severity = FindingSeverity.Warning,
            }
            : Violation(
                section.Pointer,
                new LocalizedText(
                    $"第{section.Numeral}部分“{section.HeadingZh}”没有表格；须按格式填表，不能以文字代替。",
                    $"Section {section.Numeral} ({section.HeadingEn}) has no table; the form's table is required, words do not replace it."
                )
            );

    private Finding Beyond(FormSection section) =>
        CutOff(section.Pointer, new LocalizedText($"第{section.Numeral}部分的表格", $"the table of section {section.Numeral}"));

    private Finding Hidden(FormSection section) =>
        Violation(
            section.Pointer,
            new LocalizedText(
                $"第{section.Numeral}部分“{section.HeadingZh}”有图片而没有可读的表格，无法核对；请以文字表格发布。",
                $"Section {section.Numeral} ({section.HeadingEn}) holds an image and no table that can be read, so it cannot be assessed; publish the table as text."
            )
        ) with
        {
            Status = FindingStatus.NotAssessable,
        };

    private Finding Unread(FormSection section) =>
        Violation(
            section.Pointer,
            new LocalizedText(
                $"第{section.Numeral}部分“{section.HeadingZh}”印有表格的内容，但其版式无法识别，无法核对；请改用其他格式的来源文件。",
                $"Section {section.Numeral} ({section.HeadingEn}) has parts of its table, but in a layout that could not be read, so it cannot be assessed; try a source in another format."
            )
        ) with
        {
            Status = FindingStatus.NotAssessable,
        };
}
