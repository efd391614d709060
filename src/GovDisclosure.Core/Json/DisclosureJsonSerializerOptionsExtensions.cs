using System.Text.Json;

namespace GovDisclosure.Json;

/// <summary>Brings the contract into a host's <see cref="JsonSerializerOptions"/>.</summary>
public static class DisclosureJsonSerializerOptionsExtensions
{
    /// <summary>
    /// Makes the serializer read and write the types of this library by their contracts where its reflection is off; where it is on they
    /// are
    /// found by themselves. No other option of the host bends them, apart from the syntax alone: encoder and indentation, comments and
    /// trailing
    /// commas, depth.
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
        var hasResolver = options.TypeInfoResolver is not null || !JsonSerializer.IsReflectionEnabledByDefault;
        if (hasResolver && !options.TypeInfoResolverChain.Contains(DisclosureJson.TypeInfoResolver))
        {
            options.TypeInfoResolverChain.Insert(0, DisclosureJson.TypeInfoResolver);
        }

        return options;
    }
}
