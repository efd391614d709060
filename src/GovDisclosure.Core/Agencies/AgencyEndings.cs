namespace GovDisclosure.Agencies;

/// <summary>How the names of bodies end, and the kind that it tells. Of the endings that fit the longest counts.</summary>
internal static class AgencyEndings
{
    private static readonly Dictionary<string, AgencyKind?> Kinds = Make(
        (AgencyKind.Government, "人民政府 镇 乡 苏木"),
        (AgencyKind.Office, "政府办公厅 政府办公室 政府办 府办公室 府办 党政办公室 党政办 党政综合办公室 党政综合办"),
        (AgencyKind.Dispatched, "行政公署 行署 街道 街道办 街 办事处 区公所"),
        (AgencyKind.Zone, "管理委员会 管委会 管委"),
        (
            AgencyKind.Vertical,
            "税务局 税务分局 税务所 税务稽查局 气象局 气象台 海关 海关缉私局 海事局 海事处 航道局 航务管理局 调查总队 调查队 烟草专卖局 烟草局 邮政管理局 通信管理局 通信发展管理办公室 消防救援总队 消防救援支队 消防救援大队 "
                + "消防救援局 消防救援站 消防总队 消防支队 消防大队 银保监局 银监局 证监局 保监局 银保监分局 金融监管分局 金融监管支局 监管分局 监管支局 外汇管理局 民用航空安全监督管理局 矿山安全监察局 煤矿安全监察局 煤矿安全监察分局 "
                + "铁路监督管理局 铁路监管局 边防检查站 边防检查总站 边检总站 出入境边防检查总站 专员办事处 特派员办事处 专员办 特派办 中心支行 营业管理部"
        ),
        (AgencyKind.Branch, "分局 派出所 监管所 管理分局"),
        (
            AgencyKind.Authorised,
            "中心 管理处 农场 林场 牧场 渔场 茶场 果场 马场 羊场 园艺场 种畜场 良种场 原种场 种羊场 种马场 奶牛场 盐场 供销社 供销合作社 供销联社 供销合作社联合社 供销合作联社 供销合作总社 "
                + "自然保护区管理局 保护区管理局 保护区管护局 保护区管理站 档案馆"
        ),
        (
            AgencyKind.Department,
            "局 厅 委员会 委 署 总局 办公室 办公厅 办 监督管理委员会 市容管理委员会 城市管理委员会 建设管理委员会 交通管理委员会 交通运输管理委员会 规划管理委员会 参事室 研究室 文史研究馆 市场监管局"
        ),
        (
            null,
            "社区 村 居委会 村委会 居民委员会 村民委员会 法院 检察院 监察委员会 监委 监察委 纪律检查委员会 纪委 纪检监察组 县委 市委 区委 省委 州委 旗委 盟委 地委 镇委 乡委 党委 党工委 工委 团委 团县委 团市委 "
                + "政法委 政法委员会 编委 编办 编制委员会 编制委员会办公室 军委 县委员会 市委员会 区委员会 省委员会 州委员会 旗委员会 盟委员会 自治区委员会 "
                + "组织部 宣传部 统战部 统一战线工作部 武装部 人武部 政治部 常委会 常务委员会 政协 人大 人大代表大会 代表大会 联合会 工商联 残联 妇联 侨联 文联 社科联 科协 作协 贸促会 总工会 工会 红十字会 协会 学会 商会 基金会 促进会 委员会党组 党组 "
                + "工商业联合会 残疾人联合会 妇女联合会 科学技术协会 共青团 公司 集团 企业 银行 信用社 联社 合作银行 支行 分行 医院 卫生院 保健院 防治院 学校 中学 小学 大学 学院 高中 初中 幼儿园 党校 出版社 报社 电视台 "
                + "地质调查队 地质队 警备区 军分区 看守所 研究院 设计院 博物馆 图书馆 文化馆 美术馆 管网办 市委办 县委办 区委办 省委办 州委办 市委办公室 县委办公室 区委办公室 省委办公厅 州委办公室 旗委办公室 市委办公厅 人大办 政协办 人大办公室 政协办公室"
        )
    );

    private static readonly Dictionary<string, AgencyKind?>.AlternateLookup<ReadOnlySpan<char>> Lookup = Kinds.GetAlternateLookup<
        ReadOnlySpan<char>
    >();
    private static readonly int Longest = Kinds.Keys.Max(static ending => ending.Length);

    // The parties' own bodies, whatever they are called: 县委宣传部, 区委直属机关工委.
    private static readonly string[] OfParties =
    [
        "中共",
        "共产党",
        "县委",
        "市委",
        "区委",
        "州委",
        "省委",
        "旗委",
        "盟委",
        "党委",
        "共青团",
        "人大常委会",
        "人民代表大会",
        "政协",
    ];

    /// <summary>The ending of a name, as the table has it; empty where it has none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind">The kind; null where the ending is that of no administrative organ, or there is none.</param>
    public static ReadOnlySpan<char> Find(ReadOnlySpan<char> name, out AgencyKind? kind)
    {
        for (var length = Math.Min(Longest, name.Length); length > 0; length--)
        {
            if (Lookup.TryGetValue(name[^length..], out kind))
            {
                return name[^length..];
            }
        }

        kind = null;
        return [];
    }

    /// <summary>Whether a name is that of a party's body.</summary>
    public static bool IsOfParty(string name) => Array.Exists(OfParties, word => name.Contains(word, StringComparison.Ordinal));

    private static Dictionary<string, AgencyKind?> Make(params (AgencyKind? Kind, string Endings)[] rows) =>
        rows.SelectMany(static row => row.Endings.Split(' ').Select(ending => new KeyValuePair<string, AgencyKind?>(ending, row.Kind)))
            .ToDictionary(StringComparer.Ordinal);
}
