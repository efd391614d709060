using System.Buffers;

namespace GovDisclosure.Agencies;

/// <summary>The kind and the level that the name of a body tells; null is what it does not tell.</summary>
internal readonly record struct KindAndLevel(AgencyKind? Kind, AgencyLevel? Level)
{
    private const string Corps = "新疆生产建设兵团";
    private const string CorpsShort = "兵团";
    private const string State = "国家";
    private const string StateCouncil = "国务院";
    private const string Government = "人民政府";
    private const string GovernmentShort = "政府";
    private const string Abroad = "政府驻";
    private const string Headquarters = "总队";

    private static readonly SearchValues<char> Digits = SearchValues.Create("〇零一二三四五六七八九十百0123456789");
    private static readonly KindAndLevel Unknown = new(null, null);
    private static readonly string[] Townships = ["街道", "镇", "乡", "苏木"];
    private static readonly string[] Heads = ["局", "厅", "委员会"];
    private static readonly string[] Parts = ["局", "所", "站", "队"];

    // The longest first, so that what is left is the place: 江苏 of 江苏监管局.
    private static readonly string[] BySystem =
    [
        "监督管理局",
        "监管办公室",
        "监管分局",
        "监管支局",
        "监管局",
        "监察局",
        "管理局",
        "分局",
        "支局",
        "分行",
        "支行",
        "办事处",
        "办公室",
        "专员办",
        "管理部",
        "局",
        "队",
        "行",
    ];

    private static readonly string[] Halls = ["办公厅", "大厅"];

    // Organs of systems whose districts are not those of governments.
    private static readonly string[] OwnDistricts = ["海关", "海事局", "海事处", "航务管理局", "航道局"];

    /// <summary>Reads a name.</summary>
    /// <param name="name">The name, in simplified characters.</param>
    public static KindAndLevel Of(string name)
    {
        if (CentralBodies.KindOf(name) is { } central)
        {
            return new(central, AgencyLevel.Central);
        }

        var place = NamedPlace.Read(name);
        var rest = name.AsSpan(place.Length);
        var ending = AgencyEndings.Find(name, out var kind);
        if (AgencyEndings.IsOfParty(name) || (kind == AgencyKind.Dispatched && name.Contains(Abroad, StringComparison.Ordinal)))
        {
            return Unknown;
        }

        return kind is null && !ending.IsEmpty && CentralBodies.LengthAtStart(name) == 0 && !HasPart(rest) ? Unknown
            : name.Contains(CorpsShort, StringComparison.Ordinal) || IsDivisionOfCorps(name) || IsDivisionOfCorps(rest)
                ? OfCorps(name, kind)
            : CentralBodies.LengthAtStart(name) is var length and > 0 ? OfSystem(name, length, ending, kind)
            : IsCentral(name, ending) ? new(AgencyKind.Department, AgencyLevel.Central)
            : kind == AgencyKind.Vertical ? new(kind, OwnLevel(rest, ending, place))
            : IsBranch(rest, kind) ? new(AgencyKind.Branch, null)
            : ending.IsEmpty ? OfPlace(name, place)
            : IsOfZone(rest, ending, kind) ? new(AgencyKind.Zone, null)
            : new(kind, LevelOf(name, ending, kind, place));
    }

    // A bare place counts as its government; 锡林郭勒盟 and 阿里地区 have none, and are administered for the province.
    private static KindAndLevel OfPlace(string name, NamedPlace place)
    {
        if (place.Length < name.Length || name.Length < 2)
        {
            return ZoneWords.IsAtEnd(name) ? new(AgencyKind.Zone, null) : Unknown;
        }

        var isDispatched = name.EndsWith("地区", StringComparison.Ordinal) || name[^1] == '盟';
        return new(isDispatched ? AgencyKind.Dispatched : AgencyKind.Government, place.Level);
    }

    private static AgencyLevel? LevelOf(string name, ReadOnlySpan<char> ending, AgencyKind? kind, NamedPlace place)
    {
        var before = name.AsSpan(0, name.Length - ending.Length);
        var rest = name.AsSpan(place.Length);
        return kind switch
        {
            AgencyKind.Dispatched => ending.EndsWith("署", StringComparison.Ordinal) ? AgencyLevel.City : AgencyLevel.Township,
            AgencyKind.Government when !ending.SequenceEqual(Government) => before.IsEmpty ? null : AgencyLevel.Township,
            AgencyKind.Government or AgencyKind.Office => LevelOfGovernment(before, place),
            AgencyKind.Department => OwnLevel(rest, ending, place) ?? (IsHall(name) ? AgencyLevel.Province : null),
            AgencyKind.Authorised when ending[^1] != '场' => OwnLevel(rest, ending, place),
            _ => null,
        };
    }

    private static AgencyLevel? LevelOfGovernment(ReadOnlySpan<char> before, NamedPlace place)
    {
        before = WithoutGovernment(before);
        return before.Length == place.Length ? place.Level
            : EndsWithAny(before, Townships) ? AgencyLevel.Township
            : null;
    }

    // The level of the place that the name opens with, unless it goes on to a place within, to a zone, or to a part of the body.
    private static AgencyLevel? OwnLevel(ReadOnlySpan<char> rest, ReadOnlySpan<char> ending, NamedPlace place)
    {
        if (EndsWithAny(ending, OwnDistricts))
        {
            return null;
        }

        rest = rest.StartsWith(Government, StringComparison.Ordinal) ? rest[Government.Length..] : rest;
        return NamedPlace.IsIn(rest) || ZoneWords.IsIn(rest) || HasPart(rest) ? null : place.Level;
    }

    // 国家税务总局云岭县税务局, 国家统计局大名调查队: an organ of a central body, at the place that its own name opens with.
    private static KindAndLevel OfSystem(string name, int length, ReadOnlySpan<char> ending, AgencyKind? kind)
    {
        var own = name.AsSpan(length);
        if (kind != AgencyKind.Vertical)
        {
            ending = FindEnding(own, BySystem);
        }

        if (ending.IsEmpty)
        {
            return new(kind, null);
        }

        if (own.EndsWith(Headquarters, StringComparison.Ordinal))
        {
            return new(AgencyKind.Vertical, AgencyLevel.Province);
        }

        var place = NamedPlace.Read(own);
        if (place.Length > 0)
        {
            return new(AgencyKind.Vertical, OwnLevel(own[place.Length..], ending, place));
        }

        var head = own.Length > ending.Length ? own[..^ending.Length] : [];
        var found = DivisionList.Default.FindShort(head);
        AgencyLevel? level = found.IsEmpty ? null : found[0].Level;
        foreach (var division in found)
        {
            level = division.Level == level ? level : null;
        }

        return new(AgencyKind.Vertical, EndsWithAny(ending, OwnDistricts) ? null : level);
    }

    private static KindAndLevel OfCorps(string name, AgencyKind? kind) =>
        string.Equals(name, Corps, StringComparison.Ordinal) ? new(AgencyKind.Corps, AgencyLevel.Province)
        : kind
            is AgencyKind.Department
                or AgencyKind.Authorised
                or AgencyKind.Vertical
                or AgencyKind.Zone
                or AgencyKind.Dispatched
                or AgencyKind.Branch
            ? new(kind, null)
        : new(AgencyKind.Corps, null);

    // 第十师北屯市, 一八三团: a division or regiment without the corps before it.
    private static bool IsDivisionOfCorps(ReadOnlySpan<char> name)
    {
        var end = name.IndexOfAny('师', '团');
        var start = name.StartsWith("第", StringComparison.Ordinal) ? 1 : 0;
        return end > start && end <= 5 && name[start..end].IndexOfAnyExcept(Digits) < 0;
    }

    private static bool IsCentral(string name, ReadOnlySpan<char> ending) =>
        (name.StartsWith(StateCouncil, StringComparison.Ordinal) || name.StartsWith(State, StringComparison.Ordinal))
        && ending.Length > 0
        && ending[^1] is '局' or '会' or '署' or '部' or '室'
        && !NamedPlace.IsIn(name)
        && !HasPart(name.AsSpan());

    // 公安局朝阳分局, 市场监督管理局龙华监管局: one body behind another.
    private static bool IsBranch(ReadOnlySpan<char> rest, AgencyKind? kind) =>
        kind == AgencyKind.Branch
        || (kind is AgencyKind.Department or null && HasPart(rest) && EndsWithAny(rest, Parts) && !ZoneWords.IsAuthority(rest));

    private static bool HasPart(ReadOnlySpan<char> rest)
    {
        foreach (var head in Heads)
        {
            if (
                rest.IndexOf(head, StringComparison.Ordinal) is var at and > 0
                && at + head.Length < rest.Length
                && EndsWithAny(rest[(at + head.Length)..], Parts)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfZone(ReadOnlySpan<char> rest, ReadOnlySpan<char> ending, AgencyKind? kind) =>
        kind == AgencyKind.Zone
        || (
            kind is AgencyKind.Department or AgencyKind.Authorised
            && !ending.Contains("保护区", StringComparison.Ordinal)
            && ending[^1] != '场'
            && ZoneWords.IsIn(rest)
        );

    private static bool IsHall(string name) => name[^1] == '厅' && !EndsWithAny(name, Halls);

    private static ReadOnlySpan<char> WithoutGovernment(ReadOnlySpan<char> name) =>
        name.EndsWith(Government, StringComparison.Ordinal) ? name[..^Government.Length]
        : name.EndsWith("人民", StringComparison.Ordinal) || name.EndsWith(GovernmentShort, StringComparison.Ordinal) ? name[..^2]
        : name;

    private static bool EndsWithAny(ReadOnlySpan<char> name, string[] endings) => !FindEnding(name, endings).IsEmpty;

    private static ReadOnlySpan<char> FindEnding(ReadOnlySpan<char> name, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                return ending;
            }
        }

        return [];
    }
}
