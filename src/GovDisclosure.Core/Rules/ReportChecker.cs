using System.Collections.Immutable;
using GovDisclosure.Forms;
using GovDisclosure.Rules.Arithmetic;
using GovDisclosure.Rules.Years;

namespace GovDisclosure.Rules;

/// <summary>Checks reports by the rules of the catalogue. Checking changes nothing and throws nothing for a wrong report.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ReportChecker
{
    private static readonly ImmutableArray<Rule> Rules =
    [
        new CellRangeRule(),
        new IdentityRule(RuleCatalog.RequestsBalance),
        new IdentityRule(RuleCatalog.OutcomesTotal),
        new IdentityRule(RuleCatalog.ApplicantsTotal),
        new IdentityRule(RuleCatalog.CasesTotal),
        new CarriedContinuityRule(),
    ];

    private static readonly CheckResult Clean = new(
        [],
        [.. Rules.Where(static rule => rule.Descriptor.Scope != RuleScope.Years).Select(static rule => rule.Descriptor)],
        [.. Rules.Where(static rule => rule.Descriptor.Scope == RuleScope.Years).Select(static rule => new RuleNotRun(rule.Descriptor, Rule.NoPrevious))]);

    private readonly FormCatalog catalog;

    /// <summary>Makes a checker of the form's editions of 2019 and 2021.</summary>
    public ReportChecker()
        : this(FormCatalog.Default)
    {
    }

    internal ReportChecker(FormCatalog catalog) => this.catalog = catalog;

    /// <summary>The checker of the form's editions of 2019 and 2021.</summary>
    public static ReportChecker Default { get; } = new();

    /// <summary>Checks a report by itself. A report in which everything holds costs no allocation.</summary>
    public CheckResult Check(AnnualReport report) => Check(report, null, CancellationToken.None);

    /// <summary>Checks a report, and against last year's where there is one.</summary>
    /// <param name="report">This year's report.</param>
    /// <param name="previous">Last year's report of the same agency; null when there is none.</param>
    public CheckResult Check(AnnualReport report, AnnualReport? previous) => Check(report, previous, CancellationToken.None);

    /// <summary>Checks a report, and against last year's where there is one.</summary>
    /// <param name="report">This year's report.</param>
    /// <param name="previous">Last year's report of the same agency; null when there is none.</param>
    /// <param name="cancellationToken">Ends the check between two rules.</param>
    /// <exception cref="OperationCanceledException">The check was ended.</exception>
    public CheckResult Check(AnnualReport report, AnnualReport? previous, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        cancellationToken.ThrowIfCancellationRequested();
        if (previous is null && IsClean(report))
        {
            return Clean;
        }

        return Run(Rules, new RuleContext(catalog, report, previous), cancellationToken);
    }

    /// <summary>Runs the rules between two years alone.</summary>
    internal CheckResult CheckYears(AnnualReport report, AnnualReport previous) =>
        Run(Rules.Where(static rule => rule.Descriptor.Scope == RuleScope.Years), new RuleContext(catalog, report, previous), CancellationToken.None);

    private static CheckResult Run(IEnumerable<Rule> rules, RuleContext context, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var passed = ImmutableArray.CreateBuilder<RuleDescriptor>();
        var notRun = ImmutableArray.CreateBuilder<RuleNotRun>();
        foreach (var rule in rules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = findings.Count;
            if (rule.Run(context, findings) is { } reason)
            {
                notRun.Add(new RuleNotRun(rule.Descriptor, reason));
            }
            else if (findings.Count == before)
            {
                passed.Add(rule.Descriptor);
            }
        }

        return new CheckResult([.. findings], passed.DrainToImmutable(), notRun.DrainToImmutable());
    }

    private bool IsClean(AnnualReport report)
    {
        // A remark may be the text of a cell that holds no plain number.
        if (report.Remarks.Count > 0)
        {
            return false;
        }

        foreach (var shapes in catalog.Shapes)
        {
            if (shapes.Find(report) is not { } shape || !shape.Table.System.IsClean(report))
            {
                return false;
            }
        }

        return true;
    }
}
