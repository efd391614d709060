using System.Buffers;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Recognition;

/// <summary>Reads the title, and from it the year and the name of the agency.</summary>
internal static class TitleReader
{
    private const int LongestTitle = 80;
    private const int LongestAgencyLine = 40;
    private const string Report = "报告";
    private const string People = "人民";
    private const string Government = "政府";

    private static readonly SearchValues<char> NotInAgency = SearchValues.Create("。，；：:、0123456789[]");
    private static readonly string[] Subjects = ["政府信息公开", "政务信息公开", "政务公开", "信息公开"];

    /// <summary>Reads the title among the tokens before section one.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="end">The token after the last one to look at.</param>
    /// <returns>The token after the title; 0 when there is none.</returns>
    public static int Read(Reading reading, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (!IsTitle(Text(reading, i)))
            {
                continue;
            }

            var first = i;
            var title = Text(reading, i).ToString();
            if (i > 0 && AgencyOf(title) is null && IsAgencyLine(reading, i - 1))
            {
                first = i - 1;
                title = Text(reading, first).ToString() + title;
            }

            Use(reading, title, reading.Document.Tokens[first].Position);
            return i + 1;
        }

        reading.Diagnostics.Add(Messages.TitleMissing());
        reading.Diagnostics.Add(Messages.AgencyMissing());
        return 0;
    }

    private static void Use(Reading reading, string title, SourcePosition position)
    {
        reading.Outline.Add(new OutlineEntry(OutlineKind.Title, title, position, "/title"));
        var agency = AgencyOf(title);
        if (agency is null)
        {
            reading.Diagnostics.Add(Messages.AgencyMissing());
        }

        reading.Report = reading.Report with
        {
            Title = title,
            Year = YearReader.Find(title)?.Year,
            Agency = new Agency { Name = agency },
        };
    }

    private static ReadOnlySpan<char> Text(Reading reading, int token) => reading.Document.Span(reading.Document.Tokens[token]);

    private static bool IsTitle(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestTitle || text.IndexOfAny('。', '，', '；') >= 0 || FindSubject(text) < 0)
        {
            return false;
        }

        // What follows in brackets, as a note on the version, is part of the title.
        var bracket = text.LastIndexOfAny('（', '(');
        var stem = bracket > 0 && text is [.., '）' or ')'] ? Padding.Trim(text[..bracket]) : text;
        return stem.EndsWith(Report, StringComparison.Ordinal);
    }

    private static bool IsAgencyLine(Reading reading, int token)
    {
        var text = Text(reading, token);
        return text.Length is > 1 and <= LongestAgencyLine &&
            text.IndexOfAny(NotInAgency) < 0 &&
            FindSubject(text) < 0;
    }

    /// <summary>The title without the year and without what every title says.</summary>
    private static string? AgencyOf(string title)
    {
        var subject = FindSubject(title);
        var head = subject < 0 ? title : title[..subject];
        if (YearReader.Find(head) is { } year)
        {
            head = head.Remove(year.Start, year.Length);
        }

        var name = Padding.Trim(Padding.Trim(head).TrimStart("关于《〈\"“").Trim("《》〈〉\"“”—-－ 的"));
        if (name.EndsWith(People, StringComparison.Ordinal))
        {
            return name.ToString() + Government;
        }

        return name.IsEmpty ? null : name.ToString();
    }

    private static int FindSubject(ReadOnlySpan<char> text)
    {
        foreach (var subject in Subjects)
        {
            if (text.IndexOf(subject, StringComparison.Ordinal) is var at and >= 0)
            {
                return at;
            }
        }

        return -1;
    }
}
