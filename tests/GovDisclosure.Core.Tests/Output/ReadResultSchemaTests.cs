using System.Text.Json.Nodes;
using GovDisclosure.Core.Tests.Json;
using GovDisclosure.Output;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Output;

/// <summary>The schema of what reading a document yields.</summary>
public sealed class ReadResultSchemaTests
{
    [Fact]
    public void The_schema_is_the_approved_one_that_the_package_ships()
    {
        GoldenFile.Matches(ReadResultSchema.ToJson(), "schema", "read-result.schema.json");
        var root = JsonNode.Parse(ReadResultSchema.ToJson())!;
        Assert.Equal(ReadResultSchema.Id, root["$id"]!.GetValue<string>());

        // A second definition of one name would take the place of the first.
        using var document = System.Text.Json.JsonDocument.Parse(ReadResultSchema.ToJson());
        var names = document.RootElement.GetProperty("$defs").EnumerateObject().Select(static definition => definition.Name).ToList();
        Assert.Distinct(names);
    }

    [Fact]
    public void Readings_keep_to_it()
    {
        Assert.True(ReadResultSamples.All.Count > 100);
        Assert.All(ReadResultSamples.All, static reading =>
            Assert.Empty(JsonSchemaCheck.Faults(ReadResultSchema.ToJson(), reading.ToJson()))
        );
    }

    [Fact]
    public void What_is_broken_does_not() =>
        Assert.All(Broken(), static broken => Assert.NotEmpty(JsonSchemaCheck.Faults(ReadResultSchema.ToJson(), broken.Document)));

    /// <summary>For eng/schema/run, which lets another validator judge the same documents.</summary>
    [Fact]
    public void The_readings_are_written_for_another_validator() =>
        SchemaFiles.Write("read-result", ReadResultSamples.All.Select(static reading => reading.ToJson()), Broken());

    // Each object in turn with a member that is not known, and without each of its required members; a report that breaks its contract.
    private static IEnumerable<(string Why, string Document)> Broken()
    {
        var whole = ReadResultSamples.All[0].ToJson();
        foreach (
            var path in (string[][])
                [
                    [],
                    ["provenance", "0"],
                    ["coverage"],
                    ["inferredAgency"],
                    ["inferences", "0"],
                    ["diagnostics", "0"],
                ]
        )
        {
            yield return Changed(whole, path, "an unknown member", static node => node["extra"] = 1);
            foreach (var name in At(JsonNode.Parse(whole)!, path).Select(static member => member.Key).ToList())
            {
                if (
                    name is not ("file" or "value" or "text" or "sheet" or "code")
                    && (name, path.FirstOrDefault())
                        is not (("position", "inferences") or ("pointer", "diagnostics") or ("position", "diagnostics"))
                )
                {
                    yield return Changed(whole, path, name + " left out", node => node.Remove(name));
                }

                yield return Changed(whole, path, name + " of another kind", node => node[name] = new JsonArray(new JsonArray()));
            }
        }

        foreach (var (why, document) in SchemaCases.Invalid)
        {
            var node = JsonNode.Parse(whole)!.AsObject();
            node["report"] = JsonNode.Parse(document);
            if (node["report"] is not null)
            {
                yield return ("a report with " + why, node.ToJsonString());
            }
        }
    }

    private static (string Why, string Document) Changed(string whole, string[] path, string why, Action<JsonObject> change)
    {
        var root = JsonNode.Parse(whole)!;
        change(At(root, path));
        return ($"{why} in /{string.Join('/', path)}", root.ToJsonString());
    }

    private static JsonObject At(JsonNode root, string[] path) =>
        path.Aggregate(root, static (node, step) => node is JsonArray items ? items[int.Parse(step, null)]! : node[step]!).AsObject();
}
