using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovDisclosure.Core.Tests.Json;
using GovDisclosure.Output;
using GovDisclosure.Reading;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules;

/// <summary>The schemas of results and policies: another validator takes what is written and read, and refuses what is broken
/// (eng/schema/run).</summary>
public sealed class CheckSchemaTests
{
    private static readonly string[] Policies =
    [
        "{}",
        """{ "$schema": "urn:govdisclosure:schema:check-policy:1", "severities": { "GD5002": "info" }, "off": [ "GD4003" ], "blankCountsAsZero": true, "maxFindings": 1 }""",
        """{ "thresholds": { "spikeFactor": 10, "spikeFloor": 0, "copiedTableFigures": 5, "copiedTextShare": 1, "problemsLength": 0 } }""",
        """{ "deadlines": [ { "date": "02-29" }, { "kind": "department", "level": "central", "date": "01-31" } ] }""",
        """{ "waivers": [ { "rule": "GD5001", "pointer": "", "reason": "机构改革", "by": "办公室", "until": "2026-12-31" }, { "rule": "GD5001", "pointer": "/requests", "reason": "机构改革", "by": "办公室", "until": "2026-12-31", "agency": "云岭镇", "year": 2025 } ] }""",
    ];

    private static readonly string[] WrongPolicies =
    [
        "[]",
        """{ "of": [] }""",
        """{ "off": {} }""",
        """{ "off": [ 1 ] }""",
        """{ "severities": { "GD2101": "fatal" } }""",
        """{ "blankCountsAsZero": "yes" }""",
        """{ "thresholds": { "spikeFactor": 1 } }""",
        """{ "thresholds": { "spike": 5 } }""",
        """{ "thresholds": { "copiedTableFigures": 1.5 } }""",
        """{ "thresholds": { "copiedTextShare": 1.1 } }""",
        """{ "maxFindings": 0 }""",
        """{ "deadlines": [ { "kind": "town", "date": "03-31" } ] }""",
        """{ "deadlines": [ { "kind": "department" } ] }""",
        """{ "deadlines": [ { "date": "31.3." } ] }""",
        """{ "waivers": [ { "rule": "GD5001", "pointer": "", "by": "a", "until": "2026-12-31" } ] }""",
        """{ "waivers": [ { "rule": "GD5001", "pointer": "", "reason": " ", "by": "a", "until": "2026-12-31" } ] }""",
        """{ "waivers": [ { "rule": "GD5001", "pointer": "requests", "reason": "a", "by": "a", "until": "2026-12-31" } ] }""",
    ];

    [Fact]
    public void The_schemas_are_the_approved_ones_that_the_package_ships()
    {
        GoldenFile.Matches(CheckResultSchema.ToJson(), "schema", "check-result.schema.json");
        GoldenFile.Matches(CheckPolicySchema.ToJson(), "schema", "check-policy.schema.json");
        Assert.Equal(CheckResultSchema.Id, JsonNode.Parse(CheckResultSchema.ToJson())!["$id"]!.GetValue<string>());
        Assert.Equal(CheckPolicySchema.Id, JsonNode.Parse(CheckPolicySchema.ToJson())!["$id"]!.GetValue<string>());
    }

    [Fact]
    public void The_policies_are_read_and_the_wrong_ones_refused()
    {
        Assert.All(Policies, static policy => Assert.NotNull(CheckPolicyJson.Parse(Encoding.UTF8.GetBytes(policy))));
        Assert.All(WrongPolicies, static policy =>
            Assert.Throws<CheckPolicyException>(() => CheckPolicyJson.Parse(Encoding.UTF8.GetBytes(policy)))
        );
    }

    [Fact]
    public void The_policies_are_written_for_another_validator() =>
        SchemaFiles.Write("check-policy", Policies.Select(OneLine), WrongPolicies.Select(static policy => (OneLine(policy), policy)));

    [Fact]
    public void The_results_are_written_for_another_validator()
    {
        var results = Results().ToList();
        SchemaFiles.Write(
            "check-result",
            [.. results, "[]", "[" + string.Join(',', results.Take(3)) + "]"],
            results.Where(static (_, index) => index % 10 == 0).SelectMany(Broken)
        );
    }

    private static string OneLine(string json) => JsonNode.Parse(json)!.ToJsonString();

    // Of each rule's examples, of generated reports, and of all that a result may hold.
    private static IEnumerable<string> Results()
    {
        foreach (var rule in RuleCatalog.All)
        {
            yield return Write(rule.Failing!.Input, ReportChecker.Default);
            yield return Write(rule.Passing!.Input, ReportChecker.Default);
        }

        var wrong = ExampleReports.With(ExampleReports.Clean, ("/requests/newlyReceived/total", 7)) with
        {
            Overview = new Overview { Text = "本年共收到政府信息公开申请6件。" },
        };
        var waiver = new Waiver
        {
            Rule = "GD2103",
            Pointer = "",
            Reason = "见更正公告",
            By = "办公室",
            Until = new DateOnly(2999, 12, 31),
        };
        yield return Write(
            new CheckInput { Report = wrong },
            new ReportChecker(CheckPolicy.Default with { Waivers = [waiver], MaxFindings = 2 })
        );
        yield return Write(
            new CheckInput
            {
                Report = Reports.Numbered(Reports.Edition2019),
                Previous = Reports.Zero(Reports.Edition2019) with { Year = 2018 },
            },
            ReportChecker.Default
        );
        yield return Write(new CheckInput { Report = Reports.Blank(Reports.Edition2021) }, ReportChecker.Default);
        yield return Write(new CheckInput { Report = new AnnualReport() }, ReportChecker.Default);
    }

    private static string Write(CheckInput input, ReportChecker checker)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("file", "a.json");
            CheckResultJson.WriteMembers(writer, checker.Check(input), ReportExplainer.Default.Explain(input.Report, input.Previous));
            writer.WritePropertyName("diagnostics");
            ReadResultJson.Write(
                writer,
                [
                    new Diagnostic
                    {
                        Code = DiagnosticCodes.UnknownFormat,
                        Severity = FindingSeverity.Error,
                        Position = new SourcePosition(1, 2),
                        Message = new("…", "…"),
                    },
                ]
            );
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // Each object in turn with a member that is not known; each required member of the result left out.
    private static IEnumerable<(string Why, string Document)> Broken(string result)
    {
        var count = Objects(JsonNode.Parse(result)!).Count();
        for (var i = 0; i < count; i += 7)
        {
            var root = JsonNode.Parse(result)!;
            var broken = Objects(root).ElementAt(i);
            broken["extra"] = 1;
            yield return ("an unknown member in " + broken.GetPath(), root.ToJsonString());
        }

        foreach (var name in (string[])["ruleSet", "findings", "passed", "nothingStated", "notRun", "summary"])
        {
            var root = JsonNode.Parse(result)!.AsObject();
            root.Remove(name);
            yield return (name + " left out", root.ToJsonString());
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(static member => Objects(member.Value)).Prepend(members),
            JsonArray items => items.SelectMany(Objects),
            _ => [],
        };
}
