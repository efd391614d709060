using System.Buffers;
using GovDisclosure.Agencies;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sources;

namespace GovDisclosure.Documents.Front;

/// <summary>Finds the agency that the page's own lines say a report comes from: 发布机构：清河县水务局, 来源 | 清河县水务局.</summary>
internal static class PublisherReader
{
    private const int LongestToken = 200;

    // The surest first: a page may come from another office than the report's.
    private static readonly string[] Labels = ["发文机关", "发布机构", "发布单位", "公开主体", "信息来源", "文章来源", "稿件来源", "来源"];

    private static readonly SearchValues<string> AnyLabel = SearchValues.Create(Labels, StringComparison.Ordinal);

    /// <summary>Finds the agency; null where no line names one.</summary>
    /// <param name="document">The document.</param>
    /// <param name="end">The token after the last one in front of the report.</param>
    public static NamedAgency? Find(SourceDocument document, int end)
    {
        var lines = FindLines(document, end);
        foreach (var label in lines.Count == 0 ? [] : Labels)
        {
            foreach (var i in lines)
            {
                var text = document.Span(document.Tokens[i]);
                if (document.Plain(document.Tokens[i]).IndexOf(label, StringComparison.Ordinal) is not (var at and >= 0))
                {
                    continue;
                }

                var value = Padding.Trim(Padding.Trim(text[(at + label.Length)..]).TrimStart("：:|｜ "));
                value =
                    value.IsEmpty && i + 1 < end && (document.Tokens[i + 1].IsCell || PageLines.IsLabelOnly(text))
                        ? document.Span(document.Tokens[i + 1])
                        : value;
                if (NameIn(value) is { } name)
                {
                    return new NamedAgency(name, text.ToString(), document.Tokens[i].Position);
                }
            }
        }

        return null;
    }

    // The lines of the page that hold a label; most documents have none.
    private static List<int> FindLines(SourceDocument document, int end)
    {
        var lines = new List<int>();
        for (var i = 0; i < end; i++)
        {
            ref readonly var token = ref document.Tokens.ItemRef(i);
            if (
                token.Length is > 0 and <= LongestToken
                && PageLines.Is(document.Span(token))
                && document.Plain(token).ContainsAny(AnyLabel)
                && !document.IsSetOff(i)
            )
            {
                lines.Add(i);
            }
        }

        return lines;
    }

    // The name goes to the next space, or is spaced out itself.
    private static string? NameIn(ReadOnlySpan<char> value)
    {
        var length = 0;
        while (length < value.Length && !Padding.Is(value[length]) && value[length] is not ('|' or '｜'))
        {
            length++;
        }

        var name =
            SignatureReader.IsAgency(value[..length]) ? AgencyName.Of(value[..length])
            : SignatureReader.IsAgency(value) ? AgencyName.Of(value)
            : null;
        return name is null || IsOwnerOfSite(name) ? null : name;
    }

    // A county's government and those above have the site, on which others publish; a township has none.
    private static bool IsOwnerOfSite(string name) =>
        AgencyNames.Complete(new Agency { Name = name }) is { Kind: AgencyKind.Government, Level: not AgencyLevel.Township };
}
