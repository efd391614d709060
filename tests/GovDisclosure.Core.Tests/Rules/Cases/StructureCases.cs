using GovDisclosure.Forms;
using GovDisclosure.Reading;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;

namespace GovDisclosure.Core.Tests.Rules.Cases;

/// <summary>Cases of the rules about sections, tables, labels and days.</summary>
internal static class StructureCases
{
    private const string Row = "/proactiveDisclosure/administrativeNormativeDocuments";
    private const string Refused = "/requests/outcomes/refused";

    public static IEnumerable<RuleCase> All => [.. Sections, .. Tables, .. Labels, .. Days, .. Editions];

    private static IEnumerable<RuleCase> Sections =>
        [
            OfSource(
                "GD1001",
                "a heading alone",
                Lacking,
                new OutlineEntry(OutlineKind.SectionHeading, "二、", new SourcePosition(3), "/proactiveDisclosure")
            ),
            OfSource(
                "GD1001",
                "an image alone",
                Lacking,
                new OutlineEntry(OutlineKind.Image, "", new SourcePosition(3), "/proactiveDisclosure")
            ),
            OfSource(
                "GD1001",
                "a heading of another",
                Lacking,
                new OutlineEntry(OutlineKind.SectionHeading, "一、", new SourcePosition(3), "/overview")
            ),
            RuleCase.Of(
                "GD1001",
                "numbered paragraphs before section two, and problems and fees after a table",
                Unheaded("（一）主动公开\n按时公开。", "1、解读还不够多。\n本年没有收取信息处理费。")
            ),
            RuleCase.Of("GD1001", "problems alone after a table", Unheaded("本报告由办公室编制。", "解读形式单一，将逐项改进。")),
            RuleCase.Of("GD1001", "a note to the table", Unheaded("本报告由办公室编制。", "注：数据截至年末。")),
            OfSource(
                "GD1002",
                "out of order",
                ExampleReports.Clean,
                Heading("一、总体", "/overview"),
                Heading("三、收到", "/requests"),
                Heading("二、主动", "/proactiveDisclosure"),
                Heading("四、复议", "/reviewAndLitigation")
            ),
            OfSource(
                "GD1002",
                "one twice",
                ExampleReports.Clean,
                Heading("一、总体", "/overview"),
                Heading("一、总体", "/overview"),
                Heading("二、主动", "/proactiveDisclosure")
            ),
            OfSource(
                "GD1002",
                "something else among them",
                ExampleReports.Clean,
                Heading("九、其他", "/elsewhere"),
                Heading("一、总体", "/overview"),
                Heading("九、其他", "/elsewhere"),
                Heading("二、主动", "/proactiveDisclosure")
            ),
            OfSource(
                "GD1002",
                "nothing but something else",
                ExampleReports.Clean,
                Heading("九、其他", "/elsewhere"),
                new OutlineEntry(OutlineKind.Paragraph, "六、主动", new SourcePosition(4), "/proactiveDisclosure")
            ),
            OfSource("GD1002", "the first section alone", ExampleReports.Clean, Heading("一、总体", "/overview")),
            .. new[]
            {
                "五、总体",
                "五.总体",
                "五．总体",
                "五，总体",
                "五,总体",
                "五 总体",
                "五\u3000总体",
                "五\n总体",
                "五总体",
                "总体",
                "、总体",
                "五",
                "十一、总体",
                "10、总体",
            }.Select(static text =>
                OfSource("GD1002", "numbered " + text.ReplaceLineEndings("\\n"), ExampleReports.Clean, Heading(text, "/overview"))
            ),
        ];

    private static AnnualReport Unheaded(string preamble, string note) =>
        ExampleReports.Clean with
        {
            Preamble = preamble,
            Overview = null,
            ProblemsAndImprovements = null,
            OtherMatters = null,
            Notes = PointerTexts.Create([new("/reviewAndLitigation", note)]),
        };

