using System.Buffers;

namespace GovDisclosure.Agencies;

/// <summary>Words that tell a functional zone (开发区, 园区) from a district: a zone is of no level of government.</summary>
internal static class ZoneWords
{
    /// <summary>The most letters of a district that no list has; 自治 and peoples aside.</summary>
    public const int LongestDistrict = 4;

    // 自然保护区 is none: what administers it is an institution.
    private static readonly string[] Words =
    [
        "开发区",
        "高新区",
        "经开区",
        "高新技术区",
        "实验区",
        "试验区",
        "示范区",
        "新区",
        "保税区",
        "保税港区",
        "综保区",
        "保税物流中心",
        "园区",
        "产业园",
        "工业园",
        "科技园",
        "科学园",
        "物流园",
        "农业园",
        "创业园",
        "软件园",
        "化工园",
        "工业区",
        "化工区",
        "景区",
        "名胜区",
        "旅游区",
        "度假区",
        "合作区",
        "功能区",
        "管理区",
        "管区",
        "经济区",
        "商务区",
        "自贸区",
        "贸易区",
        "片区",
        "集聚区",
        "聚集区",
        "产业区",
        "港区",
        "港务区",
        "港口区",
        "空港",
        "临港区",
        "临空区",
        "自创区",
        "先行区",
        "矿区",
        "林区",
        "牧区",
        "垦区",
        "生态城",
        "科学城",
        "科技城",
        "金融城",
        "大学城",
        "管委会",
    ];

    // A text without any of them names no zone.
    private static readonly SearchValues<char> LastLetters = SearchValues.Create([.. Words.Select(static word => word[^1]).Distinct()]);

    private static readonly string[] NoDistricts =
    [
        "社区",
        "小区",
        "灌区",
        "库区",
        "保护区",
        "自治区",
        "地区",
        "街区",
        "辖区",
        "市区",
        "城区中心",
        "生态区",
        "农高区",
        "高教区",
        "开放区",
    ];

    /// <summary>Whether a text names a zone.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(LastLetters))
        {
            return false;
        }

        foreach (var word in Words)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) is var at && (at > 0 || (at == 0 && word.Length > 2)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text names the authority of a zone, whose bureaus follow it: 管委会公共服务局.</summary>
    public static bool IsAuthority(ReadOnlySpan<char> text) =>
        text.IndexOf("管委会", StringComparison.Ordinal) >= 0 || text.IndexOf("管理委员会", StringComparison.Ordinal) is > 0;

    /// <summary>Whether a name that ends with 区 is that of a zone or of something else that is no district.</summary>
    public static bool IsZone(ReadOnlySpan<char> name) => IsAtEnd(name) || EndsWithAny(name, NoDistricts);

    /// <summary>Whether a name ends as that of a zone does.</summary>
    public static bool IsAtEnd(ReadOnlySpan<char> name) => EndsWithAny(name, Words);

    private static bool EndsWithAny(ReadOnlySpan<char> name, string[] words)
    {
        foreach (var word in words)
        {
            if (name.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
