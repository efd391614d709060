using GovDisclosure.Forms;
using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4004: a government reports on assessment, public review and accountability.</summary>
internal sealed class AssessmentMissingRule() : TextRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD4004",
            Name = "assessment-missing",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            SinceYear = Structure.DocumentCut.FirstYearOfSections,
            Statement = new(
                "政府的报告至少写到工作考核、社会评议、责任追究之一。",
                "A government's report says something on at least one of assessment, public review and accountability."
            ),
            Basis = Bases.Article50Item4,
            Failing = ExampleReports.Of(
                "没有考核、评议、追究。",
                "None of them.",
                ExampleReports.Overview("将政务公开纳入年度考核，开展社会评议，未发生责任追究情形", "落实监督职责，专人负责")
            ),
            Passing = ExampleReports.Of(
                "只写评议。",
                "Public review only.",
                ExampleReports.Overview("将政务公开纳入年度考核，开展社会评议，未发生责任追究情形", "开展社会评议")
            ),
        };

    private static readonly RuleOutcome NoGovernment = RuleOutcome.NotRun(
        new("不是人民政府的报告", "not the report of a people's government")
    );
    private static readonly RuleOutcome UnknownKind = RuleOutcome.NotRun(
        new("机关类别不详", "the kind of the agency is not known"),
        RuleRemedy.Agency
    );

    protected override bool NeedsWholeText => true;

    protected override RuleOutcome Look(RuleContext context, IFindingSink findings)
    {
        if (context.Agency.Kind is not AgencyKind.Government)
        {
            return context.Agency.Kind is null ? UnknownKind : NoGovernment;
        }

        if (context.Cut is not null)
        {
            findings.Add(
                CutOff(
                    Places.Overview,
                    new LocalizedText(
                        "是否写到工作考核、社会评议、责任追究",
                        "whether assessment, public review or accountability is spoken of"
                    )
                )
            );
        }
        else if (!context.Text.Has(WordRole.Assessment))
        {
            findings.Add(
                Violation(
                    Places.Overview,
                    new LocalizedText(
                        "没有写到工作考核、社会评议、责任追究。",
                        "Nothing is said on assessment, public review or accountability."
                    )
                )
            );
        }

        return RuleOutcome.Ran;
    }
}
