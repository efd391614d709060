using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GovDisclosure.Json;

/// <summary>Reads and writes the value of a cell as <see cref="AmountConverter"/> does; a count is an amount without decimals and
/// unit.</summary>
public sealed class CellValueConverter : JsonConverter<CellValue>, IContractConverter
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    /// <exception cref="DisclosureJsonException">The value is none of these.</exception>
    public override CellValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CellValueJson.ReadAmount(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CellValue value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        CellValueJson.WriteAmount(writer, value.ToAmount());
    }

    JsonTypeInfo IContractConverter.CreateInfo(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<CellValue>(options, this);
}
