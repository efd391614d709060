using GovDisclosure.Documents.Diagnostics;

namespace GovDisclosure.Documents.Sources;

/// <summary>Watches how long one reading takes and whether its caller still wants it. Every loop over a source ticks.</summary>
internal sealed class ReadClock
{
    // A look at the time costs as much as a few pieces of a source.
    private const int TicksToLook = 256;

    private readonly TimeProvider time;
    private readonly TimeSpan limit;
    private readonly CancellationToken cancellation;
    private readonly long start;
    private int ticks;

    public ReadClock(ReadOptions options, TimeProvider time, CancellationToken cancellation)
    {
        (this.time, limit, this.cancellation) = (time, options.MaxTime, cancellation);
        start = time.GetTimestamp();
    }

    /// <summary>A step of the reading.</summary>
    /// <exception cref="SourceLimitException">The time is over.</exception>
    /// <exception cref="OperationCanceledException">The caller does not want the reading any more.</exception>
    public void Tick()
    {
        if (++ticks % TicksToLook == 0)
        {
            Look();
        }
    }

    /// <summary>Whether the time is over.</summary>
    public bool IsOver => limit != Timeout.InfiniteTimeSpan && time.GetElapsedTime(start) > limit;

    private void Look()
    {
        cancellation.ThrowIfCancellationRequested();
        if (IsOver)
        {
            throw new SourceLimitException(Messages.TooSlow(limit));
        }
    }
}
