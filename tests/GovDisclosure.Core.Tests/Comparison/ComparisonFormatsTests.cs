using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovDisclosure.Comparison;
using GovDisclosure.Generators;
using GovDisclosure.Json;
using GovDisclosure.Output;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Comparison;

public sealed class ComparisonFormatsTests
{
    private const string Write = "GOVDISCLOSURE_WRITE_SCHEMA_CASES";

    [Fact]
    public void A_patch_makes_one_report_of_the_other_and_back() => Check.That(GeneratedReports.Any, GeneratedReports.Any, static (a, b) =>
        {
            Assert.Equal(b, Applied(a, b));
            Assert.Equal(a, Applied(b, a));
            Assert.Equal("[]", Patch(a, a));
        });

    [Fact]
    public void A_patch_tests_what_it_takes_away()
    {
        var report = Reports.Zero(Reports.Edition2021);
        var other = report with
        {
            Requests = report.Requests! with { NewlyReceived = report.Requests.NewlyReceived with { Total = 5 } },
            Remarks = [new("/a~b/c", "甲")],
        };
        Assert.Equal(
            """[{"op":"test","path":"/requests/newlyReceived/total","value":0},{"op":"replace","path":"/requests/newlyReceived/total","value":5},{"op":"add","path":"/remarks","value":{"/a~b/c":"甲"}}]""",
            Patch(report, other)
        );
        var changed = other with { Remarks = [new("/a~b/c", "乙"), new("/d", "丁")] };
        Assert.Equal(
            """[{"op":"test","path":"/remarks/~1a~0b~1c","value":"甲"},{"op":"replace","path":"/remarks/~1a~0b~1c","value":"乙"},{"op":"add","path":"/remarks/~1d","value":"丁"}]""",
            Patch(other, changed)
        );
        Assert.ThrowsAny<Exception>(() => JsonPatchApplier.Apply(DisclosureJson.Serialize(changed), Patch(report, other)));
    }

    [Fact]
    public void Printed_decimals_are_kept_by_a_patch()
    {
        var cell = Reports.Edition2021.Find("/proactiveDisclosure/administrativeFees/amount")!;
        var report = cell.With(Reports.Zero(Reports.Edition2021), Amount.FromDecimal(4m));
        Assert.Contains("4.00", Patch(report, cell.With(report, Amount.FromDecimal(4.00m))), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_appear_are_resolved_or_remain()
    {
        var report = Reports.Zero(Reports.Edition2021);
        var before = report with { Requests = report.Requests! with { NewlyReceived = report.Requests.NewlyReceived with { Total = 5 } } };
        var after = report with
        {
            Requests = report.Requests! with { NewlyReceived = report.Requests.NewlyReceived with { Total = 6, NaturalPersons = 2 } },
        };
        var checker = ReportChecker.Arithmetic;
        var difference = FindingsDifference.Between(checker.Check(before), checker.Check(after));
        Assert.Equal(["GD2101", "GD2103"], difference.Remaining.Select(static finding => finding.Rule.Id));
        Assert.Equal(["/requests/outcomes/total/naturalPersons"], difference.Appeared.Select(static finding => finding.Pointer));
        Assert.Empty(difference.Resolved);
        var back = FindingsDifference.Between(checker.Check(after), checker.Check(report));
        Assert.Equal((0, 3, 0), (back.Appeared.Length, back.Resolved.Length, back.Remaining.Length));
    }

    [Fact]
    public void The_schema_is_the_approved_one() => GoldenFile.Matches(ComparisonSchema.ToJson(), "schema", "comparison.schema.json");

    [Fact]
    public void A_series_is_written_with_its_pairs()
    {
        var series = ReportSeries.Of(
            Reports.Numbered(Reports.Edition2019),
            Reports.Numbered(Reports.Edition2021),
            Reports.Zero(Reports.Edition2021) with
            {
                Year = 2022,
            }
        );
        var root = JsonNode.Parse(Json(writer => ReportSeriesJson.Write(writer, series)))!;
        Assert.Equal([2019, 2021, 2022], root["years"]!.AsArray().Select(static year => year!.GetValue<int>()));
        Assert.Equal(2, root["comparisons"]!.AsArray().Count);
        Assert.Equal(Indicator.All.Length, root["indicators"]!.AsArray().Count);
        Assert.All(root["indicators"]!.AsArray(), static indicator => Assert.Equal(3, indicator!["values"]!.AsArray().Count));
    }

    /// <summary>For eng/schema/run, which lets other implementations judge comparisons and apply patches.</summary>
    [Fact]
    public void Comparisons_and_patches_are_written_for_other_implementations()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(Write) != "1", $"only with {Write}=1: eng/schema/run sets it");
        var comparisons = new StringBuilder();
        var patches = new StringBuilder();
        Check.That(GeneratedReports.Any, GeneratedReports.Any, (a, b) =>
        {
            comparisons.Append(Json(writer => ComparisonResultJson.Write(writer, ReportComparison.Compare(a, b)))).Append('\n');
            patches
                .Append("{\"from\":")
                .Append(DisclosureJson.Serialize(a))
                .Append(",\"to\":")
                .Append(DisclosureJson.Serialize(b))
                .Append(",\"patch\":")
                .Append(Patch(a, b))
                .Append(",\"inverse\":")
                .Append(Patch(b, a))
                .Append("}\n");
        });
        var series = ReportSeries.Of(
            Reports.Numbered(Reports.Edition2019),
            Reports.Numbered(Reports.Edition2021),
            Reports.Zero(Reports.Edition2021) with
            {
                Year = 2022,
            }
        );
        comparisons.Append(Json(writer => ReportSeriesJson.Write(writer, series))).Append('\n');
        var checkedPair = ReportComparison.Compare(
            Reports.Numbered(Reports.Edition2021),
            Reports.Zero(Reports.Edition2021),
            new ComparisonOptions { Checker = ReportChecker.Default }
        );
        comparisons.Append(Json(writer => ComparisonResultJson.Write(writer, checkedPair))).Append('\n');
        comparisons.Append(Json(writer => FindingsDifferenceJson.Write(writer, checkedPair.Findings!))).Append('\n');
        Directory.CreateDirectory(SharedMaterial.InRepository("artifacts", "schema"));
        File.WriteAllText(SharedMaterial.InRepository("artifacts", "schema", "comparisons.ndjson"), comparisons.ToString());
        File.WriteAllText(SharedMaterial.InRepository("artifacts", "schema", "patches.ndjson"), patches.ToString());
    }

    private static AnnualReport Applied(AnnualReport a, AnnualReport b) =>
        DisclosureJson.Deserialize(JsonPatchApplier.Apply(DisclosureJson.Serialize(a), Patch(a, b))!.ToJsonString());

    private static string Patch(AnnualReport a, AnnualReport b) => Json(ReportPatch.Between(a, b).WriteTo);

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
