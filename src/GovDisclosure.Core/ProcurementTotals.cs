using System.Numerics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// A row of section two's table, 2019 edition: centralised government procurement, projects (项) and their amount.
/// </summary>
/// <remarks>Regulation on Open Government Information, Art. 20(9). The form fixes no unit of the amount:
/// <see cref="GovDisclosure.Amount.Unit"/> keeps the printed one. A new row is all blank. Equality is by value; the type is immutable and
/// safe to share between threads.</remarks>
[JsonConverter(typeof(ReportPartConverter<ProcurementTotals>))]
public sealed record ProcurementTotals
    : IReportRow<ProcurementTotals>,
        IAdditionOperators<ProcurementTotals, ProcurementTotals, ProcurementTotals>,
        IAdditiveIdentity<ProcurementTotals, ProcurementTotals>
{
    /// <summary>Procurement projects (采购项目数量).</summary>
    public Count Projects { get; init; }

    /// <summary>Procurement amount, with its printed unit (采购总金额).</summary>
    public Amount Amount { get; init; }

    /// <summary>The row with every cell blank: what a new row is.</summary>
    public static ProcurementTotals Blank { get; } = new();

    /// <summary>The row of zeros, the identity element of addition.</summary>
    public static ProcurementTotals Zero { get; } = new() { Projects = Count.Zero, Amount = Amount.Zero };

    /// <inheritdoc cref="Zero"/>
    public static ProcurementTotals AdditiveIdentity => Zero;

    /// <summary>Adds two rows cell by cell, as <see cref="Count.Add"/> or <see cref="Amount.Add"/> does.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of its cell.</exception>
    public static ProcurementTotals Add(ProcurementTotals left, ProcurementTotals right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static ProcurementTotals operator +(ProcurementTotals left, ProcurementTotals right) => ReportRow.Add(left, right);

    void IReportRow<ProcurementTotals>.CopyTo(Span<Count> counts, Span<Amount> amounts)
    {
        counts[0] = Projects;
        amounts[0] = Amount;
    }

    static ProcurementTotals IReportRow<ProcurementTotals>.FromCells(ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts) =>
        new() { Projects = counts[0], Amount = amounts[0] };
}
