using GovDisclosure.Forms;
using GovDisclosure.Reading;
using GovDisclosure.Rules;
using GovDisclosure.Rules.RollUp;

namespace GovDisclosure.Core.Tests.Rules.Cases;

/// <summary>Cases of documents that were cut off, of agencies that differ, of words taken from elsewhere, and of rules that a year's law
/// does not ask.</summary>
internal static class TrustCases
{
    public static IEnumerable<RuleCase> All =>
        [
            .. Cut,
            .. Beginnings,
            .. Law,
            .. Agencies,
            .. Aspects,
            .. Notices,
            .. Places,
            .. Residues,
            .. Doubled,
            .. Fees,
            .. Alike,
            .. Repeated,
            .. Columns,
            .. Notes,
        ];

    private static IEnumerable<RuleCase> Cut =>
        [
            .. new[] { "GD1001", "GD1003", "GD1011", "GD4001", "GD4002", "GD4003", "GD4004", "GD4010", "GD4012" }.SelectMany(static rule =>
                new[]
                {
                    RuleCase.Of(
                        rule,
                        "cut in section five",
                        Clean with
                        {
                            ProblemsAndImprovements = new ProblemsAndImprovements { Text = "问题是解" },
                            OtherMatters = null,
                            Preamble = null,
                            Overview = new Overview { Text = "做好工作。" },
                        }
                    ),
                    RuleCase.Of(rule, "cut in section one", CutInOne("做好工作，围绕")),
                    RuleCase.Of(rule, "ended in section one", CutInOne("做好工作。")),
                    RuleCase.Of(rule, "a line of the page under the last sentence", CutInOne("做好工作。\n版权所有 云岭镇党政办公室")),
                    RuleCase.Of(rule, "a heading as the last line", CutInOne("做好工作。\n（二）依申请公开")),
                    RuleCase.Of(rule, "a day as the last line", CutInOne("做好工作。\n云岭镇人民政府\n2024年1月20日")),
                    RuleCase.Of(rule, "dots as the end", CutInOne("做好工作...")),
                    new RuleCase(
                        rule,
                        "an excerpt of a document",
                        new CheckInput
                        {
                            Report = CutInOne("做好工作。"),
                            Source = new ReadResult
                            {
                                Report = Clean,
                                Outline = new SourceOutline([
                                    new OutlineEntry(OutlineKind.SectionHeading, "一、总体情况", new SourcePosition(2), "/overview"),
                                ]),
                            },
                        }
                    ),
                    RuleCase.Of(rule, "cut before the year of the six sections", CutInOne("做好工作，围绕") with { Year = 2018 }),
                }
            ),
        ];

    // Documents whose first printed heading is not that of section one.
    private static IEnumerable<RuleCase> Beginnings =>
        new[] { "GD1001", "GD1011", "GD4001", "GD4003", "GD4010", "GD4012" }.SelectMany(static rule =>
            new[]
            {
                Headed(rule, "begins with section three", Untitled, 2),
                Headed(
                    rule,
                    "begins with section three, under words of section two",
                    Untitled with
                    {
                        Preamble = "信息内容 本年处理决定数量",
                    },
                    2
                ),
                Headed(
                    rule,
                    "begins with section three, under a section one of other wording",
                    Untitled with
                    {
                        Preamble = "一、综述\n做好工作。",
                    },
                    2
                ),
                Headed(rule, "begins with section three, under a title", Untitled with { Title = Clean.Title }, 2),
                Headed(
                    rule,
                    "begins with section three, under a title and words",
                    Untitled with
                    {
                        Title = Clean.Title,
                        Preamble = "做好工作。",
                    },
                    2
                ),
                Headed(rule, "begins with section two", Untitled with { ProactiveDisclosure = Clean.ProactiveDisclosure }, 1),
                Headed(
                    rule,
                    "begins with section two, under the end of a sentence",
                    Untitled with
                    {
                        Preamble = "，做好工作。",
                        ProactiveDisclosure = Clean.ProactiveDisclosure,
                    },
                    1
                ),
                Headed(
                    rule,
                    "begins with section two, under a sentence",
                    Untitled with
                    {
                        Preamble = "做好工作。",
                        ProactiveDisclosure = Clean.ProactiveDisclosure,
                    },
                    1
                ),
                Headed(
                    rule,
                    "begins with section two, under a title",
                    Untitled with
                    {
                        Title = Clean.Title,
                        ProactiveDisclosure = Clean.ProactiveDisclosure,
                    },
                    1
                ),
                Headed(
                    rule,
                    "begins with section four and ends in section five",
                    Untitled with
                    {
                        Requests = null,
                        ProblemsAndImprovements = new ProblemsAndImprovements { Text = "问题是解" },
                        OtherMatters = null,
                    },
                    3,
                    4
                ),
                Headed(rule, "begins with section six", new AnnualReport { Year = 2023, OtherMatters = Clean.OtherMatters }, 5),
                Headed(rule, "begins with section three, before the year of the six sections", Untitled with { Year = 2018 }, 2),
            }
        );

