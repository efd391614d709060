using System.Globalization;

namespace GovDisclosure.Rules.Explanations;

/// <summary>What most likely went wrong in a table, in sentences.</summary>
internal static class ExplanationWords
{
    /// <summary>What most likely went wrong in a table, in a sentence or two.</summary>
    public static LocalizedText Of(Explanation explanation)
    {
        var cause = Answer(explanation);
        var leftOut = explanation.LeftOut.Length;
        return new LocalizedText(
            $"“{explanation.Table.LabelZh}”表：{cause.Zh}。{(leftOut == 0 ? "" : $"另有 {Number(leftOut)} 条勾稽关系因单元格空白或不适用，未计在内。")}",
            $"{explanation.Table.LabelEn}: {cause.En}.{(leftOut == 0 ? "" : $" {Counted(leftOut, "relation")} over blank or inapplicable cells {(leftOut == 1 ? "is" : "are")} left out.")}"
        );
    }

    private static LocalizedText Answer(Explanation explanation)
    {
        var best = explanation.Best;
        return explanation.Kind switch
        {
            _ when best is null && explanation.Undetermined > 0 => new(
                $"空白的单元格太多，勾稽关系不能确定改哪 {Number(explanation.Size)} 处、改成多少",
                $"too many cells are blank for the relations to tell which {Counted(explanation.Size, "cell")} to change, and to what"
            ),
            ExplanationKind.NotFound => new(
                $"改动 {Number(ReportExplainer.MaxChanges)} 处以内不能使勾稽关系全部成立，可能有更多处填错",
                $"no {Number(ReportExplainer.MaxChanges)} changes make every relation hold; more figures than that are probably wrong"
            ),
            _ when best is null => new("勾稽关系复杂，限定时间内未找到改法", "no repair was found within the time limit"),
            ExplanationKind.Unique => new(
                $"{Likely(best).Zh}；只有这样改，才能以最少的改动（{Number(explanation.Size)} 处）使勾稽关系全部成立{Reason(best).Zh}",
                $"{Likely(best).En}; no other {(explanation.Size == 1 ? "single change makes" : $"{Number(explanation.Size)} changes make")} every relation hold{Reason(best).En}"
            ),
            ExplanationKind.Truncated => new(
                $"{Likely(best).Zh}；限定时间内未查清是否只有这一种改法，请核对原始数据{Reason(best).Zh}",
                $"{Likely(best).En}; the time limit came before it was known whether other changes would do, so look at the sources{Reason(best).En}"
            ),
            _ => new(
                $"{Likely(best).Zh}{Borne(explanation).Zh}；使勾稽关系全部成立的最少改动（{Number(explanation.Size)} 处）{Ways(explanation).Zh}，请核对原始数据{Reason(best).Zh}",
                $"{Likely(best).En}{Borne(explanation).En}; {Ways(explanation).En} {Counted(explanation.Size, "change")} make every relation hold, so look at the sources{Reason(best).En}"
            ),
        };
    }

    private static LocalizedText Borne(Explanation explanation) =>
        explanation.Favoured is not { } favoured ? new("", "")
        : favoured.Witnesses.Any(static witness => witness.Supports && witness.Quote is not null)
            ? new("，与文中数字相符", ", as the text bears out")
        : new("，有上年报告佐证", ", as last year's report bears out");

    private static LocalizedText Likely(RepairCandidate candidate) =>
        new(
            "最可能的是"
                + string.Join(
                    "、",
                    candidate.Changes.Select(static change =>
                        $"“{change.Cell.Row.PathZh} / {change.Cell.Column.PathZh}”应为 {Number(change.To)}（现为 {(change.From is { } number ? Number(number) : "空白")}）"
                    )
                ),
            "most likely "
                + string.Join(
                    ", and ",
                    candidate.Changes.Select(static change =>
                        $"\"{change.Cell.Row.PathEn} / {change.Cell.Column.PathEn}\" should be {Number(change.To)} (it is {(change.From is { } number ? Number(number) : "blank")})"
                    )
                )
        );

    private static LocalizedText Reason(RepairCandidate candidate) =>
        candidate.Reasons.IsEmpty ? new("", "") : new($"。{candidate.Reasons[0].Message.Zh}", $". {candidate.Reasons[0].Message.En}");

    private static LocalizedText Ways(Explanation explanation)
    {
        var ways = Number(explanation.Count + explanation.Undetermined);
        return explanation.IsTruncated
            ? new($"至少有 {ways} 种改法", $"at least {ways} different sets of")
            : new($"有 {ways} 种改法", $"{ways} different sets of");
    }

    private static string Counted(int number, string word) => number == 1 ? $"1 {word}" : $"{Number(number)} {word}s";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
