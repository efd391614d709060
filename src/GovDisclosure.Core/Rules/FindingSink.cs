using System.Collections.Frozen;
using System.Collections.Immutable;
using GovDisclosure.Forms;
using GovDisclosure.Rules.Policy;

namespace GovDisclosure.Rules;

/// <summary>Takes the findings of the rules: grades and waives them by the policy, adds where they are in the source, counts them and
/// keeps as many as are wanted.</summary>
internal sealed class FindingSink(
    RuleContext context,
    FrozenDictionary<string, FindingSeverity> severities,
    DateOnly today,
    FormCatalog catalog
) : IFindingSink
{
    // By kind, so that many findings that matter little cannot push out one that matters; each with its place in the order found.
    private readonly List<(int Place, Finding Finding)>?[] kept = new List<(int, Finding)>?[FindingTally.Kinds];
    private readonly int[] numbers = new int[FindingTally.Kinds];

    // Whether the waiver of a rule that could not be assessed everywhere covers something is not known.
    private readonly HashSet<string> open = new(StringComparer.Ordinal);

    private readonly HashSet<Waiver> used = new(ReferenceEqualityComparer.Instance);

    public int Count { get; private set; }

    public void Add(Finding found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var finding = Located(Waived(Graded(found)));
        if (finding.Status == FindingStatus.NotAssessable)
        {
            open.Add(finding.Rule.Id);
        }

        var kind = FindingTally.KindOf(finding.Severity, finding.Status);
        if (numbers[kind]++ < context.Policy.MaxFindings)
        {
            (kept[kind] ??= []).Add((Count, finding));
        }

        Count++;
    }

    /// <summary>The findings that matter most, in the order found.</summary>
    public FindingTally ToTally() =>
        new(
            [
                .. FindingTally
                    .KindsByWeight.SelectMany(kind => kept[kind] ?? [])
                    .Take(context.Policy.MaxFindings)
                    .OrderBy(static entry => entry.Place)
                    .Select(static entry => entry.Finding),
            ],
            [.. numbers]
        );

    /// <summary>The waivers about such a report, of rules that ran and were assessed everywhere, that covered no finding.</summary>
    public ImmutableArray<Waiver> UnusedWaivers(IReadOnlySet<string> ran) =>
        [
            .. context.Policy.Waivers.Where(waiver =>
                !used.Contains(waiver) && waiver.IsAbout(context.Report) && ran.Contains(waiver.Rule) && !open.Contains(waiver.Rule)
            ),
        ];

    private Finding Graded(Finding finding) =>
        severities.TryGetValue(finding.Rule.Id, out var severity) && severity != finding.Severity
            ? finding with
            {
                Severity = severity,
            }
            : finding;

    // A waiver that has ended is shown, and lets nothing pass.
    private Finding Waived(Finding finding)
    {
        if (finding.Status != FindingStatus.Fail)
        {
            return finding;
        }

        Waiver? ended = null;
        foreach (var waiver in context.Policy.Waivers)
        {
            if (!waiver.Covers(finding, context.Report))
            {
                continue;
            }

            used.Add(waiver);

            if (today <= waiver.Until)
            {
                return finding with { Status = FindingStatus.Waived, Waiver = waiver };
            }

            ended = waiver;
        }

        return ended is null ? finding : finding with { Waiver = ended };
    }

    private Finding Located(Finding finding) =>
        finding.Position is null && context.Source is { } source && SourcePlaces.Find(source, finding, catalog) is { } position
            ? finding with
            {
                Position = position,
            }
            : finding;
}
