namespace GovDisclosure.Rules.Policy;

/// <summary>How many points a finding of a rule costs or earns.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Points">The points, such as −2.</param>
/// <param name="IsOnce">Whether they count once, however many findings the rule has.</param>
public sealed record RulePoints(string Rule, decimal Points, bool IsOnce = false)
{
    /// <summary>The id of the rule.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public string Rule
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Rule, nameof(Rule));
}
