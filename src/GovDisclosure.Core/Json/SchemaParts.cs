using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovDisclosure.Json;

/// <summary>The parts that schemas are made of.</summary>
internal static class SchemaParts
{
    private static readonly JsonWriterOptions ForPeople = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>A schema as indented JSON, ended by a line end.</summary>
    public static string Printed(Action<Utf8JsonWriter> schema)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, ForPeople))
        {
            Write(writer, schema);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>What a JSON Schema begins with.</summary>
    public static void Begin(Utf8JsonWriter writer, string id, string title, string description)
    {
        writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        writer.WriteString("$id", id);
        writer.WriteString("title", title);
        writer.WriteString("description", description);
    }

    public static void Write(Utf8JsonWriter writer, Action<Utf8JsonWriter> schema)
    {
        writer.WriteStartObject();
        schema(writer);
        writer.WriteEndObject();
    }

    // A name that ends with ? may be left out.
    public static Action<Utf8JsonWriter> Members(params (string Name, Action<Utf8JsonWriter> Schema)[] members) =>
        writer =>
        {
            writer.WriteString("type", "object");
            writer.WriteStartArray("required");
            foreach (var (name, _) in members.Where(static member => !member.Name.EndsWith('?')))
            {
                writer.WriteStringValue(name);
            }

            writer.WriteEndArray();
            writer.WriteBoolean("additionalProperties", false);
            writer.WriteStartObject("properties");
            foreach (var (name, schema) in members)
            {
                writer.WritePropertyName(name.TrimEnd('?'));
                Write(writer, schema);
            }

            writer.WriteEndObject();
        };

    public static Action<Utf8JsonWriter> ArrayOf(Action<Utf8JsonWriter> items) =>
        writer =>
        {
            writer.WriteString("type", "array");
            writer.WritePropertyName("items");
            Write(writer, items);
        };

    /// <summary>An object whose members have names of any kind, each with a value of one kind.</summary>
    public static Action<Utf8JsonWriter> MapOf(Action<Utf8JsonWriter> values) =>
        writer =>
        {
            writer.WriteString("type", "object");
            writer.WritePropertyName("additionalProperties");
            Write(writer, values);
        };

    public static Action<Utf8JsonWriter> Types(params string[] types) =>
        writer =>
        {
            if (types is [var only])
            {
                writer.WriteString("type", only);
                return;
            }

            writer.WriteStartArray("type");
            foreach (var type in types)
            {
                writer.WriteStringValue(type);
            }

            writer.WriteEndArray();
        };

    public static Action<Utf8JsonWriter> Words(IEnumerable<string> words) =>
        writer =>
        {
            writer.WriteString("type", "string");
            writer.WriteStartArray("enum");
            foreach (var word in words)
            {
                writer.WriteStringValue(word);
            }

            writer.WriteEndArray();
        };

    /// <summary>A value of one kind, or null.</summary>
    public static Action<Utf8JsonWriter> OrNull(Action<Utf8JsonWriter> schema) =>
        writer =>
        {
            writer.WriteStartArray("anyOf");
            Write(writer, schema);
            Write(writer, Types("null"));
            writer.WriteEndArray();
        };

    /// <summary>Writes definitions of another schema as members, with all that they refer to.</summary>
    public static void CopyDefinitions(Utf8JsonWriter writer, JsonElement definitions, IEnumerable<string> names)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(names);
        while (open.TryDequeue(out var name))
        {
            if (written.Add(name))
            {
                writer.WritePropertyName(name);
                definitions.GetProperty(name).WriteTo(writer);
                foreach (var reference in References(definitions.GetProperty(name)))
                {
                    open.Enqueue(reference[(reference.LastIndexOf('/') + 1)..]);
                }
            }
        }
    }

    private static IEnumerable<string> References(JsonElement schema) =>
        schema.ValueKind switch
        {
            JsonValueKind.Object => schema
                .EnumerateObject()
                .SelectMany(static member => member.NameEquals("$ref") ? [member.Value.GetString()!] : References(member.Value)),
            JsonValueKind.Array => schema.EnumerateArray().SelectMany(References),
            _ => [],
        };

    public static Action<Utf8JsonWriter> Reference(string definition) => writer => writer.WriteString("$ref", "#/$defs/" + definition);

    public static void Pointer(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "string");
        writer.WriteString("pattern", "^(/|$)");
    }
}
