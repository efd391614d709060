namespace GovDisclosure.Rules;

public static partial class RuleCatalog
{
    /// <summary>A report on 2021 or later does not cite the notice of the former form as its basis.</summary>
    public static RuleDescriptor OutdatedBasis { get; } =
        new()
        {
            Id = "GD1007",
            Name = "outdated-basis",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new(
                "2021 年度起的报告不以旧格式的通知为依据。",
                "A report on 2021 or later does not cite the notice of the former form as its basis."
            ),
            Basis = Bases.Notice2021,
            SinceYear = 2021,
            Failing = ExampleReports.Of("以旧通知为依据。", "The former notice is cited.", static report =>
                report with
                {
                    Preamble = "本报告根据国办公开办函〔2019〕60号编制，" + report.Preamble,
                }
            ),
            Passing = ExampleReports.Of("以现行通知为依据。", "The notice in force is cited.", static report =>
                report with
                {
                    Preamble = "本报告根据国办公开办函〔2021〕30号编制，" + report.Preamble,
                }
            ),
        };

    /// <summary>The year in the title is that of the report.</summary>
    public static RuleDescriptor TitleYear { get; } =
        new()
        {
            Id = "GD1009",
            Name = "title-year",
            Severity = FindingSeverity.Error,
            Scope = RuleScope.Document,
            Statement = new("标题中的年份是报告年份。", "The year in the title is that of the report."),
            Basis = Bases.Words,
            Failing = ExampleReports.Of("标题写 2022 年。", "The title says 2022.", static report =>
                report with
                {
                    Title = "云岭镇人民政府2022年政府信息公开工作年度报告",
                }
            ),
            Passing = ExampleReports.Of("标题没有年份。", "The title has no year.", static report =>
                report with
                {
                    Title = "云岭镇人民政府政府信息公开工作年度报告",
                }
            ),
        };

    /// <summary>The title calls the report an annual report.</summary>
    public static RuleDescriptor TitleWording { get; } =
        new()
        {
            Id = "GD1010",
            Name = "title-wording",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Document,
            Statement = new("标题有“年度报告”字样。", "The title calls the report an annual report."),
            Basis = Bases.Article50,
            Failing = ExampleReports.Of("标题写“工作总结”。", "The title says summary of work.", static report =>
                report with
                {
                    Title = "云岭镇人民政府2023年政府信息公开工作总结",
                }
            ),
            Passing = ExampleReports.Of("标题写“年度报告”。", "The title says annual report.", static report => report),
        };

    /// <summary>The statistical period is stated.</summary>
    public static RuleDescriptor PeriodMissing { get; } =
        new()
        {
            Id = "GD1011",
            Name = "period-missing",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Text,
            Statement = new("文中说明统计期限。", "The statistical period is stated."),
            Basis = Bases.Article49,
            Failing = ExampleReports.Of("没有统计期限。", "No period is stated.", static report =>
                report with
                {
                    Preamble = "本报告根据《中华人民共和国政府信息公开条例》编制。",
                }
            ),
            Passing = ExampleReports.Of("有统计期限。", "A period is stated.", static report => report),
        };

    /// <summary>The stated period is 1 January to 31 December of the report's year, but for an agency founded or closed within
    /// it.</summary>
    public static RuleDescriptor PeriodWrong { get; } =
        new()
        {
            Id = "GD1012",
            Name = "period-wrong",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new(
                "统计期限为报告年度 1 月 1 日至 12 月 31 日；年内成立或撤并的机关除外。",
                "The stated period is 1 January to 31 December of the report's year, but for an agency founded or closed within it."
            ),
            Basis = Bases.Article49,
            Failing = ExampleReports.Of("统计期限止于 11 月 30 日。", "The period ends on 30 November.", static report =>
                report with
                {
                    Preamble = "统计期限为2023年1月1日至2023年11月30日。",
                }
            ),
            Passing = ExampleReports.Of("终止日期省略年份。", "The last day is given without its year.", static report =>
                report with
                {
                    Preamble = "统计期限为2023年1月1日至12月31日。",
                }
            ),
        };

