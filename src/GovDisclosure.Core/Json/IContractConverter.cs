using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GovDisclosure.Json;

/// <summary>A converter of the contract that tells the serializer of its type without reflection over the type.</summary>
internal interface IContractConverter
{
    JsonTypeInfo CreateInfo(JsonSerializerOptions options);
}
