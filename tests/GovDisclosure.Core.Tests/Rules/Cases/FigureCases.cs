using GovDisclosure.Reading;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;

namespace GovDisclosure.Core.Tests.Rules.Cases;

/// <summary>Cases of the rules about cells and relations within a year.</summary>
internal static class FigureCases
{
    private const string Fee = "/proactiveDisclosure/administrativeFees/amount";
    private const string Granted = "/requests/outcomes/granted/naturalPersons";

    public static IEnumerable<RuleCase> All => [.. Cells, .. FeeUnits, .. Powers, .. InForce, .. Relations];

    private static IEnumerable<RuleCase> Cells =>
        [
            .. new[] { "1.5", "-1.5", " 2.0 ", "1.5件", "2", "1.5.1" }.Select(static text =>
                RuleCase.Of("GD2001", "a count printed " + text, Printed(Granted, text))
            ),
            RuleCase.Of("GD2001", "a fee printed 1.5", Printed(Fee, "1.5")),
            RuleCase.Of("GD2001", "a negative fee", Set(Fee, Amount.FromDecimal(-1))),
            RuleCase.Of(
                "GD2001",
                "a negative change",
                ExampleReports.With(ExampleReports.Clean2019, ("/proactiveDisclosure/administrativeLicensing/change", -5))
            ),
            .. new[] { "GD2002", "GD2003", "GD2101", "GD2102", "GD2103", "GD2104", "GD2004" }.SelectMany(static rule =>
                new[]
                {
                    RuleCase.Of(rule, "one cell blank", Set(Granted, CellValue.Blank)),
                    RuleCase.Of(rule, "one cell not applicable", Set(Granted, CellValue.NotApplicable)),
                    RuleCase.Of(
                        rule,
                        "two cells blank",
                        ExampleReports.With(Set(Granted, CellValue.Blank), "/reviewAndLitigation/reconsideration/upheld", CellValue.Blank)
                    ),
                    new RuleCase(
                        rule,
                        "of a document, one cell not found",
                        new CheckInput
                        {
                            Report = Set(Granted, CellValue.Blank),
                            Source = new ReadResult { Provenance = new Provenance([]) },
                        }
                    ),
                    new RuleCase(
                        rule,
                        "of a document, two cells not found",
                        new CheckInput
                        {
                            Report = ExampleReports.With(
                                Set(Granted, CellValue.Blank),
                                "/requests/outcomes/granted/total",
                                CellValue.Blank
                            ),
                            Source = new ReadResult { Provenance = new Provenance([]) },
                        }
                    ),
                    new RuleCase(
                        rule,
                        "of a document, one cell found blank",
                        new CheckInput
                        {
                            Report = Set(Granted, CellValue.Blank),
                            Source = new ReadResult
                            {
                                Provenance = new Provenance([
                                    new CellSource
                                    {
                                        Pointer = Granted,
                                        Position = new SourcePosition(3),
                                        RawText = "",
                                    },
                                ]),
                            },
                        }
                    ),
                    new RuleCase(
                        rule,
                        "of no document, one cell blank",
                        new CheckInput { Report = Set(Granted, CellValue.Blank), Source = new ReadResult() }
                    ),
                    new RuleCase(
                        rule,
                        "blanks count as zero",
                        new CheckInput { Report = Set(Granted, CellValue.Blank) },
                        CheckPolicy.Default with
                        {
                            BlankCountsAsZero = true,
                        }
                    ),
                    new RuleCase(
                        rule,
                        "blanks count as zero, but one cell is not found",
                        new CheckInput
                        {
                            Report = Set(Granted, CellValue.Blank),
                            Source = new ReadResult { Provenance = new Provenance([]) },
                        },
                        CheckPolicy.Default with
                        {
                            BlankCountsAsZero = true,
                        }
                    ),
                    RuleCase.Of(rule, "a count printed 1.5", Printed(Granted, "1.5")),
                    new RuleCase(
                        rule,
                        "blanks count as zero, but a count is printed 1.5",
                        new CheckInput { Report = Printed(Granted, "1.5") },
                        CheckPolicy.Default with
                        {
                            BlankCountsAsZero = true,
                        }
                    ),
                    new RuleCase(
                        rule,
                        "of a document, cells without a number of every kind",
                        new CheckInput
                        {
                            Report = ExampleReports.With(
                                ExampleReports.With(Printed(Granted, "1.5"), "/requests/outcomes/granted/total", CellValue.NotApplicable),
                                "/requests/outcomes/granted/commercialEnterprises",
                                CellValue.Blank
                            ),
                            Source = new ReadResult
                            {
                                Provenance = new Provenance([
                                    new CellSource
                                    {
                                        Pointer = Granted,
                                        Position = new SourcePosition(3),
                                        RawText = "1.5",
                                    },
                                ]),
                            },
                        }
                    ),
                    RuleCase.Of(rule, "section three alone", new AnnualReport { Year = 2023, Requests = ExampleReports.Clean.Requests }),
                    RuleCase.Of(
                        rule,
                        "section four alone",
                        new AnnualReport { Year = 2023, ReviewAndLitigation = ExampleReports.Clean.ReviewAndLitigation }
                    ),
                }
            ),
        ];

