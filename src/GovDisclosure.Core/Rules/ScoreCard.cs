using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;
using GovDisclosure.Rules.Policy;

namespace GovDisclosure.Rules;

/// <summary>The points of a report by its policy, each of them with the finding that it is for.</summary>
/// <param name="Items">The points, in the order of the findings.</param>
[JsonConverter(typeof(ResultPartConverter<ScoreCard>))]
public sealed record ScoreCard(ImmutableArray<ScoreItem> Items) : IJsonPart
{
    /// <summary>The points, in the order of the findings.</summary>
    public ImmutableArray<ScoreItem> Items
    {
        get;
        init => field = Given.NoNulls(value);
    } = Given.NoNulls(Items, nameof(Items));

    /// <summary>The points in all.</summary>
    public decimal Points => Items.Sum(static item => item.Points);

    internal static ScoreCard? Of(ImmutableArray<RulePoints> points, ImmutableArray<Finding> findings)
    {
        if (points.IsDefaultOrEmpty)
        {
            return null;
        }

        var items = ImmutableArray.CreateBuilder<ScoreItem>();
        var counted = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < findings.Length; i++)
        {
            var rule = findings[i].Rule;
            if (
                findings[i].Status == FindingStatus.Fail
                && points.FirstOrDefault(entry => string.Equals(entry.Rule, rule.Id, StringComparison.Ordinal)) is { } entry
                && (counted.Add(rule.Id) || !entry.IsOnce)
            )
            {
                items.Add(new ScoreItem(rule, entry.Points, i));
            }
        }

        return new ScoreCard(items.DrainToImmutable());
    }

    /// <summary>Whether two score cards are the same, item by item.</summary>
    public bool Equals(ScoreCard? other) =>
        other is not null && (Items.IsDefault ? other.Items.IsDefault : !other.Items.IsDefault && Items.SequenceEqual(other.Items));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Points);

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => CheckResultJson.Write(writer, this);
}

/// <summary>Points for one finding.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Points">The points.</param>
/// <param name="Finding">The place of the finding in <see cref="CheckResult.Findings"/>.</param>
[JsonConverter(typeof(ResultPartConverter<ScoreItem>))]
public sealed record ScoreItem(RuleDescriptor Rule, decimal Points, int Finding) : IJsonPart
{
    /// <summary>The points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are farther from zero than those of a rule may be.</exception>
    public decimal Points
    {
        get;
        init => field = Given.Within(value, RulePoints.MostPoints);
    } = Given.Within(Points, RulePoints.MostPoints, nameof(Points));

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => CheckResultJson.Write(writer, this);
}
