using System.Numerics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// Section three, 收到和处理政府信息公开申请情况: requests received and handled (件), by kind of applicant.
/// </summary>
/// <remarks>Regulation on Open Government Information, Art. 50(2). The form prints the relation: 一 + 二 = （七）总计 + 四, in every column. A new
/// one is complete and all blank. Equality is by value; the type is immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ReportPartConverter<Requests>))]
public sealed record Requests
    : IReportGroup<Requests>,
        IAdditionOperators<Requests, Requests, Requests>,
        IAdditiveIdentity<Requests, Requests>
{
    /// <summary>Newly received this year, Art. 27, 29 and 31 (一、本年新收政府信息公开申请数量).</summary>
    public ApplicantCounts NewlyReceived
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Carried over from last year, Art. 33 and 35 (二、上年结转政府信息公开申请数量).</summary>
    public ApplicantCounts CarriedOver
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>The outcomes (三、本年度办理结果).</summary>
    public Outcomes Outcomes
    {
        get;
        init => field = Given.NotNull(value);
    } = Outcomes.Blank;

    /// <summary>Carried forward to next year, Art. 33 and 35 (四、结转下年度继续办理).</summary>
    public ApplicantCounts CarriedForward
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Complete, with every cell blank: what a new one is.</summary>
    public static Requests Blank { get; } = new();

    /// <summary>All zeros, 其他处理 divided by reason: the identity element of addition for that shape.</summary>
    public static Requests Zero { get; } =
        new()
        {
            NewlyReceived = ApplicantCounts.Zero,
            CarriedOver = ApplicantCounts.Zero,
            Outcomes = Outcomes.Zero,
            CarriedForward = ApplicantCounts.Zero,
        };

    /// <inheritdoc cref="Zero"/>
    public static Requests AdditiveIdentity => Zero;

    /// <summary>Adds cell by cell, as <see cref="Count.Add"/> does.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of its cell.</exception>
    /// <exception cref="InvalidOperationException">One side divides 其他处理 by reason and the other does not.</exception>
    public static Requests Add(Requests left, Requests right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static Requests operator +(Requests left, Requests right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new Requests
        {
            NewlyReceived = left.NewlyReceived + right.NewlyReceived,
            CarriedOver = left.CarriedOver + right.CarriedOver,
            Outcomes = left.Outcomes + right.Outcomes,
            CarriedForward = left.CarriedForward + right.CarriedForward,
        };
    }

    Requests IReportGroup<Requests>.WithParts(ReadOnlySpan<object> parts) =>
        this with
        {
            NewlyReceived = (ApplicantCounts)parts[0],
            CarriedOver = (ApplicantCounts)parts[1],
            Outcomes = (Outcomes)parts[2],
            CarriedForward = (ApplicantCounts)parts[3],
        };
}
