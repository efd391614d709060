using System.Text.Json;

namespace GovDisclosure.Json;

/// <summary>
/// A result, or a policy, that has one JSON, the same wherever it is written: by <see cref="WriteTo"/>, by <see cref="ToJson"/> and by
/// <see cref="JsonSerializer"/>. Its schema is among those that the package ships.
/// </summary>
public interface IJsonResult
{
    /// <summary>Writes the result as one JSON value.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    void WriteTo(Utf8JsonWriter writer);

    /// <summary>The result as compact JSON; Chinese is written as it is.</summary>
    string ToJson();
}