    private static IEnumerable<RuleCase> Tables =>
        [
            OfSource(
                "GD1003",
                "an image",
                Lacking,
                Heading("二、", "/proactiveDisclosure"),
                new OutlineEntry(OutlineKind.Image, "", new SourcePosition(3), "/proactiveDisclosure")
            ),
            OfSource(
                "GD1003",
                "an image of another section",
                Lacking,
                Heading("二、", "/proactiveDisclosure"),
                new OutlineEntry(OutlineKind.Image, "", new SourcePosition(3), "/requests")
            ),
            RuleCase.Of("GD1003", "words and few numbers", WithNote("公开1件2条3份。")),
            RuleCase.Of("GD1003", "half as many numbers as cells", WithNote(Numbers(-1))),
            RuleCase.Of("GD1003", "one number less", WithNote(Numbers(-2))),
            RuleCase.Of("GD1003", "three labels", WithNote("规章、行政许可、行政处罚")),
            RuleCase.Of("GD1003", "two labels", WithNote("规章、行政许可")),
            RuleCase.Of("GD1003", "in the first year", WithNote("没有。") with { Year = 2019 }),
            RuleCase.Of("GD1003", "in the second year", WithNote("没有。") with { Year = 2020 }),
        ];

    private static IEnumerable<RuleCase> Labels =>
        [
            .. new[]
            {
                "行政规范性文件",
                "规范性文件",
                "行政规范性",
                "行",
                "行政规章",
                "信息内容 行政规范性文件",
                "行政规范性文件（件）",
            }.Select(static text =>
                OfSource("GD1004", "a row named " + text, ExampleReports.Clean, Label(OutlineKind.RowLabel, text, Row))
            ),
            .. new[] { "（三）不予公开", "不予公开", "拒绝公开" }.Select(static text =>
                OfSource("GD1004", "a group named " + text, ExampleReports.Clean, Label(OutlineKind.RowLabel, text, Refused))
            ),
            OfSource(
                "GD1004",
                "a group of groups",
                ExampleReports.Clean,
                Label(OutlineKind.RowLabel, "三、处理结果", "/requests/outcomes")
            ),
            OfSource(
                "GD1004",
                "no row of the table",
                ExampleReports.Clean,
                Label(OutlineKind.RowLabel, "拒绝公开", "/requests/outcomes/refus")
            ),
            OfSource("GD1004", "the table itself", ExampleReports.Clean, Label(OutlineKind.RowLabel, "拒绝公开", "/requests")),
            OfSource(
                "GD1004",
                "two renamed alike",
                ExampleReports.Clean,
                Label(OutlineKind.RowLabel, "行政规章", Row),
                Label(OutlineKind.RowLabel, "行政规章", Row)
            ),
            .. new[] { "本年制发件数", "制发", "本年发文", "现行 有效件数" }.Select(static text =>
                OfSource("GD1004", "a column named " + text, ExampleReports.Clean, Label(OutlineKind.ColumnLabel, text, Row + "/issued"))
            ),
            OfSource("GD1004", "a column of no cell", ExampleReports.Clean, Label(OutlineKind.ColumnLabel, "本年发文", Row + "/none")),
            .. new[]
            {
                "办理时限要求",
                "办理时限",
                "办理时",
                "2023办理时限",
                "许可",
                "行政许可信息",
                "不予公开的信息",
                "法人或其他组织",
            }.Select(static text =>
                OfSource("GD1004", "unknown " + text, ExampleReports.Clean, Label(OutlineKind.UnknownLabel, text, "/requests"))
            ),
            OfSource(
                "GD1004",
                "of another place",
                ExampleReports.Clean,
                Label(OutlineKind.UnknownLabel, "办理时限要求", "/overview"),
                Label(OutlineKind.UnknownLabel, "办理时限要求", "/requestsOfOthers")
            ),
            OfSource("GD1004", "no table", new AnnualReport(), Label(OutlineKind.UnknownLabel, "办理时限要求", "/requests")),
        ];

