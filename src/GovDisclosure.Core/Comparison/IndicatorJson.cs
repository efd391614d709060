using System.Text.Json;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>Writes indicators as JSON.</summary>
internal static class IndicatorJson
{
    public static void Write(Utf8JsonWriter writer, IndicatorComparison comparison)
    {
        WriteStart(writer, comparison.Indicator);
        writer.WritePart("before", comparison.Before);
        writer.WritePart("after", comparison.After);
        NumberJson.Write(writer, "change", comparison.Change);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Indicator indicator)
    {
        WriteStart(writer, indicator);
        writer.WriteEndObject();
    }

    public static void WriteStart(Utf8JsonWriter writer, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator); // a default value is of none
        writer.WriteStartObject();
        writer.WriteString("id", indicator.Id);
        writer.WritePart("name", indicator.Name);
        writer.WritePart("formula", indicator.Formula);
        writer.WriteNumber("scale", indicator.Scale);
        writer.WriteString("unit", UnitOf(indicator));
    }

    public static string UnitOf(Indicator indicator) => indicator.IsPartOfWhole ? "percent" : "perThousand";

    public static void Write(Utf8JsonWriter writer, IndicatorValue value)
    {
        writer.WriteStartObject();
        writer.WriteString("status", JsonWords.Of(value.Status));
        NumberJson.Write(writer, "numerator", value.Numerator);
        NumberJson.Write(writer, "denominator", value.Denominator);
        NumberJson.Write(writer, "value", value.Value);
        writer.WriteIfAny("reason", value.Reason);
        writer.WriteEndObject();
    }
}
