using System.Text.Json;
using GovDisclosure.Cli.Commands;
using GovDisclosure.Reading;
using GovDisclosure.Rules;

namespace GovDisclosure.Cli.Output.Checks;

/// <summary>A checked report as JSON.</summary>
internal static class CheckedReportJson
{
    // A file that cannot be read has an error and no findings, so that nobody takes it for a clean one.
    public static void Write(Utf8JsonWriter writer, CheckedReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("file", report.Loaded.File);
        if (report.Result is { } result)
        {
            if (report.Previous is { } previous)
            {
                writer.WriteString("previous", previous.File);
            }

            CheckResultJson.WriteMembers(writer, result, report.Explanations);
        }
        else
        {
            writer.WriteStartObject("error");
            writer.WriteString("zh", report.Loaded.Failure!.Zh);
            writer.WriteString("en", report.Loaded.Failure.En);
            writer.WriteEndObject();
        }

        writer.WritePropertyName("diagnostics");
        ReadResultJson.Write(writer, report.Loaded.Reading.Diagnostics);
        writer.WriteEndObject();
    }
}