    private static IEnumerable<RuleCase> Days =>
        [
            .. new[] { "GD1013", "GD1014" }.SelectMany(static rule =>
                new[]
                {
                    RuleCase.Of(rule, "no day", ExampleReports.Clean with { PublishedOn = null }),
                    RuleCase.Of(rule, "no year", ExampleReports.Clean with { Year = null }),
                    RuleCase.Of(rule, "the last year of all", ExampleReports.Clean with { Year = 9999 }),
                    RuleCase.Of(rule, "no year at all", ExampleReports.Clean with { Year = 0 }),
                    RuleCase.Of(rule, "the last day", Department(new DateOnly(2024, 1, 31))),
                    RuleCase.Of(rule, "the day after", Department(new DateOnly(2024, 2, 1))),
                    RuleCase.Of(rule, "the first day", Department(new DateOnly(2024, 1, 1))),
                    RuleCase.Of(rule, "the day before", Department(new DateOnly(2023, 12, 31))),
                    RuleCase.Of(
                        rule,
                        "an agency of which nothing is known",
                        Department(new DateOnly(2024, 12, 1)) with
                        {
                            Agency = new Agency(),
                        }
                    ),
                }
            ),
            .. new[] { (28, 2023), (29, 2023), (1, 2022) }.Select(static day => new RuleCase(
                "GD1013",
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the end of February, {day}"),
                new CheckInput
                {
                    Report = Department(day.Item1 == 1 ? new DateOnly(day.Item2 + 1, 3, 1) : new DateOnly(day.Item2 + 1, 2, day.Item1)) with
                    {
                        Year = day.Item2,
                    },
                },
                CheckPolicy.Default with
                {
                    Deadlines = [new PublicationDeadline(null, null, 2, 29)],
                }
            )),
        ];

    private static IEnumerable<RuleCase> Editions =>
        [
            .. new[] { "GD1005", "GD1006", "GD1015" }.SelectMany(static rule =>
                new[]
                {
                    RuleCase.Of(rule, "no year", ExampleReports.Clean with { Year = null }),
                    RuleCase.Of(rule, "the form of 2019 on 2021", ExampleReports.Clean2019 with { Year = 2021 }),
                    RuleCase.Of(rule, "the form of 2019 on 2020", ExampleReports.Clean2020),
                    RuleCase.Of(rule, "the form of 2021 on 2020", ExampleReports.Clean with { Year = 2020 }),
                    RuleCase.Of(rule, "the form of 2021 on 2021", ExampleReports.Clean with { Year = 2021 }),
                    RuleCase.Of(rule, "section three alone", new AnnualReport { Year = 2021, Requests = ExampleReports.Clean.Requests }),
                    RuleCase.Of(rule, "no year and no table", new AnnualReport { Year = 2023 }),
                }
            ),
            RuleCase.Of("GD1015", "one row, no year", ExampleReports.Clean2019 with { Year = null }),
        ];

    private static AnnualReport Lacking => ExampleReports.Clean with { ProactiveDisclosure = null };

    private static AnnualReport Department(DateOnly day) =>
        ExampleReports.Clean with
        {
            Agency = ExampleReports.Clean.Agency with { Kind = AgencyKind.Department, Level = AgencyLevel.County },
            PublishedOn = day,
        };

    private static AnnualReport WithNote(string words) =>
        Lacking with
        {
            Notes = PointerTexts.Create([new("/proactiveDisclosure", words)]),
        };

    // Half as many numbers as the table has cells, and some more or fewer.
    private static string Numbers(int more)
    {
        var cells = FormCatalog.Default.EditionOf(ExampleReports.Clean).Tables[0].Cells.Length;
        return string.Join(' ', Enumerable.Repeat("10", ((cells + 1) / 2) + 1 + more));
    }

    private static OutlineEntry Heading(string text, string pointer) =>
        new(OutlineKind.SectionHeading, text, new SourcePosition(3), pointer);

    private static OutlineEntry Label(OutlineKind kind, string text, string pointer) => new(kind, text, new SourcePosition(7), pointer);

    private static RuleCase OfSource(string rule, string name, AnnualReport report, params OutlineEntry[] outline) =>
        new(
            rule,
            name,
            new CheckInput
            {
                Report = report,
                Source = new ReadResult { Outline = new SourceOutline(outline) },
            }
        );
}
