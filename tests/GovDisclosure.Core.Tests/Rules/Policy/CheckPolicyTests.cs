using System.Globalization;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules.Policy;

/// <summary>A policy grades, switches off and waives; it hides nothing.</summary>
public sealed class CheckPolicyTests
{
    private static readonly DateOnly Today = new(2024, 6, 1);

    private static AnnualReport Unbalanced => RuleCatalog.RequestsBalance.Failing!.Input.Report;

    [Fact]
    public void A_rule_is_graded()
    {
        var checker = new ReportChecker(
            CheckPolicy.Default with
            {
                Severities = CheckPolicy.Default.Severities.Add("GD2101", FindingSeverity.Info),
            }
        );
        var result = checker.Check(Unbalanced);
        Assert.False(result.HasErrors);
        Assert.All(result.Findings, static finding => Assert.Equal(FindingSeverity.Info, finding.Severity));
        Assert.Equal(
            (2, 0),
            (result.Count(FindingSeverity.Info, FindingStatus.Fail), result.Count(FindingSeverity.Error, FindingStatus.Fail))
        );
        Assert.NotEqual(ReportChecker.Default.Check(Unbalanced).RuleSet, result.RuleSet);
    }

    [Fact]
    public void A_waiver_that_covers_nothing_is_listed()
    {
        Waiver Of(string rule, string pointer, string? agency = null, int? year = null) =>
            new()
            {
                Rule = rule,
                Pointer = pointer,
                Reason = "已说明",
                By = "办公室",
                Until = Today,
                Agency = agency,
                Year = year,
            };
        var policy = CheckPolicy.Default with
        {
            Off = CheckPolicy.Default.Off.Add("GD2102"),
            Waivers =
            [
                Of("GD2101", "/requests"),
                Of("GD2101", "/requests"),
                Of("GD2101", "/request"),
                Of("GD2103", ""),
                Of("GD2102", ""),
                Of("GD5001", ""),
                Of("GD2104", "", agency: "云海镇人民政府"),
                Of("GD2104", "", year: 2020),
                Of("GD2104", "", Unbalanced.Agency.Name, Unbalanced.Year),
            ],
        };
        var result = new ReportChecker(policy, [], new FixedTime(Today)).Check(
            new CheckInput { Report = Unbalanced },
            TestContext.Current.CancellationToken
        );
        Assert.Equal([policy.Waivers[1], policy.Waivers[2], policy.Waivers[3], policy.Waivers[8]], result.UnusedWaivers);
        Assert.Equal(policy.Waivers[3], new ReportChecker(policy, [], new FixedTime(Today)).Check(ExampleReports.Clean).UnusedWaivers[3]);
        Assert.Empty(
            ReportChecker.Default.Check(new CheckInput { Report = Unbalanced }, TestContext.Current.CancellationToken).UnusedWaivers
        );
    }

    [Fact]
    public void A_rule_that_is_switched_off_is_listed()
    {
        var result = new ReportChecker(CheckPolicy.Default with { Off = CheckPolicy.Default.Off.Add("GD2101") }).Check(Unbalanced);
        Assert.Empty(result.Findings);
        Assert.Contains(result.NotRun, static notRun => notRun is { Rule.Id: "GD2101", Reason.En: "switched off by the policy" });
        Assert.DoesNotContain(RuleCatalog.RequestsBalance, result.Passed);
    }

    [Fact]
    public void Blank_may_count_as_zero_in_relations_and_is_still_listed()
    {
        var blank = ExampleReports.With(ExampleReports.Clean, "/requests/newlyReceived/researchInstitutions", CellValue.Blank);
        var strict = ReportChecker.Default.Check(blank);
        Assert.Equal(2, strict.Count(FindingStatus.NotAssessable));
        Assert.All(strict.Findings.Where(static finding => finding.Status == FindingStatus.NotAssessable), static finding =>
            Assert.Same(RuleCatalog.CellBlank, finding.BlockedBy)
        );

        var result = new ReportChecker(CheckPolicy.Default with { BlankCountsAsZero = true }).Check(blank);
        Assert.Equal("GD2002", Assert.Single(result.Findings).Rule.Id);
        Assert.Contains(RuleCatalog.ApplicantsTotal, result.Passed);
        Assert.True(blank.Requests!.NewlyReceived.ResearchInstitutions.IsBlank);

        // A wrong figure beside the blank one is found, and the operand is told as it is: blank.
        var wrong = ExampleReports.With(blank, "/requests/newlyReceived/total", (Count)9);
        var finding = new ReportChecker(CheckPolicy.Default with { BlankCountsAsZero = true })
            .Check(wrong)
            .Findings.First(static finding => finding.Rule.Id == "GD2103");
        Assert.Contains(finding.Operands, static operand => operand.Value.IsBlank);
    }

