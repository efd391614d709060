using GovDisclosure.Comparison;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules;

public sealed class AgencyMatchTests
{
    [Theory]
    [InlineData("松岭镇", "松岭镇", AgencyGround.SameName)]
    [InlineData("松岭镇", "松岭镇人民政府", AgencyGround.SameGovernment)]
    [InlineData("松岭镇政府", "松岭镇人民政府", AgencyGround.SameGovernment)]
    [InlineData("松岭街道", "松岭街道办事处", AgencyGround.SameGovernment)]
    [InlineData("松岭 镇", "松岭镇", AgencyGround.SameGovernment)]
    [InlineData(null, "松岭镇", AgencyGround.NotStated)]
    [InlineData("松岭镇", null, AgencyGround.NotStated)]
    [InlineData(null, null, AgencyGround.NotStated)]
    [InlineData("松岭镇", "松岭乡", AgencyGround.OtherName)]
    [InlineData("松岭镇人民政府", "竹溪镇人民政府", AgencyGround.OtherName)]
    [InlineData("松岭县人民政府", "松岭县人民政府办公室", AgencyGround.OtherName)]
    [InlineData("松岭县", "松岭县财政局", AgencyGround.OtherName)]
    [InlineData("人民政府", "松岭镇人民政府", AgencyGround.OtherName)]
    public void Names_are_one_agencys_or_two(string? before, string? now, AgencyGround expected)
    {
        foreach (var match in new[] { Match(before, now), Match(now, before) })
        {
            Assert.Equal(expected, match.Ground);
            Assert.Equal(expected != AgencyGround.OtherName, match.IsSame);
            Assert.NotEqual(match.Message.Zh, match.Message.En);
        }
    }

    [Theory]
    [InlineData("竹溪乡人民政府")]
    [InlineData("竹溪乡")]
    public void A_former_name_joins_in_whichever_way_it_is_printed(string former)
    {
        Assert.Equal(AgencyGround.FormerName, Match("竹溪乡", "松岭镇人民政府", former).Ground);
        Assert.Equal(AgencyGround.OtherName, Match("白石乡", "松岭镇人民政府", former).Ground);
    }

    [Fact]
    public void Rules_between_years_run_unless_the_agencies_are_known_to_differ()
    {
        foreach (var (before, now) in new[] { (null, null), (null, "松岭镇"), ("松岭镇人民政府", "松岭镇"), ("松岭镇", (string?)null) })
        {
            var result = ReportChecker.Default.Check(Report(now, 2024), Report(before, 2023), TestContext.Current.CancellationToken);
            Assert.DoesNotContain(result.NotRun, static rule => rule.Rule.Id is "GD5001" or "GD5002");
            Assert.True(result.AgencyMatch!.IsSame);
        }

        var other = ReportChecker.Default.Check(Report("松岭乡", 2024), Report("松岭镇", 2023), TestContext.Current.CancellationToken);
        Assert.Contains("not one agency", other.NotRun.Single(static rule => rule.Rule.Id == "GD5001").Reason.En, StringComparison.Ordinal);
        Assert.Null(ReportChecker.Default.Check(Report("松岭乡", 2024)).AgencyMatch);
    }

    [Fact]
    public void A_series_is_of_one_agency_however_its_name_is_printed()
    {
        var series = ReportSeries.Of([Report("松岭镇", 2022), Report(null, 2023), Report("松岭镇人民政府", 2024)]);
        Assert.All(series.Pairs, static pair => Assert.Empty(pair.Warnings));
        Assert.Throws<ArgumentException>(() => ReportSeries.Of([Report("松岭镇", 2022), Report("松岭乡", 2023)]));
    }

    [Fact]
    public void A_body_that_reports_under_another_print_of_its_name_is_not_missing()
    {
        var input = new CheckInput
        {
            Report = Report("松岭县", 2024),
            Children = [Report("松岭镇", 2024), Report("竹溪镇人民政府", 2024), Report("竹溪镇", 2024)],
            ExpectedChildren = ["松岭镇人民政府", "白石镇"],
        };
        var subjects = ReportChecker
            .Default.Only("GD6002")
            .Check(input, TestContext.Current.CancellationToken)
            .Findings.Select(static finding => finding.Subject);
        Assert.Equal(["白石镇", "竹溪镇人民政府"], subjects);
    }

    [Fact]
    public void A_name_as_long_as_a_document_is_shown_in_part()
    {
        var match = Match(new string('长', 5000), "松岭镇");
        Assert.InRange(match.Message.Zh.Length, 1, 200);
    }

    private static AgencyMatch Match(string? before, string? now, params string[] formerNames) =>
        AgencyMatch.Of(Report(before, 2023), Report(now, 2024), formerNames);

    private static AnnualReport Report(string? name, int year) =>
        Reports.Zero(Reports.Edition2021) with
        {
            Year = year,
            Agency = new Agency { Name = name },
        };
}
