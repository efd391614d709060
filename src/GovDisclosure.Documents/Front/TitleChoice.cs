using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Draft;
using GovDisclosure.Documents.Sections;

namespace GovDisclosure.Documents.Front;

/// <summary>
/// Chooses the report's own title among those in front of it: a link leads to another report, a menu names no agency, and what the text
/// states of its year and its agency decides between two that read alike. Where nothing decides, the other one is reported.
/// </summary>
internal sealed class TitleChoice(ReportReading reading, int front)
{
    private readonly List<Ranked> found = [];

    /// <summary>Adds a title, in the order of the document.</summary>
    public void Add(TitleReader.Candidate title)
    {
        var tokens = reading.Document.Tokens;
        var (year, agency) = (TitleText.YearOf(title.Title, out _), TitleText.AgencyOf(title.Title));
        found.Add(
            new Ranked(
                title,
                year,
                agency,
                IsOwn: year is not null || agency is not null,
                IsLink: tokens[title.First].IsLink && tokens[title.Last].IsLink,
                IsOfNotice: TitleText.IsOfNotice(title.Title),
                IsHeading: tokens[title.First].IsHeading
            )
        );
    }

    /// <summary>The report's own title; null where none was added.</summary>
    public TitleReader.Candidate? Choose()
    {
        if (found.Count < 2)
        {
            return found.Count == 0 ? null : found[0].Title;
        }

        var year = found.TrueForAll(title => title.Year is null || title.Year == found[0].Year) ? null : YearOfText();
        var best = found[0];
        foreach (var title in found.Skip(1))
        {
            var order = Compare(title, best, year);
            if (order > 0 || (order == 0 && IsNearer(title, best)))
            {
                best = title;
            }
        }

        TellOthers(best, year);
        return best.Title;
    }

    // A title that another report has, printed as the report's own might be.
    private void TellOthers(in Ranked best, int? year)
    {
        var repeated = reading.Spans.Exists(static span => span.Repeats is not null);
        var others = new List<string>();
        var isDecided = true;
        foreach (var title in found)
        {
            var isOther = title.IsOwn && !title.IsOfNotice && title.Year is not null && title.Agency is not null && !IsSame(title, best);
            if (title.Title != best.Title && (title.IsLink || isOther))
            {
                reading.OtherTitles.Add((title.Title.First, title.Title.Last));
            }

            if (isOther && !title.IsLink)
            {
                others.Add(title.Title.Title);
                isDecided &= Compare(best, title, year) > 0 && !repeated;
            }
        }

        if (others.Count > 0)
        {
            var position = reading.Document.Tokens[best.Title.First].Position;
            reading.Diagnostics.Add(Messages.TitlesDiffer(best.Title.Title, others, isDecided, position));
        }
    }

    private int Compare(in Ranked one, in Ranked other, int? year)
    {
        var order = one.IsOwn.CompareTo(other.IsOwn);
        order = order != 0 ? order : other.IsLink.CompareTo(one.IsLink);
        order = order != 0 ? order : other.IsOfNotice.CompareTo(one.IsOfNotice);
        order = order != 0 ? order : IsOfOtherYear(other, year).CompareTo(IsOfOtherYear(one, year));
        order = order != 0 ? order : Names(one).CompareTo(Names(other));
        order = order != 0 ? order : CompareAgencies(one, other);
        return order != 0 ? order : one.IsHeading.CompareTo(other.IsHeading);
    }

    private static bool IsOfOtherYear(in Ranked title, int? year) => title.Year is not null && year is not null && title.Year != year;

    private static int Names(in Ranked title) => (title.Agency is null ? 0 : 2) + (title.Year is null ? 0 : 1);

    // 清河县 is in the text wherever 清河县财政局 is.
    private int CompareAgencies(in Ranked one, in Ranked other) =>
        one.Agency is null
        || other.Agency is null
        || one.Agency.Contains(other.Agency, StringComparison.Ordinal)
        || other.Agency.Contains(one.Agency, StringComparison.Ordinal)
            ? 0
            : IsInText(one.Agency).CompareTo(IsInText(other.Agency));

    private bool IsInText(string agency)
    {
        for (var i = front; i < reading.Document.Tokens.Length; i++)
        {
            ref readonly var token = ref reading.Document.Tokens.ItemRef(i);
            if (
                !token.IsCell
                && !token.IsLink
                && reading.Document.Span(token).Contains(agency, StringComparison.Ordinal)
                && !TitleText.IsTitle(reading.Document.Span(token))
            )
            {
                return true;
            }
        }

        return false;
    }

    // The year that the report states of itself, by the surest statement; null where it states none.
    private int? YearOfText()
    {
        var document = reading.Document;
        if ((PeriodReader.Find(document, front) ?? PeriodReader.FindOwn(document, front, document.Tokens.Length)) is { } period)
        {
            return period.Year;
        }

        if (OwnYearReader.Find(document, 0, document.Tokens.Length) is { } own)
        {
            return own;
        }

        // 2023年，全局公开信息…: reports open with the year that they are on.
        foreach (var span in reading.Spans)
        {
            if (span is { Repeats: null, Section.HasTable: false } && YearOf(span) is { } year)
            {
                return year;
            }
        }

        return null;
    }

    private int? YearOf(SectionSpan span)
    {
        for (var i = span.Heading.TextStart < 0 ? span.Start : span.Heading.First; i < span.End; i++)
        {
            ref readonly var token = ref reading.Document.Tokens.ItemRef(i);
            if (!token.IsEmpty)
            {
                return YearReader.FindOfReport(reading.Document.Span(token));
            }
        }

        return null;
    }

    private static bool IsSame(in Ranked one, in Ranked other) =>
        one.Year == other.Year && string.Equals(one.Agency, other.Agency, StringComparison.Ordinal);

    // The report's own title is nearest to it. Of one that occurs twice the later one is it, unless the report has begun between.
    private bool IsNearer(in Ranked title, in Ranked best)
    {
        if (!IsSame(title, best))
        {
            return true;
        }

        for (var i = best.Title.Last + 1; i < title.Title.First; i++)
        {
            var text = TitleReader.Text(reading.Document, i);
            if (text.Length > TitleText.Longest || text.Contains('。'))
            {
                return false;
            }
        }

        return true;
    }

    private readonly record struct Ranked(
        TitleReader.Candidate Title,
        int? Year,
        string? Agency,
        bool IsOwn,
        bool IsLink,
        bool IsOfNotice,
        bool IsHeading
    );
}
