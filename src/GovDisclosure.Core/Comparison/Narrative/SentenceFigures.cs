using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;

namespace GovDisclosure.Comparison.Narrative;

/// <summary>Finds the sentences of which every word stayed and a number changed.</summary>
internal static class SentenceFigures
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？；!?;，、：:\n");

    // Of a sentence longer than this, what is around the number is reported: else a text of numbers would be reported once for each of
    // them.
    private const int LongestSentence = 300;
    private const int Around = 60;

    public static void Add(ImmutableArray<FigureChange>.Builder figures, Paragraph old, Paragraph now, SearchBudget budget)
    {
        // The words of a sentence, with one sign for any number.
        var ids = new TokenIds();
        var (before, after) = (Sentences(old), Sentences(now));
        var kept = SequenceDiff.Kept(
            [.. before.Select(sentence => ids.Of(Words(old, sentence)))],
            [.. after.Select(sentence => ids.Of(Words(now, sentence)))],
            budget
        );
        for (var i = 0; i < kept.Length; i++)
        {
            if (kept[i] >= 0)
            {
                Add(figures, (old, before[i]), (now, after[kept[i]]));
            }
        }
    }

    /// <summary>Whether a number is a year: four digits, and 年 after them or a year of our time.</summary>
    public static bool IsYear(Paragraph paragraph, int token)
    {
        var text = paragraph.Tokens[token].In(paragraph.Text);
        return text.Length == 4
            && (
                !char.IsAsciiDigit(text[0])
                || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number is >= 1949 and <= 2199
            )
            && token + 1 < paragraph.Tokens.Count
            && paragraph.Tokens[token + 1].In(paragraph.Text) is "年" or "〕" or "]" or "】" or "-";
    }

    private static void Add(
        ImmutableArray<FigureChange>.Builder figures,
        (Paragraph Paragraph, Range Sentence) old,
        (Paragraph Paragraph, Range Sentence) now
    )
    {
        var (start, length) = now.Sentence.GetOffsetAndLength(now.Paragraph.Tokens.Count);
        var oldStart = old.Sentence.Start.Value;
        string? whole = null;
        for (var k = 0; k < length; k++)
        {
            var (before, after) = (old.Paragraph.Tokens[oldStart + k], now.Paragraph.Tokens[start + k]);
            if (old.Paragraph.Ids[oldStart + k] == now.Paragraph.Ids[start + k] || !after.IsNumber)
            {
                continue;
            }

            var text = now.Paragraph.Text;
            var from = now.Paragraph.Tokens[start].Start;
            var end = now.Paragraph.Tokens[start + length - 1] is var last ? last.Start + last.Length : from;
            var isLong = end - from > LongestSentence;
            if (isLong)
            {
                (from, end) = (Math.Max(from, after.Start - Around), Math.Min(end, after.Start + after.Length + Around));
            }

            var sentence = isLong ? text[from..end] : whole ??= text[from..end];
            var lead = sentence.Length - sentence.AsSpan().TrimStart().Length;
            figures.Add(
                new FigureChange(
                    before.In(old.Paragraph.Text).ToString(),
                    after.In(now.Paragraph.Text).ToString(),
                    sentence.Trim(),
                    after.Start - from - lead,
                    IsYear(old.Paragraph, oldStart + k) && IsYear(now.Paragraph, start + k)
                )
            );
        }
    }

    private static List<Range> Sentences(Paragraph paragraph)
    {
        var sentences = new List<Range>();
        var start = 0;
        for (var i = 0; i < paragraph.Tokens.Count; i++)
        {
            var token = paragraph.Tokens[i].In(paragraph.Text);
            if (token.Length == 1 && Ends.Contains(token[0]))
            {
                sentences.Add(start..(i + 1));
                start = i + 1;
            }
        }

        if (start < paragraph.Tokens.Count)
        {
            sentences.Add(start..paragraph.Tokens.Count);
        }

        return sentences;
    }

    private static string Words(Paragraph paragraph, Range sentence)
    {
        var (start, length) = sentence.GetOffsetAndLength(paragraph.Tokens.Count);
        var words = new System.Text.StringBuilder();
        for (var i = start; i < start + length; i++)
        {
            var token = paragraph.Tokens[i];
            words.Append(token.IsNumber ? "\0" : token.In(paragraph.Text));
        }

        return words.ToString();
    }
}
