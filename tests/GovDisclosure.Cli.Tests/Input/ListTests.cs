using System.Text;
using GovDisclosure.Cli.Input;
using GovDisclosure.Json;

namespace GovDisclosure.Cli.Tests.Input;

/// <summary>Lists of files, and texts that are not in the encoding they should be in.</summary>
public sealed class ListTests : IDisposable
{
    private readonly Workplace here = new();

    public void Dispose() => here.Dispose();

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("gb18030", false)]
    public async Task A_list_is_read_in_the_encodings_of_editors(string encoding, bool hasMark)
    {
        var file = here.Write("永正镇年报.json", Samples.Clean());
        var saved = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var list = here.Write("list.txt", [.. hasMark ? saved.GetPreamble() : [], .. saved.GetBytes($"{file}\r\n\r\n")]);
        var run = await ToolRun.Of("read", "@" + list);
        Assert.Equal(0, run.Exit);
        Assert.Equal(Samples.Clean(), DisclosureJson.Deserialize(run.Output));
    }

    [Theory]
    [InlineData("zh", "是另一个列表")]
    [InlineData("en", "is a list too")]
    public async Task A_list_in_a_list_is_told_as_that(string language, string told)
    {
        var file = here.Write("a.json", Samples.Clean());
        here.Write("inner.txt", file);
        var list = here.Write("list.txt", $"@{here["inner.txt"]}\n{file}\n");
        var run = await ToolRun.Of("read", "@" + list, "--lang", language);
        Assert.Equal(2, run.Exit);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Equal(Samples.Clean(), DisclosureJson.Deserialize(run.Output));
    }

    [Theory]
    [InlineData("zh", "像是 GBK")]
    [InlineData("en", "looks like GBK")]
    public async Task A_line_that_is_in_GBK_is_told_as_that(string language, string told)
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        var lines = here.Write("a.ndjson", gbk.GetBytes(DisclosureJson.Serialize(Samples.Clean()) + "\n"));
        var run = await ToolRun.Of("read", lines, "--lang", language);
        Assert.Equal(2, run.Exit);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_UTF_8_with_a_broken_byte_is_none_of_GBK()
    {
        var broken = Encoding.UTF8.GetBytes("永正镇人民政府公开年度报告");
        broken[^1] = (byte)'a';
        Assert.False(ListText.IsGb18030(broken));
        Assert.False(ListText.IsGb18030("a"u8));
    }

    [Theory]
    [InlineData("zh", "出现两次")]
    [InlineData("en", "twice")]
    public async Task Tables_are_divided_by_a_column_once(string language, string told)
    {
        var file = here.Write("a.json", Samples.Clean());
        var run = await ToolRun.Of("export", file, "--to", "csv", "--out", here["out"], "--partition", "year,year", "--lang", language);
        Assert.Equal(2, run.Exit);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(here["out"]));
    }
}
