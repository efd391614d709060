using GovDisclosure.Documents.Sources;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Front;

/// <summary>Finds the date of publication among what is printed around a report. Two dates that differ are none.</summary>
internal static class PublicationDateReader
{
    private const int LongestToken = 200;
    private const int MostPadding = 8;

    // The surest first: a report is written before it is published.
    private static readonly string[][] Labels = [["发布日期", "发布时间", "公开日期", "公开时间", "公布日期", "公布时间", "发布于"], ["成文日期", "发文日期", "生成日期"]];

    // It says nothing of which date it is: only one that opens a line under the title counts, where nothing says more.
    private static readonly string[] BareLabels = ["日期"];

    /// <summary>Finds the date.</summary>
    /// <param name="document">The document.</param>
    /// <param name="afterTitle">The token after the title.</param>
    /// <param name="frontEnd">The token after the last one in front of the report.</param>
    /// <param name="backStart">The first token behind it.</param>
    /// <param name="basis">What tells the date.</param>
    public static DateOnly? Find(SourceDocument document, int afterTitle, int frontEnd, int backStart, out InferenceBasis basis)
    {
        basis = InferenceBasis.Text;
        foreach (var labels in Labels)
        {
            var (first, differs) = (default(DateOnly?), false);
            ReadDates(document, 0, frontEnd, labels, isFirst: false, ref first, ref differs);
            ReadDates(document, backStart, document.Tokens.Length, labels, isFirst: false, ref first, ref differs);
            if (first is not null)
            {
                return differs ? null : first;
            }
        }

        var (bare, isTwo) = (default(DateOnly?), false);
        ReadDates(document, afterTitle, frontEnd, BareLabels, isFirst: true, ref bare, ref isTwo);
        if (bare is not null)
        {
            return isTwo ? null : bare;
        }

        basis = InferenceBasis.PageMetadata;
        return document.PublicationDate is { } stated ? Read(Padding.Trim(stated)) : null;
    }

    /// <summary>Whether a text is nothing but a label with a date, as 发布日期：2020-01-31.</summary>
    public static bool IsDateLine(ReadOnlySpan<char> text)
    {
        foreach (var labels in Labels)
        {
            foreach (var label in labels)
            {
                if (text.StartsWith(label, StringComparison.Ordinal))
                {
                    var rest = text[label.Length..].TrimStart("：:");
                    return Read(Padding.Trim(rest)) is not null && rest.IndexOfAny("，。；（") < 0 && rest.Length <= LongestToken / MostPadding;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a text holds a label that a date is looked for after.</summary>
    public static bool MayTell(string text) =>
        text.Length <= LongestToken && (Array.Exists(BareLabels, label => text.StartsWith(label, StringComparison.Ordinal)) || Array.Exists(Labels, labels => Array.Exists(labels, label => text.Contains(label, StringComparison.Ordinal))));

    private static void ReadDates(SourceDocument document, int start, int end, string[] labels, bool isFirst, ref DateOnly? first, ref bool differs)
    {
        for (var i = start; i < end; i++)
        {
            var text = document.Span(document.Tokens[i]);
            if (text.IsEmpty || text.Length > LongestToken || document.IsSetOff(i))
            {
                continue;
            }

            foreach (var label in labels)
            {
                if (text.IndexOf(label, StringComparison.Ordinal) is not (var at and >= 0) || (isFirst && at > 0))
                {
                    continue;
                }

                var rest = Padding.Trim(Padding.Trim(text[(at + label.Length)..]).TrimStart("：:"));
                if (rest.IsEmpty && i + 1 < end && document.Tokens[i + 1].IsCell)
                {
                    rest = document.Span(document.Tokens[i + 1]);
                }

                if (Read(rest) is { } date)
                {
                    first ??= date;
                    differs |= first != date;
                }
            }
        }
    }

    private static DateOnly? Read(ReadOnlySpan<char> text) => DateText.Read(ref text);
}
