namespace GovDisclosure.Rules.Text;

/// <summary>A sentence and its figures about requests for information, where they are the agency's own and of the report's year.</summary>
internal static class RequestWords
{
    // Figures of a body other than the one that the table is of, of another matter, or of a comparison: nothing is compared with them.
    private static readonly string[] ForeignScopes = ["政府办", "办公室", "本级", "代表", "各部门", "备案", "指导", "培训", "信访", "建议", "提案", "留言", "热线", "咨询", "来信", "截至目前", "累计"];

    public static IEnumerable<(Sentence Sentence, Figure Figure)> CaseFigures(RuleContext context)
    {
        foreach (var sentence in context.Text.Sentences)
        {
            if (!IsAbout(sentence) || IsForeign(sentence, context.Report.Year))
            {
                continue;
            }

            foreach (var figure in sentence.Figures)
            {
                if (figure.CountsCases)
                {
                    yield return (sentence, figure);
                }
            }
        }
    }

    public static bool IsAbout(Sentence sentence) => sentence.Has("信息公开申请", "依申请公开", "申请公开", "公开申请", "信息公开的申请", "依申请信息公开", "申请");

    /// <summary>Whether the figures of a sentence are those of another body, of another year or of a comparison.</summary>
    public static bool IsForeign(Sentence sentence, int? year) =>
        sentence.Has(ForeignScopes) || sentence.Figures.Exists(figure => figure.IsYear && figure.Value != year && figure.Value != year + 1) || year is null;

    public static Operand OperandOf(RuleContext context, string row) =>
        context.FindTable("/requests")!.Table.Find($"/requests/{row}/total") is { } cell
            ? new Operand(cell, -1, cell.Get(context.Report))
            : throw new InvalidOperationException($"Table three has no row {row}.");
}
