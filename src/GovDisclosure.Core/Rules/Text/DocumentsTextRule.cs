using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3007: rules and normative documents.</summary>
internal sealed class DocumentsTextRule() : StatementRule(RuleCatalog.TextDocuments, "/proactiveDisclosure")
{
    private const string Table = "/proactiveDisclosure/";

    // What agencies leave out of the label.
    private const string Administrative = "行政";

    private static readonly string[] Rows = ["rules", "administrativeNormativeDocuments"];

    // Figures of a part of the documents, of other documents or of another body; then of another year, of several, of a comparison, or a negation.
    private static readonly string[] Others =
    [
        "其中", "报备", "备案", "审查", "解读", "修订", "政府办", "办公室", "累计", "各部门", "名义", "制度", "计划", "拟", "县级", "市级", "区级", "部门", "下属", "所属", "直属", "下级",
        "上年", "上一年", "去年", "前年", "往年", "历年", "年来", "近", "期间", "以来", "较", "比", "未", "没有", "不存在", "并无",
    ];

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
        var shortName = name.StartsWith(Administrative, StringComparison.Ordinal) ? name[Administrative.Length..] : name;
        foreach (var sentence in context.Text.Sentences)
        {
            if (sentence.Has(shortName) && !sentence.Has(Others) && !RequestWords.IsForeign(sentence, context))
            {
                Read(context, row, (name, shortName), sentence, statements);
            }
        }
    }

    private void Read(RuleContext context, FormRow row, (string Full, string Short) name, Sentence sentence, ICollection<Statement> statements)
    {
        // 制发厅规范性文件1件、废止1件: the short name counts where the next figure goes on with the row; alone it may be of other documents.
        Statement? byShortName = null;
        var goesOn = false;
        foreach (var figure in sentence.Figures)
        {
            var (before, after) = (sentence.Before(figure), sentence.After(figure));
            var isNamed = before.EndsWith(name.Full, StringComparison.Ordinal) || after.StartsWith(name.Full, StringComparison.Ordinal);
            var isShort = !isNamed && before.EndsWith(name.Short, StringComparison.Ordinal) && !before.Contains("政府", StringComparison.Ordinal);
            var isNext = goesOn && after.Length == 0 && before is ("废止" or "现行有效");
            var cell = (isNamed || isShort || isNext) && figure is { IsExact: true, Unit: "件" or "份" or "部" } && PropertyOf(before) is { } property ? row.FindCell(property) : null;
            goesOn = cell is not null;
            if (isNext && byShortName is not null && goesOn)
            {
                statements.Add(byShortName);
            }

            var statement = cell is null ? null : Stated(sentence, figure, [[OperandOf(context, cell)]]);
            byShortName = isShort ? statement : null;
            if (statement is not null && !isShort)
            {
                statements.Add(statement);
            }
        }
    }

    private static string? PropertyOf(string before) => (Words.HasAny(before, "制发", "制定", "出台"), Words.HasAny(before, "废止"), Words.HasAny(before, "现行有效")) switch
    {
        (true, false, false) => nameof(DocumentCounts.Issued),
        (false, true, false) => nameof(DocumentCounts.Repealed),
        (false, false, true) => nameof(DocumentCounts.InForce),
        _ => null,
    };
}
