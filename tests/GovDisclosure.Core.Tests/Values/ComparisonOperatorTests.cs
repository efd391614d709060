using System.Globalization;
using GovDisclosure.Generators;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Values;

/// <summary>Counts and amounts are compared, sorted, converted and formatted; a cell without a number is no number in any of it.</summary>
public sealed class ComparisonOperatorTests
{
    private static readonly Amount[] Amounts =
    [
        Amount.Blank,
        Amount.NotApplicable,
        Amount.Zero,
        Amount.FromDecimal(5),
        Amount.FromDecimal(decimal.MaxValue, MonetaryUnit.TenThousandYuan),
        Amount.FromDecimal(decimal.MaxValue, MonetaryUnit.Yuan),
        Amount.FromDecimal(1, MonetaryUnit.TenThousandYuan),
        Amount.FromDecimal(10_000, MonetaryUnit.Yuan),
        Amount.FromDecimal(9_999, MonetaryUnit.Yuan),
        Amount.FromDecimal(decimal.MinValue, MonetaryUnit.TenThousandYuan),
    ];

    [Fact]
    public void Counts_are_ordered_as_their_numbers_and_by_nothing_else() =>
        Check.That(GeneratedValues.Counts, GeneratedValues.Counts, static (a, b) =>
        {
            Assert.Equal(a.Number < b.Number, a < b);
            Assert.Equal(a.Number > b.Number, a > b);
            Assert.Equal(a.Number <= b.Number, a <= b);
            Assert.Equal(a.Number >= b.Number, a >= b);
            Assert.Equal(a == b, a.CompareTo(b) == 0);
            Assert.Equal(a.CompareTo(b) < 0, b.CompareTo(a) > 0);
            Assert.Equal(a.Number, (long?)a);
        });

    [Fact]
    public void A_blank_is_less_than_nothing_and_sorts_first()
    {
        Count[] counts = [3, Count.NotApplicable, -1, Count.Blank];
        Assert.Equal([Count.Blank, Count.NotApplicable, -1, 3], counts.Order());
        Assert.False(Count.Blank < 5 || Count.Blank > 5 || Count.Blank <= Count.Blank);
        Assert.Throws<InvalidOperationException>(static () => (long)Count.Blank);
        Assert.Equal(7L, (long)(Count)7);
    }

    [Fact]
    public void Amounts_are_ordered_by_their_worth()
    {
        Assert.True(Amount.FromDecimal(9_999, MonetaryUnit.Yuan) < Amount.FromDecimal(1, MonetaryUnit.TenThousandYuan));
        Assert.True(Amount.FromDecimal(10_001, MonetaryUnit.Yuan) > Amount.FromDecimal(1, MonetaryUnit.TenThousandYuan));
        Assert.True(
            Amount.FromDecimal(decimal.MaxValue, MonetaryUnit.Yuan) < Amount.FromDecimal(decimal.MaxValue, MonetaryUnit.TenThousandYuan)
        );
        Assert.True(Amount.Zero < Amount.FromDecimal(1, MonetaryUnit.Yuan));

        // Nobody knows whether 5 without a unit is more than one yuan.
        Assert.False(
            Amount.FromDecimal(5) < Amount.FromDecimal(1, MonetaryUnit.Yuan)
                || Amount.FromDecimal(5) > Amount.FromDecimal(1, MonetaryUnit.Yuan)
        );
        Assert.False(Amount.Blank < Amount.Zero || Amount.NotApplicable >= Amount.Zero);
        Assert.Equal(1.5m, (decimal)Amount.FromDecimal(1.5m));
        Assert.Null((decimal?)Amount.Blank);
        Assert.Throws<InvalidOperationException>(static () => (decimal)Amount.NotApplicable);
    }

    [Fact]
    public void The_order_of_amounts_is_one()
    {
        foreach (var a in Amounts)
        {
            foreach (var b in Amounts)
            {
                Assert.Equal(a == b, a.CompareTo(b) == 0);
                Assert.Equal(Math.Sign(a.CompareTo(b)), -Math.Sign(b.CompareTo(a)));
                Assert.All(Amounts.Where(c => a.CompareTo(b) <= 0 && b.CompareTo(c) <= 0), c => Assert.True(a.CompareTo(c) <= 0));
            }
        }
    }

    [Fact]
    public void A_format_formats_and_none_depends_on_no_culture() =>
        Cultures.Each(static () =>
        {
            Count count = -1_234_567;
            var amount = Amount.FromDecimal(1234.50m);
            Assert.Equal("-1,234,567", count.ToString("N0", null));
            Assert.Equal("-1.234.567", count.ToString("N0", CultureInfo.GetCultureInfo("de-DE")));
            Assert.Equal("1,234.5", amount.ToString("#,0.##", CultureInfo.InvariantCulture));
            Assert.Equal("-1234567", $"{count}");
            Assert.Equal("-1,234,567", string.Create(CultureInfo.InvariantCulture, $"{count:N0}"));
            Assert.Equal("1234.50", $"{amount}");
            Assert.Equal("n/a", Count.NotApplicable.ToString("N0", null));
            Assert.Equal("", Amount.Blank.ToString("C", null));
            Span<byte> bytes = stackalloc byte[16];
            Assert.True(count.TryFormat(bytes, out var written, "N0", null) && bytes[..written].SequenceEqual("-1,234,567"u8));
            Assert.Throws<FormatException>(() => count.ToString("Z", null));
        });
}
