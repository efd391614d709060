using System.Collections.Immutable;
using System.Text;
using GovDisclosure.Forms;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Rules.Policy.Local;

namespace GovDisclosure.Core.Tests.Rules.Policy;

/// <summary>Rules of a place, told as data.</summary>
public sealed class LocalRuleTests
{
    /// <summary>What published notices ask: at most 1,000 characters in section one, the numbers of each platform, points for late, missing
    /// and wrong.</summary>
    private const string Published = """
        {
          "rules": [
            { "id": "YL1", "name": "overview-length", "statement": { "zh": "第一部分不超过 1000 字。", "en": "Section one has 1,000 characters at most." }, "length": { "section": "/overview", "most": 1000 } },
            { "id": "YL2", "name": "platform-counts", "statement": { "zh": "第一部分写明各平台的发布数量。", "en": "Section one gives the number of each platform." }, "phrases": { "section": "/overview", "counted": [ "政府网站", "微信公众号" ] } },
            { "id": "YL3", "name": "published-by", "severity": "error", "statement": "云岭县的乡镇于 1 月 10 日前公布。", "day": { "event": "publish", "level": "township", "place": "云岭", "date": "01-10" } },
            { "id": "YL4", "name": "handed-in-by", "statement": "1 月 5 日前报送。", "day": { "event": "submit", "date": "01-05" } }
          ],
          "points": [
            { "rule": "YL3", "points": -2 },
            { "rule": "GD1001", "points": -1 },
            { "rule": "GD2103", "points": -0.5 },
            { "rule": "YL2", "points": -0.5, "once": true }
          ]
        }
        """;

    private static AnnualReport Clean => ExampleReports.Clean;

    [Fact]
    public void What_published_notices_ask_is_found_and_scored()
    {
        var wrong = ExampleReports.With(
            Clean,
            ("/requests/newlyReceived/naturalPersons", 9),
            ("/requests/carriedOver/naturalPersons", 7)
        ) with
        {
            Overview = new Overview { Text = new string('甲', 1001) },
            OtherMatters = null,
        };
        var result = Check(Published, new CheckInput { Report = wrong, SubmittedOn = new DateOnly(2024, 1, 6) });
        Assert.Equal(
            ["YL1", "YL2", "YL2", "YL3", "YL4"],
            result.Findings.Where(static finding => finding.Rule.Id[0] == 'Y').Select(static finding => finding.Rule.Id)
        );
        Assert.Contains(result.Findings, static finding =>
            finding is { Rule.Id: "YL1" } && finding.Message.Zh.Contains("现有 1001 个字", StringComparison.Ordinal)
        );
        Assert.Contains(result.Findings, static finding =>
            finding is { Rule.Id: "YL3", Severity: FindingSeverity.Error }
            && finding.Message.Zh.Contains("2024-01-15 晚于期限 2024-01-10", StringComparison.Ordinal)
        );
        Assert.Contains(result.Findings, static finding =>
            finding is { Rule.Id: "YL4" } && finding.Message.Zh.Contains("报送日期 2024-01-06", StringComparison.Ordinal)
        );

        // Late, one section missing, two wrong rows, and the platforms once.
        Assert.Equal(-2 - 1 - 0.5m - 0.5m - 0.5m, result.Score!.Points);
        Assert.All(result.Score.Items, item => Assert.Equal(item.Rule, result.Findings[item.Finding].Rule));
    }

    [Fact]
    public void A_report_that_does_what_is_asked_passes()
    {
        var right = Clean with
        {
            Overview = new Overview { Text = Clean.Overview!.Text + "\n政府网站发布信息20条，微信公众号发布信息８条。" },
            PublishedOn = new DateOnly(2024, 1, 10),
        };
        var result = Check(Published, new CheckInput { Report = right, SubmittedOn = new DateOnly(2024, 1, 5) });
        Assert.Empty(result.Findings);
        Assert.Equal(["YL1", "YL2", "YL3", "YL4"], result.Passed.Select(static rule => rule.Id).Where(static id => id[0] == 'Y'));
        Assert.Empty(result.Score!.Items);
    }

