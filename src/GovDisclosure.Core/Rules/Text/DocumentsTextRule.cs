using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3007: rules and normative documents.</summary>
internal sealed class DocumentsTextRule() : StatementRule(RuleCatalog.TextDocuments, "/proactiveDisclosure")
{
    private const string Table = "/proactiveDisclosure/";

    private static readonly string[] Rows = ["rules", "administrativeNormativeDocuments"];

    protected override bool Fits(FormTable table) => Array.Exists(Rows, row => table.Find(Table + row + "/issued") is not null);

    protected override void Read(RuleContext context, FormTable table, ICollection<Statement> statements)
    {
        foreach (var row in Rows.Select(row => table.Find(Table + row + "/issued")?.Row).OfType<FormRow>())
        {
            Read(context, row, statements);
        }
    }

    private void Read(RuleContext context, FormRow row, ICollection<Statement> statements)
    {
        var name = row.LabelZh;
        foreach (var sentence in context.Text.Sentences)
        {
            if (!sentence.Has(name) || sentence.Has("其中", "报备", "备案", "审查", "解读", "修订", "政府办", "办公室", "累计", "各部门", "名义", "制度", "计划", "拟", "县级", "市级", "区级", "部门") || RequestWords.IsForeign(sentence, context))
            {
                continue;
            }

            foreach (var figure in sentence.Figures.Where(static figure => figure.IsExact && figure.Unit is "件" or "份" or "部"))
            {
                var (before, after) = (sentence.Before(figure), sentence.After(figure));
                var named = before.EndsWith(name, StringComparison.Ordinal) || after.StartsWith(name, StringComparison.Ordinal);
                var property = (Words.HasAny(before, "制发", "制定", "出台"), Words.HasAny(before, "废止"), Words.HasAny(before, "现行有效")) switch
                {
                    (true, false, false) => nameof(DocumentCounts.Issued),
                    (false, true, false) => nameof(DocumentCounts.Repealed),
                    (false, false, true) => nameof(DocumentCounts.InForce),
                    _ => null,
                };
                if (named && property is not null && row.FindCell(property) is { } cell)
                {
                    statements.Add(Stated(sentence, figure, [[OperandOf(context, cell)]]));
                }
            }
        }
    }
}
