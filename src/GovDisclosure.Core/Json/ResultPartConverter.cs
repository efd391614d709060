using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GovDisclosure.Json;

/// <summary>
/// Writes a part of a result as it stands inside the result's JSON, whatever the host's options are. Each of them carries it, those too that
/// have no JSON: they say what to write in their stead. Parts are not read back.
/// </summary>
/// <typeparam name="T">The part, such as an operand of a finding.</typeparam>
public sealed class ResultPartConverter<T> : JsonConverter<T>, IContractConverter
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: the report is read, and the result made of it anew.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeof(T).Name} is written as JSON and not read; read the report, and make the result of it.");

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">It has no JSON; the message says what has.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (value is not IJsonPart part)
        {
            throw new ArgumentException($"{value.GetType().Name} is no part of a result.", nameof(value));
        }

        part.WriteTo(writer);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">It is no name of a member; a cell of the form is, by its pointer.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(
            value is Forms.FormCell cell
                ? cell.Pointer
                : throw new NotSupportedException($"{typeof(T).Name} is no name of a member; write a list of pairs.")
        );
    }

    JsonTypeInfo IContractConverter.CreateInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<T>(options, this);
}
