using System.Numerics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// A row of section two's table, 2021 edition: rules or administrative normative documents (件).
/// </summary>
/// <remarks>Regulation on Open Government Information, Art. 20(1). A new row is all blank. Equality is by value; the type is immutable and
/// safe to share between threads.</remarks>
[JsonConverter(typeof(ReportPartConverter<DocumentCounts>))]
public sealed record DocumentCounts
    : IReportRow<DocumentCounts>,
        IAdditionOperators<DocumentCounts, DocumentCounts, DocumentCounts>,
        IAdditiveIdentity<DocumentCounts, DocumentCounts>
{
    /// <summary>Issued this year (本年制发件数).</summary>
    public Count Issued { get; init; }

    /// <summary>Repealed this year (本年废止件数).</summary>
    public Count Repealed { get; init; }

    /// <summary>In force on 31 December (现行有效件数).</summary>
    public Count InForce { get; init; }

    /// <summary>The row with every cell blank: what a new row is.</summary>
    public static DocumentCounts Blank { get; } = new();

    /// <summary>The row of zeros, the identity element of addition.</summary>
    public static DocumentCounts Zero { get; } =
        new()
        {
            Issued = Count.Zero,
            Repealed = Count.Zero,
            InForce = Count.Zero,
        };

    /// <inheritdoc cref="Zero"/>
    public static DocumentCounts AdditiveIdentity => Zero;

    /// <summary>Adds two rows cell by cell, as <see cref="Count.Add"/> does.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of its cell.</exception>
    public static DocumentCounts Add(DocumentCounts left, DocumentCounts right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static DocumentCounts operator +(DocumentCounts left, DocumentCounts right) => ReportRow.Add(left, right);

    void IReportRow<DocumentCounts>.CopyTo(Span<Count> counts, Span<Amount> amounts)
    {
        counts[2] = InForce;
        counts[1] = Repealed;
        counts[0] = Issued;
    }

    static DocumentCounts IReportRow<DocumentCounts>.FromCells(ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts) =>
        new()
        {
            Issued = counts[0],
            Repealed = counts[1],
            InForce = counts[2],
        };
}
