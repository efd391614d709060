using System.Text;
using GovDisclosure.RollUp;

namespace GovDisclosure.Core.Tests.RollUp.Units;

/// <summary>A list of which a byte is damaged is told with its line, and not read as another encoding.</summary>
public sealed class UnitListEncodingTests
{
    private const string Text =
        "单位代码,单位名称,上级,汇总口径\r\nA,松岭县人民政府,,汇总机关\r\nB,松岭县财政局,A,本级\r\nC,松岭县水利局,A,本级\r\n";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_broken_byte_in_utf8_is_told_with_its_line(bool hasMark)
    {
        byte[] bytes = [.. hasMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(Text)];
        bytes[bytes.AsSpan().IndexOf("财"u8) + 1] = 0xFF;
        var result = UnitListReader.Read(bytes);
        Assert.Null(result.List);
        var problem = Assert.Single(result.Problems);
        Assert.Equal((3, true), (problem.Line, problem.IsError));
        Assert.Contains("UTF-8", problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_that_is_of_neither_encoding_is_told_with_its_line()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("gbk")!;
        var bytes = gbk.GetBytes(Text);
        Assert.Equal("松岭县财政局", UnitListReader.Read(bytes).List!.Find("B")!.Name);
        bytes[bytes.AsSpan().IndexOf(gbk.GetBytes("水利")) + 2] = 0xFF;
        var problem = Assert.Single(UnitListReader.Read(bytes).Problems);
        Assert.Equal((4, true), (problem.Line, problem.IsError));
        Assert.Contains("GBK", problem.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_was_taken_in_without_a_last_day_is_told()
    {
        const string Heads = "code,name,parent,perimeter,validTo,mergedInto\nP,松岭县人民政府,,parent,,\nA,松岭县财政局,P,own,,\n";
        var open = UnitListReader.Read(Heads + "B,松岭县粮食局,P,own,,A\n");
        var note = Assert.Single(open.Problems);
        Assert.Equal((4, "mergedInto", false), (note.Line, note.Column, note.IsError));
        Assert.NotNull(open.List);
        Assert.Empty(UnitListReader.Read(Heads + "B,松岭县粮食局,P,own,2024-05-31,A\n").Problems);
    }
}
