using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GovDisclosure.Json;

namespace GovDisclosure.Rules.Policy;

/// <content>Writes policies.</content>
public static partial class CheckPolicyJson
{
    /// <summary>Writes a policy as an object that is read back as the same policy.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <param name="policy">The policy.</param>
    /// <remarks>
    /// <see cref="CheckPolicy.MaxTime"/> is the program's and not written. A policy that names rules of one's own is read back where those
    /// are given.
    /// </remarks>
    /// <exception cref="ArgumentException">The deadlines do not end with those of the Regulation (<see cref="PublicationDeadline.Legal"/>),
    /// which reading would add.</exception>
    public static void Write(Utf8JsonWriter writer, CheckPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(policy);
        var deadlines = OwnDeadlines(policy);
        writer.WriteStartObject();
        writer.WriteStartObject("severities");
        foreach (var (rule, severity) in policy.Severities.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WriteString(rule, JsonWords.Of(severity));
        }

        writer.WriteEndObject();
        writer.WriteStrings("off", policy.Off.Order(StringComparer.Ordinal));
        writer.WriteBoolean("blankCountsAsZero", policy.BlankCountsAsZero);
        writer.WritePart("thresholds", policy.Thresholds);
        writer.WriteParts("deadlines", deadlines);
        writer.WriteParts("waivers", policy.Waivers);
        writer.WriteParts("rules", policy.LocalRules);
        writer.WriteParts("points", policy.Points);
        writer.WriteNumber("maxFindings", policy.MaxFindings);
        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, CheckThresholds thresholds)
    {
        writer.WriteStartObject();
        writer.WriteNumber("spikeFactor", thresholds.SpikeFactor);
        writer.WriteNumber("spikeFloor", thresholds.SpikeFloor);
        writer.WriteNumber("copiedTableFigures", thresholds.CopiedTableFigures);
        writer.WriteNumber("copiedTextShare", thresholds.CopiedTextShare);
        writer.WriteNumber("alikeShare", thresholds.AlikeShare);
        writer.WriteNumber("alikeShareOfWarning", thresholds.AlikeShareOfWarning);
        writer.WriteNumber("problemsLength", thresholds.ProblemsLength);
        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, PublicationDeadline deadline)
    {
        writer.WriteStartObject();
        WriteAgencies(writer, deadline.Kind, deadline.Level);
        writer.WriteString("date", MonthAndDay(deadline.Month, deadline.Day));
        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, Waiver waiver)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", waiver.Rule);
        writer.WriteString("pointer", waiver.Pointer);
        writer.WriteString("reason", waiver.Reason);
        writer.WriteString("by", waiver.By);
        writer.WriteString("until", waiver.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteIfAny("agency", waiver.Agency);
        writer.WriteIfAny("year", waiver.Year);
        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, RulePoints points)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", points.Rule);
        writer.WriteNumber("points", points.Points);
        writer.WriteBoolean("once", points.IsOnce);
        writer.WriteEndObject();
    }

    internal static void WriteAgencies(Utf8JsonWriter writer, AgencyKind? kind, AgencyLevel? level)
    {
        writer.WriteIfAny("kind", JsonWords.Of(JsonWords.Kinds, kind));
        writer.WriteIfAny("level", JsonWords.Of(JsonWords.Levels, level));
    }

    internal static string MonthAndDay(int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{month:00}-{day:00}");

    private static ImmutableArray<PublicationDeadline> OwnDeadlines(CheckPolicy policy)
    {
        var own = policy.Deadlines.Length - PublicationDeadline.Legal.Length;
        return own >= 0 && policy.Deadlines.AsSpan()[own..].SequenceEqual(PublicationDeadline.Legal.AsSpan())
            ? policy.Deadlines[..own]
            : throw new ArgumentException(
                "The policy has no JSON, since its deadlines do not end with PublicationDeadline.Legal, which reading adds; put yours before.",
                nameof(policy)
            );
    }
}
