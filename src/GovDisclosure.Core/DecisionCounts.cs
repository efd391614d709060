using System.Numerics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// A row of section two's table, 2021 edition: licensing, penalty or compulsion decisions made in the year (件), disclosed or not.
/// </summary>
/// <remarks>Regulation on Open Government Information, Art. 20(5) and 20(6). A new row is all blank. Equality is by value; the type is
/// immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ReportPartConverter<DecisionCounts>))]
public sealed record DecisionCounts
    : IReportRow<DecisionCounts>,
        IAdditionOperators<DecisionCounts, DecisionCounts, DecisionCounts>,
        IAdditiveIdentity<DecisionCounts, DecisionCounts>
{
    /// <summary>Decisions made this year (本年处理决定数量).</summary>
    public Count Decisions { get; init; }

    /// <summary>The row with every cell blank: what a new row is.</summary>
    public static DecisionCounts Blank { get; } = new();

    /// <summary>The row of zeros, the identity element of addition.</summary>
    public static DecisionCounts Zero { get; } = new() { Decisions = Count.Zero };

    /// <inheritdoc cref="Zero"/>
    public static DecisionCounts AdditiveIdentity => Zero;

    /// <summary>Adds two rows cell by cell, as <see cref="Count.Add"/> does.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of its cell.</exception>
    public static DecisionCounts Add(DecisionCounts left, DecisionCounts right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static DecisionCounts operator +(DecisionCounts left, DecisionCounts right) => ReportRow.Add(left, right);

    void IReportRow<DecisionCounts>.CopyTo(Span<Count> counts, Span<Amount> amounts)
    {
        counts[0] = Decisions;
    }

    static DecisionCounts IReportRow<DecisionCounts>.FromCells(ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts) =>
        new() { Decisions = counts[0] };
}
