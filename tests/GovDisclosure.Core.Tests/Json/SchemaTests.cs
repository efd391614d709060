using System.Text.Json.Nodes;
using GovDisclosure.Json;
using GovDisclosure.Testing;
using Node = System.Text.Json.Nodes.JsonObject;

namespace GovDisclosure.Core.Tests.Json;

public sealed class SchemaTests
{
    [Fact]
    public void The_schema_is_the_approved_one_that_the_package_ships() =>
        GoldenFile.Matches(DisclosureSchema.ToJson(), "schema", "annual-report.schema.json");

    [Fact]
    public void Every_reference_is_defined_and_every_definition_is_used()
    {
        foreach (var schema in new[] { DisclosureSchema.ToJson(), DisclosureSchema.ToJson(MadeUpEdition.Catalog) })
        {
            var root = JsonNode.Parse(schema)!.AsObject();
            var used = References(root).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            Assert.Equal(
                root["$defs"]!.AsObject().Select(static definition => "#/$defs/" + definition.Key).Order(StringComparer.Ordinal),
                used
            );
        }
    }

    [Fact]
    public void A_made_up_edition_is_in_its_schema()
    {
        var root = JsonNode.Parse(DisclosureSchema.ToJson(MadeUpEdition.Catalog))!;
        Assert.Equal(
            ["2019", "2021", "2099"],
            root["properties"]!["edition"]!["enum"]!.AsArray().Select(static id => id!.GetValue<string>())
        );
        Assert.Equal(4, root["properties"]!["proactiveDisclosure"]!["anyOf"]!.AsArray().Count);
        Assert.NotNull(root["$defs"]!["documentCounts2099"]!["properties"]!["validAtYearEnd"]);
    }

    [Fact]
    public void Valid_documents_are_read()
    {
        Assert.True(SchemaCases.Valid.Count >= 300);
        Assert.All(SchemaCases.Valid, static document => Assert.NotNull(DisclosureJson.Deserialize(document)));
    }

    [Fact]
    public void Invalid_documents_are_refused()
    {
        Assert.True(SchemaCases.Invalid.Count >= 50);
        Assert.Equal(SchemaCases.Invalid.Count, SchemaCases.Invalid.DistinctBy(static broken => broken.Why).Count());
        Assert.All(SchemaCases.Invalid, static broken =>
            Assert.False(DisclosureJson.Read(broken.Document, DisclosureJsonOptions.Default).Report is not null, broken.Why)
        );
    }

    /// <summary>For eng/schema/run, which lets another validator judge the same documents.</summary>
    [Fact]
    public void The_documents_are_written_for_another_validator()
    {
        SchemaFiles.Write("annual-report", SchemaCases.Valid, SchemaCases.Invalid);
    }

    private static IEnumerable<string> References(JsonNode? node) =>
        node switch
        {
            Node members => members.SelectMany(static member =>
                member is { Key: "$ref", Value: JsonValue value } ? [value.GetValue<string>()] : References(member.Value)
            ),
            JsonArray items => items.SelectMany(References),
            _ => [],
        };
}
