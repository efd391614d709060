using System.Collections.Immutable;

namespace GovDisclosure.Rules;

/// <summary>The findings of a check, as many as are kept, and how many there were of each kind.</summary>
/// <param name="Kept">The findings, in order.</param>
/// <param name="Numbers">How many there were, by severity and status.</param>
internal sealed record FindingTally(ImmutableArray<Finding> Kept, ImmutableArray<int> Numbers)
{
    private const int Statuses = 3;

    public const int Kinds = 3 * Statuses;

    public static FindingTally None { get; } = new([], [.. new int[Kinds]]);

    /// <summary>The kinds, what matters most first: violations before what could not be assessed and what is waived, errors before
    /// warnings.</summary>
    public static ImmutableArray<int> KindsByWeight { get; } =
    [
        .. from status in Enum.GetValues<FindingStatus>()
        from severity in Enum.GetValues<FindingSeverity>().Reverse()
        select KindOf(severity, status),
    ];

    public int Total => Numbers.Sum();

    public static int KindOf(FindingSeverity severity, FindingStatus status) =>
        severity is not (FindingSeverity.Info or FindingSeverity.Warning or FindingSeverity.Error)
            ? throw new ArgumentOutOfRangeException(nameof(severity), severity, "It is no severity.")
        : status is not (FindingStatus.Fail or FindingStatus.NotAssessable or FindingStatus.Waived)
            ? throw new ArgumentOutOfRangeException(nameof(status), status, "It is no status of a finding.")
        : ((int)severity * Statuses) + (int)status;

    public int Of(FindingSeverity severity, FindingStatus status) => Numbers[KindOf(severity, status)];
}
