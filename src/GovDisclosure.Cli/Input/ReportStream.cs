using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GovDisclosure.Cli.Output;

namespace GovDisclosure.Cli.Input;

/// <summary>Reads many inputs on several cores, and gives what was made of each in the order of the inputs; nothing is kept.</summary>
/// <param name="session">Takes what the user must know.</param>
/// <param name="source">Loads a file.</param>
/// <param name="jobs">On how many files at once; null for as many as there are cores.</param>
internal sealed class ReportStream(Session session, ReportSource source, int? jobs)
{
    /// <summary>Whether a file that was named could not be read.</summary>
    public bool IsLacking { get; private set; }

    /// <summary>What the last reading passed over, in words; null where it took everything.</summary>
    public LocalizedText? PassedOver { get; private set; }

    /// <summary>Reads all inputs, and of each every report that it holds.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="work">What is to be made of each report, on the core that read it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public IAsyncEnumerable<(LoadedReport Loaded, T Result)> ReadAsync<T>(
        InputFiles inputs,
        Func<LoadedReport, CancellationToken, T> work,
        CancellationToken cancellationToken
    ) => ReadAsync(inputs, source.LoadAsync, work, cancellationToken);

    /// <summary>Reads all inputs, and of each the one report that its reader chooses.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="findPrevious">Finds last year's report of one that was read; called from several threads.</param>
    /// <param name="work">What is to be made of each report, on the core that read it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public IAsyncEnumerable<(LoadedReport Loaded, T Result)> ReadOneEachAsync<T>(
        InputFiles inputs,
        Func<AnnualReport, AnnualReport?> findPrevious,
        Func<LoadedReport, CancellationToken, T> work,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            inputs,
            async (piece, token) => [await source.LoadAsync(piece, findPrevious, token).ConfigureAwait(false)],
            work,
            cancellationToken
        );

    /// <summary>Reads all inputs as reports of the year before.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<List<LoadedReport>> ReadPreviousAsync(InputFiles inputs, CancellationToken cancellationToken)
    {
        var all = new List<LoadedReport>();
        await foreach (
            var (loaded, _) in ReadAsync(
                    inputs,
                    async (piece, token) => [await source.LoadPreviousAsync(piece, token).ConfigureAwait(false)],
                    static (_, _) => true,
                    cancellationToken
                )
                .ConfigureAwait(false)
        )
        {
            all.Add(loaded);
        }

        return all;
    }

    private async IAsyncEnumerable<(LoadedReport Loaded, T Result)> ReadAsync<T>(
        InputFiles inputs,
        Func<InputPiece, CancellationToken, Task<ImmutableArray<LoadedReport>>> load,
        Func<LoadedReport, CancellationToken, T> work,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var progress = new Progress(session, inputs);
        var passedOver = new PassedOver<T>();
        var loading = OrderedParallel.SelectAsync(
            InputPiece.OfAsync(inputs.All(), session.Host, cancellationToken),
            LoadAsync,
            jobs ?? Environment.ProcessorCount,
            cancellationToken
        );
        await foreach (var (piece, reports) in loading.ConfigureAwait(false))
        {
            foreach (var report in reports.SelectMany(report => passedOver.Take(piece, report)))
            {
                // What is printed of it may go to the same terminal.
                if (session.Host.Screen is not null)
                {
                    progress.Clear();
                }

                session.SayFailure(report.Loaded);
                IsLacking |= report.Loaded is { Report: null, StoredSum: null };
                yield return report;
            }

            progress.Step(piece.Bytes);
        }

        passedOver.End();
        PassedOver = passedOver.Files > 0 ? InputTexts.NotReports(passedOver.Files, passedOver.Named) : null;
        if (PassedOver is { } told)
        {
            session.Note(told);
        }

        if (passedOver.Lines > 0)
        {
            IsLacking = true;
            session.Error(InputTexts.LinesNotTold(passedOver.Lines));
        }

        async Task<(InputPiece Piece, ImmutableArray<(LoadedReport Loaded, T Result)> Reports)> LoadAsync(
            InputPiece piece,
            CancellationToken token
        )
        {
            var reports = await load(piece, token).ConfigureAwait(false);
            var bytes = piece.Content?.Length + 1 ?? (session.Host.IsErrorTerminal ? InputFiles.LengthOf(piece.File.Name) : 0);
            return (piece with { Content = null, Bytes = bytes }, [.. reports.Select(loaded => (loaded, work(loaded, token)))]);
        }
    }
}
