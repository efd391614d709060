using GovDisclosure.Cli.Output;
using GovDisclosure.Rules.Policy;

namespace GovDisclosure.Cli.Commands;

/// <summary>What a check of many reports comes to, counted report by report so that none need be kept.</summary>
internal sealed class CheckTotals
{
    private readonly HashSet<Waiver> waived = [];
    private string? lastFile;

    /// <summary>The files of which there are reports, each as often as it was named.</summary>
    public int Files { get; private set; }

    /// <summary>The reports, those that could not be read among them.</summary>
    public int Reports { get; private set; }

    /// <summary>Those with errors.</summary>
    public int Wrong { get; private set; }

    /// <summary>Those without errors of which not everything was read.</summary>
    public int Partly { get; private set; }

    /// <summary>Those that could not be read.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Whether a report fails the check.</summary>
    public bool IsFailed { get; private set; }

    /// <summary>What was passed over since it is no report, in words; null where nothing was.</summary>
    public LocalizedText? PassedOver { get; set; }

    /// <summary>The waivers of an agency or a year that are about one of the reports.</summary>
    public IReadOnlySet<Waiver> Waived => waived;

    /// <summary>The numbers in a sentence.</summary>
    public LocalizedText Message => CheckTexts.Total(Files, Reports, Wrong, Partly, Unreadable);

    /// <summary>Counts a report.</summary>
    public void Add(CheckedReport report, FailOn failOn, CheckPolicy policy)
    {
        Reports++;
        if (report.Loaded is { Line: null or <= 1, Number: <= 1 } || !string.Equals(report.Loaded.Path, lastFile, StringComparison.Ordinal))
        {
            Files++;
            lastFile = report.Loaded.Path;
        }

        Unreadable += report.Result is null ? 1 : 0;
        Wrong += report.Result is { HasErrors: true } ? 1 : 0;
        Partly += report.Result is { HasErrors: false, Coverage.IsComplete: false } ? 1 : 0;
        IsFailed |= report.Result is { } result && failOn.IsFailed(result);
        if (report.Loaded.Report is { } read)
        {
            waived.UnionWith(policy.Waivers.Where(waiver => waiver.IsAbout(read)));
        }
    }
}