    /// <summary>Sums of decimals end at 7.9E+28, and round before.</summary>
    [Fact]
    public void Figures_of_any_size_are_added_exactly()
    {
        const string Fees = "/proactiveDisclosure/administrativeFees/amount";
        const string Total = "/requests/newlyReceived/total";
        var huge = Found([new CellTerm(Fees, int.MaxValue), new CellTerm(Fees)], [new CellTerm(null, 1)], decimal.MaxValue)!;
        Assert.Contains("左边为 170141183460469231731687303713736622080，右边为 1。", huge.Message.Zh, StringComparison.Ordinal);
        Assert.Equal(((Int128)decimal.MaxValue * int.MaxValue) + (Int128)decimal.MaxValue, huge.Left);
        Assert.Null(Found([.. Enumerable.Repeat(new CellTerm(Fees, int.MaxValue), 3)], [new CellTerm(null, 1)], decimal.MaxValue)!.Left);

        var large = Found([new CellTerm(Total, int.MaxValue), new CellTerm(Total, int.MaxValue)], [new CellTerm(Total, -1)], 1)!;
        Assert.Equal((Int128)int.MaxValue * long.MaxValue * 2, large.Left);
        Assert.Equal(-(Int128)long.MaxValue, large.Right);

        const decimal Smallest = 0.0000000000000000000000000001m;
        Assert.Null(Found([new CellTerm(Fees, 3)], [new CellTerm(null, Smallest * 3)], Smallest));
        var little = Found([new CellTerm(Fees, -3)], [new CellTerm(null, 0.10m)], Smallest)!;
        Assert.Contains(
            "the left side is -0.0000000000000000000000000003, the right side 0.1.",
            little.Message.En,
            StringComparison.Ordinal
        );
        Assert.Null(little.Left);

        static Finding? Found(ImmutableArray<CellTerm> left, ImmutableArray<CellTerm> right, decimal fees)
        {
            var report = ExampleReports.With(Clean, (Total, long.MaxValue));
            report = FormCatalog.Default.FindCell(Fees, report)!.With(report, Amount.FromDecimal(fees));
            var rule = new LocalRule
            {
                Id = "L1",
                Name = "sums",
                Statement = new LocalizedText("相等。", "They are equal."),
                Demand = new CellDemand(left, SideComparison.Equal, right),
            };
            return new ReportChecker(CheckPolicy.Default with { LocalRules = [rule] })
                .Check(new CheckInput { Report = report }, TestContext.Current.CancellationToken)
                .Findings.FirstOrDefault(static finding => finding.Rule.Id == "L1");
        }
    }

    [Fact]
    public void What_is_not_known_is_not_run()
    {
        var result = Check(
            Published,
            new CheckInput
            {
                Report = Clean with { PublishedOn = null, Overview = null, Agency = Clean.Agency with { Name = "石桥镇人民政府" } },
            }
        );
        Assert.Equal(["YL1", "YL2", "YL3", "YL4"], result.NotRun.Select(static rule => rule.Rule.Id).Where(static id => id[0] == 'Y'));
        Assert.Null(ReportChecker.Default.Check(Clean).Score);
    }

    [Theory]
    [InlineData("=", 4, false)]
    [InlineData("=", 5, true)]
    [InlineData("!=", 5, false)]
    [InlineData("!=", 4, true)]
    [InlineData("<", 5, false)]
    [InlineData("<", 6, true)]
    [InlineData("<=", 4, false)]
    [InlineData("<=", 5, true)]
    [InlineData(">", 5, false)]
    [InlineData(">", 4, true)]
    [InlineData(">=", 6, false)]
    [InlineData(">=", 5, true)]
    public void Sums_over_cells_are_compared(string comparison, int right, bool holds)
    {
        // 7 in force less 2 issued.
        const string Cells =
            "\"/proactiveDisclosure/administrativeNormativeDocuments/inForce\", { \"cell\": \"/proactiveDisclosure/administrativeNormativeDocuments/issued\", \"times\": -1 }";
        var policy = FormattableString.Invariant(
            $$"""{ "rules": [ { "id": "L", "statement": "s", "cells": { "left": [ {{Cells}} ], "op": "{{comparison}}", "right": [ {{right}} ] } } ] }"""
        );
        var findings = Check(policy, new CheckInput { Report = Clean }).Findings;
        Assert.Equal(holds ? [] : ["L"], findings.Select(static finding => finding.Rule.Id));
        if (!holds)
        {
            Assert.Equal((5, right), (findings[0].Left, findings[0].Right));
            Assert.Equal([1, -1], findings[0].Operands.Select(static operand => operand.Coefficient));
        }
    }

    [Fact]
    public void A_relation_over_a_blank_cell_is_not_assessable_and_over_no_cell_is_not_run()
    {
        const string Policy =
            """{ "rules": [ { "id": "L", "statement": "s", "cells": { "left": [ "/requests/newlyReceived/total" ], "op": "<", "right": [ 100 ] } } ] }""";
        var blank = Check(Policy, new CheckInput { Report = ExampleReports.With(Clean, "/requests/newlyReceived/total", CellValue.Blank) });
        Assert.Equal(FindingStatus.NotAssessable, Assert.Single(blank.Findings, static finding => finding.Rule.Id == "L").Status);
        Assert.Contains(Check(Policy, new CheckInput { Report = Clean with { Requests = null } }).NotRun, static rule =>
            rule.Rule.Id == "L"
        );
    }

