using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovDisclosure.Generators;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules;

/// <summary>Rules of a user's own, also those that throw.</summary>
public sealed class OwnRuleTests
{
    [Fact]
    public void A_rule_of_ones_own_runs_after_the_catalogue()
    {
        var checker = new ReportChecker(CheckPolicy.Default, [new TitleRule("X1")]);
        Assert.Equal("X1", checker.Rules[^1].Id);
        Assert.Contains(checker.Check(ExampleReports.Clean).Passed, static rule => rule.Id == "X1");
        var finding = Assert.Single(checker.Check(ExampleReports.Clean with { Title = null }).Findings, static finding =>
            finding.Rule.Id == "X1"
        );
        Assert.Equal(("/title", FindingSeverity.Warning, FindingStatus.Fail), (finding.Pointer, finding.Severity, finding.Status));
        Assert.Equal(
            FindingSeverity.Error,
            Assert
                .Single(
                    new ReportChecker(
                        CheckPolicy.Default with
                        {
                            Severities = CheckPolicy.Default.Severities.Add("X1", FindingSeverity.Error),
                        },
                        [new TitleRule("X1")]
                    )
                        .Only("X1")
                        .Check(new AnnualReport())
                        .Findings
                )
                .Severity
        );
    }

    [Fact]
    public void A_rule_that_throws_is_named_and_the_others_run()
    {
        var wrong = RuleCatalog.CasesTotal.Failing!.Input.Report;
        var result = new ReportChecker(CheckPolicy.Default, [new ThrowingRule(), new TitleRule("X2")]).Check(wrong with { Title = null });
        var finding = result.Findings.Single(static finding => finding.Rule.Id == "X0");
        Assert.Equal(FindingStatus.NotAssessable, finding.Status);
        Assert.Contains("X0", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("no such day", finding.Message.En, StringComparison.Ordinal);
        Assert.Contains(result.Findings, static finding => finding.Rule.Id == "GD2104");
        Assert.Contains(result.Findings, static finding => finding.Rule.Id == "X2");
    }

    [Fact]
    public void A_rule_that_ends_itself_ends_no_other_unless_the_user_asked()
    {
        using var source = new CancellationTokenSource();
        var checker = new ReportChecker(
            CheckPolicy.Default,
            [new ThrowingRule(static () => new TaskCanceledException("too slow")), new TitleRule("X2")]
        );
        var result = checker.Check(new CheckInput { Report = ExampleReports.Clean with { Title = null } }, source.Token);
        Assert.Equal(["X0", "X2"], result.Findings.Select(static finding => finding.Rule.Id).Where(static id => id.StartsWith('X')));
        var asking = new ReportChecker(
            CheckPolicy.Default,
            [
                new ThrowingRule(() =>
                {
                    source.Cancel();
                    return new OperationCanceledException(source.Token);
                }),
            ]
        );
        Assert.Throws<OperationCanceledException>(() => asking.Check(new CheckInput { Report = ExampleReports.Clean }, source.Token));
    }

    [Fact]
    public void Ids_of_the_catalogue_are_kept_for_it()
    {
        Assert.Throws<ArgumentException>(() => new ReportChecker(CheckPolicy.Default, [new TitleRule("GD2101")]));
        Assert.Throws<ArgumentException>(() => new ReportChecker(CheckPolicy.Default, [new TitleRule("gd9")]));
        Assert.Throws<ArgumentException>(() => new ReportChecker(CheckPolicy.Default, [new TitleRule("X"), new TitleRule("X")]));
    }

    [Fact]
    public void Two_threads_and_any_order_yield_the_same()
    {
        var reports = RuleCatalog.All.Select(static rule => rule.Failing!.Input).ToArray();
        var expected = reports.Select(static input => Findings(input)).ToArray();
        Parallel.For(0, 4, thread =>
        {
            for (var i = 0; i < reports.Length; i++)
            {
                var at = thread % 2 == 0 ? i : reports.Length - 1 - i;
                Assert.Equal(expected[at], Findings(reports[at]));
            }
        });

        static List<Finding> Findings(CheckInput input) => [.. ReportChecker.Default.Check(input).Findings];
    }

    [Fact]
    public void Every_rule_passed_or_was_not_run_or_has_a_finding() =>
        Check.That(GeneratedReports.Any, GeneratedReports.Any, static (report, previous) =>
        {
            var result = ReportChecker.Default.Check(report, previous);
            Assert.Equal(
                RuleCatalog.All.Select(static rule => rule.Id),
                result
                    .Passed.Select(static rule => rule.Id)
                    .Concat(result.NothingStated.Select(static rule => rule.Id))
                    .Concat(result.NotRun.Select(static rule => rule.Rule.Id))
                    .Concat(result.Findings.Select(static finding => finding.Rule.Id).Distinct(StringComparer.Ordinal))
                    .Order(StringComparer.Ordinal)
            );
            Assert.Equal(result.Findings.OrderBy(static finding => finding.Rule.Id, StringComparer.Ordinal), result.Findings);
            Assert.DoesNotContain(result.Findings, static finding => finding.Message.En.Contains("failed (", StringComparison.Ordinal));
            Assert.Equal(result.Findings, ReportChecker.Default.Check(report, previous).Findings);
        });

    [Fact]
    public void A_rule_whose_exception_has_no_message_keeps_none_from_running()
    {
        var checker = new ReportChecker(CheckPolicy.Default, [new ThrowingRule(static () => new SilentException()), new TitleRule("X1")]);
        var result = checker.Check(ExampleReports.Clean with { Title = null });
        Assert.Contains(
            "SilentException: ?",
            Assert.Single(result.Findings, static finding => finding.Rule.Id == "X0").Message.En,
            StringComparison.Ordinal
        );
        Assert.Contains(result.Findings, static finding => finding.Rule.Id == "X1");
    }

    [Fact]
    public void A_rule_that_found_nothing_to_compare_did_not_pass()
    {
        var result = new ReportChecker(CheckPolicy.Default, [new QuietRule()]).Check(ExampleReports.Clean);
        Assert.Contains(result.NothingStated, static rule => rule.Id == "X2");
        Assert.DoesNotContain(result.Passed, static rule => rule.Id == "X2");
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            CheckResultJson.Write(writer, result, file: null);
        }

        Assert.Contains("X2", JsonNode.Parse(json.ToArray())!["nothingStated"]!.AsArray().Select(static id => id!.GetValue<string>()));
    }

