using GovDisclosure.Rules;

namespace GovDisclosure.Core.Tests.Rules.Cases;

/// <summary>Cases of the rules about what the words say.</summary>
internal static class ContentCases
{
    public static IEnumerable<RuleCase> All =>
        [.. Notices, .. Periods, .. Problems, .. Aspects, .. Assessment, .. Places, .. Years, .. Residues, .. Doubled, .. Fees, .. Titles];

    private static IEnumerable<RuleCase> Notices =>
        [
            RuleCase.Of("GD1007", "the notice before, in square brackets", Overview("依照国办公开办函[2019]60号编写。")),
            RuleCase.Of("GD1007", "both notices", Overview("国办公开办函〔2019〕60号已由国办公开办函〔2021〕30号代替。")),
            RuleCase.Of("GD1007", "the notice in force then", Overview("依照国办公开办函〔2019〕60号编写。") with { Year = 2020 }),
            RuleCase.Of(
                "GD1007",
                "the notice in force in its first year",
                Overview("依照国办公开办函〔2021〕30号编写。") with
                {
                    Year = 2021,
                }
            ),
            RuleCase.Of("GD1007", "no year", Overview("依照国办公开办函〔2019〕60号编写。") with { Year = null }),
        ];

    private static IEnumerable<RuleCase> Periods =>
        [
            .. Each(
                "GD1011",
                ["统计期限", "统计时限", "统计期间", "统计周期", "起止", "12月31日", "12 月 31 日", "12月底", "十二月三十一日"],
                static words => Only($"本报告{words}。")
            ),
            RuleCase.Of("GD1011", "no period", Only("本报告按规定编写。")),
            .. Each("GD1012", ["统计期限", "统计时限", "统计期间", "统计周期"], static words =>
                Only($"{words}：2023年1月1日到2023年12月30日。")
            ),
            .. Each(
                "GD1012",
                [
                    "2023年1月1日起至12月30日",
                    "2023年1月1日起，到2023年12月30日",
                    "2023年1月1号起至2023年12月30号",
                    "2023年1月1日起至2023年12月31日",
                    "2023年1月1日起至12月31日",
                ],
                static words => Only(words + "。")
            ),
            .. Each(
                "GD1012",
                [
                    "2022年1月1日至2023年12月31日",
                    "2023年2月1日至2023年12月31日",
                    "2023年1月2日至2023年12月31日",
                    "2023年1月1日至2023年11月31日",
                    "2023年1月1日至2023年12月30日",
                    "2023年1月1号至2023年12月30号",
                    "2023年1月1号至12月31号",
                    "2023年1月1日至2022年12月31日",
                    "2023年1月1日至2023年12月31日",
                    "2022年1月1日至12月31日",
                    "2023年1月至12月",
                ],
                static words => Only($"统计期限为{words}。")
            ),
            .. Each("GD1012", ["组建", "成立于", "挂牌", "撤销", "机构改革"], static words =>
                Only($"统计期限为2023年3月1日至2023年12月31日，因本机关{words}。")
            ),
            .. Each(
                "GD1012",
                [
                    "公开征求意见，时间自2023年3月1日起至2023年3月31日。",
                    "统计期限为2023年1月1日至2023年10月31日。申请人主动撤销申请2件。",
                    "本报告所列数据自2023年1月1日起至2023年10月31日。",
                    "本报告所列数据自2023年1月1日起，到2023年10月31日。",
                    "本报告所列数据自2023年1月1号起至2023年10月31号。",
                    "本报告所列数据自2023年1月1号起到2023年10月31号。",
                ],
                Only
            ),
            RuleCase.Of("GD1012", "no year", Only("统计期限为2022年1月1日至2022年12月31日。") with { Year = null }),
        ];

    private static IEnumerable<RuleCase> Problems =>
        [
            .. new[] { "GD4001", "GD4010" }.SelectMany(static rule =>
                Each(rule, ["", "无", "无。", " 暂 无 .", "没有", "无问题", "不存在", "有", "有\u200b\ufeff。"], SectionFive)
            ),
            .. Each("GD4010", [Padded("", 9), Padded("", 10), Padded("", 11)], SectionFive),
            .. Each(
                "GD4002",
                [
                    "问题",
                    "不足",
                    "不够",
                    "不高",
                    "差距",
                    "有待",
                    "欠缺",
                    "薄弱",
                    "短板",
                    "困难",
                    "弱项",
                    "不强",
                    "不到位",
                    "需要增加",
                    "需加以注意",
                    "需要加强",
                    "需加强",
                    "单一",
                    "还需",
                    "尚需",
                ],
                static words => SectionFive(Padded(words, 40))
            ),
            .. Each(
                "GD4002",
                [
                    "改进",
                    "下一步",
                    "今后",
                    "将",
                    "加强",
                    "提高",
                    "提升",
                    "完善",
                    "措施",
                    "继续",
                    "进一步",
                    "强化",
                    "整改",
                    "加大",
                    "推进",
                    "健全",
                ],
                static words => SectionFive(Padded(words, 40))
            ),
            RuleCase.Of("GD4002", "neither", SectionFive(Padded("", 40))),
            RuleCase.Of("GD4002", "both", SectionFive(Padded("不足之处正在改进", 40))),
            RuleCase.Of("GD4002", "too short to tell", SectionFive("问题")),
            .. new[] { "GD4001", "GD4002", "GD4010" }.Select(static rule =>
                RuleCase.Of(rule, "no section five", ExampleReports.Clean with { ProblemsAndImprovements = null })
            ),
        ];

