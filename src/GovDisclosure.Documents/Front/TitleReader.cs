using System.Buffers;
using GovDisclosure.Agencies;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Draft;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Front;

/// <summary>Reads the title, and from it the year and the name of the agency.</summary>
internal static class TitleReader
{
    private const int LongestAgencyLine = 40;
    private const int LongestEndOfTitle = 12;
    private const int MostLinesOfTitle = 2;
    private const int LongestRaw = 4 * TitleText.Longest;

    private static readonly SearchValues<char> NotInAgency = SearchValues.Create("。，；：:、0123456789[]>»|");

    // How names end that no kind is known for; a line of the page itself, as 无障碍浏览, ends otherwise.
    private static readonly SearchValues<char> EndsOfNames = SearchValues.Create("区街会院所站队处社馆办县市省州盟旗镇乡团场");

    // 清河县人民政府门户网站 over a title heads the page.
    private static readonly string[] OfSites = ["网站", "门户", "政府网", "政务网"];

    private static readonly SearchValues<char> EndsOfPlaces = SearchValues.Create("省市州盟县区旗镇乡");

    /// <summary>Reads the title among the tokens before section one.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="end">The token after the last one to look at.</param>
    /// <returns>The token after the title; 0 when there is none.</returns>
    public static int Read(ReportReading reading, int end)
    {
        if (FindMarked(reading.Document, end) is var marked and >= 0)
        {
            return Use(reading, new Candidate(Text(reading.Document, marked).ToString(), marked, marked));
        }

        var choice = new TitleChoice(reading, end);
        for (var i = 0; i < end; i++)
        {
            if (FindCandidate(reading.Document, i, 0, end) is { } candidate)
            {
                choice.Add(candidate);
            }
        }

        if (choice.Choose() is { } own)
        {
            return Use(reading, own);
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

    private static int FindMarked(SourceDocument document, int end)
    {
        var token = document.FindSetOff(0, end);
        return token < end && TextMarks.CountBefore(document.Text, document.Tokens[token].Start) == TextMarks.Title.Length ? token : -1;
    }

    /// <summary>Whether a title, or the opening 现将2022年政府信息公开工作报告如下, says of a document that it is a report.</summary>
    public static bool StatesReport(SourceDocument document)
    {
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            if (!document.Tokens[i].IsCell && TitleText.IsTitle(PageLines.WithoutMark(document.Span(document.Tokens[i]))))
            {
                return true;
            }
        }

        return OwnYearReader.Find(document, 0, document.Tokens.Length) is not null;
    }

    /// <summary>The title nearest to the end of a stretch, with the lines of the agency and the year that belong to it; no cell of a
    /// table.</summary>
    public static Candidate? FindNearest(SourceDocument document, int start, int end) =>
        FindNearest(document, start, end, isLink: false) ?? FindNearest(document, start, end, isLink: true);

    // A link leads to another report, unless there is no other title.
    private static Candidate? FindNearest(SourceDocument document, int start, int end, bool isLink)
    {
        for (var i = end - 1; i >= start; i--)
        {
            var token = document.Tokens[i];
            var text = document.Span(token);
            if (
                !token.IsCell
                && token.IsLink == isLink
                && text.Length <= LongestRaw
                && (TitleText.FindSubject(text) >= 0 || TitleText.IsTitle(PageLines.WithoutMark(text)))
                && FindCandidate(document, i, start, end) is { } title
            )
            {
                return title;
            }
        }

        return null;
    }

    /// <summary>Finds the title of a report among those that the source states beside its text.</summary>
    public static string? FindStated(SourceDocument document)
    {
        foreach (var stated in document.Titles)
        {
            // The name of the site is beside it: …年度报告_某某市人民政府.
            var rest = stated.AsSpan();
            while (!rest.IsEmpty)
            {
                var length = EndOfPart(rest);
                if (TitleText.WithoutLabel(Padding.Trim(rest[..length]), out _) is var title && TitleText.IsTitle(title))
                {
                    return title.ToString();
                }

                rest = rest[Math.Min(rest.Length, length + 1)..];
            }
        }

        return null;
    }

    // …年度报告_清河县人民政府: a crawler keeps the title of the page as a line.
    private static ReadOnlySpan<char> WithoutSite(ReadOnlySpan<char> text) =>
        text.IndexOfAny('_', '|', '-') > 0
        && !TitleText.IsTitle(text)
        && Padding.Trim(text[..EndOfPart(text)]) is var part
        && TitleText.IsTitle(part)
            ? part
            : text;

    // A stroke between digits parts nothing: 2022-2023年.
    private static int EndOfPart(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '_' or '|' or '-' or '–' or '—' && !(YearReader.IsDigit(text, i - 1) && YearReader.IsDigit(text, i + 1)))
            {
                return i;
            }
        }

