using GovDisclosure.Forms;
using GovDisclosure.Output;
using GovDisclosure.RollUp;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.RollUp;

/// <summary>What is certain is what nothing else in the folder can explain as well; the rest is said to be likely.</summary>
public sealed class DoubtTests
{
    private static readonly FormCell Licensing = Reports.Edition2021.Find("/proactiveDisclosure/administrativeLicensing/decisions")!;
    private static readonly FormCell InForce = Reports.Edition2021.Find("/proactiveDisclosure/administrativeNormativeDocuments/inForce")!;

    [Fact]
    public void An_earlier_version_that_was_counted_too_is_the_cause()
    {
        var county = new MadeUpCounty(21);
        var earlier = InForce.With(county.ReportOf("D1"), (Count)7) with { PublishedOn = new DateOnly(2025, 1, 3) };
        county.AddFile("earlier.json", earlier);
        var own = county.RollUp(Plus(county.Published(UnitPerimeter.Own), earlier), null).Own;
        Assert.True(own.IsCertain);
        Assert.Equal([(CauseKind.CountedTwice, "D1", "earlier.json")], Causes(own));
    }

    [Fact]
    public void The_report_of_another_year_that_was_counted_too_is_the_cause()
    {
        var county = new MadeUpCounty(22);
        var last = InForce.With(county.ReportOf("D1"), (Count)4) with { Year = 2023 };
        county.AddFile("last.json", last);
        var own = county.RollUp(Plus(county.Published(UnitPerimeter.Own), last), null).Own;
        Assert.True(own.IsCertain);
        Assert.Equal([(CauseKind.WrongYearFigures, "D1", "last.json")], Causes(own));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Versions_without_a_day_leave_open_which_counts(bool isOneDated)
    {
        var county = new MadeUpCounty(23);
        var other = InForce.With(county.ReportOf("D1"), (Count)7) with { PublishedOn = null };
        if (!isOneDated)
        {
            county.Change("D1", static report => report with { PublishedOn = null });
        }

        var result = county.AddFile("D1（另）.json", other).RollUp();
        Assert.False(result.Own.IsCertain);
        Assert.Contains("D1", result.Own.Attribution!.Doubt!.En, StringComparison.Ordinal);
        var versions = Assert.Single(result.Duplicates);
        Assert.True(versions.IsUndated);
        Assert.False(versions.IsSameDay);
        var reason = Assert.Single(result.FilesOf(FileRole.Superseded)).Reason;
        Assert.Contains("先后不明", reason.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("same day", reason.En, StringComparison.Ordinal);
        Assert.Contains("not all state a day", Assert.Single(result.Findings).Message.En, StringComparison.Ordinal);
        Assert.Contains("\"undated\":true", result.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"doubt\":{", result.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_figure_left_out_may_as_well_be_the_governments_mistake()
    {
        var county = new MadeUpCounty(24).Change("D2", static report => InForce.With(report, (Count)50));
        county.Change("D1", static report =>
            InForce.With(
                Reports.Zero(Reports.Edition2021) with
                {
                    Year = report.Year,
                    Agency = report.Agency,
                    PublishedOn = report.PublishedOn,
                },
                (Count)5
            )
        );
        var own = county.Omit("D1").RollUp(county.Published(UnitPerimeter.Own), null).Own;
        Assert.False(own.IsCertain);
        Assert.Equal(2, own.Attribution!.SmallestSets);
        Assert.Equal([CauseKind.Omitted, CauseKind.ParentCell], own.Attribution.Sets.Select(static set => Assert.Single(set).Kind));
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(9_000_000_000)]
    public void An_impossible_figure_of_a_unit_is_offered_before_the_governments(long impossible)
    {
        var county = new MadeUpCounty(25);
        var published = county.Published(UnitPerimeter.Own);
        var own = county.Change("D1", report => Licensing.With(report, (Count)impossible)).RollUp(published, null).Own;
        Assert.False(own.IsCertain);
        Assert.Equal((CauseKind.ChildTotal, "D1", "D1.json"), Assert.Single(Causes(own)));
        Assert.Equal(0, own.Residue);
    }

    [Fact]
    public void A_relation_that_a_unit_breaks_does_not_accuse_the_government()
    {
        var county = new MadeUpCounty(26);
        var published = county.Published(UnitPerimeter.Own);
        // One relation alone does not hold, so there is no only repair; the published figures keep to it.
        var upheld = Reports.Edition2021.Find("/reviewAndLitigation/reconsideration/upheld")!;
        county.Change("D1", report => upheld.With(report, (Count)(long)(upheld.Get(report).Number!.Value + 3)));
        var own = county.RollUp(published, null).Own;
        Assert.False(own.IsCertain);
        Assert.Equal((CauseKind.ChildTotal, "D1", "D1.json"), Assert.Single(Causes(own)));
        Assert.Contains("no only repair", own.Attribution!.Doubt!.En, StringComparison.Ordinal);
        Assert.Contains("no only repair", RollUpSummary.Causes(own)!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_of_which_no_report_is_expected_can_have_been_counted()
    {
        var county = new MadeUpCounty(27).NotExpected("D1").Lose("D1");
        var result = county.RollUp();
        Assert.Empty(result.Missing);
        Assert.Equal(["D1"], result.Own.Missing);
        Assert.Contains("belongs in a sum, has none (D1 松岭县第1局)", RollUpSummary.Verdict(result).En, StringComparison.Ordinal);
        Assert.Contains("没有报告（D1 松岭县第1局）", RollUpSummary.Verdict(result).Zh, StringComparison.Ordinal);
        Assert.False(result.Own.IsCertain);
        var cause = Assert.Single(result.Own.Attribution!.Causes);
        Assert.Equal((CauseKind.MissingUnit, "D1"), (cause.Kind, cause.Unit));
    }

    [Fact]
    public void All_ways_to_fill_blanks_are_counted()
    {
        var county = new MadeUpCounty(28, departments: 24);
        var published = county.Published(UnitPerimeter.Own);
        foreach (var code in county.Units.In(UnitPerimeter.Own).Select(static unit => unit.Code).Skip(1))
        {
            county.Change(code, static report => Licensing.With(report, CellValue.Blank));
        }

        var attribution = county.RollUp(published, null).Own.Attribution!;
        Assert.Equal(24, attribution.SmallestSets);
        Assert.Equal(16, attribution.Sets.Length);
    }

    [Theory]
    [InlineData("D1", "D2")]
    [InlineData("ZB", "D2")]
    public void A_merger_without_its_last_day_makes_all_that_hangs_on_it_likely(string unit, string into)
    {
        var county = new MadeUpCounty(31).MergedInto(unit, into).CountOutside();
        var result = county.RollUp();
        Assert.False(result.Own.IsCertain);
        Assert.Contains($"{unit} was taken in by {into} but not when", result.Own.Attribution!.Doubt!.En, StringComparison.Ordinal);
        Assert.Contains($"名单写明 {unit} 并入 {into}", RollUpSummary.Causes(result.Own)!.Zh, StringComparison.Ordinal);
        Assert.All(result.Findings.Where(static finding => finding.Rule.Id == "GD6001"), static finding =>
            Assert.Contains("likely because of", finding.Message.En, StringComparison.Ordinal)
        );
        Assert.True(new MadeUpCounty(31).CountOutside().RollUp().Own.IsCertain);
    }

    [Fact]
    public void An_old_merger_of_which_nothing_is_there_casts_no_doubt()
    {
        var county = new MadeUpCounty(31).MergedInto("V", "D2").Lose("V");
        Assert.True(county.RollUp().Own.IsCertain);
    }

    [Fact]
    public void How_much_stood_for_a_blank_is_not_proved()
    {
        var result = new MadeUpCounty(32).FillBlank("D4").RollUp();
        Assert.True(result.Own.IsCertain);
        var cause = Assert.Single(result.Own.Attribution!.Causes);
        Assert.True(cause.IsRest);
        Assert.Contains("not proved", RollUpSummary.Causes(result.Own)!.En, StringComparison.Ordinal);
        Assert.Contains("没有得到证明", RollUpSummary.Causes(result.Own)!.Zh, StringComparison.Ordinal);
        Assert.Contains("\"rest\":true", result.ToJson(), StringComparison.Ordinal);
        Assert.All(result.Findings, static finding => Assert.Contains("not proved", finding.Message.En, StringComparison.Ordinal));
        Assert.Contains("没有得到证明", RollUpPage.Write(result, [], Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_units_own_relations_ask_for_in_a_blank_is_more_than_a_rest()
    {
        var county = new MadeUpCounty(33);
        var published = county.Published(UnitPerimeter.Own);
        var granted = Reports.Edition2021.Find("/requests/outcomes/granted/naturalPersons")!;
        var own = county.Change("D1", report => granted.With(report, CellValue.Blank)).RollUp(published, null).Own;
        var cause = Assert.Single(own.Attribution!.Causes);
        Assert.Equal((CauseKind.BlankFilled, "D1", false), (cause.Kind, cause.Unit, cause.IsRest));
        Assert.DoesNotContain("not proved", RollUpSummary.Causes(own)!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_one_blank_that_both_sums_fill_otherwise_neither_is_certain()
    {
        var county = new MadeUpCounty(34).FillBlank("D4");
        var (own, region) = (county.Published(UnitPerimeter.Own), county.Published(UnitPerimeter.Region));
        var agreed = county.RollUp(own, region);
        Assert.True(agreed.Own.IsCertain && agreed.Region.IsCertain);
        var penalties = Reports.Edition2021.Find("/proactiveDisclosure/administrativePenalties/decisions")!;
        var result = county.RollUp(own, penalties.With(region, (Count)((long)penalties.Get(region).Number!.Value + 18)));
        Assert.False(result.Own.IsCertain);
        Assert.False(result.Region.IsCertain);
        var finding = Assert.Single(result.Findings, static finding => finding.Status == FindingStatus.NotAssessable);
        Assert.Equal(("GD6001", penalties.Pointer), (finding.Rule.Id, finding.Pointer));
        Assert.Contains("different things of the same unit", finding.Message.En, StringComparison.Ordinal);
        Assert.Contains("对同一单位的说法不同", RollUpSummary.Causes(result.Own)!.Zh, StringComparison.Ordinal);
        Assert.False(Assert.Single(result.Blanks).IsCertain);
    }

    [Fact]
    public void A_unit_that_one_sum_alone_leaves_out_is_certain_in_neither()
    {
        var county = new MadeUpCounty(35);
        var region = county.Published(UnitPerimeter.Region);
        var result = county.Omit("D1").RollUp(county.Published(UnitPerimeter.Own), region);
        Assert.Equal((CauseKind.Omitted, "D1", "D1.json"), Assert.Single(Causes(result.Own)));
        Assert.False(result.Own.IsCertain);
        Assert.False(result.Region.IsCertain);
    }

    [Fact]
    public void A_missing_unit_stands_beside_what_else_explains_the_difference()
    {
        var county = new MadeUpCounty(36)
            .Change("T7", static report => Reports.Zero(Reports.Edition2021) with { Year = report.Year, Agency = report.Agency })
            .CountOutside()
            .Lose("T7");
        var region = county.RollUp().Region;
        Assert.Equal((CauseKind.OutsidePerimeter, "V", "V.json"), Assert.Single(Causes(region)));
        Assert.False(region.IsCertain);
        Assert.Equal(2, region.Attribution!.SmallestSets);
        var runnerUp = Assert.Single(region.Attribution.Sets[1]);
        Assert.Equal((CauseKind.MissingUnit, "T7", true), (runnerUp.Kind, runnerUp.Unit, runnerUp.IsRest));
        Assert.Contains("there is another set", RollUpSummary.Causes(region)!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void What_can_be_hidden_in_the_figures_of_a_missing_unit_is_among_the_runners_up()
    {
        var region = new MadeUpCounty(38).CountForeign().Lose("T7").RollUp().Region;
        Assert.Equal((CauseKind.MissingUnit, "T7", null), Assert.Single(Causes(region)));
        Assert.Contains(region.Attribution!.Sets.Skip(1), static set =>
            set.Select(static cause => cause.Kind).SequenceEqual([CauseKind.ForeignFile, CauseKind.MissingUnit])
        );
        Assert.Equal(1, region.Attribution.SmallestSets);
        Assert.Equal(region.Attribution.Sets.Length - 1, region.Attribution.OtherSets);
        Assert.Equal(0, region.Residue);
    }

    [Fact]
    public void Doubts_are_told_beside_ties_and_missing_units()
    {
        var county = new MadeUpCounty(37);
        var twin = county.ReportOf("D1");
        county
            .Change("D2", report => twin with { Agency = report.Agency })
            .AddFile("D3（另）.json", InForce.With(county.ReportOf("D3"), (Count)7) with { PublishedOn = null })
            .Omit("D1");
        var tied = RollUpSummary.Causes(county.RollUp().Own)!;
        Assert.Contains("one of 2 sets of the same size", tied.En, StringComparison.Ordinal);
        Assert.Contains("of the report of D3 it is not known which is the later", tied.En, StringComparison.Ordinal);
        var missing = RollUpSummary.Causes(county.Lose("D5").RollUp().Own)!;
        Assert.Contains("有单位缺报", missing.Zh, StringComparison.Ordinal);
        Assert.Contains("D3 的报告有几个版本", missing.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("本报告由松岭县人民政府办公室编制。现发布松岭县人民政府2024年政府信息公开工作年度报告。", FileRole.CarriesParent)]
    [InlineData("松岭县人民政府 2024 年度政府信息公开年报。", FileRole.CarriesParent)]
    [InlineData("", FileRole.Ambiguous)]
    public void The_governments_figures_on_an_offices_page_are_never_summed(string preamble, FileRole role)
    {
        var county = Office("D0", "松岭县人民政府办公室");
        var published = county.Published(UnitPerimeter.Own);
        county.Change("D0", office => published with { Agency = office.Agency, Title = office.Title, Preamble = preamble });
        var result = county.RollUp(published, null);
        Assert.Equal(role, Assert.Single(result.Files, static file => file.Name == "D0.json").Role);
        Assert.Equal(["D0"], result.Missing);
        Assert.DoesNotContain("D0", result.Own.Units);
        Assert.False(result.Own.IsCertain);
        if (role == FileRole.Ambiguous)
        {
            var finding = Assert.Single(result.Findings, static finding => finding.Subject == "D0.json");
            Assert.Contains("D0 松岭县人民政府办公室", finding.Message.En, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("根据松岭县人民政府2024年政务公开工作要点，编制本年度报告。", FileRole.Used)]
    [InlineData("根据松岭县人民政府2024年政府信息公开工作年度报告的编制要求，报告如下。", FileRole.Used)]
    [InlineData("参照松岭县人民政府2024年政府信息公开工作年度报告的写法。", FileRole.Used)]
    [InlineData("现发布松岭县人民政府2024年政府信息公开工作年度报告。", FileRole.Ambiguous)]
    public void To_name_the_government_is_not_to_publish_its_report(string preamble, FileRole role)
    {
        var county = Office("D1", "松岭县第1局").Change("D1", report => report with { Preamble = preamble });
        var file = Assert.Single(county.RollUp().Files, static file => file.Name == "D1.json");
        Assert.Equal((role, "D1"), (file.Role, file.Unit));
    }

    private static MadeUpCounty Office(string code, string name) =>
        new MadeUpCounty(29)
            .Named(code, name)
            .Change(code, report => report with { Agency = new Agency { Name = name }, Title = name + "2024年政府信息公开工作年度报告" });

    private static IEnumerable<(CauseKind, string?, string?)> Causes(PerimeterRollUp perimeter) =>
        perimeter.Attribution!.Causes.Select(static cause => (cause.Kind, cause.Unit, cause.File));

    private static AnnualReport Plus(AnnualReport report, AnnualReport more) => Reports.Edition2021.Cells.Aggregate(report, (sum, cell) =>
        {
            var number = cell.Get(sum).Number!.Value + (cell.Get(more).Number ?? 0);
            return cell.With(sum, cell.IsAmount ? Amount.FromDecimal(number) : (CellValue)(Count)(long)number);
        });
}
