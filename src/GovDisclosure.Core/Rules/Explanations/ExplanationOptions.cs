using GovDisclosure.Rules.Policy;

namespace GovDisclosure.Rules.Explanations;

/// <summary>How far the search for explanations goes. Immutable.</summary>
public sealed record ExplanationOptions
{
    /// <summary>The options unless others are given: one second, 100 candidates listed.</summary>
    public static ExplanationOptions Default { get; } = new();

    /// <summary>
    /// How long one report may be searched, all its tables together; one second by default. <see cref="Timeout.InfiniteTimeSpan"/> sets
    /// no limit, <see cref="TimeSpan.Zero"/> searches nothing.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative and not infinite.</exception>
    public TimeSpan TimeLimit
    {
        get;
        init
        {
            if (value != Timeout.InfiniteTimeSpan)
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            }

            field = value;
        }
    } = TimeSpan.FromSeconds(1);

    /// <summary>The most candidates that an explanation lists, the likeliest first; 100 by default. Their number is reported in
    /// full.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than one.</exception>
    public int MaxCandidates
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 100;

    /// <summary>By which policy the report is checked: a rule that is switched off relates nothing, and blanks count as zero where it says
    /// so.</summary>
    public CheckPolicy Policy
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = CheckPolicy.Default;

    /// <summary>The clock of the time limit; that of the system by default.</summary>
    public TimeProvider TimeProvider
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = TimeProvider.System;
}
