using GovDisclosure.Agencies;

namespace GovDisclosure.Core.Tests.Agencies;

public sealed class DivisionListTests
{
    private static readonly DivisionList List = DivisionList.Default;

    [Fact]
    public void Every_division_has_a_code_of_its_own_that_says_its_level_and_its_parent()
    {
        Assert.Equal(3216, List.All.Length);
        Assert.Equal(34, List.All.Count(static division => division.Level == AgencyLevel.Province));
        Assert.Equal(List.All.Length, List.All.Select(static division => division.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            List.All.Order(Comparer<Division>.Create(static (left, right) => string.CompareOrdinal(left.Code, right.Code))),
            List.All
        );
        Assert.All(List.All, static division =>
        {
            Assert.Equal(6, division.Code.Length);
            Assert.Equal(
                division.Code.EndsWith("0000", StringComparison.Ordinal) ? AgencyLevel.Province
                    : division.Code.EndsWith("00", StringComparison.Ordinal) ? AgencyLevel.City
                    : AgencyLevel.County,
                division.Level
            );
            Assert.Equal(division.Level == AgencyLevel.Province, division.Parent is null);
            Assert.True(division.Parent is null || division.Parent.Level < division.Level);
            Assert.StartsWith((division.Parent ?? division).Code[..2], division.Code, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("321302", "江苏省宿迁市宿城区")]
    [InlineData("110101", "北京市东城区")]
    [InlineData("429004", "湖北省仙桃市")]
    [InlineData("500229", "重庆市城口县")]
    [InlineData("460400", "海南省儋州市")]
    [InlineData("659004", "新疆维吾尔自治区五家渠市")]
    public void A_code_is_that_of_one_division(string code, string name) => Assert.Equal(name, List.FindCode(code)!.FullName);

    [Fact]
    public void A_bare_name_may_be_that_of_several_and_with_its_parent_is_that_of_one()
    {
        Assert.Equal(["320106", "320302", "350102", "410204"], List.Find("鼓楼区").Select(static division => division.Code));
        Assert.Equal(
            29,
            List.All.Where(static division => division.Level == AgencyLevel.County)
                .GroupBy(static division => division.Name, StringComparer.Ordinal)
                .Count(static group => group.Count() > 1)
        );
        Assert.Equal("320302", List.Find("徐州市", "鼓楼区")!.Code);
        Assert.Null(List.Find("江苏省", "鼓楼区"));
        Assert.Equal("410204", List.Find("河南省", "鼓楼区")!.Code);
        Assert.Null(List.Find("云岭市", "鼓楼区"));
        Assert.Empty(List.Find("云岭县"));
        Assert.Null(List.FindCode("000000"));
    }
}
