using GovDisclosure.Rules;

namespace GovDisclosure.Output.Sarif;

/// <summary>The rules of a run, also a user's own, in the order in which they are written. Every result lists all that were to
/// run.</summary>
internal sealed class SarifRules
{
    private readonly List<RuleDescriptor> all = [];
    private readonly Dictionary<RuleDescriptor, int> places = [];

    public IReadOnlyList<RuleDescriptor> All => all;

    public int IndexOf(RuleDescriptor rule) => places.GetValueOrDefault(rule, -1);

    public RuleDescriptor? Find(string id) => all.Find(rule => string.Equals(rule.Id, id, StringComparison.Ordinal));

    public void Meet(CheckResult result)
    {
        var met = result
            .Passed.Concat(result.NothingStated)
            .Concat(result.NotRun.Select(static notRun => notRun.Rule))
            .Concat(result.Findings.Select(static finding => finding.Rule));
        foreach (
            var rule in met.Where(rule => !places.ContainsKey(rule))
                .Distinct()
                .OrderBy(static rule => rule.Id, StringComparer.Ordinal)
                .ToList()
        )
        {
            places.Add(rule, all.Count);
            all.Add(rule);
        }
    }
}
