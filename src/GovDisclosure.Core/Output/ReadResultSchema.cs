using System.Text.Json;
using GovDisclosure.Json;
using GovDisclosure.Reading;
using static GovDisclosure.Json.SchemaParts;

namespace GovDisclosure.Output;

/// <summary>The JSON Schema (draft 2020-12) of what <see cref="ReadResultJson"/> writes.</summary>
public static class ReadResultSchema
{
    /// <summary>The permanent id of the schema.</summary>
    public const string Id = "urn:govdisclosure:schema:read-result:1";

    private const string Report = "report";

    /// <summary>The schema as indented JSON, ended by a line end.</summary>
    public static string ToJson() =>
        Printed(static writer =>
        {
            using var report = JsonDocument.Parse(DisclosureSchema.ToJson());
            using var check = JsonDocument.Parse(CheckResultSchema.ToJson());
            Begin(
                writer,
                Id,
                "读取结果",
                "What reading a document yields: the report by its own contract, what could not be read, and where every cell came from."
            );
            Whole(AgencyOf(report.RootElement))(writer);
            writer.WriteStartObject("$defs");
            writer.WritePropertyName(Report);
            writer.WriteStartObject();
            foreach (var member in report.RootElement.EnumerateObject().Where(static member => !IsOfTheWhole(member.Name)))
            {
                member.WriteTo(writer);
            }

            writer.WriteEndObject();
            foreach (var definition in report.RootElement.GetProperty("$defs").EnumerateObject())
            {
                definition.WriteTo(writer);
            }

            // A diagnostic and a place are what they are in a result of a check.
            CopyDefinitions(writer, check.RootElement.GetProperty("$defs"), ["diagnostic"]);
            writer.WriteEndObject();
        });

    private static bool IsOfTheWhole(string name) => name is "$schema" or "$id" or "title" or "$defs";

    private static Action<Utf8JsonWriter> Whole(JsonElement agency) =>
        Members(
            ("file?", Types("string")),
            ("report", OrNull(Reference(Report))),
            ("diagnostics", ArrayOf(Reference("diagnostic"))),
            (
                "provenance",
                ArrayOf(
                    Members(
                        ("pointer", Reference("pointer")),
                        ("position", Reference("position")),
                        ("rawText", Types("string")),
                        ("inferred", Types("boolean"))
                    )
                )
            ),
            (
                "coverage",
                OrNull(
                    Members(
                        ("cells", Types("integer")),
                        ("read", Types("integer")),
                        ("inferred", Types("integer")),
                        ("blank", Types("integer")),
                        ("notApplicable", Types("integer")),
                        ("missing", Types("integer")),
                        ("notInDocument", Types("integer"))
                    )
                )
            ),
            ("inferredAgency", OrNull(Copy(agency))),
            (
                "inferences",
                ArrayOf(
                    Members(
                        ("pointer", Reference("pointer")),
                        ("value?", Types("string")),
                        ("basis", Words(JsonWords.All<InferenceBasis>())),
                        ("text?", Types("string")),
                        ("position?", Reference("position")),
                        ("inReport", Types("boolean"))
                    )
                )
            )
        );

    private static JsonElement AgencyOf(JsonElement report) => report.GetProperty("properties").GetProperty("agency");

    private static Action<Utf8JsonWriter> Copy(JsonElement schema) =>
        writer =>
        {
            foreach (var member in schema.EnumerateObject())
            {
                member.WriteTo(writer);
            }
        };
}
