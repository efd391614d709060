using System.Numerics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// A row of section two's table, 2019 edition: items (项) of licensing and the like, and decisions made (件).
/// </summary>
/// <remarks>Regulation on Open Government Information, Art. 20(5) and 20(6). A new row is all blank. Equality is by value; the type is
/// immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ReportPartConverter<ServiceItemCounts>))]
public sealed record ServiceItemCounts
    : IReportRow<ServiceItemCounts>,
        IAdditionOperators<ServiceItemCounts, ServiceItemCounts, ServiceItemCounts>,
        IAdditiveIdentity<ServiceItemCounts, ServiceItemCounts>
{
    /// <summary>Items of the year before (上一年项目数量).</summary>
    public Count PreviousYearItems { get; init; }

    /// <summary>Increase or, negative, decrease this year (本年增/减).</summary>
    public Count Change { get; init; }

    /// <summary>Decisions made (处理决定数量).</summary>
    public Count Decisions { get; init; }

    /// <summary>The row with every cell blank: what a new row is.</summary>
    public static ServiceItemCounts Blank { get; } = new();

    /// <summary>The row of zeros, the identity element of addition.</summary>
    public static ServiceItemCounts Zero { get; } =
        new()
        {
            PreviousYearItems = Count.Zero,
            Change = Count.Zero,
            Decisions = Count.Zero,
        };

    /// <inheritdoc cref="Zero"/>
    public static ServiceItemCounts AdditiveIdentity => Zero;

    /// <summary>Adds two rows cell by cell, as <see cref="Count.Add"/> does.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of its cell.</exception>
    public static ServiceItemCounts Add(ServiceItemCounts left, ServiceItemCounts right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static ServiceItemCounts operator +(ServiceItemCounts left, ServiceItemCounts right) => ReportRow.Add(left, right);

    void IReportRow<ServiceItemCounts>.CopyTo(Span<Count> counts, Span<Amount> amounts)
    {
        counts[2] = Decisions;
        counts[1] = Change;
        counts[0] = PreviousYearItems;
    }

    static ServiceItemCounts IReportRow<ServiceItemCounts>.FromCells(ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts) =>
        new()
        {
            PreviousYearItems = counts[0],
            Change = counts[1],
            Decisions = counts[2],
        };
}
