using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace GovDisclosure;

/// <summary>Work on many things on several cores, whose results come in the order of the things.</summary>
internal static class OrderedParallel
{
    // So many results may wait for a slow one before them, for each core.
    private const int WaitingPerWorker = 4;

    /// <summary>Does the work.</summary>
    /// <param name="source">The things; no more are taken than are worked on or wait.</param>
    /// <param name="work">The work on one.</param>
    /// <param name="workers">On how many things at once, at least 1.</param>
    /// <param name="cancellationToken">Ends the work; what was begun ends before the caller goes on.</param>
    public static async IAsyncEnumerable<TResult> SelectAsync<T, TResult>(
        IAsyncEnumerable<T> source,
        Func<T, CancellationToken, Task<TResult>> work,
        int workers,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var token = ending.Token;
        var waiting = Channel.CreateBounded<Task<TResult>>(
            new BoundedChannelOptions(workers * WaitingPerWorker) { SingleReader = true, SingleWriter = true }
        );
        using var free = new SemaphoreSlim(workers);
        var producer = new Producer<T, TResult>(source, work, waiting.Writer, free, token);
        var producing = Task.Run(producer.ProduceAsync, CancellationToken.None);
        try
        {
            await foreach (var result in waiting.Reader.ReadAllAsync(token).ConfigureAwait(false))
            {
                yield return await result.ConfigureAwait(false);
            }

            await producing.ConfigureAwait(false);
        }
        finally
        {
            // Whoever stops early must not leave work behind that uses what is disposed.
            await ending.CancelAsync().ConfigureAwait(false);
            await producing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (waiting.Reader.TryRead(out var result))
            {
                await ((Task)result).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private sealed class Producer<T, TResult>(
        IAsyncEnumerable<T> source,
        Func<T, CancellationToken, Task<TResult>> work,
        ChannelWriter<Task<TResult>> waiting,
        SemaphoreSlim free,
        CancellationToken token
    )
    {
        public async Task ProduceAsync()
        {
            Exception? failure = null;
            try
            {
                await foreach (var item in source.WithCancellation(token).ConfigureAwait(false))
                {
                    await free.WaitAsync(token).ConfigureAwait(false);
                    var begun = Task.Run(() => DoAsync(item), CancellationToken.None);
                    try
                    {
                        await waiting.WriteAsync(begun, token).ConfigureAwait(false);
                    }
                    catch
                    {
                        // It is in no queue, so nobody else waits for it.
                        await ((Task)begun).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                        throw;
                    }
                }
            }
            catch (Exception error)
            {
                failure = error;
                throw;
            }
            finally
            {
                waiting.Complete(failure);
            }
        }

        private async Task<TResult> DoAsync(T item)
        {
            try
            {
                return await work(item, token).ConfigureAwait(false);
            }
            finally
            {
                free.Release();
            }
        }
    }
}
