namespace GovDisclosure.Rules;

/// <summary>What the name of an agency tells of its kind and level, for rules that depend on them, and for readers, where the report does not say.</summary>
/// <remarks>
/// Only what a name tells for certain: …镇人民政府 is the government of a township, …厅 a department. A 市 may be of either level, so its
/// level is told by its whole name where that is a municipality's or a prefecture's city's, and else stays unknown. A department is of the level of the place that
/// its name opens with: 云岭县财政局 is a county's, and 财政局 may be of any. What a report says itself always counts first. The report is not changed.
/// </remarks>
public static class AgencyStanding
{
    private static readonly string[] Governments = ["人民政府", "人民政府办公厅", "人民政府办公室"];
    private static readonly string[] Departments = ["局", "厅", "委员会", "委", "部", "署", "办公室", "办公厅", "中心", "公司", "医院", "学校", "大学", "学院", "分局", "支队", "大队"];

    private static readonly (string Ending, AgencyLevel? Level)[] Places =
    [
        ("街道办事处", AgencyLevel.Township),
        ("街道", AgencyLevel.Township),
        ("镇", AgencyLevel.Township),
        ("乡", AgencyLevel.Township),
        ("自治县", AgencyLevel.County),
        ("县", AgencyLevel.County),
        ("旗", AgencyLevel.County),
        ("省", AgencyLevel.Province),
        ("自治区", AgencyLevel.Province),
        ("自治州", AgencyLevel.City),
        ("地区行政公署", AgencyLevel.City),
        ("盟行政公署", AgencyLevel.City),
        ("市", null),
    ];

    // 开发区, 高新区, 综合实验区 and the like have no level of their own; 新区 may be of any.
    private static readonly string[] NoDistricts = ["开发区", "高新区", "实验区", "新区", "示范区", "保税区", "园区", "景区", "度假区", "合作区", "功能区", "风景区", "管理区", "自治区", "社区", "小区", "地区", "经开区", "经济区", "自贸区", "保护区", "工业区", "商务区", "灌区", "库区", "港区"];

    /// <summary>An agency with the kind and the level that its name tells where they are not stated.</summary>
    /// <param name="agency">The agency; it is returned itself where its name tells nothing more.</param>
    public static Agency Of(Agency agency)
    {
        ArgumentNullException.ThrowIfNull(agency);
        if (agency is not { Name: { Length: > 1 } name } || (agency.Kind is not null && agency.Level is not null))
        {
            return agency;
        }

        var government = Array.Find(Governments, ending => name.EndsWith(ending, StringComparison.Ordinal));
        var place = government is null ? name : name[..^government.Length];
        var isPlace = TryLevel(place, out var level);
        AgencyKind? kind = government == Governments[0] || (government is null && isPlace) ? AgencyKind.Government
            : government is not null || Array.Exists(Departments, ending => name.EndsWith(ending, StringComparison.Ordinal)) ? AgencyKind.Department
            : null;
        level ??= kind == AgencyKind.Department && government is null ? DepartmentLevel.Of(name) : null;
        return agency with { Kind = agency.Kind ?? kind, Level = agency.Level ?? level };
    }

    /// <summary>Whether a name that ends with 区 is that of a district, which is at the level of a county.</summary>
    internal static bool IsDistrict(ReadOnlySpan<char> place)
    {
        foreach (var ending in NoDistricts)
        {
            if (place.EndsWith(ending, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return place is [.., '区'];
    }

    private static bool TryLevel(string place, out AgencyLevel? level)
    {
        level = null;
        if (IsDistrict(place))
        {
            level = AgencyLevel.County;
            return true;
        }

        foreach (var (ending, of) in Places)
        {
            if (place.Length > ending.Length && place.EndsWith(ending, StringComparison.Ordinal))
            {
                level = of ?? CityNames.LevelOf(place);
                return true;
            }
        }

        return false;
    }
}
