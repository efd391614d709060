using System.Numerics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// Section two in the shape of the 2021 edition (国办公开办函〔2021〕30号).
/// </summary>
/// <remarks>Regulation on Open Government Information, Art. 20. A new one is complete and all blank. Equality is by value; the type is
/// immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ReportPartConverter<ProactiveDisclosure2021>))]
public sealed record ProactiveDisclosure2021
    : ProactiveDisclosure,
        IReportGroup<ProactiveDisclosure2021>,
        IAdditionOperators<ProactiveDisclosure2021, ProactiveDisclosure2021, ProactiveDisclosure2021>,
        IAdditiveIdentity<ProactiveDisclosure2021, ProactiveDisclosure2021>
{
    /// <summary>Rules, Art. 20(1) (规章).</summary>
    public DocumentCounts Rules
    {
        get;
        init => field = Given.NotNull(value);
    } = DocumentCounts.Blank;

    /// <summary>Administrative normative documents, Art. 20(1) (行政规范性文件).</summary>
    public DocumentCounts AdministrativeNormativeDocuments
    {
        get;
        init => field = Given.NotNull(value);
    } = DocumentCounts.Blank;

    /// <summary>Administrative licensing, Art. 20(5) (行政许可).</summary>
    public DecisionCounts AdministrativeLicensing
    {
        get;
        init => field = Given.NotNull(value);
    } = DecisionCounts.Blank;

    /// <summary>Administrative penalties, Art. 20(6) (行政处罚).</summary>
    public DecisionCounts AdministrativePenalties
    {
        get;
        init => field = Given.NotNull(value);
    } = DecisionCounts.Blank;

    /// <summary>Administrative compulsion, Art. 20(6) (行政强制).</summary>
    public DecisionCounts AdministrativeCompulsion
    {
        get;
        init => field = Given.NotNull(value);
    } = DecisionCounts.Blank;

    /// <summary>Administrative fees, Art. 20(8) (行政事业性收费).</summary>
    public FeeRevenue AdministrativeFees
    {
        get;
        init => field = Given.NotNull(value);
    } = FeeRevenue.Blank;

    /// <summary>Complete, with every cell blank: what a new one is.</summary>
    public static ProactiveDisclosure2021 Blank { get; } = new();

    /// <summary>All zeros, the identity element of addition.</summary>
    public static ProactiveDisclosure2021 Zero { get; } =
        new()
        {
            Rules = DocumentCounts.Zero,
            AdministrativeNormativeDocuments = DocumentCounts.Zero,
            AdministrativeLicensing = DecisionCounts.Zero,
            AdministrativePenalties = DecisionCounts.Zero,
            AdministrativeCompulsion = DecisionCounts.Zero,
            AdministrativeFees = FeeRevenue.Zero,
        };

    /// <inheritdoc cref="Zero"/>
    public static ProactiveDisclosure2021 AdditiveIdentity => Zero;

    /// <summary>Adds cell by cell, as <see cref="Count.Add"/> does.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of its cell.</exception>
    public static ProactiveDisclosure2021 Add(ProactiveDisclosure2021 left, ProactiveDisclosure2021 right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static ProactiveDisclosure2021 operator +(ProactiveDisclosure2021 left, ProactiveDisclosure2021 right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new ProactiveDisclosure2021
        {
            Rules = left.Rules + right.Rules,
            AdministrativeNormativeDocuments = left.AdministrativeNormativeDocuments + right.AdministrativeNormativeDocuments,
            AdministrativeLicensing = left.AdministrativeLicensing + right.AdministrativeLicensing,
            AdministrativePenalties = left.AdministrativePenalties + right.AdministrativePenalties,
            AdministrativeCompulsion = left.AdministrativeCompulsion + right.AdministrativeCompulsion,
            AdministrativeFees = left.AdministrativeFees + right.AdministrativeFees,
        };
    }

    ProactiveDisclosure2021 IReportGroup<ProactiveDisclosure2021>.WithParts(ReadOnlySpan<object> parts) =>
        this with
        {
            Rules = (DocumentCounts)parts[0],
            AdministrativeNormativeDocuments = (DocumentCounts)parts[1],
            AdministrativeLicensing = (DecisionCounts)parts[2],
            AdministrativePenalties = (DecisionCounts)parts[3],
            AdministrativeCompulsion = (DecisionCounts)parts[4],
            AdministrativeFees = (FeeRevenue)parts[5],
        };

    private protected override ProactiveDisclosure AddSameShape(ProactiveDisclosure other) => this + (ProactiveDisclosure2021)other;
}
