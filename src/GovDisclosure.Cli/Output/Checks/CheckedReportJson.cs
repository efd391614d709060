using System.Collections.Immutable;
using System.Text.Json;
using GovDisclosure.Reading;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;

namespace GovDisclosure.Cli.Output.Checks;

/// <summary>A checked report as JSON: of the tool, and of the private check.</summary>
internal static class CheckedReportJson
{
    /// <summary>Writes what was found in a file.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="file">The file.</param>
    /// <param name="previous">The file of last year's report; null where there is none.</param>
    /// <param name="result">What was found, with what would repair it; null where the file cannot be read.</param>
    /// <param name="failure">Why it cannot be read, so that nobody takes it for a clean one; null where there is a result.</param>
    /// <param name="diagnostics">What was reported while it was read.</param>
    public static void Write(
        Utf8JsonWriter writer,
        string file,
        string? previous,
        (CheckResult Result, ImmutableArray<Explanation> Explanations)? result,
        LocalizedText? failure,
        ImmutableArray<Diagnostic> diagnostics
    )
    {
        writer.WriteStartObject();
        writer.WriteString("file", file);
        if (result is var (found, explanations))
        {
            if (previous is not null)
            {
                writer.WriteString("previous", previous);
            }

            CheckResultJson.WriteMembers(writer, found, explanations);
        }
        else
        {
            writer.WriteStartObject("error");
            writer.WriteString("zh", failure!.Zh);
            writer.WriteString("en", failure.En);
            writer.WriteEndObject();
        }

        writer.WritePropertyName("diagnostics");
        ReadResultJson.Write(writer, diagnostics);
        writer.WriteEndObject();
    }
}
