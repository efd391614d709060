using System.Numerics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// The outcomes of the year's requests (三、本年度办理结果): every closed request has exactly one.
/// </summary>
/// <remarks>Regulation on Open Government Information, Art. 36–39. A new one is complete and all blank. Equality is by value; the type is
/// immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ReportPartConverter<Outcomes>))]
public sealed record Outcomes
    : IReportGroup<Outcomes>,
        IAdditionOperators<Outcomes, Outcomes, Outcomes>,
        IAdditiveIdentity<Outcomes, Outcomes>
{
    /// <summary>Granted, Art. 36(1) and 36(2) (（一）予以公开).</summary>
    public ApplicantCounts Granted
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Partially granted; a request with mixed outcomes is counted here only, Art. 37 (（二）部分公开).</summary>
    public ApplicantCounts PartiallyGranted
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Refused, by reason (（三）不予公开).</summary>
    public Refused Refused
    {
        get;
        init => field = Given.NotNull(value);
    } = Refused.Blank;

    /// <summary>Unable to provide, by reason (（四）无法提供).</summary>
    public UnableToProvide UnableToProvide
    {
        get;
        init => field = Given.NotNull(value);
    } = UnableToProvide.Blank;

    /// <summary>Not processed, by reason (（五）不予处理).</summary>
    public NotProcessed NotProcessed
    {
        get;
        init => field = Given.NotNull(value);
    } = NotProcessed.Blank;

    /// <summary>Otherwise handled: one row or three, as the report prints it (（六）其他处理).</summary>
    public OtherHandling OtherHandling
    {
        get;
        init => field = Given.NotNull(value);
    } = DividedOtherHandling.Blank;

    /// <summary>The total as printed, right or wrong (（七）总计).</summary>
    public ApplicantCounts Total
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Complete, with every cell blank: what a new one is.</summary>
    public static Outcomes Blank { get; } = new();

    /// <summary>All zeros, 其他处理 divided by reason: the identity element of addition for that shape.</summary>
    public static Outcomes Zero { get; } =
        new()
        {
            Granted = ApplicantCounts.Zero,
            PartiallyGranted = ApplicantCounts.Zero,
            Refused = Refused.Zero,
            UnableToProvide = UnableToProvide.Zero,
            NotProcessed = NotProcessed.Zero,
            OtherHandling = DividedOtherHandling.Zero,
            Total = ApplicantCounts.Zero,
        };

    /// <inheritdoc cref="Zero"/>
    public static Outcomes AdditiveIdentity => Zero;

    /// <summary>The sum of all outcome rows; <see cref="Total"/> is what the report prints.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of a count.</exception>
    public ApplicantCounts ComputeTotal() =>
        Granted
        + PartiallyGranted
        + Refused.ComputeTotal()
        + UnableToProvide.ComputeTotal()
        + NotProcessed.ComputeTotal()
        + OtherHandling.ComputeTotal();

    /// <summary>Adds cell by cell, as <see cref="Count.Add"/> does.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of its cell.</exception>
    /// <exception cref="InvalidOperationException">One side divides 其他处理 by reason and the other does not.</exception>
    public static Outcomes Add(Outcomes left, Outcomes right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static Outcomes operator +(Outcomes left, Outcomes right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new Outcomes
        {
            Granted = left.Granted + right.Granted,
            PartiallyGranted = left.PartiallyGranted + right.PartiallyGranted,
            Refused = left.Refused + right.Refused,
            UnableToProvide = left.UnableToProvide + right.UnableToProvide,
            NotProcessed = left.NotProcessed + right.NotProcessed,
            OtherHandling = left.OtherHandling + right.OtherHandling,
            Total = left.Total + right.Total,
        };
    }

    Outcomes IReportGroup<Outcomes>.WithParts(ReadOnlySpan<object> parts) =>
        this with
        {
            Granted = (ApplicantCounts)parts[0],
            PartiallyGranted = (ApplicantCounts)parts[1],
            Refused = (Refused)parts[2],
            UnableToProvide = (UnableToProvide)parts[3],
            NotProcessed = (NotProcessed)parts[4],
            OtherHandling = (OtherHandling)parts[5],
            Total = (ApplicantCounts)parts[6],
        };
}
