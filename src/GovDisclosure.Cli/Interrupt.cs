using System.Runtime.InteropServices;

namespace GovDisclosure.Cli;

/// <summary>Ends the tool quietly at Ctrl-C.</summary>
internal static class Interrupt
{
    // What was begun may clean up after itself; what waits for standard input cannot be woken.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(300);

    public static async Task<int> RunAsync(Func<CancellationToken, Task<int>> run)
    {
        using var cancellation = new CancellationTokenSource();
        var interrupted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            interrupted.TrySetResult();
        });

        var work = Task.Run(() => run(cancellation.Token), CancellationToken.None);
        if (await Task.WhenAny(work, interrupted.Task).ConfigureAwait(false) != work)
        {
            await cancellation.CancelAsync().ConfigureAwait(false);
            await Task.WhenAny(work, Task.Delay(Grace, CancellationToken.None)).ConfigureAwait(false);
            return ExitCodes.Interrupted;
        }

        return await work.ConfigureAwait(false);
    }
}
