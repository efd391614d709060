using System.Collections.Immutable;
using System.Text.Json;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.Reading;

/// <summary>Writes what reading a document yields as JSON: the report by the contract, and beside it what the contract has no place
/// for.</summary>
public static class ReadResultJson
{
    /// <summary>Writes a reading as an object of <c>report</c>, <c>diagnostics</c>, <c>provenance</c>, <c>coverage</c>,
    /// <c>inferredAgency</c> and <c>inferences</c>.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <param name="result">The reading.</param>
    /// <remarks>
    /// <c>report</c> and <c>coverage</c> are <c>null</c> when there is no report. A cell of <c>provenance</c> that was recovered from the
    /// form's relations is marked by <c>inferred</c>. Of a place only the parts that are known are written. <c>inferredAgency</c> is the
    /// agency with what its
    /// name tells, which the report does not take over; <c>inferences</c> the basis of each member that was inferred and not stated.
    /// </remarks>
    public static void Write(Utf8JsonWriter writer, ReadResult result)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        WriteMembers(writer, result);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members of a reading into an object of the caller's, who may add what is known of the file.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <param name="result">The reading.</param>
    public static void WriteMembers(Utf8JsonWriter writer, ReadResult result)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(result);
        writer.WritePropertyName("report");
        if (result.Report is { } report)
        {
            ReportJsonWriter.Write(writer, report, JsonForm.Of(FormCatalog.Default));
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WritePropertyName("diagnostics");
        Write(writer, result.Diagnostics);
        writer.WritePart("provenance", result.Provenance);
        if (result.Coverage is { } coverage)
        {
            writer.WritePart("coverage", coverage);
        }
        else
        {
            writer.WriteNull("coverage");
        }

        WriteInferences(writer, result);
    }

    /// <summary>Writes diagnostics as an array.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <param name="diagnostics">The diagnostics.</param>
    public static void Write(Utf8JsonWriter writer, ImmutableArray<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteParts(diagnostics);
    }

    internal static void Write(Utf8JsonWriter writer, Diagnostic diagnostic)
    {
        writer.WriteStartObject();
        writer.WriteString("code", diagnostic.Code);
        writer.WriteString("severity", JsonWords.Of(diagnostic.Severity));
        writer.WriteIfAny("pointer", diagnostic.Pointer);
        WritePosition(writer, diagnostic.Position);
        writer.WritePart("message", diagnostic.Message);
        writer.WriteEndObject();
    }

    private static void WriteInferences(Utf8JsonWriter writer, ReadResult result)
    {
        writer.WritePropertyName("inferredAgency");
        if (result.InferredAgency is { } agency)
        {
            ReportJsonWriter.WriteAgencyValue(writer, agency);
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteParts("inferences", result.Inferences);
    }

    internal static void Write(Utf8JsonWriter writer, Inference inference)
    {
        writer.WriteStartObject();
        writer.WriteString("pointer", inference.Pointer);
        writer.WriteIfAny("value", inference.Value);
        writer.WriteString("basis", JsonWords.Of(inference.Basis));
        writer.WriteIfAny("text", inference.Text);
        WritePosition(writer, inference.Position);
        writer.WriteBoolean("inReport", inference.IsInReport);
        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, CellSource cell)
    {
        writer.WriteStartObject();
        writer.WriteString("pointer", cell.Pointer);
        WritePosition(writer, cell.Position);
        writer.WriteString("rawText", cell.RawText);
        writer.WriteBoolean("inferred", cell.IsInferred);
        writer.WriteEndObject();
    }

    /// <summary>Writes a place as the member <c>position</c>, where it is known.</summary>
    internal static void WritePosition(Utf8JsonWriter writer, SourcePosition? position)
    {
        if (position is { } known)
        {
            writer.WritePart("position", known);
        }
    }

    internal static void Write(Utf8JsonWriter writer, SourcePosition position)
    {
        writer.WriteStartObject();
        writer.WriteIfAny("sheet", position.Sheet);
        WritePart(writer, "page", position.Page);
        WritePart(writer, "line", position.Line);
        WritePart(writer, "column", position.Column);
        WritePart(writer, "table", position.Table);
        WritePart(writer, "row", position.Row);
        WritePart(writer, "cell", position.Cell);
        writer.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter writer, string name, int number)
    {
        if (number != 0)
        {
            writer.WriteNumber(name, number);
        }
    }

    internal static void Write(Utf8JsonWriter writer, Coverage coverage)
    {
        writer.WriteStartObject();
        writer.WriteNumber("cells", coverage.Cells);
        writer.WriteNumber("read", coverage.Read);
        writer.WriteNumber("inferred", coverage.Inferred);
        writer.WriteNumber("blank", coverage.Blank);
        writer.WriteNumber("notApplicable", coverage.NotApplicable);
        writer.WriteNumber("missing", coverage.Missing);
        writer.WriteNumber("notInDocument", coverage.NotInDocument);
        writer.WriteEndObject();
    }
}