    private static IEnumerable<RuleCase> Aspects =>
        [
            .. Each(
                "GD4003",
                [
                    "主动公开",
                    "依申请公开",
                    "申请公开",
                    "公开申请",
                    "信息管理",
                    "信息的管理",
                    "信息资源",
                    "审查",
                    "审核",
                    "三审",
                    "信息清理",
                    "内容清理",
                    "失效信息",
                    "平台",
                    "网站",
                    "载体",
                    "专栏",
                    "栏目",
                    "渠道",
                    "新媒体",
                    "公众号",
                    "微信",
                    "监督",
                    "保障",
                    "考核",
                    "评议",
                    "培训",
                    "责任",
                ],
                static words => Overview(words + "工作。")
            ),
            RuleCase.Of("GD4003", "none of them", Overview("按规定做好工作。")),
            RuleCase.Of("GD4003", "no section one", ExampleReports.Clean with { Overview = null }),
        ];

    private static IEnumerable<RuleCase> Assessment =>
        [
            .. Each("GD4004", ["考核", "评议", "责任追究", "追责", "问责", "考评"], static words => Only($"开展{words}。")),
            RuleCase.Of(
                "GD4004",
                "a department",
                Only("做好工作。") with
                {
                    Agency = new Agency { Name = "云岭镇财政所", Kind = AgencyKind.Department },
                }
            ),
            RuleCase.Of("GD4004", "an agency of which nothing is known", Only("做好工作。") with { Agency = new Agency() }),
        ];

    private static IEnumerable<RuleCase> Places =>
        [
            .. Each(
                "GD4005",
                ["主要", "重点", "偏远", "部分", "相关", "有关", "周边", "其他", "其它", "试点", "中心", "所有", "不少", "示范", "经济"],
                static words => Overview($"在{words}镇设点公开。")
            ),
            .. Each(
                "GD4005",
                [
                    "在云岭镇设点。",
                    "在南江镇设点。",
                    "在南江乡设点。",
                    "在南江街道设点。",
                    "在各乡镇设点。",
                    "在南乡镇设点。",
                    "在两乡镇设点。",
                    "在各地乡镇设点。",
                    "在边远乡镇设点。",
                    "在南江乡镇设点。",
                    "在长南江镇设点。",
                    "在大长南江镇设点。",
                    "在江镇设点。",
                    "在全镇设点。",
                    "在A江镇设点。",
                    "在南江镇村设点。",
                    "在南江镇",
                    "设在南江镇。",
                    "组织干部在南江镇参观。",
                    "全县在南江镇召开现场会。",
                    "正在南江边在东河镇设点。",
                ],
                Overview
            ),
            RuleCase.Of(
                "GD4005",
                "a street office",
                Overview("在南江街道设点。") with
                {
                    Agency = new Agency { Name = "云岭街道办事处", Kind = AgencyKind.Dispatched },
                }
            ),
            RuleCase.Of(
                "GD4005",
                "a township of the lowest kind",
                Overview("在南江乡设点。") with
                {
                    Agency = new Agency { Name = "云岭乡人民政府", Kind = AgencyKind.Government },
                }
            ),
            RuleCase.Of(
                "GD4005",
                "a county",
                Overview("在南江镇设点。") with
                {
                    Agency = new Agency
                    {
                        Name = "云岭县人民政府",
                        Kind = AgencyKind.Government,
                        Level = AgencyLevel.County,
                    },
                }
            ),
            RuleCase.Of(
                "GD4005",
                "a department of a township",
                Overview("在南江镇设点。") with
                {
                    Agency = new Agency
                    {
                        Name = "云岭镇财政所",
                        Kind = AgencyKind.Department,
                        Level = AgencyLevel.Township,
                    },
                }
            ),
            RuleCase.Of(
                "GD4005",
                "no name",
                Overview("在南江镇设点。") with
                {
                    Agency = new Agency { Kind = AgencyKind.Government, Level = AgencyLevel.Township },
                }
            ),
        ];

