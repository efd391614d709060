using System.Globalization;
using System.Text;
using GovDisclosure.Statements;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Statements;

/// <summary>Which numbers are found in words, and what they are.</summary>
public sealed class FigureTests
{
    private static readonly string[] Texts =
    [
        .. "件宗起例份次条篇个项部类人元年月日号场期处家本".Select(static unit => "收到5" + unit),
        .. "第每任逐某统唯同〔[-—/A又".Select(static before => before + "5件"),
        .. "约近超逾共".Select(static before => before + "5件"),
        .. "余多个".Select(static after => $"5{after}件"),
        .. "上下这该那".Select(static before => before + "一年"),
        "5件左右",
        "5件以上",
        "5件以下",
        "５件",
        "５．５件",
        "5.5件",
        "5.件",
        "5.5.5件",
        "1,234件",
        "1，234件",
        "1,23件",
        "1,2345件",
        "1,234,567件",
        "1.5,234件",
        "12\n34件",
        "12\n件",
        "5 件",
        "5\u3000件",
        "5B",
        "B5件",
        "123456789012345678件",
        "1234567890123456789件",
        "12345678901234567890件",
        "1万件",
        "1.5万件",
        "1.23456万件",
        "1亿件",
        "1万亿件",
        "1.5万余件",
        "2000000000万件",
        "999999999万件",
        "1000000000万件",
        "5余件左右",
        "上五年",
        "上一二年",
        "5.",
        "5,234",
        "5,",
        "5,23",
        "5,2345",
        "0.5万件",
        ".5件",
        "５，２３４件",
        "５９件",
        "０件",
        "/５件",
        "：5件",
        "1949年",
        "2200年",
        "1948年",
        "2201年",
        "12345678901234567.8件",
        "123456789012345678.5件",
        "1.2345678901234567890件",
        "5\n",
        "5.5\n5件",
        "5%",
        "5％",
        "5.25%",
        "5余万件",
        "5万",
        "5",
        "",
        "零件",
        "一件",
        "两件",
        "十件",
        "十二件",
        "二十件",
        "二十五件",
        "一百件",
        "一百零五件",
        "一百五件",
        "一百一十件",
        "百件",
        "一千零一件",
        "一千一百一十一件",
        "一万件",
        "一万二千件",
        "十万件",
        "一亿件",
        "一亿二千万件",
        "万件",
        "一万万件",
        "千一件",
        "十百件",
        "二二十件",
        "十十件",
        "〇件",
        "○件",
        "二〇二三年",
        "二〇二三",
        "七八件",
        "二三四件",
        "二〇二三四年",
        "五件五",
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十件",
        "九千九百九十九万亿件",
        "三余件",
        "五万余件",
        "零五件",
        "二十零件",
        "一百零五万件",
        "零万件",
        "十万百件",
        "百十件",
        "一千百件",
        "零十件",
        "一零十件",
        "九千九百九十九万件",
        "一万亿件",
        "一亿亿件",
        "二三四五件",
        "二三四五六件",
        "一万五件",
    ];

    [Fact]
    public void Numbers_are_read_as_they_were()
    {
        var text = new StringBuilder();
        foreach (var words in Texts)
        {
            text.Append(words.ReplaceLineEndings("\\n")).AppendLine(":");
            foreach (var figure in Numbers.Scan(words))
            {
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"  {figure.Start}-{figure.End} {figure.Value} \"{figure.Unit}\"{(figure.IsExact ? "" : " rough")}{(figure.Decimals > 0 ? $" {figure.Decimals} decimals" : "")}{(figure.Step > 0 ? $" step {figure.Step}" : "")}{(figure.IsYear ? " year" : "")}{(figure.IsDate ? " date" : "")}"
                );
            }
        }

        GoldenFile.Matches(text.ToString(), "tests", "GovDisclosure.Core.Tests", "Rules", "Cases", "Golden", "figures.txt");
    }

    [Fact]
    public void Numerals_are_written_as_they_are_read()
    {
        for (var number = 1; number <= 9999; number++)
        {
            Assert.True(ChineseNumeral.TryParse(ChineseNumeral.Format(number), out var read));
            Assert.Equal(number, read);
        }

        Assert.Equal(
            ["零", "一", "十", "十一", "二十", "一百", "一百零一", "一百一十", "一千", "一千零一", "一千零一十", "一千一百"],
            new[] { 0, 1, 10, 11, 20, 100, 101, 110, 1000, 1001, 1010, 1100 }.Select(ChineseNumeral.Format)
        );
        Assert.Throws<ArgumentOutOfRangeException>(static () => ChineseNumeral.Format(-1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => ChineseNumeral.Format(10_000));
    }
}
