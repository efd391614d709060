using GovDisclosure.Generators;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Values;

public sealed class CountTests
{
    public static TheoryData<string> NotCounts =>
        [
            " ",
            " 1",
            "1 ",
            "1,000",
            "１２",
            "1.0",
            "1e3",
            "0x1",
            "N/A",
            "/",
            "-",
            "－1",
            "\u22121",
            "(1)",
            "1-",
            "+",
            "٣",
            "一",
            "1\0",
            "n/a\0",
            "9223372036854775808",
            "-9223372036854775807",
            "-9223372036854775808",
            "null",
        ];

    [Fact]
    public void The_default_is_blank_and_blank_is_not_zero()
    {
        Count blank = default;
        Assert.Equal(CellState.Blank, blank.State);
        Assert.Equal(Count.Blank, blank);
        Assert.True(blank is { IsBlank: true, IsNumber: false, IsNotApplicable: false, Number: null });
        Assert.False(blank.TryGetValue(out var number));
        Assert.Equal(0, number);
        Assert.True(
            Count.NotApplicable is { IsBlank: false, IsNumber: false, IsNotApplicable: true, Number: null, State: CellState.NotApplicable }
        );
        Assert.True(Count.Zero is { IsBlank: false, IsNumber: true, IsNotApplicable: false, Number: 0, Value: 0, State: CellState.Number });
        Assert.Contains("blank", Assert.Throws<InvalidOperationException>(() => Count.Blank.Value).Message, StringComparison.Ordinal);
        Assert.Contains(
            "not applicable",
            Assert.Throws<InvalidOperationException>(() => Count.NotApplicable.Value).Message,
            StringComparison.Ordinal
        );
        Laws.Equality(Count.Blank, default, Count.Zero, Count.NotApplicable, Count.FromInt64(Count.MinValue));
        Laws.Equality(Count.NotApplicable, Count.NotApplicable, Count.Zero, Count.FromInt64(Count.MinValue));
        Laws.Equality((Count)5, Count.FromInt64(5), 4, -5, Count.Blank);
    }

    [Fact]
    public void The_bounds_are_numbers_and_what_is_below_is_refused()
    {
        foreach (var number in new[] { Count.MinValue, -1, 0, 1, Count.MaxValue })
        {
            Assert.Equal(number, Count.FromInt64(number).Value);
            Assert.True(((Count)number).TryGetValue(out var value) && value == number);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => Count.FromInt64(Count.MinValue - 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => (Count)long.MinValue);
    }

    [Fact]
    public void Addition_is_a_monoid() =>
        Check.That(GeneratedValues.SmallCounts, GeneratedValues.SmallCounts, (a, b) =>
            Laws.Monoid(a, b, Count.Blank, Count.NotApplicable, 3)
        );

    [Fact]
    public void A_sum_with_a_blank_is_blank_then_not_applicable() => Check.That(GeneratedValues.Counts, count =>
        {
            Assert.Equal(Count.Blank, count + Count.Blank);
            Assert.Equal(Count.Blank, Count.Blank + count);
            Assert.Equal(count.IsBlank ? Count.Blank : Count.NotApplicable, Count.Add(count, Count.NotApplicable));
        });

    [Fact]
    public void A_sum_is_exact_or_overflows() =>
        Check.That(
            GeneratedValues.Counts,
            GeneratedValues.Counts,
            (a, b) =>
            {
                if (a.Number is not { } left || b.Number is not { } right)
                {
                    return;
                }

                var sum = (Int128)left + right;
                if (sum < Count.MinValue || sum > Count.MaxValue)
                {
                    Assert.Throws<OverflowException>(() => a + b);
                }
                else
                {
                    Assert.Equal(sum, (a + b).Value);
                }
            },
            500
        );

    [Fact]
    public void Sums_just_beyond_the_bounds_overflow_and_never_turn_blank()
    {
        Assert.Throws<OverflowException>(() => Count.FromInt64(Count.MaxValue) + 1);
        Assert.Throws<OverflowException>(() => Count.FromInt64(Count.MinValue) + -1);
        Assert.Throws<OverflowException>(() => Count.FromInt64(Count.MinValue) + -2);
        Assert.Throws<OverflowException>(() => Count.FromInt64(Count.MinValue) + Count.MinValue);
        Assert.Equal(Count.MaxValue, (Count.FromInt64(Count.MaxValue - 1) + 1).Value);
    }

    [Fact]
    public void Every_count_is_written_and_read_back() =>
        Check.That(GeneratedValues.Counts, count => Laws.ParseAndFormat(count, count.ToString()));

    [Theory]
    [MemberData(nameof(NotCounts))]
    public void What_is_no_count_is_rejected(string text) => Laws.Rejects<Count>(text);

    [Fact]
    public void Null_is_no_count()
    {
        Assert.False(Count.TryParse((string?)null, null, out _));
        Assert.Throws<ArgumentNullException>(() => Count.Parse((string)null!, null));
    }

    [Fact]
    public void The_message_says_what_was_found_and_expected()
    {
        var message = Assert.Throws<FormatException>(() => Count.Parse("1,000", null)).Message;
        Assert.Contains("'1,000'", message, StringComparison.Ordinal);
        Assert.Contains("9223372036854775807", message, StringComparison.Ordinal);
    }
}
