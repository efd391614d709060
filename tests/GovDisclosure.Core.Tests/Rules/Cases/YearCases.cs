using GovDisclosure.Rules;

namespace GovDisclosure.Core.Tests.Rules.Cases;

/// <summary>Cases of the rules between two years, and between a body and those under it.</summary>
internal static class YearCases
{
    private const string Over = "/requests/carriedOver/";
    private const string Forward = "/requests/carriedForward/";
    private const string Documents = "/proactiveDisclosure/administrativeNormativeDocuments/";
    private const string Fee = "/proactiveDisclosure/administrativeFees/amount";
    private const string Decisions = "/proactiveDisclosure/administrativePenalties/decisions";

    private static readonly string[] Rules = ["GD5001", "GD5002", "GD5003", "GD5004", "GD5005", "GD5006", "GD5007", "GD5008"];

    public static IEnumerable<RuleCase> All => [.. Pairs, .. Carried, .. Stocks, .. Spikes, .. Copies, .. Fees, .. Children];

    private static IEnumerable<RuleCase> Pairs =>
        [
            .. Rules.SelectMany(static rule =>
                new[]
                {
                    Of(
                        rule,
                        "another agency",
                        ExampleReports.CleanLastYear with
                        {
                            Agency = new Agency { Name = "云海镇人民政府" },
                        },
                        ExampleReports.Clean
                    ),
                    Of(rule, "an agency without a name", ExampleReports.CleanLastYear with { Agency = new Agency() }, ExampleReports.Clean),
                    Of(rule, "two years between", ExampleReports.CleanLastYear with { Year = 2021 }, ExampleReports.Clean),
                    Of(rule, "no year", ExampleReports.CleanLastYear with { Year = null }, ExampleReports.Clean),
                    new RuleCase(
                        rule,
                        "a former name",
                        new CheckInput
                        {
                            Report = ExampleReports.Clean,
                            Previous = ExampleReports.CleanLastYear with { Agency = new Agency { Name = "云海镇人民政府" } },
                            FormerNames = ["云岗镇人民政府", "云海镇人民政府"],
                        }
                    ),
                    Of(rule, "other editions", ExampleReports.Clean2020, ExampleReports.Clean with { Year = 2021 }),
                    Of(rule, "the edition of 2019", ExampleReports.Clean2019, ExampleReports.Clean2020),
                    Of(
                        rule,
                        "last year without tables",
                        ExampleReports.CleanLastYear with
                        {
                            ProactiveDisclosure = null,
                            Requests = null,
                            ReviewAndLitigation = null,
                        },
                        ExampleReports.Clean
                    ),
                    Of(
                        rule,
                        "last year without words",
                        ExampleReports.CleanLastYear with
                        {
                            Overview = null,
                            ProblemsAndImprovements = null,
                            OtherMatters = null,
                        },
                        ExampleReports.Clean
                    ),
                    Of(rule, "last year of blanks", RuleCases.Blank(ExampleReports.CleanLastYear), ExampleReports.Clean),
                }
            ),
        ];

