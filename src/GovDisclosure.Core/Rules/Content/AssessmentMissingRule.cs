using GovDisclosure.Forms;
using GovDisclosure.Rules.Text;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4004: a government reports on assessment, public review and accountability.</summary>
internal sealed class AssessmentMissingRule() : TextRule(RuleCatalog.AssessmentMissing)
{
    protected override bool NeedsWholeText => true;

    protected override RuleOutcome Look(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Agency.Kind is not AgencyKind.Government)
        {
            return RuleOutcome.NotRun(new LocalizedText("不是政府的报告（或机关类别不详）", "not the report of a government (or its kind is not known)"));
        }

        if (!context.Text.Has("考核", "评议", "责任追究", "追责", "问责", "考评"))
        {
            findings.Add(Violation("/overview/text", new LocalizedText("没有写到工作考核、社会评议、责任追究。", "Nothing is said on assessment, public review or accountability.")));
        }

        return RuleOutcome.Ran;
    }
}
