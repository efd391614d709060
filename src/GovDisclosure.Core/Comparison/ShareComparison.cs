using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>The share that a cell has in the total that it is a part of, in both years.</summary>
/// <param name="Total">The total, as this year's form has it.</param>
/// <param name="Before">Last year's share, 0.25 for a quarter.</param>
/// <param name="After">This year's share.</param>
[JsonConverter(typeof(ResultPartConverter<ShareComparison>))]
public readonly record struct ShareComparison(FormCell Total, decimal Before, decimal After) : IJsonPart
{
    // So far apart two shares still have a difference that a number holds.
    private const decimal Most = 1e24m;

    /// <summary>Last year's share, 0.25 for a quarter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is farther from zero than any figures make it (10²⁴).</exception>
    public decimal Before
    {
        get;
        init => field = Given.Within(value, Most);
    } = Given.Within(Before, Most, nameof(Before));

    /// <summary>This year's share.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is farther from zero than any figures make it (10²⁴).</exception>
    public decimal After
    {
        get;
        init => field = Given.Within(value, Most);
    } = Given.Within(After, Most, nameof(After));

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

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => ComparisonResultJson.Write(writer, this);
}
