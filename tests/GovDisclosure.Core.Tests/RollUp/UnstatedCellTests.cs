using System.Collections.Immutable;
using GovDisclosure.Forms;
using GovDisclosure.Output;
using GovDisclosure.Reading;
using GovDisclosure.RollUp;
using GovDisclosure.Rules.Policy;
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

    [Fact]
    public void A_cell_that_was_not_read_is_no_blank_of_the_unit_and_nothing_is_certain()
    {
        var county = new MadeUpCounty(45);
        var published = county.Published(UnitPerimeter.Own);
        var reading = Unread(county.ReportOf("D1"));
        var builder = new RollUpBuilder(county.Units, new RollUpOptions { Year = MadeUpCounty.Year, PublishedOwn = published });
        foreach (var unit in county.Units.In(UnitPerimeter.Own).Where(static unit => unit.Code != "D1"))
        {
            builder.Add(unit.Code + ".json", county.ReportOf(unit.Code));
        }

        builder.Add("D1.html", reading);
        var result = builder.Build(TestContext.Current.CancellationToken);
        Assert.Empty(result.Blanks);
        Assert.False(result.Own.IsCertain);
        Assert.Equal(
            (CauseKind.UnreadFilled, "D1"),
            result.Own.Attribution!.Causes.Select(static cause => (cause.Kind, cause.Unit!)).Single()
        );
        Assert.Equal(2, result.Own.Attribution.SmallestSets);
        Assert.Contains("report of D1 was not read whole", result.Own.Attribution.Doubt!.En, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"notRead\"", result.ToJson(), StringComparison.Ordinal);
        var sum = ReadingSum.Of(Reports.Edition2021, [("D1.html", reading)]);
        Assert.Equal(new SumGap(Penalties, "D1.html", SumGapKind.NotRead), Assert.Single(sum.Gaps));
        Assert.True(ReportSumJson.TryRead(ReportSumJson.ToJson(sum), out var stored, out _));
        Assert.Equal(sum.Gaps, stored.Gaps);
    }

    [Fact]
    public void A_file_that_nobody_could_read_casts_doubt()
    {
        var county = new MadeUpCounty(46).MistypeCell(Penalties.Pointer, 40);
        var builder = new RollUpBuilder(
            county.Units,
            new RollUpOptions { Year = MadeUpCounty.Year, PublishedOwn = county.Published(UnitPerimeter.Own) }
        );
        foreach (var unit in county.Units.In(UnitPerimeter.Own))
        {
            builder.Add(unit.Code + ".json", county.ReportOf(unit.Code));
        }

        builder.AddUnreadable("D1（更正）.json", new LocalizedText("坏", "broken"));
        var own = builder.Build(TestContext.Current.CancellationToken).Own;
        Assert.False(own.IsCertain);
        Assert.Contains("D1（更正）.json could not be read", own.Attribution!.Doubt!.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("松岭县第1局机关", false)]
    [InlineData("松岭县第1司", false)]
    [InlineData("松坡县第1局", true)]
    public void A_file_of_nearly_a_units_name_casts_doubt(string name, bool isCertain)
    {
        var county = new MadeUpCounty(47).MistypeCell(Penalties.Pointer, 40);
        county.AddFile(
            "x.json",
            county.ReportOf("D1") with
            {
                Agency = new Agency { Name = name },
                PublishedOn = new DateOnly(2025, 1, 30),
            }
        );
        Assert.Equal(isCertain, county.RollUp().Own.IsCertain);
    }

    [Fact]
    public void A_unit_that_corrects_its_report_later_was_in_time()
    {
        var county = new MadeUpCounty(48);
        county.AddFile("D1（更正）.json", Penalties.With(county.ReportOf("D1"), (Count)7) with { PublishedOn = new DateOnly(2025, 2, 10) });
        county.AddFile("D2（重发）.json", county.ReportOf("D2") with { PublishedOn = new DateOnly(2025, 2, 10) });
        county.Change("D3", static report => report with { PublishedOn = new DateOnly(2025, 2, 4) });
        Assert.Equal("D3", Assert.Single(county.RollUp().Late).Unit);
    }

    [Fact]
    public void The_last_days_of_a_policy_count_before_the_general_one()
    {
        var unit = new RollUpUnit
        {
            Code = "T",
            Name = "松岭县甲河镇人民政府",
            Perimeter = UnitPerimeter.Region,
            Level = AgencyLevel.Township,
        };
        var report = new MadeUpCounty(49).ReportOf("T0") with { PublishedOn = new DateOnly(2025, 3, 1) };
        Assert.Single(Late([]));
        Assert.Empty(Late([new PublicationDeadline(null, AgencyLevel.Township, 3, 15)]));

        IEnumerable<LateUnit> Late(ImmutableArray<PublicationDeadline> deadlines)
        {
            var builder = new RollUpBuilder(UnitList.Of([unit]), new RollUpOptions { Year = MadeUpCounty.Year, Deadlines = deadlines });
            builder.Add("t.json", report with { Agency = new Agency { Name = unit.Name } });
            return builder.Build(TestContext.Current.CancellationToken).Late;
        }
    }

    private static ReadResult Unread(AnnualReport report)
    {
        var partly = Penalties.With(report, CellValue.Blank);
        ImmutableArray<Diagnostic> diagnostics =
        [
            new()
            {
                Code = "GD9999",
                Severity = FindingSeverity.Warning,
                Pointer = Penalties.Pointer,
                Message = new LocalizedText("不是数字", "no figure"),
            },
        ];
        return new ReadResult
        {
            Report = partly,
            Diagnostics = diagnostics,
            Coverage = Coverage.Of(FormCatalog.Default, partly, Provenance.None, SourceOutline.None, diagnostics),
        };
    }
}
