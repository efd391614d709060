using GovDisclosure.Forms;

namespace GovDisclosure.Comparison;

/// <summary>The share that a cell has in the total that it is a part of, in both years.</summary>
/// <param name="Total">The total, as this year's form has it.</param>
/// <param name="Before">Last year's share, 0.25 for a quarter.</param>
/// <param name="After">This year's share.</param>
public readonly record struct ShareComparison(FormCell Total, decimal Before, decimal After)
{
    /// <summary>The change of the share in percentage points.</summary>
    public decimal Points => (After - Before) * 100;
}
