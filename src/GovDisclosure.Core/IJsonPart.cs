using System.Text.Json;

namespace GovDisclosure;

/// <summary>
/// What stands inside a result and is written alone just as it is there; or what has no JSON, and says what to write in its stead.
/// </summary>
internal interface IJsonPart
{
    /// <summary>Writes it as one JSON value.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <exception cref="NotSupportedException">It has no JSON; the message says what has.</exception>
    void WriteTo(Utf8JsonWriter writer);
}
