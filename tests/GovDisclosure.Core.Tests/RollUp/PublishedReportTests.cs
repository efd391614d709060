using GovDisclosure.Forms;
using GovDisclosure.Output;
using GovDisclosure.RollUp;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.RollUp;

/// <summary>What is given as published must be what the government of the list published on the year; and what a comparison rests on is
/// said.</summary>
public sealed class PublishedReportTests
{
    private static readonly FormCell Licensing = Reports.Edition2021.Find("/proactiveDisclosure/administrativeLicensing/decisions")!;

    [Theory]
    [InlineData("竹溪县人民政府", 2024, "is of 竹溪县人民政府, not of 松岭县人民政府 (P)")]
    [InlineData("松岭县第1局", 2024, "is of 松岭县第1局")]
    [InlineData("松岭县人民政府", 2023, "is on 2023, not on 2024")]
    public void That_of_another_government_or_year_is_told_and_not_compared(string agency, int year, string told)
    {
        var county = new MadeUpCounty(1);
        var other = county.Published(UnitPerimeter.Own) with
        {
            Agency = new Agency { Name = agency },
            Year = year,
        };
        var result = county.RollUp(other, county.Published(UnitPerimeter.Region));
        Assert.Contains(told, result.Own.PublishedProblem!.En, StringComparison.Ordinal);
        Assert.False(result.Own.IsCompared);
        Assert.True(result.Region.IsCertain);
        Assert.False(RollUpSummary.IsClean(result));
        Assert.Contains(told, RollUpSummary.Verdict(result).En, StringComparison.Ordinal);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("GD6001", FindingStatus.NotAssessable), (finding.Rule.Id, finding.Status));
        Assert.Contains(told, finding.Message.En, StringComparison.Ordinal);
        Assert.Contains("\"publishedProblem\":{\"zh\":", result.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_one_side_alone_has_is_not_as_published()
    {
        var county = new MadeUpCounty(1);
        var (own, region) = (county.Published(UnitPerimeter.Own), county.Published(UnitPerimeter.Region));
        Require(county.RollUp(Licensing.With(own, CellValue.Blank), region).Own);
        Require(county.RollUp(Licensing.With(own, CellValue.NotApplicable), region).Own);
        foreach (var unit in county.Units.Units.Where(static unit => unit.Perimeter != UnitPerimeter.Parent))
        {
            county.Change(unit.Code, static report => Licensing.With(report, CellValue.Blank));
        }

        Require(county.RollUp(Licensing.With(own, (Count)5), Licensing.With(region, CellValue.Blank)).Own);

        // Where nobody has a figure there is nothing to compare.
        var none = county.RollUp(Licensing.With(own, CellValue.Blank), Licensing.With(region, CellValue.Blank));
        Assert.Empty(none.Own.Uncompared);
        Assert.True(RollUpSummary.IsClean(none));

        void Require(PerimeterRollUp perimeter)
        {
            Assert.Equal([Licensing], perimeter.Uncompared);
            Assert.Empty(perimeter.Differences);
        }
    }

    [Fact]
    public void The_verdict_says_which_figures_were_not_compared()
    {
        var county = new MadeUpCounty(1);
        var result = county.RollUp(
            Licensing.With(county.Published(UnitPerimeter.Own), CellValue.Blank),
            county.Published(UnitPerimeter.Region)
        );
        Assert.False(RollUpSummary.IsClean(result));
        var verdict = RollUpSummary.Verdict(result);
        Assert.Contains(
            $"as published in the {result.Own.ComparedCells} cells compared, 1 cell cannot be compared ({Licensing.LabelEn})",
            verdict.En,
            StringComparison.Ordinal
        );
        Assert.Contains($"格与公布一致，1 格无法比较（{Licensing.LabelZh}）", verdict.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_was_not_published()
    {
        var county = new MadeUpCounty(1);
        var draft = county.RollUp(null, null).Own.Report;
        Assert.Contains("draft", county.RollUp(draft, null).Own.PublishedProblem!.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("松岭县")]
    [InlineData("松岭县政府")]
    [InlineData("云州市松岭县人民政府")]
    [InlineData("松岭区人民政府")]
    [InlineData("松岭县第0局")]
    [InlineData(null)]
    public void Other_names_of_the_government_are_its_own(string? agency)
    {
        var county = new MadeUpCounty(1).FormerName("P", "松岭区人民政府").ReportsFor("D0", "P");
        var result = county.RollUp(county.Published(UnitPerimeter.Own) with { Agency = new Agency { Name = agency } }, null);
        Assert.Null(result.Own.PublishedProblem);
        Assert.True(result.Own.IsCertain);
    }

    [Fact]
    public void Blanks_are_told_beside_an_agreement()
    {
        var county = new MadeUpCounty(2).Change("D0", static report => Licensing.With(report, (Count)0));
        var published = county.Published(UnitPerimeter.Own);
        var own = county.Change("D0", static report => Licensing.With(report, CellValue.Blank)).RollUp(published, null);
        Assert.True(own.Own.IsCertain);
        Assert.Empty(own.Own.Differences);
        Assert.Equal(1, own.Own.BlankCells);
        Assert.Contains(
            "as published, 1 cell compared with blanks of units, which add nothing",
            RollUpSummary.Verdict(own).En,
            StringComparison.Ordinal
        );
        Assert.Contains("有单位空白", RollUpSummary.Compared(own.Own).Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_all_leave_blank_has_no_sum()
    {
        var county = new MadeUpCounty(3);
        var published = county.Published(UnitPerimeter.Own);
        foreach (var unit in county.Units.In(UnitPerimeter.Own))
        {
            county.Change(unit.Code, static report => Licensing.With(report, CellValue.Blank));
        }

        // That it differs would be a figure made of nothing.
        var result = county.RollUp(published, null);
        Assert.Empty(result.Own.Differences);
        Assert.Contains("no unit has a number here", result.Own.NotAssessable[Licensing].En, StringComparison.Ordinal);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(FindingStatus.NotAssessable, finding.Status);
        Assert.Contains("no unit has a number here", finding.Message.En, StringComparison.Ordinal);
        Assert.Contains("1 cell cannot be compared", RollUpSummary.Verdict(result).En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_choice_that_nothing_but_the_name_decides_is_told()
    {
        var county = new MadeUpCounty(4);
        var other = Licensing.With(county.ReportOf("D1"), (Count)987);
        var result = county.AddFile("D1（另）.json", other).RollUp();
        var versions = Assert.Single(result.Duplicates);
        Assert.True(versions.IsSameDay);
        Assert.Contains("taken by its name alone", Assert.Single(result.Findings).Message.En, StringComparison.Ordinal);
        Assert.Contains("versions of the same day of publication", RollUpSummary.Verdict(result).En, StringComparison.Ordinal);
        Assert.Contains("\"sameDay\":true", result.ToJson(), StringComparison.Ordinal);
        Assert.False(Assert.Single(new MadeUpCounty(4).CountEarlierVersion("D1").RollUp().Duplicates).IsSameDay);
    }

    [Fact]
    public void Older_versions_with_equal_figures_are_one_cause()
    {
        var county = new MadeUpCounty(16).CountEarlierVersion("D2").CountForeign();
        county
            .AddFile("D2（再）.json", county.FileOf("D2（旧）.json") with { Preamble = "另一份文字。" })
            .AddFile("foreign（副本）.json", county.FileOf("foreign.json"));
        var own = county.RollUp().Own;
        Assert.True(own.IsCertain);
        Assert.Equal(
            ["D2（再）.json = D2（旧）.json", "foreign.json = foreign（副本）.json"],
            own.Attribution!.Causes.Select(static cause => $"{cause.File} = {Assert.Single(cause.EqualFiles)}")
                .Order(StringComparer.Ordinal)
        );
        Assert.Contains("\"equalFiles\":[\"D2（旧）.json\"]", county.RollUp().ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_to_be_settled_in_the_list_are_found()
    {
        var county = new MadeUpCounty(5).Validity("D3", null, new DateOnly(2024, 6, 30));
        var unnamed = county.ReportOf("D4") with { Year = null };
        var result = county.AddFile("who.json", unnamed).RollUp(null, null);
        Assert.Contains(result.Findings, static finding =>
            finding is { Rule.Id: "GD6002", Subject: "D3.json" }
            && finding.Message.En.Contains("D3 松岭县第3局, by the list its unit was not there", StringComparison.Ordinal)
        );
        Assert.Contains(result.Findings, static finding => finding is { Rule.Id: "GD6002", Subject: "who.json" });
    }
}
