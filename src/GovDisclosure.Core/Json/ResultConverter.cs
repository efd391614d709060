using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GovDisclosure.Json;

/// <summary>Writes a result by its published schema, whatever the host's options are. Results are not read back.</summary>
/// <typeparam name="T">The result.</typeparam>
public sealed class ResultConverter<T> : JsonConverter<T>, IContractConverter
    where T : class, IJsonResult
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: the report is read, and the result made of it anew.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeof(T).Name} is written as JSON and not read; read the report, and make the result of it.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(writer);
    }

    JsonTypeInfo IContractConverter.CreateInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<T>(options, this);
}