    [Theory]
    [InlineData("/requests", "2024-06-01", null, null, FindingStatus.Waived)]
    [InlineData("/requests/outcomes/total/naturalPersons", "2024-06-01", null, null, FindingStatus.Fail)]
    [InlineData("", "2024-06-01", null, null, FindingStatus.Waived)]
    [InlineData("/req", "2024-06-01", null, null, FindingStatus.Fail)]
    [InlineData("/requests", "2024-05-31", null, null, FindingStatus.Fail)]
    [InlineData("/requests", "2030-01-01", "云岭镇人民政府", 2023, FindingStatus.Waived)]
    [InlineData("/requests", "2030-01-01", "云岭镇", null, FindingStatus.Waived)]
    [InlineData("/requests", "2030-01-01", "云岭乡", null, FindingStatus.Fail)]
    [InlineData("/requests", "2030-01-01", null, 2022, FindingStatus.Fail)]
    public void A_waiver_marks_what_it_covers_and_hides_nothing(
        string pointer,
        string until,
        string? agency,
        int? year,
        FindingStatus expected
    )
    {
        var waiver = new Waiver
        {
            Rule = "GD2101",
            Pointer = pointer,
            Reason = "已说明",
            By = "办公室",
            Until = DateOnly.ParseExact(until, "yyyy-MM-dd", null),
            Agency = agency,
            Year = year,
        };
        var checker = new ReportChecker(CheckPolicy.Default with { Waivers = [waiver] }, [], new FixedTime(Today));
        var plain = ReportChecker.Default.Check(Unbalanced);
        var result = checker.Check(Unbalanced);
        Assert.Equal(plain.Findings.Length, result.Findings.Length);
        Assert.Equal(
            plain.Findings.Select(static finding => finding.Fingerprint),
            result.Findings.Select(static finding => finding.Fingerprint)
        );
        var total = result.Findings.Single(static finding => finding.Pointer.EndsWith("/total", StringComparison.Ordinal));
        Assert.Equal(expected, total.Status);
        Assert.Equal(expected == FindingStatus.Waived || until == "2024-05-31" ? waiver : null, total.Waiver);
        Assert.Equal(expected != FindingStatus.Waived, result.HasErrors);
    }

