using System.Numerics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// One block of section four's table: cases (件) of reconsideration or litigation by outcome, and the total as printed.
/// </summary>
/// <remarks>Regulation on Open Government Information, Art. 51 and Art. 50(3). Whether cases pending from last year are counted differs
/// from place to place. A new row is all blank. Equality is by value; the type is immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ReportPartConverter<CaseOutcomes>))]
public sealed record CaseOutcomes
    : IReportRow<CaseOutcomes>,
        IAdditionOperators<CaseOutcomes, CaseOutcomes, CaseOutcomes>,
        IAdditiveIdentity<CaseOutcomes, CaseOutcomes>
{
    /// <summary>Upheld (结果维持).</summary>
    public Count Upheld { get; init; }

    /// <summary>Corrected (结果纠正).</summary>
    public Count Corrected { get; init; }

    /// <summary>Other outcomes (其他结果).</summary>
    public Count Other { get; init; }

    /// <summary>Pending on 31 December (尚未审结).</summary>
    public Count Pending { get; init; }

    /// <summary>The total as printed, right or wrong (总计).</summary>
    public Count Total { get; init; }

    /// <summary>The row with every cell blank: what a new row is.</summary>
    public static CaseOutcomes Blank { get; } = new();

    /// <summary>The row of zeros, the identity element of addition.</summary>
    public static CaseOutcomes Zero { get; } =
        new()
        {
            Upheld = Count.Zero,
            Corrected = Count.Zero,
            Other = Count.Zero,
            Pending = Count.Zero,
            Total = Count.Zero,
        };

    /// <inheritdoc cref="Zero"/>
    public static CaseOutcomes AdditiveIdentity => Zero;

    /// <summary>The sum of the four outcomes; <see cref="Total"/> is what the report prints.</summary>
    /// <returns>Blank when any of the four is blank.</returns>
    /// <exception cref="OverflowException">The sum is beyond the range of a count.</exception>
    public Count ComputeTotal() => Upheld + Corrected + Other + Pending;

    /// <summary>Adds two rows cell by cell, as <see cref="Count.Add"/> does.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of its cell.</exception>
    public static CaseOutcomes Add(CaseOutcomes left, CaseOutcomes right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static CaseOutcomes operator +(CaseOutcomes left, CaseOutcomes right) => ReportRow.Add(left, right);

    void IReportRow<CaseOutcomes>.CopyTo(Span<Count> counts, Span<Amount> amounts)
    {
        counts[4] = Total;
        counts[3] = Pending;
        counts[2] = Other;
        counts[1] = Corrected;
        counts[0] = Upheld;
    }

    static CaseOutcomes IReportRow<CaseOutcomes>.FromCells(ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts) =>
        new()
        {
            Upheld = counts[0],
            Corrected = counts[1],
            Other = counts[2],
            Pending = counts[3],
            Total = counts[4],
        };
}
