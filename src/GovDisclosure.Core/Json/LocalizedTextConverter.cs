using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GovDisclosure.Json;

/// <summary>Reads and writes a text in both languages as results have it: <c>{"zh": "…", "en": "…"}</c>.</summary>
public sealed class LocalizedTextConverter : JsonConverter<LocalizedText>, IContractConverter
{
    private static readonly LocalizedText Expected = new(
        "应为含 \"zh\" 和 \"en\" 各一次的对象，值为字符串",
        "expected an object of \"zh\" and \"en\", each once and a string"
    );

    /// <inheritdoc/>
    /// <exception cref="DisclosureJsonException">It is no such object.</exception>
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? zh = null,
            en = null;
        foreach (var (name, text) in StringMembers.Read(ref reader, Expected))
        {
            switch (name)
            {
                case "zh" when zh is null:
                    zh = text;
                    break;
                case "en" when en is null:
                    en = text;
                    break;
                default:
                    throw StringMembers.Wrong("/" + PointerTexts.Escape(name), Expected);
            }
        }

        return zh is not null && en is not null ? new LocalizedText(zh, en) : throw StringMembers.Wrong("", Expected);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ((IJsonPart)value).WriteTo(writer);
    }

    JsonTypeInfo IContractConverter.CreateInfo(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<LocalizedText>(options, this);
}
