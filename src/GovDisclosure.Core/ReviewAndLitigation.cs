using System.Numerics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// Section four, 政府信息公开行政复议、行政诉讼情况: reconsideration and litigation (件), by outcome.
/// </summary>
/// <remarks>Regulation on Open Government Information, Art. 50(3) and 51. The form has no total over the blocks of litigation. A new one is
/// complete and all blank. Equality is by value; the type is immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ReportPartConverter<ReviewAndLitigation>))]
public sealed record ReviewAndLitigation
    : IReportGroup<ReviewAndLitigation>,
        IAdditionOperators<ReviewAndLitigation, ReviewAndLitigation, ReviewAndLitigation>,
        IAdditiveIdentity<ReviewAndLitigation, ReviewAndLitigation>
{
    /// <summary>Administrative reconsideration (行政复议).</summary>
    public CaseOutcomes Reconsideration
    {
        get;
        init => field = Given.NotNull(value);
    } = CaseOutcomes.Blank;

    /// <summary>Litigation without reconsideration (行政诉讼：未经复议直接起诉).</summary>
    public CaseOutcomes LitigationDirect
    {
        get;
        init => field = Given.NotNull(value);
    } = CaseOutcomes.Blank;

    /// <summary>Litigation after reconsideration (行政诉讼：复议后起诉).</summary>
    public CaseOutcomes LitigationAfterReconsideration
    {
        get;
        init => field = Given.NotNull(value);
    } = CaseOutcomes.Blank;

    /// <summary>Complete, with every cell blank: what a new one is.</summary>
    public static ReviewAndLitigation Blank { get; } = new();

    /// <summary>All zeros, the identity element of addition.</summary>
    public static ReviewAndLitigation Zero { get; } =
        new()
        {
            Reconsideration = CaseOutcomes.Zero,
            LitigationDirect = CaseOutcomes.Zero,
            LitigationAfterReconsideration = CaseOutcomes.Zero,
        };

    /// <inheritdoc cref="Zero"/>
    public static ReviewAndLitigation AdditiveIdentity => Zero;

    /// <summary>Adds cell by cell, as <see cref="Count.Add"/> does.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of its cell.</exception>
    public static ReviewAndLitigation Add(ReviewAndLitigation left, ReviewAndLitigation right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static ReviewAndLitigation operator +(ReviewAndLitigation left, ReviewAndLitigation right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new ReviewAndLitigation
        {
            Reconsideration = left.Reconsideration + right.Reconsideration,
            LitigationDirect = left.LitigationDirect + right.LitigationDirect,
            LitigationAfterReconsideration = left.LitigationAfterReconsideration + right.LitigationAfterReconsideration,
        };
    }

    ReviewAndLitigation IReportGroup<ReviewAndLitigation>.WithParts(ReadOnlySpan<object> parts) =>
        this with
        {
            Reconsideration = (CaseOutcomes)parts[0],
            LitigationDirect = (CaseOutcomes)parts[1],
            LitigationAfterReconsideration = (CaseOutcomes)parts[2],
        };
}
