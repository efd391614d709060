using GovDisclosure.Documents.Sources;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Recognition;

/// <summary>Finds the date of publication among what is printed around a report. Two dates that differ are none.</summary>
internal static class PublicationDateReader
{
    private const int LongestToken = 200;
    private const int MostPadding = 8;

    // The surest first: a report is written before it is published.
    private static readonly string[][] Labels = [["发布日期", "发布时间", "公开日期", "发布于"], ["成文日期", "发文日期", "生成日期"]];

    /// <summary>Finds the date.</summary>
    /// <param name="document">The document.</param>
    /// <param name="frontEnd">The token after the last one in front of the report.</param>
    /// <param name="backStart">The first token behind it.</param>
    /// <param name="basis">What tells the date.</param>
    public static DateOnly? Find(SourceDocument document, int frontEnd, int backStart, out InferenceBasis basis)
    {
        basis = InferenceBasis.Text;
        foreach (var labels in Labels)
        {
            var (first, differs) = (default(DateOnly?), false);
            ReadDates(document, 0, frontEnd, labels, ref first, ref differs);
            ReadDates(document, backStart, document.Tokens.Length, labels, ref first, ref differs);
            if (first is not null)
            {
                return differs ? null : first;
            }
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

    private static void ReadDates(SourceDocument document, int start, int end, string[] labels, ref DateOnly? first, ref bool differs)
    {
        for (var i = start; i < end; i++)
        {
            var text = document.Span(document.Tokens[i]);
            if (text.IsEmpty || text.Length > LongestToken)
            {
                continue;
            }

            foreach (var label in labels)
            {
                if (text.IndexOf(label, StringComparison.Ordinal) is not (var at and >= 0))
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

    // 2020-01-31, 2020/1/31, 2020.1.31, 2020年1月31日, each with anything but a digit after it.
    private static DateOnly? Read(ReadOnlySpan<char> text)
    {
        if (!TryNumber(ref text, 4, 4, out var year) || !TrySkip(ref text, '年') ||
            !TryNumber(ref text, 1, 2, out var month) || !TrySkip(ref text, '月') ||
            !TryNumber(ref text, 1, 2, out var day) || year < 2007 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        return new DateOnly(year, month, day);
    }

    private static bool TrySkip(ref ReadOnlySpan<char> text, char sign)
    {
        if (text.IsEmpty || (text[0] != sign && text[0] is not ('-' or '/' or '.' or '－')))
        {
            return false;
        }

        text = text[1..];
        return true;
    }

    private static bool TryNumber(ref ReadOnlySpan<char> text, int least, int most, out int number)
    {
        number = 0;
        var length = 0;
        while (length < text.Length && length <= most && LabelKey.FoldWidth(text[length]) is var c && char.IsAsciiDigit(c))
        {
            number = (number * 10) + (c - '0');
            length++;
        }

        text = text[length..];
        return length >= least && length <= most;
    }
}