    private static IEnumerable<RuleCase> FeeUnits =>
        [
            RuleCase.Of("GD2006", "in yuan", Set(Fee, Amount.FromDecimal(12500, MonetaryUnit.Yuan))),
            RuleCase.Of("GD2006", "in 10,000 yuan", Set(Fee, Amount.FromDecimal(1.25m, MonetaryUnit.TenThousandYuan))),
            .. new[] { "人民币", "元", "万元", "亿元", "千元", "百万元", " 元整", "¥", "RMB", "萬元", "件", "约" }.Select(static text =>
                RuleCase.Of("GD2006", "remark " + text, Remarked(Fee, text))
            ),
            .. new[] { "元", "件" }.SelectMany(static text =>
                new[] { "GD2004", "GD2006" }.Select(rule => RuleCase.Of(rule, "a count with the remark " + text, Remarked(Granted, text)))
            ),
            RuleCase.Of("GD2004", "a fee with the remark 元", Remarked(Fee, "元")),
            RuleCase.Of("GD2006", "no fees", new AnnualReport { Year = 2023, Requests = ExampleReports.Clean.Requests }),
        ];

    private static IEnumerable<RuleCase> Powers =>
        [
            .. new (string Name, Agency Agency)[]
            {
                ("nothing known", new Agency()),
                ("central", new Agency { Name = "某部", Level = AgencyLevel.Central }),
                (
                    "a province",
                    new Agency
                    {
                        Name = "某省人民政府",
                        Level = AgencyLevel.Province,
                        Kind = AgencyKind.Government,
                    }
                ),
                (
                    "a city",
                    new Agency
                    {
                        Name = "某市人民政府",
                        Level = AgencyLevel.City,
                        Kind = AgencyKind.Government,
                    }
                ),
                (
                    "a county",
                    new Agency
                    {
                        Name = "某县人民政府",
                        Level = AgencyLevel.County,
                        Kind = AgencyKind.Government,
                    }
                ),
                (
                    "a department of a city",
                    new Agency
                    {
                        Name = "某市财政局",
                        Level = AgencyLevel.City,
                        Kind = AgencyKind.Department,
                    }
                ),
                (
                    "the general office of a province",
                    new Agency
                    {
                        Name = "某省人民政府办公厅",
                        Level = AgencyLevel.Province,
                        Kind = AgencyKind.Office,
                    }
                ),
                (
                    "the office of a city",
                    new Agency
                    {
                        Name = "某市人民政府办公室",
                        Level = AgencyLevel.City,
                        Kind = AgencyKind.Office,
                    }
                ),
                (
                    "the office of a city, in short",
                    new Agency
                    {
                        Name = "某市政府办",
                        Level = AgencyLevel.City,
                        Kind = AgencyKind.Office,
                    }
                ),
                ("a city of unknown kind", new Agency { Name = "某市", Level = AgencyLevel.City }),
            }.Select(static agency =>
                RuleCase.Of(
                    "GD2201",
                    agency.Name,
                    ExampleReports.With(ExampleReports.Clean, ("/proactiveDisclosure/rules/issued", 2)) with
                    {
                        Agency = agency.Agency,
                    }
                )
            ),
            RuleCase.Of("GD2201", "repealed", ExampleReports.With(ExampleReports.Clean, ("/proactiveDisclosure/rules/repealed", 1))),
            RuleCase.Of("GD2201", "in force alone", ExampleReports.With(ExampleReports.Clean, ("/proactiveDisclosure/rules/inForce", 1))),
            RuleCase.Of("GD2201", "of 2019", ExampleReports.With(ExampleReports.Clean2019, ("/proactiveDisclosure/rules/newlyMade", 1))),
        ];

    private static IEnumerable<RuleCase> InForce =>
        [
            .. new[] { 6, 7, 8 }.Select(static number =>
                RuleCase.Of(
                    "GD2202",
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number} issued of 7 in force"),
                    ExampleReports.With(ExampleReports.Clean, ("/proactiveDisclosure/administrativeNormativeDocuments/issued", number))
                )
            ),
            RuleCase.Of("GD2202", "the form of 2019", ExampleReports.Clean2019),
            RuleCase.Of("GD2202", "a blank", Set("/proactiveDisclosure/administrativeNormativeDocuments/inForce", CellValue.Blank)),
        ];

    private static IEnumerable<RuleCase> Relations =>
        [
            .. new[] { "GD2101", "GD2102", "GD2103", "GD2104" }.SelectMany(static rule =>
                new[]
                {
                    RuleCase.Of(rule, "the form of 2019", ExampleReports.Clean2019),
                    new RuleCase(
                        rule,
                        "wrong, with blanks as zero",
                        new CheckInput
                        {
                            Report = ExampleReports.With(
                                ExampleReports.With(
                                    ExampleReports.Clean,
                                    ("/requests/newlyReceived/total", 9),
                                    ("/requests/outcomes/total/total", 9),
                                    ("/reviewAndLitigation/reconsideration/total", 9)
                                ),
                                "/requests/carriedOver/total",
                                CellValue.Blank
                            ),
                        },
                        CheckPolicy.Default with
                        {
                            BlankCountsAsZero = true,
                        }
                    ),
                    new RuleCase(
                        rule,
                        "a blank counted as zero where a figure belongs",
                        new CheckInput
                        {
                            Report = ExampleReports.With(
                                ExampleReports.With(ExampleReports.Clean, "/reviewAndLitigation/reconsideration/upheld", CellValue.Blank),
                                "/requests/carriedOver/naturalPersons",
                                CellValue.Blank
                            ),
                        },
                        CheckPolicy.Default with
                        {
                            BlankCountsAsZero = true,
                        }
                    ),
                }
            ),
        ];

    private static AnnualReport Set(string pointer, CellValue value) => ExampleReports.With(ExampleReports.Clean, pointer, value);

    private static AnnualReport Printed(string pointer, string text) =>
        Set(pointer, CellValue.Blank) with
        {
            Remarks = PointerTexts.Create([new(pointer, text)]),
        };

    private static AnnualReport Remarked(string pointer, string text) =>
        ExampleReports.Clean with
        {
            Remarks = PointerTexts.Create([new(pointer, text)]),
        };
}
