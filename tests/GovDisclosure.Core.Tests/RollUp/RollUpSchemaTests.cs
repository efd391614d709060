using System.Text.Json.Nodes;
using GovDisclosure.Core.Tests.Json;
using GovDisclosure.Forms;
using GovDisclosure.RollUp;
using GovDisclosure.Testing;
using Node = System.Text.Json.Nodes.JsonObject;

namespace GovDisclosure.Core.Tests.RollUp;

/// <summary>The schema of roll-ups: another validator takes what is written, and refuses what is broken (eng/schema/run).</summary>
public sealed class RollUpSchemaTests
{
    // Of so many places each is broken once.
    private const int MostBroken = 60;

    [Fact]
    public void The_schema_is_the_approved_one() => GoldenFile.Matches(RollUpSchema.ToJson(), "schema", "roll-up.schema.json");

    [Fact]
    public void All_that_a_roll_up_may_hold_is_in_the_cases()
    {
        var names = Valid()
            .SelectMany(static document => Objects(JsonNode.Parse(document)))
            .SelectMany(static members => members)
            .Select(static member => member.Key)
            .ToHashSet(StringComparer.Ordinal);
        var texts = string.Concat(Valid());
        Assert.All(
            (string[])
                [
                    "certificate",
                    "likely",
                    "publishedOn",
                    "differing",
                    "nameInFile",
                    "into",
                    "shouldBe",
                    "parentCounts",
                    "addends",
                    "amounts",
                    "notAssessable",
                ],
            name => Assert.Contains(name, names)
        );
        Assert.All(
            Enum.GetValues<CauseKind>().Where(static kind => kind is not (CauseKind.MergedCountedTwice or CauseKind.UnreadFilled)),
            kind => Assert.Contains($"\"{RollUpWords.Of(kind)}\"", texts, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_roll_ups_are_written_for_another_validator() =>
        SchemaFiles.Write("roll-up", Valid(), Valid().SelectMany(Broken).DistinctBy(static broken => broken.Why));

    private static IEnumerable<string> Valid()
    {
        for (var seed = 0; seed < 6; seed++)
        {
            yield return RollUpTests.Faulty(seed).RollUp().ToJson();
            yield return RollUpTests.Faulty(seed).Lose("T7").RollUp().ToJson();
        }

        yield return new MadeUpCounty(1).RollUp().ToJson();
        yield return new MadeUpCounty(2).RollUp(null, null).ToJson();
        yield return Unstated().RollUp().ToJson();
        var county = new MadeUpCounty(3)
            .CountEarlierVersion("D2")
            .CountForeign()
            .CountOutside()
            .CountZoneTwice()
            .RepairTotal("T1")
            .FillBlank("D4")
            .MistypeCell("/requests/outcomes/granted/naturalPersons", 9);
        var old = FormCatalog.Default.Find("2019")!;
        county
            .Change("D0", report => report with { PublishedOn = new DateOnly(2025, 2, 3) })
            .Change("D3", report => report with { PublishedOn = null })
            .Change("D5", report => Reports.Zero(old) with { Year = report.Year, Agency = report.Agency, PublishedOn = report.PublishedOn })
            .AddFile("copy.json", county.ReportOf("D1"))
            .AddFile("last.json", county.ReportOf("D2") with { Year = 2023 })
            .AddFile("year.json", county.ReportOf("D3") with { Year = null });
        yield return county.RollUp().ToJson();
        yield return Renamed().ToJson();
    }

    // A cell in which one unit prints "/" and the government counted something.
    private static MadeUpCounty Unstated()
    {
        var cell = Reports.Edition2021.Find("/proactiveDisclosure/administrativePenalties/decisions")!;
        return new MadeUpCounty(5).Change("D1", report => cell.With(report, CellValue.NotApplicable)).MistypeCell(cell.Pointer, 30);
    }

    // A unit under a former name, one that was taken in, one file that counts figures of last year, and one that cannot be read.
    private static RollUpResult Renamed()
    {
        var units = UnitList.Of([
            new RollUpUnit
            {
                Code = "P",
                Name = "松岭县人民政府",
                Perimeter = UnitPerimeter.Parent,
            },
            new RollUpUnit
            {
                Code = "A",
                Name = "松岭县数据局",
                Perimeter = UnitPerimeter.Own,
                FormerNames = ["松岭县大数据局"],
            },
            new RollUpUnit
            {
                Code = "B",
                Name = "松岭县档案局",
                Perimeter = UnitPerimeter.Own,
                MergedInto = "A",
                ValidTo = new DateOnly(2024, 6, 1),
            },
        ]);
        var made = new MadeUpCounty(4);
        var (now, last) = (made.ReportOf("D0"), made.ReportOf("D1"));
        var builder = new RollUpBuilder(
            units,
            new RollUpOptions { Year = MadeUpCounty.Year, PublishedOwn = last with { Agency = new Agency { Name = "松岭县人民政府" } } }
        );
        builder.Add("a.json", now with { Agency = new Agency { Name = "松岭县大数据局" } });
        builder.Add(
            "last.json",
            last with
            {
                Year = MadeUpCounty.Year - 1,
                Agency = new Agency { Name = "松岭县数据局" },
            }
        );
        builder.Add("b.json", made.ReportOf("D2") with { Agency = new Agency { Name = "松岭县档案局" } });
        builder.AddUnreadable("c.json", new LocalizedText("空文件", "empty"));
        return builder.Build(TestContext.Current.CancellationToken);
    }

    // A member that is not known, one that is left out, and one of another type.
    private static IEnumerable<(string Why, string Document)> Broken(string document)
    {
        var count = Objects(JsonNode.Parse(document)).Count();
        for (var i = 0; i < count; i += Math.Max(1, count / MostBroken))
        {
            yield return Changed(i, "an unknown member", static members => members["extra"] = true);
            yield return Changed(i, "another type", static members => members[members.First().Key] = true);
        }

        foreach (var name in JsonNode.Parse(document)!.AsObject().Select(static member => member.Key))
        {
            yield return Changed(0, name + " left out", members => members.Remove(name));
        }

        (string Why, string Document) Changed(int place, string why, Action<Node> change)
        {
            var root = JsonNode.Parse(document)!;
            var members = Objects(root).ElementAt(place);
            change(members);
            return ($"{why} in {members.GetPath()}", root.ToJsonString());
        }
    }

    // Those that have members.
    private static IEnumerable<Node> Objects(JsonNode? node) =>
        node switch
        {
            Node { Count: > 0 } members => members.SelectMany(static member => Objects(member.Value)).Prepend(members),
            JsonArray items => items.SelectMany(Objects),
            _ => [],
        };
}
