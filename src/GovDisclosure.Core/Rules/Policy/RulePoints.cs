namespace GovDisclosure.Rules.Policy;

/// <summary>How many points a finding of a rule costs or earns.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Points">The points, such as −2.</param>
/// <param name="IsOnce">Whether they count once, however many findings the rule has.</param>
public sealed record RulePoints(string Rule, decimal Points, bool IsOnce = false);
