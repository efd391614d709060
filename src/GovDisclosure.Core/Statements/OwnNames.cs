using System.Buffers;
using GovDisclosure.Agencies;

namespace GovDisclosure.Statements;

/// <summary>Tells whether the name of a body in a text is that of the agency that reports.</summary>
internal static class OwnNames
{
    private const int ReachOfOwn = 6;
    private const int FewestOfBody = 3;

    private static readonly SearchValues<char> Own = SearchValues.Create("我本全该贵");
    private static readonly SearchValues<char> Kinds = SearchValues.Create("省市县区旗州镇乡");

    private static Lexicon Words => Lexicon.Default;

    /// <summary>Whether a name, with what may be before it, is the agency's own.</summary>
    public static bool Includes(string name, string agency)
    {
        var core = Words.AfterLast(name, WordRole.NameLead);
        if (core.Length < 2)
        {
            return true;
        }

        var isGovernment = Cut(ref core, WordRole.GovernmentOffice);
        Cut(ref core, WordRole.OfficeEnding);
        return core.IsEmpty || (isGovernment || IsPlace(core) ? IsOwnPlace(core, agency, isGovernment) : IsOwnBody(core, agency));
    }

    /// <summary>Whether a word such as 全县 is of a wider place than the agency's.</summary>
    public static bool IsWider(ReadOnlySpan<char> whole, string agency)
    {
        var level = whole[^1] switch
        {
            '省' => AgencyLevel.Province,
            '市' => AgencyLevel.City,
            '县' or '区' or '旗' => AgencyLevel.County,
            _ => AgencyLevel.Township,
        };
        return level != AgencyLevel.Township
            && KindAndLevel.Of(agency).Level is { } own
            && own > level
            && HomeOf(agency) is [.., var kind]
            && kind != whole[^1];
    }

    // 县政府 is own to the government of a county and to its office, 石桥镇 to nobody but that town.
    private static bool IsOwnPlace(ReadOnlySpan<char> place, string agency, bool isGovernment)
    {
        var lengthOfKind = Words.EndsWith(place, WordRole.TownshipKind, out var length) ? length : 1;
        if (place.Length > lengthOfKind && Own.Contains(place[^(lengthOfKind + 1)]))
        {
            return !IsWider(place, agency);
        }

        var home = HomeOf(agency);
        if (home.IsEmpty)
        {
            return !isGovernment || agency.Contains(place.ToString(), StringComparison.Ordinal);
        }

        if (isGovernment && !IsOfGovernment(agency))
        {
            return false;
        }

        var common = CommonEnd(place, home);
        return common == place.Length || common > lengthOfKind || (place[^1] == '区' && Words.Has(agency, WordRole.ZoneName));
    }

    // 市教育局 is not the 教育局 of a county; 按规定教育局 is.
    private static bool IsOwnBody(ReadOnlySpan<char> body, string agency)
    {
        if (body[Math.Max(0, body.Length - ReachOfOwn)..].ContainsAny(Own) || IsShortFor(body, agency))
        {
            return true;
        }

        ReadOnlySpan<char> own = agency;
        Cut(ref own, WordRole.OfficeEnding);
        var common = CommonEnd(body, own);
        if (common < FewestOfBody || common == own.Length)
        {
            return common >= FewestOfBody || (body.Length > 1 && own.Contains(body[^2..], StringComparison.Ordinal));
        }

        var (theirs, ours) = (body[^(common + 1)], own[^(common + 1)]);
        return !(IsKind(theirs) && IsKind(ours));
    }

    // Two letters are in too many names.
    private static bool IsShortFor(ReadOnlySpan<char> body, ReadOnlySpan<char> agency) =>
        body.Length < FewestOfBody ? agency.Contains(body, StringComparison.Ordinal) : ShortName.Is(body, agency);

    // 青石县松岭镇 of 青石县松岭镇人民政府; 青石县 of 青石县教育局.
    private static ReadOnlySpan<char> HomeOf(string agency)
    {
        ReadOnlySpan<char> home = agency;
        if (!Cut(ref home, WordRole.GovernmentOffice))
        {
            Cut(ref home, WordRole.OfficeEnding);
        }

        return IsPlace(home) ? home : agency.AsSpan(0, NamedPlace.Read(agency).Length);
    }

    private static bool IsOfGovernment(string agency)
    {
        ReadOnlySpan<char> home = agency;
        return Cut(ref home, WordRole.GovernmentOffice) || (Cut(ref home, WordRole.OfficeEnding) && IsPlace(home)) || IsPlace(home);
    }

    private static bool IsPlace(ReadOnlySpan<char> name) =>
        Words.EndsWith(name, WordRole.TownshipKind) || (!name.IsEmpty && IsKind(name[^1]));

    private static bool IsKind(char c) => Kinds.Contains(c);

    private static bool Cut(ref ReadOnlySpan<char> name, WordRole ending)
    {
        var isCut = Words.EndsWith(name, ending, out var length);
        name = name[..^length];
        return isCut;
    }

    private static int CommonEnd(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length && one[^(length + 1)] == other[^(length + 1)])
        {
            length++;
        }

        return length;
    }
}
