using System.Globalization;
using GovDisclosure.Generators;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Values;

public sealed class AmountTests
{
    public static TheoryData<string> NotAmounts =>
        [
            " ",
            " 1",
            "1 ",
            "1,000.00",
            "１.２",
            "1e3",
            "0x1",
            "N/A",
            "/",
            "-",
            "\u22121",
            "(1)",
            "1-",
            "¥1",
            "1万元",
            "٣",
            "1\0",
            "1.5\0",
            "79228162514264337593543950336",
            "1.00000000000000000000000000000001",
            "79228162514264337593543950335.4",
            "9.9999999999999999999999999999",
            "12345678901234567890123456789.5",
            "0.12345678901234567890123456789",
            "1..0",
        ];

    [Fact]
    public void The_default_is_blank_and_blank_is_not_zero()
    {
        Amount blank = default;
        Assert.True(blank is { State: CellState.Blank, IsBlank: true, IsNumber: false, IsNotApplicable: false, Number: null, Unit: null });
        Assert.False(blank.TryGetValue(out var number));
        Assert.Equal(0, number);
        Assert.True(
            Amount.NotApplicable is { State: CellState.NotApplicable, IsBlank: false, IsNumber: false, IsNotApplicable: true, Number: null }
        );
        Assert.Contains("blank", Assert.Throws<InvalidOperationException>(() => Amount.Blank.Value).Message, StringComparison.Ordinal);
        Assert.Contains(
            "not applicable",
            Assert.Throws<InvalidOperationException>(() => Amount.NotApplicable.Value).Message,
            StringComparison.Ordinal
        );
        Laws.Equality(Amount.Blank, default, Amount.Zero, Amount.NotApplicable);
        Laws.Equality(Amount.NotApplicable, Amount.NotApplicable, Amount.Zero, Amount.Blank);
    }

    [Fact]
    public void Equality_is_by_number_and_unit_and_the_printed_decimals_are_kept()
    {
        Laws.Equality((Amount)4.00m, 4m, 4.01m, -4m, Amount.Blank, Amount.FromDecimal(4m, MonetaryUnit.Yuan));
        Laws.Equality(
            Amount.FromDecimal(4.0m, MonetaryUnit.TenThousandYuan),
            Amount.FromDecimal(4m, MonetaryUnit.TenThousandYuan),
            Amount.FromDecimal(40000m, MonetaryUnit.Yuan),
            4m
        );
        Laws.Equality((Amount)0m, Amount.FromDecimal(new decimal(0, 0, 0, true, 2)), 1m);
        Assert.Equal("4.00", ((Amount)4.00m).ToString());
        Assert.Equal("4", ((Amount)4m).ToString());
        Assert.Equal("4.00", Amount.Parse("4.00", null).ToString());
        Assert.Equal("4.00", (Amount.Zero + 4.00m).ToString());
    }

    [Fact]
    public void A_unit_is_one_of_the_two()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Amount.FromDecimal(1, (MonetaryUnit)3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Amount.FromDecimal(1, default(MonetaryUnit)));
        Assert.Null(Amount.FromDecimal(1, null).Unit);
        Assert.Null(Amount.Blank.Unit);
    }

    [Fact]
    public void Addition_is_a_monoid()
    {
        Laws.Monoid<Amount>(Amount.Blank, Amount.NotApplicable, 0m, 0.00m, 4.00m, 4m, -2.5m, 1000000m);
        Laws.Monoid(
            Amount.Blank,
            Amount.NotApplicable,
            Amount.Zero,
            Amount.FromDecimal(1.5m, MonetaryUnit.Yuan),
            Amount.FromDecimal(2.50m, MonetaryUnit.TenThousandYuan),
            Amount.FromDecimal(0m, MonetaryUnit.TenThousandYuan)
        );
    }

    [Fact]
    public void Units_are_converted_or_refused_and_never_guessed()
    {
        var (yuan, tenThousand) = (Amount.FromDecimal(5m, MonetaryUnit.Yuan), Amount.FromDecimal(1.25m, MonetaryUnit.TenThousandYuan));
        Assert.Equal(Amount.FromDecimal(12505m, MonetaryUnit.Yuan), yuan + tenThousand);
        Assert.Equal(Amount.FromDecimal(2.5m, MonetaryUnit.TenThousandYuan), tenThousand + tenThousand);
        Assert.Equal(tenThousand, Amount.Add(0.00m, tenThousand));
        Assert.Equal(yuan, yuan + Amount.Zero);
        Assert.Throws<InvalidOperationException>(() => yuan + 1m);
        Assert.Throws<InvalidOperationException>(() => Amount.FromDecimal(1m) + tenThousand);
        Assert.Equal(Amount.Blank, yuan + Amount.Blank);
        Assert.Equal(Amount.NotApplicable, Amount.NotApplicable + yuan);
        Assert.Equal(Amount.Blank, Amount.NotApplicable + Amount.Blank);
    }

    [Theory]
    [InlineData("79228162514264337593543950335", "1")]
    [InlineData("-79228162514264337593543950335", "-1")]
    [InlineData("79228162514264337593543950334", "0.4")]
    [InlineData("10000000000000000000000000000", "0.0000000000000000000000000001")]
    [InlineData("7.9228162514264337593543950335", "1")]
    public void A_sum_beyond_a_decimal_overflows_and_is_never_rounded(string left, string right)
    {
        Assert.Throws<OverflowException>(() => Amount.Parse(left, null) + Amount.Parse(right, null));
        Assert.Throws<OverflowException>(() => Amount.Parse(right, null) + Amount.Parse(left, null));
    }

    [Fact]
    public void A_conversion_beyond_a_decimal_overflows() =>
        Assert.Throws<OverflowException>(() =>
            Amount.FromDecimal(decimal.MaxValue, MonetaryUnit.TenThousandYuan) + Amount.FromDecimal(1, MonetaryUnit.Yuan)
        );

    [Fact]
    public void Every_amount_is_written_and_read_back_but_for_its_unit() => Check.That(GeneratedValues.Amounts, amount =>
        {
            var bare = amount.Number is { } number ? number : amount;
            Laws.ParseAndFormat(bare, amount.ToString());
            Assert.Equal(amount.ToString(), Amount.Parse(amount.ToString(), null).ToString());
        });

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("7.9228162514264337593543950335")]
    public void All_digits_that_a_decimal_holds_are_read(string text) =>
        Laws.ParseAndFormat(Amount.FromDecimal(decimal.Parse(text, CultureInfo.InvariantCulture)), text);

    [Theory]
    [MemberData(nameof(NotAmounts))]
    public void What_is_no_amount_is_rejected(string text) => Laws.Rejects<Amount>(text);

    [Fact]
    public void Null_is_no_amount()
    {
        Assert.False(Amount.TryParse((string?)null, null, out _));
        Assert.Throws<ArgumentNullException>(() => Amount.Parse((string)null!, null));
        Assert.Contains("'1,0'", Assert.Throws<FormatException>(() => Amount.Parse("1,0", null)).Message, StringComparison.Ordinal);
    }
}
