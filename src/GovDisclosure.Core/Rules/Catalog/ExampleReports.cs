using GovDisclosure.Forms;

namespace GovDisclosure.Rules;

/// <summary>The made-up reports of which the rules' examples are made: none of them violates any rule.</summary>
internal static partial class ExampleReports
{
    /// <summary>The report of a township that does not exist, on 2023.</summary>
    public static AnnualReport Clean { get; } =
        Filled(
            new AnnualReport
            {
                Year = 2023,
                Title = "云岭镇人民政府2023年政府信息公开工作年度报告",
                Agency = new Agency
                {
                    Name = "云岭镇人民政府",
                    Kind = AgencyKind.Government,
                    Level = AgencyLevel.Township,
                },
                PublishedOn = new DateOnly(2024, 1, 15),
                Preamble = "本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自2023年1月1日起至2023年12月31日止。",
                Overview = new Overview
                {
                    Text =
                        "（一）主动公开。围绕民生事项及时发布信息，制发行政规范性文件2件。\n（二）依申请公开。全年新收政府信息公开申请5件，办结5件，结转下年度1件。\n（三）政府信息管理。落实信息发布审查制度，定期清理失效文件。\n（四）平台建设。做好政府网站专栏的日常维护。\n（五）监督保障。将政务公开纳入年度考核，开展社会评议，未发生责任追究情形。",
                },
                ProblemsAndImprovements = new ProblemsAndImprovements
                {
                    Text = "存在的问题：政策解读形式较为单一，个别信息发布不够及时。改进措施：丰富解读形式，加强业务培训，按时发布信息。",
                },
                OtherMatters = new OtherMatters { Text = "本年度未收取信息处理费，没有其他需要报告的事项。" },
            },
            "2021",
            ("/proactiveDisclosure/administrativeNormativeDocuments/issued", 2),
            ("/proactiveDisclosure/administrativeNormativeDocuments/repealed", 1),
            ("/proactiveDisclosure/administrativeNormativeDocuments/inForce", 7),
            ("/proactiveDisclosure/administrativeLicensing/decisions", 12),
            ("/proactiveDisclosure/administrativePenalties/decisions", 3),
            ("/proactiveDisclosure/administrativeFees/amount", 1.25m),
            ("/requests/newlyReceived/naturalPersons", 4),
            ("/requests/newlyReceived/commercialEnterprises", 1),
            ("/requests/newlyReceived/total", 5),
            ("/requests/carriedOver/naturalPersons", 1),
            ("/requests/carriedOver/total", 1),
            ("/requests/outcomes/granted/naturalPersons", 3),
            ("/requests/outcomes/granted/commercialEnterprises", 1),
            ("/requests/outcomes/granted/total", 4),
            ("/requests/outcomes/unableToProvide/notHeld/naturalPersons", 1),
            ("/requests/outcomes/unableToProvide/notHeld/total", 1),
            ("/requests/outcomes/total/naturalPersons", 4),
            ("/requests/outcomes/total/commercialEnterprises", 1),
            ("/requests/outcomes/total/total", 5),
            ("/requests/carriedForward/naturalPersons", 1),
            ("/requests/carriedForward/total", 1),
            ("/reviewAndLitigation/reconsideration/upheld", 1),
            ("/reviewAndLitigation/reconsideration/total", 1)
        );

    /// <summary>The same township's report on 2022, which joins up with <see cref="Clean"/>.</summary>
    public static AnnualReport CleanLastYear { get; } =
        With(
            Clean with
            {
                Year = 2022,
                Title = "云岭镇人民政府2022年政府信息公开工作年度报告",
                PublishedOn = new DateOnly(2023, 1, 13),
                Preamble = "本报告按照《中华人民共和国政府信息公开条例》的要求编写，统计期限为2022年1月1日至2022年12月31日。",
                Overview = new Overview
                {
                    Text =
                        "（一）主动公开。重点公开了乡村建设和养老服务方面的内容，公开规范性文件1件。\n（二）依申请公开。新收申请2件，均为自然人提出，办结1件。\n（三）政府信息管理。明确专人负责信息的收集、整理和更新。\n（四）平台建设。政府网站新设便民服务栏目。\n（五）监督保障。对各办公室的公开工作进行考核和社会评议，无责任追究情况。",
                },
                ProblemsAndImprovements = new ProblemsAndImprovements
                {
                    Text = "主要不足：公开内容更新不均衡，人员变动较多。下一步：建立更新台账，固定专人负责，加大督促力度。",
                },
                OtherMatters = new OtherMatters { Text = "全年没有发生收取信息处理费的情况。" },
            },
            ("/proactiveDisclosure/administrativeNormativeDocuments/issued", 1),
            ("/proactiveDisclosure/administrativeNormativeDocuments/repealed", 0),
            ("/proactiveDisclosure/administrativeNormativeDocuments/inForce", 6),
            ("/proactiveDisclosure/administrativeLicensing/decisions", 9),
            ("/proactiveDisclosure/administrativePenalties/decisions", 4),
            ("/proactiveDisclosure/administrativeFees/amount", 1.1m),
            ("/requests/newlyReceived/naturalPersons", 2),
            ("/requests/newlyReceived/commercialEnterprises", 0),
            ("/requests/newlyReceived/total", 2),
            ("/requests/carriedOver/naturalPersons", 0),
            ("/requests/carriedOver/total", 0),
            ("/requests/outcomes/granted/naturalPersons", 1),
            ("/requests/outcomes/granted/commercialEnterprises", 0),
            ("/requests/outcomes/granted/total", 1),
            ("/requests/outcomes/unableToProvide/notHeld/naturalPersons", 0),
            ("/requests/outcomes/unableToProvide/notHeld/total", 0),
            ("/requests/outcomes/total/naturalPersons", 1),
            ("/requests/outcomes/total/commercialEnterprises", 0),
            ("/requests/outcomes/total/total", 1)
        );