    private static IEnumerable<RuleCase> Law =>
        new[] { "GD1001", "GD1002", "GD1003", "GD1004", "GD1013", "GD4003", "GD4004", "GD4009" }.SelectMany(static rule =>
            new[] { 2018, 2019, 2020 }.Select(year =>
                RuleCase.Of(
                    rule,
                    FormattableString.Invariant($"nothing but section one, {year}"),
                    new AnnualReport
                    {
                        Year = year,
                        Agency = Clean.Agency,
                        Overview = new Overview { Text = "做好工作。" },
                    }
                )
            )
        );

    private static IEnumerable<RuleCase> Agencies =>
        [
            .. new[]
            {
                "现将云岭镇2023年政府信息公开工作年度报告公布如下。",
                "现公布石桥镇人民政府2023年政府信息公开工作年度报告。",
                "现公布石桥镇2023年度《政府信息公开工作年度报告》。",
                "特向社会公布我镇2023年政府信息公开工作年度报告。",
                "本报告由云岭镇党政办公室编制。",
                "依照石桥镇2022年工作安排编写。",
                "现公布云岭镇人民政府办公室2023年政府信息公开年度报告。",
                "2023年政府信息公开工作年度报告公布如下。",
            }.Select(static text => RuleCase.Of("GD1016", text, Clean with { Preamble = text })),
            RuleCase.Of(
                "GD1016",
                "a department's short name",
                Clean with
                {
                    Title = "云岭县发展和改革委员会2023年政府信息公开工作年度报告",
                    Preamble = "现公布云岭县发改委2023年政府信息公开工作年度报告。",
                }
            ),
            RuleCase.Of(
                "GD1016",
                "an office under whose title a government's report stands",
                Clean with
                {
                    Title = "云岭县政府办公室2023年政府信息公开工作年度报告",
                    Preamble = "现公布云岭县人民政府2023年政府信息公开工作年度报告。",
                }
            ),
            RuleCase.Of(
                "GD1016",
                "a title without an agency",
                Clean with
                {
                    Title = "2023年政府信息公开工作年度报告",
                    Preamble = "现公布石桥镇2023年政府信息公开工作年度报告。",
                }
            ),
        ];

    private static IEnumerable<RuleCase> Aspects =>
        [
            RuleCase.Of(
                "GD4003",
                "aspects in a list of parts alone",
                Overview("本报告由主动公开、依申请公开、信息管理、平台建设、监督保障五部分组成。做好工作。")
            ),
            RuleCase.Of(
                "GD4003",
                "headings of the form alone",
                Overview("从总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况说起。")
            ),
            RuleCase.Of(
                "GD4003",
                "the public's right of supervision",
                Overview("主动公开信息。办理申请。严格审核。用好网站。保障群众的知情权、监督权。")
            ),
            RuleCase.Of("GD4003", "traditional characters", Overview("主動公開信息。辦理申請。審查內容。用好網站專欄。納入年度考核。")),
            .. new[] { "云岭街道办事处", "云岭县财政局", "云岭经济开发区管理委员会", "云岭镇人民政府" }.Select(static name =>
                RuleCase.Of(
                    "GD4004",
                    "of " + name,
                    Overview("做好工作。") with
                    {
                        Preamble = null,
                        Agency = new Agency { Name = name },
                    }
                )
            ),
            .. new[]
            {
                "云岭镇2023年政府信息公开工作年度报...",
                "云岭镇2023年政府信息公开工作年…",
                "云岭镇2023年政府信息公开工作总结",
            }.Select(static title => RuleCase.Of("GD1010", title, Clean with { Title = title })),
            RuleCase.Of("GD4004", "traditional characters", Overview("納入考覈，追究責任。追究责任。")),
        ];

    private static IEnumerable<RuleCase> Notices =>
        new[]
        {
            "根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》编制。",
            "根据《关于政府信息公开工作年度报告有关事项的通知》编制。",
            "根据《云岭县政务公开办公室关于政府信息公开工作年度报告有关事项的通知》编制。",
            "根据《云岭县关于做好2023年政府信息公开工作年度报告有关事项的通知》编制。",
            "根据国办《关于印发<中华人民共和国政府信息公开工作年度报告格式>的通知》编制。",
            "国办公开办函〔2019〕60号《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》。",
            "国务院办公厅关于政府信息公开工作年度报告有关事项的通知（国办公开办函〔2021〕30号）。",
        }.Select(static text => RuleCase.Of("GD1007", text, Overview(text)));

