using System.Text.Json;
using GovDisclosure.Json;
using GovDisclosure.Reading;

namespace GovDisclosure.Comparison;

/// <summary>Writes indicators as JSON.</summary>
internal static class IndicatorJson
{
    public static void Write(Utf8JsonWriter writer, IndicatorComparison comparison)
    {
        WriteStart(writer, comparison.Indicator);
        Write(writer, "before", comparison.Before);
        Write(writer, "after", comparison.After);
        NumberJson.Write(writer, "change", comparison.Change);
        writer.WriteEndObject();
    }

    public static void WriteStart(Utf8JsonWriter writer, Indicator indicator)
    {
        writer.WriteStartObject();
        writer.WriteString("id", indicator.Id);
        ReadResultJson.Write(writer, "name", indicator.Name);
        ReadResultJson.Write(writer, "formula", indicator.Formula);
        writer.WriteNumber("scale", indicator.Scale);
        writer.WriteString("unit", UnitOf(indicator));
    }

    public static string UnitOf(Indicator indicator) => indicator.IsPartOfWhole ? "percent" : "perThousand";

    public static void Write(Utf8JsonWriter writer, string name, IndicatorValue value)
    {
        writer.WritePropertyName(name);
        Write(writer, value);
    }

    public static void Write(Utf8JsonWriter writer, IndicatorValue value)
    {
        writer.WriteStartObject();
        writer.WriteString("status", ComparisonWords.Of(value.Status));
        NumberJson.Write(writer, "numerator", value.Numerator);
        NumberJson.Write(writer, "denominator", value.Denominator);
        NumberJson.Write(writer, "value", value.Value);
        if (value.Reason is { } reason)
        {
            ReadResultJson.Write(writer, "reason", reason);
        }

        writer.WriteEndObject();
    }
}