    /// <summary>The figures of <see cref="Clean"/> all 0.</summary>
    public static AnnualReport Zero { get; } = Filled(Clean, "2021");

    /// <summary>A report on 2019, in the edition of that year, of the same township.</summary>
    public static AnnualReport Clean2019 { get; } =
        InEdition2019(
            2019,
            ("/proactiveDisclosure/administrativeLicensing/previousYearItems", 30),
            ("/proactiveDisclosure/administrativeLicensing/change", 2),
            ("/proactiveDisclosure/normativeDocuments/totalDisclosed", 11)
        );

    /// <summary>The report on 2020 that follows <see cref="Clean2019"/>.</summary>
    public static AnnualReport Clean2020 { get; } =
        InEdition2019(
            2020,
            ("/proactiveDisclosure/administrativeLicensing/previousYearItems", 32),
            ("/proactiveDisclosure/administrativeLicensing/change", -1),
            ("/proactiveDisclosure/normativeDocuments/newlyMade", 3),
            ("/proactiveDisclosure/normativeDocuments/newlyDisclosed", 3),
            ("/proactiveDisclosure/normativeDocuments/totalDisclosed", 14)
        );

    /// <summary>A report that differs in some cells.</summary>
    public static AnnualReport With(AnnualReport report, params ReadOnlySpan<(string Pointer, decimal Value)> cells)
    {
        foreach (var (pointer, value) in cells)
        {
            report = With(report, pointer, Amount.FromDecimal(value));
        }

        return report;
    }

    /// <summary>A report that differs in a cell.</summary>
    public static AnnualReport With(AnnualReport report, string pointer, CellValue value) =>
        (FormCatalog.Default.FindCell(pointer, report) ?? throw new InvalidOperationException($"The report has no cell {pointer}.")).With(
            report,
            value
        );

    /// <summary>An example of <see cref="Clean"/> that differs in some cells.</summary>
    public static RuleExample Cells(string zh, string en, params (string Pointer, decimal Value)[] cells) =>
        Of(zh, en, report => With(report, cells));

    /// <summary>An example of <see cref="Clean"/>, changed.</summary>
    public static RuleExample Of(string zh, string en, Func<AnnualReport, AnnualReport> change) =>
        new(new LocalizedText(zh, en), () => new CheckInput { Report = change(Clean) });

    /// <summary>An example of <see cref="CleanLastYear"/> and <see cref="Clean"/>, changed.</summary>
    public static RuleExample Years(
        string zh,
        string en,
        Func<AnnualReport, AnnualReport> changePrevious,
        Func<AnnualReport, AnnualReport> change
    ) => new(new LocalizedText(zh, en), () => new CheckInput { Report = change(Clean), Previous = changePrevious(CleanLastYear) });

    private static AnnualReport InEdition2019(int year, params ReadOnlySpan<(string Pointer, decimal Value)> cells) =>
        Filled(
            Clean with
            {
                Year = year,
                Title = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"云岭镇人民政府{year}年政府信息公开工作年度报告"),
                PublishedOn = new DateOnly(year + 1, 1, 20),
                Preamble = string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"本报告的统计期限为{year}年1月1日至{year}年12月31日。"
                ),
                Overview = new Overview
                {
                    Text =
                        year == 2019
                            ? "做好主动公开和依申请公开工作，并纳入年度考核，开展社会评议。"
                            : "及时公开民生信息，规范办理申请，考核与评议结果良好。",
                },
                ProblemsAndImprovements = new ProblemsAndImprovements
                {
                    Text =
                        year == 2019
                            ? "存在的问题是公开不够及时，将加强督促，改进工作。"
                            : "不足之处是解读较少。下一步将增加解读，加强培训。",
                },
                OtherMatters = new OtherMatters { Text = "没有其他需要报告的事项。" },
                ProactiveDisclosure = null,
                Requests = null,
                ReviewAndLitigation = null,
            },
            "2019",
            cells
        );

    private static AnnualReport Filled(AnnualReport report, string edition, params ReadOnlySpan<(string Pointer, decimal Value)> cells)
    {
        foreach (var table in FormCatalog.Default.Find(edition)!.Tables)
        {
            var zeros = new CellValue[table.Cells.Length];
            Array.Fill(zeros, Count.Zero);
            report = table.With(report, zeros);
        }

        return With(report, cells);
    }
}
