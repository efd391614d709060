using System.Numerics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// Section two in the shape of the 2019 edition (国办公开办函〔2019〕60号).
/// </summary>
/// <remarks>Regulation on Open Government Information, Art. 20. A new one is complete and all blank. Equality is by value; the type is
/// immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ReportPartConverter<ProactiveDisclosure2019>))]
public sealed record ProactiveDisclosure2019
    : ProactiveDisclosure,
        IReportGroup<ProactiveDisclosure2019>,
        IAdditionOperators<ProactiveDisclosure2019, ProactiveDisclosure2019, ProactiveDisclosure2019>,
        IAdditiveIdentity<ProactiveDisclosure2019, ProactiveDisclosure2019>
{
    /// <summary>Rules, Art. 20(1) (规章).</summary>
    public DocumentDisclosureCounts Rules
    {
        get;
        init => field = Given.NotNull(value);
    } = DocumentDisclosureCounts.Blank;

    /// <summary>Normative documents, Art. 20(1) (规范性文件).</summary>
    public DocumentDisclosureCounts NormativeDocuments
    {
        get;
        init => field = Given.NotNull(value);
    } = DocumentDisclosureCounts.Blank;

    /// <summary>Administrative licensing, Art. 20(5) (行政许可).</summary>
    public ServiceItemCounts AdministrativeLicensing
    {
        get;
        init => field = Given.NotNull(value);
    } = ServiceItemCounts.Blank;

    /// <summary>Other external administrative services, Art. 20(5) (其他对外管理服务事项).</summary>
    public ServiceItemCounts OtherExternalServices
    {
        get;
        init => field = Given.NotNull(value);
    } = ServiceItemCounts.Blank;

    /// <summary>Administrative penalties, Art. 20(6) (行政处罚).</summary>
    public ServiceItemCounts AdministrativePenalties
    {
        get;
        init => field = Given.NotNull(value);
    } = ServiceItemCounts.Blank;

    /// <summary>Administrative compulsion, Art. 20(6) (行政强制).</summary>
    public ServiceItemCounts AdministrativeCompulsion
    {
        get;
        init => field = Given.NotNull(value);
    } = ServiceItemCounts.Blank;

    /// <summary>Administrative fees, Art. 20(8) (行政事业性收费).</summary>
    public FeeItemCounts AdministrativeFees
    {
        get;
        init => field = Given.NotNull(value);
    } = FeeItemCounts.Blank;

    /// <summary>Centralised government procurement, Art. 20(9) (政府集中采购).</summary>
    public ProcurementTotals CentralizedProcurement
    {
        get;
        init => field = Given.NotNull(value);
    } = ProcurementTotals.Blank;

    /// <summary>Complete, with every cell blank: what a new one is.</summary>
    public static ProactiveDisclosure2019 Blank { get; } = new();

    /// <summary>All zeros, the identity element of addition.</summary>
    public static ProactiveDisclosure2019 Zero { get; } =
        new()
        {
            Rules = DocumentDisclosureCounts.Zero,
            NormativeDocuments = DocumentDisclosureCounts.Zero,
            AdministrativeLicensing = ServiceItemCounts.Zero,
            OtherExternalServices = ServiceItemCounts.Zero,
            AdministrativePenalties = ServiceItemCounts.Zero,
            AdministrativeCompulsion = ServiceItemCounts.Zero,
            AdministrativeFees = FeeItemCounts.Zero,
            CentralizedProcurement = ProcurementTotals.Zero,
        };

    /// <inheritdoc cref="Zero"/>
    public static ProactiveDisclosure2019 AdditiveIdentity => Zero;

    /// <summary>Adds cell by cell, as <see cref="Count.Add"/> does.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of its cell.</exception>
    public static ProactiveDisclosure2019 Add(ProactiveDisclosure2019 left, ProactiveDisclosure2019 right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static ProactiveDisclosure2019 operator +(ProactiveDisclosure2019 left, ProactiveDisclosure2019 right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new ProactiveDisclosure2019
        {
            Rules = left.Rules + right.Rules,
            NormativeDocuments = left.NormativeDocuments + right.NormativeDocuments,
            AdministrativeLicensing = left.AdministrativeLicensing + right.AdministrativeLicensing,
            OtherExternalServices = left.OtherExternalServices + right.OtherExternalServices,
            AdministrativePenalties = left.AdministrativePenalties + right.AdministrativePenalties,
            AdministrativeCompulsion = left.AdministrativeCompulsion + right.AdministrativeCompulsion,
            AdministrativeFees = left.AdministrativeFees + right.AdministrativeFees,
            CentralizedProcurement = left.CentralizedProcurement + right.CentralizedProcurement,
        };
    }

    ProactiveDisclosure2019 IReportGroup<ProactiveDisclosure2019>.WithParts(ReadOnlySpan<object> parts) =>
        this with
        {
            Rules = (DocumentDisclosureCounts)parts[0],
            NormativeDocuments = (DocumentDisclosureCounts)parts[1],
            AdministrativeLicensing = (ServiceItemCounts)parts[2],
            OtherExternalServices = (ServiceItemCounts)parts[3],
            AdministrativePenalties = (ServiceItemCounts)parts[4],
            AdministrativeCompulsion = (ServiceItemCounts)parts[5],
            AdministrativeFees = (FeeItemCounts)parts[6],
            CentralizedProcurement = (ProcurementTotals)parts[7],
        };

    private protected override ProactiveDisclosure AddSameShape(ProactiveDisclosure other) => this + (ProactiveDisclosure2019)other;
}
