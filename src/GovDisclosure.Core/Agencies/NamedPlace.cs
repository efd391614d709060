using System.Buffers;
using System.Collections.Immutable;

namespace GovDisclosure.Agencies;

/// <summary>The place that a name opens with: 江苏省宿迁市 of 江苏省宿迁市教育局.</summary>
/// <param name="Length">How many letters of the name say it; 0 where it opens with none.</param>
/// <param name="Level">The level of the last division of the place; null where its name does not tell it.</param>
/// <param name="Divisions">The divisions that it may be, by the list; empty where the list has none, one where it is certain.</param>
internal readonly record struct NamedPlace(int Length, AgencyLevel? Level, ImmutableArray<Division> Divisions)
{
    private const int LongestUnlisted = 16;
    private const char Region = '区';
    private const char City = '市';

    private static readonly NamedPlace None = new(0, null, []);
    private static readonly SearchValues<char> Kinds = SearchValues.Create("省市县区州旗盟");

    // 国家税务总局云岭县税务局: what has one of these before the sign of a place is no name of a place.
    private static readonly SearchValues<char> OfBodies = SearchValues.Create("局厅委部署院会镇乡");

    private static readonly string[] AutonomousKinds = ["自治区", "自治州", "地区"];

    private static readonly SearchValues<char> OfPlaces = SearchValues.Create("省市县区州旗盟镇乡街苏");

    // Words that hold the sign of a place and name none: 城乡, 市场.
    private static readonly string[] NoPlaces =
    [
        "城乡",
        "乡村",
        "乡镇",
        "城镇",
        "集镇",
        "区域",
        "区划",
        "区位",
        "城市",
        "县域",
        "县级",
        "市场",
        "市政",
        "市容",
        "市民",
        "社区",
        "街区",
        "城区改造",
        "结盟",
        "联盟",
    ];
    private static readonly SearchValues<string> AnyOfNoPlaces = SearchValues.Create(NoPlaces, StringComparison.Ordinal);

    /// <summary>Reads the place, from the widest division to the narrowest.</summary>
    /// <param name="name">The name; words that only look like places are read as such.</param>
    public static NamedPlace Read(ReadOnlySpan<char> name)
    {
        var place = None;
        while (Next(name[place.Length..], place) is { Length: > 0 } next)
        {
            place = next with { Length = place.Length + next.Length };
        }

        return place.Length == 0 ? ReadBare(name) : place;
    }

    /// <summary>Whether a text names a place at its start or further on, as 云岭县 and 石桥镇 do.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(OfPlaces))
        {
            return false;
        }

        var masked = Mask(text);
        return masked.IndexOfAny(Kinds) >= 0
            || masked.ContainsAny('镇', '乡')
            || masked.Contains("街道", StringComparison.Ordinal)
            || masked.Contains("苏木", StringComparison.Ordinal);
    }

    private static NamedPlace Next(ReadOnlySpan<char> text, NamedPlace before)
    {
        var listed = Within(DivisionList.Default.FindAtStart(text), before.Divisions);
        if (!listed.IsEmpty)
        {
            return Of(listed[0].Name.Length, listed);
        }

        return ShortProvince(text, before) is { Length: > 0 } province ? province
            : ShortPrefecture(text, before) is { Length: > 0 } prefecture ? prefecture
            : Unlisted(text);
    }

    // 四川巴中市: a province in short, where a division of it follows.
    private static NamedPlace ShortProvince(ReadOnlySpan<char> text, NamedPlace before)
    {
        for (var length = 2; length <= 3 && before.Length == 0 && length < text.Length; length++)
        {
            var found = DivisionList.Default.FindShortProvince(text[..length]);
            if (
                !found.IsEmpty
                && (
                    !Within(DivisionList.Default.FindAtStart(text[length..]), found).IsEmpty
                    || ShortPrefecture(text[length..], before).Length > 0
                )
            )
            {
                return Of(length, found);
            }
        }

        return None;
    }

    // 恩施州: a prefecture without its peoples.
    private static NamedPlace ShortPrefecture(ReadOnlySpan<char> text, NamedPlace before)
    {
        var end = text.IndexOf('州');
        if (end is < 2 or > 4)
        {
            return None;
        }

        var found = Within(
            DivisionList.Default.FindAutonomous(text[..end]).RemoveAll(static division => division.Level != AgencyLevel.City),
            before.Divisions
        );
        return found.Length == 1 ? Of(end + 1, found) : None;
    }

    // A division that the list does not have: a former one, or one of an example. 市 may be of either level then.
    private static NamedPlace Unlisted(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Kinds))
        {
            return None;
        }

        var masked = Mask(text);
        var at = masked.IndexOfAny(Kinds);
        while (at == 0 && masked[1..].IndexOfAny(Kinds) is var next and >= 0)
        {
            at = next + 1;
        }

        // 津市市 is a city too: of two signs side by side the second counts.
        at = at > 0 && at + 1 < masked.Length && masked[at] == City && masked[at + 1] == City ? at + 1 : at;
        if (at is <= 0 or > LongestUnlisted || masked[..at].IndexOfAny(OfBodies) >= 0 || masked[..at].Contains('·'))
        {
            return None;
        }

        var name = text[..(at + 1)];
        return name[^1] switch
        {
            '省' => new(at + 1, AgencyLevel.Province, []),
            '县' or '旗' => new(at + 1, AgencyLevel.County, []),
            City => new(at + 1, null, []),
            '州' or '盟' when name.EndsWith("自治州", StringComparison.Ordinal) || at > 2 && name[^1] == '盟' => new(
                at + 1,
                AgencyLevel.City,
                []
            ),
            Region => UnlistedRegion(name),
            _ => None,
        };
    }

    private static NamedPlace UnlistedRegion(ReadOnlySpan<char> name) =>
        name.EndsWith(AutonomousKinds[0], StringComparison.Ordinal) ? new(name.Length, AgencyLevel.Province, [])
        : name.EndsWith(AutonomousKinds[2], StringComparison.Ordinal) ? new(name.Length, AgencyLevel.City, [])
        : ZoneWords.IsZone(name) || (name.Length > ZoneWords.LongestDistrict && name[^2] != '族') ? None
        : new(name.Length, AgencyLevel.County, []);

    // 县财政局: the reader knows which, and the level is known all the same; 市 and 区 may be of more than one.
    private static NamedPlace ReadBare(ReadOnlySpan<char> name) =>
        name is not ['省' or '州' or '县' or '旗' or City or Region, ..] || Mask(name) is not [var first, ..]
            ? None
            : first switch
            {
                '省' => new(1, AgencyLevel.Province, []),
                '州' => new(1, AgencyLevel.City, []),
                '县' or '旗' => new(1, AgencyLevel.County, []),
                City or Region => new(1, null, []),
                _ => None,
            };

    private static NamedPlace Of(int length, ImmutableArray<Division> divisions)
    {
        AgencyLevel? level = divisions[0].Level;
        foreach (var division in divisions)
        {
            level = division.Level == level ? level : null;
        }

        return new(length, level, divisions);
    }

    private static ImmutableArray<Division> Within(ImmutableArray<Division> divisions, ImmutableArray<Division> wider) =>
        wider.IsEmpty ? divisions : divisions.RemoveAll(division => !wider.Any(other => division.Parent?.IsIn(other) == true));

    private static ReadOnlySpan<char> Mask(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(AnyOfNoPlaces))
        {
            return text;
        }

        var masked = text.ToArray().AsSpan();
        foreach (var word in NoPlaces)
        {
            for (var at = masked.IndexOf(word); at >= 0; at = masked.IndexOf(word))
            {
                masked.Slice(at, word.Length).Fill('·');
            }
        }

        return masked;
    }
}
