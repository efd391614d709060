using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>
/// What turns one report into another, as a JSON Patch (RFC 6902) of their JSON contract. Every member that is replaced or removed is
/// tested first, so that the patch fails, instead of spoiling, where it does not fit.
/// </summary>
/// <remarks>The inverse is the patch the other way round. Reports that are equal give an empty patch.</remarks>
[JsonConverter(typeof(ResultConverter<ReportPatch>))]
public sealed class ReportPatch : IJsonResult
{
    private const string Test = "test";

    private readonly AnnualReport from;
    private readonly AnnualReport to;

    private ReportPatch(AnnualReport from, AnnualReport to)
    {
        this.from = from;
        this.to = to;
    }

    /// <summary>Makes the patch between two reports.</summary>
    /// <param name="from">The report that the patch is applied to.</param>
    /// <param name="to">The report that it makes of it.</param>
    public static ReportPatch Between(AnnualReport from, AnnualReport to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return new ReportPatch(from, to);
    }

    /// <inheritdoc/>
    public string ToJson() => ResultText.Of(this, static (writer, patch) => patch.WriteTo(writer));

    /// <summary>Writes the patch: an array of operations.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <exception cref="ArgumentException">A text of a report holds half a surrogate pair, or its year is not from 1 to 9999.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using var before = JsonDocument.Parse(DisclosureJson.Serialize(from));
        using var after = JsonDocument.Parse(DisclosureJson.Serialize(to));
        writer.WriteStartArray();
        Write(writer, "", before.RootElement, after.RootElement);
        writer.WriteEndArray();
    }

    // The contract has objects and values, no arrays.
    private static void Write(Utf8JsonWriter writer, string pointer, JsonElement before, JsonElement after)
    {
        if (before.ValueKind != JsonValueKind.Object || after.ValueKind != JsonValueKind.Object)
        {
            if (!Same(before, after))
            {
                Operation(writer, Test, pointer, before);
                Operation(writer, "replace", pointer, after);
            }

            return;
        }

        foreach (var member in before.EnumerateObject())
        {
            var path = pointer + "/" + PointerTexts.Escape(member.Name);
            if (after.TryGetProperty(member.Name, out var now))
            {
                Write(writer, path, member.Value, now);
            }
            else
            {
                Operation(writer, Test, path, member.Value);
                Operation(writer, "remove", path, null);
            }
        }

        foreach (var member in after.EnumerateObject())
        {
            if (!before.TryGetProperty(member.Name, out _))
            {
                Operation(writer, "add", pointer + "/" + PointerTexts.Escape(member.Name), member.Value);
            }
        }
    }

    // 4 and 4.00 are equal numbers, and yet not printed alike.
    private static bool Same(JsonElement before, JsonElement after) =>
        before.ValueKind == after.ValueKind
        && (
            before.ValueKind == JsonValueKind.Number
                ? string.Equals(before.GetRawText(), after.GetRawText(), StringComparison.Ordinal)
                : JsonElement.DeepEquals(before, after)
        );

    private static void Operation(Utf8JsonWriter writer, string operation, string pointer, JsonElement? value)
    {
        writer.WriteStartObject();
        writer.WriteString("op", operation);
        writer.WriteString("path", pointer);
        if (value is { } given)
        {
            writer.WritePropertyName("value");
            given.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
