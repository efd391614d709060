using System.Buffers;
using System.Collections.Frozen;

namespace GovDisclosure.Rules;

/// <summary>
/// The level that the name of a department tells: that of the place it opens with, as 县 in 云岭县财政局. A name that opens with no place, that goes on to another
/// one (a zone, a township), or that is a branch of another department tells none.
/// </summary>
internal static class DepartmentLevel
{
    private const string Central = "中华人民共和国";
    private const string StateCouncil = "国务院";
    private const string OfState = "国家";
    private const string Bureau = "局";
    private const string GeneralOffice = "办公厅";
    private const string Hall = "大厅";
    private const int LongestDistrict = 4;

    // The parts of departments that report for themselves are of no level of government, nor are schools and companies.
    private static readonly string[] OfLevels = ["局", "厅", "委员会", "委", "部", "署", "办公室", "办公厅"];
    private static readonly string[] NotOfLevels = ["分局"];
    private static readonly string[] OfParties = ["县委", "市委", "区委", "州委", "省委", "旗委"];

    // 组成部门 of the State Council whose names open with no place.
    private static readonly FrozenSet<string> Ministries = FrozenSet.Create(
        StringComparer.Ordinal,
        "外交部", "国防部", "教育部", "科学技术部", "工业和信息化部", "公安部", "民政部", "司法部", "财政部", "人力资源和社会保障部", "自然资源部", "生态环境部", "住房和城乡建设部",
        "交通运输部", "水利部", "农业农村部", "商务部", "文化和旅游部", "退役军人事务部", "应急管理部", "审计署", "海关总署");

    private static readonly string[] Provinces = ["省", "自治区"];
    private static readonly string[] Prefectures = ["自治州", "地区", "郭勒盟", "兴安盟", "拉善盟"];
    private static readonly SearchValues<char> OfPlaces = SearchValues.Create("省市县区州旗");
    private static readonly SearchValues<char> OfDepartments = SearchValues.Create("局厅委部署院会");

    // Words of departments that hold the sign of a place and name none.
    private static readonly string[] NoPlaces = ["城乡", "乡村", "乡镇", "城镇", "区域", "区划", "区位", "城市", "县域", "县级", "市场", "市政", "市容", "市民"];

    /// <summary>The level; null where the name does not tell it.</summary>
    public static AgencyLevel? Of(string name)
    {
        if (!EndsWithAny(name, OfLevels) || EndsWithAny(name, NotOfLevels) || Array.Exists(OfParties, party => name.Contains(party, StringComparison.Ordinal)))
        {
            return null;
        }

        if (IsCentral(name))
        {
            return AgencyLevel.Central;
        }

        // The words that only look like places are taken out, each for as many letters that are none.
        var text = name;
        foreach (var word in NoPlaces)
        {
            text = text.Replace(word, new string('·', word.Length), StringComparison.Ordinal);
        }

        return OfPlace(text) ?? (name.EndsWith('厅') && !name.EndsWith(GeneralOffice, StringComparison.Ordinal) && !name.EndsWith(Hall, StringComparison.Ordinal) ? AgencyLevel.Province : null);
    }

    private static bool IsCentral(string name) =>
        Ministries.Contains(name.StartsWith(Central, StringComparison.Ordinal) ? name[Central.Length..] : name) || name.StartsWith(StateCouncil, StringComparison.Ordinal) ||
        (name.StartsWith(OfState, StringComparison.Ordinal) && name.AsSpan().IndexOfAny(OfPlaces) < 0 && name.IndexOf(Bureau, StringComparison.Ordinal) is var at && (at < 0 || at == name.Length - 1));

    private static AgencyLevel? OfPlace(ReadOnlySpan<char> text)
    {
        AgencyLevel? level = null;
        if (TryTake(ref text, Provinces, 0))
        {
            level = AgencyLevel.Province;
        }

        if (TryTake(ref text, Prefectures, 1))
        {
            level = AgencyLevel.City;
        }
        else if (TakeCity(ref text) is { } city)
        {
            level = CityNames.LevelOf(city);
        }

        if (TakeCounty(ref text))
        {
            level = AgencyLevel.County;
        }

        // 开发区, 石桥镇: it is of a place within, whose level is another one or none.
        return text.IndexOfAny(OfPlaces) >= 0 || text.ContainsAny('镇', '乡') || text.Contains("街道", StringComparison.Ordinal) ? null : level;
    }

    private static bool TryTake(ref ReadOnlySpan<char> text, string[] endings, int least)
    {
        foreach (var ending in endings)
        {
            if (text.IndexOf(ending, StringComparison.Ordinal) is var at && at >= least && IsPlace(text[..at]))
            {
                text = text[(at + ending.Length)..];
                return true;
            }
        }

        return false;
    }

    // 津市市 is a city too; the shortest names have two letters.
    private static string? TakeCity(ref ReadOnlySpan<char> text)
    {
        if (text.Length <= 2 || text[2..].IndexOf('市') is not (var at and >= 0) || !IsPlace(text[..(at + 2)]) || text[..(at + 2)].ContainsAny('县', '区', '旗'))
        {
            return null;
        }

        var city = text[..(at + 3)].ToString();
        text = text[(at + 3)..];
        return city;
    }

    private static bool TakeCounty(ref ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAny('县', '区', '旗');
        var isCounty = at >= 0 && IsPlace(text[..at]) && text[at] switch
        {
            '县' => true,
            '旗' => at > 0,
            _ => at > 0 && AgencyStanding.IsDistrict(text[..(at + 1)]) && (at < LongestDistrict || text[at - 1] == '族'),
        };
        if (isCounty)
        {
            text = text[(at + 1)..];
        }

        return isCounty;
    }

    // 国家税务总局云岭县税务局: what stands before the sign is no name of a place.
    private static bool IsPlace(ReadOnlySpan<char> text) => text.IndexOfAny(OfDepartments) < 0 && !text.Contains('·');

    private static bool EndsWithAny(string name, string[] endings) => Array.Exists(endings, ending => name.EndsWith(ending, StringComparison.Ordinal));
}
