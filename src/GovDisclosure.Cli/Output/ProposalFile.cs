using GovDisclosure.Cli.Commands;
using GovDisclosure.Rules.Explanations;

namespace GovDisclosure.Cli.Output;

/// <summary>The file of <c>check --propose</c>: a JSON Patch to one report. It is written and never applied.</summary>
internal sealed class ProposalFile : IDisposable
{
    private readonly Session session;
    private readonly string path;
    private readonly OutputTarget target;

    private ProposalFile(Session session, string path)
    {
        this.session = session;
        this.path = path;
        target = OutputTarget.Open(session.Host, path);
    }

    /// <summary>Opens the file before any work is done, so that what cannot be written is said at once.</summary>
    /// <param name="session">The run.</param>
    /// <param name="path">The file; null when no proposal is asked for.</param>
    /// <param name="reports">The files that are checked.</param>
    /// <param name="others">Other files of the run, which a proposal must not overwrite.</param>
    /// <returns>The file; null when none is asked for.</returns>
    /// <exception cref="OutputException">No proposal can be made of these files, or the file cannot be written.</exception>
    public static ProposalFile? Open(Session session, string? path, IReadOnlyList<string> reports, IEnumerable<string?> others)
    {
        if (path is null)
        {
            return null;
        }

        if (reports.Count != 1)
        {
            throw new OutputException(FileTexts.ProposeNeedsOne(reports.Count));
        }

        if (path is "" or "-" || SameFile.IsRead(reports.Concat(others), path))
        {
            throw new OutputException(FileTexts.ProposeNeedsFile(path));
        }

        return new ProposalFile(session, path);
    }

    /// <summary>Writes the proposal, an empty one where nothing is unique; of a file that cannot be read there is none.</summary>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public async Task WriteAsync(CheckedReport report, CancellationToken cancellationToken)
    {
        if (report.Result is null)
        {
            return;
        }

        var patch = RepairPatch.Of(report.Explanations);
        await target.WriteAsync(MachineJson.Indented(patch.WriteTo), cancellationToken).ConfigureAwait(false);
        await target.CommitAsync(cancellationToken).ConfigureAwait(false);
        session.Note(FileTexts.Proposed(path, patch.Changes.Length));
    }

    public void Dispose() => target.Dispose();
}
