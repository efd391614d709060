using System.Text;
using GovDisclosure;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;

Console.OutputEncoding = Encoding.UTF8;

// A new table is complete and all blank; Zero is complete and all zeros. Change what is not zero.
var report = new AnnualReport
{
    Year = 2025,
    Title = "示例县2025年政府信息公开工作年度报告",
    Agency = new Agency
    {
        Name = "示例县",
        Kind = AgencyKind.Government,
        Level = AgencyLevel.County,
    },
    Preamble = "本报告统计期限为2025年1月1日至2025年12月31日。",
    Overview = new Overview
    {
        Text = """
            （一）主动公开。2025年，本县主动公开政府信息120条。
            （二）依申请公开。2025年，本县新收到政府信息公开申请15件，办结14件，结转下年度继续办理1件。
            （三）政府信息管理。公开前先审查，过时的及时清理。
            （四）平台建设。政府网站开设信息公开专栏。
            （五）监督保障。信息公开列入年度考核，开展社会评议；全年无责任追究情形。
            """,
    },
    ProactiveDisclosure = ProactiveDisclosure2021.Zero with
    {
        AdministrativeLicensing = new DecisionCounts { Decisions = 1306 },
        AdministrativeFees = new FeeRevenue { Amount = 670.376375m },
    },
    Requests = Requests.Zero with
    {
        NewlyReceived = ApplicantCounts.Zero with { NaturalPersons = 12, CommercialEnterprises = 3, Total = 15 },
        Outcomes = Outcomes.Zero with
        {
            Granted = ApplicantCounts.Zero with { NaturalPersons = 11, CommercialEnterprises = 3, Total = 14 },
            Total = ApplicantCounts.Zero with { NaturalPersons = 11, CommercialEnterprises = 3, Total = 14 },
        },
        CarriedForward = ApplicantCounts.Zero with { NaturalPersons = 1, Total = 1 },
    },
    ReviewAndLitigation = ReviewAndLitigation.Zero,
    ProblemsAndImprovements = new ProblemsAndImprovements { Text = "公开内容还不够丰富。明年将加强培训。" },
    OtherMatters = new OtherMatters { Text = "2025年未收取政府信息公开信息处理费。" },
};

Console.WriteLine($"errors: {ReportChecker.Default.Check(report).HasErrors}");

// The published total is data: a wrong one is kept as it is, and found.
var wrong = report with { Requests = report.Requests with { NewlyReceived = report.Requests.NewlyReceived with { Total = 16 } } };
foreach (var finding in ReportChecker.Default.Check(wrong).Findings)
{
    Console.WriteLine($"{finding.Rule.Id} {finding.Message.Zh}");
}

// Which changes, as few as possible, would make every relation hold? They are proposed, never made.
foreach (var explanation in ReportExplainer.Default.Explain(wrong))
{
    Console.WriteLine($"{explanation.Table.LabelZh}: {explanation.Kind}, {explanation.Candidates[0]}");
}

// Every cell has a permanent JSON Pointer, and can be found by its labels.
var cell = FormCatalog.Default.EditionOf(report).Find("（七）总计", "自然人")!;
Console.WriteLine($"{cell.Pointer} = {cell.Get(report)}");

var json = DisclosureJson.Serialize(report);
Console.WriteLine($"the same after JSON: {DisclosureJson.Deserialize(json) == report}");
