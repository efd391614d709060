using GovDisclosure.Statements;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Statements;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("办结749 件", 749, "件", true)]
    [InlineData("办结１２件", 12, "件", true)]
    [InlineData("办结1,234件", 1234, "件", true)]
    [InlineData("办结12\n34件", 1234, "件", true)]
    [InlineData("发稿1.2万篇", 12000, "篇", true)]
    [InlineData("办结一百零五件", 105, "件", true)]
    [InlineData("办结两件", 2, "件", true)]
    [InlineData("发布260余条", 260, "条", false)]
    [InlineData("占8.41％", 8.41, "%", true)]
    public void A_figure_is_read(string text, double value, string unit, bool exact)
    {
        var figure = Assert.Single(Numbers.Scan(text));
        Assert.Equal(((decimal)value, unit, exact), (figure.Value, figure.Unit, figure.IsExact));
    }

    [Theory]
    [InlineData("根据第20条")]
    [InlineData("根据第二十条")]
    [InlineData("依照〔2019〕")]
    [InlineData("（三）一是")]
    [InlineData("转下一年度办理")]
    [InlineData("上一年结转")]
    public void What_is_no_figure_is_passed_over(string text) => Assert.Empty(Numbers.Scan(text));

    [Fact]
    public void Chinese_numerals_round_trip()
    {
        for (var number = 0; number <= 9999; number++)
        {
            Assert.True(ChineseNumeral.TryParse(ChineseNumeral.Format(number), out var read), ChineseNumeral.Format(number));
            Assert.Equal(number, read);
        }
    }

    [Fact]
    public void A_million_digits_are_one_number_that_is_passed_over() => Assert.Empty(Numbers.Scan(new string('9', 1_000_000)));

    [Fact]
    public void Reading_does_not_depend_on_the_culture() =>
        Cultures.Each(static () => Assert.Equal(8.41m, Numbers.Scan("占8.41%")[0].Value));
}
