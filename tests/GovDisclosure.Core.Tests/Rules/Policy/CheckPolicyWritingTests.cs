using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GovDisclosure.Json;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Rules.Policy.Local;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules.Policy;

/// <summary>A policy is written so that it is read back as the same, also by plain <see cref="JsonSerializer"/>.</summary>
public sealed class CheckPolicyWritingTests
{
    private static readonly CheckPolicy Full = CheckPolicy.Default with
    {
        Severities = CheckPolicy.Default.Severities.Add("GD5002", FindingSeverity.Info).Add("GD2103", FindingSeverity.Warning),
        Off = CheckPolicy.Default.Off.Add("GD4003").Add("GD4001"),
        BlankCountsAsZero = true,
        Thresholds = new CheckThresholds
        {
            SpikeFactor = 7.5m,
            SpikeFloor = 1,
            CopiedTableFigures = 9,
            CopiedTextShare = 0.1 + 0.2,
            AlikeShare = 1.0 / 3,
            AlikeShareOfWarning = 0.25,
            ProblemsLength = 0,
        },
        Deadlines = [new(AgencyKind.Government, AgencyLevel.Township, 2, 29), new(null, null, 12, 1), .. PublicationDeadline.Legal],
        Waivers =
        [
            new Waiver
            {
                Rule = "GD5001",
                Pointer = "/requests",
                Reason = "机构改革\"",
                By = "办公室",
                Until = new DateOnly(2026, 12, 31),
                Agency = "云岭镇",
                Year = 2025,
            },
            new Waiver
            {
                Rule = "L1",
                Pointer = "",
                Reason = "a",
                By = "b",
                Until = new DateOnly(1, 1, 1),
            },
        ],
        LocalRules =
        [
            Rule("L1", new LengthDemand("/overview", 1, 1000)) with
            {
                Basis = new LocalizedText("甲文", "A"),
                Severity = FindingSeverity.Error,
            },
            Rule("L2", new LengthDemand("/preamble", null, 5)),
            Rule("L3", new PhraseDemand("/overview", ["甲"], [], ["微信"])),
            Rule(
                "L4",
                new CellDemand(
                    [new("/requests/newlyReceived/total", -3), new("/requests/carriedOver/total"), new(null, 0.5m)],
                    SideComparison.NotEqual,
                    [new(null, -1e15m)]
                )
            ),
            Rule("L5", new DayDemand(DayEvent.Submit, AgencyKind.Office, AgencyLevel.County, "云岭", 1, 5)),
            Rule("L6", new DayDemand(DayEvent.Publish, null, null, null, 2, 29)),
            .. Enum.GetValues<SideComparison>()
                .Select(static sign =>
                    Rule($"S{sign}", new CellDemand([new("/requests/newlyReceived/total")], sign, [new("/requests/carriedOver/total")]))
                ),
        ],
        Points = [new RulePoints("GD1013", -2), new RulePoints("L1", -0.5m, IsOnce: true)],
        MaxFindings = 3,
    };

    private static readonly JsonSerializerOptions Reflection = Bent(new DefaultJsonTypeInfoResolver());
    private static readonly JsonSerializerOptions Contract = Bent(DisclosureJson.TypeInfoResolver);

    [Fact]
    public void A_policy_is_read_back_as_it_was()
    {
        foreach (var policy in (CheckPolicy[])[CheckPolicy.Default, Full])
        {
            RequireSame(policy, CheckPolicyJson.Parse(policy.ToJson()));
            foreach (var options in new[] { Reflection, Contract })
            {
                var json = JsonSerializer.Serialize(policy, options);
                Assert.Equal(policy.ToJson(), json);
                RequireSame(policy, JsonSerializer.Deserialize<CheckPolicy>(json, options)!);
            }
        }
    }

    [Fact]
    public void What_is_written_keeps_to_the_schema() =>
        Assert.All([CheckPolicy.Default, Full], static policy =>
            Assert.Empty(JsonSchemaCheck.Faults(CheckPolicySchema.ToJson(), policy.ToJson()))
        );

    [Fact]
    public void A_policy_is_written_into_files_and_streams()
    {
        using var stream = new MemoryStream();
        Full.WriteTo(stream);
        RequireSame(Full, CheckPolicyJson.Parse(stream.ToArray()));
    }

