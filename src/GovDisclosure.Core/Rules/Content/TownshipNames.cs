using System.Buffers;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>How the text of a township's or a street office's report names places, its own and others.</summary>
internal static class TownshipNames
{
    private const int LongestName = 3;

    // 全镇, 各乡镇, 本街道 and the like are no names.
    private static readonly SearchValues<char> NoNames = SearchValues.Create(
        "全各本我该每些多的村镇县市区域城小特建在两一二三四五六七八九十几数和与及由为对向按将使了着过已把被从等其此是有"
    );

    private static Lexicon Words => Lexicon.Default;

    /// <summary>Whether a sentence may name a township.</summary>
    public static bool MayName(ReadOnlySpan<char> text) => text.ContainsAny(Words.FirstLettersOf(WordRole.TownshipSign));

    /// <summary>街道, 镇 or 乡: of which kind the place of an agency is; null when its name names none.</summary>
    public static string? KindOf(string agency)
    {
        var (last, kind) = (-1, (string?)null);
        foreach (var candidate in Words.WordsOf(WordRole.TownshipKind))
        {
            if (agency.LastIndexOf(candidate.Text, StringComparison.Ordinal) is var at && at > last)
            {
                (last, kind) = (at, candidate.Text);
            }
        }

        return kind;
    }

    // What is told of a visit or a meeting happened elsewhere.
    public static bool IsOfElsewhere(ReadOnlySpan<char> text) =>
        Words.Has(text, WordRole.Elsewhere) || Words.Has(text, WordRole.ElsewhereOfTownship);

    /// <summary>Whether words of a clause go on with what an agency does itself.</summary>
    public static bool StartsWithAct(ReadOnlySpan<char> text) => Words.StartsWith(text, WordRole.Act);

    /// <summary>Whether letters before a kind are a verb and no name: 推进 before 乡政府.</summary>
    public static bool IsVerb(ReadOnlySpan<char> letters) => Words.Has(letters, WordRole.OwnVerb) || Words.Is(letters, WordRole.VerbOfKind);

    /// <summary>Whether what follows is the agency's own: 推进, or the beginning of a clause.</summary>
    public static bool IsOwnBefore(ReadOnlySpan<char> before) =>
        before.IsEmpty || before[^1] is '，' or '。' or '；' || Words.EndsWith(before, WordRole.OwnVerb);

    /// <summary>Whether what is at a place opens a clause, or follows its year only, and so may be its subject.</summary>
    public static bool IsSubjectAt(ReadOnlySpan<char> text, int at) =>
        at == 0 || text[at - 1] is '，' or '。' or '；' or '：' or '年' or '度';

    /// <summary>Another place that the text tells of as the agency's own: 在青石镇, or 青石乡主动公开 at the beginning of a clause.</summary>
    public static string? FindOther(ReadOnlySpan<char> text, string own)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isSubject = IsSubjectAt(text, i);
            if (
                (isSubject || text[i - 1] == '在')
                && PlaceAt(text, i, own) is { } place
                && (!isSubject || StartsWithAct(text[(i + place.Length)..]))
            )
            {
                return isSubject ? place : text.Slice(i - 1, place.Length + 1).ToString();
            }
        }

        return null;
    }

    /// <summary>A township of another kind that the text takes for the agency's own: 我乡, or 推进乡政府… in the report of a town.</summary>
    public static string? FindOtherKind(ReadOnlySpan<char> text, string own)
    {
        if (Words.Find(text, WordRole.TownshipVillage, out _) is { } village)
        {
            return village.Text;
        }

        foreach (var word in Words.WordsOf(WordRole.TownshipKind))
        {
            var kind = word.Text;
            if (kind == own)
            {
                continue;
            }

            for (var at = Text.Words.Next(text, kind, 0); at >= 0; at = Text.Words.Next(text, kind, at + 1))
            {
                var before = text[..at];
                var after = text[(at + kind.Length)..];
                if (IsPartOfPair(before, after))
                {
                    continue;
                }

                if (Words.EndsWith(before, WordRole.OwnForm, out var form))
                {
                    return text[(at - form)..(at + kind.Length)].ToString();
                }

                if (Words.StartsWith(after, WordRole.TownshipBody, out var body) && IsOwnBefore(before))
                {
                    return text.Slice(at, kind.Length + body).ToString();
                }
            }
        }

        return null;
    }

    /// <summary>A higher place whose work the text tells of as the agency's own: 组织推动全省政府信息公开工作.</summary>
    public static string? FindHigher(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Words.FirstLettersOf(WordRole.HigherPlace)))
        {
            return null;
        }

        foreach (var word in Words.WordsOf(WordRole.HigherPlace))
        {
            var place = word.Text;
            for (var at = Text.Words.Next(text, place, 0); at >= 0; at = Text.Words.Next(text, place, at + 1))
            {
                var end = at + place.Length;
                if (
                    Words.EndsWith(text[..at], WordRole.LeadingVerb, out var verb)
                    && Words.StartsWith(text[end..], WordRole.DisclosureWork, out var work)
                )
                {
                    return text[(at - verb)..(end + work)].ToString();
                }
            }
        }

        return null;
    }

    private static string? PlaceAt(ReadOnlySpan<char> text, int start, string own)
    {
        for (var length = 2; length <= LongestName && start + length < text.Length; length++)
        {
            var name = text.Slice(start, length);
            var rest = text[(start + length)..];
            if (
                Words.StartsWith(rest, WordRole.TownshipKind, out var kind)
                && !IsAnyTownship(name, rest)
                && !Words.Has(name, WordRole.AnyTownship)
                && !name.ContainsAny(NoNames)
                && !name.ContainsAnyExceptInRange('\u4e00', '\u9fff')
                && rest[kind..] is not ['村', ..]
                && text.Slice(start, length + kind).ToString() is var place
                && !own.Contains(place, StringComparison.Ordinal)
            )
            {
                return place;
            }
        }

        return null;
    }

    // 各地乡镇, 边远乡镇: townships of both kinds, and no name; but 南乡镇 is the town of 南乡.
    private static bool IsAnyTownship(ReadOnlySpan<char> name, ReadOnlySpan<char> rest) =>
        Words.StartsWith(rest, WordRole.TownshipPair) || (name.Length > 2 && name[^1] == '乡' && rest[0] == '镇');

    // 乡镇, 镇街道, 镇（街道）, 城乡: townships in general.
    private static bool IsPartOfPair(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before is [.., '镇' or '乡' or '城' or '、' or '（' or '(' or '/']
        || after is ['镇' or '乡' or '、' or '（' or '(' or '/' or '村' or '街', ..];
}
