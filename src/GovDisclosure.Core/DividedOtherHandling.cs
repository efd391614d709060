using System.Numerics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// Requests otherwise handled (（六）其他处理) as three rows: the shape of the 2021 edition.
/// </summary>
/// <remarks>Regulation on Open Government Information, Art. 30 and 42. A new one is complete and all blank. Equality is by value; the type
/// is immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ReportPartConverter<DividedOtherHandling>))]
public sealed record DividedOtherHandling
    : OtherHandling,
        IReportGroup<DividedOtherHandling>,
        IAdditionOperators<DividedOtherHandling, DividedOtherHandling, DividedOtherHandling>,
        IAdditiveIdentity<DividedOtherHandling, DividedOtherHandling>
{
    /// <summary>Correction overdue, Art. 30 (1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请).</summary>
    public ApplicantCounts CorrectionOverdue
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Fee overdue, Art. 42 (2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请).</summary>
    public ApplicantCounts FeeOverdue
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Other, such as withdrawal by the applicant (3.其他).</summary>
    public ApplicantCounts Other
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Complete, with every cell blank: what a new one is.</summary>
    public static DividedOtherHandling Blank { get; } = new();

    /// <summary>All zeros, the identity element of addition.</summary>
    public static DividedOtherHandling Zero { get; } =
        new()
        {
            CorrectionOverdue = ApplicantCounts.Zero,
            FeeOverdue = ApplicantCounts.Zero,
            Other = ApplicantCounts.Zero,
        };

    /// <inheritdoc cref="Zero"/>
    public static DividedOtherHandling AdditiveIdentity => Zero;

    /// <inheritdoc/>
    public override ApplicantCounts ComputeTotal() => CorrectionOverdue + FeeOverdue + Other;

    /// <summary>Adds cell by cell, as <see cref="Count.Add"/> does.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of its cell.</exception>
    public static DividedOtherHandling Add(DividedOtherHandling left, DividedOtherHandling right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static DividedOtherHandling operator +(DividedOtherHandling left, DividedOtherHandling right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new DividedOtherHandling
        {
            CorrectionOverdue = left.CorrectionOverdue + right.CorrectionOverdue,
            FeeOverdue = left.FeeOverdue + right.FeeOverdue,
            Other = left.Other + right.Other,
        };
    }

    DividedOtherHandling IReportGroup<DividedOtherHandling>.WithParts(ReadOnlySpan<object> parts) =>
        this with
        {
            CorrectionOverdue = (ApplicantCounts)parts[0],
            FeeOverdue = (ApplicantCounts)parts[1],
            Other = (ApplicantCounts)parts[2],
        };

    private protected override OtherHandling AddSameShape(OtherHandling other) => this + (DividedOtherHandling)other;
}
