using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using GovDisclosure.Cli.Output;

namespace GovDisclosure.Cli.Input;

/// <summary>Reads many inputs on several cores, and gives what was made of each in the order of the inputs; nothing is kept.</summary>
/// <param name="session">Takes what the user must know.</param>
/// <param name="source">Loads a file.</param>
/// <param name="jobs">On how many files at once; null for as many as there are cores.</param>
internal sealed class ReportStream(Session session, ReportSource source, int? jobs)
{
    private int notReports;

    /// <summary>Whether a file that was named could not be read.</summary>
    public bool IsLacking { get; private set; }

    /// <summary>Reads all inputs, and of each every report that it holds.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="work">What is to be made of each report, on the core that read it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public IAsyncEnumerable<(LoadedReport Loaded, T Result)> ReadAsync<T>(InputFiles inputs, Func<LoadedReport, CancellationToken, T> work, CancellationToken cancellationToken) =>
        ReadAsync(inputs, source.LoadAsync, work, cancellationToken);

    /// <summary>Reads all inputs, and of each the one report that its reader chooses.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="findPrevious">Finds last year's report of one that was read; called from several threads.</param>
    /// <param name="work">What is to be made of each report, on the core that read it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public IAsyncEnumerable<(LoadedReport Loaded, T Result)> ReadOneEachAsync<T>(InputFiles inputs, Func<AnnualReport, AnnualReport?> findPrevious, Func<LoadedReport, CancellationToken, T> work, CancellationToken cancellationToken) =>
        ReadAsync(inputs, async (piece, token) => [await source.LoadAsync(piece, findPrevious, token).ConfigureAwait(false)], work, cancellationToken);

    private async IAsyncEnumerable<(LoadedReport Loaded, T Result)> ReadAsync<T>(
        InputFiles inputs,
        Func<InputPiece, CancellationToken, Task<ImmutableArray<LoadedReport>>> load,
        Func<LoadedReport, CancellationToken, T> work,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var progress = new Progress(session);
        var loading = OrderedParallel.SelectAsync(InputPiece.OfAsync(inputs.All(), session.Host, cancellationToken), LoadAsync, jobs ?? Environment.ProcessorCount, cancellationToken);
        await foreach (var (piece, reports) in loading.ConfigureAwait(false))
        {
            foreach (var report in reports)
            {
                progress.Step();

                // A folder may hold anything; only what was named, and a line of a stream, must be a report.
                if (!piece.File.IsNamed && piece.Line is null && report.Loaded.Report is null && report.Loaded.IsNoReport)
                {
                    notReports++;
                    continue;
                }

                progress.Clear();
                session.SayFailure(report.Loaded);
                IsLacking |= report.Loaded.Report is null;
                yield return report;
            }
        }

        progress.Clear();
        if (notReports > 0)
        {
            session.Note(InputTexts.NotReports(notReports));
        }

        async Task<(InputPiece Piece, ImmutableArray<(LoadedReport Loaded, T Result)> Reports)> LoadAsync(InputPiece piece, CancellationToken token) =>
            (piece with { Content = null }, [.. (await load(piece, token).ConfigureAwait(false)).Select(loaded => (loaded, work(loaded, token)))]);
    }

    /// <summary>A line on the terminal that says how far the work is.</summary>
    private sealed class Progress(Session session) : IDisposable
    {
        private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

        private readonly long start = Stopwatch.GetTimestamp();
        private long shown = Stopwatch.GetTimestamp();
        private int done;
        private bool isShown;

        public void Step()
        {
            done++;
            if (session.Host.IsErrorTerminal && Stopwatch.GetElapsedTime(shown) > Pause)
            {
                shown = Stopwatch.GetTimestamp();
                isShown = true;
                session.Host.Error.Write("\r" + session.In(InputTexts.Progress(done, done / Stopwatch.GetElapsedTime(start).TotalSeconds)));
            }
        }

        public void Clear()
        {
            if (isShown)
            {
                isShown = false;
                session.Host.Error.Write("\r\u001B[K");
            }
        }

        public void Dispose() => Clear();
    }
}
