using System.Numerics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// A row of section two's table, 2019 edition: rules or normative documents made and disclosed (件).
/// </summary>
/// <remarks>Regulation on Open Government Information, Art. 20(1). A new row is all blank. Equality is by value; the type is immutable and
/// safe to share between threads.</remarks>
[JsonConverter(typeof(ReportPartConverter<DocumentDisclosureCounts>))]
public sealed record DocumentDisclosureCounts
    : IReportRow<DocumentDisclosureCounts>,
        IAdditionOperators<DocumentDisclosureCounts, DocumentDisclosureCounts, DocumentDisclosureCounts>,
        IAdditiveIdentity<DocumentDisclosureCounts, DocumentDisclosureCounts>
{
    /// <summary>Newly made this year (本年新制作数量).</summary>
    public Count NewlyMade { get; init; }

    /// <summary>Newly disclosed this year (本年新公开数量).</summary>
    public Count NewlyDisclosed { get; init; }

    /// <summary>Disclosed in all (对外公开总数量).</summary>
    public Count TotalDisclosed { get; init; }

    /// <summary>The row with every cell blank: what a new row is.</summary>
    public static DocumentDisclosureCounts Blank { get; } = new();

    /// <summary>The row of zeros, the identity element of addition.</summary>
    public static DocumentDisclosureCounts Zero { get; } =
        new()
        {
            NewlyMade = Count.Zero,
            NewlyDisclosed = Count.Zero,
            TotalDisclosed = Count.Zero,
        };

    /// <inheritdoc cref="Zero"/>
    public static DocumentDisclosureCounts AdditiveIdentity => Zero;

    /// <summary>Adds two rows cell by cell, as <see cref="Count.Add"/> does.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of its cell.</exception>
    public static DocumentDisclosureCounts Add(DocumentDisclosureCounts left, DocumentDisclosureCounts right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static DocumentDisclosureCounts operator +(DocumentDisclosureCounts left, DocumentDisclosureCounts right) =>
        ReportRow.Add(left, right);

    void IReportRow<DocumentDisclosureCounts>.CopyTo(Span<Count> counts, Span<Amount> amounts)
    {
        counts[2] = TotalDisclosed;
        counts[1] = NewlyDisclosed;
        counts[0] = NewlyMade;
    }

    static DocumentDisclosureCounts IReportRow<DocumentDisclosureCounts>.FromCells(
        ReadOnlySpan<Count> counts,
        ReadOnlySpan<Amount> amounts
    ) =>
        new()
        {
            NewlyMade = counts[0],
            NewlyDisclosed = counts[1],
            TotalDisclosed = counts[2],
        };
}
