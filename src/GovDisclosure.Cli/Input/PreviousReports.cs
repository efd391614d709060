using GovDisclosure.Rules;

namespace GovDisclosure.Cli.Input;

/// <summary>Last year's reports, each found by its agency and year.</summary>
internal sealed class PreviousReports
{
    private readonly Dictionary<(string Agency, int Year), LoadedReport> byAgencyAndYear = [];
    private readonly HashSet<LoadedReport> used = new(ReferenceEqualityComparer.Instance);
    private readonly List<LoadedReport> repeated = [];
    private readonly List<LoadedReport> unknown = [];
    private readonly LoadedReport? only;
    private readonly IReadOnlyList<string> formerNames;

    /// <summary>Makes it of the reports that could be read.</summary>
    /// <param name="reports">Last year's reports.</param>
    /// <param name="isPair">Whether one report is given and one of last year: who puts the two side by side answers for what they do not
    /// state.</param>
    /// <param name="formerNames">Earlier names of the agency.</param>
    public PreviousReports(IReadOnlyList<LoadedReport> reports, bool isPair, IReadOnlyList<string> formerNames)
    {
        this.formerNames = formerNames;
        only = isPair && reports is [{ Report: not null } one] ? one : null;
        foreach (var loaded in reports)
        {
            if (loaded.Report is not { } report)
            {
                continue;
            }

            if (report is not { Agency.Name: { } agency, Year: { } year })
            {
                unknown.Add(loaded);
            }
            else if (!byAgencyAndYear.TryAdd((AgencyMatch.Key(agency), year), loaded))
            {
                repeated.Add(loaded);
            }
        }
    }

    /// <summary>How many reports of last year could be read.</summary>
    public int Found => used.Count + Unused.Count() + Unknown.Count() + repeated.Count;

    /// <summary>How many of them are of an agency and year that was asked for.</summary>
    public int Matched => used.Count;

    /// <summary>Reports that could be matched with none: their agency or year is not known.</summary>
    public IEnumerable<LoadedReport> Unknown => unknown.Where(loaded => !used.Contains(loaded));

    /// <summary>Reports of an agency and year of which an earlier file is used.</summary>
    public IReadOnlyList<LoadedReport> Repeated => repeated;

    /// <summary>Reports that were asked for by nobody so far.</summary>
    public IEnumerable<LoadedReport> Unused => byAgencyAndYear.Values.Where(loaded => !used.Contains(loaded));

    /// <summary>Finds the report of the same agency on the year before.</summary>
    /// <returns>The report, or null when there is none.</returns>
    public LoadedReport? Find(AnnualReport report)
    {
        var found =
            only is null ? FindByName(report)
            : Fits(only.Report!, report) ? only
            : null;
        if (found is not null)
        {
            // Reports are read on several cores.
            lock (used)
            {
                used.Add(found);
            }
        }

        return found;
    }

    private LoadedReport? FindByName(AnnualReport report) =>
        report is { Agency.Name: { } agency, Year: { } year }
            ? formerNames
                .Prepend(agency)
                .Select(name => byAgencyAndYear.GetValueOrDefault((AgencyMatch.Key(name), year - 1)))
                .FirstOrDefault(static loaded => loaded is not null)
            : null;

    // Unknown is not different.
    private bool Fits(AnnualReport previous, AnnualReport report) =>
        AgencyMatch.Of(previous, report, formerNames).IsSame
        && (previous.Year is null || report.Year is null || previous.Year == report.Year - 1);
}
