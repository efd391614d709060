using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Draft;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Front;

/// <summary>What is behind the text of a report and is none of it: what the page links to, and attachments with their tables.</summary>
internal static class PageTail
{
    /// <summary>Where it starts; the end where nothing opens it, or a sentence follows, which may be the report's.</summary>
    /// <param name="document">The document.</param>
    /// <param name="start">The start of the last section's text.</param>
    /// <param name="end">The token after it.</param>
    public static int Find(SourceDocument document, int start, int end)
    {
        var tail = end;
        for (var i = end - 1; i >= start; i--)
        {
            ref readonly var token = ref document.Tokens.ItemRef(i);
            var text = document.Span(token);
            if (document.IsSetOff(i) || (text.IndexOfAny('。', '；') >= 0 && !SignatureReader.IsOfTail(text)))
            {
                break;
            }

            tail = !token.IsCell && (PageLines.OpensTail(text) || SignatureReader.IsAttachment(text)) ? i : tail;
        }

        return tail;
    }

    /// <summary>Tells what of it is more than lines of the page, a signature and the list of attachments, which are nobody's
    /// loss.</summary>
    public static void Tell(ReportReading reading, int start, int end)
    {
        var document = reading.Document;
        var (tail, lines) = (Find(document, start, end), 0);
        for (var i = tail; i < end; i++)
        {
            var text = document.Span(document.Tokens[i]);
            lines += text.IsEmpty || SignatureReader.IsOfTail(text) || LabelKey.StartsWithEnumeration(text) ? 0 : 1;
        }

        if (lines > 0)
        {
            var first = document.Tokens[tail];
            reading.Diagnostics.Add(Messages.TailLeftOut(document.Span(first).ToString(), lines, first.Position));
        }
    }
}
