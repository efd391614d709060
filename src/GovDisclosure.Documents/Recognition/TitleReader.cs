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
    private const string About = "关于";
    private const string AroundName = "《》〈〉\"“”—-－ 的";
    private const string People = "人民";
    private const string Government = "政府";

    private const int LongestEndOfTitle = 12;

    private static readonly SearchValues<char> NotInAgency = SearchValues.Create("。，；：:、0123456789[]>»|");
    private static readonly string[] Subjects = ["政府信息公开", "政务信息公开", "政务公开", "信息公开"];

    /// <summary>Reads the title among the tokens before section one.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="end">The token after the last one to look at.</param>
    /// <returns>The token after the title; 0 when there is none.</returns>
    public static int Read(Reading reading, int end)
    {
        var (best, bestScore) = (default(Candidate), 0);
        for (var i = 0; i < end; i++)
        {
            if (FindCandidate(reading, i, end) is { } candidate && Score(candidate.Title) is var score && (score > bestScore || (score == bestScore && IsAnother(candidate.Title, best.Title))))
            {
                (best, bestScore) = (candidate, score);
            }
        }

        if (bestScore > 0)
        {
            reading.TitlePosition = reading.Document.Tokens[best.First].Position;
            reading.AfterTitle = best.Last + 1;
            Use(reading, best.Title, reading.Document.Tokens[best.First].Position);
            return best.Last + 1;
        }

        if (FindStated(reading.Document) is { } stated)
        {
            reading.IsTitleStated = true;
            Use(reading, stated, new SourcePosition(1));
            return 0;
        }

        reading.Diagnostics.Add(Messages.TitleMissing());
        return 0;
    }

    private static Candidate? FindCandidate(Reading reading, int token, int end)
    {
        var text = WithoutPrefix(Text(reading, token));
        if (text.Length > LongestTitle)
        {
            return null;
        }

        var (title, first, last) = (text.ToString().Replace("\n", "", StringComparison.Ordinal), token, token);
        if (!IsTitle(title))
        {
            // The end of the title may stand on the next line: …政府信息公开工作 / 年度报告.
            if (token + 1 >= end || FindSubject(text) < 0 || Text(reading, token + 1) is not { Length: <= LongestEndOfTitle } rest || FindSubject(rest) >= 0)
            {
                return null;
            }

            (title, last) = (string.Concat(text, rest), token + 1);
            if (!IsTitle(title))
            {
                return null;
            }
        }

        if (token > 0 && AgencyOf(title) is null && IsAgencyLine(reading, token - 1))
        {
            (title, first) = (Text(reading, token - 1).ToString() + title, token - 1);
        }

        return new Candidate(title, first, last);
    }

    // A menu of the page may list the titles of other years and agencies; the report's own stands nearest to it.
    private static bool IsAnother(string title, string? best) =>
        best is not null && (YearReader.Find(title)?.Year != YearReader.Find(best)?.Year || !string.Equals(AgencyOf(title), AgencyOf(best), StringComparison.Ordinal));

    // A menu of the page may read as a title too; the report's own names the agency and the year.
    private static int Score(string title) => 1 + (AgencyOf(title) is null ? 0 : 2) + (YearReader.Find(title) is null ? 0 : 1);

    /// <summary>Finds the title of a report among those that the source states beside its text.</summary>
    public static string? FindStated(SourceDocument document)
    {
        foreach (var stated in document.Titles)
        {
            // The name of the site stands beside it: …年度报告_某某市人民政府.
            foreach (var part in stated.Split(['_', '|', '-', '–', '—']))
            {
                if (WithoutPrefix(Padding.Trim(part)) is var title && IsTitle(title))
                {
                    return title.ToString();
                }
            }
        }

        return null;
    }

    // 标题：, 名称：
    private static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> text) =>
        text.IndexOfAny('：', ':') is var at and > 0 && (text[..at].EndsWith("标题", StringComparison.Ordinal) || text[..at].EndsWith("名称", StringComparison.Ordinal)) ? Padding.Trim(text[(at + 1)..]) : text;

    private static void Use(Reading reading, string title, SourcePosition position)
    {
        reading.Outline.Add(new OutlineEntry(OutlineKind.Title, title, position, "/title"));
        reading.Report = reading.Report with
        {
            Title = title,
            Year = YearReader.Find(title)?.Year,
            Agency = new Agency { Name = AgencyOf(title) },
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

        // 关于于都县: the word is taken off, not its letters.
        var name = Padding.Trim(head).Trim(AroundName);
        name = name.StartsWith(About, StringComparison.Ordinal) ? name[About.Length..].Trim(AroundName) : name;
        name = name.EndsWith(About, StringComparison.Ordinal) ? name[..^About.Length].Trim(AroundName) : name;
        name = Padding.Trim(name);
        if (name.EndsWith(People, StringComparison.Ordinal))
        {
            return name.ToString() + Government;
        }

        return name.IsEmpty || name.IndexOfAny('>', '»', '|') >= 0 ? null : name.ToString();
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

    private readonly record struct Candidate(string Title, int First, int Last);
}
