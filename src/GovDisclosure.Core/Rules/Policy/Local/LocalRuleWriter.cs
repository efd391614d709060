using System.Collections.Immutable;
using System.Text.Json;
using GovDisclosure.Json;
using static GovDisclosure.Rules.Policy.CheckPolicyJson;

namespace GovDisclosure.Rules.Policy.Local;

/// <summary>Writes a rule of a place as it stands in the JSON of a policy.</summary>
internal static class LocalRuleWriter
{
    public static void Write(Utf8JsonWriter writer, LocalRule rule)
    {
        writer.WriteStartObject();
        writer.WriteString("id", rule.Id);
        writer.WriteString("name", rule.Name);
        writer.WriteString("severity", JsonWords.Of(rule.Severity));
        writer.WritePart("statement", rule.Statement);
        writer.WriteIfAny("basis", rule.Basis);
        writer.WritePart(
            rule.Demand switch
            {
                CellDemand => "cells",
                LengthDemand => "length",
                PhraseDemand => "phrases",
                _ => "day",
            },
            rule.Demand
        );
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, CellDemand demand)
    {
        writer.WriteStartObject();
        writer.WriteParts("left", demand.Left);
        writer.WriteString("op", LocalRuleJson.Sign(demand.Comparison));
        writer.WriteParts("right", demand.Right);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, CellTerm term)
    {
        if (term.Pointer is not { } pointer)
        {
            writer.WriteNumberValue(term.Times);
        }
        else if (term.Times == 1)
        {
            writer.WriteStringValue(pointer);
        }
        else
        {
            writer.WriteStartObject();
            writer.WriteString("cell", pointer);
            writer.WriteNumber("times", (int)term.Times);
            writer.WriteEndObject();
        }
    }

    public static void Write(Utf8JsonWriter writer, LengthDemand demand)
    {
        writer.WriteStartObject();
        writer.WriteString("section", demand.Section);
        writer.WriteIfAny("least", demand.Least);
        writer.WriteIfAny("most", demand.Most);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, PhraseDemand demand)
    {
        writer.WriteStartObject();
        writer.WriteString("section", demand.Section);
        WriteIfAny(writer, "required", demand.Required);
        WriteIfAny(writer, "forbidden", demand.Forbidden);
        WriteIfAny(writer, "counted", demand.Counted);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, DayDemand demand)
    {
        writer.WriteStartObject();
        writer.WriteString("event", JsonWords.Of(demand.Event));
        WriteAgencies(writer, demand.Kind, demand.Level);
        writer.WriteIfAny("place", demand.Place);
        writer.WriteString("date", MonthAndDay(demand.Month, demand.Day));
        writer.WriteEndObject();
    }

    private static void WriteIfAny(Utf8JsonWriter writer, string name, ImmutableArray<string> phrases)
    {
        if (!phrases.IsEmpty)
        {
            writer.WriteStrings(name, phrases);
        }
    }
}
