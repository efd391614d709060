using GovDisclosure.Documents.Cells;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tests.Cells;

public sealed class CellTextParserTests
{
    private static readonly FormCell Count = FormCatalog.Default.FindCell("/requests/newlyReceived/total")!;
    private static readonly FormCell Fee = FormCatalog.Default.FindCell("/proactiveDisclosure/administrativeFees/amount")!;
    private static readonly FormCell Procurement = FormCatalog.Default.FindCell("/proactiveDisclosure/centralizedProcurement/amount")!;

    [Theory]
    [InlineData("0", 0)]
    [InlineData("\u3000\u00A0 7\u200B", 7)]
    [InlineData("１２", 12)]
    [InlineData("+82", 82)]
    [InlineData("＋82", 82)]
    [InlineData("-8", -8)]
    [InlineData("\u22128", -8)]
    [InlineData("－８", -8)]
    [InlineData("-0", 0)]
    [InlineData("007", 7)]
    [InlineData("00000000000000000000000000000000000007", 7)]
    [InlineData("1,234", 1234)]
    [InlineData("1，234，567", 1234567)]
    [InlineData("１，２３４", 1234)]
    [InlineData("11398889", 11398889)]
    public void Numbers(string text, long number)
    {
        var reading = CellTextParser.Parse(text, Count);
        Assert.Equal(number, reading.Value.Number);
        Assert.Null(reading.Remark);
        Assert.True(FigureText.Is(text.Trim('\u3000', '\u00A0', ' ', '\u200B')));
    }

    [Theory]
    [InlineData("减3", -3)]
    [InlineData("减少1项", -1)]
    [InlineData("增加 2", 2)]
    [InlineData("增１", 1)]
    [InlineData("无增减", 0)]
    [InlineData("持平", 0)]
    public void Changes_in_words(string text, long number)
    {
        var change = FormCatalog.Default.FindCell("/proactiveDisclosure/administrativeLicensing/change")!;
        Assert.Equal(new CellReading(GovDisclosure.Count.FromInt64(number)), CellTextParser.Parse(text, change));
        Assert.True(FigureText.Is(text));
        Assert.True(CellTextParser.Parse(text, Count).Value.IsBlank);
    }

    [Theory]
    [InlineData("增加了一些")]
    [InlineData("减")]
    [InlineData("增加2.5")]
    [InlineData("减12345678901234567890")]
    public void Words_of_a_change_without_a_whole_number_are_none(string text)
    {
        Assert.True(
            CellTextParser.Parse(text, FormCatalog.Default.FindCell("/proactiveDisclosure/administrativeLicensing/change")!).Value.IsBlank
        );
        Assert.False(FigureText.Is(text));
    }

    [Fact]
    public void Two_signs_are_a_figure_that_is_no_number()
    {
        Assert.True(FigureText.Is("--253"));
        Assert.Equal(new CellReading(CellValue.Blank, "--253", CellDoubt.NotNumber), CellTextParser.Parse("--253", Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u3000\u00A0")]
    public void Nothing_is_blank_and_never_zero(string text) =>
        Assert.Equal(new CellReading(CellValue.Blank), CellTextParser.Parse(text, Count));

    [Theory]
    [InlineData("/")]
    [InlineData("／")]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("——")]
    [InlineData("－")]
    [InlineData("无")]
    [InlineData("不适用")]
    public void Marks_are_not_applicable(string text)
    {
        Assert.Equal(new CellReading(CellValue.NotApplicable), CellTextParser.Parse(text, Count));
        Assert.Equal(new CellReading(CellValue.NotApplicable), CellTextParser.Parse(text, Fee));
        Assert.True(FigureText.Is(text));
    }

    [Theory]
    [InlineData("/（见附件）", "见附件")]
    [InlineData("— (见附件)", "见附件")]
    [InlineData("无（本级无此权限）", "本级无此权限")]
    public void A_mark_may_have_a_remark(string text, string remark)
    {
        Assert.True(FigureText.Is(text));
        Assert.Equal(new CellReading(CellValue.NotApplicable, remark, CellDoubt.Remark), CellTextParser.Parse(text, Count));
    }

    [Theory]
    [InlineData("1,23")]
    [InlineData("12,34,567")]
    [InlineData("1234,567")]
    [InlineData("1 234")]
    [InlineData("0 0 0")]
    [InlineData("1-2")]
    [InlineData("2022年")]
    [InlineData("50%")]
    [InlineData("3.")]
    [InlineData(".5")]
    [InlineData("二")]
    [InlineData("一")]
    [InlineData("+")]
    [InlineData("1.属于国家秘密")]
    public void Anything_else_is_no_number(string text)
    {
        Assert.Equal(new CellReading(CellValue.Blank, text, CellDoubt.NotNumber), CellTextParser.Parse(text, Count));
        Assert.False(FigureText.Is(text));
    }

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775808")]
    [InlineData("99999999999999999999999999999999")]
    public void Beyond_64_bits(string text) =>
        Assert.Equal(new CellReading(CellValue.Blank, text, CellDoubt.TooLarge), CellTextParser.Parse(text, Count));

    [Theory]
    [InlineData("59237.2449", "59237.2449")]
    [InlineData("４．００", "4.00")]
    [InlineData("0.038", "0.038")]
    [InlineData("0.0038", "0.0038")]
    [InlineData("0.00038", "0.00038")]
    [InlineData("-0.000001", "-0.000001")]
    [InlineData("００．００３８", "0.0038")]
    [InlineData("00.00", "0.00")]
    [InlineData("0.000000", "0.000000")]
    [InlineData("-1.5", "-1.5")]
    [InlineData("24,252.311082", "24252.311082")]
    [InlineData("1234567890123456789012345678", "1234567890123456789012345678")]
    public void Amounts_keep_their_decimals(string text, string number)
    {
        var reading = CellTextParser.Parse(text, Fee);
        Assert.Equal(number, reading.Value.ToString());
        Assert.Equal(CellDoubt.None, reading.Doubt);
    }

    [Fact]
    public void An_amount_is_never_rounded() =>
        Assert.Equal(CellDoubt.TooLarge, CellTextParser.Parse("0.12345678901234567890123456789", Fee).Doubt);

    [Fact]
    public void A_unit_is_kept_where_the_agency_prints_it_and_is_a_remark_elsewhere()
    {
        Assert.Equal(new CellReading(Amount.FromDecimal(251000, MonetaryUnit.Yuan)), CellTextParser.Parse("251000元", Procurement));
        Assert.Equal(
            new CellReading(Amount.FromDecimal(4948.3955m, MonetaryUnit.TenThousandYuan)),
            CellTextParser.Parse("4948.3955 万元", Procurement)
        );
        Assert.Equal(new CellReading(Amount.FromDecimal(256146)), CellTextParser.Parse("256146", Procurement));
        Assert.Equal(new CellReading(Amount.FromDecimal(380), "元", CellDoubt.Remark), CellTextParser.Parse("380元", Fee));
        Assert.Equal(new CellReading(GovDisclosure.Count.FromInt64(3), "件", CellDoubt.Remark), CellTextParser.Parse("3件", Count));
        Assert.Equal(new CellReading(CellValue.Blank, "1.2亿元", CellDoubt.OtherUnit), CellTextParser.Parse("1.2亿元", Procurement));
        Assert.Equal(CellDoubt.NotNumber, CellTextParser.Parse("3万件", Count).Doubt);
        Assert.Equal(new CellReading(CellValue.Blank, "3（万件）", CellDoubt.OtherUnit), CellTextParser.Parse("3（万件）", Count));
    }
}
