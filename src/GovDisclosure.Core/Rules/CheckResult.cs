using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;
using GovDisclosure.Reading;
using GovDisclosure.Rules.Causes;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules;

/// <summary>What checking a report yields. Immutable and safe to share between threads.</summary>
/// <remarks>Every rule of the catalogue is passed, or had nothing to compare, or was not run, or has a finding.</remarks>
[JsonConverter(typeof(ResultConverter<CheckResult>))]
public sealed class CheckResult : IJsonResult
{
    private readonly Lazy<RuleSetStamp> ruleSet;
    private readonly FindingTally tally;

    // Found when first asked for; two threads may find the same.
    private CauseList? causes;

    internal CheckResult(
        Lazy<RuleSetStamp> ruleSet,
        FindingTally tally,
        ImmutableArray<RuleDescriptor> passed,
        ImmutableArray<RuleDescriptor> nothingStated,
        ImmutableArray<RuleNotRun> notRun,
        ImmutableArray<Waiver> unusedWaivers
    )
    {
        this.ruleSet = ruleSet;
        this.tally = tally;
        Passed = passed;
        NothingStated = nothingStated;
        NotRun = notRun;
        UnusedWaivers = unusedWaivers;
    }

    /// <summary>By which rules the report was checked.</summary>
    public RuleSetStamp RuleSet => ruleSet.Value;

    /// <summary>The findings: by rule, then in the order of the form. No more than the policy keeps, those that matter most;
    /// <see cref="TotalFindings"/> tells how many there were.</summary>
    public ImmutableArray<Finding> Findings => tally.Kept;

    /// <summary>How many findings there were, kept or not.</summary>
    public int TotalFindings => tally.Total;

    /// <summary>Whether there were more findings than are kept.</summary>
    public bool IsTruncated => TotalFindings > Findings.Length;

    /// <summary>The rules of which every instance was run and holds.</summary>
    public ImmutableArray<RuleDescriptor> Passed { get; }

    /// <summary>The rules that ran on a report that states nothing they could compare: nothing is wrong, and nothing was shown to be
    /// right.</summary>
    public ImmutableArray<RuleDescriptor> NothingStated { get; }

    /// <summary>The rules that were not run, and why.</summary>
    public ImmutableArray<RuleNotRun> NotRun { get; }

    /// <summary>What the words of the report state of its tables, in their order, each with its verdict; empty where no rule on statements
    /// was run.</summary>
    public ImmutableArray<Statement> Statements { get; internal init; } = [];

    /// <summary>
    /// The waivers of the policy that are about this agency and year and whose rule ran, but that covered nothing: the violation is gone,
    /// or the
    /// pointer is not the one meant.
    /// </summary>
    public ImmutableArray<Waiver> UnusedWaivers { get; }

    /// <summary>
    /// How many cells of the form were looked at. Where it is not complete, that no error was found says nothing of the report as a whole.
    /// </summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public required Coverage Coverage
    {
        get;
        init => field = Given.NotNull(value);
    }

    /// <summary>On which ground last year's report was taken for the same agency's, or was not; null when none was given.</summary>
    public AgencyMatch? AgencyMatch { get; init; }

    /// <summary>The findings by what causes them, the gravest cause first: each finding has one cause, and what follows from one thing is
    /// shown once.</summary>
    public ImmutableArray<FindingCause> Causes => (causes ??= new(CauseFinder.Find(Findings))).Causes;

    /// <summary>The points of the report by the policy, each with its finding; null where the policy gives none.</summary>
    public ScoreCard? Score { get; init; }

    /// <summary>Whether a rule of severity Error is violated.</summary>
    public bool HasErrors => Count(FindingSeverity.Error, FindingStatus.Fail) > 0;

    /// <summary>The number of findings of a severity and status, kept or not.</summary>
    public int Count(FindingSeverity severity, FindingStatus status) => tally.Of(severity, status);

    /// <summary>The number of findings of a status, kept or not.</summary>
    public int Count(FindingStatus status) =>
        Count(FindingSeverity.Error, status) + Count(FindingSeverity.Warning, status) + Count(FindingSeverity.Info, status);

    /// <summary>Writes the result as <see cref="CheckResultJson"/> does, without a file and explanations; <c>CheckResultSchema</c> is the
    /// schema.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    public void WriteTo(Utf8JsonWriter writer) => CheckResultJson.Write(writer, this, file: null);

    /// <inheritdoc/>
    public string ToJson() => ResultText.Of(this, static (writer, result) => result.WriteTo(writer));

    private sealed record CauseList(ImmutableArray<FindingCause> Causes);
}