        return text.Length;
    }

    private static Candidate? FindCandidate(SourceDocument document, int token, int start, int end)
    {
        var text = WithoutSite(TitleText.WithoutLabel(Text(document, token), out _));
        if (text.Length > TitleText.Longest || document.IsSetOff(token))
        {
            return null;
        }

        var (title, first, last) = (text.ToString().Replace("\n", "", StringComparison.Ordinal), token, token);
        if (!TitleText.IsTitle(title))
        {
            // The end of the title may be on the next line: …政府信息公开工作 / 年度报告, …政府信息 / 公开工作年度报告.
            if (
                token + 1 >= end
                || text.IsEmpty
                || Text(document, token + 1) is not { Length: > 0 and <= LongestEndOfTitle } rest
                || document.IsSetOff(token + 1)
                || TitleText.FindSubject(rest) >= 0
            )
            {
                return null;
            }

            (title, last) = (string.Concat(text, rest), token + 1);
            if (!TitleText.IsTitle(title))
            {
                return null;
            }
        }

        return WithLinesBelow(document, WithLinesAbove(document, new Candidate(title, first, last), start), end);
    }

    // The name and the year may be on lines of their own over the title.
    private static Candidate WithLinesAbove(SourceDocument document, Candidate title, int start)
    {
        for (var lines = 0; lines < MostLinesOfTitle && title.First > start; lines++)
        {
            var above = title.First - 1;
            if (
                (TitleText.AgencyOf(title.Title) is not null || !IsAgencyLine(document, above))
                && !IsStartOfName(document, above, title.Title)
                && (TitleText.YearOf(title.Title, out _) is not null || !TitleText.IsYear(Text(document, above)))
            )
            {
                break;
            }

            title = title with { Title = Text(document, above).ToString() + title.Title, First = above };
        }

        return title;
    }

    // 清河县自然资源和 / 规划局2023年…: neither line has a name that tells its place, and both together have.
    private static bool IsStartOfName(SourceDocument document, int token, string title)
    {
        var end = TitleText.EndOfName(title);
        var start = Padding.Trim(TitleYears.Without(Text(document, token)));
        return end > 0
            && !document.IsSetOff(token)
            && start.Length is > 1 and <= LongestAgencyLine
            && start.IndexOfAny(NotInAgency) < 0
            && !PageLines.Is(start)
            && !start.Contains("公开", StringComparison.Ordinal)
            && !start.Contains('网')
            && LevelOf(title[..end]) is null
            && (!SignatureReader.IsAgency(start) || MayGoOn(start, title))
            && string.Concat(start, title.AsSpan(0, end)) is var name
            && SignatureReader.IsAgency(name)
            && LevelOf(name) is not null;
    }

    // 清河县 / 水务局, 清河县人民政府 / 办公室: a whole name of another body over the title goes on in nothing.
    private static bool MayGoOn(ReadOnlySpan<char> start, string title) =>
        EndsOfPlaces.Contains(start[^1])
        || (start.EndsWith("政府", StringComparison.Ordinal) && title.StartsWith("办公", StringComparison.Ordinal));

    private static AgencyLevel? LevelOf(string name) => AgencyNames.Complete(new Agency { Name = AgencyName.Of(name) }).Level;

    // So they may under it: （2023年度）, （清河县水务局）.
    private static Candidate WithLinesBelow(SourceDocument document, Candidate title, int end)
    {
        for (var lines = 0; lines < MostLinesOfTitle && title.Last + 1 < end && !document.IsSetOff(title.Last + 1); lines++)
        {
            var below = Text(document, title.Last + 1);
            if (
                (TitleText.YearOf(title.Title, out _) is not null || !TitleText.IsYear(below))
                && (TitleText.AgencyOf(title.Title) is not null || TitleText.AgencyInBrackets(below) is null)
            )
            {
                break;
            }

            title = title with { Title = title.Title + below.ToString(), Last = title.Last + 1 };
        }

        return title;
    }

    private static int Use(ReportReading reading, Candidate title)
    {
        reading.TitlePosition = reading.Document.Tokens[title.First].Position;
        reading.AfterTitle = title.Last + 1;
        Use(reading, title.Title, reading.Document.Tokens[title.First].Position);
        return title.Last + 1;
    }

    private static void Use(ReportReading reading, string title, SourcePosition position)
    {
        reading.Outline.Add(new OutlineEntry(OutlineKind.Title, title, position, "/title"));
        reading.Report = reading.Report with
        {
            Title = title,
            Year = TitleText.YearOf(title, out var other) is { } year && other is null ? year : null,
            Agency = new Agency { Name = TitleText.AgencyOf(title) },
        };
    }

    // Without the mark of the page that a flip book prints before it, and the readings of traditional characters.
    internal static ReadOnlySpan<char> Text(SourceDocument document, int token)
    {
        var text = PageLines.WithoutMark(document.Span(document.Tokens[token]));
        return text.Length <= LongestRaw && text.Contains('(') ? TraditionalText.WithoutReadings(text.ToString()) : text;
    }

    private static bool IsAgencyLine(SourceDocument document, int token)
    {
        // 2024年云岭街道办事处: the year may be before the name.
        var text = Padding.Trim(TitleYears.Without(Text(document, token)));
        return text.Length is > 1 and <= LongestAgencyLine
            && text.IndexOfAny(NotInAgency) < 0
            && !PageLines.Is(text)
            && !Words.HasAny(text, OfSites)
            && TitleText.FindSubject(text) < 0
            && (EndsOfNames.Contains(text[^1]) || SignatureReader.IsAgency(AgencyName.Of(text)));
    }

    /// <summary>A title with the lines over and under it that belong to it.</summary>
    internal readonly record struct Candidate(string Title, int First, int Last);
}
