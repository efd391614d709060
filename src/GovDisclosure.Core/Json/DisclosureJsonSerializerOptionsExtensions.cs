using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GovDisclosure.Json;

/// <summary>Brings the contract into a host's <see cref="JsonSerializerOptions"/>.</summary>
public static class DisclosureJsonSerializerOptionsExtensions
{
    /// <summary>
    /// Resolves <see cref="AnnualReport"/> to the contract, without reflection, and nothing else: for the host's
    /// <see cref="JsonSerializerOptions.TypeInfoResolverChain"/>.
    /// </summary>
    public static IJsonTypeInfoResolver TypeInfoResolver { get; } = new Resolver();

    /// <summary>
    /// Makes the serializer read and write <see cref="AnnualReport"/> by the contract; no other option of the host bends it, apart from
    /// the writer's own: encoder and indentation.
    /// </summary>
    /// <returns>The same options.</returns>
    public static JsonSerializerOptions ForGovDisclosure(this JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!options.Converters.Contains(AnnualReportConverter.Instance))
        {
            options.Converters.Insert(0, AnnualReportConverter.Instance);
            options.TypeInfoResolverChain.Insert(0, TypeInfoResolver);
        }

        return options;
    }

    private sealed class Resolver : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => type == typeof(AnnualReport)
            ? JsonMetadataServices.CreateValueInfo<AnnualReport>(options, AnnualReportConverter.Instance)
            : null;
    }
}
