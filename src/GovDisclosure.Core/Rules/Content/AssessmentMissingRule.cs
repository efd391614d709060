using GovDisclosure.Forms;
using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4004: a government reports on assessment, public review and accountability.</summary>
internal sealed class AssessmentMissingRule() : TextRule(RuleCatalog.AssessmentMissing)
{
    private static readonly RuleOutcome NoGovernment = RuleOutcome.NotRun(
        new("不是人民政府的报告", "not the report of a people's government")
    );
    private static readonly RuleOutcome UnknownKind = RuleOutcome.NotRun(
        new("机关类别不详", "the kind of the agency is not known"),
        RuleRemedy.Agency
    );

    protected override bool NeedsWholeText => true;

    protected override RuleOutcome Look(RuleContext context, ICollection<Finding> findings)
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
