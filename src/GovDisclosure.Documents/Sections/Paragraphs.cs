using GovDisclosure.Documents.Recognition;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sections;

/// <summary>The paragraphs of a stretch of a document, as printed.</summary>
internal static class Paragraphs
{
    /// <summary>Reads paragraphs into the outline and joins them.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="start">The first token.</param>
    /// <param name="end">The token after the last one.</param>
    /// <param name="pointer">The JSON Pointer of what the text belongs to; null when it belongs to nothing.</param>
    /// <param name="first">A text that stands before the first paragraph; empty when there is none.</param>
    public static string Read(ReportReading reading, int start, int end, string? pointer, string first = "")
    {
        var texts = new List<string>();
        if (first.Length > 0)
        {
            texts.Add(first);
        }

        var tokens = reading.Document.Tokens;
        for (var i = start; i < end; i++)
        {
            if (tokens[i].IsEmpty)
            {
                continue;
            }

            var last = i;
            while (last + 1 < end && tokens[last + 1].IsCell && IsSameRow(tokens[i].Position, tokens[last + 1].Position))
            {
                last++;
            }

            var text = Padding.Trim(reading.Document.Span(tokens[i], tokens[last])).ToString();
            texts.Add(text);
            reading.Outline.Add(new OutlineEntry(OutlineKind.Paragraph, text, tokens[i].Position, pointer));
            i = last;
        }

        return texts is [var only] ? only : string.Join('\n', texts);
    }

    private static bool IsSameRow(SourcePosition left, SourcePosition right) =>
        left.Table == right.Table && left.Row == right.Row && (left.Table > 0 || left.Line == right.Line);
}
