using System.Collections.Immutable;
using GovDisclosure.Reading;

namespace GovDisclosure.Rules;

/// <summary>What checking a report yields. Immutable and safe to share between threads.</summary>
/// <remarks>Every rule of the catalogue is passed, or not run, or has a finding.</remarks>
public sealed class CheckResult
{
    internal CheckResult(ImmutableArray<Finding> findings, ImmutableArray<RuleDescriptor> passed, ImmutableArray<RuleNotRun> notRun)
    {
        Findings = findings;
        Passed = passed;
        NotRun = notRun;
    }

    /// <summary>The version of the rule set.</summary>
    public string RuleSet { get; } = RuleCatalog.Version;

    /// <summary>The findings: by rule, then in the order of the form.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The rules of which every instance was run and holds.</summary>
    public ImmutableArray<RuleDescriptor> Passed { get; }

    /// <summary>The rules that were not run, and why.</summary>
    public ImmutableArray<RuleNotRun> NotRun { get; }

    /// <summary>Whether a rule of severity Error is violated.</summary>
    public bool HasErrors
    {
        get
        {
            foreach (var finding in Findings)
            {
                if (finding is { Severity: Severity.Error, Status: FindingStatus.Fail })
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The number of findings of a severity and status.</summary>
    public int Count(Severity severity, FindingStatus status) => Findings.Count(finding => finding.Severity == severity && finding.Status == status);
}
