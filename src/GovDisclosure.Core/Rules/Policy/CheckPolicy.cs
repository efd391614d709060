using System.Collections.Immutable;
using GovDisclosure.Rules.Policy.Local;

namespace GovDisclosure.Rules.Policy;

/// <summary>What a user wants checked, and how strictly.</summary>
/// <remarks>A policy never hides a finding: what it lets pass is marked, and what it switches off is listed as not run. Immutable and safe
/// to share between threads.</remarks>
public sealed record CheckPolicy
{
    /// <summary>Every rule, as the catalogue grades it.</summary>
    public static CheckPolicy Default { get; } = new();

    /// <summary>Other severities than the catalogue's, by the id of the rule.</summary>
    public ImmutableDictionary<string, FindingSeverity> Severities { get; init; } =
        ImmutableDictionary.Create<string, FindingSeverity>(StringComparer.Ordinal);

    /// <summary>The ids of rules that are not run; each is listed as not run.</summary>
    public ImmutableHashSet<string> Off { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>
    /// Whether the relations of the form (GD2101 to GD2104) take a blank cell as zero. GD2002 still lists the cell, and the report keeps
    /// its blank; a cell that
    /// was not found in a document, or that holds a number with decimals, is not taken so, and no other rule takes any so.
    /// </summary>
    public bool BlankCountsAsZero { get; init; }

    /// <summary>The numbers that rules of degree go by.</summary>
    public CheckThresholds Thresholds { get; init; } = new();

    /// <summary>The last days of publication; the first that is for an agency counts.</summary>
    public ImmutableArray<PublicationDeadline> Deadlines { get; init; } = PublicationDeadline.Legal;

    /// <summary>Violations that may pass.</summary>
    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    /// <summary>Rules of a place, told as data; they run after those of the catalogue. Each has an id of its own that does not begin with
    /// GD.</summary>
    public ImmutableArray<LocalRule> LocalRules { get; init; } = [];

    /// <summary>The points of a score card: what a finding of a rule costs or earns. Empty for no score card.</summary>
    public ImmutableArray<RulePoints> Points { get; init; } = [];

    /// <summary>The most findings that a result keeps; its counts are of all of them. At least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MaxFindings
    {
        get;
        init =>
            field =
                value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A result keeps at least one finding.");
    } = 1000;

    /// <summary>The most time of one check; 30 seconds unless set, <see cref="Timeout.InfiniteTimeSpan"/> for no limit. A report takes some
    /// tenths of a millisecond. What was not checked in time is told: the rule that was running cannot be assessed, those after it were
    /// not run.</summary>
    /// <remarks>A rule of one's own is ended only where it asks for the report's words; the time is that of the program, so a policy in JSON
    /// does not set it.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public TimeSpan MaxTime
    {
        get;
        init
        {
            if (value != Timeout.InfiniteTimeSpan)
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            }

            field = value;
        }
    } = TimeSpan.FromSeconds(30);

    /// <summary>The policy without what it says of rules whose ids do not begin with GD; its own rules of a place stay.</summary>
    /// <exception cref="ArgumentException">A member is null.</exception>
    internal CheckPolicy WithoutOwnIds()
    {
        var whole = Whole();
        return whole with
        {
            Severities = whole.Severities.RemoveRange(whole.Severities.Keys.Where(IsOwn)),
            Off = whole.Off.Except(whole.Off.Where(IsOwn)),
            Points = whole.Points.RemoveAll(static points => IsOwn(points.Rule)),
            Waivers = whole.Waivers.RemoveAll(static waiver => IsOwn(waiver.Rule)),
        };
    }

    /// <summary>The policy with empty lists in place of those that were never made.</summary>
    /// <exception cref="ArgumentException">A member is null.</exception>
    internal CheckPolicy Whole()
    {
        RequireMember(Severities, nameof(Severities));
        RequireMember(Off, nameof(Off));
        RequireMember(Thresholds, nameof(Thresholds));
        var isWhole = !(Deadlines.IsDefault || Waivers.IsDefault || LocalRules.IsDefault || Points.IsDefault);
        var whole = this with
        {
            Deadlines = Whole(Deadlines, nameof(Deadlines)),
            Waivers = Whole(Waivers, nameof(Waivers)),
            LocalRules = Whole(LocalRules, nameof(LocalRules)),
            Points = Whole(Points, nameof(Points)),
        };
        return isWhole ? this : whole;
    }

    private static ImmutableArray<T> Whole<T>(ImmutableArray<T> list, string name)
        where T : class
    {
        if (list.IsDefault)
        {
            return [];
        }

        foreach (var item in list)
        {
            RequireMember(item, name);
        }

        return list;
    }

    private static void RequireMember(object? member, string name)
    {
        if (member is null)
        {
            throw new ArgumentException(
                $"The policy's {name} {(name[^1] == 's' && name != nameof(Thresholds) ? "are or hold" : "is")} null.",
                nameof(member)
            );
        }
    }

    private static bool IsOwn(string id) => !RuleIds.IsOfCatalogue(id);
}