    [Theory]
    [InlineData("required", "培训", true)]
    [InlineData("required", "平台建設", true)]
    [InlineData("required", "直播", false)]
    [InlineData("forbidden", "直播", true)]
    [InlineData("forbidden", "审查", false)]
    [InlineData("counted", "申请", true)]
    [InlineData("counted", "审查", false)]
    public void Phrases_are_looked_for(string member, string phrase, bool holds)
    {
        var section = phrase == "培训" ? "/problemsAndImprovements" : "/overview";
        var policy =
            $$"""{ "rules": [ { "id": "L", "statement": "s", "phrases": { "section": "{{section}}", "{{member}}": [ "{{phrase}}" ] } } ] }""";
        Assert.Equal(holds, Check(policy, new CheckInput { Report = Clean }).Findings.IsEmpty);
    }

    [Theory]
    [InlineData("\"id\": \"L\",", "", "/rules/0", 3)]
    [InlineData("\"id\": \"L\",", "\"id\": \"GD9\",", "/rules/0/id", 4)]
    [InlineData("\"id\": \"L\",", "\"id\": \" \",", "/rules/0/id", 4)]
    [InlineData("\"statement\": \"s\",", "", "/rules/0", 3)]
    [InlineData("\"statement\": \"s\",", "\"statement\": { \"en\": \"s\" },", "/rules/0/statement", 5)]
    [InlineData("\"most\": 10", "\"most\": -1", "/rules/0/length/most", 7)]
    [InlineData("\"most\": 10", "\"most\": 10, \"least\": 11", "/rules/0/length", 6)]
    [InlineData("\"most\": 10", "\"mots\": 10", "/rules/0/length/mots", 7)]
    [InlineData("/overview", "/requests", "/rules/0/length/section", 7)]
    [InlineData("\"length\"", "\"phrases\"", "/rules/0/phrases/most", 7)]
    [InlineData("\"length\"", "\"cells\"", "/rules/0/cells/section", 7)]
    [InlineData("\"length\"", "\"lenght\"", "/rules/0/lenght", 6)]
    [InlineData("\"rule\": \"L\"", "\"rule\": \"M\"", "/points/0/rule", 10)]
    [InlineData("\"points\": -1", "\"points\": \"-1\"", "/points/0/points", 10)]
    public void A_wrong_member_is_told_with_its_line(string right, string wrong, string pointer, int line)
    {
        const string Policy = """
            {
              "rules": [
                {
                  "id": "L",
                  "statement": "s",
                  "length":
                    { "section": "/overview", "most": 10 }
                }
              ],
              "points": [ { "rule": "L", "points": -1 } ]
            }
            """;
        Parse(Policy);
        var error = Assert.Throws<CheckPolicyException>(() => Parse(Policy.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Equal((pointer, line), (error.Pointer, error.Line));
    }

    [Fact]
    public void Two_rules_of_one_id_are_refused()
    {
        const string Rule = """{ "id": "L", "statement": "s", "length": { "section": "/preamble", "most": 1 } }""";
        Assert.Equal("/rules/1/id", Assert.Throws<CheckPolicyException>(() => Parse($$"""{ "rules": [ {{Rule}}, {{Rule}} ] }""")).Pointer);
    }

    [Fact]
    public void A_local_rule_changes_the_rule_set()
    {
        static string Of(string json) => new ReportChecker(Parse(json)).Check(Clean).RuleSet.ToString();
        Assert.NotEqual(Of("{}"), Of(Published));
        Assert.NotEqual(
            Of(Published),
            Of(
                Published
                    .Replace("1000,", "1001,", StringComparison.Ordinal)
                    .Replace("\"most\": 1000", "\"most\": 1001", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public void A_policy_with_members_that_are_null_is_refused_and_one_with_lists_never_made_is_not()
    {
        Assert.ThrowsAny<ArgumentException>(static () => new ReportChecker(CheckPolicy.Default with { Severities = null! }));
        Assert.ThrowsAny<ArgumentException>(static () => new ReportChecker(CheckPolicy.Default with { Off = null! }));
        Assert.ThrowsAny<ArgumentException>(static () => new ReportChecker(CheckPolicy.Default with { Thresholds = null! }));
        Assert.ThrowsAny<ArgumentException>(static () => new ReportChecker(CheckPolicy.Default with { Waivers = [null!] }));
        Assert.ThrowsAny<ArgumentException>(static () => new ReportChecker(CheckPolicy.Default with { LocalRules = [null!] }));
        var policy = CheckPolicy.Default with { Deadlines = default, Waivers = default, LocalRules = default, Points = default };
        Assert.Empty(
            new ReportChecker(policy)
                .Check(new CheckInput { Report = Clean, FormerNames = default }, TestContext.Current.CancellationToken)
                .Findings
        );
    }

    private static CheckResult Check(string policy, CheckInput input) =>
        new ReportChecker(Parse(policy)).Check(input, TestContext.Current.CancellationToken);

    private static CheckPolicy Parse(string json) => CheckPolicyJson.Parse(Encoding.UTF8.GetBytes(json));
}
