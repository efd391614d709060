using System.Numerics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// A row of section two's table, 2019 edition: items of administrative fees (项); the edition has no amount.
/// </summary>
/// <remarks>Regulation on Open Government Information, Art. 20(8). A new row is all blank. Equality is by value; the type is immutable and
/// safe to share between threads.</remarks>
[JsonConverter(typeof(ReportPartConverter<FeeItemCounts>))]
public sealed record FeeItemCounts
    : IReportRow<FeeItemCounts>,
        IAdditionOperators<FeeItemCounts, FeeItemCounts, FeeItemCounts>,
        IAdditiveIdentity<FeeItemCounts, FeeItemCounts>
{
    /// <summary>Items of the year before (上一年项目数量).</summary>
    public Count PreviousYearItems { get; init; }

    /// <summary>Increase or, negative, decrease this year (本年增/减).</summary>
    public Count Change { get; init; }

    /// <summary>The row with every cell blank: what a new row is.</summary>
    public static FeeItemCounts Blank { get; } = new();

    /// <summary>The row of zeros, the identity element of addition.</summary>
    public static FeeItemCounts Zero { get; } = new() { PreviousYearItems = Count.Zero, Change = Count.Zero };

    /// <inheritdoc cref="Zero"/>
    public static FeeItemCounts AdditiveIdentity => Zero;

    /// <summary>Adds two rows cell by cell, as <see cref="Count.Add"/> does.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of its cell.</exception>
    public static FeeItemCounts Add(FeeItemCounts left, FeeItemCounts right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static FeeItemCounts operator +(FeeItemCounts left, FeeItemCounts right) => ReportRow.Add(left, right);

    void IReportRow<FeeItemCounts>.CopyTo(Span<Count> counts, Span<Amount> amounts)
    {
        counts[1] = Change;
        counts[0] = PreviousYearItems;
    }

    static FeeItemCounts IReportRow<FeeItemCounts>.FromCells(ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts) =>
        new() { PreviousYearItems = counts[0], Change = counts[1] };
}
