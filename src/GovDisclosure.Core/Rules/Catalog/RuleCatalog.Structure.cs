using GovDisclosure.Forms;
using GovDisclosure.Reading;
using GovDisclosure.Rules.Structure;

namespace GovDisclosure.Rules;

public static partial class RuleCatalog
{
    /// <summary>All six sections.</summary>
    public static RuleDescriptor SectionMissing { get; } =
        new()
        {
            Id = "GD1001",
            Name = "section-missing",
            Severity = FindingSeverity.Error,
            Scope = RuleScope.Document,
            SinceYear = Structure.DocumentCut.FirstYearOfSections,
            Statement = new("报告有全部六个部分。", "The report has all six sections."),
            Basis = Bases.Article50AndForm,
            Failing = ExampleReports.Of("没有第六部分。", "There is no section six.", static report => report with { OtherMatters = null }),
            Passing = ExampleReports.Of("六个部分都有。", "All six sections are there.", static report => report),
        };

    /// <summary>The sections in order.</summary>
    public static RuleDescriptor SectionOrder { get; } =
        new()
        {
            Id = "GD1002",
            Name = "section-order",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Document,
            SinceYear = Structure.DocumentCut.FirstYearOfSections,
            Statement = new(
                "各部分按格式的顺序排列，编号为一至六，不重复、不跳号。",
                "The sections stand in the form's order, numbered 一 to 六, none twice and none skipped."
            ),
            Basis = Bases.TheForm,
            Failing = WithOutline("第二部分编为“一”。", "Section two is numbered 一.", static heading =>
                heading.StartsWith('二') ? "一" + heading[1..] : heading
            ),
            Passing = WithOutline("编号为一至六。", "The sections are numbered 一 to 六.", static heading => heading),
        };

    /// <summary>The tables of sections two, three and four.</summary>
    public static RuleDescriptor TableMissing { get; } =
        new()
        {
            Id = "GD1003",
            Name = "table-missing",
            Severity = FindingSeverity.Error,
            Scope = RuleScope.Document,
            SinceYear = Structure.DocumentCut.FirstYearOfSections,
            Statement = new(
                "第二、三、四部分各有格式规定的表格，不以文字代替。2019 年度为警告；表格为图片的无法核对。",
                "Sections two, three and four have the form's tables; words do not replace them. A warning for reports on 2019; not assessable where the table is an image."
            ),
            Basis = Bases.TheForm,
            Failing = ExampleReports.Of(
                "第四部分只写“本年度没有行政复议和行政诉讼”。",
                "Section four says only that there was no reconsideration or litigation.",
                static report =>
                    report with
                    {
                        ReviewAndLitigation = null,
                        Notes = [new("/reviewAndLitigation", "本年度没有行政复议和行政诉讼。")],
                    }
            ),
            Passing = ExampleReports.Of("第四部分有表格，表下有注。", "Section four has its table, and a note under it.", static report =>
                report with
                {
                    Notes = [new("/reviewAndLitigation", "注：行政复议一件已办结。")],
                }
            ),
        };

    /// <summary>The form's labels.</summary>
    public static RuleDescriptor LabelRenamed { get; } =
        new()
        {
            Id = "GD1004",
            Name = "label-renamed",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Document,
            SinceYear = Structure.DocumentCut.FirstYearOfSections,
            Statement = new(
                "表格的行、列名称与格式一致，不改名、不错字、不增加。",
                "The labels of rows and columns are the form's: not renamed, misprinted or added."
            ),
            Basis = new(
                "年度报告格式；所见报告：以“规范性文件”代“行政规范性文件”",
                "The form; seen in reports: 规范性文件 for 行政规范性文件"
            ),
            Failing = WithLabel("“行政规范性文件”印为“规范性文件”。", "行政规范性文件 is printed as 规范性文件.", "规范性文件"),
            Passing = WithLabel("“行政规范性文件”分两行印。", "行政规范性文件 is printed in two lines.", "行政规范\n性文件"),
        };

    /// <summary>One agency in title and preamble.</summary>
    public static RuleDescriptor AgencyDiffers => AgencyDiffersRule.Definition;

    /// <summary>The document is whole.</summary>
    public static RuleDescriptor DocumentCut => DocumentCutRule.Definition;

    /// <summary>The edition in force.</summary>
    public static RuleDescriptor OutdatedForm { get; } =
        new()
        {
            Id = "GD1005",
            Name = "outdated-form",
            Severity = FindingSeverity.Error,
            Scope = RuleScope.Document,
            SinceYear = 2021,
            Statement = new(
                "2021 年度及以后的报告，第二部分不再用 2019 年版的行和列。",
                "In a report on 2021 or later, the table of section two has no columns or rows of the 2019 edition."
            ),
            Basis = Bases.Notice2021,
            Failing = ExampleReports.Of(
                "2023 年度报告用 2019 年版的表二。",
                "A report on 2023 has the table of the 2019 edition.",
                static report => report with { ProactiveDisclosure = ExampleReports.Clean2019.ProactiveDisclosure }
            ),
            Passing = ExampleReports.Of(
                "2023 年度报告用 2021 年版的表二。",
                "A report on 2023 has the table of the 2021 edition.",
                static report => report
            ),
        };

