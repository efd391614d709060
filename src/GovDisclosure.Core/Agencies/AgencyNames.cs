using System.Collections.Immutable;

namespace GovDisclosure.Agencies;

/// <summary>
/// What the name of an agency tells of its kind, its level and its place, for rules that depend on them, and for readers, where the report
/// does not say.
/// </summary>
/// <remarks>
/// The ending of the name decides the kind (…镇人民政府 is a government, …税务局 a vertical organ), the list of divisions the level: 昆山市 is at the
/// level of a
/// county, 宿迁市 at that of a prefecture. What a name does not tell for certain stays unknown: 市财政局 may be of any city. The report is not
/// changed.
/// </remarks>
public static class AgencyNames
{
    /// <summary>An agency with the kind and the level that its name tells where they are not stated.</summary>
    /// <param name="agency">The agency; it is returned itself where its name tells nothing more.</param>
    public static Agency Complete(Agency agency)
    {
        ArgumentNullException.ThrowIfNull(agency);
        if (agency is not { Name: { Length: > 1 } name } || (agency.Kind is not null && agency.Level is not null))
        {
            return agency;
        }

        var known = KindAndLevel.Of(Plain(name));
        return agency with { Kind = agency.Kind ?? known.Kind, Level = agency.Level ?? known.Level };
    }

    /// <summary>The kind that a name tells; null where it is that of no administrative organ, or tells none.</summary>
    /// <param name="name">The name.</param>
    public static AgencyKind? KindOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return KindAndLevel.Of(Plain(name)).Kind;
    }

    /// <summary>The divisions that the place in a name may be: none, one where it is certain, or several.</summary>
    /// <param name="name">The name: 宿迁市宿城区教育局 is of 宿城区, 朝阳区教育局 of one of two districts.</param>
    public static ImmutableArray<Division> PlacesOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return NamedPlace.Read(Plain(name)).Divisions;
    }

    // Without a remark at the end, and in simplified characters: 章丘區教育局（本级）.
    private static string Plain(string name)
    {
        var end = name is [.., '）' or ')'] ? name.AsSpan().LastIndexOfAny('（', '(') : -1;
        return TraditionalCharacters.Simplify(end > 0 ? name[..end] : name);
    }
}
