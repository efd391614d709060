using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3007: rules and normative documents.</summary>
internal sealed class DocumentsTextRule() : StatementRule(RuleCatalog.TextDocuments, "/proactiveDisclosure")
{
    private const string Row = "/proactiveDisclosure/administrativeNormativeDocuments/";

    protected override bool Fits(FormTable table) => table.Find(Row + "issued") is not null;

    protected override void Read(RuleContext context, FormTable table, ICollection<Statement> statements)
    {
        if (table.Find(Row + "issued") is not { Row.LabelZh: var name })
        {
            return;
        }

        foreach (var sentence in context.Text.Sentences)
        {
            if (!sentence.Has(name) || sentence.Has("其中", "报备", "备案", "审查", "解读", "修订", "政府办", "办公室", "累计", "各部门", "名义") || RequestWords.IsForeign(sentence, context.Report.Year))
            {
                continue;
            }

            foreach (var figure in sentence.Figures.Where(static figure => figure.IsExact && figure.Unit is "件" or "份" or "部"))
            {
                var (before, after) = (sentence.Before(figure), sentence.After(figure));
                var named = before.EndsWith(name, StringComparison.Ordinal) || after.StartsWith(name, StringComparison.Ordinal);
                var column = (Words.HasAny(before, "制发", "制定", "出台"), Words.HasAny(before, "废止"), Words.HasAny(before, "现行有效")) switch
                {
                    (true, false, false) => "issued",
                    (false, true, false) => "repealed",
                    (false, false, true) => "inForce",
                    _ => null,
                };
                if (named && column is not null && table.Find(Row + column) is { } cell)
                {
                    statements.Add(Stated(sentence, figure, [[OperandOf(context, cell)]]));
                }
            }
        }
    }
}
