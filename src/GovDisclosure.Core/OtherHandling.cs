using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// Requests otherwise handled (（六）其他处理). Published reports print it in one of two shapes, whatever their year:
/// <see cref="UndividedOtherHandling"/>, one row, or <see cref="DividedOtherHandling"/>, three rows.
/// </summary>
[JsonConverter(typeof(ReportPartConverter<OtherHandling>))]
public abstract record OtherHandling
{
    private protected OtherHandling() { }

    /// <summary>The sum of the rows of the group; the form prints no such subtotal.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of a count.</exception>
    public abstract ApplicantCounts ComputeTotal();

    /// <summary>Adds two of the same shape, cell by cell.</summary>
    /// <exception cref="InvalidOperationException">One side is divided and the other is not.</exception>
    /// <exception cref="OverflowException">A sum is beyond the range of a count.</exception>
    public static OtherHandling Add(OtherHandling left, OtherHandling right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static OtherHandling operator +(OtherHandling left, OtherHandling right)
    {
        Shapes.ThrowIfDifferent(left, right, "其他处理 (otherHandling)");
        return left.AddSameShape(right);
    }

    private protected abstract OtherHandling AddSameShape(OtherHandling other);
}
