using System.Globalization;
using GovDisclosure.Agencies;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Agencies;

public sealed class AgencyNamesTests
{
    private const double LeastOfKinds = 0.99;
    private const double LeastOfLevels = 0.98;

    [Fact]
    public void The_names_of_the_shared_list_tell_their_kind_and_level_and_no_level_wrong()
    {
        var path = SharedMaterial.Find("names", "names.tsv");
        Assert.SkipWhen(path is null, SharedMaterial.Absent("names", "names.tsv"));
        var (names, kinds, levels, right) = (0, 0, 0, 0);
        var (wrong, wrongLevels) = (new List<string>(), new List<string>());
        foreach (
            var row in File.ReadLines(path).Where(static line => !line.StartsWith('#')).Skip(1).Select(static line => line.Split('\t'))
        )
        {
            var agency = AgencyNames.Complete(new Agency { Name = row[0] });
            var (kind, level) = (Word(agency.Kind) ?? "none", Word(agency.Level));
            names++;
            if (kind == row[1])
            {
                kinds++;
            }
            else
            {
                wrong.Add($"{row[0]}: {row[1]}, told {kind}");
            }

            levels += row[2].Length > 0 ? 1 : 0;
            right += row[2].Length > 0 && level == row[2] ? 1 : 0;
            if (level is not null && row[2].Length > 0 && level != row[2])
            {
                wrongLevels.Add($"{row[0]}: {row[2]}, told {level}");
            }
            else if (level is null && row[2].Length > 0)
            {
                wrong.Add($"{row[0]}: {row[2]}, no level told");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"kind {kinds} of {names}, level {right} of {levels}\n{string.Join('\n', wrong)}")
        );
        Assert.Empty(wrongLevels);
        Assert.True(kinds >= LeastOfKinds * names, string.Join('\n', wrong));
        Assert.True(right >= LeastOfLevels * levels, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("云岭镇人民政府", AgencyKind.Government, AgencyLevel.Township)]
    [InlineData("云岭镇", AgencyKind.Government, AgencyLevel.Township)]
    [InlineData("云岭回族乡", AgencyKind.Government, AgencyLevel.Township)]
    [InlineData("云岭区城南街道办事处", AgencyKind.Dispatched, AgencyLevel.Township)]
    [InlineData("云岭县人民政府", AgencyKind.Government, AgencyLevel.County)]
    [InlineData("云岭市云西区人民政府", AgencyKind.Government, AgencyLevel.County)]
    [InlineData("云岭省", AgencyKind.Government, AgencyLevel.Province)]
    [InlineData("云岭自治区人民政府", AgencyKind.Government, AgencyLevel.Province)]
    [InlineData("云岭自治州人民政府", AgencyKind.Government, AgencyLevel.City)]
    [InlineData("两城镇人民政府", AgencyKind.Government, AgencyLevel.Township)]
    [InlineData("云岭市", AgencyKind.Government, null)]
    [InlineData("宿迁市", AgencyKind.Government, AgencyLevel.City)]
    [InlineData("江苏省宿迁市人民政府办公室", AgencyKind.Office, AgencyLevel.City)]
    [InlineData("内蒙古自治区通辽市人民政府", AgencyKind.Government, AgencyLevel.City)]
    [InlineData("峨眉山市人民政府", AgencyKind.Government, AgencyLevel.County)]
    [InlineData("四川省峨眉山市", AgencyKind.Government, AgencyLevel.County)]
    [InlineData("新迁宿迁市", AgencyKind.Government, null)]
    [InlineData("昆山市人民政府", AgencyKind.Government, AgencyLevel.County)]
    [InlineData("云岭市人民政府办公厅", AgencyKind.Office, null)]
    [InlineData("云岭经开区", AgencyKind.Zone, null)]
    [InlineData("锡林郭勒盟行政公署", AgencyKind.Dispatched, AgencyLevel.City)]
    [InlineData("锡林郭勒盟", AgencyKind.Dispatched, AgencyLevel.City)]
    [InlineData("云岭经济技术开发区", AgencyKind.Zone, null)]
    [InlineData("云岭新区", AgencyKind.Zone, null)]
    [InlineData("云岭社区", null, null)]
    [InlineData("云岭地区行政公署", AgencyKind.Dispatched, AgencyLevel.City)]
    [InlineData("云岭", null, null)]
    [InlineData("镇", null, null)]
    [InlineData("结合园区工作情况特", null, null)]
    [InlineData("教育部", AgencyKind.Department, AgencyLevel.Central)]
    [InlineData("中华人民共和国海关总署", AgencyKind.Department, AgencyLevel.Central)]
    [InlineData("国家能源局", AgencyKind.Department, AgencyLevel.Central)]
    [InlineData("国务院国有资产监督管理委员会", AgencyKind.Department, AgencyLevel.Central)]
    [InlineData("国务院办公厅", AgencyKind.Office, AgencyLevel.Central)]
    [InlineData("云岭省教育厅", AgencyKind.Department, AgencyLevel.Province)]
    [InlineData("省教育厅", AgencyKind.Department, AgencyLevel.Province)]
    [InlineData("财政厅", AgencyKind.Department, AgencyLevel.Province)]
    [InlineData("云岭壮族自治区统计局", AgencyKind.Department, AgencyLevel.Province)]
    [InlineData("上海市科委", AgencyKind.Department, AgencyLevel.Province)]
    [InlineData("宿迁市市场监督管理局", AgencyKind.Department, AgencyLevel.City)]
    [InlineData("宿迁市市场监管局", AgencyKind.Department, AgencyLevel.City)]
    [InlineData("江苏省宿迁市住房和城乡建设局", AgencyKind.Department, AgencyLevel.City)]
    [InlineData("宿迁市城市管理局", AgencyKind.Department, AgencyLevel.City)]
    [InlineData("云岭朝鲜族自治州教育局", AgencyKind.Department, AgencyLevel.City)]
    [InlineData("恩施州教育局", AgencyKind.Department, AgencyLevel.City)]
    [InlineData("大理州财政局", AgencyKind.Department, AgencyLevel.City)]
    [InlineData("四川巴中市民政局", AgencyKind.Department, AgencyLevel.City)]
    [InlineData("新疆伊犁州林业局", AgencyKind.Department, AgencyLevel.City)]
    [InlineData("云岭县财政局", AgencyKind.Department, AgencyLevel.County)]
    [InlineData("县财政局", AgencyKind.Department, AgencyLevel.County)]
    [InlineData("云岭彝族自治县市场监督管理局", AgencyKind.Department, AgencyLevel.County)]
    [InlineData("云岭县乡村振兴局", AgencyKind.Department, AgencyLevel.County)]
    [InlineData("云岭左旗财政局", AgencyKind.Department, AgencyLevel.County)]
    [InlineData("云岭区交通运输局", AgencyKind.Department, AgencyLevel.County)]
    [InlineData("上海市浦东新区财政局", AgencyKind.Department, AgencyLevel.County)]
    [InlineData("荆州市沙市区教育局", AgencyKind.Department, AgencyLevel.County)]
    [InlineData("宿迁市区域合作办公室", AgencyKind.Department, AgencyLevel.City)]
    [InlineData("昆山市教育局", AgencyKind.Department, AgencyLevel.County)]
    [InlineData("江苏省昆山市教育局", AgencyKind.Department, AgencyLevel.County)]
    [InlineData("上海市住房和城乡建设管理委员会", AgencyKind.Department, AgencyLevel.Province)]
    [InlineData("教育局", AgencyKind.Department, null)]
    [InlineData("市教育局", AgencyKind.Department, null)]
    [InlineData("区科委", AgencyKind.Department, null)]
    [InlineData("云岭开发区管理委员会", AgencyKind.Zone, null)]
    [InlineData("宿迁市经济技术开发区管理委员会", AgencyKind.Zone, null)]
    [InlineData("高新区财政局", AgencyKind.Zone, null)]
    [InlineData("云岭县石桥镇党政办公室", AgencyKind.Office, AgencyLevel.Township)]
    [InlineData("宿迁市自然资源和规划局宿城分局", AgencyKind.Branch, null)]
    [InlineData("云岭市公安局云岭县交通警察大队", AgencyKind.Branch, null)]
    [InlineData("国家税务总局云岭县税务局", AgencyKind.Vertical, AgencyLevel.County)]
    [InlineData("国家税务总局苏州工业园区税务局", AgencyKind.Vertical, null)]
    [InlineData("国家税务总局云岭县税务局第一税务分局", AgencyKind.Vertical, null)]
    [InlineData("国家统计局云岭调查队", AgencyKind.Vertical, null)]
    [InlineData("国家统计局江苏调查总队", AgencyKind.Vertical, AgencyLevel.Province)]
    [InlineData("国家统计局苏州调查队", AgencyKind.Vertical, AgencyLevel.City)]
    [InlineData("国家统计局朝阳调查队", AgencyKind.Vertical, null)]
    [InlineData("国家金融监督管理总局江苏监管局", AgencyKind.Vertical, AgencyLevel.Province)]
    [InlineData("国家金融监督管理总局苏州监管分局", AgencyKind.Vertical, AgencyLevel.City)]
    [InlineData("国家外汇管理局江苏省分局", AgencyKind.Vertical, AgencyLevel.Province)]
    [InlineData("中国人民银行江苏省分行", AgencyKind.Vertical, AgencyLevel.Province)]
    [InlineData("中国证券监督管理委员会江苏监管局", AgencyKind.Vertical, AgencyLevel.Province)]
    [InlineData("国家矿山安全监察局山西局", AgencyKind.Vertical, AgencyLevel.Province)]
    [InlineData("山西煤矿安全监察局", AgencyKind.Vertical, null)]
    [InlineData("江苏省邮政管理局", AgencyKind.Vertical, AgencyLevel.Province)]
    [InlineData("江苏省气象局", AgencyKind.Vertical, AgencyLevel.Province)]
    [InlineData("苏州市消防救援支队", AgencyKind.Vertical, AgencyLevel.City)]
    [InlineData("上海海关", AgencyKind.Vertical, null)]
    [InlineData("江苏海事局", AgencyKind.Vertical, null)]
    [InlineData("财政部江苏监管局", AgencyKind.Vertical, AgencyLevel.Province)]
    [InlineData("中国气象局", AgencyKind.Authorised, AgencyLevel.Central)]
    [InlineData("中国科学院", AgencyKind.Authorised, AgencyLevel.Central)]
    [InlineData("云岭自然保护区管理局", AgencyKind.Authorised, null)]
    [InlineData("云岭县供销合作社联合社", AgencyKind.Authorised, AgencyLevel.County)]
    [InlineData("云岭县公路管理处", AgencyKind.Authorised, AgencyLevel.County)]
    [InlineData("云岭镇便民服务中心", AgencyKind.Authorised, null)]
    [InlineData("宿迁市第一中心医院", null, null)]
    [InlineData("云岭县委宣传部", null, null)]
    [InlineData("中共云岭县委员会", null, null)]
    [InlineData("云岭县人民法院", null, null)]
    [InlineData("云岭县总工会", null, null)]
    [InlineData("云岭县红十字会", null, null)]
    [InlineData("云岭大学", null, null)]
    [InlineData("江苏银行", null, null)]
    [InlineData("云岭自来水有限公司", null, null)]
    [InlineData("云岭县人民武装部", null, null)]
    [InlineData("云岭县委编办", null, null)]
    [InlineData("云岭县机构编制委员会办公室", null, null)]
    [InlineData("云岭市老龄工作委员会办公室", AgencyKind.Department, null)]
    [InlineData("杭州市老龄工作委员会办公室", AgencyKind.Department, AgencyLevel.City)]
    [InlineData("新疆生产建设兵团财政局", AgencyKind.Department, null)]
    [InlineData("第十师北屯市", AgencyKind.Corps, null)]
    [InlineData("新疆生产建设兵团第七师胡杨河市人民政府", AgencyKind.Corps, null)]
    [InlineData("石河子市人民政府", AgencyKind.Government, AgencyLevel.County)]
    [InlineData("乌兰察布市四子王旗人民政府", AgencyKind.Government, AgencyLevel.County)]
    [InlineData("赤峰市红山区文钟镇", AgencyKind.Government, AgencyLevel.Township)]
    [InlineData("云岭街道", AgencyKind.Dispatched, AgencyLevel.Township)]
    [InlineData("前进街", AgencyKind.Dispatched, AgencyLevel.Township)]
    [InlineData("云岭市章丘區文化和旅游局", AgencyKind.Department, AgencyLevel.County)]
    [InlineData("云岭縣人民政府", AgencyKind.Government, AgencyLevel.County)]
    [InlineData("清河县财政局（本级）", AgencyKind.Department, AgencyLevel.County)]
    [InlineData("浙江省杭州市余杭区仓前街道办事处", AgencyKind.Dispatched, AgencyLevel.Township)]
    [InlineData("云岭市人民政府驻北京办事处", null, null)]
    [InlineData("云岭县人民政府金融工作办公室", AgencyKind.Department, AgencyLevel.County)]
    [InlineData("云岭县人大常委会", null, null)]
    [InlineData("下城区教育局", AgencyKind.Department, AgencyLevel.County)]
    [InlineData("海南省海口市龙华区人民政府", AgencyKind.Government, AgencyLevel.County)]
    [InlineData("神农架林区林业管理局", AgencyKind.Department, AgencyLevel.County)]
    [InlineData("六枝特区教育局", AgencyKind.Department, AgencyLevel.County)]
    [InlineData("西咸新区管委会", AgencyKind.Zone, null)]
    [InlineData("天津滨海新区人民政府", AgencyKind.Government, AgencyLevel.County)]
    [InlineData("郑州航空港经济综合实验区管理委员会", AgencyKind.Zone, null)]
    [InlineData("武当山旅游经济特区管理委员会", AgencyKind.Zone, null)]
    [InlineData("黄山风景区管理委员会", AgencyKind.Zone, null)]
    [InlineData("通州区马驹桥镇人民政府", AgencyKind.Government, AgencyLevel.Township)]
    [InlineData("北京市朝阳区财政局", AgencyKind.Department, AgencyLevel.County)]
    [InlineData("朝阳区财政局", AgencyKind.Department, AgencyLevel.County)]
    [InlineData("吉林市财政局", AgencyKind.Department, AgencyLevel.City)]
    [InlineData("吉林省财政厅", AgencyKind.Department, AgencyLevel.Province)]
    [InlineData("重庆市城口县教育委员会", AgencyKind.Department, AgencyLevel.County)]
    [InlineData("重庆市教育委员会", AgencyKind.Department, AgencyLevel.Province)]
    [InlineData("湖北省仙桃市财政局", AgencyKind.Department, AgencyLevel.County)]
    [InlineData("东莞市长安镇", AgencyKind.Government, AgencyLevel.Township)]
    [InlineData("三沙市", AgencyKind.Government, AgencyLevel.City)]
    [InlineData("第一师范学院", null, null)]
    [InlineData("国家能源局江苏监管办公室", AgencyKind.Vertical, AgencyLevel.Province)]
    [InlineData("驻马店市驿城区人民政府老街办事处", AgencyKind.Dispatched, AgencyLevel.Township)]
    [InlineData("郑州市金水区未来路办事处", AgencyKind.Dispatched, AgencyLevel.Township)]
    [InlineData("上海市公安局浦东分局", AgencyKind.Branch, null)]
    [InlineData("云岭县公安局城关派出所", AgencyKind.Branch, null)]
    public void A_name_tells_what_its_ending_and_its_place_tell(string name, AgencyKind? kind, AgencyLevel? level) =>
        Assert.Equal(
            new Agency
            {
                Name = name,
                Kind = kind,
                Level = level,
            },
            AgencyNames.Complete(new Agency { Name = name })
        );

    [Fact]
    public void What_is_stated_counts_first()
    {
        var stated = new Agency
        {
            Name = "云岭镇人民政府",
            Kind = AgencyKind.Department,
            Level = AgencyLevel.City,
        };
        Assert.Equal(stated, AgencyNames.Complete(stated));
        Assert.Equal(stated with { Level = AgencyLevel.Township }, AgencyNames.Complete(stated with { Level = null }));
        Assert.Equal(new Agency(), AgencyNames.Complete(new Agency()));
    }

    [Theory]
    [InlineData("朝阳区教育局", "110105", "220104")]
    [InlineData("北京市朝阳区教育局", "110105")]
    [InlineData("浙江省杭州市余杭区仓前街道办事处", "330110")]
    [InlineData("恩施州教育局", "422800")]
    [InlineData("云岭县教育局")]
    public void The_place_of_a_name_is_certain_or_one_of_several(string name, params string[] codes) =>
        Assert.Equal(codes, AgencyNames.PlacesOf(name).Select(static division => division.Code));

    [Theory]
    [InlineData("宿迁市人民政府", true)]
    [InlineData("宿迁市人民政府办公室", true)]
    [InlineData("宿迁市财政局", false)]
    [InlineData("昆山市人民政府", false)]
    [InlineData("云岭市人民政府", null)]
    [InlineData("云岭经济开发区管理委员会", false)]
    public void Who_may_make_rules_is_told_by_kind_and_level(string name, bool? hasPower)
    {
        var report = ExampleReports.With(ExampleReports.Clean, ("/proactiveDisclosure/rules/issued", 2)) with
        {
            Agency = new Agency { Name = name },
        };
        var result = ReportChecker.Default.Only("GD2201").Check(report, null, TestContext.Current.CancellationToken);
        Assert.Equal(hasPower == false ? ["GD2201"] : [], result.Findings.Select(static finding => finding.Rule.Id));
        Assert.Equal(hasPower is null, result.NotRun.Any(static rule => rule.Rule.Id == "GD2201"));
    }

    [Theory]
    [InlineData("云岭县财政局", true)]
    [InlineData("云岭县气象局", true)]
    [InlineData("云岭县人民政府办公室", false)]
    [InlineData("云岭县人民政府", false)]
    [InlineData("云岭区城南街道办事处", null)]
    [InlineData("云岭经济开发区管理委员会", null)]
    public void The_last_day_of_publication_depends_on_the_kind(string name, bool? isLate)
    {
        var report = ExampleReports.Clean with
        {
            Agency = new Agency { Name = name },
            PublishedOn = new DateOnly(2024, 2, 20),
        };
        var result = ReportChecker.Default.Only("GD1013").Check(report, null, TestContext.Current.CancellationToken);
        Assert.Equal(isLate == true ? ["GD1013"] : [], result.Findings.Select(static finding => finding.Rule.Id));
        Assert.Equal(isLate is null, result.NotRun.Any(static rule => rule.Rule.Id == "GD1013"));
    }

    private static string? Word<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant();
}
