using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Rules.Explanations;

/// <summary>
/// A set of changes that restores every relation of a table that can be assessed. It is a proposal: relations prove that figures
/// contradict each other, not which of them is true. Immutable.
/// </summary>
[JsonConverter(typeof(ResultPartConverter<RepairCandidate>))]
public sealed class RepairCandidate : IJsonPart
{
    internal RepairCandidate(ImmutableArray<CellChange> changes, ImmutableArray<LikelyMistake> reasons, ImmutableArray<Witness> witnesses)
    {
        Changes = changes;
        Reasons = reasons;
        Witnesses = witnesses;
    }

    /// <summary>The changes, in the order of the form; none can be left out.</summary>
    public ImmutableArray<CellChange> Changes { get; }

    /// <summary>The ways in which clerks err that would account for changes, the likeliest first; empty when none is known.</summary>
    public ImmutableArray<LikelyMistake> Reasons { get; }

    /// <summary>The independent figures that speak for or against the changes; empty when there are none.</summary>
    public ImmutableArray<Witness> Witnesses { get; }

    /// <summary>Whether it is the one that <see cref="Explanation.Favoured"/> names.</summary>
    internal bool IsFavoured { get; private init; }

    internal RepairCandidate AsFavoured() => new(Changes, Reasons, Witnesses) { IsFavoured = true };

    /// <summary>Makes a report with the changes. Nothing else calls this: a repair is never applied by itself.</summary>
    /// <param name="report">The report that was explained.</param>
    public AnnualReport ApplyTo(AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Changes.Aggregate(report, static (changed, change) => change.Cell.With(changed, (Count)change.To));
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(
            "; ",
            Changes.Select(static change =>
                $"{change.Pointer}: {change.From?.ToString(CultureInfo.InvariantCulture) ?? "blank"} -> {change.To}"
            )
        );

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => ExplanationJson.Write(writer, this);
}
