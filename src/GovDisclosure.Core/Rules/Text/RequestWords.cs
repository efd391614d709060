using GovDisclosure.Forms;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>A sentence and its figures about requests for information, where they are the agency's own and of the report's year.</summary>
internal static class RequestWords
{
    // Figures of a body other than the one that the table is of, of another matter, or of a comparison: nothing is compared with them.
    private static readonly string[] ForeignScopes = ["政府办", "办公室", "本级", "代表", "各部门", "各单位", "各乡镇", "各街道", "各镇", "各县", "各区", "各市", "县区", "区县", "县直", "市直", "区直", "省直", "季度", "上半年", "下半年", "月均", "日均", "备案", "指导", "培训", "信访", "建议", "提案", "留言", "热线", "咨询", "来信", "截至目前", "累计", "市级部门", "县级部门", "区级部门", "开发区", "园区", "其余", "计划", "拟"];

    private static readonly string[] Bodies = ["局", "委", "厅", "县政府", "区政府", "市政府", "省政府", "镇政府", "乡政府"];
    private static readonly string[] Verbs = ["受理", "收到", "共受理", "共收到", "办理", "答复", "制发", "共制发", "制定", "共制定", "出台", "共出台", "废止", "共废止"];

    public static IEnumerable<(Sentence Sentence, Figure Figure)> CaseFigures(RuleContext context)
    {
        foreach (var sentence in context.Text.Sentences)
        {
            if (!sentence.Has("申请") || IsForeign(sentence, context))
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

    /// <summary>Whether the figures of a sentence are those of another body, of another year or of a comparison.</summary>
    public static bool IsForeign(Sentence sentence, RuleContext context)
    {
        var (year, agency) = (context.Report.Year, context.Report.Agency.Name);
        return
        sentence.Has(ForeignScopes) || IsOfMonths(sentence) || IsOfAnotherBody(sentence, agency) || sentence.Figures.Exists(figure => figure.IsYear && figure.Value != year) || year is null;
    }

    // 县教育局受理: the figure of a body that is named and is not the agency. 我局, 全局 and the like are the agency.
    private static bool IsOfAnotherBody(Sentence sentence, string? agency)
    {
        var text = sentence.Packed.AsSpan();
        foreach (var body in Bodies)
        {
            for (var at = text.IndexOf(body, StringComparison.Ordinal); at >= 0; at = Next(text, body, at))
            {
                var after = text[(at + body.Length)..];
                var name = text[Math.Max(at - 1, 0)..(at + body.Length)];
                if (Words.StartsWithAny(after, Verbs) && !"我本全该".Contains(name[0], StringComparison.Ordinal) && !agency.AsSpan().Contains(name, StringComparison.Ordinal) &&
                    !(body.EndsWith("政府", StringComparison.Ordinal) && agency.AsSpan().Contains("办公", StringComparison.Ordinal)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int Next(ReadOnlySpan<char> text, string word, int at)
    {
        var next = text[(at + word.Length)..].IndexOf(word, StringComparison.Ordinal);
        return next < 0 ? -1 : at + word.Length + next;
    }

    // 1至6月收到: a part of the year; a period to the end of December is the whole of it.
    private static bool IsOfMonths(Sentence sentence) =>
        sentence.Figures.Exists(static figure => figure.Unit == "月") && !sentence.Has("12月") && !sentence.Has("十二月");

    /// <summary>The total of a row of table three, which must be there.</summary>
    public static FormCell CellOf(RuleContext context, string row) =>
        context.FindTable("/requests")!.Table.Find($"/requests/{row}/total") ?? throw new InvalidOperationException($"Table three has no row {row}.");
}
