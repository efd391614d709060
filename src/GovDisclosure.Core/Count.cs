using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// A count as printed in a cell of the form: a number, blank, or not applicable. Unit: 件 (cases, requests, documents,
/// decisions) or 项 (items), as the form's column says.
/// </summary>
/// <remarks>
/// <para>The default value is blank. Blank and not applicable are never coerced to zero.</para>
/// <para>A number is any 64-bit integer from <see cref="MinValue"/> to <see cref="MaxValue"/>; the two lowest 64-bit values
/// stand for blank and not applicable, so a count takes eight bytes.</para>
/// <para>Two counts are equal when they are in the same state and, if numbers, hold the same number. The type is immutable and
/// safe to share between threads. Parsing and formatting do not depend on the culture.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(CountConverter))]
public readonly record struct Count
    : IComparable<Count>,
        IComparisonOperators<Count, Count, bool>,
        IAdditionOperators<Count, Count, Count>,
        IAdditiveIdentity<Count, Count>,
        ISpanParsable<Count>,
        ISpanFormattable,
        IUtf8SpanParsable<Count>,
        IUtf8SpanFormattable
{
    // The number with its sign bit turned over: the default, all bits zero, then stands for long.MinValue, which is blank.
    private readonly long bits;

    private Count(long raw) => bits = raw ^ long.MinValue;

    /// <summary>The least number that a count can hold: the least 64-bit integer plus two.</summary>
    public const long MinValue = long.MinValue + 2;

    /// <summary>The greatest number that a count can hold: the greatest 64-bit integer.</summary>
    public const long MaxValue = long.MaxValue;

    internal const long BlankCode = long.MinValue;
    internal const long NotApplicableCode = long.MinValue + 1;

    /// <summary>Nothing printed. This is the default value.</summary>
    public static Count Blank => default;

    /// <summary>Printed as not applicable.</summary>
    public static Count NotApplicable => new(NotApplicableCode);

    /// <summary>The number zero, the identity element of addition.</summary>
    public static Count Zero => new(0);

    /// <inheritdoc cref="Zero"/>
    public static Count AdditiveIdentity => Zero;

    /// <summary>Makes a count of a number.</summary>
    /// <param name="number">The number, from <see cref="MinValue"/> to <see cref="MaxValue"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is one of the two lowest 64-bit integers.</exception>
    public static Count FromInt64(long number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, MinValue);
        return new Count(number);
    }

    /// <inheritdoc cref="FromInt64"/>
    public static implicit operator Count(long number) => FromInt64(number);

    /// <summary>The number of a count.</summary>
    /// <exception cref="InvalidOperationException">The cell is blank or not applicable.</exception>
    public static explicit operator long(Count count) => count.Value;

    /// <summary>The number of a count, or null when the cell is blank or not applicable.</summary>
    public static explicit operator long?(Count count) => count.Number;

    /// <summary>Whether both are numbers and the left one is less; a cell without a number is neither less nor more than any
    /// other.</summary>
    public static bool operator <(Count left, Count right) => left.IsNumber && right.IsNumber && left.Raw < right.Raw;

    /// <summary>Whether both are numbers and the left one is more; a cell without a number is neither less nor more than any
    /// other.</summary>
    public static bool operator >(Count left, Count right) => right < left;

    /// <summary>Whether both are numbers and the left one is not more.</summary>
    public static bool operator <=(Count left, Count right) => left.IsNumber && right.IsNumber && left.Raw <= right.Raw;

    /// <summary>Whether both are numbers and the left one is not less.</summary>
    public static bool operator >=(Count left, Count right) => right <= left;

    /// <summary>The order for sorting: blank first, then not applicable, then the numbers.</summary>
    public int CompareTo(Count other) => Raw.CompareTo(other.Raw);

    /// <summary>Whether the cell holds a number, is blank, or is not applicable.</summary>
    public CellState State =>
        Raw switch
        {
            BlankCode => CellState.Blank,
            NotApplicableCode => CellState.NotApplicable,
            _ => CellState.Number,
        };

    /// <summary>Whether the cell holds a number.</summary>
    public bool IsNumber => Raw >= MinValue;

    /// <summary>Whether nothing is printed in the cell.</summary>
    public bool IsBlank => bits == 0;

    /// <summary>Whether the cell is marked as not applicable.</summary>
    public bool IsNotApplicable => Raw == NotApplicableCode;

    /// <summary>The number, or null when the cell is blank or not applicable.</summary>
    public long? Number => IsNumber ? Raw : null;

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">The cell is blank or not applicable.</exception>
    public long Value =>
        IsNumber
            ? Raw
            : throw new InvalidOperationException(
                IsBlank ? "The count is blank; blank is not a number." : "The count is not applicable; it has no number."
            );

    // The number as it is, or one of the two codes below MinValue.
    internal long Raw => bits ^ long.MinValue;

    internal static Count FromRaw(long raw) => new(raw);

    /// <summary>Gets the number when there is one.</summary>
    /// <param name="number">The number, or 0.</param>
    /// <returns>Whether the cell holds a number.</returns>
    public bool TryGetValue(out long number)
    {
        number = IsNumber ? Raw : 0;
        return IsNumber;
    }

    /// <summary>
    /// Adds two counts: numbers add; if either is blank the sum is blank, else if either is not applicable the sum is not
    /// applicable.
    /// </summary>
    /// <exception cref="OverflowException">The sum is beyond <see cref="MinValue"/>…<see cref="MaxValue"/>.</exception>
    public static Count Add(Count left, Count right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static Count operator +(Count left, Count right)
    {
        if (left.IsNumber && right.IsNumber)
        {
            var sum = checked(left.Raw + right.Raw);
            return sum >= MinValue ? new Count(sum) : throw new OverflowException("The sum of the counts is below the least count.");
        }

        return left.IsBlank || right.IsBlank ? Blank : NotApplicable;
    }

    /// <summary>Reads what <see cref="ToString()"/> writes: an integer in ASCII digits, an empty text for blank, <c>n/a</c>.</summary>
    /// <param name="s">The text, without grouping, spaces or full-width digits; printed cells are the readers' business.</param>
    /// <param name="provider">Not used: the format does not depend on the culture.</param>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static Count Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result) ? result : throw NotACount(s.ToString());

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static Count Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static Count Parse(string s) => Parse(s, null);

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static Count Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        TryParse(utf8Text, provider, out var result) ? result : throw NotACount(System.Text.Encoding.UTF8.GetString(utf8Text));

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    /// <returns>Whether the text is a count.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Count result)
    {
        if (s.IsEmpty || s is CellText.NotApplicable)
        {
            result = s.IsEmpty ? Blank : NotApplicable;
            return true;
        }

        var parsed = long.TryParse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        return Finish(parsed && s[^1] != '\0', number, out result);
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Count)"/>
    public static bool TryParse(string? s, IFormatProvider? provider, out Count result)
    {
        result = default;
        return s is not null && TryParse(s.AsSpan(), provider, out result);
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Count)"/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Count result)
    {
        if (utf8Text.IsEmpty || utf8Text.SequenceEqual(CellText.NotApplicableUtf8))
        {
            result = utf8Text.IsEmpty ? Blank : NotApplicable;
            return true;
        }

        var parsed = long.TryParse(utf8Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        return Finish(parsed && utf8Text[^1] != 0, number, out result);
    }

    // .NET passes over NUL characters at the end of a number; they are looked for above.
    private static bool Finish(bool parsed, long number, out Count result)
    {
        var valid = parsed && number >= MinValue;
        result = valid ? new Count(number) : default;
        return valid;
    }

    /// <summary>The number in ASCII digits, an empty text for blank, <c>n/a</c> for not applicable.</summary>
    public override string ToString() =>
        State switch
        {
            CellState.Number => Raw.ToString(CultureInfo.InvariantCulture),
            CellState.NotApplicable => CellText.NotApplicable,
            _ => "",
        };

    /// <summary>A number in a format of .NET, such as <c>N0</c>; blank and not applicable as <see cref="ToString()"/> writes
    /// them.</summary>
    /// <param name="format">The format; null, empty or <c>G</c> for that of <see cref="ToString()"/>, which depends on no culture.</param>
    /// <param name="formatProvider">The culture of another format; null for the invariant one.</param>
    /// <exception cref="FormatException">The format is none of numbers.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        IsNumber && !CellText.IsPlain(format) ? Raw.ToString(format, formatProvider ?? CultureInfo.InvariantCulture) : ToString();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var isPlain = CellText.IsPlain(format);
        return IsNumber
            ? Raw.TryFormat(
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
            ? Raw.TryFormat(
                utf8Destination,
                out bytesWritten,
                isPlain ? default : format,
                isPlain ? CultureInfo.InvariantCulture : provider ?? CultureInfo.InvariantCulture
            )
            : CellText.TryWrite(State, utf8Destination, out bytesWritten);
    }

    private static FormatException NotACount(string text) =>
        new(
            $"'{text}' is not a count: expected an integer from {MinValue.ToString(CultureInfo.InvariantCulture)} to {MaxValue.ToString(CultureInfo.InvariantCulture)} in ASCII digits, an empty text for blank, or '{CellText.NotApplicable}'."
        );
}
