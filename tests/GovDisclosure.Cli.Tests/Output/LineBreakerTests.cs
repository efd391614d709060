using System.Text;
using GovDisclosure.Cli.Output;
using Spectre.Console;

namespace GovDisclosure.Cli.Tests.Output;

public sealed class LineBreakerTests
{
    [Theory]
    [InlineData("", 10, "")]
    [InlineData("总计为三", 4, "总计|为三")]
    [InlineData("总计为三。", 8, "总计为|三。")]
    [InlineData("共“三件”。", 6, "共“三|件”。")]
    [InlineData("本年 12345 件", 8, "本年|12345 件")]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("行一\n行二", 10, "行一|行二")]
    [InlineData("1.属于国家秘密", 8, "1.属于国|家秘密")]
    [InlineData("a.b/c-d e", 7, "a.b/c-d|e")]
    [InlineData("期限。［GD1011 a］", 8, "期限。|［GD1011|a］")]
    [InlineData("没有说明［件］", 12, "没有说明|［件］")]
    public void Lines_are_broken_where_readers_expect_it(string text, int width, string expected) =>
        Assert.Equal(expected.Split('|'), LineBreaker.Break(text, width));

    [Fact]
    public void The_width_of_a_letter_is_the_one_of_the_table_of_all_letters() =>
        Assert.All(Enumerable.Range(0x20, 0x20000).Where(Rune.IsValid).Select(static value => new Rune(value).ToString()), static letter =>
            Assert.Equal(letter.GetCellWidth(), LineBreaker.Width(letter))
        );

    [Fact]
    public void No_line_is_too_wide_and_nothing_is_lost()
    {
        const string Text =
            "“收到和处理政府信息公开申请情况”表“自然人”列：一、本年新收 5 + 二、上年结转 2 = 7，而（七）总计 4 + 四、结转下年度继续办理 1 = 5，相差 2。𠮷𠮷𠮷 some English words, too.";
        for (var width = 2; width < 100; width++)
        {
            var lines = LineBreaker.Break(Text, width).ToList();
            Assert.All(lines, line => Assert.True(LineBreaker.Width(line) <= width, line));
            Assert.Equal(Text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
        }
    }
}
