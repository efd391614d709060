using GovDisclosure.Generators;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Values;

public sealed class CellValueTests
{
    [Fact]
    public void The_default_is_blank()
    {
        CellValue blank = default;
        Assert.True(blank is { State: CellState.Blank, IsBlank: true, IsNumber: false, Number: null, Unit: null });
        Laws.Equality(CellValue.Blank, default, CellValue.NotApplicable, Count.Zero);
        Laws.Equality((CellValue)(Count)4, (Amount)4.00m, (Count)5, (Amount)4.5m, Amount.FromDecimal(4, MonetaryUnit.Yuan));
    }

    [Fact]
    public void A_count_goes_in_and_comes_out() => Check.That(GeneratedValues.Counts, count =>
        {
            CellValue value = count;
            Assert.Equal(count, value.ToCount());
            Assert.True(value.TryGetCount(out var same) && same == count);
            Assert.Equal(count.State, value.State);
            Assert.Equal(count.ToString(), value.ToString());
            Assert.Equal(CellValue.FromCount(count), value);
        });

    [Fact]
    public void An_amount_goes_in_and_comes_out() => Check.That(GeneratedValues.Amounts, amount =>
        {
            CellValue value = amount;
            Assert.Equal(amount, value.ToAmount());
            Assert.Equal(amount.State, value.State);
            Assert.Equal(amount.Number, value.Number);
            Assert.Equal(amount.Unit, value.Unit);
            Assert.Equal(amount.ToString(), value.ToString());
            Assert.Equal(CellValue.FromAmount(amount), value);
        });

    [Fact]
    public void What_is_no_count_does_not_come_out_as_one()
    {
        CellValue[] values =
        [
            (Amount)0.5m,
            (Amount)9223372036854775808m,
            (Amount)(-9223372036854775807m),
            (Amount)decimal.MaxValue,
            Amount.FromDecimal(1, MonetaryUnit.Yuan),
        ];
        foreach (var value in values)
        {
            Assert.False(value.TryGetCount(out var count));
            Assert.True(count.IsBlank);
            Assert.Contains(
                value.ToString(),
                Assert.Throws<InvalidOperationException>(() => value.ToCount()).Message,
                StringComparison.Ordinal
            );
        }

        Assert.Equal((Count)4, ((CellValue)(Amount)4.00m).ToCount());
    }
}
