using System.Text.Json;
using GovDisclosure.Forms;
using GovDisclosure.Output;
using GovDisclosure.RollUp;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.RollUp;

/// <summary>The desk finds what was planted in counties of our own, says for certain only what is certain, and its certificates add
/// up.</summary>
public sealed class RollUpTests
{
    private static readonly FormEdition Edition = Reports.Edition2021;
    private static readonly FormCell Licensing = Edition.Find("/proactiveDisclosure/administrativeLicensing/decisions")!;
    private static readonly FormCell Penalties = Edition.Find("/proactiveDisclosure/administrativePenalties/decisions")!;

    [Fact]
    public void A_county_without_faults_is_silent()
    {
        var result = new MadeUpCounty(1).RollUp();
        Assert.Empty(result.Missing);
        Assert.Empty(result.Findings);
        Assert.All([result.Own, result.Region], static perimeter =>
            Assert.True(perimeter is { Differences.IsEmpty: true, IsCertain: true, Residue: 0 })
        );
        Assert.Equal([FileRole.InZone], result.Files.Where(static file => file.Unit == "ZB").Select(static file => file.Role));
        Assert.Equal([FileRole.Outside], result.Files.Where(static file => file.Unit == "V").Select(static file => file.Role));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_was_planted_is_found_for_certain(int seed)
    {
        var county = Faulty(seed);
        var result = county.RollUp();
        foreach (var perimeter in (PerimeterRollUp[])[result.Own, result.Region])
        {
            RequireAddsUp(perimeter);
            Assert.True(perimeter.IsCertain, $"{county}: {perimeter.Attribution!.SmallestSets} sets");
            Assert.Equal(
                county.Causes(perimeter.Perimeter),
                perimeter.Attribution!.Causes.Select(static cause => (cause.Kind, cause.Unit)).Order()
            );
        }

        Assert.Contains(result.Findings, static finding => finding.Rule.Id == "GD6001");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void With_a_unit_missing_nothing_is_certain(int seed)
    {
        var county = Faulty(seed).Lose("T7");
        var result = county.RollUp();
        Assert.Equal(["T7"], result.Missing);
        Assert.False(result.Region.IsCertain);
        Assert.False(result.Region.Attribution!.IsExact && result.Region.Attribution.SmallestSets == 1 && result.Region.IsCertain);
        RequireAddsUp(result.Own);
        Assert.True(result.Own.IsCertain);
        Assert.Contains(result.Findings, static finding => finding is { Rule.Id: "GD6002", Subject: "T7" });
    }

    [Fact]
    public void Differences_that_cancel_are_listed()
    {
        var county = new MadeUpCounty(5);
        var cell = Edition.Find("/proactiveDisclosure/administrativeLicensing/decisions")!;
        county
            .Change("D0", report => cell.With(report, (Count)500))
            .Change("V", report => cell.With(report, (Count)500))
            .Omit("D0")
            .CountOutside();
        var result = county.RollUp();
        var difference = Assert.Single(result.Own.Differences, found => found.Cell == cell);
        Assert.Equal(0, difference.Difference);
        Assert.Equal([-500m, 500m], difference.Causes.Select(static cause => cause.Amount).Order());
        Assert.True(result.Own.IsCertain);
    }

    [Fact]
    public void Twins_cannot_be_told_apart()
    {
        var county = new MadeUpCounty(6);
        var twin = county.ReportOf("D1");
        county.Change("D2", report => twin with { Agency = report.Agency }).Omit("D1");
        var own = county.RollUp().Own;
        Assert.Equal(2, own.Attribution!.SmallestSets);
        Assert.False(own.IsCertain);
        Assert.Equal(["D1", "D2"], own.Attribution.Sets.Select(static set => Assert.Single(set).Unit).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_two_older_versions_that_explain_it_neither_is_certain()
    {
        var county = new MadeUpCounty(16).CountEarlierVersion("D2").MistypeCell(Licensing.Pointer, 500);
        var first = county.FileOf("D2（旧）.json");
        county.AddFile("D2（二）.json", Licensing.With(first, (Count)((long)Licensing.Get(first).Number!.Value + 1000)));
        var own = county.RollUp().Own;
        Assert.Equal(2, own.Attribution!.SmallestSets);
        Assert.False(own.IsCertain);
        Assert.Equal(
            ["D2（二）.json", "D2（旧）.json"],
            own.Attribution.Sets.Select(static set => set.Single(static cause => cause.Kind == CauseKind.SupersededVersion).File)
                .Order(StringComparer.Ordinal)
        );
        Assert.Contains("\"file\":\"D2（", county.RollUp().ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Blanks_of_two_units_in_two_cells_have_four_sets()
    {
        var county = new MadeUpCounty(17);
        var published = county.Published(UnitPerimeter.Own);
        foreach (var unit in (string[])["D0", "D1"])
        {
            county.Change(unit, static report => Penalties.With(Licensing.With(report, CellValue.Blank), CellValue.Blank));
        }

        Assert.Equal(4, county.RollUp(published, null).Own.Attribution!.SmallestSets);
    }

    [Fact]
    public void Statuses_of_files_are_told()
    {
        var county = new MadeUpCounty(7);
        var late = county.ReportOf("D0") with { PublishedOn = new DateOnly(2025, 2, 3) };
        county
            .Change("D0", _ => late)
            .AddFile("copy.json", county.ReportOf("D1"))
            .AddFile("last.json", county.ReportOf("D2") with { Year = 2023 })
            .AddFile("unknown.json", new AnnualReport { Year = 2024 })
            .AddFile("zyear.json", county.ReportOf("D3") with { Year = null });
        var result = county.RollUp();
        Assert.Equal([new LateUnit("D0", new DateOnly(2025, 2, 3))], result.Late);
        Assert.Equal(
            ["copy.json"],
            result
                .FilesOf(FileRole.IdenticalCopy)
                .Concat(result.FilesOf(FileRole.Used))
                .Where(static file => file.Unit == "D1")
                .Select(static file => file.Name)
                .Where(static name => name == "copy.json")
        );
        Assert.Equal(["last.json"], result.FilesOf(FileRole.WrongYear).Select(static file => file.Name));
        Assert.Equal(["unknown.json"], result.FilesOf(FileRole.Foreign).Select(static file => file.Name));
        Assert.Equal(["zyear.json"], result.FilesOf(FileRole.Ambiguous).Select(static file => file.Name));
        Assert.Empty(result.Missing);
    }

    [Fact]
    public void Amounts_near_the_end_of_the_numbers_are_not_compared()
    {
        var cell = Edition.Find("/proactiveDisclosure/administrativeFees/amount")!;
        var county = new MadeUpCounty(8).Change("D0", report => cell.With(report, (Amount)7.9e28m));
        var published = cell.With(county.Published(UnitPerimeter.Own), (Amount)(-7.9e28m));
        Assert.Contains(cell, county.RollUp(published, null).Own.NotAssessable);
    }

    [Fact]
    public void Sets_without_number_end_and_are_not_called_all()
    {
        var county = new MadeUpCounty(10, departments: 0, towns: 25);
        var twin = county.ReportOf("T0");
        for (var i = 1; i < 25; i++)
        {
            county.Change("T" + i, report => twin with { Agency = report.Agency });
        }

        foreach (var omitted in (string[])["T0", "T1", "T2", "T3", "T4"])
        {
            county.Omit(omitted);
        }

        var attribution = county.RollUp().Region.Attribution!;
        Assert.False(attribution.IsExhaustive);
        Assert.False(attribution.IsCertain);
    }

    [Fact]
    public void A_code_of_one_unit_and_the_name_of_another_are_not_decided()
    {
        var county = new MadeUpCounty(11);
        county.AddFile(
            "both.json",
            county.ReportOf("D1") with
            {
                Agency = new Agency { Name = "松岭县第1局", Code = "D0" },
            }
        );
        Assert.Equal(["both.json"], county.RollUp().FilesOf(FileRole.Ambiguous).Select(static file => file.Name));
    }

    [Fact]
    public void A_file_is_taken_once()
    {
        var builder = new RollUpBuilder(new MadeUpCounty(12).Units, new RollUpOptions { Year = 2024 });
        builder.Add("a.json", new AnnualReport());
        Assert.Throws<ArgumentException>(() => builder.Add("a.json", new AnnualReport()));
        Assert.Throws<ArgumentException>(() => builder.AddUnreadable("a.json", new LocalizedText("坏", "bad")));
    }

    [Fact]
    public void Without_what_was_published_nothing_is_compared()
    {
        var result = new MadeUpCounty(9).RollUp(null, null);
        Assert.False(result.Own.IsCompared);
        Assert.False(result.Own.IsCertain);
        Assert.Contains("\"certain\":false", result.ToJson(), StringComparison.Ordinal);
        Assert.Empty(result.Findings);
        Assert.NotEqual(0, result.Own.Sum.NumbersIn(Edition.Cells[0]));
    }

    [Fact]
    public void Where_no_cell_can_be_compared_nothing_is_certain()
    {
        var result = new MadeUpCounty(9).RollUp(new AnnualReport { Year = 2024 }, null);
        Assert.True(result.Own.IsCompared);
        Assert.Equal(0, result.Own.ComparedCells);
        Assert.False(result.Own.IsCertain);
        Assert.Empty(result.Own.Attribution!.Sets);
        Assert.False(RollUpSummary.IsClean(result));
        var verdict = RollUpSummary.Verdict(result);
        Assert.Contains("没有一格能与公布的报告比较", verdict.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("as published", verdict.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 2024)]
    [InlineData(2025, null)]
    public void A_report_of_a_unit_that_was_not_there_is_told_and_not_summed(int? begins, int? ends)
    {
        var county = new MadeUpCounty(13).Validity("D1", Day(begins, 3), Day(ends, 6));
        var counted = county.RollUp();
        Assert.Equal(
            [("D1.json", FileRole.NotThere)],
            counted.Files.Where(static file => file.Unit == "D1").Select(static file => (file.Name, file.Role))
        );
        Assert.Equal([UnitStatus.NotThere], counted.StatusesOf("D1"));
        Assert.DoesNotContain("D1", counted.Own.Units);
        Assert.Empty(counted.Missing);
        Assert.False(RollUpSummary.IsClean(counted));
        Assert.Contains("有效期", RollUpSummary.Verdict(counted).Zh, StringComparison.Ordinal);
        Assert.Contains(
            "D1.json",
            JsonDocument
                .Parse(counted.ToJson())
                .RootElement.GetProperty("unexpectedFiles")
                .EnumerateArray()
                .Select(static file => file.GetString())
        );

        // The government counted it: that is what causes the difference, and for certain.
        Assert.True(counted.Own.IsCertain);
        Assert.Equal(
            [(CauseKind.OutsidePerimeter, "D1")],
            counted.Own.Attribution!.Causes.Select(static cause => (cause.Kind, cause.Unit))
        );
    }

    [Fact]
    public void A_former_name_of_two_units_is_of_neither()
    {
        var county = new MadeUpCounty(14).FormerName("D0", "松岭县旧局").FormerName("D1", "松岭县旧局");
        county.AddFile("old.json", county.ReportOf("D2") with { Agency = new Agency { Name = "松岭县旧局" } });
        var file = Assert.Single(county.RollUp().FilesOf(FileRole.Ambiguous));
        Assert.Equal(("old.json", null), (file.Name, file.Unit));
        Assert.Contains("D0", file.Reason.Zh, StringComparison.Ordinal);
        Assert.Contains("D1", file.Reason.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_is_matched_by_the_division_that_it_prints()
    {
        var county = new MadeUpCounty(15).DivisionCode("T0", "321302107");
        var printed = new Agency { Name = "云河镇政府信息公开办", Code = "321302107000" };
        county.Change("T0", report => report with { Agency = printed });
        var result = county.RollUp();
        Assert.Empty(result.Missing);
        Assert.Equal([FileRole.Used], result.Files.Where(static file => file.Unit == "T0").Select(static file => file.Role));
    }

    private static DateOnly? Day(int? year, int month) => year is { } known ? new DateOnly(known, month, 30) : null;

    [Fact]
    public void The_json_is_what_the_schema_says() => SchemaOf(Faulty(3).Lose("T7").RollUp().ToJson());

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 12)];

    internal static MadeUpCounty Faulty(int seed)
    {
        var county = new MadeUpCounty(seed + 100);
        var number = 0;
        foreach (
            var plant in (Func<MadeUpCounty>[])
                [
                    () => county.Omit("D1"),
                    county.CountZoneTwice,
                    county.CountOutside,
                    () => county.CountEarlierVersion("D2"),
                    county.CountForeign,
                    () => county.RepairTotal("T1"),
                    () => county.FillBlank("D4"),
                    () => county.MistypeCell("/requests/outcomes/granted/naturalPersons", 9),
                    () => county.Omit("T2"),
                ]
        )
        {
            // Two in three, another choice for each seed.
            if ((number++ + seed) % 3 > 0)
            {
                plant();
            }
        }

        return county;
    }

    // Addition alone: what the units reported and what the causes add is what was published.
    private static void RequireAddsUp(PerimeterRollUp perimeter)
    {
        Assert.Equal(0, perimeter.Residue);
        foreach (var difference in perimeter.Differences)
        {
            var addends = perimeter.Addends(difference.Cell).Sum(static addend => addend.Amount);
            Assert.Equal(difference.Sum, addends);
            Assert.Equal(
                difference.Published,
                addends
                    + perimeter
                        .Attribution!.Causes.SelectMany(static cause => cause.Amounts)
                        .Where(amount => amount.Cell == difference.Cell)
                        .Sum(static amount => amount.Amount)
            );
        }
    }

    private static void SchemaOf(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        using var schema = System.Text.Json.JsonDocument.Parse(RollUpSchema.ToJson());
        RequireMembers(schema.RootElement, document.RootElement);
    }

    // Every member that the schema requires is there, and none that it does not know.
    private static void RequireMembers(System.Text.Json.JsonElement schema, System.Text.Json.JsonElement value)
    {
        if (schema.TryGetProperty("items", out var items))
        {
            foreach (var item in value.EnumerateArray())
            {
                RequireMembers(items, item);
            }
        }
        else if (schema.TryGetProperty("properties", out var properties))
        {
            Assert.Subset(
                value.EnumerateObject().Select(static member => member.Name).ToHashSet(),
                schema.GetProperty("required").EnumerateArray().Select(static name => name.GetString()!).ToHashSet()
            );
            foreach (var member in value.EnumerateObject())
            {
                Assert.True(properties.TryGetProperty(member.Name, out var inner), member.Name);
                RequireMembers(inner, member.Value);
            }
        }
        else if (schema.TryGetProperty("additionalProperties", out var values) && values.ValueKind == System.Text.Json.JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
            {
                RequireMembers(values, member.Value);
            }
        }
    }
}
