using System.Text.Json;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>Writes a series as JSON.</summary>
public static class ReportSeriesJson
{
    /// <summary>
    /// Writes a series as an object: the years, the gaps, where the form changed, the indicators of each year, and each report against the
    /// one
    /// before it, as <see cref="ComparisonResultJson"/> does.
    /// </summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <param name="series">The series.</param>
    public static void Write(Utf8JsonWriter writer, ReportSeries series)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(series);
        writer.WriteStartObject();
        Write(writer, "years", series.Years);
        Write(writer, "gaps", series.Gaps);
        writer.WriteParts("breaks", series.Breaks);
        writer.WriteStartArray("indicators");
        foreach (var indicator in Indicator.All)
        {
            IndicatorJson.WriteStart(writer, indicator);
            writer.WriteParts("values", series.Trend(indicator));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("comparisons");
        foreach (var pair in series.Pairs)
        {
            ComparisonResultJson.Write(writer, pair);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, EditionBreak edition)
    {
        writer.WriteStartObject();
        writer.WriteNumber("previousYear", edition.PreviousYear);
        writer.WriteNumber("year", edition.Year);
        writer.WriteString("table", edition.Current.Pointer);
        writer.WriteEndObject();
    }

    /// <summary>Writes a figure of one year as an object; <c>value</c> is left out when the report has no such cell, and <c>verdict</c> for
    /// the first year.</summary>
    internal static void Write(Utf8JsonWriter writer, SeriesPoint point)
    {
        writer.WriteStartObject();
        writer.WriteNumber("year", point.Year);
        writer.WriteParts("cells", point.Cells);
        if (point.Value is { } value)
        {
            CellValueJson.Write(writer, "value", value);
        }

        if (point.Verdict is { } verdict)
        {
            writer.WriteString("verdict", JsonWords.Of(verdict));
        }

        NumberJson.Write(writer, "delta", point.Delta);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, IEnumerable<int> years)
    {
        writer.WriteStartArray(name);
        foreach (var year in years)
        {
            writer.WriteNumberValue(year);
        }

        writer.WriteEndArray();
    }
}
