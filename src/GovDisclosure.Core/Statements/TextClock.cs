namespace GovDisclosure.Statements;

/// <summary>Watches how long the words of a report are read and judged, and whether the caller still wants it. Every loop over sentences
/// ticks.</summary>
internal sealed class TextClock(TimeProvider time, TimeSpan limit, CancellationToken cancellation)
{
    // A look at the time costs as much as a short sentence.
    private const int TicksToLook = 16;

    private readonly long start = time.GetTimestamp();
    private int ticks;

    /// <summary>A clock without a limit.</summary>
    public TextClock(CancellationToken cancellation = default)
        : this(TimeProvider.System, Timeout.InfiniteTimeSpan, cancellation) { }

    /// <summary>Tells the caller's wish to end.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>Whether the time was over when it was last looked at; it stays so.</summary>
    public bool IsOver { get; private set; }

    /// <summary>A step of the work, which may not go on when the time is over.</summary>
    /// <exception cref="TimeoutException">The time is over.</exception>
    /// <exception cref="OperationCanceledException">The caller does not want it any more.</exception>
    public void Tick()
    {
        if (!Step())
        {
            throw new TimeoutException();
        }
    }

    /// <summary>A step of the work.</summary>
    /// <returns>Whether it may go on.</returns>
    /// <exception cref="OperationCanceledException">The caller does not want it any more.</exception>
    public bool Step()
    {
        cancellation.ThrowIfCancellationRequested();
        if (++ticks % TicksToLook == 0)
        {
            IsOver |= limit != Timeout.InfiniteTimeSpan && time.GetElapsedTime(start) > limit;
        }

        return !IsOver;
    }
}
