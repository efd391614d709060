using GovDisclosure.Forms;

namespace GovDisclosure.Comparison;

/// <summary>The share that a cell has in the total that it is a part of, in both years.</summary>
/// <param name="Total">The total, as this year's form has it.</param>
/// <param name="Before">Last year's share, 0.25 for a quarter.</param>
/// <param name="After">This year's share.</param>
public readonly record struct ShareComparison(FormCell Total, decimal Before, decimal After)
{
    /// <summary>The least shift, in percentage points, that says something.</summary>
    public const decimal LeastPoints = 1;

    /// <summary>Last year's total.</summary>
    public decimal TotalBefore { get; init; }

    /// <summary>This year's total.</summary>
    public decimal TotalAfter { get; init; }

    /// <summary>The change of the share in percentage points.</summary>
    public decimal Points => (After - Before) * 100;

    /// <summary>
    /// Whether the shift says something: it is of at least <see cref="LeastPoints"/>, and neither total is a small sample
    /// (<see cref="Indicator.SmallSample"/>), in which one case more or less is a large share.
    /// </summary>
    public bool IsTelling => Math.Abs(Points) >= LeastPoints && TotalBefore >= Indicator.SmallSample && TotalAfter >= Indicator.SmallSample;
}
