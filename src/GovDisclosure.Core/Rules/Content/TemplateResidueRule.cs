using GovDisclosure.Rules.Text;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4007: what is left of a template.</summary>
internal sealed class TemplateResidueRule() : TextRule(RuleCatalog.TemplateResidue)
{
    private static readonly string[] Residues = ["编写说明", "××", "XX", "xx年", "（此处", "(此处", "（）", "()", "【】", "____", "该部分以表格形式报告"];

    protected override RuleOutcome Look(RuleContext context, ICollection<Finding> findings)
    {
        foreach (var sentence in context.Text.Sentences)
        {
            var text = sentence.Text.Contains("http", StringComparison.Ordinal) || sentence.Text.Contains("www", StringComparison.Ordinal) || sentence.Text.Contains("第××号", StringComparison.Ordinal) ? "" : sentence.Text;
            if (Residues.FirstOrDefault(residue => text.Contains(residue, StringComparison.Ordinal)) is { } found)
            {
                findings.Add(Found(sentence, $"文中留有模板文字“{found}”。", $"The text holds what is left of a template: {found}"));
            }
        }

        return RuleOutcome.Ran;
    }
}
