using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sources;

namespace GovDisclosure.Documents.Front;

/// <summary>Finds where a report without a title starts behind another one: behind the signature of that one, or with its own opening, as
/// 根据《…条例》编制本报告.</summary>
internal static class OpeningReader
{
    private static readonly string[] Acts = ["编制", "编写", "现将", "现公布", "现发布", "现予", "现向", "现公开"];
    private static readonly string[] Subjects = ["报告", "条例", "信息公开"];
    private static readonly string[] Facts = ["统计期限", "数据期限", "统计时限", "所列数据", "个部分组成"];

    /// <summary>The first token of the report; the heading where nothing before it is the report's.</summary>
    /// <param name="document">The document.</param>
    /// <param name="start">The start of the text of the last section of the report before.</param>
    /// <param name="heading">The first heading of the report.</param>
    public static int FindStart(SourceDocument document, int start, int heading)
    {
        var (found, hasText) = (heading, false);
        for (var i = start; i < heading; i++)
        {
            ref readonly var token = ref document.Tokens.ItemRef(i);
            if (token.IsEmpty)
            {
                continue;
            }

            if (SignatureReader.IsEnd(document.Span(token)))
            {
                found = i + 1;
            }
            else if (hasText && !token.IsCell && Opens(document.Plain(token)))
            {
                found = Math.Min(found, i);
                break;
            }

            hasText = true;
        }

        // The agency may be on a line of its own over its opening.
        while (
            found - 1 > start && (document.Tokens[found - 1].IsEmpty || SignatureReader.IsAgency(document.Span(document.Tokens[found - 1])))
        )
        {
            found--;
        }

        return found;
    }

    private static bool Opens(ReadOnlySpan<char> text) =>
        (Words.HasAny(text, Acts) && Words.HasAny(text, Subjects)) || Words.HasAny(text, Facts);
}
