using System.Text.Json;
using GovDisclosure.Json;
using GovDisclosure.Reading;

namespace GovDisclosure.Output.Sarif;

/// <summary>Writes results of checks as SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), for code review tools and
/// dashboards.</summary>
/// <remarks>
/// <para>A finding is a result with its level, its place in the source where that is known, and its JSON Pointer as logical location; the
/// operands of a relation are related locations; waivers are suppressions. What could not be assessed is of kind <c>open</c> and level
/// <c>none</c>, as SARIF asks.</para>
/// <para>A fix is written only for a unique explanation of a text whose cells have a line and a column, so that the replacement is exact;
/// in
/// any other source the changes are in the property <c>proposal</c> of the results that they explain.</para>
/// <para>Notifications of the run say how many cells were read (<c>cells</c>, of level <c>error</c> where some were not), on which ground
/// last year's report was taken for
/// the same agency's (<c>agencyMatch</c>), which rules did not run (<c>ruleNotRun</c>) or failed (<c>ruleFailed</c>), which waivers covered
/// nothing
/// (<c>unusedWaiver</c>), that findings were cut (<c>maxFindings</c>), and why a file could not be read (the diagnostic's code).</para>
/// </remarks>
public static class CheckSarif
{
    /// <summary>One run over files, as compact JSON.</summary>
    /// <inheritdoc cref="Write"/>
    public static string ToJson(IReadOnlyList<SarifFile> files, Language language, SarifBaseline? baseline = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        return ResultText.Of((files, language, baseline), static (writer, run) => Write(writer, run.files, run.language, run.baseline));
    }

    /// <summary>Writes one run over files; over many, <see cref="CheckSarifWriter"/> keeps none of them.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <param name="files">The files, in order.</param>
    /// <param name="language">The language of the messages.</param>
    /// <param name="baseline">
    /// A check before; null when there is none, and then no result has a baseline state. With one, what was found then and is not found now
    /// is a
    /// result of the state <c>absent</c>, unless the findings of the file were cut short.
    /// </param>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<SarifFile> files, Language language, SarifBaseline? baseline = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(files);
        using var scratch = new MemoryStream();
        using var run = new CheckSarifWriter(writer, scratch, language, baseline);
        foreach (var file in files)
        {
            run.Add(file);
        }

        run.Complete();
    }

    internal static void WritePlace(Utf8JsonWriter writer, string path, SourcePosition? position, int length)
    {
        writer.WriteStartObject("physicalLocation");
        WriteArtifact(writer, path);
        if (position is { Line: > 0 } place)
        {
            writer.WritePropertyName("region");
            WriteRegion(writer, place, length);
        }

        writer.WriteEndObject();
    }

    internal static void WriteArtifact(Utf8JsonWriter writer, string path)
    {
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", ToUri(path));
        writer.WriteEndObject();
    }

    internal static void WriteRegion(Utf8JsonWriter writer, SourcePosition place, int length)
    {
        writer.WriteStartObject();
        writer.WriteNumber("startLine", place.Line);
        if (place.Column > 0)
        {
            writer.WriteNumber("startColumn", place.Column);
            if (length > 0)
            {
                writer.WriteNumber("endColumn", place.Column + length);
            }
        }

        writer.WriteEndObject();
    }

    internal static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    internal static void WriteLogical(Utf8JsonWriter writer, string pointer)
    {
        writer.WriteStartArray("logicalLocations");
        writer.WriteStartObject();
        writer.WriteString("fullyQualifiedName", pointer);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    // A relative reference as RFC 3986 has it, or a file URI as RFC 8089 has it; the path may be one of another system than this one.
    private static string ToUri(string path)
    {
        var parts = path.Replace('\\', '/').Split('/');
        var hasDrive = parts[0] is [var drive, ':'] && char.IsAsciiLetter(drive);
        var escaped = string.Join('/', parts.Select((part, i) => i == 0 && hasDrive ? part : Uri.EscapeDataString(part)));
        return hasDrive ? "file:///" + escaped
            : parts is ["", "", ..] ? "file:" + escaped
            : parts is ["", _, ..] ? "file://" + escaped
            : escaped;
    }

    internal static string Level(FindingSeverity severity) =>
        severity switch
        {
            FindingSeverity.Error => "error",
            FindingSeverity.Warning => "warning",
            _ => "note",
        };
}
