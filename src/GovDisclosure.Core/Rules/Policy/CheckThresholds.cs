using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovDisclosure.Rules.Policy;

/// <summary>The numbers that rules of degree go by.</summary>
[JsonConverter(typeof(CheckPolicyConverter<CheckThresholds>))]
public sealed record CheckThresholds : IJsonPart
{
    /// <summary>GD5004: the factor by which a figure must have changed to be a spike; above 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not above 1.</exception>
    public decimal SpikeFactor
    {
        get;
        init =>
            field = value > 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A spike's factor must be above 1.");
    } = 5;

    /// <summary>GD5004: the larger of the two figures must be at least this.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The floor is negative.</exception>
    public decimal SpikeFloor
    {
        get;
        init =>
            field =
                value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A spike's floor must not be negative.");
    } = 20;

    /// <summary>GD5005: a table with at least this many figures that are not zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int CopiedTableFigures
    {
        get;
        init =>
            field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one figure must be equal.");
    } = 5;

    /// <summary>GD5006: the share of a section's text that must be last year's, 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public double CopiedTextShare
    {
        get;
        init =>
            field = value is >= 0 and <= 1
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "A share is between 0 and 1.");
    } = 0.5;

    /// <summary>GD6004: the share of the words that another agency's report may have too, 0.1 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0.1 and 1.</exception>
    public double AlikeShare
    {
        get;
        init =>
            field = value is >= 0.1 and <= 1
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "A share of words is between 0.1 and 1.");
    } = 0.3;

    /// <summary>GD6004: the share above which it is a warning, 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public double AlikeShareOfWarning
    {
        get;
        init =>
            field = value is >= 0 and <= 1
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "A share is between 0 and 1.");
    } = 0.5;

    /// <summary>GD4010: the least number of characters in section five.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int ProblemsLength
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A length must not be negative.");
    } = 10;

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => CheckPolicyJson.Write(writer, this);
}
