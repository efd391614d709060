namespace GovDisclosure.Rules.Explanations;

/// <summary>When a search has to end: at a time, or when it is cancelled.</summary>
internal sealed class SearchLimit(ExplanationOptions options, CancellationToken cancellationToken)
{
    // Asking the clock costs as much as some steps of the search.
    private const int StepsBetweenLooks = 1024;

    private readonly long start = options.TimeProvider.GetTimestamp();
    private int steps = StepsBetweenLooks;

    /// <summary>Whether the limit was reached; it stays so.</summary>
    public bool IsReached { get; private set; }

    /// <summary>Counts a step of the search.</summary>
    /// <returns>Whether the search may go on.</returns>
    public bool Step()
    {
        if (++steps >= StepsBetweenLooks)
        {
            steps = 0;
            IsReached |=
                cancellationToken.IsCancellationRequested
                || (options.TimeLimit != Timeout.InfiniteTimeSpan && options.TimeProvider.GetElapsedTime(start) >= options.TimeLimit);
        }

        return !IsReached;
    }

    /// <summary>Looks at the next step.</summary>
    public void LookNow() => steps = StepsBetweenLooks;
}
