using GovDisclosure.Cli.Commands;

namespace GovDisclosure.Cli.Output.Checks;

/// <summary>What a check prints, report by report; nothing of a report is kept that is not needed.</summary>
internal abstract class CheckOutput : IDisposable
{
    /// <summary>What is printed of a report, as far as it depends on no other. Called on the core that checked it.</summary>
    public virtual ReadOnlyMemory<byte> Render(CheckedReport report) => default;

    /// <summary>Prints a report, in the order of the inputs.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public abstract Task AddAsync(CheckedReport report, ReadOnlyMemory<byte> rendered, CancellationToken cancellationToken);

    /// <summary>Prints what is after the last report.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public virtual Task EndAsync(CheckTotals totals, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }
}
