using System.Collections.Immutable;
using System.Text.Json;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Rules;

namespace GovDisclosure.Comparison;

/// <summary>Writes a comparison as JSON.</summary>
public static class ComparisonResultJson
{
    /// <summary>
    /// Writes a comparison as an object: warnings, what differs beside figures and texts, all cells, changed or not, the texts that differ,
    /// the
    /// narratives paragraph by paragraph, the indicators, the continuity of the two years, and what became of the findings where both
    /// reports were checked.
    /// </summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <param name="result">The comparison.</param>
    /// <remarks>
    /// <c>before</c> or <c>after</c> is left out when the report has no such cell; <c>null</c> is a blank cell. <c>delta</c> and
    /// <c>relativeChange</c> are <c>null</c> when they are not defined. <c>ComparisonSchema</c> is the schema.
    /// </remarks>
    public static void Write(Utf8JsonWriter writer, ComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(result);
        writer.WriteStartObject();
        WriteReport(writer, "previous", result.Previous);
        WriteReport(writer, "current", result.Current);
        writer.WritePart("agencyMatch", result.AgencyMatch);
        writer.WriteParts("warnings", result.Warnings);
        writer.WriteParts("particulars", result.Particulars);
        writer.WriteParts("cells", result.Cells);
        writer.WriteParts("text", result.Texts);
        writer.WriteParts("narratives", result.Narratives);
        writer.WriteParts("indicators", result.Indicators);
        writer.WriteParts("copiedTables", result.CopiedTables);
        FindingsDifferenceJson.Write(writer, "continuity", result.Continuity.Findings);
        CheckResultJson.WriteNotRun(writer, result.Continuity);
        if (result.Findings is { } findings)
        {
            writer.WritePropertyName("findings");
            FindingsDifferenceJson.Write(writer, findings);
        }

        writer.WriteStartObject("summary");
        writer.WriteNumber("cells", result.Cells.Count());
        writer.WriteNumber("changes", result.Changes.Length);
        writer.WriteNumber("texts", result.Texts.Length);
        writer.WriteNumber("particulars", result.Particulars.Length);
        writer.WriteNumber("restated", result.Restated.Length);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, ComparisonWarning warning)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", JsonWords.Of(warning.Kind));
        writer.WritePart("message", warning.Message);
        writer.WriteEndObject();
    }

    internal static void WriteSides(Utf8JsonWriter writer, string pointer, string? before, string? after)
    {
        writer.WriteStartObject();
        writer.WriteString("pointer", pointer);
        writer.WriteString("before", before);
        writer.WriteString("after", after);
        writer.WriteEndObject();
    }

    private static void WriteReport(Utf8JsonWriter writer, string name, AnnualReport report)
    {
        writer.WriteStartObject(name);
        writer.WriteString("agency", report.Agency.Name);
        if (report.Year is { } year)
        {
            writer.WriteNumber("year", year);
        }
        else
        {
            writer.WriteNull("year");
        }

        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, CellComparison cell)
    {
        writer.WriteStartObject();
        writer.WriteString("pointer", cell.Pointer);
        WritePointers(writer, "previousPointers", cell.Pointer, cell.PreviousCells);
        WritePointers(writer, "currentPointers", cell.Pointer, cell.CurrentCells);
        if (cell.Before is { } before)
        {
            CellValueJson.Write(writer, "before", before);
        }

        if (cell.After is { } after)
        {
            CellValueJson.Write(writer, "after", after);
        }

        NumberJson.Write(writer, "delta", cell.Delta);
        NumberJson.Write(writer, "relativeChange", cell.RelativeChange);
        writer.WriteString("unit", cell.Unit);
        writer.WriteString("verdict", JsonWords.Of(cell.Verdict));
        if (cell.Reason != PairReasons.SameForm)
        {
            writer.WritePart("reason", cell.Reason);
        }

        writer.WriteString("class", JsonWords.Of(cell.Class));
        writer.WriteString("direction", JsonWords.Of(cell.Direction));
        if (cell.Share is { } share)
        {
            writer.WritePart("share", share);
        }

        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, ShareComparison share)
    {
        writer.WriteStartObject();
        writer.WriteString("of", share.Total?.Pointer);
        writer.WriteNumber("before", share.Before);
        writer.WriteNumber("after", share.After);
        writer.WriteNumber("points", share.Points);
        writer.WriteEndObject();
    }

    // Left out where the pointer says it all.
    private static void WritePointers(Utf8JsonWriter writer, string name, string pointer, ImmutableArray<FormCell> cells)
    {
        if (!cells.IsEmpty && !(cells is [var only] && string.Equals(only.Pointer, pointer, StringComparison.Ordinal)))
        {
            writer.WriteParts(name, cells);
        }
    }
}
