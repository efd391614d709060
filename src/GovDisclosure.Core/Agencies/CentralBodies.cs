namespace GovDisclosure.Agencies;

/// <summary>The bodies of the State Council, whose names open with no place.</summary>
/// <remarks>
/// Source: 国务院关于机构设置的通知 (国发〔2023〕5号) and 国务院关于部委管理的国家局设置的通知 (国发〔2023〕6号); names of 2018 that ended later are kept, because reports
/// on those years bear them.
/// </remarks>
internal static class CentralBodies
{
    private const string State = "中华人民共和国";

    private const string Departments =
        "外交部 国防部 国家发展和改革委员会 国家发展改革委 教育部 科学技术部 科技部 工业和信息化部 国家民族事务委员会 国家民委 公安部 国家安全部 民政部 司法部 财政部 "
        + "人力资源和社会保障部 自然资源部 生态环境部 住房和城乡建设部 交通运输部 水利部 农业农村部 商务部 文化和旅游部 国家卫生健康委员会 国家卫生健康委 退役军人事务部 应急管理部 "
        + "中国人民银行 审计署 国务院国有资产监督管理委员会 国务院国资委 海关总署 国家税务总局 国家市场监督管理总局 国家金融监督管理总局 中国证券监督管理委员会 中国证监会 国家广播电视总局 国家体育总局 国家信访局 "
        + "国家统计局 国家知识产权局 国家国际发展合作署 国家医疗保障局 国务院参事室 国家机关事务管理局 国家粮食和物资储备局 国家能源局 国家数据局 国家国防科技工业局 国家烟草专卖局 国家移民管理局 "
        + "国家林业和草原局 国家铁路局 中国民用航空局 国家邮政局 国家文物局 国家中医药管理局 国家疾病预防控制局 国家矿山安全监察局 国家消防救援局 国家外汇管理局 国家药品监督管理局 国家公务员局 国家档案局 "
        + "国家保密局 国家密码管理局 中国银行保险监督管理委员会 中国银保监会 国务院扶贫开发领导小组办公室 国家乡村振兴局 国家煤矿安全监察局 国家新闻出版署 国家版权局 国家宗教事务局 国家互联网信息办公室 "
        + "国务院港澳事务办公室 国务院台湾事务办公室 国务院侨务办公室 国务院新闻办公室 国务院研究室 国务院法制办公室";

    // 直属事业单位: institutions, some of which exercise powers by law.
    private const string Institutions =
        "新华通讯社 新华社 中国科学院 中国社会科学院 中国工程院 国务院发展研究中心 中央广播电视总台 中国气象局 中国地震局 国家自然科学基金委员会 全国社会保障基金理事会 国家行政学院";

    private static readonly Dictionary<string, AgencyKind> Kinds = Names(Departments, AgencyKind.Department)
        .Concat(Names(Institutions, AgencyKind.Authorised))
        .Append(new("国务院", AgencyKind.Government))
        .Append(new("国务院办公厅", AgencyKind.Office))
        .ToDictionary(StringComparer.Ordinal);

    // Names that only their organs elsewhere bear: 中国民用航空华东地区管理局.
    private static readonly string[] OfOrgans = ["中国民用航空", "金融监管总局"];

    private static readonly Dictionary<string, AgencyKind>.AlternateLookup<ReadOnlySpan<char>> Lookup = Kinds.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    // By their first letter, which most names do not start with.
    private static readonly Dictionary<char, string[]> LongestFirst = Kinds
        .Keys.Concat(OfOrgans)
        .Where(static name => name.Length > 2)
        .GroupBy(static name => name[0])
        .ToDictionary(static names => names.Key, static names => names.OrderByDescending(static name => name.Length).ToArray());

    /// <summary>The kind of a central body; null where the name is that of none.</summary>
    public static AgencyKind? KindOf(string name) => Lookup.TryGetValue(WithoutState(name), out var kind) ? kind : null;

    /// <summary>
    /// The length of the name of a central body that a name opens with and goes on behind: 国家税务总局 of 国家税务总局云岭县税务局; 0 where it opens with
    /// none.
    /// </summary>
    public static int LengthAtStart(string name)
    {
        var rest = WithoutState(name);
        foreach (var body in rest.IsEmpty ? [] : LongestFirst.GetValueOrDefault(rest[0], []))
        {
            if (rest.Length > body.Length && rest.StartsWith(body, StringComparison.Ordinal))
            {
                return name.Length - rest.Length + body.Length;
            }
        }

        return 0;
    }

    private static ReadOnlySpan<char> WithoutState(string name) =>
        name.StartsWith(State, StringComparison.Ordinal) ? name.AsSpan(State.Length) : name;

    private static IEnumerable<KeyValuePair<string, AgencyKind>> Names(string names, AgencyKind kind) =>
        names.Split(' ').Select(name => new KeyValuePair<string, AgencyKind>(name, kind));
}