    private static IEnumerable<RuleCase> Places =>
        [
            .. new[]
            {
                "2023年，南江乡主动公开信息3条。",
                "南江乡严格落实制度。",
                "南江乡的群众来访。",
                "推进乡政府信息公开。",
                "我乡做好工作。",
                "各乡政府做好工作。",
                "乡镇政府做好工作。",
                "向县政府和乡（镇）政府报告。",
                "组织推动全省政府信息公开工作。",
                "按照全省政府信息公开工作安排。",
                "成立了镇政务公开领导小组。",
                "推动全县政务公开工作。",
                "服务推动全县发展。",
            }.Select(static text => RuleCase.Of("GD4005", text, Overview(text))),
            RuleCase.Of(
                "GD4005",
                "a street office that calls itself a town",
                Overview("我镇做好工作。") with
                {
                    Agency = new Agency { Name = "云岭街道办事处" },
                }
            ),
        ];

    private static IEnumerable<RuleCase> Residues =>
        new[]
        {
            "（文字描述，不超过两千字）",
            "（请如实填写）",
            "（如有请说明）",
            "收取信息处理费情况在此处报告。",
            "XX县做好工作。",
            "___年做好工作。",
            "X年X月公开。",
            "×件。",
            "公开××条。",
            "二〇二三年公开。",
            "T恤为XXL号。",
            "第××号。",
            "＿＿＿＿",
            "（请见附件一）工作完成。",
        }.Select(static text => RuleCase.Of("GD4007", "left: " + text, Overview(text)));

    private static IEnumerable<RuleCase> Doubled =>
        new[]
        {
            "发布意见征集意见征集8件。",
            "规范审核审核发布。",
            "研究研究再定。",
            "答复申请申请人。",
            "设公开公开栏。",
            "一件一件办理。",
            "公开和公开。",
            "村委会村委会公开。",
            "一件件一件件办理。",
            "做好工作。\n- 3 -\n做好公开。",
            "做好工作。\n- 3 -",
            "做好工作。\n3",
        }.Select(static text => RuleCase.Of("GD4008", "doubled: " + text.ReplaceLineEndings("\\n"), Overview(text)));

    private static IEnumerable<RuleCase> Fees =>
        new[]
        {
            "（文字描述，收取信息处理费情况在此处报告。）",
            "按《政府信息公开信息处理费管理办法》执行。",
            "依据《政府信息公开信息处理费管理办法》，未收取费用。",
            "没有其他事项。",
            "信息處理費為零。",
        }.Select(static text => RuleCase.Of("GD4009", text, Clean with { OtherMatters = new OtherMatters { Text = text } }));

    private static IEnumerable<RuleCase> Alike =>
        [
            Among("the same words, another agency", Long, Long with { Agency = Other }),
            Among("the same words, the same agency", Long, Long with { Year = 2022 }),
            Among(
                "the same words, an agency that is not known",
                Long,
                Long with
                {
                    Agency = new Agency(),
                },
                Long with
                {
                    Agency = Other,
                    Overview = Clean.Overview,
                }
            ),
            Among(
                "a third of the words",
                Long,
                Long with
                {
                    Agency = Other,
                    Overview = new Overview { Text = Words(60, 90) + Words(400, 40) },
                }
            ),
            Among(
                "other words",
                Long,
                Long with
                {
                    Agency = Other,
                    Overview = new Overview { Text = Words(500, 90) },
                }
            ),
            Among("too few words", Overview("做好工作。"), Long with { Agency = Other }),
            Among("no others", Long),
        ];

    private static IEnumerable<RuleCase> Repeated =>
        [
            Problems(
                "two of two in the same words",
                "一是公开内容更新不够及时。二是解读形式比较单一单调。",
                "一是公开内容更新不够及时。二是解读形式比较单一单调。"
            ),
            Problems(
                "one of two",
                "一是公开内容更新不够及时。二是各村人员业务能力较弱。",
                "一是公开内容更新不够及时。二是解读形式比较单一单调。"
            ),
            Problems(
                "a frame sentence alone",
                "我镇取得了一定成绩，但与上级要求仍有差距。主要问题是各村人员业务能力较弱。",
                "我镇取得了一定成绩，但与上级要求仍有差距。主要问题是解读形式单一。"
            ),
            Problems("measures alone", "下一步将加强培训，解决公开不够及时的问题。", "下一步将加强培训，解决公开不够及时的问题。"),
            Problems("none now", "", "一是公开内容更新不够及时。"),
        ];

