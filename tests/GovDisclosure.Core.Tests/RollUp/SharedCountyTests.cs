using System.Text.Json.Nodes;
using GovDisclosure.Json;
using GovDisclosure.RollUp;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.RollUp;

/// <summary>The counties of the shared material come out exactly as their truth says.</summary>
public sealed class SharedCountyTests
{
    private static readonly string[] Lists =
    [
        "missing",
        "late",
        "duplicates",
        "identicalCopies",
        "foreign",
        "outsidePerimeterFiles",
        "wrongYear",
        "renamed",
        "merged",
        "unexpectedFiles",
        "edition2019",
        "blanks",
        "childErrors",
        "carriesParent",
    ];

    [Fact]
    public void Every_county_is_as_its_truth_says()
    {
        var desk = SharedMaterial.Find("desk");
        Assert.SkipWhen(desk is null, SharedMaterial.Absent("desk"));
        var counties = Directory.GetDirectories(desk!, "county_*").Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(counties);
        Assert.All(counties, RequireTruth);
    }

    private static void RequireTruth(string county)
    {
        var truth = JsonNode.Parse(File.ReadAllText(Path.Combine(county, "truth.json")))!;
        var json = JsonNode.Parse(RollUp(county).ToJson())!;
        foreach (var list in Lists)
        {
            Assert.Equal(Sorted(truth[list]!), Sorted(json[list]!));
        }

        foreach (var (name, file) in truth["files"]!.AsObject())
        {
            Assert.Equal(
                (name, (string?)file!["unit"], (string?)file["role"]),
                (name, (string?)json["files"]![name]!["unit"], (string?)json["files"]![name]!["role"])
            );
        }

        foreach (var perimeter in (string[])["own", "region"])
        {
            var (expected, actual) = (truth["perimeters"]![perimeter]!, json["perimeters"]![perimeter]!);
            Assert.Equal((bool)expected["certain"]!, (bool)actual["certain"]!);
            Assert.Equal(Sorted(expected["units"]!), Sorted(actual["units"]!));
            Assert.Equal(Sorted(expected["causes"]!), Sorted(actual["causes"]!));
            Assert.Equal(
                expected["notAssessable"]!.AsObject().Select(static cell => cell.Key).Order(StringComparer.Ordinal),
                actual["notAssessable"]!.AsObject().Select(static cell => cell.Key).Order(StringComparer.Ordinal)
            );
            Assert.Equal(Cells(expected), Cells(actual));
        }
    }

    private static RollUpResult RollUp(string county)
    {
        var units = UnitListReader.Read(File.ReadAllBytes(Path.Combine(county, "units.csv"))).List!;
        AnnualReport Read(string file) => DisclosureJson.Deserialize(File.ReadAllBytes(file));
        var builder = new RollUpBuilder(
            units,
            new RollUpOptions
            {
                Year = 2024,
                PublishedOwn = Read(Path.Combine(county, "parent", "own.json")),
                PublishedRegion = Read(Path.Combine(county, "parent", "region.json")),
            }
        );
        foreach (var file in Directory.GetFiles(Path.Combine(county, "reports")))
        {
            builder.Add(Path.GetFileName(file), Read(file));
        }

        return builder.Build(TestContext.Current.CancellationToken);
    }

    // A value that is only likely is one of the truth, and says so.
    private static IEnumerable<string> Sorted(JsonNode list) =>
        list.AsArray()
            .Select(static item => JsonNode.Parse(item!.ToJsonString())!)
            .Select(static item =>
            {
                if (item is System.Text.Json.Nodes.JsonObject members)
                {
                    members.Remove("likely");
                    if (members["differing"] is JsonArray differing)
                    {
                        members["differing"] = new JsonArray([
                            .. differing
                                .Select(static cell => (string)cell!)
                                .Order(StringComparer.Ordinal)
                                .Select(static cell => (JsonNode)cell),
                        ]);
                    }
                }

                return item.ToJsonString();
            })
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Cells(JsonNode perimeter) =>
        perimeter["differences"]!
            .AsArray()
            .Select(static cell =>
                $"{cell!["pointer"]} {cell["published"]!.GetValue<decimal>():0.####} {cell["sum"]!.GetValue<decimal>():0.####} {string.Join(" ", cell["causes"]!.AsArray().Select(static cause => $"{cause!["cause"]} {cause["unit"]} {cause["amount"]!.GetValue<decimal>():0.####}").Order(StringComparer.Ordinal))}"
            )
            .Order(StringComparer.Ordinal);
}
