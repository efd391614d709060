using GovDisclosure.Forms;
using GovDisclosure.Output;
using GovDisclosure.RollUp;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.RollUp;

/// <summary>Where a unit has no number, it and the published figure are held against each other, and neither is blamed for sure.</summary>
public sealed class UnstatedCellTests
{
    private static readonly FormCell Penalties = Reports.Edition2021.Find("/proactiveDisclosure/administrativePenalties/decisions")!;
    private static readonly FormCell Licensing = Reports.Edition2021.Find("/proactiveDisclosure/administrativeLicensing/decisions")!;
    private static readonly FormCell Granted = Reports.Edition2021.Find("/requests/outcomes/granted/naturalPersons")!;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void What_was_counted_where_units_print_a_slash_is_not_for_sure_the_governments_mistake(int units)
    {
        var county = new MadeUpCounty(41);
        var published = county.Published(UnitPerimeter.Own);
        for (var i = 0; i < units; i++)
        {
            county.Change($"D{i}", static report => Penalties.With(report, CellValue.NotApplicable));
        }

        var result = county.RollUp(published, null);
        Assert.False(result.Own.IsCertain);
        Assert.Equal(units + 1, result.Own.Attribution!.SmallestSets);
        Assert.Equal(
            Enumerable.Range(0, units).Select(static i => (CauseKind.NotApplicableFilled, $"D{i}")).Append((CauseKind.ParentCell, "P")),
            result.Own.Attribution.Sets.Select(static set => Assert.Single(set)).Select(static cause => (cause.Kind, cause.Unit!))
        );
        Assert.Contains("printed \"/\"", RollUpSummary.Causes(result.Own)!.En, StringComparison.Ordinal);
        Assert.Contains("印“/”", RollUpSummary.Causes(result.Own)!.Zh, StringComparison.Ordinal);
        Assert.Contains("\"cause\":\"notApplicableFilled\"", result.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Slashes_in_several_cells_are_causes_in_each()
    {
        var county = new MadeUpCounty(42);
        var published = county.Published(UnitPerimeter.Own);
        county.Change("D1", static report => Licensing.With(Penalties.With(report, CellValue.NotApplicable), CellValue.NotApplicable));
        var own = county.RollUp(published, null).Own;
        Assert.False(own.IsCertain);
        Assert.All(own.Attribution!.Causes, static cause => Assert.Equal((CauseKind.NotApplicableFilled, "D1"), (cause.Kind, cause.Unit)));
        Assert.Equal(0, own.Residue);
    }

    [Fact]
    public void A_slash_that_the_units_relations_refute_is_not_certain_either()
    {
        var county = new MadeUpCounty(43);
        var published = county.Published(UnitPerimeter.Own);
        var own = county.Change("D1", static report => Granted.With(report, CellValue.NotApplicable)).RollUp(published, null).Own;
        var cause = Assert.Single(own.Attribution!.Causes);
        Assert.Equal((CauseKind.NotApplicableFilled, "D1", false), (cause.Kind, cause.Unit, cause.IsRest));
        Assert.False(own.IsCertain);
        Assert.Contains("printed \"/\"", own.Attribution.Doubt!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_in_no_relation_is_no_verdict_on_the_government()
    {
        var result = new MadeUpCounty(44).MistypeCell(Penalties.Pointer, 900).RollUp();
        var finding = result.Findings.First(static finding => finding.Pointer == Penalties.Pointer);
        Assert.Contains("the published figure or a unit's is wrong", finding.Message.En, StringComparison.Ordinal);
        Assert.Contains("公布的数字或某单位的数字有误", finding.Message.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("mistaken in itself", finding.Message.En, StringComparison.Ordinal);
        Assert.Contains("公布的数字或某单位的数字有误", RollUpPage.Write(result, [], Language.Chinese), StringComparison.Ordinal);
        Assert.Contains("\"cause\":\"parentCell\"", result.ToJson(), StringComparison.Ordinal);
        var related = new MadeUpCounty(44).MistypeCell(Granted.Pointer, 9).RollUp();
        Assert.Contains(related.Findings, static finding => finding.Message.En.Contains("mistaken in itself", StringComparison.Ordinal));
    }
}
