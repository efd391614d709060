using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Rules;

/// <summary>Tells by which rules a report was checked.</summary>
/// <param name="Version">The version of the catalogue.</param>
/// <param name="Hash">
/// Sixteen hexadecimal digits over the rules that were to run, what they demand, their severities and the policy: two results of the same
/// stamp were made by the same yardstick.
/// </param>
[JsonConverter(typeof(ResultPartConverter<RuleSetStamp>))]
public sealed record RuleSetStamp(string Version, string Hash) : IJsonPart
{
    /// <inheritdoc/>
    public override string ToString() => $"{Version}+{Hash}";

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => writer.WriteStringValue(ToString());
}
