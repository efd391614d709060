namespace GovDisclosure.Comparison.Narrative;

/// <summary>The work that comparing two texts may take, whatever the texts.</summary>
internal sealed class SearchBudget(long steps)
{
    // So much of what is left may one search take: the first finds the shortest way over some thousand changes, and the last still finds
    // something.
    private const int ShareOfOne = 4;

    private long left = steps;

    /// <summary>Whether nothing is left.</summary>
    public bool IsSpent => left <= 0;

    /// <summary>Whether a search was cut short, so that its answer need not be the best.</summary>
    public bool WasCut { get; private set; }

    /// <summary>How many changes one search may look for: that many from either end cost their square.</summary>
    public int Reach => (int)Math.Min(Math.Sqrt(Math.Max(left, 0) / ShareOfOne), int.MaxValue / 4);

    public void Spend(long cost) => left -= cost;

    /// <summary>Spends what a piece of work costs; if there is not so much, the work is to be left out.</summary>
    public bool TrySpend(long cost)
    {
        if (cost > left)
        {
            WasCut = true;
            return false;
        }

        left -= cost;
        return true;
    }

    /// <summary>Says that a search was cut short.</summary>
    public void Cut() => WasCut = true;
}