    private static IEnumerable<RuleCase> Years =>
        [
            .. Each(
                "GD4006",
                [
                    "2022年公开信息5件。",
                    "2022年公开信息5条。",
                    "2022年公开信息5篇。",
                    "2022年公开信息5次。",
                    " 2022年公开信息5条。",
                    "“2022年公开信息5条。",
                    "在，2022年公开信息5条。",
                    "2021年公开信息5条。",
                    "2023年公开信息5条。",
                    "2022年公开信息5条，2023年公开6条。",
                    "2022年公开信息。",
                ],
                Overview
            ),
            .. Each("GD4006", ["上年", "去年", "同比", "相比", "以来", "结转", "年报", "年度报告", "》", "—", "至", "整改"], static words =>
                Overview($"2022年{words}公开信息5条。")
            ),
            .. Each(
                "GD4006",
                [
                    "2023年公开信息6条。2022年公开信息5条。",
                    "2022年公开信息5条。2023年公开信息6条。",
                    "2022年公开信息5条。全年2023年公开6条。",
                    "2022年公开信息5条。2021年公开信息6条。",
                ],
                Overview
            ),
            RuleCase.Of(
                "GD4006",
                "in another section",
                ExampleReports.Clean with
                {
                    OtherMatters = new OtherMatters { Text = "2022年公开信息5条。" },
                }
            ),
            RuleCase.Of("GD4006", "no year", Overview("2022年公开信息5条。") with { Year = null }),
        ];

    private static IEnumerable<RuleCase> Residues =>
        [
            .. Each(
                "GD4007",
                ["编写说明", "××", "XX", "xx年", "（此处", "(此处", "（）", "()", "【】", "____", "该部分以表格形式报告", "xx", "___"],
                static words => Overview($"做好{words}工作。")
            ),
            .. Each("GD4007", ["见http之XX。", "见www之XX。", "依第××号文。"], Overview),
        ];

    private static IEnumerable<RuleCase> Doubled =>
        [
            .. Each(
                "GD4008",
                [
                    "做好信息公开工作信息公开工作。",
                    "甲乙丙丁戊甲乙丙丁戊",
                    "甲乙丙丁甲乙丙丁。",
                    "信息公开的工作信息公开的工作。",
                    "信息公开工作，信息公开工作。",
                    "信息公开工作也信息公开工作。",
                    "信息公开工作也再信息公开工作。",
                    "信息公开工作也再就信息公开工作。",
                    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳",
                    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午",
                    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳也再甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳",
                    "信息公开A工信息公开A工。",
                    "信息公开信工作信息公开信工作。",
                ],
                Overview
            ),
            .. Each("GD4008", "和与及或的以对到在是为等至不促、".Select(static c => c.ToString()), static words =>
                Overview($"信息公开工作{words}信息公开工作。")
            ),
            .. Each("GD4008", ["12", "-4-", "— 4 —", "– 12 –", "123", "1a", "4\u3000"], static words =>
                Overview($"做好工作。\n{words}\n做好公开。")
            ),
            RuleCase.Of(
                "GD4008",
                "above the report",
                ExampleReports.Clean with
                {
                    Preamble = "首页信息公开年报信息公开年报信息公开年报。",
                }
            ),
        ];

    private static IEnumerable<RuleCase> Fees =>
        [
            .. Each("GD4009", ["处理费", "收费", "收取", "费用", "无"], static words =>
                ExampleReports.Clean with
                {
                    OtherMatters = new OtherMatters { Text = words },
                }
            ),
            RuleCase.Of("GD4009", "no section six", ExampleReports.Clean with { OtherMatters = null }),
            RuleCase.Of(
                "GD4009",
                "before the fee was to be told",
                ExampleReports.Clean with
                {
                    Year = 2020,
                    OtherMatters = new OtherMatters { Text = "无" },
                }
            ),
        ];

    private static IEnumerable<RuleCase> Titles =>
        [
            RuleCase.Of("GD1009", "no title", ExampleReports.Clean with { Title = null }),
            RuleCase.Of("GD1010", "no title", ExampleReports.Clean with { Title = null }),
            RuleCase.Of("GD1010", "no year", ExampleReports.Clean with { Year = null }),
            RuleCase.Of("GD1009", "no year", ExampleReports.Clean with { Year = null }),
        ];

    private static AnnualReport Overview(string text) => ExampleReports.Clean with { Overview = new Overview { Text = text } };

    // A report whose only words are these.
    private static AnnualReport Only(string text) =>
        Overview(text) with
        {
            Preamble = null,
            ProblemsAndImprovements = null,
            OtherMatters = null,
        };

    private static AnnualReport SectionFive(string text) =>
        ExampleReports.Clean with
        {
            ProblemsAndImprovements = new ProblemsAndImprovements { Text = text },
        };

    // Words that no rule looks for, as many as make the text so long.
    private static string Padded(string text, int length) => text + new string('甲', Math.Max(0, length - text.Length));

    private static IEnumerable<RuleCase> Each(string rule, IEnumerable<string> texts, Func<string, AnnualReport> report) =>
        texts.Select(text =>
            RuleCase.Of(
                rule,
                text.Length == 0
                    ? "(empty)"
                    : text.ReplaceLineEndings("\\n").Replace("\u200b\ufeff", "(zero width)", StringComparison.Ordinal),
                report(text)
            )
        );
}