    [Fact]
    public void Parts_of_a_policy_go_both_ways()
    {
        object[] parts =
        [
            Full.Thresholds,
            .. Full.Deadlines,
            Full.Waivers[0],
            Full.Points[0],
            .. Full.LocalRules,
            .. Full.LocalRules.Select(static rule => rule.Demand),
            new CellTerm("/requests/newlyReceived/total", 2),
            new CellTerm(null, 5),
        ];
        Assert.All(parts, static part =>
        {
            foreach (var options in new[] { Reflection, Contract })
            {
                var json = JsonSerializer.Serialize(part, part.GetType(), options);
                var again = JsonSerializer.Deserialize(json, part.GetType(), options)!;
                Assert.Equal(json, JsonSerializer.Serialize(again, part.GetType(), options));
                Assert.Equal(part.ToString(), again.ToString());
            }
        });
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<LocalDemand>("{}", Contract));
    }

    [Theory]
    [InlineData("{\n\"off\": [\"GD4003\", \"GD9\"]}", "/off/1", 2, "there is no rule")]
    [InlineData("{\"thresholds\": {\n\n\"spikeFactor\": 1}}", "/thresholds/spikeFactor", 3, "out of range")]
    [InlineData("{\"off\": [],\n\"off\": []}", "/off", 1, "occurs twice")]
    [InlineData("{\"of\": 1}", "/of", 1, "there is no member")]
    [InlineData("{\"points\": [ {\"rule\": \"GD2103\", \"points\": 1e20} ] }", "/points/0/points", 1, "out of range")]
    [InlineData("[]", "", 1, "an object was expected")]
    public void A_policy_that_is_none_is_refused_with_its_place(string json, string pointer, int line, string message)
    {
        foreach (var options in new[] { Reflection, Contract })
        {
            var problem = Assert.Throws<DisclosureJsonException>(() => JsonSerializer.Deserialize<CheckPolicy>(json, options)).Problem!;
            Assert.Equal((pointer, line), (problem.Pointer, problem.Line));
            Assert.Contains(message, problem.Message.En, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_place_is_counted_from_the_body()
    {
        var problem = Assert
            .Throws<DisclosureJsonException>(() =>
                JsonSerializer.Deserialize<Dictionary<string, CheckPolicy>>("{\"policy\":\n{\"maxFindings\": 0}}", Reflection)
            )
            .Problem!;
        Assert.Equal(("/policy/maxFindings", 2), (problem.Pointer, problem.Line));
    }

    [Fact]
    public void A_policy_that_json_cannot_hold_is_refused_by_name()
    {
        var without = CheckPolicy.Default with { Deadlines = [new(null, null, 3, 31)] };
        var exception = Assert.Throws<ArgumentException>(without.ToJson);
        Assert.Contains("PublicationDeadline.Legal", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => JsonSerializer.Serialize(without, Reflection));
    }

    private static LocalRule Rule(string id, LocalDemand demand) =>
        new()
        {
            Id = id,
            Name = id + "-name",
            Statement = new LocalizedText("要求。", "It is asked."),
            Demand = demand,
        };

    private static void RequireSame(CheckPolicy expected, CheckPolicy actual)
    {
        Assert.Equal(expected.Severities.OrderBy(static pair => pair.Key), actual.Severities.OrderBy(static pair => pair.Key));
        Assert.Equal(expected.Off.Order(), actual.Off.Order());
        Assert.Equal(expected.BlankCountsAsZero, actual.BlankCountsAsZero);
        Assert.Equal(expected.Thresholds, actual.Thresholds);
        Assert.Equal(expected.Deadlines, actual.Deadlines);
        Assert.Equal(expected.Waivers, actual.Waivers);
        Assert.Equal(expected.Points, actual.Points);
        Assert.Equal(expected.MaxFindings, actual.MaxFindings);
        Assert.Equal(expected.LocalRules.Select(Line), actual.LocalRules.Select(Line));
    }

    private static string Line(LocalRule rule) =>
        $"{rule.Id} {rule.Name} {rule.Severity} {rule.Statement} {rule.Basis} {rule.Demand.Canonical}";

    private static JsonSerializerOptions Bent(IJsonTypeInfoResolver resolver) =>
        new()
        {
            TypeInfoResolver = resolver,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        };
}
