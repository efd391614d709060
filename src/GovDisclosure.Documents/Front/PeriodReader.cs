using System.Buffers;
using GovDisclosure.Documents.Draft;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Front;

/// <summary>
/// Finds the period of the figures of a report: 2023年1月1日至2023年12月31日, 2023.1.1—2023.12.31, 2023-01-01至2023-12-31. A period over more than
/// a year is none.
/// </summary>
internal static class PeriodReader
{
    private const char FirstIdeograph = '\u4E00';
    private const int LongestPeriod = 30;
    private const int ShortestStatement = 14;

    // What a sentence calls the period of the report's own figures, and how it speaks of another year's.
    private static readonly string[] OwnWords = ["统计", "所列数据", "数据期限", "本报告"];
    private static readonly string[] OtherWords = ["相比", "同比", "上年", "上一年", "去年", "较"];

    // What is between the days of a period; a paragraph without it states none.
    private static readonly SearchValues<char> Joins = SearchValues.Create("至到-—–～~－");

    /// <summary>Finds the first period before section one.</summary>
    public static Period? Find(SourceDocument document, int end)
    {
        for (var i = 0; i < end; i++)
        {
            var text = document.Span(document.Tokens[i]);
            if (
                text.Length >= ShortestStatement
                && text.ContainsAny(Joins)
                && Read(WithoutSpaces(text), document.Tokens[i].Position, isOwn: false, out var period)
            )
            {
                return period;
            }
        }

        return null;
    }

    /// <summary>Finds the first period within the report that a sentence calls that of its figures.</summary>
    public static Period? FindOwn(SourceDocument document, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            ref readonly var token = ref document.Tokens.ItemRef(i);
            if (
                !token.IsCell
                && token.Length >= ShortestStatement
                && document.Span(token).ContainsAny(Joins)
                && Words.HasAny(document.Span(token), OwnWords)
                && Read(WithoutSpaces(document.Span(token)), token.Position, isOwn: true, out var period)
                && period is not null
            )
            {
                return period;
            }
        }

        return null;
    }

    // Whether a period is in the text at all; one of several years is no period of a report.
    private static bool Read(string text, SourcePosition position, bool isOwn, out Period? period)
    {
        period = null;
        for (var i = YearReader.NextDigit(text, 0); i + ShortestStatement <= text.Length; i = YearReader.NextDigit(text, i + 1))
        {
            var rest = text.AsSpan(i);
            if (
                YearReader.IsDigit(text, i - 1)
                || DateText.Read(ref rest) is not { Month: 1, Day: 1 } first
                || !TryEnd(rest, out var last)
                || (isOwn && !IsOwn(text, i))
            )
            {
                continue;
            }

            period = last is null || last == first.Year ? new Period(first.Year, text, position) : null;
            return true;
        }

        return false;
    }

    private static bool IsOwn(string text, int at)
    {
        var start = text.AsSpan(0, at).LastIndexOfAny('。', ';') + 1;
        var length = text.AsSpan(at).IndexOfAny('。', ';');
        var sentence = text.AsSpan(start, (length < 0 ? text.Length : at + length) - start);
        return Words.HasAny(text.AsSpan(start, at - start), OwnWords) && !Words.HasAny(sentence, OtherWords);
    }

    // 至2023年12月31日, 起至12月31日止
    private static bool TryEnd(ReadOnlySpan<char> text, out int? year)
    {
        year = null;
        var isJoined = false;
        text = text[..Math.Min(text.Length, LongestPeriod)];
        for (var i = 0; i < text.Length; i++)
        {
            var rest = text[i..];
            if (isJoined && YearReader.IsDigit(rest, 0))
            {
                if (DateText.Read(ref rest) is { } last)
                {
                    year = last.Year;
                    return last is { Month: 12, Day: 31 };
                }

                return DateText.ReadMonthAndDay(ref rest, 12, 31);
            }

            isJoined |= Joins.Contains(text[i]);
            if (isJoined && text[i] == '十' && DateText.ReadMonthAndDay(ref rest, 12, 31))
            {
                return true;
            }
        }

        return false;
    }

    private static string WithoutSpaces(ReadOnlySpan<char> text)
    {
        Span<char> kept = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!Padding.Is(c))
            {
                kept[length++] =
                    c < FirstIdeograph ? LabelKey.FoldWidth(c)
                    : LabelKey.Fold(c) is var folded and not '\0' ? folded
                    : LabelKey.FoldWidth(c);
            }
        }

        return new string(kept[..length]);
    }
}
