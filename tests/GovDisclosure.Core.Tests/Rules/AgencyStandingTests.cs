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
    [InlineData("云岭市人民政府办公厅", AgencyKind.Department, null)]
    [InlineData("云岭经开区", null, null)]
    [InlineData("锡林郭勒盟行政公署", AgencyKind.Government, AgencyLevel.City)]
    [InlineData("云岭经济技术开发区", null, null)]
    [InlineData("云岭新区", null, null)]
    [InlineData("云岭社区", null, null)]
    [InlineData("云岭地区行政公署", AgencyKind.Government, AgencyLevel.City)]
    [InlineData("云岭", null, null)]
    [InlineData("镇", null, null)]
    [InlineData(null, null, null)]
    public void A_name_tells_what_its_ending_tells(string? name, AgencyKind? kind, AgencyLevel? level) =>
        Assert.Equal(new Agency { Name = name, Kind = kind, Level = level }, AgencyStanding.Of(new Agency { Name = name }));

    [Theory]
    [InlineData("教育部", AgencyLevel.Central)]
    [InlineData("中华人民共和国海关总署", AgencyLevel.Central)]
    [InlineData("国家能源局", AgencyLevel.Central)]
    [InlineData("国务院国有资产监督管理委员会", AgencyLevel.Central)]
    [InlineData("云岭省教育厅", AgencyLevel.Province)]
    [InlineData("省教育厅", AgencyLevel.Province)]
    [InlineData("云岭省统计局", AgencyLevel.Province)]
    [InlineData("云岭壮族自治区统计局", AgencyLevel.Province)]
    [InlineData("上海市科委", AgencyLevel.Province)]
    [InlineData("宿迁市教育局", AgencyLevel.City)]
    [InlineData("宿迁市市场监督管理局", AgencyLevel.City)]
    [InlineData("江苏省宿迁市住房和城乡建设局", AgencyLevel.City)]
    [InlineData("宿迁市城市管理局", AgencyLevel.City)]
    [InlineData("云岭朝鲜族自治州教育局", AgencyLevel.City)]
    [InlineData("阿克苏地区教育局", AgencyLevel.City)]
    [InlineData("云岭县财政局", AgencyLevel.County)]
    [InlineData("县财政局", AgencyLevel.County)]
    [InlineData("云岭彝族自治县市场监督管理局", AgencyLevel.County)]
    [InlineData("云岭县住房和城乡建设局", AgencyLevel.County)]
    [InlineData("云岭县乡村振兴局", AgencyLevel.County)]
    [InlineData("云岭左旗财政局", AgencyLevel.County)]
    [InlineData("云岭区交通运输局", AgencyLevel.County)]
    [InlineData("上海市奉贤区科委", AgencyLevel.County)]
    [InlineData("荆州市沙市区教育局", AgencyLevel.County)]
    [InlineData("云岭市城东区民政局", AgencyLevel.County)]
    [InlineData("宿迁市区域合作办公室", AgencyLevel.City)]
    public void A_department_is_of_the_level_of_its_place(string name, AgencyLevel level) =>
        Assert.Equal(new Agency { Name = name, Kind = AgencyKind.Department, Level = level }, AgencyStanding.Of(new Agency { Name = name }));

    [Theory]
    [InlineData("教育局")]
    [InlineData("市教育局")]
    [InlineData("区科委")]
    [InlineData("昆山市教育局")]
    [InlineData("江苏省昆山市教育局")]
    [InlineData("云岭开发区管理委员会")]
    [InlineData("宿迁市经济技术开发区管理委员会")]
    [InlineData("云岭县经济开发区管理委员会")]
    [InlineData("云岭县石桥镇党政办公室")]
    [InlineData("宿迁市自然资源和规划局宿城分局")]
    [InlineData("国家税务总局云岭县税务局")]
    [InlineData("国家统计局云岭调查局")]
    [InlineData("宿迁市第一中心医院")]
    [InlineData("云岭自然保护区管理局")]
    [InlineData("市场监督管理局")]
    [InlineData("城乡建设局")]
    [InlineData("云岭县委宣传部")]
    public void A_department_whose_place_decides_nothing_has_no_level(string name) =>
        Assert.Equal(new Agency { Name = name, Kind = AgencyKind.Department }, AgencyStanding.Of(new Agency { Name = name }));

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
