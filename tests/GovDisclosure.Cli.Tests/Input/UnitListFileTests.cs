using System.Globalization;
using System.Text;
using SpreadCheetah;

namespace GovDisclosure.Cli.Tests.Input;

/// <summary>The unit list of <c>rollup</c>: as spreadsheets save it, and with every mistake told.</summary>
public sealed class UnitListFileTests
{
    private const string List =
        "单位代码,单位名称,类别,层级,上级,汇总口径,曾用名\nP,松岭县人民政府,,,,汇总机关,\nA,松岭县财政局,,,P,本级,松岭县财税局\nB,松岭县云河镇人民政府,,,P,区域,\nC,松岭县教育局,,,P,本级,\n";

    [Fact]
    public async Task A_workbook_and_a_list_in_gbk_give_what_the_list_in_utf8_gives()
    {
        using var place = Folder();
        place.Write("utf8.csv", List);
        await File.WriteAllBytesAsync(
            place["gbk.csv"],
            CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetBytes(List),
            TestContext.Current.CancellationToken
        );
        await File.WriteAllBytesAsync(place["units.xlsx"], await WorkbookAsync(List, "备查"), TestContext.Current.CancellationToken);
        List<string> results = [];
        foreach (var units in (string[])["utf8.csv", "gbk.csv", "units.xlsx"])
        {
            var run = await ToolRun.Of("rollup", place["in"], "--units", place[units], "--year", "2024", "--out", place["out-" + units]);
            Assert.Equal(1, run.Exit);
            Assert.Contains("C 松岭县教育局", run.Output, StringComparison.Ordinal);
            Assert.Equal(units == "units.xlsx", run.Error.Contains("备查", StringComparison.Ordinal));
            results.Add(
                await File.ReadAllTextAsync(Path.Combine(place["out-" + units], "rollup.json"), TestContext.Current.CancellationToken)
            );
        }

        Assert.Single(results.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Ten_thousand_mistakes_are_told_with_their_lines()
    {
        const int Mistakes = 10_000;
        using var place = Folder();
        var text = new StringBuilder("code,name,perimeter,parent\nP,松岭县人民政府,parent,\n");
        for (var i = 0; i < Mistakes; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"U{i},第{i}局,own,X{i}\n");
        }

        place.Write("units.csv", text.ToString());
        var run = await ToolRun.Of("rollup", place["in"], "--units", place["units.csv"], "--year", "2024", "--out", place["out"]);
        Assert.Equal(2, run.Exit);
        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Mistakes, lines.Length);
        Assert.All(lines.Index(), line =>
            Assert.Contains(
                string.Create(CultureInfo.InvariantCulture, $"line {line.Index + 3}, column parent: X{line.Index} "),
                line.Item,
                StringComparison.Ordinal
            )
        );
        Assert.False(File.Exists(place["out"]) || Directory.Exists(place["out"]));
    }

    [Theory]
    [InlineData("A,松岭县财政局,own,A", "refers to itself")]
    [InlineData("A,松岭县财政局,own,B\nB,松岭县教育局,own,A", "circle: A → B → A")]
    [InlineData("A,松岭县财政局,own,P\nA,松岭县教育局,own,P", "is also in line 3")]
    public async Task What_cannot_be_is_told(string rows, string words)
    {
        using var place = Folder();
        place.Write("units.csv", "code,name,perimeter,parent\nP,松岭县人民政府,parent,\n" + rows + "\n");
        var run = await ToolRun.Of("rollup", place["in"], "--units", place["units.csv"], "--year", "2024", "--out", place["out"]);
        Assert.Equal(2, run.Exit);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("D0CF11E0A1B11AE1", "save it as .xlsx")]
    [InlineData("504B030400", "damaged")]
    [InlineData("", "empty")]
    [InlineData("FFD8FFE000104A464946", "a byte in this")]
    public async Task What_is_no_list_is_told(string bytes, string words)
    {
        using var place = Folder();
        await File.WriteAllBytesAsync(place["units"], Convert.FromHexString(bytes), TestContext.Current.CancellationToken);
        var run = await ToolRun.Of("rollup", place["in"], "--units", place["units"], "--year", "2024", "--out", place["out"]);
        Assert.Equal(2, run.Exit);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private static Workplace Folder()
    {
        var place = new Workplace();
        Directory.CreateDirectory(place["in"]);
        place.Write(
            Path.Combine("in", "a.json"),
            Samples.Clean() with
            {
                Year = 2024,
                Agency = new Agency { Name = "松岭县财税局" },
            }
        );
        place.Write(
            Path.Combine("in", "b.json"),
            Samples.Clean() with
            {
                Year = 2024,
                Agency = new Agency { Name = "松岭县云河镇" },
            }
        );
        return place;
    }

    private static async Task<byte[]> WorkbookAsync(string list, string otherSheet)
    {
        using var stream = new MemoryStream();
        await using (var book = await Spreadsheet.CreateNewAsync(stream, cancellationToken: TestContext.Current.CancellationToken))
        {
            await book.StartWorksheetAsync("单位名单", token: TestContext.Current.CancellationToken);
            foreach (var line in list.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                await book.AddRowAsync([.. line.Split(',').Select(static text => new Cell(text))], TestContext.Current.CancellationToken);
            }

            await book.StartWorksheetAsync(otherSheet, token: TestContext.Current.CancellationToken);
            await book.AddRowAsync([new Cell("说明")], TestContext.Current.CancellationToken);
            await book.FinishAsync(TestContext.Current.CancellationToken);
        }

        return stream.ToArray();
    }
}
