using System.Text.Json.Nodes;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Json;

/// <summary>Documents for eng/schema/run, which lets another validator judge them.</summary>
internal static class SchemaFiles
{
    private const string Asked = "GOVDISCLOSURE_WRITE_SCHEMA_CASES";

    /// <summary>Writes documents that the schema of a name must take, and such as it must refuse; skips the test where nobody asks for
    /// them.</summary>
    public static void Write(string schema, IEnumerable<string> valid, IEnumerable<(string Why, string Document)> invalid)
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(Asked) != "1", $"only with {Asked}=1: eng/schema/run sets it");
        var folder = Directory.CreateDirectory(SharedMaterial.InRepository("artifacts", "schema")).FullName;
        File.WriteAllText(Path.Combine(folder, schema + ".valid.ndjson"), Lines(valid));
        File.WriteAllText(
            Path.Combine(folder, schema + ".invalid.ndjson"),
            Lines(
                invalid.Select(static broken =>
                    new JsonObject { ["why"] = broken.Why, ["document"] = JsonNode.Parse(broken.Document) }.ToJsonString()
                )
            )
        );
    }

    private static string Lines(IEnumerable<string> documents) => string.Concat(documents.Select(static document => document + "\n"));
}