    private static IEnumerable<RuleCase> Columns =>
        new[] { "本年新公开数量", "本年 新公开\n数量", "对外公开总数量", "本年制发件数", "办理时限" }.Select(static label => new RuleCase(
            "GD1005",
            "a column of 2019, " + label.ReplaceLineEndings("\\n"),
            new CheckInput
            {
                Report = Clean,
                Source = new ReadResult
                {
                    Outline = new SourceOutline([
                        new OutlineEntry(OutlineKind.UnknownLabel, label, new SourcePosition(9), "/proactiveDisclosure"),
                    ]),
                },
            }
        ));

    private static IEnumerable<RuleCase> Notes =>
        [
            new RuleCase(
                "GD5002",
                "a note that tells of a clean-up",
                new CheckInput
                {
                    Previous = ExampleReports.CleanLastYear,
                    Report = More with { Notes = PointerTexts.Create([new("/proactiveDisclosure", "注：因清理，两件文件失效。")]) },
                }
            ),
            new RuleCase(
                "GD5002",
                "a sentence that tells of a clean-up",
                new CheckInput
                {
                    Previous = ExampleReports.CleanLastYear,
                    Report = More with { Overview = new Overview { Text = "对规范性文件进行了清理。" } },
                }
            ),
            new RuleCase(
                "GD1015",
                "a row that was not read",
                new CheckInput { Report = Undivided, Source = Read("/requests/newlyReceived/total") }
            ),
            new RuleCase(
                "GD1015",
                "a row that was read",
                new CheckInput { Report = Undivided, Source = Read("/requests/outcomes/otherHandling/undivided/total") }
            ),
        ];

    private static AnnualReport Clean => ExampleReports.Clean;

    private static AnnualReport More => ExampleReports.With(Clean, ("/proactiveDisclosure/administrativeNormativeDocuments/inForce", 9));

    private static AnnualReport Undivided =>
        Clean with
        {
            Requests = Clean.Requests! with { Outcomes = Clean.Requests.Outcomes with { OtherHandling = UndividedOtherHandling.Zero } },
        };

    private static Agency Other => new() { Name = "石桥镇人民政府" };

    private static AnnualReport Long => Clean with { Overview = new Overview { Text = Words(0, 90) } };

    private static AnnualReport Overview(string text) => Clean with { Overview = new Overview { Text = text } };

    private static AnnualReport Untitled => Clean with { Title = null, Preamble = null, Overview = null, ProactiveDisclosure = null };

    private static RuleCase Headed(string rule, string name, AnnualReport report, params IEnumerable<int> headings) =>
        new(
            rule,
            name,
            new CheckInput
            {
                Report = report,
                Source = new ReadResult
                {
                    Report = report,
                    Outline = new SourceOutline(
                        headings
                            .Select(static place => FormCatalog.Default.Newest.Sections[place])
                            .Select(static section => new OutlineEntry(
                                OutlineKind.SectionHeading,
                                section.HeadingZh,
                                new SourcePosition(2),
                                section.Pointer
                            ))
                    ),
                },
            }
        );

    private static AnnualReport CutInOne(string text) =>
        new()
        {
            Year = 2023,
            Agency = Clean.Agency,
            Overview = new Overview { Text = text },
        };

    private static ReadResult Read(string pointer) =>
        new()
        {
            Report = Undivided,
            Provenance = new Provenance([
                new CellSource
                {
                    Pointer = pointer,
                    RawText = "0",
                    Position = new SourcePosition(4),
                },
            ]),
        };

    private static RuleCase Among(string name, AnnualReport report, params IEnumerable<AnnualReport> others) =>
        new(
            "GD6004",
            name,
            new CheckInput
            {
                Report = report,
                Alike = new AlikeReports([
                    NarrativeSketch.Of(report, "one.txt"),
                    .. others.Select(static other => NarrativeSketch.Of(other, "other.txt")),
                ]),
            }
        );

    private static RuleCase Problems(string name, string now, string before) =>
        new(
            "GD5009",
            name,
            new CheckInput
            {
                Report = Clean with { ProblemsAndImprovements = new ProblemsAndImprovements { Text = now } },
                Previous = ExampleReports.CleanLastYear with { ProblemsAndImprovements = new ProblemsAndImprovements { Text = before } },
            }
        );

    // Words of four letters that mean nothing, no two alike.
    private static string Words(int first, int count) =>
        string.Concat(
            Enumerable
                .Range(first, count)
                .Select(static i =>
                    string.Concat(
                        (char)('\u5000' + (i * 7 % 997)),
                        (char)('\u5400' + (i * 13 % 991)),
                        (char)('\u5900' + (i * 31 % 983)),
                        (char)('\u6100' + (i * 5 % 977))
                    )
                )
        );
}
