using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3007: rules and normative documents.</summary>
internal sealed class DocumentsTextRule() : TextRule(RuleCatalog.TextDocuments)
{
    protected override LocalizedText? Look(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Report.ProactiveDisclosure is not ProactiveDisclosure2021 || context.FindTable("/proactiveDisclosure") is not { } table)
        {
            return NoTable;
        }

        foreach (var sentence in context.Text.Sentences)
        {
            if (!sentence.Has("行政规范性文件") || sentence.Has("其中", "报备", "备案", "审查", "解读", "修订", "政府办", "办公室", "累计", "各部门", "名义") || RequestWords.IsForeign(sentence, context.Report.Year))
            {
                continue;
            }

            foreach (var figure in sentence.Figures.Where(static figure => figure.IsExact && figure.Unit is "件" or "份" or "部"))
            {
                var (before, after) = (sentence.Before(figure), sentence.After(figure));
                var named = before.EndsWith("行政规范性文件", StringComparison.Ordinal) || after.StartsWith("行政规范性文件", StringComparison.Ordinal);
                var column = (Words.HasAny(before, "制发", "制定", "出台"), Words.HasAny(before, "废止"), Words.HasAny(before, "现行有效")) switch
                {
                    (true, false, false) => "issued",
                    (false, true, false) => "repealed",
                    (false, false, true) => "inForce",
                    _ => null,
                };
                if (named && column is not null && table.Table.Find("/proactiveDisclosure/administrativeNormativeDocuments/" + column) is { } cell)
                {
                    Compare(sentence, figure, findings, [new Operand(cell, -1, cell.Get(context.Report))]);
                }
            }
        }

        return null;
    }
}
