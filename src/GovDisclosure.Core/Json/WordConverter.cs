using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GovDisclosure.Json;

/// <summary>Reads and writes a value of an enumeration as the word that results have for it, also as the name of a member.</summary>
/// <typeparam name="T">The enumeration, such as <see cref="FindingSeverity"/>.</typeparam>
public sealed class WordConverter<T> : JsonConverter<T>, IContractConverter
    where T : struct, Enum
{
    /// <inheritdoc/>
    /// <exception cref="DisclosureJsonException">It is none of the words.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
        && ReportJsonReader.TryGetString(ref reader, out var word)
        && JsonWords.TryFind<T>(word, out var value)
            ? value
            : throw Unexpected(ReportJsonReader.Found(ref reader));

    /// <inheritdoc/>
    /// <exception cref="DisclosureJsonException">It is none of the words.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such value.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(JsonWords.Of(value));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such value.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(JsonWords.Of(value));
    }

    JsonTypeInfo IContractConverter.CreateInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<T>(options, this);

    private static DisclosureJsonException Unexpected(string found)
    {
        var words = string.Join(", ", JsonWords.All<T>());
        return new DisclosureJsonException(
            new JsonProblem("", 0, 0, new LocalizedText($"应为以下之一：{words}；实为 {found}", $"expected one of {words}, found {found}"))
        );
    }
}