    /// <summary>No edition before its time.</summary>
    public static RuleDescriptor PrematureForm { get; } =
        new()
        {
            Id = "GD1006",
            Name = "premature-form",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Document,
            UntilYear = 2020,
            Statement = new("2020 年度及以前的报告不用 2021 年版的格式。", "A report on 2020 or earlier is not in the 2021 edition."),
            Basis = Bases.Notice2019,
            Failing = new RuleExample(
                new LocalizedText("2020 年度报告用 2021 年版的表二。", "A report on 2020 has the table of the 2021 edition."),
                static () =>
                    new CheckInput
                    {
                        Report = ExampleReports.Clean2020 with { ProactiveDisclosure = ExampleReports.Clean.ProactiveDisclosure },
                    }
            ),
            Passing = new RuleExample(
                new LocalizedText("2020 年度报告用 2019 年版的表格。", "A report on 2020 is in the 2019 edition."),
                static () => new CheckInput { Report = ExampleReports.Clean2020 }
            ),
        };

    /// <summary>Published in time.</summary>
    public static RuleDescriptor PublishedLate { get; } =
        new()
        {
            Id = "GD1013",
            Name = "published-late",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Document,
            SinceYear = Structure.DocumentCut.FirstYearOfSections,
            Statement = new(
                "部门的报告在 1 月 31 日前、县级以上人民政府的报告在 3 月 31 日前公布；乡镇的期限由检查政策设定。",
                "A department's report is published by 31 January, a government's of county level or above by 31 March; the policy sets a township's day."
            ),
            Basis = Bases.Article49,
            Failing = ExampleReports.Of("县政府部门 2 月 5 日公布。", "A county department published on 5 February.", static report =>
                report with
                {
                    Agency = report.Agency with { Kind = AgencyKind.Department, Level = AgencyLevel.County },
                    PublishedOn = new DateOnly(2024, 2, 5),
                }
            ),
            Passing = ExampleReports.Of("县政府部门 1 月 31 日公布。", "A county department published on 31 January.", static report =>
                report with
                {
                    Agency = report.Agency with { Kind = AgencyKind.Department, Level = AgencyLevel.County },
                    PublishedOn = new DateOnly(2024, 1, 31),
                }
            ),
        };

    /// <summary>Published after the year.</summary>
    public static RuleDescriptor PublishedEarly { get; } =
        new()
        {
            Id = "GD1014",
            Name = "published-early",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Document,
            Statement = new("报告在年度终了之后公布。", "The report is published after the year is over."),
            Basis = Bases.Article49,
            Failing = ExampleReports.Of("2023 年 12 月 28 日公布。", "Published on 28 December 2023.", static report =>
                report with
                {
                    PublishedOn = new DateOnly(2023, 12, 28),
                }
            ),
            Passing = ExampleReports.Of("2024 年 1 月 1 日公布。", "Published on 1 January 2024.", static report =>
                report with
                {
                    PublishedOn = new DateOnly(2024, 1, 1),
                }
            ),
        };

    /// <summary>Other handling in three rows.</summary>
    public static RuleDescriptor UndividedOtherHandling { get; } =
        new()
        {
            Id = "GD1015",
            Name = "undivided-other-handling",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Document,
            SinceYear = 2021,
            Statement = new(
                "2021 年度及以后的报告，（六）其他处理分三项填报。",
                "In a report on 2021 or later, （六）其他处理 is divided into its three rows."
            ),
            Basis = Bases.Notice2021,
            Failing = ExampleReports.Of("（六）其他处理只有一行。", "（六）其他处理 is one row.", static report =>
                report with
                {
                    Requests = report.Requests! with
                    {
                        Outcomes = report.Requests.Outcomes with { OtherHandling = GovDisclosure.UndividedOtherHandling.Zero },
                    },
                }
            ),
            Passing = ExampleReports.Of("（六）其他处理分三项。", "（六）其他处理 has three rows.", static report => report),
        };

    private static RuleExample WithOutline(string zh, string en, Func<string, string> heading) =>
        new(new LocalizedText(zh, en), () => new CheckInput
            {
                Report = ExampleReports.Clean,
                Source = new ReadResult
                {
                    Outline = new SourceOutline(
                        FormCatalog
                            .Default.EditionOf(ExampleReports.Clean)
                            .Sections.Select(
                                (section, i) =>
                                    new OutlineEntry(
                                        OutlineKind.SectionHeading,
                                        heading(section.ToString()),
                                        new SourcePosition { Line = (i * 10) + 1 },
                                        section.Pointer
                                    )
                            )
                    ),
                },
            });

    private static RuleExample WithLabel(string zh, string en, string label) => new(new LocalizedText(zh, en), () => new CheckInput
            {
                Report = ExampleReports.Clean,
                Source = new ReadResult
                {
                    Outline = new SourceOutline([
                        .. FormCatalog
                            .Default.EditionOf(ExampleReports.Clean)
                            .Sections.Select(
                                static (section, i) =>
                                    new OutlineEntry(
                                        OutlineKind.SectionHeading,
                                        section.ToString(),
                                        new SourcePosition { Line = (i * 10) + 1 },
                                        section.Pointer
                                    )
                            ),
                        new OutlineEntry(
                            OutlineKind.RowLabel,
                            label,
                            new SourcePosition { Line = 14 },
                            "/proactiveDisclosure/administrativeNormativeDocuments"
                        ),
                    ]),
                },
            });
}
