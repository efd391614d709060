using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GovDisclosure.Json;

/// <summary>
/// Resolves the types of this library that carry a converter of the contract. The converter is named by the type's own attribute, so no
/// list
/// can lack one; the serializer looks at nothing else of the type.
/// </summary>
internal sealed class ContractResolver : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        type.Assembly == typeof(ContractResolver).Assembly
        && type.GetCustomAttribute<JsonConverterAttribute>(inherit: false) is { ConverterType: { } converter }
        && Activator.CreateInstance(converter) is IContractConverter contract
            ? contract.CreateInfo(options)
            : null;
}
