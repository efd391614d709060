using System.Text.Json.Nodes;
using GovDisclosure;
using GovDisclosure.Comparison;
using GovDisclosure.Json;
using GovDisclosure.Output;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace WebApi;

/// <summary>Puts the schemas that the package ships into the OpenAPI document, under the names of their types.</summary>
internal static class DisclosureOpenApi
{
    private static readonly Dictionary<Type, string> Schemas = new()
    {
        [typeof(AnnualReport)] = DisclosureSchema.ToJson(),
        [typeof(CheckPolicy)] = CheckPolicySchema.ToJson(),
        [typeof(CheckResult)] = CheckResultSchema.ToJson(),
        [typeof(ComparisonResult)] = ComparisonSchema.ToJson(),
    };

    public static void Configure(OpenApiOptions options)
    {
        options.CreateSchemaReferenceId = static info =>
            Schemas.ContainsKey(info.Type) ? info.Type.Name : OpenApiOptions.CreateDefaultSchemaReferenceId(info);
        options.AddDocumentTransformer(
            static (document, _, _) =>
            {
                foreach (var (type, schema) in Schemas)
                {
                    Add(document, type.Name, schema);
                }

                return Task.CompletedTask;
            }
        );
    }

    // Definitions inside a schema become components of their own, and what refers to them follows.
    private static void Add(OpenApiDocument document, string name, string schema)
    {
        var root = JsonNode.Parse(schema.Replace("#/$defs/", $"#/components/schemas/{name}.", StringComparison.Ordinal))!.AsObject();
        var definitions = root["$defs"]?.AsObject().ToDictionary(definition => $"{name}.{definition.Key}", definition => definition.Value)
            ?? [];
        root.Remove("$defs");
        root.Remove("$schema");
        root.Remove("$id");
        definitions[name] = root;
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        foreach (var (id, definition) in definitions)
        {
            document.Components.Schemas[id] = OpenApiModelFactory.Parse<OpenApiSchema>(
                definition!.ToJsonString(),
                OpenApiSpecVersion.OpenApi3_1,
                document,
                out _
            )!;
        }
    }
}
