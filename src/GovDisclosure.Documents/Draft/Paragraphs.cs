using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sections;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Draft;

/// <summary>The paragraphs of a stretch of a document, as printed.</summary>
internal static class Paragraphs
{
    private const int TitleLength = 80;
    private const string Preamble = "/preamble";

    /// <summary>Reads paragraphs into the outline and joins them.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="start">The first token.</param>
    /// <param name="end">The token after the last one.</param>
    /// <param name="pointer">The JSON Pointer of what the text belongs to; null when it belongs to nothing.</param>
    /// <param name="first">A text that is before the first paragraph; empty when there is none.</param>
    public static string Read(ReportReading reading, int start, int end, string? pointer, string first = "")
    {
        var texts = new List<string>();
        if (first.Length > 0)
        {
            texts.Add(first);
        }

        var tokens = reading.Document.Tokens;
        var lines = new BrokenLines(reading.Document, start, end);
        var (before, isPageBetween) = (-1, false);
        for (var i = start; i < end; i++)
        {
            if (tokens[i].IsEmpty || tokens[i].IsLeftOut)
            {
                continue;
            }

            var last = i;
            while (last + 1 < end && tokens[last + 1].IsCell && IsSameRow(tokens[i].Position, tokens[last + 1].Position))
            {
                last++;
            }

            if (IsOfPage(reading, i, last))
            {
                isPageBetween = true;
                // The values of the page's labels are beside them: 索引号 | 000014349.
                while (last + 1 < end && IsBeside(tokens[i], tokens[last + 1]))
                {
                    last++;
                }

                i = last;
                if (pointer is Preamble && i + 1 < end && IsValueBelow(reading, i))
                {
                    i++;
                }

                continue;
            }

            var text = Padding.Trim(reading.Document.Span(tokens[i], tokens[last])).ToString();
            if (before >= 0 && last == i && lines.GoesOn(before, i, isPageBetween))
            {
                texts[^1] = BrokenLines.Join(texts[^1], text);
                reading.Outline[^1] = reading.Outline[^1] with { Text = texts[^1] };
                (before, isPageBetween) = (i, false);
                continue;
            }

            (before, isPageBetween) = (i, false);
            texts.Add(text);
            reading.Outline.Add(new OutlineEntry(OutlineKind.Paragraph, text, tokens[i].Position, pointer));
            i = last;
        }

        return texts is [var only] ? only : string.Join('\n', texts);
    }

    // What the page prints around the report's text is not the report's; the number of a page at its turn is reported, the rest is nobody's
    // loss.
    private static bool IsOfPage(ReportReading reading, int first, int last)
    {
        var token = reading.Document.Tokens[first];
        if (reading.Document.IsSetOff(first))
        {
            return false;
        }

        var text = Padding.Trim(reading.Document.Span(token, reading.Document.Tokens[last]));
        if (PageLines.IsPageNumber(text, out _) || (first == last && token is { IsPageNumber: true, IsPageInDoubt: false }))
        {
            reading.Diagnostics.Add(Messages.PageNumberDropped(text.ToString(), token.Position));
            return true;
        }

        return reading.IsOfOtherTitle(first, last)
            || PageLines.Is(first == last ? text : reading.Document.Span(token))
            || (
                reading.Report.Title is { } title
                && text.Length <= 2 * TitleLength
                && PageLines.WithoutMark(text).Equals(title, StringComparison.Ordinal)
            );
    }

    // 发布日期： / 2024-01-25: the value of a label may be on the next line.
    private static bool IsValueBelow(ReportReading reading, int token) =>
        !reading.Document.Tokens[token].IsCell
        && PageLines.IsLabelOnly(reading.Document.Span(reading.Document.Tokens[token]))
        && !reading.Document.IsSetOff(token + 1)
        && PageLines.MayBeValue(reading.Document.Span(reading.Document.Tokens[token + 1]));

    // A page may be one line of its file, all paragraphs of it.
    private static bool IsBeside(in SourceToken first, in SourceToken next) =>
        IsSameRow(first.Position, next.Position) && (first.Position.Table > 0 || !next.StartsRow);

    private static bool IsSameRow(SourcePosition left, SourcePosition right) =>
        left.Table == right.Table && left.Row == right.Row && (left.Table > 0 || left.Line == right.Line);
}
