using System.Numerics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// Requests for information that the agency is unable to provide (（四）无法提供), by reason.
/// </summary>
/// <remarks>Regulation on Open Government Information, Art. 30, 36 and 38. A new one is complete and all blank. Equality is by value; the
/// type is immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ReportPartConverter<UnableToProvide>))]
public sealed record UnableToProvide
    : IReportGroup<UnableToProvide>,
        IAdditionOperators<UnableToProvide, UnableToProvide, UnableToProvide>,
        IAdditiveIdentity<UnableToProvide, UnableToProvide>
{
    /// <summary>Not held by the agency, Art. 36(4) and 36(5) (1.本机关不掌握相关政府信息).</summary>
    public ApplicantCounts NotHeld
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Would have to be created, Art. 38 (2.没有现成信息需要另行制作).</summary>
    public ApplicantCounts RequiresCreation
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Still unclear after correction, Art. 30 (3.补正后申请内容仍不明确).</summary>
    public ApplicantCounts StillUnclear
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Complete, with every cell blank: what a new one is.</summary>
    public static UnableToProvide Blank { get; } = new();

    /// <summary>All zeros, the identity element of addition.</summary>
    public static UnableToProvide Zero { get; } =
        new()
        {
            NotHeld = ApplicantCounts.Zero,
            RequiresCreation = ApplicantCounts.Zero,
            StillUnclear = ApplicantCounts.Zero,
        };

    /// <inheritdoc cref="Zero"/>
    public static UnableToProvide AdditiveIdentity => Zero;

    /// <summary>The sum of the rows of the group; the form prints no such subtotal.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of a count.</exception>
    public ApplicantCounts ComputeTotal() => NotHeld + RequiresCreation + StillUnclear;

    /// <summary>Adds cell by cell, as <see cref="Count.Add"/> does.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of its cell.</exception>
    public static UnableToProvide Add(UnableToProvide left, UnableToProvide right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static UnableToProvide operator +(UnableToProvide left, UnableToProvide right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new UnableToProvide
        {
            NotHeld = left.NotHeld + right.NotHeld,
            RequiresCreation = left.RequiresCreation + right.RequiresCreation,
            StillUnclear = left.StillUnclear + right.StillUnclear,
        };
    }

    UnableToProvide IReportGroup<UnableToProvide>.WithParts(ReadOnlySpan<object> parts) =>
        this with
        {
            NotHeld = (ApplicantCounts)parts[0],
            RequiresCreation = (ApplicantCounts)parts[1],
            StillUnclear = (ApplicantCounts)parts[2],
        };
}
