using System.Buffers;
using System.Collections.Immutable;
using GovDisclosure.Agencies;
using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>How the text of a report speaks of counties, districts, cities and provinces, its own and others.</summary>
internal sealed class DivisionMentions
{
    private const int LongestName = 12;
    private const char City = '市';

    // 开发区, 全区, 城区: no name of a district.
    private static readonly SearchValues<char> NoNames = SearchValues.Create(
        "全各本我该每些多的镇乡村街县市区省州域城小特园景社库辖片校山郊矿港灾地两几数和与及由为对向按将使了着过已把被从等其此是有在"
    );

    private readonly string own;
    private readonly char kind;
    private readonly ImmutableArray<Division> divisions;
    private readonly bool isInRegion;
    private readonly ReportText words;
    private readonly string place;
    private readonly bool isOfPlace;
    private bool? speaksOfItself;

    private DivisionMentions(string own, NamedPlace place, bool isOfPlace, ReportText text)
    {
        this.own = own;
        kind = own[place.Length - 1];

        (words, this.place, this.isOfPlace) = (text, own[..place.Length], isOfPlace);
        divisions = place.Divisions;

        // 我区 is the whole autonomous region there.
        isInRegion = divisions.Any(static division => division.IsInRegion);
    }

    /// <summary>What an agency's text may say of places; null where its name tells no place.</summary>
    /// <param name="agency">The name of the agency.</param>
    /// <param name="isOfPlace">Whether it is the government of that place or its office, and not of a township in it.</param>
    /// <param name="text">The words of the report.</param>
    public static DivisionMentions? Of(string agency, bool isOfPlace, ReportText text) =>
        NamedPlace.Read(agency) is { Length: > 1 } place && Kinds.Contains(agency[place.Length - 1])
            ? new DivisionMentions(agency, place, isOfPlace, text)
            : null;

    /// <summary>What the text takes for the agency's own place and cannot be: 我县 in the report of a district, or 青石县主动公开 in that of
    /// another county.</summary>
    public string? Find(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Kinds) && !TownshipNames.MayName(text))
        {
            return null;
        }

        var found = isOfPlace ? FindForm(text) : null;

        // Where the text never speaks of the agency's place, it may be another body's report altogether, named after who keeps the page.
        found = found is not null && (speaksOfItself ??= SpeaksOf(words, place, kind)) ? found : FindNamed(text);
        return found is null || Lexicon.Default.Has(text, WordRole.Elsewhere) || Lexicon.Default.Has(text, WordRole.ElsewhereOfDivision)
            ? null
            : found;
    }

    // As often as of a lower place of its own, at least.
    private static bool SpeaksOf(ReportText text, string place, char kind)
    {
        var (ofPlace, ofLower) = (0, 0);
        foreach (var sentence in text.Sentences)
        {
            var letters = sentence.Letters;
            ofPlace +=
                IsCalledOwn(letters, kind)
                || (letters.IndexOf(place) is var at and >= 0 && TownshipNames.StartsWithAct(letters[(at + place.Length)..]))
                    ? 1
                    : 0;
            ofLower += Lexicon.Default.Has(letters, WordRole.LowerForm) ? 1 : 0;
        }

        return ofPlace > 0 && ofPlace >= ofLower;
    }

    // 我县, 全县, 本县.
    private static bool IsCalledOwn(ReadOnlySpan<char> text, char kind)
    {
        for (var at = text.IndexOf(kind); at >= 0; at = Words.Next(text, [kind], at + 1))
        {
            if (Lexicon.Default.EndsWith(text[..at], WordRole.OwnForm))
            {
                return true;
            }
        }

        return false;
    }

    private string? FindForm(ReadOnlySpan<char> text)
    {
        foreach (var word in IsOfCounty(kind) || kind == City ? Lexicon.Default.WordsOf(WordRole.CountyKind) : [])
        {
            var other = word.Text[0];
            if (other == kind || (other == '区' && isInRegion))
            {
                continue;
            }

            for (var at = text.IndexOf(other); at > 0; at = Words.Next(text, [other], at + 1))
            {
                var after = text[(at + 1)..];
                if (after is ['域' or '级' or '区' or '、' or '（' or '(' or '/' or '市' or '县' or '直', ..])
                {
                    continue;
                }

                if (text[at - 1] is '我' or '本' || (text[at - 1] == '全' && kind != City))
                {
                    return string.Concat(text.Slice(at - 1, 1), text.Slice(at, 1));
                }

                if (
                    kind != City
                    && Lexicon.Default.StartsWith(after, WordRole.GovernmentName, out var body)
                    && TownshipNames.IsOwnBefore(text[..at])
                )
                {
                    return text.Slice(at, body + 1).ToString();
                }
            }
        }

        if (!text.Contains('我'))
        {
            return null;
        }

        foreach (var word in Lexicon.Default.WordsOf(WordRole.LowerForm))
        {
            var lower = word.Text;
            if (Words.Next(text, lower, 0) is var at and >= 0 && text[(at + lower.Length)..] is not ['镇' or '乡' or '、' or '（', ..])
            {
                return lower;
            }
        }

        return null;
    }

    // A name at the beginning of a clause, before what an agency does itself.
    private string? FindNamed(ReadOnlySpan<char> text)
    {
        for (var last = text.IndexOfAny(Kinds); last >= 0; last = NextKind(text, last))
        {
            var rest = text[(last + 1)..];
            if (!TownshipNames.StartsWithAct(rest))
            {
                continue;
            }

            for (var start = last - 2; start >= Math.Max(0, last - LongestName); start--)
            {
                if (TownshipNames.IsSubjectAt(text, start) && IsForeign(text[start..(last + 1)], rest))
                {
                    return text[start..(last + 1)].ToString();
                }
            }
        }

        return null;
    }

    private static SearchValues<char> Kinds => Lexicon.Default.FirstLettersOf(WordRole.DivisionKind);

    // The level is told by the name alone; 青石市 may be above or below.
    private static bool IsOfCounty(char kind) => Lexicon.Default.FirstLettersOf(WordRole.CountyKind).Contains(kind);

    private static int NextKind(ReadOnlySpan<char> text, int last) =>
        text[(last + 1)..].IndexOfAny(Kinds) is var next and >= 0 ? last + 1 + next : -1;

    // Where the list has both, neither is in the other; else a county beside a county, whose name is a name.
    private bool IsForeign(ReadOnlySpan<char> name, ReadOnlySpan<char> rest)
    {
        if (own.AsSpan().IndexOf(name) >= 0)
        {
            return false;
        }

        var listed = DivisionList.Default.FindAtStart(name);
        if (listed.IsEmpty || listed[0].Name.Length != name.Length)
        {
            // 强化县政府门户: a verb before 县政府 is no name.
            return divisions.IsEmpty
                && !Lexicon.Default.StartsWith(rest, WordRole.ShortGovernment)
                && !TownshipNames.IsVerb(name[..^1])
                && IsOfCounty(kind)
                && IsOfCounty(name[^1])
                && name.Length <= ZoneWords.LongestDistrict
                && !name[..^1].ContainsAny(NoNames)
                && !name.ContainsAnyExceptInRange('\u4e00', '\u9fff')
                && !ZoneWords.IsZone(name);
        }

        return divisions.IsEmpty
            ? IsOfCounty(kind) && IsOfCounty(name[^1])
            : !listed.Any(other => divisions.Any(division => division.IsIn(other) || other.IsIn(division)));
    }
}
