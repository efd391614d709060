using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GovDisclosure.Json;

/// <summary>
/// Reads and writes an amount as the contract does: a number, <c>null</c> for blank, <c>"n/a"</c>. The contract has a printed unit beside
/// the
/// amount; by itself such an amount is an object: <c>{ "amount": 1.2, "amountUnit": "万元" }</c>.
/// </summary>
public sealed class AmountConverter : JsonConverter<Amount>, IContractConverter
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    /// <exception cref="DisclosureJsonException">The value is none of these.</exception>
    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CellValueJson.ReadAmount(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        CellValueJson.WriteAmount(writer, value);
    }

    JsonTypeInfo IContractConverter.CreateInfo(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<Amount>(options, this);
}
