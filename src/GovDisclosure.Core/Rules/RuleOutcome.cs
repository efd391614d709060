namespace GovDisclosure.Rules;

/// <summary>What became of a rule on a report: it ran, it found nothing to compare, or it could not be run.</summary>
/// <remarks>Only a rule that ran and added no finding passed. Immutable and safe to share between threads.</remarks>
public sealed class RuleOutcome
{
    private RuleOutcome(LocalizedText? reason, RuleRemedy remedy = RuleRemedy.None)
    {
        Reason = reason;
        Remedy = remedy;
    }

    /// <summary>The rule ran: it passed unless it added findings.</summary>
    public static RuleOutcome Ran { get; } = new(null);

    /// <summary>The rule ran, but the report states nothing that it could compare: nothing is wrong, and nothing was shown to be
    /// right.</summary>
    public static RuleOutcome NothingStated { get; } = new(null);

    /// <summary>Why the rule could not be run; null when it was.</summary>
    public LocalizedText? Reason { get; }

    /// <summary>What would let the rule run.</summary>
    public RuleRemedy Remedy { get; }

    /// <summary>The rule could not be run at all.</summary>
    /// <param name="reason">Why; it is shown to the user.</param>
    public static RuleOutcome NotRun(LocalizedText reason) => NotRun(reason, RuleRemedy.None);

    /// <summary>The rule could not be run at all, but would with something that the caller can give.</summary>
    /// <param name="reason">Why; it is shown to the user.</param>
    /// <param name="remedy">What would let it run.</param>
    public static RuleOutcome NotRun(LocalizedText reason, RuleRemedy remedy)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new RuleOutcome(reason, remedy);
    }
}
