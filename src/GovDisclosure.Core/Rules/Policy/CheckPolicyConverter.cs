using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GovDisclosure.Json;

namespace GovDisclosure.Rules.Policy;

/// <summary>
/// Reads and writes a policy, or a part of one alone, as <see cref="CheckPolicyJson"/> does, whatever the host's options are. Each of them
/// carries it, so that any <see cref="JsonSerializer"/> uses it. Rules of one's own are known to <see cref="CheckPolicyJson"/> alone.
/// </summary>
/// <typeparam name="T"><see cref="CheckPolicy"/>, or a part such as <see cref="Waiver"/>.</typeparam>
public sealed class CheckPolicyConverter<T> : JsonConverter<T>, IContractConverter
    where T : class
{
    /// <inheritdoc/>
    /// <exception cref="DisclosureJsonException">It is no such policy or part; the exception says where, counted from it, and how.</exception>
    /// <exception cref="NotSupportedException">The part may be any of several, such as a <see cref="Local.LocalDemand"/>, and its JSON does
    /// not say which.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CheckPolicyJson.ReadPart<T>(ref reader);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">It is no part of a policy, or the policy has no JSON: its deadlines do not end with those of the
    /// Regulation.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (value is not IJsonPart part)
        {
            throw new ArgumentException($"{value.GetType().Name} is no part of a policy.", nameof(value));
        }

        part.WriteTo(writer);
    }

    JsonTypeInfo IContractConverter.CreateInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<T>(options, this);
}
