using System.Numerics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// Requests not processed (（五）不予处理), by reason.
/// </summary>
/// <remarks>Regulation on Open Government Information, Art. 35, 36(6) and 39. A new one is complete and all blank. Equality is by value;
/// the type is immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ReportPartConverter<NotProcessed>))]
public sealed record NotProcessed
    : IReportGroup<NotProcessed>,
        IAdditionOperators<NotProcessed, NotProcessed, NotProcessed>,
        IAdditiveIdentity<NotProcessed, NotProcessed>
{
    /// <summary>Petitions, reports and complaints, Art. 39 ¶1 (1.信访举报投诉类申请).</summary>
    public ApplicantCounts PetitionOrComplaint
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Repeat requests, Art. 36(6) (2.重复申请).</summary>
    public ApplicantCounts Repeat
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Requests for public publications, Art. 39 ¶2 (3.要求提供公开出版物).</summary>
    public ApplicantCounts PublicPublication
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Excessive repeated requests without good reason, Art. 35 (4.无正当理由大量反复申请).</summary>
    public ApplicantCounts ExcessiveRepeated
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Requests to confirm or re-issue information already obtained (5.要求行政机关确认或重新出具已获取信息).</summary>
    public ApplicantCounts ConfirmOrReissue
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Complete, with every cell blank: what a new one is.</summary>
    public static NotProcessed Blank { get; } = new();

    /// <summary>All zeros, the identity element of addition.</summary>
    public static NotProcessed Zero { get; } =
        new()
        {
            PetitionOrComplaint = ApplicantCounts.Zero,
            Repeat = ApplicantCounts.Zero,
            PublicPublication = ApplicantCounts.Zero,
            ExcessiveRepeated = ApplicantCounts.Zero,
            ConfirmOrReissue = ApplicantCounts.Zero,
        };

    /// <inheritdoc cref="Zero"/>
    public static NotProcessed AdditiveIdentity => Zero;

    /// <summary>The sum of the rows of the group; the form prints no such subtotal.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of a count.</exception>
    public ApplicantCounts ComputeTotal() => PetitionOrComplaint + Repeat + PublicPublication + ExcessiveRepeated + ConfirmOrReissue;

    /// <summary>Adds cell by cell, as <see cref="Count.Add"/> does.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of its cell.</exception>
    public static NotProcessed Add(NotProcessed left, NotProcessed right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static NotProcessed operator +(NotProcessed left, NotProcessed right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new NotProcessed
        {
            PetitionOrComplaint = left.PetitionOrComplaint + right.PetitionOrComplaint,
            Repeat = left.Repeat + right.Repeat,
            PublicPublication = left.PublicPublication + right.PublicPublication,
            ExcessiveRepeated = left.ExcessiveRepeated + right.ExcessiveRepeated,
            ConfirmOrReissue = left.ConfirmOrReissue + right.ConfirmOrReissue,
        };
    }

    NotProcessed IReportGroup<NotProcessed>.WithParts(ReadOnlySpan<object> parts) =>
        this with
        {
            PetitionOrComplaint = (ApplicantCounts)parts[0],
            Repeat = (ApplicantCounts)parts[1],
            PublicPublication = (ApplicantCounts)parts[2],
            ExcessiveRepeated = (ApplicantCounts)parts[3],
            ConfirmOrReissue = (ApplicantCounts)parts[4],
        };
}