    [Theory]
    [InlineData("2024-05-31T16:00:00Z", FindingStatus.Waived)]
    [InlineData("2024-06-01T15:59:59Z", FindingStatus.Waived)]
    [InlineData("2024-06-01T16:00:00Z", FindingStatus.Fail)]
    public void A_waiver_ends_with_the_day_in_China(string now, FindingStatus expected)
    {
        var waiver = new Waiver
        {
            Rule = "GD2101",
            Pointer = "",
            Reason = "已说明",
            By = "办公室",
            Until = new DateOnly(2024, 6, 1),
        };
        var checker = new ReportChecker(
            CheckPolicy.Default with
            {
                Waivers = [waiver],
            },
            [],
            new FixedTime(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture))
        );
        Assert.Equal(expected, checker.Only("GD2101").Check(Unbalanced).Findings[0].Status);
    }

    [Theory]
    [InlineData("", "b", "", "why")]
    [InlineData(" ", "b", "", "why")]
    [InlineData("a", "", "", "by whom")]
    [InlineData("a", "b", "requests", "JSON Pointer")]
    public void A_waiver_that_nobody_answers_for_is_refused(string reason, string by, string pointer, string told)
    {
        var policy = CheckPolicy.Default with
        {
            Waivers =
            [
                new Waiver
                {
                    Rule = "GD2101",
                    Pointer = pointer,
                    Reason = reason,
                    By = by,
                    Until = Today,
                },
            ],
        };
        Assert.Contains(told, Assert.Throws<ArgumentException>(() => new ReportChecker(policy)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GD0000")]
    [InlineData("gd2101")]
    [InlineData("")]
    public void A_rule_that_does_not_exist_is_refused(string id)
    {
        var policy = CheckPolicy.Default;
        Assert.Throws<ArgumentException>(() => new ReportChecker(policy with { Off = policy.Off.Add(id) }));
        Assert.Throws<ArgumentException>(() =>
            new ReportChecker(policy with { Severities = policy.Severities.Add(id, FindingSeverity.Info) })
        );
        Assert.Throws<ArgumentException>(() =>
            new ReportChecker(
                policy with
                {
                    Waivers =
                    [
                        new Waiver
                        {
                            Rule = id,
                            Pointer = "",
                            Reason = "a",
                            By = "b",
                            Until = Today,
                        },
                    ],
                }
            )
        );
        Assert.Throws<ArgumentException>(() => ReportChecker.Default.Only(id));
    }

    [Fact]
    public void The_hash_is_the_same_in_every_culture()
    {
        var policy = CheckPolicy.Default with
        {
            Thresholds = new CheckThresholds { CopiedTextShare = 0.25, SpikeFactor = 2.5m },
            Waivers =
            [
                new Waiver
                {
                    Rule = "GD5001",
                    Pointer = "",
                    Reason = "a",
                    By = "b",
                    Until = new DateOnly(2026, 12, 31),
                },
            ],
        };
        var hash = new ReportChecker(policy).Check(new AnnualReport(), null, TestContext.Current.CancellationToken).RuleSet;
        Cultures.Each(() => Assert.Equal(hash, new ReportChecker(policy).Check(new AnnualReport(), null, CancellationToken.None).RuleSet));
        Assert.NotEqual(
            hash,
            new ReportChecker(policy with { Waivers = [] }).Check(new AnnualReport(), null, TestContext.Current.CancellationToken).RuleSet
        );
    }

    public static TheoryData<string, CheckThresholds> Laxer =>
        new()
        {
            {
                "GD5004",
                new CheckThresholds { SpikeFactor = 1_000_000 }
            },
            {
                "GD5004",
                new CheckThresholds { SpikeFloor = 1_000_000 }
            },
            {
                "GD5005",
                new CheckThresholds { CopiedTableFigures = 1000 }
            },
            {
                "GD5006",
                new CheckThresholds { CopiedTextShare = 1 }
            },
            {
                "GD4010",
                new CheckThresholds { ProblemsLength = 0 }
            },
        };

    [Theory]
    [MemberData(nameof(Laxer), DisableDiscoveryEnumeration = true)]
    public void Each_threshold_counts(string rule, CheckThresholds thresholds)
    {
        var failing = RuleCatalog.All.Single(each => each.Id == rule).Failing!.Input;
        Assert.Contains(ReportChecker.Default.Check(failing, TestContext.Current.CancellationToken).Findings, finding =>
            finding.Rule.Id == rule
        );
        Assert.DoesNotContain(
            new ReportChecker(CheckPolicy.Default with { Thresholds = thresholds })
                .Check(failing, TestContext.Current.CancellationToken)
                .Findings,
            finding => finding.Rule.Id == rule
        );
    }

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CheckPolicy.Default with { MaxFindings = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => CheckPolicy.Default with { MaxTime = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CheckThresholds { SpikeFactor = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CheckThresholds { SpikeFloor = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CheckThresholds { CopiedTableFigures = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CheckThresholds { CopiedTextShare = 1.1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CheckThresholds { ProblemsLength = -1 });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void What_is_kept_may_be_limited_and_the_counts_are_of_all(int most)
    {
        var report = Reports.Numbered(Reports.Edition2021);
        var all = ReportChecker.Default.Check(report);
        var some = new ReportChecker(CheckPolicy.Default with { MaxFindings = most }).Check(report);
        Assert.True(all.Findings.Length > 7);
        var errors = all
            .Findings.Where(static finding => finding is { Severity: FindingSeverity.Error, Status: FindingStatus.Fail })
            .Take(most)
            .ToHashSet();
        Assert.Equal(most, errors.Count);
        Assert.Equal(all.Findings.Where(errors.Contains), some.Findings);
        Assert.Equal((all.TotalFindings, true, false), (some.TotalFindings, some.IsTruncated, all.IsTruncated));
        Assert.Equal(all.Count(FindingSeverity.Error, FindingStatus.Fail), some.Count(FindingSeverity.Error, FindingStatus.Fail));
        Assert.Equal(all.Passed, some.Passed);
        Assert.True(some.HasErrors);
    }

    /// <summary>Wherever the time ends, between two rules or in mid-text, what was not checked is told, and what was found
    /// stands.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(100)]
    public void What_was_not_checked_in_time_is_told(int seconds)
    {
        var report = ExampleReports.Clean with
        {
            Overview = new Overview { Text = string.Concat(Enumerable.Repeat("收到申请1件，研究研究再定。", 300)) },
        };
        var all = ReportChecker.Default.Check(report);
        var policy = CheckPolicy.Default with { MaxTime = TimeSpan.FromSeconds(seconds) };
        var some = new ReportChecker(policy, [], new SteppingTime()).Check(report);

        const string Limit = "its limit of ";
        var told = some.NotRun.Where(static rule => rule.Reason.En.Contains(Limit, StringComparison.Ordinal)).ToList();
        var unfinished = some.Findings.Where(static finding => finding.Message.En.Contains(Limit, StringComparison.Ordinal)).ToList();

        // A clerk reads it, who knows no member of a class.
        Assert.All(told, static rule => Assert.DoesNotContain("MaxTime", rule.Reason.Zh + rule.Reason.En, StringComparison.Ordinal));
        Assert.NotEmpty(told);
        Assert.InRange(unfinished.Count, 0, 1);
        Assert.All(unfinished, static finding => Assert.Equal(FindingStatus.NotAssessable, finding.Status));
        Assert.All(told, rule =>
            Assert.Contains(FormattableString.Invariant($"{seconds} seconds"), rule.Reason.En, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(some.Passed, rule => !all.Passed.Contains(rule));
        Assert.DoesNotContain(some.NothingStated, rule => !all.NothingStated.Contains(rule));
        Assert.Equal(Told(all), Told(some));

        // Each rule that is told of, once.
        static IEnumerable<string> Told(CheckResult result) =>
            result
                .Passed.Concat(result.NothingStated)
                .Concat(result.NotRun.Select(static rule => rule.Rule))
                .Concat(result.Findings.Select(static finding => finding.Rule).Distinct())
                .Select(static rule => rule.Id)
                .Order(StringComparer.Ordinal);
    }

    [Fact]
    public void A_check_without_a_limit_of_time_ends_by_itself()
    {
        var policy = CheckPolicy.Default with { MaxTime = Timeout.InfiniteTimeSpan };
        var result = new ReportChecker(policy, [], new SteppingTime()).Check(ExampleReports.Clean);
        Assert.Equal(ReportChecker.Default.Check(ExampleReports.Clean).Passed, result.Passed);
    }

    [Fact]
    public void Deadlines_are_the_policys()
    {
        var late = ExampleReports.Clean with { PublishedOn = new DateOnly(2024, 4, 2) };
        Assert.Contains(ReportChecker.Default.Check(late).NotRun, static notRun => notRun.Rule.Id == "GD1013");
        var policy = CheckPolicy.Default with
        {
            Deadlines = [new PublicationDeadline(AgencyKind.Government, AgencyLevel.Township, 3, 31), .. PublicationDeadline.Legal],
        };
        Assert.Equal("GD1013", Assert.Single(new ReportChecker(policy).Check(late).Findings).Rule.Id);
        Assert.Empty(new ReportChecker(policy).Check(late with { PublishedOn = new DateOnly(2024, 3, 31) }).Findings);

        // The last day of February, in a year that has no 29th.
        var leap = policy with { Deadlines = [new PublicationDeadline(null, null, 2, 29)] };
        Assert.Equal(
            "GD1013",
            Assert
                .Single(
                    new ReportChecker(leap)
                        .Check(late with { Year = 2024, Title = null, Preamble = null, PublishedOn = new DateOnly(2025, 3, 1) })
                        .Findings,
                    static finding => finding.Rule.Id == "GD1013"
                )
                .Rule.Id
        );
    }

    // Every look at the time is a second after the last.
    private sealed class SteppingTime : TimeProvider
    {
        private long looks;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => looks++;
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public FixedTime(DateOnly today)
            : this(new DateTimeOffset(today.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero)) { }

        public override DateTimeOffset GetUtcNow() => now;
    }
}