    private static IEnumerable<RuleCase> Carried =>
        [
            Of(
                "GD5001",
                "one blank now",
                ExampleReports.CleanLastYear,
                ExampleReports.With(ExampleReports.Clean, Over + "total", CellValue.Blank)
            ),
            Of(
                "GD5001",
                "two blank",
                ExampleReports.With(ExampleReports.CleanLastYear, Forward + "total", CellValue.Blank),
                ExampleReports.With(ExampleReports.Clean, Over + "total", CellValue.Blank)
            ),
            Of(
                "GD5001",
                "one not applicable then",
                ExampleReports.With(ExampleReports.CleanLastYear, Forward + "total", CellValue.NotApplicable),
                ExampleReports.Clean
            ),
            Of(
                "GD5001",
                "more",
                ExampleReports.CleanLastYear,
                ExampleReports.With(ExampleReports.Clean, (Over + "naturalPersons", 4), (Over + "total", 4))
            ),
            Of(
                "GD5007",
                "more pending",
                ExampleReports.With(ExampleReports.CleanLastYear, ("/reviewAndLitigation/reconsideration/pending", 4)),
                ExampleReports.Clean
            ),
            Of(
                "GD5007",
                "a blank then",
                ExampleReports.With(ExampleReports.CleanLastYear, "/reviewAndLitigation/reconsideration/pending", CellValue.Blank),
                ExampleReports.Clean
            ),
            .. new[] { 1, 2 }.Select(static number =>
                Of(
                    "GD5007",
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number} pending then, one case now"),
                    ExampleReports.With(ExampleReports.CleanLastYear, ("/reviewAndLitigation/reconsideration/pending", number)),
                    ExampleReports.Clean
                )
            ),
        ];

    private static IEnumerable<RuleCase> Stocks =>
        [
            Of(
                "GD5002",
                "one blank",
                ExampleReports.CleanLastYear,
                ExampleReports.With(ExampleReports.Clean, Documents + "repealed", CellValue.Blank)
            ),
            Of(
                "GD5002",
                "two blank",
                ExampleReports.With(ExampleReports.CleanLastYear, Documents + "inForce", CellValue.Blank),
                ExampleReports.With(ExampleReports.Clean, Documents + "issued", CellValue.Blank)
            ),
            Of(
                "GD5002",
                "more in force",
                ExampleReports.CleanLastYear,
                ExampleReports.With(ExampleReports.Clean, (Documents + "inForce", 9))
            ),
            Of(
                "GD5002",
                "fewer in force",
                ExampleReports.CleanLastYear,
                ExampleReports.With(ExampleReports.Clean, (Documents + "inForce", 5))
            ),
            Of(
                "GD5003",
                "an item more",
                ExampleReports.Clean2019,
                ExampleReports.With(ExampleReports.Clean2020, ("/proactiveDisclosure/administrativeLicensing/previousYearItems", 33))
            ),
            Of(
                "GD5003",
                "one blank",
                ExampleReports.With(ExampleReports.Clean2019, "/proactiveDisclosure/administrativeLicensing/change", CellValue.Blank),
                ExampleReports.Clean2020
            ),
            Of(
                "GD5003",
                "documents",
                ExampleReports.Clean2019,
                ExampleReports.With(ExampleReports.Clean2020, ("/proactiveDisclosure/normativeDocuments/totalDisclosed", 15))
            ),
        ];

    private static IEnumerable<RuleCase> Spikes =>
        [
            .. new (decimal Then, decimal Now)[]
            {
                (10, 50),
                (10, 51),
                (3, 19),
                (3, 20),
                (4, 20),
                (50, 10),
                (51, 10),
                (0, 19),
                (0, 20),
                (20, 0),
                (0.5m, 20),
                (1000, 99),
            }.Select(static figures =>
                Of(
                    "GD5004",
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{figures.Then} then, {figures.Now} now"),
                    ExampleReports.With(
                        ExampleReports.CleanLastYear,
                        (figures.Then < 1 && figures.Then > 0 ? Fee : Decisions, figures.Then)
                    ),
                    ExampleReports.With(ExampleReports.Clean, (figures.Then < 1 && figures.Then > 0 ? Fee : Decisions, figures.Now))
                )
            ),
            Of(
                "GD5004",
                "a row with a total",
                ExampleReports.CleanLastYear,
                ExampleReports.With(
                    ExampleReports.Clean,
                    ("/requests/newlyReceived/naturalPersons", 400),
                    ("/requests/newlyReceived/total", 401)
                )
            ),
            Of(
                "GD5004",
                "a part of a row with a total",
                ExampleReports.CleanLastYear,
                ExampleReports.With(ExampleReports.Clean, ("/requests/newlyReceived/naturalPersons", 400))
            ),
            Of(
                "GD5004",
                "an increase or decrease",
                ExampleReports.Clean2019,
                ExampleReports.With(ExampleReports.Clean2020, ("/proactiveDisclosure/administrativeLicensing/change", 900))
            ),
        ];

    private static IEnumerable<RuleCase> Copies =>
        [
            Of(
                "GD5005",
                "a table with one other figure",
                ExampleReports.Clean with
                {
                    Year = 2022,
                },
                ExampleReports.With(ExampleReports.Clean, (Decisions, 77))
            ),
            Of("GD5005", "tables of zeros", ExampleReports.Zero with { Year = 2022 }, ExampleReports.Zero),
            .. Enumerable
                .Range(5, 13)
                .Select(static number => new RuleCase(
                    "GD5005",
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the same, where {number} figures are asked for"),
                    new CheckInput { Report = ExampleReports.Clean, Previous = ExampleReports.Clean with { Year = 2022 } },
                    GovDisclosure.Rules.Policy.CheckPolicy.Default with
                    {
                        Thresholds = GovDisclosure.Rules.Policy.CheckPolicy.Default.Thresholds with { CopiedTableFigures = number },
                    }
                )),
            .. new[] { 59, 60, 61 }.SelectMany(static length =>
                new[] { 59, 60, 61 }.Select(other =>
                    Of(
                        "GD5006",
                        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{other} characters then, {length} now"),
                        Words(ExampleReports.CleanLastYear, Han(other)),
                        Words(ExampleReports.Clean, Han(length))
                    )
                )
            ),
            Of(
                "GD5006",
                "half of it",
                Words(ExampleReports.CleanLastYear, Han(200)),
                Words(ExampleReports.Clean, Han(100) + new string('甲', 100))
            ),
            Of(
                "GD5006",
                "nearly all of it",
                Words(ExampleReports.CleanLastYear, Han(200)),
                Words(ExampleReports.Clean, Han(190) + new string('甲', 10))
            ),
            Of(
                "GD5006",
                "with other spaces",
                Words(ExampleReports.CleanLastYear, string.Join(' ', Han(100).AsEnumerable())),
                Words(ExampleReports.Clean, Han(100))
            ),
        ];

    private static IEnumerable<RuleCase> Fees =>
        [
            .. new (decimal Then, decimal Now)[]
            {
                (1, 4999),
                (1, 5000),
                (1, 20000),
                (1, 20001),
                (5000, 1),
                (0.0001m, 1),
                (0, 5000),
                (5000, 0),
                (0.0000000000000000001m, 79228162514264337593543950335m),
                (2, 10000),
                (2, 79228162514264337593543950335m),
            }.Select(static figures =>
                Of(
                    "GD5008",
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{figures.Then} then, {figures.Now} now"),
                    ExampleReports.With(ExampleReports.CleanLastYear, (Fee, figures.Then)),
                    ExampleReports.With(ExampleReports.Clean, (Fee, figures.Now))
                )
            ),
            Of(
                "GD5008",
                "a count",
                ExampleReports.With(ExampleReports.CleanLastYear, (Decisions, 1)),
                ExampleReports.With(ExampleReports.Clean, (Decisions, 10000))
            ),
        ];

    private static IEnumerable<RuleCase> Children =>
        [
            RollUp(
                "GD6001",
                "a cell that is not the sum",
                ExampleReports.Clean,
                Child("甲", ExampleReports.Clean),
                Child("乙", ExampleReports.Zero)
            ),
            RollUp("GD6001", "twice the child", ExampleReports.Clean, Child("甲", ExampleReports.Clean), Child("乙", ExampleReports.Clean)),
            RollUp(
                "GD6001",
                "a child with a blank",
                ExampleReports.Clean,
                Child("甲", ExampleReports.With(ExampleReports.Clean, Decisions, CellValue.Blank))
            ),
            RollUp(
                "GD6001",
                "a blank of its own",
                ExampleReports.With(ExampleReports.Clean, Decisions, CellValue.Blank),
                Child("甲", ExampleReports.Clean)
            ),
            RollUp(
                "GD6001",
                "sums beyond all bounds",
                ExampleReports.With(ExampleReports.Clean, (Fee, 1)),
                Child("甲", ExampleReports.With(ExampleReports.Clean, (Fee, decimal.MaxValue))),
                Child("乙", ExampleReports.With(ExampleReports.Zero, (Fee, 1)))
            ),
            RollUp(
                "GD6001",
                "a sum at the bound",
                ExampleReports.With(ExampleReports.Clean, (Fee, 1)),
                Child("甲", ExampleReports.With(ExampleReports.Clean, (Fee, decimal.MaxValue - 1))),
                Child("乙", ExampleReports.With(ExampleReports.Zero, (Fee, 1)))
            ),
            RollUp(
                "GD6001",
                "a negative child",
                ExampleReports.With(ExampleReports.Clean, (Fee, 1)),
                Child("甲", ExampleReports.With(ExampleReports.Clean, (Fee, decimal.MaxValue))),
                Child("乙", ExampleReports.With(ExampleReports.Zero, (Fee, -1)))
            ),
            RollUp("GD6001", "a child in another edition", ExampleReports.Clean, Child("甲", ExampleReports.Clean2019)),
            RollUp("GD6001", "one child", ExampleReports.Clean, Child("甲", ExampleReports.With(ExampleReports.Clean, (Decisions, 77)))),
            RollUp("GD6001", "a child without a name or tables", ExampleReports.Clean, new AnnualReport { Year = 2023 }),
            RollUp("GD6001", "no children", ExampleReports.Zero),
            RollUp("GD6003", "no children", ExampleReports.Zero),
            RollUp("GD6001", "one child twice", ExampleReports.Clean, Child("甲", ExampleReports.Clean), Child("甲", ExampleReports.Clean)),
            RollUp(
                "GD6001",
                "children of two years",
                ExampleReports.Clean,
                Child("甲", ExampleReports.Zero),
                Child("乙", ExampleReports.CleanLastYear)
            ),
            Expecting("GD6001", "a child that is missing", ["甲", "乙"], Child("甲", ExampleReports.Zero)),
            Expecting("GD6001", "all children there", ["甲"], Child("甲", ExampleReports.Clean)),
            Expecting("GD6002", "no reports at all", ["甲"]),
            Expecting(
                "GD6002",
                "two reports of two",
                ["甲"],
                Child("乙", ExampleReports.Clean),
                Child("甲", ExampleReports.Clean),
                Child("乙", ExampleReports.Clean),
                Child("甲", ExampleReports.Clean)
            ),
            Expecting(
                "GD6002",
                "none of the expected, one without a name",
                ["乙", "甲", "乙"],
                ExampleReports.Clean with
                {
                    Agency = new Agency(),
                }
            ),
            RollUp(
                "GD6002",
                "it is not known whom to expect, and one occurs twice",
                ExampleReports.Clean,
                Child("甲", ExampleReports.Clean),
                Child("甲", ExampleReports.Clean)
            ),
            RollUp("GD6002", "it is not known whom to expect", ExampleReports.Clean, Child("甲", ExampleReports.Clean)),
            RollUp(
                "GD6003",
                "years and editions",
                ExampleReports.Clean,
                Child("甲", ExampleReports.Clean),
                Child("乙", ExampleReports.CleanLastYear),
                Child("丙", ExampleReports.Clean2019),
                Child("丁", ExampleReports.Clean)
            ),
            RollUp(
                "GD6003",
                "a year that is not known",
                ExampleReports.Clean,
                Child("甲", ExampleReports.Clean),
                Child("乙", ExampleReports.Clean with { Year = null })
            ),
            RollUp(
                "GD6003",
                "one year and edition",
                ExampleReports.Clean,
                Child("甲", ExampleReports.Clean),
                Child("乙", ExampleReports.Clean)
            ),
        ];

    private static AnnualReport Child(string name, AnnualReport report) => report with { Agency = new Agency { Name = name } };

    private static AnnualReport Words(AnnualReport report, string text) => report with { Overview = new Overview { Text = text } };

    // Characters of which no run comes twice.
    private static string Han(int length) => string.Concat(Enumerable.Range(0, length).Select(static i => (char)('\u4e00' + (i * 7))));

    private static RuleCase Of(string rule, string name, AnnualReport previous, AnnualReport report) =>
        new(rule, name, new CheckInput { Report = report, Previous = previous });

    private static RuleCase RollUp(string rule, string name, AnnualReport report, params AnnualReport[] children) =>
        new(rule, name, new CheckInput { Report = report, Children = [.. children] });

    private static RuleCase Expecting(string rule, string name, string[] expected, params AnnualReport[] children) =>
        new(
            rule,
            name,
            new CheckInput
            {
                Report = ExampleReports.Clean,
                Children = [.. children],
                ExpectedChildren = [.. expected],
            }
        );
}
