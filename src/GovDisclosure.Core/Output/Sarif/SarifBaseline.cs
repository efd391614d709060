using System.Collections.Immutable;
using GovDisclosure.Rules;

namespace GovDisclosure.Output.Sarif;

/// <summary>The findings of a check before, by which results are distinguished as new, unchanged or absent.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class SarifBaseline
{
    private readonly Dictionary<string, ImmutableDictionary<string, SarifBaselineResult>> byPath;

    /// <summary>Makes a baseline of a check before.</summary>
    /// <param name="results">The findings then; of several with one path and fingerprint the first counts.</param>
    public SarifBaseline(IEnumerable<SarifBaselineResult> results)
    {
        byPath = Given
            .AllOf(results)
            .GroupBy(static result => result.Path, StringComparer.Ordinal)
            .ToDictionary(
                static group => group.Key,
                static group =>
                    group
                        .DistinctBy(static result => result.Fingerprint)
                        .ToImmutableDictionary(static result => result.Fingerprint, StringComparer.Ordinal),
                StringComparer.Ordinal
            );
    }

    internal bool Contains(string path, string fingerprint) =>
        byPath.TryGetValue(path, out var results) && results.ContainsKey(fingerprint);

    /// <summary>The findings of a file then that are none now, in a fixed order.</summary>
    internal IEnumerable<SarifBaselineResult> Absent(string path, CheckResult now)
    {
        // What is absent from a list that was cut is not known.
        if (now.IsTruncated || !byPath.TryGetValue(path, out var results))
        {
            return [];
        }

        // Nothing is known of what a rule would find that did not run, or could not be assessed.
        var still = now.Findings.Select(static finding => finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var assessed = now
            .Passed.Concat(now.Findings.Select(static finding => finding.Rule))
            .Select(static rule => rule.Id)
            .ToHashSet(StringComparer.Ordinal);
        assessed.ExceptWith(
            now.Findings.Where(static finding => finding.Status == FindingStatus.NotAssessable).Select(static finding => finding.Rule.Id)
        );
        return results
            .Values.Where(result => !still.Contains(result.Fingerprint) && assessed.Contains(result.RuleId))
            .OrderBy(static result => result.RuleId, StringComparer.Ordinal)
            .ThenBy(static result => result.Pointer, StringComparer.Ordinal)
            .ThenBy(static result => result.Fingerprint, StringComparer.Ordinal);
    }
}