    /// <summary>Section five says something, and not 无.</summary>
    public static RuleDescriptor ProblemsEmpty { get; } =
        new()
        {
            Id = "GD4001",
            Name = "problems-empty",
            Severity = FindingSeverity.Error,
            Scope = RuleScope.Text,
            Statement = new("第五部分有内容，不以“无”代替。", "Section five says something, and not 无."),
            Basis = Bases.Article50Item4,
            Failing = ExampleReports.Of("第五部分写“无”。", "Section five says 无.", static report =>
                report with
                {
                    ProblemsAndImprovements = new ProblemsAndImprovements { Text = "无。" },
                }
            ),
            Passing = ExampleReports.Of("第五部分有内容。", "Section five says something.", static report => report),
        };

    /// <summary>Section five names problems and measures.</summary>
    public static RuleDescriptor ProblemsOneSided { get; } =
        new()
        {
            Id = "GD4002",
            Name = "problems-one-sided",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new("第五部分既写问题，也写改进情况。", "Section five names problems and measures."),
            Basis = Bases.Article50Item4,
            Failing = ExampleReports.Of("只写问题。", "Problems only.", static report =>
                report with
                {
                    ProblemsAndImprovements = new ProblemsAndImprovements { Text = "信息发布的及时程度不高，解读的形式单一。" },
                }
            ),
            Passing = ExampleReports.Of("问题和改进情况都有。", "Problems and measures.", static report => report),
        };

    /// <summary>Reports on 2021 or later: section one covers proactive disclosure, requests, management, platforms and
    /// safeguards.</summary>
    public static RuleDescriptor OverviewAspects { get; } =
        new()
        {
            Id = "GD4003",
            Name = "overview-aspects",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Text,
            Statement = new(
                "2021 年度起，第一部分写到主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。",
                "Reports on 2021 or later: section one covers proactive disclosure, requests, management, platforms and safeguards."
            ),
            Basis = Bases.Notice2021,
            SinceYear = 2021,
            Failing = ExampleReports.Of(
                "没有平台建设。",
                "Platforms are left out.",
                Overview("（四）平台建设。做好政府网站专栏的日常维护。\n", "")
            ),
            Passing = ExampleReports.Of("五个方面都有。", "All five are there.", static report => report),
        };

    /// <summary>A government's report says something on assessment, public review or accountability.</summary>
    public static RuleDescriptor AssessmentMissing { get; } =
        new()
        {
            Id = "GD4004",
            Name = "assessment-missing",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            SinceYear = Structure.DocumentCut.FirstYearOfSections,
            Statement = new(
                "政府的报告至少写到工作考核、社会评议、责任追究之一。",
                "A government's report says something on at least one of assessment, public review and accountability."
            ),
            Basis = Bases.Article50Item4,
            Failing = ExampleReports.Of(
                "没有考核、评议、追究。",
                "None of them.",
                Overview("将政务公开纳入年度考核，开展社会评议，未发生责任追究情形", "落实监督职责，专人负责")
            ),
            Passing = ExampleReports.Of(
                "只写评议。",
                "Public review only.",
                Overview("将政务公开纳入年度考核，开展社会评议，未发生责任追究情形", "开展社会评议")
            ),
        };

    /// <summary>The text of a government's or a street office's report does not speak of another place as its own.</summary>
    public static RuleDescriptor ForeignName { get; } =
        new()
        {
            Id = "GD4005",
            Name = "foreign-name",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new(
                "政府、街道的报告文中不把其他地方写作本地。",
                "The text of a government's or a street office's report does not speak of another place as its own."
            ),
            Basis = Bases.Editing,
            Failing = ExampleReports.Of(
                "文中写“在青石镇”。",
                "The text speaks of another town.",
                Problems("丰富解读形式", "在青石镇丰富解读形式", "", "")
            ),
            Passing = ExampleReports.Of(
                "文中写“在全镇”。",
                "The text speaks of the whole town.",
                Problems("丰富解读形式", "在全镇丰富解读形式", "", "")
            ),
        };

