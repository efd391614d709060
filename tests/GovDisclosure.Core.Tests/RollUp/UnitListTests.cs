using System.Globalization;
using System.Text;
using GovDisclosure.RollUp;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.RollUp;

/// <summary>A unit list is read as spreadsheets save it, and every mistake is told with its line.</summary>
public sealed class UnitListTests
{
    private const string English = "code,name,kind,level,parent,perimeter,validFrom,validTo,expected,formerNames,mergedInto,note\n";
    private const string Chinese = "单位代码,单位名称,类别,层级,上级,汇总口径,有效起,有效止,应报,曾用名,并入,备注\n";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public void Both_heads_and_both_encodings_are_read(string encoding)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(encoding) is { } gbk ? gbk : Encoding.UTF8;
        var text = Chinese + "A,松岭县人民政府,政府,县级,,汇总机关,,,是,,,\nB,\"松岭县财政局\",部门,,A,本级,,2024年5月31日,否,松岭县财税局、松岭县财政科,A,\"并入,见文\"\n";
        var list = UnitListReader.Read(bytes.GetBytes(text)).List!;
        Assert.Equal("A", list.Parent!.Code);
        var unit = list.Find("B")!;
        Assert.Equal(new DateOnly(2024, 5, 31), unit.ValidTo);
        Assert.False(unit.IsExpected);
        Assert.Equal(["松岭县财税局", "松岭县财政科"], unit.FormerNames);
        Assert.Equal("并入,见文", unit.Note);
        Assert.Equal(AgencyLevel.County, list.Parent.Level);
        Assert.Equal(3, unit.Line);
    }

    [Fact]
    public void Ten_thousand_mistakes_are_all_told_with_their_lines()
    {
        const int Lines = 10_000;
        var text = new StringBuilder(English).Append("P,松岭县人民政府,government,county,,parent,,,yes,,,\n");
        for (var i = 0; i < Lines; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"U{i},机关{i}局,departement,county,P,own,,,yes,,,\n");
        }

        var result = UnitListReader.Read(text.ToString());
        Assert.Null(result.List);
        Assert.Equal(Lines, result.Problems.Count(static problem => problem is { IsError: true, Column: "kind" }));
        Assert.Equal(Enumerable.Range(3, Lines), result.Problems.Where(static problem => problem.Column == "kind").Select(static problem => problem.Line));
    }

    [Theory]
    [InlineData("A,甲局,,,A,own,,,,,,", 3, "parent")]
    [InlineData("A,甲局,,,X,own,,,,,,", 3, "parent")]
    [InlineData("A,甲局,,,B,own,,,,,,\nB,乙局,,,C,own,,,,,,\nC,丙局,,,A,own,,,,,,", 3, "parent")]
    [InlineData("A,甲局,,,,own,,,,,,\nA,乙局,,,,own,,,,,,", 4, "code")]
    [InlineData("A,甲局,,,,own,,,,,Y,", 3, "mergedInto")]
    [InlineData("A,甲局,,,,own,2024-06-01,2024-01-01,,,,", 3, "validTo")]
    [InlineData("A,甲局,,,,own,2024-13-01,,,,,", 3, "validFrom")]
    [InlineData("A,甲局,,,,,,,,,,", 3, "perimeter")]
    [InlineData("A,甲局,,,,all,,,,,,", 3, "perimeter")]
    [InlineData("A,,,,,own,,,,,,", 3, "name")]
    [InlineData("A,甲局,,,,own,,,perhaps,,,", 3, "expected")]
    [InlineData("A,甲局,,,,own,,,,,,,,,一", 3, "")]
    [InlineData("A,甲局,,,,parent,,,,,,", 0, "perimeter")]
    public void A_mistake_is_told_with_line_and_column(string rows, int line, string column)
    {
        var result = UnitListReader.Read(English + "P,松岭县人民政府,government,county,,parent,,,yes,,,\n" + rows + "\n");
        Assert.Null(result.List);
        Assert.Contains(result.Problems, problem => problem.IsError && problem.Line == line && problem.Column == column && problem.Message.Zh.Length > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("not,a,list\n1,2,3\n")]
    [InlineData("code,name\nA,甲局\n")]
    [InlineData("code,code,name,perimeter\nA,A,甲局,own\n")]
    public void What_is_no_list_is_told(string text) => Assert.Contains(UnitListReader.Read(text).Problems, static problem => problem.IsError);

    [Fact]
    public void Any_text_is_read_or_refused_without_an_exception() => Check.That(Texts.Any, static text => Assert.NotNull(UnitListReader.Read(text ?? "").Problems.ToString()));

    [Fact]
    public void A_draft_leaves_parent_and_perimeter_to_the_office()
    {
        var text = UnitListProposal.ToCsv([new Agency { Name = "松岭县财政局" }, new Agency { Name = "=HYPERLINK(1)" }, new Agency(), new Agency { Name = "松岭县财政局" }]);
        var lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Contains("'=HYPERLINK(1)", text, StringComparison.Ordinal);
        Assert.Equal(2, UnitListReader.Read(text).Problems.Count(static problem => problem is { IsError: true, Column: "perimeter" }));
    }

    private static class Texts
    {
        public static FsCheck.Arbitrary<string> Any => FsCheck.Fluent.ArbMap.Default.ArbFor<string>();
    }
}
