using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// An amount of money as printed in a cell of the form: a decimal number, blank, or not applicable. Unit: that of the form's
/// column (万元 for 本年收费金额), or <see cref="Unit"/> where the form leaves it to the agency (采购总金额 of the 2019 edition).
/// </summary>
/// <remarks>
/// <para>The default value is blank. Blank and not applicable are never coerced to zero.</para>
/// <para>The printed decimals are kept (<c>4.00</c> stays <c>4.00</c>), but equality is by number: <c>4.00</c> equals <c>4</c>.
/// The printed unit takes part in equality. The type is immutable and safe to share between threads. Parsing and formatting do
/// not depend on the culture.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(AmountConverter))]
public readonly record struct Amount
    : IComparable<Amount>,
        IComparisonOperators<Amount, Amount, bool>,
        IAdditionOperators<Amount, Amount, Amount>,
        IAdditiveIdentity<Amount, Amount>,
        ISpanParsable<Amount>,
        ISpanFormattable,
        IUtf8SpanParsable<Amount>,
        IUtf8SpanFormattable
{
    private const decimal YuanPerTenThousandYuan = 10_000m;

    private readonly decimal number;

    private Amount(CellState state, decimal number, MonetaryUnit? unit)
    {
        State = state;
        this.number = number;
        Unit = unit;
    }

    /// <summary>Nothing printed. This is the default value.</summary>
    public static Amount Blank => default;

    /// <summary>Printed as not applicable.</summary>
    public static Amount NotApplicable => new(CellState.NotApplicable, 0, null);

    /// <summary>The number zero without a printed unit, the identity element of addition.</summary>
    public static Amount Zero => new(CellState.Number, 0, null);

    /// <inheritdoc cref="Zero"/>
    public static Amount AdditiveIdentity => Zero;

    /// <summary>Makes an amount in the unit of the form's column.</summary>
    /// <param name="number">The number, with the decimals that are printed.</param>
    public static Amount FromDecimal(decimal number) => new(CellState.Number, number, null);

    /// <summary>Makes an amount with the unit that is printed in the cell.</summary>
    /// <param name="number">The number, with the decimals that are printed.</param>
    /// <param name="unit">The printed unit; null when none is printed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The unit is not one of the enumeration.</exception>
    public static Amount FromDecimal(decimal number, MonetaryUnit? unit)
    {
        if (unit is not (null or MonetaryUnit.Yuan or MonetaryUnit.TenThousandYuan))
        {
            throw new ArgumentOutOfRangeException(nameof(unit), unit, "The unit must be yuan or ten thousand yuan.");
        }

        return new Amount(CellState.Number, number, unit);
    }

    /// <inheritdoc cref="FromDecimal(decimal)"/>
    public static implicit operator Amount(decimal number) => FromDecimal(number);

    /// <summary>Whether the cell holds a number, is blank, or is not applicable.</summary>
    public CellState State { get; }

    /// <summary>The unit printed in the cell; null when none is printed or the cell holds no number.</summary>
    public MonetaryUnit? Unit { get; }

    /// <summary>Whether the cell holds a number.</summary>
    public bool IsNumber => State == CellState.Number;

    /// <summary>Whether nothing is printed in the cell.</summary>
    public bool IsBlank => State == CellState.Blank;

    /// <summary>Whether the cell is marked as not applicable.</summary>
    public bool IsNotApplicable => State == CellState.NotApplicable;

    /// <summary>The number, or null when the cell is blank or not applicable.</summary>
    public decimal? Number => IsNumber ? number : null;

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">The cell is blank or not applicable.</exception>
    public decimal Value =>
        IsNumber
            ? number
            : throw new InvalidOperationException(
                IsBlank ? "The amount is blank; blank is not a number." : "The amount is not applicable; it has no number."
            );

    /// <summary>Gets the number when there is one.</summary>
    /// <param name="value">The number, or 0.</param>
    /// <returns>Whether the cell holds a number.</returns>
    public bool TryGetValue(out decimal value)
    {
        value = number;
        return IsNumber;
    }

    /// <summary>The number of an amount, in its unit.</summary>
    /// <exception cref="InvalidOperationException">The cell is blank or not applicable.</exception>
    public static explicit operator decimal(Amount amount) => amount.Value;

    /// <summary>The number of an amount, in its unit, or null when the cell is blank or not applicable.</summary>
    public static explicit operator decimal?(Amount amount) => amount.Number;

    /// <summary>
    /// Whether both are numbers and the left one is less, 元 and 万元 taken into account; neither is less nor more where one has a printed
    /// unit and
    /// the other, not zero, has none, or where a cell holds no number.
    /// </summary>
    public static bool operator <(Amount left, Amount right) => Compare(left, right) is < 0;

    /// <summary>Whether both are comparable numbers and the left one is more, as for less.</summary>
    public static bool operator >(Amount left, Amount right) => right < left;

    /// <summary>Whether both are comparable numbers and the left one is not more.</summary>
    public static bool operator <=(Amount left, Amount right) => Compare(left, right) is <= 0;

    /// <summary>Whether both are comparable numbers and the left one is not less.</summary>
    public static bool operator >=(Amount left, Amount right) => right <= left;

    /// <summary>The order for sorting: blank first, then not applicable, then the numbers without a printed unit, then those with one by
    /// their worth.</summary>
    public int CompareTo(Amount other)
    {
        var byState = Rank(State).CompareTo(Rank(other.State));
        var byUnit = byState != 0 ? byState : (Unit is null ? 0 : 1).CompareTo(other.Unit is null ? 0 : 1);
        var byWorth = byUnit != 0 ? byUnit : CompareWorth(this, other);
        return byWorth != 0 ? byWorth : Nullable.Compare(Unit, other.Unit);

        static int Rank(CellState state) =>
            state switch
            {
                CellState.Blank => 0,
                CellState.NotApplicable => 1,
                _ => 2,
            };
    }

    private static int? Compare(Amount left, Amount right) =>
        left.IsNumber && right.IsNumber && (left.Unit is null == right.Unit is null || left.IsUnitlessZero || right.IsUnitlessZero)
            ? CompareWorth(left, right)
            : null;

    // Ten thousand times the largest decimal is no decimal; one in 元 is divided instead, and what the division drops is looked at.
    private static int CompareWorth(Amount left, Amount right)
    {
        if (left.Unit == right.Unit || left.Unit is null || right.Unit is null)
        {
            return left.number.CompareTo(right.number);
        }

        return left.Unit == MonetaryUnit.Yuan ? -CompareWorth(right, left)
            : decimal.Abs(left.number) <= decimal.MaxValue / YuanPerTenThousandYuan ? left.InYuan.CompareTo(right.number)
            : left.number.CompareTo(right.number / YuanPerTenThousandYuan);
    }

    /// <summary>
    /// Adds two amounts: numbers add; if either is blank the sum is blank, else if either is not applicable the sum is not
    /// applicable. Amounts in 元 and 万元 add to 元; an amount without a printed unit takes the other's only where one of the two is
    /// zero.
    /// </summary>
    /// <exception cref="OverflowException">The sum is beyond the range or the digits of a decimal; it is never rounded.</exception>
    /// <exception cref="InvalidOperationException">One amount has a printed unit and the other, not zero, has none.</exception>
    public static Amount Add(Amount left, Amount right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static Amount operator +(Amount left, Amount right)
    {
        if (!left.IsNumber || !right.IsNumber)
        {
            return left.IsBlank || right.IsBlank ? Blank : NotApplicable;
        }

        if (left.Unit == right.Unit)
        {
            return new Amount(CellState.Number, AddExactly(left.number, right.number), left.Unit);
        }

        if (left.Unit is null || right.Unit is null)
        {
            return left.IsUnitlessZero ? right
                : right.IsUnitlessZero ? left
                : throw new InvalidOperationException(
                    "An amount with a printed unit and one without cannot be added: the unit of the second is not known."
                );
        }

        return new Amount(CellState.Number, AddExactly(left.InYuan, right.InYuan), MonetaryUnit.Yuan);
    }

    // A decimal sum that needs more than 28 digits is rounded without a word; then the parts do not come back from it.
    private static decimal AddExactly(decimal left, decimal right)
    {
        var sum = left + right;
        return sum - left == right && sum - right == left
            ? sum
            : throw new OverflowException("The sum of the amounts has more digits than a decimal holds.");
    }

    private bool IsUnitlessZero => Unit is null && number == 0;

    private decimal InYuan => Unit == MonetaryUnit.TenThousandYuan ? number * YuanPerTenThousandYuan : number;

    /// <summary>Reads what <see cref="ToString()"/> writes: a decimal number in ASCII digits, an empty text for blank,
    /// <c>n/a</c>.</summary>
    /// <param name="s">The text, without grouping, spaces, unit or full-width digits; printed cells are the readers' business.</param>
    /// <param name="provider">Not used: the format does not depend on the culture.</param>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static Amount Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result) ? result : throw NotAnAmount(s.ToString());

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static Amount Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static Amount Parse(string s) => Parse(s, null);

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static Amount Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        TryParse(utf8Text, provider, out var result) ? result : throw NotAnAmount(System.Text.Encoding.UTF8.GetString(utf8Text));

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    /// <returns>Whether the text is an amount.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Amount result)
    {
        if (s.IsEmpty || s is CellText.NotApplicable)
        {
            result = s.IsEmpty ? Blank : NotApplicable;
            return true;
        }

        Span<char> digits = stackalloc char[LongestText];
        var valid =
            decimal.TryParse(s, PlainDecimal, CultureInfo.InvariantCulture, out var number)
            && (
                s.Length <= DigitsOfDecimal
                || (number.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture) && s.SequenceEqual(digits[..written]))
            )
            && s[^1] != '\0';
        result = valid ? FromDecimal(number) : default;
        return valid;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Amount)"/>
    public static bool TryParse(string? s, IFormatProvider? provider, out Amount result)
    {
        result = default;
        return s is not null && TryParse(s.AsSpan(), provider, out result);
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Amount)"/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Amount result)
    {
        if (utf8Text.IsEmpty || utf8Text.SequenceEqual(CellText.NotApplicableUtf8))
        {
            result = utf8Text.IsEmpty ? Blank : NotApplicable;
            return true;
        }

        Span<byte> digits = stackalloc byte[LongestText];
        var valid =
            decimal.TryParse(utf8Text, PlainDecimal, CultureInfo.InvariantCulture, out var number)
            && (
                utf8Text.Length <= DigitsOfDecimal
                || (
                    number.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture)
                    && utf8Text.SequenceEqual(digits[..written])
                )
            )
            && utf8Text[^1] != 0;
        result = valid ? FromDecimal(number) : default;
        return valid;
    }

    // A decimal holds any number of up to 28 digits; a longer text is rounded without a word, unless it is what the number is written as.
    // .NET also passes over NUL characters at the end of a number.
    private const int DigitsOfDecimal = 28;

    // A sign, 29 digits, a zero and a point.
    private const int LongestText = 32;

    private const NumberStyles PlainDecimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>The number in ASCII digits with the printed decimals, an empty text for blank, <c>n/a</c> for not applicable.</summary>
    public override string ToString() =>
        State switch
        {
            CellState.Number => number.ToString(CultureInfo.InvariantCulture),
            CellState.NotApplicable => CellText.NotApplicable,
            _ => "",
        };

    /// <summary>A number in a format of .NET, such as <c>N0</c>; blank and not applicable as <see cref="ToString()"/> writes
    /// them.</summary>
    /// <param name="format">The format; null, empty or <c>G</c> for that of <see cref="ToString()"/>, which depends on no culture.</param>
    /// <param name="formatProvider">The culture of another format; null for the invariant one.</param>
    /// <exception cref="FormatException">The format is none of numbers.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        IsNumber && !CellText.IsPlain(format) ? number.ToString(format, formatProvider ?? CultureInfo.InvariantCulture) : ToString();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var isPlain = CellText.IsPlain(format);
        return IsNumber
            ? number.TryFormat(
                destination,
                out charsWritten,
                isPlain ? default : format,
                isPlain ? CultureInfo.InvariantCulture : provider ?? CultureInfo.InvariantCulture
            )
            : CellText.TryWrite(State, destination, out charsWritten);
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var isPlain = CellText.IsPlain(format);
        return IsNumber
            ? number.TryFormat(
                utf8Destination,
                out bytesWritten,
                isPlain ? default : format,
                isPlain ? CultureInfo.InvariantCulture : provider ?? CultureInfo.InvariantCulture
            )
            : CellText.TryWrite(State, utf8Destination, out bytesWritten);
    }

    private static FormatException NotAnAmount(string text) =>
        new(
            $"'{text}' is not an amount: expected a decimal number of up to 28 ASCII digits, an empty text for blank, or '{CellText.NotApplicable}'."
        );
}