    [Theory]
    [InlineData("5", "7", "-2")]
    [InlineData("170141183460469231731687303715884105727", "0", "170141183460469231731687303715884105727")]
    [InlineData("170141183460469231731687303715884105727", "-1", null)]
    [InlineData("-170141183460469231731687303715884105728", "1", null)]
    [InlineData("-170141183460469231731687303715884105728", "-1", "-170141183460469231731687303715884105727")]
    [InlineData("0", "-170141183460469231731687303715884105728", null)]
    public void A_difference_that_is_too_large_is_none(string left, string right, string? difference)
    {
        var finding = new Finding
        {
            Rule = RuleCatalog.RequestsBalance,
            Severity = FindingSeverity.Error,
            Status = FindingStatus.Fail,
            Pointer = "",
            Message = new LocalizedText("", ""),
            Left = Int128.Parse(left, CultureInfo.InvariantCulture),
            Right = Int128.Parse(right, CultureInfo.InvariantCulture),
        };
        Assert.Equal(difference, finding.Difference?.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_rule_without_an_outcome_failed()
    {
        var result = new ReportChecker(CheckPolicy.Default, [new QuietRule(isBroken: true)]).Check(ExampleReports.Clean);
        Assert.Contains(
            "returned no outcome",
            Assert.Single(result.Findings, static finding => finding.Rule.Id == "X2").Message.En,
            StringComparison.Ordinal
        );
    }

    [SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It is made here only.")]
    private sealed class SilentException : Exception
    {
        public override string Message => throw new NotSupportedException();
    }

    private sealed class QuietRule(bool isBroken = false)
        : Rule(
            new RuleDescriptor
            {
                Id = "X2",
                Name = "quiet",
                Severity = FindingSeverity.Info,
                Scope = RuleScope.Text,
                Statement = new LocalizedText("无可核对。", "It compares nothing."),
                Basis = new LocalizedText("自定", "Our own"),
            }
        )
    {
        public override RuleOutcome Run(RuleContext context, IFindingSink findings) => isBroken ? null! : RuleOutcome.NothingStated;
    }

    private sealed class TitleRule(string id)
        : Rule(
            new RuleDescriptor
            {
                Id = id,
                Name = "title",
                Severity = FindingSeverity.Warning,
                Scope = RuleScope.Document,
                Statement = new LocalizedText("有标题。", "There is a title."),
                Basis = new LocalizedText("自定", "Our own"),
            }
        )
    {
        public override RuleOutcome Run(RuleContext context, IFindingSink findings)
        {
            if (context.Report.Title is null)
            {
                findings.Add(Violation("/title", new LocalizedText("没有标题。", "There is no title.")));
            }

            return RuleOutcome.Ran;
        }
    }
}
