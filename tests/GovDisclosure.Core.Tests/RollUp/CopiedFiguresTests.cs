using GovDisclosure.Forms;
using GovDisclosure.Output;
using GovDisclosure.RollUp;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.RollUp;

/// <summary>What is nearly the government's own report under a unit's name is never summed in silence; a unit that is nearly the whole sum
/// is.</summary>
public sealed class CopiedFiguresTests
{
    private const string Licensing = "/proactiveDisclosure/administrativeLicensing/decisions";
    private const string Penalties = "/proactiveDisclosure/administrativePenalties/decisions";
    private const string Upheld = "/reviewAndLitigation/reconsideration/upheld";

    [Theory]
    [InlineData(0, Licensing)]
    [InlineData(0, Licensing, Penalties, Upheld)]
    [InlineData(1, Licensing, Penalties)]
    [InlineData(2, Licensing)]
    public void A_copy_with_some_cells_other_or_blank_is_not_summed(int change, params string[] pointers)
    {
        var county = new MadeUpCounty(41);
        var published = county.Published(UnitPerimeter.Own);
        county.Change("D1", own => Copy(published, own, change, pointers));
        var result = county.RollUp(published, county.Published(UnitPerimeter.Region));
        var file = Assert.Single(result.Files, static file => file.Name == "D1.json");
        Assert.Equal((FileRole.Ambiguous, "D1"), (file.Role, file.Unit));
        Assert.Contains("几乎相同", file.Reason.Zh, StringComparison.Ordinal);
        Assert.Contains("nearly those that the government published", file.Reason.En, StringComparison.Ordinal);
        Assert.DoesNotContain("D1", result.Own.Units);
        Assert.DoesNotContain("D1", result.Region.Units);
        Assert.Equal(["D1"], result.Missing);
        Assert.False(result.Own.IsCertain);
        Assert.False(result.Region.IsCertain);
        Assert.Contains(result.Findings, static finding => finding is { Rule.Id: "GD6002", Subject: "D1.json" });
        Assert.False(RollUpSummary.IsClean(result));
    }

    [Fact]
    public void Beside_the_units_own_report_it_leaves_open_which_counts()
    {
        var county = new MadeUpCounty(42);
        var published = county.Published(UnitPerimeter.Own);
        county.AddFile(
            "D1（更正）.json",
            Copy(published, county.ReportOf("D1"), 0, Licensing) with
            {
                PublishedOn = new DateOnly(2025, 3, 1),
            }
        );
        var result = county.RollUp(published, null);
        Assert.Equal(
            [("D1.json", FileRole.Used), ("D1（更正）.json", FileRole.Ambiguous)],
            result.Files.Where(static file => file.Unit == "D1").Select(static file => (file.Name, file.Role))
        );
        Assert.False(result.Own.IsCertain);
        Assert.Contains("D1（更正）.json", result.Own.Attribution!.Doubt!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_others_are_not_there_many_equal_figures_are_enough()
    {
        var county = new MadeUpCounty(43);
        var published = county.Published(UnitPerimeter.Own);
        county.Change("D1", own => Copy(published, own, 0, Licensing));
        foreach (var unit in county.Units.In(UnitPerimeter.Own).Where(static unit => unit.Code != "D1").ToList())
        {
            county.Lose(unit.Code);
        }

        Assert.Equal(FileRole.Ambiguous, RoleOf(county.RollUp(published, null), "D1.json"));
    }

    [Fact]
    public void A_unit_that_is_nearly_the_whole_sum_is_summed()
    {
        var county = WithSmallOthers(new MadeUpCounty(44), static report => Set(report, Licensing, 3));
        var result = county.RollUp();
        Assert.Equal(FileRole.Used, RoleOf(result, "D0.json"));
        Assert.True(result.Own.IsCertain);
        Assert.Empty(result.Own.Differences);
    }

    [Fact]
    public void A_unit_that_is_the_whole_sum_is_summed()
    {
        var result = WithSmallOthers(new MadeUpCounty(45), static report => report).RollUp();
        Assert.Equal(FileRole.Used, RoleOf(result, "D0.json"));
        Assert.True(result.Own.IsCertain);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void Units_with_few_figures_are_summed()
    {
        // Each has one figure, of which nobody else in the county has one.
        var county = WithSmallOthers(new MadeUpCounty(46), static report => report).Change("D0", Zeroed);
        county
            .Change("D0", static report => Set(report, Licensing, 3))
            .Change("D1", static report => Set(report, Penalties, 4))
            .Change("D2", static report => Set(report, "/proactiveDisclosure/administrativeCompulsion/decisions", 5));
        var result = county.RollUp();
        Assert.Empty(result.FilesOf(FileRole.Ambiguous));
        Assert.True(result.Own.IsCertain);
    }

    private static FileRole RoleOf(RollUpResult result, string file) => result.Files.Single(found => found.Name == file).Role;

    private static MadeUpCounty WithSmallOthers(MadeUpCounty county, Func<AnnualReport, AnnualReport> change)
    {
        foreach (var unit in county.Units.In(UnitPerimeter.Own).Where(static unit => unit.Code != "D0").ToList())
        {
            county.Change(unit.Code, report => change(Zeroed(report)));
        }

        return county;
    }

    // 0: another figure; 1: blank; 2: the unit's own figure.
    private static AnnualReport Copy(AnnualReport published, AnnualReport own, int change, params string[] pointers) =>
        pointers.Aggregate(published with { Agency = own.Agency, Title = own.Title, PublishedOn = own.PublishedOn }, (copy, pointer) =>
        {
            var cell = Cell(pointer);
            return cell.With(
                copy,
                change switch
                {
                    0 => (Count)((long)cell.Get(copy).Number!.Value + 7),
                    1 => CellValue.Blank,
                    _ => cell.Get(own),
                }
            );
        });

    private static AnnualReport Zeroed(AnnualReport report) =>
        Reports.Zero(Reports.Edition2021) with
        {
            Year = report.Year,
            Agency = report.Agency,
            PublishedOn = report.PublishedOn,
        };

    private static AnnualReport Set(AnnualReport report, string pointer, long number) => Cell(pointer).With(report, (Count)number);

    private static FormCell Cell(string pointer) => Reports.Edition2021.Find(pointer)!;
}
