using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules.Arithmetic;

/// <summary>GD2001 and GD2101 to GD2104.</summary>
public sealed class ArithmeticRuleTests
{
    /// <summary>The tables of the editions, and a mixture of them.</summary>
    public static TheoryData<string> Shapes => ["2019", "2021", "mixed"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void One_wrong_cell_fires_exactly_the_relations_that_contain_it(string shape)
    {
        var report = Consistent(shape);
        Assert.Empty(FiguresOnly.Checker.Check(report).Findings);
        var before = FormCatalog.Default.CellsOf(report).ToDictionary(static cell => cell, cell => cell.Get(report).Number!.Value);
        var number = 0;
        foreach (var cell in before.Keys.Where(static cell => !cell.IsAmount))
        {
            var by = ++number % 2 == 0 ? 1 : 1_000_003;
            var wrong = cell.With(report, Number((long)before[cell] + by));
            var result = FiguresOnly.Checker.Check(wrong);
            var expected = cell.Table.Identities.Where(identity => identity.Left.Contains(cell) || identity.Right.Contains(cell)).ToList();
            Assert.Equal(
                expected
                    .OrderBy(static identity => identity.Rule, StringComparer.Ordinal)
                    .Select(static identity => (identity.Rule, identity.Anchor.Pointer)),
                result.Findings.Select(static finding => (finding.Rule.Id, finding.Pointer))
            );
            foreach (
                var (finding, identity) in result.Findings.Zip(expected.OrderBy(static identity => identity.Rule, StringComparer.Ordinal))
            )
            {
                AssertExact(finding, identity, wrong, identity.Left.Contains(cell) ? by : -by);
            }

            AssertEveryRuleIsOnce(result);
            Assert.Equal(expected.Count > 0, result.HasErrors);
        }
    }

    private static void AssertExact(Finding finding, Identity identity, AnnualReport report, Int128 difference)
    {
        Assert.Equal((FindingStatus.Fail, FindingSeverity.Error), (finding.Status, finding.Severity));
        Assert.Equal(identity.Left.Sum(cell => cell.Get(report).Number), (decimal)finding.Left!.Value);
        Assert.Equal(identity.Right.Sum(cell => cell.Get(report).Number), (decimal)finding.Right!.Value);
        Assert.Equal(difference, finding.Difference);
        Assert.Equal(
            [
                .. identity.Left.Select(cell => new Operand(cell, 1, cell.Get(report))),
                .. identity.Right.Select(cell => new Operand(cell, -1, cell.Get(report))),
            ],
            finding.Operands
        );
        foreach (
            var (message, table, scope) in new[]
            {
                (finding.Message.Zh, identity.Table.LabelZh, identity.ScopeZh),
                (finding.Message.En, identity.Table.LabelEn, identity.ScopeEn),
            }
        )
        {
            Assert.Contains(table, message, StringComparison.Ordinal);
            Assert.Contains(scope, message, StringComparison.Ordinal);
            Assert.Contains(Text(finding.Left), message, StringComparison.Ordinal);
            Assert.Contains(Text(finding.Right), message, StringComparison.Ordinal);
            Assert.Contains(Text(finding.Difference is { } gap ? Int128.Abs(gap) : null), message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_broken_cell_is_not_assessable_once_a_rule_and_table_and_the_others_are_assessed(string shape)
    {
        var report = Consistent(shape);
        foreach (var cell in FormCatalog.Default.CellsOf(report).Where(static cell => !cell.IsAmount))
        {
            var value = cell.Index % 2 == 0 ? CellValue.Blank : CellValue.NotApplicable;
            var broken = cell.With(report, value);
            var result = FiguresOnly.Checker.Check(broken);
            Assert.Equal(
                cell.Table.Identities.Where(identity => identity.Left.Contains(cell) || identity.Right.Contains(cell))
                    .Select(static identity => identity.Rule)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
                result.Findings.Select(static finding => finding.Rule.Id)
            );
            foreach (var finding in result.Findings)
            {
                Assert.Equal((FindingStatus.NotAssessable, cell.Table.Pointer), (finding.Status, finding.Pointer));
                Assert.Equal(new Operand(cell, 0, value), Assert.Single(finding.Operands));
                Assert.Null(finding.Left);
                Assert.Null(finding.Difference);
                Assert.Contains(cell.LabelZh, finding.Message.Zh, StringComparison.Ordinal);
                Assert.Contains(cell.LabelEn, finding.Message.En, StringComparison.Ordinal);
            }

            Assert.False(result.HasErrors);
            AssertEveryRuleIsOnce(result);
        }
    }

    [Fact]
    public void Other_relations_of_the_rule_are_still_assessed()
    {
        var report = Consistent("2021");
        var blank = Cell("/requests/newlyReceived/naturalPersons");
        var wrong = Cell("/requests/carriedForward/commercialEnterprises");
        var broken = wrong.With(blank.With(report, CellValue.Blank), Number((long)wrong.Get(report).Number!.Value + 1));
        var result = FiguresOnly.Checker.Check(broken);
        Assert.Equal(
            [
                ("GD2101", "/requests/outcomes/total/commercialEnterprises", FindingStatus.Fail),
                ("GD2101", "/requests", FindingStatus.NotAssessable),
                ("GD2103", "/requests/carriedForward/total", FindingStatus.Fail),
                ("GD2103", "/requests", FindingStatus.NotAssessable),
            ],
            result.Findings.Select(static finding => (finding.Rule.Id, finding.Pointer, finding.Status))
        );
    }

    [Fact]
    public void A_blank_report_lists_every_cell_of_a_relation_once_a_rule()
    {
        foreach (var edition in FormCatalog.Default.Editions)
        {
            var result = FiguresOnly.Checker.Check(Reports.Blank(edition));
            Assert.Equal(["GD2101", "GD2102", "GD2103", "GD2104"], result.Findings.Select(static finding => finding.Rule.Id));
            foreach (var finding in result.Findings)
            {
                var cells = edition
                    .Identities.Where(identity => identity.Rule == finding.Rule.Id)
                    .SelectMany(static identity => identity.Left.Concat(identity.Right))
                    .Distinct()
                    .OrderBy(static cell => cell.Index);
                Assert.Equal(cells, finding.Operands.Select(static operand => operand.Cell));
                Assert.Contains($" {finding.Operands.Length} ", finding.Message.Zh, StringComparison.Ordinal);
            }

            Assert.Equal(["GD2001"], result.Passed.Select(static rule => rule.Id));
        }
    }

    [Fact]
    public void Sums_beyond_64_bits_are_exact()
    {
        // In 64 bits the right side would wrap around to the left one.
        var row = new ApplicantCounts
        {
            NaturalPersons = long.MaxValue,
            CommercialEnterprises = long.MaxValue,
            ResearchInstitutions = 0,
            PublicWelfareOrganizations = 0,
            LegalServiceInstitutions = 0,
            OtherOrganizations = 0,
            Total = -2,
        };
        var report = Reports.Zero(Reports.Edition2021);
        report = report with { Requests = report.Requests! with { NewlyReceived = row } };
        var finding = Assert.Single(FiguresOnly.Checker.Check(report).Findings, static finding => finding is { Rule.Id: "GD2103" });
        Assert.Equal(-2, finding.Left);
        Assert.Equal((Int128)long.MaxValue * 2, finding.Right);
        Assert.Equal("-18446744073709551616", Text(finding.Difference));
        Assert.Contains("18446744073709551614", finding.Message.Zh, StringComparison.Ordinal);

        var huge = Reports.Fill(report, report.Requests is null ? [] : [Reports.Table(Reports.Edition2021, "/requests")], static _ =>
            (Count)long.MaxValue
        );
        var outcome = FiguresOnly.Checker.Check(huge).Findings.First(static finding => finding.Rule.Id == "GD2102");
        Assert.Equal((Int128)long.MaxValue * outcome.Operands.Count(static operand => operand.Coefficient < 0), outcome.Right);
        Assert.True(
            Reports
                .Table(Reports.Edition2021, "/requests")
                .Identities.Where(static identity => identity.Rule == "GD2101")
                .All(identity => identity.Evaluate(huge).Holds)
        );
        Assert.DoesNotContain(FiguresOnly.Checker.Check(huge).Findings, static finding => finding.Rule.Id == "GD2101");
    }

    [Theory]
    [InlineData(1L << 54)]
    [InlineData(1L << 55)]
    [InlineData(1L << 56)]
    [InlineData(1L << 60)]
    public void Large_numbers_that_hold_are_no_finding(long number)
    {
        var row = new ApplicantCounts
        {
            NaturalPersons = number,
            CommercialEnterprises = 0,
            ResearchInstitutions = 0,
            PublicWelfareOrganizations = 0,
            LegalServiceInstitutions = 0,
            OtherOrganizations = 0,
            Total = number,
        };
        var report = Reports.Zero(Reports.Edition2021);
        report = report with { Requests = report.Requests! with { NewlyReceived = row, CarriedForward = row } };
        Assert.Empty(FiguresOnly.Checker.Check(report).Findings);
        report = report with
        {
            Requests = report.Requests! with { CarriedForward = row with { NaturalPersons = number - 1, CommercialEnterprises = 1 } },
        };
        Assert.Equal(["GD2101", "GD2101"], FiguresOnly.Checker.Check(report).Findings.Select(static finding => finding.Rule.Id));
    }

    [Fact]
    public void Only_an_increase_or_decrease_may_be_negative()
    {
        foreach (var edition in FormCatalog.Default.Editions)
        {
            var zero = Reports.Zero(edition);
            foreach (var cell in edition.Cells)
            {
                var negative = cell.With(zero, cell.IsAmount ? Amount.FromDecimal(-0.01m) : (Count)(-3));
                var findings = FiguresOnly.Checker.Check(negative).Findings.Where(static finding => finding.Rule.Id == "GD2001").ToList();
                if (cell.Kind == CellKind.Delta)
                {
                    Assert.Empty(findings);
                    continue;
                }

                var finding = Assert.Single(findings);
                Assert.Equal(
                    (cell.Pointer, FindingStatus.Fail, FindingSeverity.Error),
                    (finding.Pointer, finding.Status, finding.Severity)
                );
                Assert.Equal(new Operand(cell, 1, cell.Get(negative)), Assert.Single(finding.Operands));
                Assert.Contains(cell.IsAmount ? "-0.01" : "-3", finding.Message.Zh, StringComparison.Ordinal);
                Assert.Contains(cell.LabelEn, finding.Message.En, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("3.5", true)]
    [InlineData("-3.5", true)]
    [InlineData(" 3.0 ", true)]
    [InlineData("3", false)]
    [InlineData("其中修订1.5万件", false)]
    [InlineData(".", false)]
    [InlineData("3.5.1", false)]
    public void A_count_that_is_printed_with_decimals(string remark, bool found)
    {
        var cell = Cell("/proactiveDisclosure/rules/issued");
        var report = Reports.Zero(Reports.Edition2021) with { Remarks = [new(cell.Pointer, remark)] };
        Assert.Empty(FiguresOnly.Checker.Check(report).Findings);
        var blank = cell.With(report, CellValue.Blank);
        var findings = FiguresOnly.Checker.Check(blank).Findings;
        Assert.Equal(found ? 1 : 0, findings.Length);
        if (found)
        {
            Assert.Equal(("GD2001", cell.Pointer), (findings[0].Rule.Id, findings[0].Pointer));
            Assert.Contains(remark.Trim(), findings[0].Message.Zh, StringComparison.Ordinal);
        }

        // An amount has decimals.
        var fee = Cell("/proactiveDisclosure/administrativeFees/amount");
        Assert.Empty(FiguresOnly.Checker.Check(fee.With(report, CellValue.Blank) with { Remarks = [new(fee.Pointer, remark)] }).Findings);
    }

    [Fact]
    public void A_rule_without_its_table_is_not_run_and_says_why()
    {
        var report = Reports.Zero(Reports.Edition2021);
        var empty = FiguresOnly.Checker.Check(new AnnualReport());
        Assert.Empty(empty.Findings);
        Assert.Empty(empty.Passed);
        Assert.Equal(FiguresOnly.Checker.Rules, empty.NotRun.Select(static rule => rule.Rule));
        Assert.All(empty.NotRun, static rule => Assert.False(rule.Reason.Zh.Length == 0 || rule.Reason.En.Length == 0));

        var withoutThree = FiguresOnly.Checker.Check(report with { Requests = null });
        Assert.Equal(["GD2101", "GD2102", "GD2103", "GD5001"], withoutThree.NotRun.Select(static rule => rule.Rule.Id));
        Assert.Contains("收到和处理政府信息公开申请情况", withoutThree.NotRun[0].Reason.Zh, StringComparison.Ordinal);
        Assert.Equal(["GD2001", "GD2104"], withoutThree.Passed.Select(static rule => rule.Id));

        var withoutFour = FiguresOnly.Checker.Check(report with { ReviewAndLitigation = null });
        Assert.Equal(["GD2104", "GD5001"], withoutFour.NotRun.Select(static rule => rule.Rule.Id));
        Assert.Equal("no previous report", withoutFour.NotRun[1].Reason.En);
    }

    [Fact]
    public void Every_rule_passed_or_was_not_run_or_has_a_finding() =>
        Check.That(GeneratedReports.Any, GeneratedReports.Any, static (report, previous) =>
        {
            foreach (var result in new[] { FiguresOnly.Checker.Check(report), FiguresOnly.Checker.Check(report, previous) })
            {
                AssertEveryRuleIsOnce(result);
                Assert.Equal(result.Findings.OrderBy(static finding => finding.Rule.Id, StringComparer.Ordinal), result.Findings);
                Assert.Equal(result.Findings.Length, result.Findings.DistinctBy(static finding => finding.Fingerprint).Count());
                Assert.Equal(
                    result.Findings.Any(static finding => finding is { Status: FindingStatus.Fail, Severity: FindingSeverity.Error }),
                    result.HasErrors
                );
            }

            Assert.Equal(FiguresOnly.Checker.Check(report, previous).Findings, FiguresOnly.Checker.Check(report, previous).Findings);
            Assert.Equal(
                FiguresOnly.Checker.Check(report, previous).Findings.Select(static finding => finding.GetHashCode()),
                FiguresOnly.Checker.Check(report, previous).Findings.Select(static finding => finding.GetHashCode())
            );
        });

    [Fact]
    public void The_fast_answer_is_the_exact_one() => Check.That(GeneratedReports.AnyOf(MadeUpEdition.Catalog), static report =>
        {
            var checker = FiguresOnly.Of(MadeUpEdition.Catalog);
            var failing = MadeUpEdition
                .Catalog.TablesOf(report)
                .SelectMany(static table => table.Identities)
                .Where(identity => identity.Evaluate(report) is { IsAssessable: true, Holds: false });
            Assert.Equal(
                failing.Select(static identity => (identity.Rule, identity.Anchor.Pointer)).Order(),
                checker
                    .Check(report)
                    .Findings.Where(static finding => finding.Status == FindingStatus.Fail && finding.Rule.Id != "GD2001")
                    .Select(static finding => (finding.Rule.Id, finding.Pointer))
                    .Order()
            );
        });

    [Fact]
    public void A_made_up_edition_brings_its_relation_to_the_rule()
    {
        var checker = FiguresOnly.Of(MadeUpEdition.Catalog);
        var report = GeneratedReports.WithConsistentTables(new AnnualReport { Year = 2099 }, MadeUpEdition.Edition.Tables, 1);
        Assert.Empty(checker.Check(report).Findings);
        var cell = MadeUpEdition.Edition.Find("/proactiveDisclosure/administrativePenalties/decisions")!;
        var finding = Assert.Single(checker.Check(cell.With(report, Number((long)cell.Get(report).Number!.Value + 1))).Findings);
        Assert.Equal(("GD2102", "/proactiveDisclosure/allDecisions/decisions"), (finding.Rule.Id, finding.Pointer));
        Assert.Contains("处理决定合计", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fingerprint_tells_the_finding_and_not_its_figures()
    {
        var cell = Cell("/requests/newlyReceived/total");
        var zero = Reports.Zero(Reports.Edition2021);
        Finding Find(FormCell at, CellValue value, string rule) =>
            FiguresOnly.Checker.Check(at.With(zero, value)).Findings.First(finding => finding.Rule.Id == rule);
        var finding = Find(cell, (Count)1, "GD2103");
        Assert.Equal("328ed25d716cd7b9", finding.Fingerprint);
        Assert.Equal(finding.Fingerprint, Find(cell, (Count)2, "GD2103").Fingerprint);
        Assert.NotEqual(finding, Find(cell, (Count)2, "GD2103"));
        Assert.NotEqual(finding.Fingerprint, Find(cell, (Count)1, "GD2101").Fingerprint);
        Assert.NotEqual(finding.Fingerprint, Find(cell, CellValue.Blank, "GD2103").Fingerprint);
        Assert.NotEqual(finding.Fingerprint, Find(Cell("/requests/carriedOver/total"), (Count)1, "GD2103").Fingerprint);
        Laws.Equality(
            finding,
            Find(cell, (Count)1, "GD2103"),
            Find(cell, (Count)2, "GD2103"),
            finding with
            {
                Operands = [],
            },
            finding with
            {
                Severity = FindingSeverity.Info,
            }
        );
    }

    [Fact]
    public void A_check_can_be_ended() =>
        Assert.Throws<OperationCanceledException>(() =>
            FiguresOnly.Checker.Check(Reports.Mixed(), null, new CancellationToken(canceled: true))
        );

    [Fact]
    public void Misuse_is_an_argument_exception() => Assert.Throws<ArgumentNullException>(() => FiguresOnly.Checker.Check(null!));

    [Fact]
    public void Cultures_change_nothing()
    {
        var report = Reports.Numbered(Reports.Edition2021);
        var expected = FiguresOnly.Checker.Check(report).Findings;
        Cultures.Each(() => Assert.Equal(expected, FiguresOnly.Checker.Check(report).Findings));
    }

    private static void AssertEveryRuleIsOnce(CheckResult result) =>
        Assert.Equal(
            FiguresOnly.Checker.Rules.Select(static rule => rule.Id),
            result
                .Passed.Select(static rule => rule.Id)
                .Concat(result.NothingStated.Select(static rule => rule.Id))
                .Concat(result.NotRun.Select(static rule => rule.Rule.Id))
                .Concat(result.Findings.Select(static finding => finding.Rule.Id).Distinct(StringComparer.Ordinal))
                .Order(StringComparer.Ordinal)
        );

    internal static AnnualReport Consistent(string shape) =>
        GeneratedReports.WithConsistentTables(
            Reports.Zero(shape == "2019" ? Reports.Edition2019 : Reports.Edition2021),
            shape == "mixed" ? FormCatalog.Default.TablesOf(Reports.Mixed()) : FormCatalog.Default.Find(shape)!.Tables,
            seed: 7
        );

    private static FormCell Cell(string pointer) => Reports.Edition2021.Find(pointer)!;

    private static string Text(Int128? number) => number!.Value.ToString(CultureInfo.InvariantCulture);

    private static CellValue Number(long number) => (Count)number;
}

/// <summary>Measured alone.</summary>
[Collection("Alone")]
public sealed class CleanReportCostTests
{
    [Theory]
    [InlineData("2019")]
    [InlineData("2021")]
    [InlineData("mixed")]
    public void A_clean_report_costs_no_allocation(string shape)
    {
        var report = ArithmeticRuleTests.Consistent(shape);
        for (var i = 0; i < 100; i++)
        {
            Assert.Empty(ReportChecker.Arithmetic.Check(report).Findings);
        }

        // The runtime itself may allocate once on the thread while it recompiles the code: the least of some rounds is the check's own.
        Assert.Equal(0, Enumerable.Range(0, 5).Min(_ => Allocated(report)));
    }

    private static long Allocated(AnnualReport report)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            _ = ReportChecker.Arithmetic.Check(report);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
