namespace GovDisclosure.Agencies;

/// <summary>What the names of divisions are made of, without the list.</summary>
internal static class DivisionNames
{
    // The provinces whose name goes on with that of a people, and the short name that everybody uses.
    private static readonly string[] ShortProvinces = ["内蒙古", "广西", "西藏", "宁夏", "新疆"];

    // The longest first: 自治县 is no 县 of its own.
    private static readonly string[] Kinds =
    [
        "特别行政区",
        "自治区",
        "自治州",
        "自治县",
        "自治旗",
        "地区",
        "林区",
        "特区",
        "新区",
        "省",
        "市",
        "县",
        "区",
        "旗",
        "盟",
    ];

    /// <summary>A name without its kind, as 大名 of 大名县; the name itself where less than two letters remain.</summary>
    public static ReadOnlySpan<char> Short(ReadOnlySpan<char> name)
    {
        foreach (var province in ShortProvinces)
        {
            if (name.StartsWith(province, StringComparison.Ordinal) && name.EndsWith("自治区", StringComparison.Ordinal))
            {
                return province;
            }
        }

        foreach (var kind in Kinds)
        {
            if (name.EndsWith(kind, StringComparison.Ordinal) && name.Length > kind.Length + 1)
            {
                return name[..^kind.Length];
            }
        }

        return name;
    }
}
