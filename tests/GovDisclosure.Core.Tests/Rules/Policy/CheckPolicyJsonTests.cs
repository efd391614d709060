using System.Text;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;

namespace GovDisclosure.Core.Tests.Rules.Policy;

/// <summary>A policy file is read strictly: what is wrong in it is named by a JSON Pointer.</summary>
public sealed class CheckPolicyJsonTests
{
    [Fact]
    public void Every_member_is_read()
    {
        var policy = Parse(
            """
            {
              "$schema": "x",
              "severities": { "GD5002": "info", "GD2002": "error" },
              "off": [ "GD2004" ],
              "blankCountsAsZero": true,
              "thresholds": { "spikeFactor": 10, "spikeFloor": 50, "copiedTableFigures": 3, "copiedTextShare": 0.6, "problemsLength": 20 },
              "deadlines": [ { "kind": "government", "level": "township", "date": "02-29" } ],
              "waivers": [ { "rule": "GD5001", "pointer": "/requests", "reason": "机构改革", "by": "办公室", "until": "2026-12-31", "agency": "云岭镇人民政府", "year": 2025 } ],
              "maxFindings": 7
            }
            """
        );
        Assert.Equal(FindingSeverity.Info, policy.Severities["GD5002"]);
        Assert.Equal(2, policy.Severities.Count);
        Assert.Equal(["GD2004"], policy.Off);
        Assert.True(policy.BlankCountsAsZero);
        Assert.Equal(
            new CheckThresholds
            {
                SpikeFactor = 10,
                SpikeFloor = 50,
                CopiedTableFigures = 3,
                CopiedTextShare = 0.6,
                ProblemsLength = 20,
            },
            policy.Thresholds
        );
        Assert.Equal(
            [new PublicationDeadline(AgencyKind.Government, AgencyLevel.Township, 2, 29), .. PublicationDeadline.Legal],
            policy.Deadlines
        );
        Assert.Equal(
            [
                new Waiver
                {
                    Rule = "GD5001",
                    Pointer = "/requests",
                    Reason = "机构改革",
                    By = "办公室",
                    Until = new DateOnly(2026, 12, 31),
                    Agency = "云岭镇人民政府",
                    Year = 2025,
                },
            ],
            policy.Waivers
        );
        Assert.Equal(7, policy.MaxFindings);
        Assert.NotNull(new ReportChecker(policy));
    }

    [Fact]
    public void An_empty_policy_is_the_default() =>
        Assert.Equal(
            new ReportChecker().Check(new AnnualReport()).RuleSet,
            new ReportChecker(Parse("\uFEFF{}")).Check(new AnnualReport()).RuleSet
        );

    [Theory]
    [InlineData("", "", "JSON")]
    [InlineData("{", "", "JSON")]
    [InlineData("{\"off\":[\"\\ud800\"]}", "", "surrogate")]
    [InlineData("{\"\\ud800\":1}", "", "surrogate")]
    [InlineData("[]", "", "an object")]
    [InlineData("{\"of\":[]}", "/of", "severities, off")]
    [InlineData("{\"off\":[],\"off\":[]}", "/off", "occurs twice")]
    [InlineData("{\"thresholds\":{\"spikeFactor\":5,\"spikeFactor\":6}}", "/thresholds/spikeFactor", "occurs twice")]
    [InlineData("{\"off\":{}}", "/off", "an array")]
    [InlineData("{\"off\":[1]}", "/off/0", "a string")]
    [InlineData("{\"off\":[\"GD2013\"]}", "/off/0", "did you mean")]
    [InlineData("{\"severities\":{\"GD2101\":\"fatal\"}}", "/severities/GD2101", "info, warning, error")]
    [InlineData("{\"severities\":{\"a/b\":\"info\"}}", "/severities/a~1b", "there is no rule")]
    [InlineData("{\"blankCountsAsZero\":\"yes\"}", "/blankCountsAsZero", "true or false")]
    [InlineData("{\"thresholds\":{\"spikeFactor\":1}}", "/thresholds/spikeFactor", "1 is out of range")]
    [InlineData("{\"thresholds\":{\"spikeFactor\":\"5\"}}", "/thresholds/spikeFactor", "a number")]
    [InlineData("{\"thresholds\":{\"spike\":5}}", "/thresholds/spike", "spikeFactor")]
    [InlineData("{\"thresholds\":{\"copiedTableFigures\":1.5}}", "/thresholds/copiedTableFigures", "an integer")]
    [InlineData("{\"maxFindings\":0}", "/maxFindings", "0 is out of range")]
    [InlineData("{\"deadlines\":[{\"kind\":\"town\",\"date\":\"03-31\"}]}", "/deadlines/0/kind", "government, department")]
    [InlineData("{\"deadlines\":[{\"kind\":\"department\",\"date\":\"31.3.\"}]}", "/deadlines/0/date", "03-31")]
    [InlineData("{\"deadlines\":[{\"kind\":\"department\"}]}", "/deadlines/0", "\"date\" is required")]
    [InlineData(
        "{\"waivers\":[{\"rule\":\"GD5001\",\"pointer\":\"/request\",\"reason\":\"a\",\"by\":\"a\",\"until\":\"2026-12-31\"}]}",
        "/waivers/0/pointer",
        "no report has /request"
    )]
    [InlineData(
        "{\"waivers\":[{\"rule\":\"GD5001\",\"pointer\":\"/requests/\",\"reason\":\"a\",\"by\":\"a\",\"until\":\"2026-12-31\"}]}",
        "/waivers/0/pointer",
        "no report has /requests/"
    )]
    [InlineData(
        "{\"waivers\":[{\"rule\":\"GD5001\",\"pointer\":\"/requests\",\"by\":\"a\",\"until\":\"2026-12-31\"}]}",
        "/waivers/0",
        "\"reason\" is required"
    )]
    [InlineData(
        "{\"waivers\":[{\"rule\":\"GD5001\",\"pointer\":\"/requests\",\"reason\":\" \",\"by\":\"a\",\"until\":\"2026-12-31\"}]}",
        "/waivers/0/reason",
        "says something"
    )]
    [InlineData(
        "{\"waivers\":[{\"rule\":\"GD5001\",\"pointer\":\"requests\",\"reason\":\"a\",\"by\":\"a\",\"until\":\"2026-12-31\"}]}",
        "/waivers/0/pointer",
        "no JSON Pointer"
    )]
    [InlineData(
        "{\"waivers\":[{\"rule\":\"GD5001\",\"pointer\":\"/requests\",\"reason\":\"a\",\"by\":\"a\",\"until\":\"2026-13-31\"}]}",
        "/waivers/0/until",
        "a date"
    )]
    [InlineData(
        "{\"waivers\":[{\"rule\":\"GD5001\",\"pointer\":\"/requests\",\"reason\":\"a\",\"until\":\"2026-12-31\"}]}",
        "/waivers/0",
        "\"by\" is required"
    )]
    [InlineData(
        "{\"waivers\":[{\"rule\":\"GD5001\",\"reason\":\"a\",\"by\":\"b\",\"until\":\"2026-12-31\"}]}",
        "/waivers/0",
        "\"pointer\" is required"
    )]
    [InlineData("{\"waivers\":[{\"why\":\"a\"}]}", "/waivers/0/why", "reason")]
    public void What_is_wrong_is_named(string json, string pointer, string expected)
    {
        var exception = Assert.Throws<CheckPolicyException>(() => Parse(json));
        Assert.Equal(pointer, exception.Pointer);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.NotEqual(exception.Explanation.Zh, exception.Explanation.En);
    }

