using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;
using GovDisclosure.Rules.Policy.Local;

namespace GovDisclosure.Rules.Policy;

/// <summary>What a user wants checked, and how strictly.</summary>
/// <remarks>A policy never hides a finding: what it lets pass is marked, and what it switches off is listed as not run. Immutable and safe
/// to share between threads.</remarks>
[JsonConverter(typeof(CheckPolicyConverter<CheckPolicy>))]
public sealed record CheckPolicy : IJsonResult, IJsonPart
{
    /// <summary>Every rule, as the catalogue grades it.</summary>
    public static CheckPolicy Default { get; } = new();

    /// <summary>Other severities than the catalogue's, by the id of the rule.</summary>
    /// <exception cref="ArgumentException">They are null, or one of them is no severity.</exception>
    public ImmutableDictionary<string, FindingSeverity> Severities
    {
        get;
        init
        {
            foreach (var (_, severity) in Given.NotNull(value))
            {
                Given.Defined(severity);
            }

            field = value;
        }
    } = ImmutableDictionary.Create<string, FindingSeverity>(StringComparer.Ordinal);

    /// <summary>The ids of rules that are not run; each is listed as not run.</summary>
    /// <exception cref="ArgumentException">They are null, or one of them is.</exception>
    public ImmutableHashSet<string> Off
    {
        get;
        init => field = Given.NotNull(value).Contains(null!) ? throw new ArgumentException("An id is null.", nameof(Off)) : value;
    } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>
    /// Whether the relations of the form (GD2101 to GD2104) take a blank cell as zero. GD2002 still lists the cell, and the report keeps
    /// its blank; a cell that
    /// was not found in a document, or that holds a number with decimals, is not taken so, and no other rule takes any so.
    /// </summary>
    public bool BlankCountsAsZero { get; init; }

    /// <summary>The numbers that rules of degree go by.</summary>
    /// <exception cref="ArgumentNullException">They are null.</exception>
    public CheckThresholds Thresholds
    {
        get;
        init => field = Given.NotNull(value);
    } = new();

    /// <summary>The last days of publication; the first that is for an agency counts.</summary>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    public ImmutableArray<PublicationDeadline> Deadlines
    {
        get;
        init => field = Given.NoNulls(value);
    } = PublicationDeadline.Legal;

    /// <summary>Violations that may pass.</summary>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    public ImmutableArray<Waiver> Waivers
    {
        get;
        init => field = Given.NoNulls(value);
    } = [];

    /// <summary>Rules of a place, written as data; they run after those of the catalogue. Each has an id of its own that does not begin
    /// with GD.</summary>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    public ImmutableArray<LocalRule> LocalRules
    {
        get;
        init => field = Given.NoNulls(value);
    } = [];

    /// <summary>The points of a score card: what a finding of a rule costs or earns. Empty for no score card.</summary>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    public ImmutableArray<RulePoints> Points
    {
        get;
        init => field = Given.NoNulls(value);
    } = [];

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
    /// tenths of a millisecond. What was not checked in time is reported: the rule that was running cannot be assessed, those after it were
    /// not run.</summary>
    /// <remarks>A rule of one's own is ended only where it asks for the report's words; the time is that of the program, so a policy in
    /// JSON does not set it.</remarks>
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

    /// <summary>Whether two policies ask for the same, item by item. The order counts where it does for a check: of deadlines, waivers,
    /// local rules and points.</summary>
    public bool Equals(CheckPolicy? other) =>
        other is not null
        && BlankCountsAsZero == other.BlankCountsAsZero
        && MaxFindings == other.MaxFindings
        && MaxTime == other.MaxTime
        && Thresholds == other.Thresholds
        && Severities.Count == other.Severities.Count
        && Severities.All(own => other.Severities.TryGetValue(own.Key, out var severity) && severity == own.Value)
        && Off.SetEquals(other.Off)
        && Deadlines.SequenceEqual(other.Deadlines)
        && Waivers.SequenceEqual(other.Waivers)
        && LocalRules.SequenceEqual(other.LocalRules)
        && Points.SequenceEqual(other.Points);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(
            BlankCountsAsZero,
            MaxFindings,
            Thresholds,
            Severities.Count,
            Off.Count,
            Deadlines.Length,
            HashCode.Combine(Waivers.Length, LocalRules.Length, Points.Length)
        );

    /// <summary>The policy without what it says of rules whose ids do not begin with GD; its own rules of a place stay.</summary>
    internal CheckPolicy WithoutOwnIds() =>
        this with
        {
            Severities = Severities.RemoveRange(Severities.Keys.Where(IsOwn)),
            Off = Off.Except(Off.Where(IsOwn)),
            Points = Points.RemoveAll(static points => IsOwn(points.Rule)),
            Waivers = Waivers.RemoveAll(static waiver => IsOwn(waiver.Rule)),
        };

    private static bool IsOwn(string id) => !RuleIds.IsOfCatalogue(id);

    /// <summary>Writes the policy as <see cref="CheckPolicyJson"/> does; <see cref="CheckPolicySchema"/> is the schema.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <exception cref="ArgumentException">The deadlines do not end with those of the Regulation (<see cref="PublicationDeadline.Legal"/>),
    /// which reading would add.</exception>
    public void WriteTo(Utf8JsonWriter writer) => CheckPolicyJson.Write(writer, this);

    /// <inheritdoc/>
    public string ToJson() => ResultText.Of(this, static (writer, policy) => policy.WriteTo(writer));
}
