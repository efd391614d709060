using System.Globalization;
using System.Text;
using System.Text.Json;
using GovDisclosure.RollUp;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.RollUp.Units;

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
        var text =
            Chinese
            + "A,松岭县人民政府,政府,县级,,汇总机关,,,是,,,\nB,\"松岭县财政局\",部门,,A,本级,,2024年5月31日,否,松岭县财税局、松岭县财政科,A,\"并入,见文\"\n";
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
        Assert.Equal(
            Enumerable.Range(3, Lines),
            result.Problems.Where(static problem => problem.Column == "kind").Select(static problem => problem.Line)
        );
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
    [InlineData("A,甲局,,,,parent,,,,,,", 3, "perimeter")]
    public void A_mistake_is_told_with_line_and_column(string rows, int line, string column)
    {
        var result = UnitListReader.Read(English + "P,松岭县人民政府,government,county,,parent,,,yes,,,\n" + rows + "\n");
        Assert.Null(result.List);
        Assert.Contains(result.Problems, problem =>
            problem.IsError && problem.Line == line && problem.Column == column && problem.Message.Zh.Length > 0
        );
    }

    [Theory]
    [InlineData("Z,开发区管委会,,,P,own,,,,,,\nB,社会事业局,,,Z,own,,,,,,", "第 3 行", "B")]
    [InlineData("Z,云河镇,,,P,region,,,,,,\nX,中转办,,,Z,none,,,,,,\nB,云河镇站所,,,X,own,,,,,,", "第 3 行", "B")]
    public void A_unit_and_the_one_above_it_in_one_sum_are_told(string rows, string line, string code)
    {
        var result = UnitListReader.Read(English + "P,松岭县人民政府,government,county,,parent,,,yes,,,\n" + rows + "\n");
        Assert.NotNull(result.List);
        var problem = Assert.Single(result.Problems, static problem => !problem.IsError);
        Assert.Equal((result.List.Find(code)!.Line, "perimeter"), (problem.Line, problem.Column));
        Assert.Contains(line, problem.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("counted twice", problem.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Z,开发区管委会,,,P,own,,,,,,\nB,社会事业局,,,Z,none,,,,,,")]
    [InlineData("Z,开发区管委会,,,P,own,,2020-05-31,,,,\nB,社会事业局,,,Z,own,2021-01-01,,,,,")]
    [InlineData("B,财政局,,,P,own,,,,,,")]
    [InlineData("A,甲局,,,B,own,,,,,,\nB,乙局,,,C,own,,,,,,\nC,丙局,,,A,none,,,,,,")]
    public void One_that_is_in_no_sum_long_gone_or_in_a_circle_counts_nothing_twice(string rows)
    {
        var result = UnitListReader.Read(English + "P,松岭县人民政府,government,county,,parent,,,yes,,,\n" + rows + "\n");
        Assert.DoesNotContain(result.Problems, static problem => !problem.IsError);
    }

    [Theory]
    [InlineData("")]
    [InlineData("X,水利局,,,P,nowhere,,,,,,\n")]
    public void A_second_government_that_sums_up_is_told_with_both_lines(string otherMistake)
    {
        var result = UnitListReader.Read(
            English
                + "P,松岭县人民政府,government,county,,parent,,,yes,,,\n"
                + otherMistake
                + "Q,岭北县人民政府,,,,parent,,,,,,\nR,岭南县人民政府,,,,parent,,,,,,\n"
        );
        Assert.Null(result.List);
        var told = result
            .Problems.Where(static problem => problem.Message.En.Contains("has the perimeter parent", StringComparison.Ordinal))
            .ToList();
        var line = otherMistake.Length == 0 ? 3 : 4;
        Assert.Equal([(line, "perimeter"), (line + 1, "perimeter")], told.Select(static problem => (problem.Line, problem.Column)));
        Assert.All(told, static problem => Assert.Contains("so has P in line 2", problem.Message.En, StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_with_a_mistake_is_in_the_list_that_others_refer_to()
    {
        var result = UnitListReader.Read(
            English + "P,松岭县人民政府,government,county,,parent,,,perhaps,,,\nA,甲局,,,P,own,,,,,,\nA,乙局,,,X,own,,,,,,\n"
        );
        Assert.Equal(
            [("expected", 2), ("code", 4), ("parent", 4)],
            result.Problems.Select(static problem => (problem.Column, problem.Line))
        );
    }

    [Fact]
    public void Units_that_take_each_other_in_are_told()
    {
        var result = UnitListReader.Read(
            English + "P,松岭县人民政府,government,county,,parent,,,yes,,,\nA,甲局,,,P,own,,,,,B,\nB,乙局,,,P,own,,,,,A,\n"
        );
        Assert.Contains(result.Problems, static problem => problem is { IsError: true, Column: "mergedInto", Line: 3 });
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("not,a,list\n1,2,3\n")]
    [InlineData("code,name\nA,甲局\n")]
    [InlineData("code,code,name,perimeter\nA,A,甲局,own\n")]
    public void What_is_no_list_is_told(string text) =>
        Assert.Contains(UnitListReader.Read(text).Problems, static problem => problem.IsError);

    [Fact]
    public void Any_text_is_read_or_refused_without_an_exception() =>
        Check.That(Texts.Any, static text => Assert.NotNull(UnitListReader.Read(text ?? "").Problems.ToString()));

    [Fact]
    public void The_schema_is_the_approved_one() => GoldenFile.Matches(UnitListSchema.ToJson(), "schema", "unit-list.schema.json");

    [Fact]
    public void Every_head_and_word_of_the_schema_is_read()
    {
        using var schema = JsonDocument.Parse(UnitListSchema.ToJson());
        foreach (var field in schema.RootElement.GetProperty("fields").EnumerateArray())
        {
            var name = field.GetProperty("name").GetString()!;
            string[] heads = [name, field.GetProperty("title").GetString()!, .. Texts.Of(field, "alsoCalled")];
            string[] words =
            [
                .. Texts.Of(field, "trueValues"),
                .. Texts.Of(field, "falseValues"),
                .. field.TryGetProperty("constraints", out var limits) ? Texts.Of(limits, "enum") : [],
            ];
            foreach (var (head, word) in heads.SelectMany(head => words.DefaultIfEmpty("").Select(word => (head, word))))
            {
                // The column's values in a list that has all that is required; what is no word is refused.
                string[] others = [.. ((string[])["code", "name", "perimeter"]).Where(other => other != name)];
                string List(string value) =>
                    $"{string.Join(',', others)},{head}\n{string.Join(',', others.Select(static other => other == "perimeter" ? "none" : "A"))},{value}\n";
                Assert.DoesNotContain(
                    UnitListReader.Read(List(word.Length > 0 || name is not ("code" or "name") ? word : "甲局")).Problems,
                    problem => problem.IsError || problem.Line > 0
                );
                Assert.True(words.Length == 0 || UnitListReader.Read(List("不是词")).List is null, head);
            }
        }
    }

    [Fact]
    public void A_long_line_of_parents_and_a_long_circle_are_no_hang()
    {
        const int Units = 50_000;
        var text = new StringBuilder(English);
        for (var i = 0; i < Units; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"U{i},第{i}局,,,U{(i + 1) % Units},own,,,yes,,,\n");
        }

        var result = UnitListReader.Read(text.ToString());
        var circle = Assert.Single(result.Problems, static problem => problem.IsError);
        Assert.Equal((2, "parent"), (circle.Line, circle.Column));
        Assert.True(circle.Message.En.Length < 500);
    }

    [Fact]
    public void Rows_of_a_sheet_are_read_with_their_numbers()
    {
        var result = UnitListReader.Read([
            (3, ["单位代码", "单位名称", "汇总口径"]),
            (4, ["P", "松岭县人民政府", "汇总机关"]),
            (7, ["", "", ""]),
            (9, ["A", "松岭县财政局", "本级政府"]),
        ]);
        Assert.Equal(
            (9, "perimeter"),
            result.Problems.Where(static problem => problem.IsError).Select(static problem => (problem.Line, problem.Column)).Single()
        );
    }

    [Fact]
    public void A_draft_leaves_parent_and_perimeter_to_the_office()
    {
        var text = UnitListProposal.ToCsv([
            new Agency { Name = "松岭县财政局" },
            new Agency { Name = "=HYPERLINK(1)" },
            new Agency(),
            new Agency { Name = "松岭县财政局" },
        ]);
        var lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Contains("'=HYPERLINK(1)", text, StringComparison.Ordinal);
        Assert.Equal(2, UnitListReader.Read(text).Problems.Count(static problem => problem is { IsError: true, Column: "perimeter" }));
    }

    [Fact]
    public void A_draft_has_no_code_twice_and_no_character_that_steers()
    {
        var text = UnitListProposal.ToCsv([
            new Agency { Name = "甲局", Code = "U003" },
            new Agency { Name = "乙局", Code = "A-1" },
            new Agency { Name = "丙局", Code = "A-1" },
            new Agency { Name = "丁局", Code = " A-1" },
            new Agency { Name = "戊\u001B[31m局\u202E\r\n" },
        ]);
        var codes = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static line => line.Split(',')[0]).ToList();
        Assert.Equal(5, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(2, codes.Count(static code => code is "U003" or "A-1"));
        Assert.DoesNotContain(UnitListReader.Read(text).Problems, static problem => problem is { IsError: true, Column: "code" });
        Assert.Equal(2, text.Split("the code A-1 of another unit").Length - 1);
        Assert.DoesNotContain(text.Replace("\r\n", "", StringComparison.Ordinal), static c => char.IsControl(c) || c == '\u202E');
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    public void Unicode_text_of_a_spreadsheet_is_read_or_told(string encoding, bool hasMark)
    {
        var format = Encoding.GetEncoding(encoding);
        byte[] text = format.GetBytes("单位代码\t单位名称\t汇总口径\r\nP\t松岭县人民政府\t汇总机关\r\n");
        var result = UnitListReader.Read(hasMark ? [.. format.Preamble, .. text] : text);
        if (hasMark)
        {
            Assert.Equal("松岭县人民政府", result.List!.Parent!.Name);
            return;
        }

        var problem = Assert.Single(result.Problems);
        Assert.Equal((1, true), (problem.Line, problem.IsError));
        Assert.Contains("CSV UTF-8", problem.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("UTF-16", problem.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("P,松岭县人民政府,,,,parent,,,,,,\r\nA,\"甲局,,,P,own,,,,,,\r\nB,乙局,,,P,wrong,,,,,,\r\n", 3)]
    [InlineData("P,松岭县人民政府,,,,parent,,,,,,\nA,甲局,,,P,own,,,,,,\"\n", 3)]
    [InlineData("P,松岭县人民政府,,,,parent,,,,,,\nA,甲局,,,P,own,,,,,,\"第一行\n第二行\"\nB,\"乙局,,,P,own,,,,,,", 5)]
    public void A_quotation_mark_that_is_not_closed_is_told_with_its_line(string rows, int line)
    {
        var result = UnitListReader.Read(English + rows);
        Assert.Null(result.List);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(line, problem.Line);
        Assert.Contains("not closed", problem.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A,甲局,,,P,own,,,,旧局,,\nB,乙局,,,P,own,,,,旧局,,", 4, "formerNames")]
    [InlineData("A,甲局,,,P,own,,,,旧局;旧局,,", null, null)]
    [InlineData("A,旧局,,,P,own,,,,,,\nB,乙局,,,P,own,,,,旧局,,", 4, "formerNames")]
    [InlineData("A,甲局,,,P,own,,,,乙局,,\nB,乙局,,,P,own,,,,,,", 4, "name")]
    [InlineData("A,旧局,,,P,own,,2024-05-31,,,B,\nB,乙局,,,P,own,,,,旧局,,", null, null)]
    [InlineData("A,甲局,,,P,own,,2023-12-31,,旧局,,\nB,乙局,,,P,own,2024-01-01,,,旧局,,", null, null)]
    [InlineData("A,甲局,,,P,own,,2020-12-31,,,,\nB,甲局,,,P,own,2021-01-01,,,,,\nC,甲局,,,P,own,2022-01-01,,,,,", 5, "name")]
    public void A_name_that_may_be_of_two_units_is_told(string rows, int? line, string? column)
    {
        var result = UnitListReader.Read(English + "P,松岭县人民政府,,,,parent,,,,,,\n" + rows + "\n");
        Assert.NotNull(result.List);
        Assert.Equal(line is { } told ? [(told, column!)] : [], result.Problems.Select(static problem => (problem.Line, problem.Column)));
    }

    [Fact]
    public void A_division_code_finds_the_only_unit_that_has_it()
    {
        var result = UnitListReader.Read(
            "code,name,perimeter,divisionCode\nP,松岭县人民政府,parent,321300\nT,松岭县云河镇人民政府,region,321302107\nA,甲局,own,321399\nB,乙局,own,321399\nC,丙局,own,32-1\n"
        );
        var list = result.List!;
        Assert.Equal([(6, "divisionCode")], result.Problems.Select(static problem => (problem.Line, problem.Column)));
        Assert.Equal("T", list.FindByPrintedCode("321302107000")?.Code);
        Assert.Equal("P", list.FindByPrintedCode("321300")?.Code);
        Assert.Equal("A", list.FindByPrintedCode("A")?.Code);
        Assert.Null(list.FindByPrintedCode("321399"));
        Assert.Null(list.FindByPrintedCode("32-1"));
        Assert.Null(list.FindByPrintedCode("3213"));
    }

    private static class Texts
    {
        public static IEnumerable<string> Of(JsonElement element, string member) =>
            element.TryGetProperty(member, out var words) ? words.EnumerateArray().Select(static word => word.GetString()!) : [];

        public static FsCheck.Arbitrary<string> Any => FsCheck.Fluent.ArbMap.Default.ArbFor<string>();
    }

    [Fact]
    public void A_list_is_read_from_every_carrier()
    {
        var text = English + "P,松岭县人民政府,government,county,,parent,,,yes,,,\n";
        var bytes = Encoding.UTF8.GetBytes(text);
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            using var stream = new MemoryStream(bytes);
            Assert.All(
                [UnitListReader.Read(text), UnitListReader.Read(bytes), UnitListReader.Read(stream), UnitListReader.ReadFile(path)],
                static result => Assert.Equal("P", result.List!.Parent!.Code)
            );
        }
        finally
        {
            File.Delete(path);
        }
    }
}
