using System.Numerics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// A row of section two's table, 2021 edition: administrative fees collected in the year (万元, ten thousand yuan).
/// </summary>
/// <remarks>Regulation on Open Government Information, Art. 20(8). A new row is all blank. Equality is by value; the type is immutable and
/// safe to share between threads.</remarks>
[JsonConverter(typeof(ReportPartConverter<FeeRevenue>))]
public sealed record FeeRevenue
    : IReportRow<FeeRevenue>,
        IAdditionOperators<FeeRevenue, FeeRevenue, FeeRevenue>,
        IAdditiveIdentity<FeeRevenue, FeeRevenue>
{
    /// <summary>Amount collected this year (本年收费金额（单位：万元）).</summary>
    public Amount Amount { get; init; }

    /// <summary>The row with every cell blank: what a new row is.</summary>
    public static FeeRevenue Blank { get; } = new();

    /// <summary>The row of zeros, the identity element of addition.</summary>
    public static FeeRevenue Zero { get; } = new() { Amount = Amount.Zero };

    /// <inheritdoc cref="Zero"/>
    public static FeeRevenue AdditiveIdentity => Zero;

    /// <summary>Adds two rows cell by cell, as <see cref="Count.Add"/> or <see cref="Amount.Add"/> does.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of its cell.</exception>
    public static FeeRevenue Add(FeeRevenue left, FeeRevenue right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static FeeRevenue operator +(FeeRevenue left, FeeRevenue right) => ReportRow.Add(left, right);

    void IReportRow<FeeRevenue>.CopyTo(Span<Count> counts, Span<Amount> amounts)
    {
        amounts[0] = Amount;
    }

    static FeeRevenue IReportRow<FeeRevenue>.FromCells(ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts) =>
        new() { Amount = amounts[0] };
}
