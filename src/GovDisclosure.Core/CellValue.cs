using System.Diagnostics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>The value of a cell whose kind is not known at compile time: what a <see cref="Count"/> or an <see cref="Amount"/>
/// holds.</summary>
/// <remarks>The default value is blank. Equality is by state, number (<c>4.00</c> equals <c>4</c>) and printed unit.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(CellValueConverter))]
public readonly record struct CellValue
{
    private readonly Amount amount;

    private CellValue(Amount amount) => this.amount = amount;

    /// <summary>Nothing printed. This is the default value.</summary>
    public static CellValue Blank => default;

    /// <summary>Printed as not applicable.</summary>
    public static CellValue NotApplicable => new(Amount.NotApplicable);

    /// <summary>Makes a value of a count.</summary>
    public static CellValue FromCount(Count count) =>
        count.State switch
        {
            CellState.Number => new CellValue(Amount.FromDecimal(count.Raw)),
            CellState.NotApplicable => NotApplicable,
            _ => default,
        };

    /// <summary>Makes a value of an amount.</summary>
    public static CellValue FromAmount(Amount amount) => new(amount);

    /// <inheritdoc cref="FromCount"/>
    public static implicit operator CellValue(Count count) => FromCount(count);

    /// <inheritdoc cref="FromAmount"/>
    public static implicit operator CellValue(Amount amount) => new(amount);

    /// <summary>Whether the cell holds a number, is blank, or is not applicable.</summary>
    public CellState State => amount.State;

    /// <summary>Whether the cell holds a number.</summary>
    public bool IsNumber => amount.IsNumber;

    /// <summary>Whether nothing is printed in the cell.</summary>
    public bool IsBlank => amount.IsBlank;

    /// <summary>Whether the cell is marked as not applicable.</summary>
    public bool IsNotApplicable => amount.IsNotApplicable;

    /// <summary>The number, or null when the cell is blank or not applicable.</summary>
    public decimal? Number => amount.Number;

    /// <summary>The unit printed in the cell; null when none is printed.</summary>
    public MonetaryUnit? Unit => amount.Unit;

    /// <summary>The value as an amount.</summary>
    public Amount ToAmount() => amount;

    /// <summary>The value as a count.</summary>
    /// <exception cref="InvalidOperationException">The number has decimals, a unit, or is beyond the range of a count.</exception>
    public Count ToCount() =>
        TryGetCount(out var count)
            ? count
            : throw new InvalidOperationException($"{ToString()} is not a count: expected an integer within 64 bits, without a unit.");

    /// <summary>Gets the value as a count, when it is one.</summary>
    public bool TryGetCount(out Count count)
    {
        count = default;
        if (!amount.TryGetValue(out var number))
        {
            count = amount.IsNotApplicable ? Count.NotApplicable : Count.Blank;
            return true;
        }

        if (number != decimal.Truncate(number) || number < Count.MinValue || number > Count.MaxValue || Unit is not null)
        {
            return false;
        }

        count = Count.FromInt64((long)number);
        return true;
    }

    /// <summary>The number in ASCII digits, an empty text for blank, <c>n/a</c> for not applicable.</summary>
    public override string ToString() => amount.ToString();
}
