using System.Collections.Immutable;
using GovDisclosure.Forms;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3006: reconsideration and litigation cases.</summary>
internal sealed class CasesTextRule() : StatementRule(RuleCatalog.TextCases, "/reviewAndLitigation")
{
    protected override void Read(RuleContext context, FormTable table, ICollection<Statement> statements)
    {
        foreach (var sentence in context.Text.Sentences)
        {
            if (!sentence.Has("信息公开") || !sentence.Has("复议", "诉讼") || sentence.Has("备案", "新增", "应诉", "化解", "纠纷", "培训") || RequestWords.IsForeign(sentence, context))
            {
                continue;
            }

            foreach (var figure in sentence.Figures.Where(static figure => figure.CountsCases))
            {
                var before = sentence.Before(figure);
                if (Words.HasAny(before, "维持", "纠正", "尚未", "直接", "复议后", "结果", "撤", "审结", "上年", "驳回", "其中", "申请人", "败诉", "胜诉", "因"))
                {
                    continue;
                }

                var (review, litigation) = (before.Contains("复议", StringComparison.Ordinal), before.Contains("诉讼", StringComparison.Ordinal));

                // 行政复议、行政诉讼1件: one figure for both.
                review |= litigation && sentence.BeforeAll(figure).EndsWith("复议、" + before, StringComparison.Ordinal);

                // 复议申请1500件，其中政府信息公开类440件: the first figure is of all matters.
                if ((review || litigation) && sentence.BeforeAll(figure).Contains("信息公开", StringComparison.Ordinal))
                {
                    statements.Add(Stated(sentence, figure, [.. Readings(context, table, review, litigation)]));
                }
            }
        }
    }

    // The table has no total of litigation; a sentence may mean its two blocks together or one of them.
    private static IEnumerable<ImmutableArray<Operand>> Readings(RuleContext context, FormTable table, bool review, bool litigation)
    {
        var totals = table.Rows.Select(static row => row.Cells[^1]).Select(cell => OperandOf(context, cell)).ToImmutableArray();
        var (reviews, suits) = (totals[..1], totals[1..]);
        yield return (review, litigation) switch
        {
            (true, true) => totals,
            (true, false) => reviews,
            _ => suits,
        };
        if (litigation)
        {
            foreach (var suit in suits)
            {
                yield return review ? [.. reviews, suit] : [suit];
            }
        }
    }
}
