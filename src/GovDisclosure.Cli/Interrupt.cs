using System.Runtime.InteropServices;

namespace GovDisclosure.Cli;

/// <summary>Ends the tool quietly at Ctrl-C, when it is asked to end (SIGTERM, as a batch system does), and when its terminal is
/// closed.</summary>
internal static class Interrupt
{
    // Standard input is abandoned at once. Only a result that nobody takes may hold the end up.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    // As shells count it: 128 and the signal's number.
    private static readonly (PosixSignal Signal, int Exit)[] Signals =
    [
        (PosixSignal.SIGINT, ExitCodes.Interrupted),
        (PosixSignal.SIGTERM, ExitCodes.Interrupted + 13),
        (PosixSignal.SIGHUP, ExitCodes.Interrupted - 1),
    ];

    public static async Task<int> RunAsync(Func<CancellationToken, Task<int>> run)
    {
        using var cancellation = new CancellationTokenSource();
        var interrupted = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var registrations = Signals
            .Select(known =>
                PosixSignalRegistration.Create(
                    known.Signal,
                    // Who asks a second time does not want to wait: then the system ends the process.
                    signal => signal.Cancel = interrupted.TrySetResult(known.Exit)
                )
            )
            .ToList();
        try
        {
            var work = Task.Run(() => run(cancellation.Token), CancellationToken.None);
            if (await Task.WhenAny(work, interrupted.Task).ConfigureAwait(false) == work)
            {
                return await work.ConfigureAwait(false);
            }

            // What was begun ends its last line, or is removed.
            await cancellation.CancelAsync().ConfigureAwait(false);
            await Task.WhenAny(work, Task.Delay(Grace, CancellationToken.None)).ConfigureAwait(false);
            return await interrupted.Task.ConfigureAwait(false);
        }
        finally
        {
            registrations.ForEach(static registration => registration.Dispose());
        }
    }
}
