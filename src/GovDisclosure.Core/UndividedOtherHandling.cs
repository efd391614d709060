using System.Numerics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// Requests otherwise handled (（六）其他处理) as one row: the shape of the 2019 edition, seen in later reports too.
/// </summary>
/// <remarks>Regulation on Open Government Information, Art. 30 and 42. A new one is complete and all blank. Equality is by value; the type
/// is immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ReportPartConverter<UndividedOtherHandling>))]
public sealed record UndividedOtherHandling
    : OtherHandling,
        IReportGroup<UndividedOtherHandling>,
        IAdditionOperators<UndividedOtherHandling, UndividedOtherHandling, UndividedOtherHandling>,
        IAdditiveIdentity<UndividedOtherHandling, UndividedOtherHandling>
{
    /// <summary>The one row (（六）其他处理).</summary>
    public ApplicantCounts Undivided
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Complete, with every cell blank: what a new one is.</summary>
    public static UndividedOtherHandling Blank { get; } = new();

    /// <summary>All zeros, the identity element of addition.</summary>
    public static UndividedOtherHandling Zero { get; } = new() { Undivided = ApplicantCounts.Zero };

    /// <inheritdoc cref="Zero"/>
    public static UndividedOtherHandling AdditiveIdentity => Zero;

    /// <inheritdoc/>
    public override ApplicantCounts ComputeTotal() => Undivided;

    /// <summary>Adds cell by cell, as <see cref="Count.Add"/> does.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of its cell.</exception>
    public static UndividedOtherHandling Add(UndividedOtherHandling left, UndividedOtherHandling right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static UndividedOtherHandling operator +(UndividedOtherHandling left, UndividedOtherHandling right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new UndividedOtherHandling { Undivided = left.Undivided + right.Undivided };
    }

    UndividedOtherHandling IReportGroup<UndividedOtherHandling>.WithParts(ReadOnlySpan<object> parts) =>
        this with
        {
            Undivided = (ApplicantCounts)parts[0],
        };

    private protected override OtherHandling AddSameShape(OtherHandling other) => this + (UndividedOtherHandling)other;
}
