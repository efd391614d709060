using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using GovDisclosure.Forms;
using GovDisclosure.Reading;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules;

/// <summary>Checks reports by the rules of the catalogue. Checking changes nothing and throws nothing for a wrong report.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed partial class ReportChecker
{
    // A day ends when it ends in China, wherever the machine is. It has had one time zone, and no summer time, since 1991.
    private static readonly TimeSpan ChinaTime = TimeSpan.FromHours(8);

    private static readonly RuleOutcome SwitchedOff = RuleOutcome.NotRun(new("按检查政策未执行", "switched off by the policy"));

    private readonly FormCatalog catalog;
    private readonly TimeProvider time;
    private readonly ImmutableArray<Rule> rules;
    private readonly FrozenDictionary<string, FindingSeverity> severities;

    // Hashing loads a library of the system: who does not ask for the stamp does not wait for it.
    private readonly Lazy<RuleSetStamp> stamp;

    // By the number of cells, which is all that results of reports in which everything holds differ in; null where a rule looks at more
    // than tables.
    private readonly ConcurrentDictionary<int, CheckResult>? clean;

    /// <summary>Makes a checker of all rules of the catalogue, graded as there.</summary>
    public ReportChecker()
        : this(CheckPolicy.Default) { }

    /// <summary>Makes a checker of all rules of the catalogue by a policy.</summary>
    /// <exception cref="ArgumentException">The policy names a rule that does not exist, or has a waiver that says not why, by whom or
    /// where.</exception>
    public ReportChecker(CheckPolicy policy)
        : this(policy, []) { }

    /// <summary>Makes a checker of all rules of the catalogue and rules of one's own.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="more">Rules of one's own; their ids must not begin with <c>GD</c>.</param>
    /// <param name="time">Tells today, by which waivers end; null for the system's clock.</param>
    /// <exception cref="ArgumentException">The policy names a rule that does not exist, or has a waiver that says not why, by whom or
    /// where; or an id occurs twice or begins with <c>GD</c>.</exception>
    public ReportChecker(CheckPolicy policy, IEnumerable<Rule> more, TimeProvider? time = null)
        : this(FormCatalog.Default, policy, RuleSet.With(more, policy), time) { }

    internal ReportChecker(FormCatalog catalog)
        : this(catalog, CheckPolicy.Default) { }

    internal ReportChecker(FormCatalog catalog, CheckPolicy policy)
        : this(catalog, policy, RuleSet.With([], policy), null) { }

    private ReportChecker(FormCatalog catalog, CheckPolicy policy, ImmutableArray<Rule> rules, TimeProvider? time)
    {
        RuleSet.RequireKnown(policy, rules);
        RuleSet.RequireSound(policy.Waivers);
        this.catalog = catalog;
        this.rules = rules;
        this.time = time ?? TimeProvider.System;
        Policy = policy;
        severities = policy.Severities.ToFrozenDictionary(StringComparer.Ordinal);
        stamp = new Lazy<RuleSetStamp>(() => new RuleSetStamp(RuleCatalog.Version, RuleSet.Hash(rules, policy)));
        Rules = [.. rules.Select(static rule => rule.Descriptor)];
        if (
            rules.All(static rule => rule.HoldsOnCleanTables)
            && policy is { Off.IsEmpty: true, Waivers.IsEmpty: true, Points.IsEmpty: true }
        )
        {
            clean = new ConcurrentDictionary<int, CheckResult>();
        }
    }

    /// <summary>The checker of all rules, graded as in the catalogue.</summary>
    public static ReportChecker Default { get; } = new();

    /// <summary>
    /// The checker of the figures alone: ranges, blanks and the printed relations (GD2001 to GD2004 and GD2101 to GD2104). A report in
    /// which
    /// everything holds costs no allocation.
    /// </summary>
    public static ReportChecker Arithmetic { get; } = Default.Where(static rule => rule.HoldsOnCleanTables);

    /// <summary>What is checked, and how strictly.</summary>
    public CheckPolicy Policy { get; }

    /// <summary>The rules, in the order in which they run.</summary>
    public ImmutableArray<RuleDescriptor> Rules { get; }

    /// <summary>Makes a checker of some of the rules.</summary>
    /// <param name="ids">The ids of the rules to run, in any order.</param>
    /// <exception cref="ArgumentException">A rule does not exist in this checker.</exception>
    public ReportChecker Only(params IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        foreach (var id in wanted)
        {
            if (!Rules.Any(rule => string.Equals(rule.Id, id, StringComparison.Ordinal)))
            {
                throw new ArgumentException($"There is no rule '{id}' in this checker.", nameof(ids));
            }
        }

        return Where(rule => wanted.Contains(rule.Descriptor.Id));
    }

    /// <summary>Checks a report by itself.</summary>
    public CheckResult Check(AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return clean is not null && IsClean(report, out var cells) ? Clean(cells) : Check(new CheckInput { Report = report });
    }

    /// <summary>Checks a report, and against last year's where there is one.</summary>
    /// <param name="report">This year's report.</param>
    /// <param name="previous">Last year's report of the same agency; null when there is none.</param>
    public CheckResult Check(AnnualReport report, AnnualReport? previous) => Check(report, previous, CancellationToken.None);

    /// <summary>Checks a report, and against last year's where there is one.</summary>
    /// <param name="report">This year's report.</param>
    /// <param name="previous">Last year's report of the same agency; null when there is none.</param>
    /// <param name="cancellationToken">Ends the check between two rules.</param>
    /// <exception cref="OperationCanceledException">The check was ended.</exception>
    public CheckResult Check(AnnualReport report, AnnualReport? previous, CancellationToken cancellationToken) =>
        Check(new CheckInput { Report = report, Previous = previous }, cancellationToken);

    /// <summary>Checks reports as they come, on all cores.</summary>
    /// <param name="inputs">The reports, with what is known around each.</param>
    /// <param name="cancellationToken">Ends the checks.</param>
    /// <returns>Each input with its result, in the order of the inputs.</returns>
    /// <exception cref="OperationCanceledException">The checks were ended.</exception>
    public IAsyncEnumerable<CheckedInput> CheckAsync(IAsyncEnumerable<CheckInput> inputs, CancellationToken cancellationToken = default) =>
        CheckAsync(inputs, Environment.ProcessorCount, cancellationToken);

    /// <summary>Checks reports as they come, on several cores.</summary>
    /// <remarks>At most five inputs for each core are taken ahead of what is asked for; nothing is kept.</remarks>
    /// <param name="inputs">The reports, with what is known around each.</param>
    /// <param name="degreeOfParallelism">How many are checked at once.</param>
    /// <param name="cancellationToken">Ends the checks.</param>
    /// <returns>Each input with its result, in the order of the inputs.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The degree of parallelism is not positive.</exception>
    /// <exception cref="OperationCanceledException">The checks were ended.</exception>
    public IAsyncEnumerable<CheckedInput> CheckAsync(
        IAsyncEnumerable<CheckInput> inputs,
        int degreeOfParallelism,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degreeOfParallelism);
        return OrderedParallel.SelectAsync(
            inputs,
            (input, token) => Task.FromResult(new CheckedInput(input, Check(input, token))),
            degreeOfParallelism,
            cancellationToken
        );
    }

    /// <summary>Checks a report with all that is known around it.</summary>
    /// <param name="input">The report, last year's, its source and those of the bodies under it.</param>
    /// <param name="cancellationToken">Ends the check between two rules.</param>
    /// <exception cref="OperationCanceledException">The check was ended.</exception>
    public CheckResult Check(CheckInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        RuleContext? context = null;
        try
        {
            return Check(input, ref context, cancellationToken);
        }
        finally
        {
            context?.End();
        }
    }

    // The context of the input before, whose words may be the same, becomes that of this one.
    private CheckResult Check(CheckInput input, ref RuleContext? context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input.Report, nameof(input));
        cancellationToken.ThrowIfCancellationRequested();
        var isClean = IsClean(input.Report, out var cells);
        if (isClean && clean is not null)
        {
            return Clean(cells);
        }

        var before = context;
        context = new RuleContext(catalog, input, Policy, new TextClock(time, Policy.MaxTime, cancellationToken), before);
        before?.End();
        return Check(context, isClean);
    }

    /// <summary>A checker of the rules between two years alone.</summary>
    internal ReportChecker OfYears() => Where(static rule => rule.Descriptor.Scope == RuleScope.Years);

    private CheckResult Check(RuleContext context, bool isClean)
    {
        var findings = new FindingSink(context, severities, DateOnly.FromDateTime(time.GetUtcNow().ToOffset(ChinaTime).DateTime), catalog);
        var passed = ImmutableArray.CreateBuilder<RuleDescriptor>(rules.Length);
        var nothingStated = ImmutableArray.CreateBuilder<RuleDescriptor>();
        var notRun = ImmutableArray.CreateBuilder<RuleNotRun>();
        foreach (var rule in rules)
        {
            var isInTime = context.Clock.Step();
            var before = findings.Count;
            var outcome = WhyNot(rule, context)
                ?? (
                    isClean && rule.HoldsOnCleanTables ? RuleOutcome.Ran
                    : isInTime ? Run(rule, context, findings)
                    : RuleOutcome.NotRun(TimeOver(Policy.MaxTime))
                );
            if (outcome.Reason is { } reason)
            {
                notRun.Add(new RuleNotRun(rule.Descriptor, reason) { Remedy = outcome.Remedy });
            }
            else if (findings.Count == before)
            {
                (outcome == RuleOutcome.NothingStated ? nothingStated : passed).Add(rule.Descriptor);
            }
        }

        var unused = Policy.Waivers.IsEmpty
            ? []
            : findings.UnusedWaivers(
                Rules
                    .Select(static rule => rule.Id)
                    .Except(notRun.Select(static rule => rule.Rule.Id), StringComparer.Ordinal)
                    .ToHashSet(StringComparer.Ordinal)
            );
        var tally = findings.ToTally();
        return new CheckResult(stamp, tally, passed.DrainToImmutable(), nothingStated.DrainToImmutable(), notRun.DrainToImmutable(), unused)
        {
            Statements = context.ReadStatements.IsDefault ? [] : context.ReadStatements,
            Coverage = CoverageOf(context),
            Score = ScoreCard.Of(Policy.Points, tally.Kept),
            AgencyMatch = context.Previous is { } previous ? AgencyMatch.Of(previous, context.Report, context.FormerNames) : null,
        };
    }

    private Coverage CoverageOf(RuleContext context)
    {
        var count = new CoverageCount(catalog, context.Report, context.Shown);
        foreach (var table in context.Tables)
        {
            count.Add(table.Table, table.Counts, table.Amounts);
        }

        return count.ToCoverage();
    }

    private ReportChecker Where(Func<Rule, bool> predicate) => new(catalog, Policy, [.. rules.Where(predicate)], time);

    // Why a rule is not run on such a report, whatever the report says; null when it is run.
    private RuleOutcome? WhyNot(Rule rule, RuleContext context)
    {
        if (Policy.Off.Contains(rule.Descriptor.Id))
        {
            return SwitchedOff;
        }

        if (!rule.Descriptor.AppliesTo(context.Report.Year))
        {
            return RuleOutcome.NotRun(OtherYears(rule.Descriptor));
        }

        return rule.Descriptor.Edition is { } edition && context.Edition.Id != edition
            ? RuleOutcome.NotRun(new LocalizedText($"只适用于 {edition} 年版的格式", $"applies to the edition of {edition} only"))
            : null;
    }

    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "A rule that throws must not keep the others from running; what it threw is told."
    )]
    private static RuleOutcome Run(Rule rule, RuleContext context, FindingSink findings)
    {
        try
        {
            return rule.Run(context, findings) ?? throw new InvalidOperationException("The rule returned no outcome.");
        }
        catch (TimeoutException) when (context.Clock.IsOver)
        {
            findings.Add(Unfinished(rule.Descriptor, TimeOver(context.Policy.MaxTime)));
            return RuleOutcome.Ran;
        }
        catch (Exception exception)
            when (exception is not OutOfMemoryException
                && !(exception is OperationCanceledException && context.CancellationToken.IsCancellationRequested)
            )
        {
            findings.Add(Failure(rule.Descriptor, exception));
            return RuleOutcome.Ran;
        }
    }

    // What the rule found before is kept.
    private static Finding Unfinished(RuleDescriptor rule, LocalizedText why) =>
        Unassessed(
            rule,
            new LocalizedText(
                $"{why.Zh}，规则 {rule.Id}（{rule.Name}）没有查完，无法核对；请检查文件是否正常。",
                $"The rule {rule.Id} ({rule.Name}) was not finished ({why.En}), so it cannot be assessed; see whether the file is what it should be."
            )
        );

    private static Finding Unassessed(RuleDescriptor rule, LocalizedText message) =>
        new()
        {
            Rule = rule,
            Severity = rule.Severity,
            Status = FindingStatus.NotAssessable,
            Pointer = "",
            Message = message,
        };

    private static LocalizedText TimeOver(TimeSpan limit) =>
        new(
            FormattableString.Invariant($"核对超过 {limit.TotalSeconds} 秒的时限"),
            FormattableString.Invariant($"the check took more than its limit of {limit.TotalSeconds} seconds")
        );

    private static Finding Failure(RuleDescriptor rule, Exception exception)
    {
        var what = $"{exception.GetType().Name}: {MessageOf(exception)}";
        var message = new LocalizedText(
            $"规则 {rule.Id}（{rule.Name}）执行时出错（{what}），未能核对；请修正该规则。",
            $"The rule {rule.Id} ({rule.Name}) failed ({what}), so it could not be assessed; mend the rule."
        );
        return Unassessed(rule, message) with { IsRuleFailure = true };
    }

    // The message of an exception is code of its author's, and may throw too.
    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "Whatever a foreign message throws, the failure of the rule is told."
    )]
    private static string MessageOf(Exception exception)
    {
        try
        {
            return exception.Message;
        }
        catch (Exception) when (exception is not OutOfMemoryException)
        {
            return "?";
        }
    }

    private static LocalizedText OtherYears(RuleDescriptor rule) =>
        rule.SinceYear is { } since
            ? new LocalizedText($"只适用于 {since} 年度及以后的报告", $"applies to reports on {since} and later only")
            : new LocalizedText($"只适用于 {rule.UntilYear} 年度及以前的报告", $"applies to reports on {rule.UntilYear} and earlier only");

    private CheckResult Clean(int cells)
    {
        if (!clean!.TryGetValue(cells, out var result))
        {
            result = clean.GetOrAdd(
                cells,
                new CheckResult(stamp, FindingTally.None, Rules, [], [], []) { Coverage = new Coverage(cells, cells, 0, 0, 0, 0) }
            );
        }

        return result;
    }

    private bool IsClean(AnnualReport report, out int cells)
    {
        cells = 0;

        // A remark may be the text of a cell that holds no plain number.
        if (report.Remarks.Count > 0)
        {
            return false;
        }

        foreach (var shapes in catalog.Shapes)
        {
            if (shapes.Find(report) is not { } shape || !shape.Table.Relations.IsClean(report))
            {
                return false;
            }

            cells += shape.Table.Cells.Length;
        }

        return true;
    }
}