    /// <summary>The text does not speak of last year as the current one.</summary>
    public static RuleDescriptor StaleYear { get; } =
        new()
        {
            Id = "GD4006",
            Name = "stale-year",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new("文中不把上一年写作本年。", "The text does not speak of last year as the current one."),
            Basis = Bases.Editing,
            Failing = ExampleReports.Of(
                "句首写上一年并列出数字。",
                "A sentence opens with last year and gives figures.",
                Overview("（二）", "\n2022年公开信息30条。\n（二）")
            ),
            Passing = ExampleReports.Of(
                "与上一年比较。",
                "A comparison with last year.",
                Overview("（二）", "\n2022年公开信息30条，2023年公开信息40条。\n（二）")
            ),
        };

    /// <summary>Nothing is left of a template: no instructions, placeholders or empty brackets.</summary>
    public static RuleDescriptor TemplateResidue { get; } =
        new()
        {
            Id = "GD4007",
            Name = "template-residue",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new(
                "文中没有模板残留的文字和空括号。",
                "Nothing is left of a template: no instructions, placeholders or empty brackets."
            ),
            Basis = Bases.Editing,
            Failing = ExampleReports.Of("留有“××”。", "A placeholder is left.", Problems("丰富解读形式", "丰富××形式", "", "")),
            Passing = ExampleReports.Of("没有残留。", "Nothing is left.", static report => report),
        };

    /// <summary>No phrase is doubled, and no page number stands in the text.</summary>
    public static RuleDescriptor RepeatedPhrase { get; } =
        new()
        {
            Id = "GD4008",
            Name = "repeated-phrase",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Text,
            Statement = new("文中没有重复的词句和混入的页码。", "No phrase is doubled, and no page number stands in the text."),
            Basis = Bases.Editing,
            Failing = ExampleReports.Of(
                "“加强业务培训”重复。",
                "A phrase is doubled.",
                Problems("加强业务培训", "加强业务培训加强业务培训", "", "")
            ),
            Passing = ExampleReports.Of("没有重复。", "Nothing is doubled.", static report => report),
        };

    /// <summary>Reports on 2021 or later: section six says whether an information processing fee was charged.</summary>
    public static RuleDescriptor NoFeeStatement { get; } =
        new()
        {
            Id = "GD4009",
            Name = "no-fee-statement",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Text,
            Statement = new(
                "2021 年度起，第六部分说明信息处理费的收取情况。",
                "Reports on 2021 or later: section six says whether an information processing fee was charged."
            ),
            Basis = Bases.Notice2021,
            SinceYear = 2021,
            Failing = ExampleReports.Of("第六部分写“无”。", "Section six says 无.", static report =>
                report with
                {
                    OtherMatters = new OtherMatters { Text = "无" },
                }
            ),
            Passing = ExampleReports.Of("说明没有收取。", "It says that none was charged.", static report => report),
        };

    /// <summary>Section five has ten characters or more.</summary>
    public static RuleDescriptor ProblemsTooShort { get; } =
        new()
        {
            Id = "GD4010",
            Name = "problems-too-short",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new("第五部分不少于十个字。", "Section five has ten characters or more."),
            Basis = Bases.Article50Item4,
            Failing = ExampleReports.Of("第五部分只有六个字。", "Section five has six characters.", static report =>
                report with
                {
                    ProblemsAndImprovements = new ProblemsAndImprovements { Text = "解读不够多。" },
                }
            ),
            Passing = ExampleReports.Of("第五部分在十个字以上。", "Section five has more.", static report => report),
        };

    /// <summary>A counting word has its figure.</summary>
    public static RuleDescriptor FigureMissing { get; } =
        new()
        {
            Id = "GD4011",
            Name = "figure-missing",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new("“共公开×条”一类的计数前有数字。", "A counting word such as 条 after 共 or 公开 has its figure."),
            Basis = Bases.Editing,
            Failing = ExampleReports.Of("“共主动公开条”缺数字。", "A figure is left out.", Said("共主动公开条。")),
            Passing = ExampleReports.Of("“共主动公开30条”。", "The figure is there.", Said("共主动公开30条。")),
        };

    private static Func<AnnualReport, AnnualReport> Said(string words) =>
        report => report with { Overview = new Overview { Text = words + "\n" + report.Overview!.Text } };
}