    [Fact]
    public void A_member_that_stands_twice_is_told_in_both_languages_with_its_line()
    {
        var exception = Assert.Throws<CheckPolicyException>(() => Parse("{\n  \"maxFindings\": 5,\n  \"maxFindings\": 6\n}"));
        Assert.Equal(("成员出现了两次；请只留一个。", 2), (exception.Explanation.Zh, exception.Line));
    }

    [Fact]
    public void A_huge_or_deep_policy_is_refused()
    {
        Assert.Equal("", Assert.Throws<CheckPolicyException>(() => CheckPolicyJson.Parse(new byte[CheckPolicyJson.MaxBytes + 1])).Pointer);
        Assert.Throws<CheckPolicyException>(() => Parse(new string('[', 100)));
        Assert.Throws<CheckPolicyException>(() => CheckPolicyJson.Parse(new byte[] { 0x7B, 0xFF, 0x7D }));
    }

    [Fact]
    public void A_policy_in_another_encoding_is_refused_by_what_it_is()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding
            .GetEncoding("GB18030")
            .GetBytes(
                "{\"waivers\":[{\"rule\":\"GD5001\",\"pointer\":\"\",\"reason\":\"机构改革\",\"by\":\"办\",\"until\":\"2026-12-31\"}]}"
            );
        using var stream = new MemoryStream(bytes);
        foreach (
            var exception in new[]
            {
                Assert.Throws<CheckPolicyException>(() => CheckPolicyJson.Parse(bytes)),
                Assert.Throws<CheckPolicyException>(() => CheckPolicyJson.Parse(stream)),
            }
        )
        {
            Assert.Contains("not in UTF-8", exception.Explanation.En, StringComparison.Ordinal);
            Assert.Contains("另存为 UTF-8", exception.Explanation.Zh, StringComparison.Ordinal);
        }
    }

    private static CheckPolicy Parse(string json) => CheckPolicyJson.Parse(Encoding.UTF8.GetBytes(json));

    [Fact]
    public void Ids_are_written_in_any_case_and_held_as_their_rules_have_them()
    {
        var policy = CheckPolicyJson.Parse(
            """
            {
              "rules": [ { "id": "L1", "statement": "Short.", "length": { "section": "/overview", "most": 10 } } ],
              "severities": { "gd5002": "info", "l1": "error" },
              "off": [ "gd1001", "Gd2004" ],
              "points": [ { "rule": "gD1013", "points": -2 } ],
              "waivers": [ { "rule": "gd5001", "pointer": "/requests", "reason": "r", "by": "b", "until": "2026-12-31" } ]
            }
            """
        );
        Assert.Equal(["GD5002", "L1"], policy.Severities.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["GD1001", "GD2004"], policy.Off.Order(StringComparer.Ordinal));
        Assert.Equal("GD1013", Assert.Single(policy.Points).Rule);
        Assert.Equal("GD5001", Assert.Single(policy.Waivers).Rule);
    }

    [Theory]
    [InlineData("""{"severities":{"GD5002":"info","gd5002":"error"}}""", "/severities/gd5002")]
    [InlineData(
        """{"rules":[{"id":"L1","statement":"s","length":{"section":"/overview","most":1}},{"id":"l1","statement":"s","length":{"section":"/overview","most":1}}]}""",
        "/rules/1/id"
    )]
    public void An_id_that_stands_twice_in_other_letters(string json, string pointer)
    {
        var error = Assert.Throws<CheckPolicyException>(() => CheckPolicyJson.Parse(json));
        Assert.Equal(pointer, error.Pointer);
        Assert.Contains("occurs twice", error.Explanation.En, StringComparison.Ordinal);
    }
}
