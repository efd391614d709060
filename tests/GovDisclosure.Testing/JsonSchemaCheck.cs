using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GovDisclosure.Testing;

/// <summary>
/// Judges a document by a JSON Schema of this project: the keywords that these use, and a fault for any other, so that none is passed over.
/// The independent judge is Ajv (eng/schema/run).
/// </summary>
public static class JsonSchemaCheck
{
    private static readonly string[] Remarks =
    [
        "$schema",
        "$id",
        "$defs",
        "title",
        "description",
        "type",
        "required",
        "properties",
        "additionalProperties",
        "propertyNames",
    ];

    /// <summary>What the schema does not allow, each with its place; empty where all is well.</summary>
    public static IReadOnlyList<string> Faults(string schema, string document)
    {
        using var root = JsonDocument.Parse(schema);
        using var value = JsonDocument.Parse(document);
        return [.. Faults(root.RootElement, root.RootElement, value.RootElement, "")];
    }

    private static IEnumerable<string> Faults(JsonElement root, JsonElement schema, JsonElement value, string at)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return schema.GetBoolean() ? [] : [$"{at}: nothing may stand here"];
        }

        return schema
            .EnumerateObject()
            .SelectMany(keyword =>
                keyword.Name switch
                {
                    "$ref" => Faults(root, Definition(root, keyword.Value.GetString()!), value, at),
                    "anyOf" => keyword.Value.EnumerateArray().Any(choice => !Faults(root, choice, value, at).Any())
                        ? []
                        : [$"{at}: none of the choices fits {value.GetRawText()[..Math.Min(60, value.GetRawText().Length)]}"],
                    "oneOf" => keyword.Value.EnumerateArray().Count(choice => !Faults(root, choice, value, at).Any()) == 1
                        ? []
                        : [$"{at}: not one choice fits"],
                    "items" when value.ValueKind == JsonValueKind.Array => value
                        .EnumerateArray()
                        .SelectMany((item, index) => Faults(root, keyword.Value, item, $"{at}/{index}")),
                    _ => Simple(keyword, value) ? [] : [$"{at}: {keyword.Name} {keyword.Value.GetRawText()}"],
                }
            )
            .Concat(value.ValueKind == JsonValueKind.Object ? OfMembers(root, schema, value, at) : []);
    }

    private static IEnumerable<string> OfMembers(JsonElement root, JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("propertyNames", out var names))
        {
            foreach (var member in value.EnumerateObject())
            {
                using var name = JsonDocument.Parse($"\"{JsonEncodedText.Encode(member.Name)}\"");
                foreach (var fault in Faults(root, names, name.RootElement, $"{at}/{member.Name}"))
                {
                    yield return fault;
                }
            }
        }

        var known = schema.TryGetProperty("properties", out var properties) ? properties : default;
        foreach (var member in value.EnumerateObject())
        {
            if (known.ValueKind == JsonValueKind.Object && known.TryGetProperty(member.Name, out var of))
            {
                foreach (var fault in Faults(root, of, member.Value, $"{at}/{member.Name}"))
                {
                    yield return fault;
                }
            }
            else if (schema.TryGetProperty("additionalProperties", out var others))
            {
                foreach (var fault in Faults(root, others, member.Value, $"{at}/{member.Name}"))
                {
                    yield return fault;
                }
            }
        }

        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)))
            {
                yield return $"{at}: {name} is missing";
            }
        }
    }

    private static bool Simple(JsonProperty keyword, JsonElement value) =>
        keyword.Name switch
        {
            "type" => keyword.Value.ValueKind == JsonValueKind.Array
                ? keyword.Value.EnumerateArray().Any(type => IsOf(type.GetString()!, value))
                : IsOf(keyword.Value.GetString()!, value),
            "enum" => keyword.Value.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value)),
            "const" => JsonElement.DeepEquals(keyword.Value, value),
            "pattern" => value.ValueKind != JsonValueKind.String
                || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)),
            "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= keyword.Value.GetInt32(),
            "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32(),
            "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= keyword.Value.GetInt32(),
            "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= keyword.Value.GetDouble(),
            "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= keyword.Value.GetDouble(),
            "exclusiveMinimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() > keyword.Value.GetDouble(),
            "format" => value.ValueKind != JsonValueKind.String
                || (
                    keyword.Value.GetString() == "date"
                    && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                ),
            "items" => true,
            _ => Remarks.Contains(keyword.Name, StringComparer.Ordinal),
        };

    private static bool IsOf(string type, JsonElement value) =>
        type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number
                && value.TryGetDecimal(out var number)
                && decimal.Truncate(number) == number,
            _ => false,
        };

    private static JsonElement Definition(JsonElement root, string reference) =>
        reference.Split('/').Skip(1).Aggregate(root, static (element, name) => element.GetProperty(name));
}
