namespace GovDisclosure.Cli.Input;

/// <summary>Last year's reports, each found by its agency and year.</summary>
internal sealed class PreviousReports
{
    private readonly Dictionary<(string Agency, int Year), LoadedReport> byAgencyAndYear = [];
    private readonly HashSet<LoadedReport> used = new(ReferenceEqualityComparer.Instance);
    private readonly List<LoadedReport> repeated = [];
    private readonly List<LoadedReport> unknown = [];

    public PreviousReports(IEnumerable<LoadedReport> reports)
    {
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
            else if (!byAgencyAndYear.TryAdd((agency, year), loaded))
            {
                repeated.Add(loaded);
            }
        }
    }

    /// <summary>Reports that no other can be matched with: their agency or year is not known.</summary>
    public IReadOnlyList<LoadedReport> Unknown => unknown;

    /// <summary>Reports of an agency and year of which an earlier file is used.</summary>
    public IReadOnlyList<LoadedReport> Repeated => repeated;

    /// <summary>Reports that were asked for by nobody so far.</summary>
    public IEnumerable<LoadedReport> Unused => byAgencyAndYear.Values.Where(loaded => !used.Contains(loaded));

    /// <summary>Finds the report of the same agency on the year before.</summary>
    /// <returns>The report, or null when there is none.</returns>
    public LoadedReport? Find(AnnualReport report)
    {
        if (report is not { Agency.Name: { } agency, Year: { } year } || !byAgencyAndYear.TryGetValue((agency, year - 1), out var found))
        {
            return null;
        }

        used.Add(found);
        return found;
    }
}
