using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovDisclosure.Rules.Policy;

/// <summary>How many points a finding of a rule costs or earns.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Points">The points, such as −2.</param>
/// <param name="IsOnce">Whether they count once, however many findings the rule has.</param>
[JsonConverter(typeof(CheckPolicyConverter<RulePoints>))]
public sealed record RulePoints(string Rule, decimal Points, bool IsOnce = false) : IJsonPart
{
    // A score card of any number of findings still adds up.
    internal const decimal MostPoints = 1_000_000_000_000_000m;

    /// <summary>The points, such as −2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are farther from zero than 10¹⁵.</exception>
    public decimal Points
    {
        get;
        init => field = Given.Within(value, MostPoints);
    } = Given.Within(Points, MostPoints, nameof(Points));

    /// <summary>The id of the rule.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public string Rule
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Rule, nameof(Rule));

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => CheckPolicyJson.Write(writer, this);
}
