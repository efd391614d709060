using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GovDisclosure.Json;

/// <summary>Reads and writes texts by JSON Pointer as the contract has them inside a report, whatever the host's options are.</summary>
public sealed class PointerTextsConverter : JsonConverter<PointerTexts>, IContractConverter
{
    private static readonly LocalizedText Expected = new(
        "应为由 JSON Pointer（以 / 开头，各一次）到字符串的对象",
        "expected an object of JSON Pointers, which begin with / and stand once, with strings"
    );

    /// <inheritdoc/>
    /// <exception cref="DisclosureJsonException">It is no such object.</exception>
    public override PointerTexts Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return PointerTexts.Create([.. StringMembers.Read(ref reader, Expected)]);
        }
        catch (ArgumentException)
        {
            throw StringMembers.Wrong("", Expected);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A text holds half a surrogate pair.</exception>
    public override void Write(Utf8JsonWriter writer, PointerTexts value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ReportJsonWriter.WriteTexts(writer, value);
    }

    JsonTypeInfo IContractConverter.CreateInfo(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<PointerTexts>(options, this);
}
