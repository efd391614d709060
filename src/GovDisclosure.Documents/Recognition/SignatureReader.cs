using System.Buffers;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Rules;

namespace GovDisclosure.Documents.Recognition;

/// <summary>Finds the line of the agency that signs a report: under the title, or over a date at the end. Nothing but a line of its own counts.</summary>
internal static class SignatureReader
{
    private const int LongestLine = 40;
    private const int LongestDate = 16;
    private const int MostLinesFromEnd = 6;

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("。，；：:、,;0123456789[]>»|（(“\"的");

    /// <summary>Finds the line over a date at the end of a report.</summary>
    /// <returns>The token; −1 when there is none.</returns>
    public static int FindAtEnd(SourceDocument document, int start, int end)
    {
        var below = -1;
        var lines = 0;
        for (var i = end - 1; i >= start && lines < MostLinesFromEnd; i--)
        {
            if (document.Tokens[i].IsEmpty)
            {
                continue;
            }

            lines++;
            if (below >= 0 && IsDate(document.Span(document.Tokens[below])) && IsAgency(document, i))
            {
                return i;
            }

            below = i;
        }

        return -1;
    }

    /// <summary>Whether a piece is the name of an agency and nothing else.</summary>
    public static bool IsAgency(SourceDocument document, int token) => !document.Tokens[token].IsCell && IsAgency(document.Span(document.Tokens[token]));

    /// <summary>Whether a text is the name of an agency and nothing else: its kind is told by how it ends.</summary>
    public static bool IsAgency(ReadOnlySpan<char> text) =>
        text.Length is > 2 and <= LongestLine && text.IndexOfAny(NotInNames) < 0 && AgencyStanding.Of(new Agency { Name = text.ToString() }).Kind is not null;

    // 2024年1月20日, 二〇二四年一月
    private static bool IsDate(ReadOnlySpan<char> text) =>
        text.Length <= LongestDate && text[^1] is '日' or '月' && YearReader.Find(text) is { Start: 0 };
}
