using GovDisclosure.Agencies;

namespace GovDisclosure.Statements;

/// <summary>Tells whether the name of a body in a text is that of the agency that reports.</summary>
internal static class OwnNames
{
    private const string Own = "我本全该贵";
    private const string Kinds = "省市县区旗州镇乡";
    private const string Street = "街道";
    private const int ReachOfOwn = 6;
    private const int FewestOfBody = 3;

    // What follows the place in the name of a government and of its general office; the longest first.
    private static readonly string[] OfGovernments =
    [
        "人民政府办公室",
        "人民政府办公厅",
        "政府办公室",
        "政府办公厅",
        "党政综合办公室",
        "党政办公室",
        "府办公室",
        "人民政府",
        "政府办",
        "党政办",
        "府办",
        "政府",
    ];

    private static readonly string[] OfOffices = ["办公室", "办公厅", "办事处"];
    private static readonly string[] Zones = ["开发区", "园区", "新区", "高新区", "管理区", "示范区"];
    private static readonly string[] Leads = ["其中", "年度", "本年", "今年", "全年", "年"];

    /// <summary>Whether a name, with what may be before it, is the agency's own.</summary>
    public static bool Includes(string name, string agency)
    {
        var core = WithoutLead(name);
        if (core.Length < 2)
        {
            return true;
        }

        var isGovernment = Cut(ref core, OfGovernments);
        Cut(ref core, OfOffices);
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
        var lengthOfKind = place.EndsWith(Street, StringComparison.Ordinal) ? Street.Length : 1;
        if (place.Length > lengthOfKind && Own.Contains(place[^(lengthOfKind + 1)], StringComparison.Ordinal))
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
        return common == place.Length || common > lengthOfKind || (place[^1] == '区' && Array.Exists(Zones, agency.Contains));
    }

    // 市教育局 is not the 教育局 of a county; 按规定教育局 is.
    private static bool IsOwnBody(ReadOnlySpan<char> body, string agency)
    {
        if (body[Math.Max(0, body.Length - ReachOfOwn)..].ContainsAny(Own) || agency.Contains(body.ToString(), StringComparison.Ordinal))
        {
            return true;
        }

        ReadOnlySpan<char> own = agency;
        Cut(ref own, OfOffices);
        var common = CommonEnd(body, own);
        if (common < FewestOfBody || common == own.Length)
        {
            return common >= FewestOfBody || (body.Length > 1 && own.Contains(body[^2..], StringComparison.Ordinal));
        }

        var (theirs, ours) = (body[^(common + 1)], own[^(common + 1)]);
        return !(IsKind(theirs) && IsKind(ours));
    }

    // 青石县松岭镇 of 青石县松岭镇人民政府; 青石县 of 青石县教育局.
    private static ReadOnlySpan<char> HomeOf(string agency)
    {
        ReadOnlySpan<char> home = agency;
        if (!Cut(ref home, OfGovernments))
        {
            Cut(ref home, OfOffices);
        }

        return IsPlace(home) ? home : agency.AsSpan(0, NamedPlace.Read(agency).Length);
    }

    private static bool IsOfGovernment(string agency)
    {
        ReadOnlySpan<char> home = agency;
        return Cut(ref home, OfGovernments) || (Cut(ref home, OfOffices) && IsPlace(home)) || IsPlace(home);
    }

    private static bool IsPlace(ReadOnlySpan<char> name) =>
        name.EndsWith(Street, StringComparison.Ordinal) || (!name.IsEmpty && IsKind(name[^1]));

    private static bool IsKind(char c) => Kinds.Contains(c, StringComparison.Ordinal);

    private static bool Cut(ref ReadOnlySpan<char> name, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                name = name[..^ending.Length];
                return true;
            }
        }

        return false;
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

    private static ReadOnlySpan<char> WithoutLead(string name)
    {
        foreach (var lead in Leads)
        {
            var at = name.LastIndexOf(lead, StringComparison.Ordinal);
            if (at >= 0 && at + lead.Length < name.Length)
            {
                return name.AsSpan(at + lead.Length);
            }
        }

        return name;
    }
}
