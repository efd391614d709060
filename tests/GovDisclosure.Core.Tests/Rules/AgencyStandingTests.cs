using GovDisclosure.Rules;

namespace GovDisclosure.Core.Tests.Rules;

public sealed class AgencyStandingTests
{
    [Theory]
    [InlineData("云岭镇人民政府", AgencyKind.Government, AgencyLevel.Township)]
    [InlineData("云岭镇", AgencyKind.Government, AgencyLevel.Township)]
    [InlineData("云岭回族乡", AgencyKind.Government, AgencyLevel.Township)]
    [InlineData("云岭区城南街道办事处", AgencyKind.Government, AgencyLevel.Township)]
    [InlineData("云岭县人民政府", AgencyKind.Government, AgencyLevel.County)]
    [InlineData("云岭市云西区人民政府", AgencyKind.Government, AgencyLevel.County)]
    [InlineData("云岭省", AgencyKind.Government, AgencyLevel.Province)]
    [InlineData("云岭自治区人民政府", AgencyKind.Government, AgencyLevel.Province)]
    [InlineData("云岭自治州人民政府", AgencyKind.Government, AgencyLevel.City)]
    [InlineData("两城镇人民政府", AgencyKind.Government, AgencyLevel.Township)]
    [InlineData("两城镇", AgencyKind.Government, AgencyLevel.Township)]
    [InlineData("云岭市", AgencyKind.Government, null)]
    [InlineData("宿迁市", AgencyKind.Government, AgencyLevel.City)]
    [InlineData("宿迁市人民政府", AgencyKind.Government, AgencyLevel.City)]
    [InlineData("江苏省宿迁市人民政府办公室", AgencyKind.Department, AgencyLevel.City)]
    [InlineData("内蒙古自治区通辽市人民政府", AgencyKind.Government, AgencyLevel.City)]
    [InlineData("上海市人民政府", AgencyKind.Government, AgencyLevel.Province)]
    [InlineData("峨眉山市人民政府", AgencyKind.Government, null)]
    [InlineData("四川省峨眉山市", AgencyKind.Government, null)]
    [InlineData("新迁宿迁市", AgencyKind.Government, null)]
    [InlineData("昆山市人民政府", AgencyKind.Government, null)]
    [InlineData("宿迁市宿城区", AgencyKind.Government, AgencyLevel.County)]
    [InlineData("宿迁市教育局", AgencyKind.Department, null)]
    [InlineData("云岭市人民政府办公厅", AgencyKind.Department, null)]
    [InlineData("云岭省工业和信息化厅", AgencyKind.Department, null)]
    [InlineData("云岭县教育局", AgencyKind.Department, null)]
    [InlineData("云岭经济技术开发区", null, null)]
    [InlineData("云岭新区", null, null)]
    [InlineData("云岭社区", null, null)]
    [InlineData("云岭地区行政公署", AgencyKind.Government, AgencyLevel.City)]
    [InlineData("云岭", null, null)]
    [InlineData("镇", null, null)]
    [InlineData(null, null, null)]
    public void A_name_tells_what_its_ending_tells(string? name, AgencyKind? kind, AgencyLevel? level) =>
        Assert.Equal(new Agency { Name = name, Kind = kind, Level = level }, AgencyStanding.Of(new Agency { Name = name }));

    [Fact]
    public void What_is_stated_counts_first()
    {
        var stated = new Agency { Name = "云岭镇人民政府", Kind = AgencyKind.Department, Level = AgencyLevel.City };
        Assert.Equal(stated, AgencyStanding.Of(stated));
        Assert.Equal(stated with { Level = AgencyLevel.Township }, AgencyStanding.Of(stated with { Level = null }));
    }

    [Fact]
    public void A_township_that_only_its_name_tells_cannot_make_rules()
    {
        var report = ExampleReports.With(ExampleReports.Clean, ("/proactiveDisclosure/rules/issued", 2)) with { Agency = new Agency { Name = ExampleReports.Clean.Agency.Name } };
        Assert.Equal(["GD2201"], ReportChecker.Default.Only("GD2201").Check(report, null, TestContext.Current.CancellationToken).Findings.Select(static finding => finding.Rule.Id));
    }
}
