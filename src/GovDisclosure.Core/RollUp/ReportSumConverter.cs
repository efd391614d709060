using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.RollUp;

/// <summary>Reads and writes a sum of reports as <see cref="ReportSumJson"/> does, whatever the host's options are.</summary>
public sealed class ReportSumConverter : JsonConverter<ReportSum>, IContractConverter
{
    /// <inheritdoc/>
    /// <exception cref="DisclosureJsonException">It is no stored sum.</exception>
    public override ReportSum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return ReportSumJson.TryRead(Encoding.UTF8.GetBytes(document.RootElement.GetRawText()), out var sum, out var problem)
            ? sum
            : throw new DisclosureJsonException(new JsonProblem("", 0, 0, problem));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ReportSum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ReportSumJson.Write(writer, value);
    }

    JsonTypeInfo IContractConverter.CreateInfo(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<ReportSum>(options, this);
}
