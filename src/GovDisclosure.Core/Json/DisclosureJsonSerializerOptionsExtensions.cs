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
    /// the syntax alone: encoder and indentation, comments and trailing commas, depth.
    /// </summary>
    /// <remarks>
    /// Call it after the host's own resolvers are set: options without a resolver are left without one where the serializer's reflection
    /// is on, so that the host's other types are still found by it.
    /// </remarks>
    /// <returns>The same options.</returns>
    /// <exception cref="InvalidOperationException">The options are read-only, since they have been used.</exception>
    public static JsonSerializerOptions ForGovDisclosure(this JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!options.Converters.Contains(AnnualReportConverter.Instance))
        {
            options.Converters.Insert(0, AnnualReportConverter.Instance);
            if (options.TypeInfoResolver is not null || !JsonSerializer.IsReflectionEnabledByDefault)
            {
                options.TypeInfoResolverChain.Insert(0, TypeInfoResolver);
            }
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
