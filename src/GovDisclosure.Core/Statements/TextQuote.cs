using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Statements;

/// <summary>The sentence that a finding is about, as printed, and where it is.</summary>
/// <param name="Pointer">The JSON Pointer of the text, such as <c>/overview/text</c>.</param>
/// <param name="Offset">Where the sentence begins in the text, in UTF-16 code units.</param>
/// <param name="Text">The sentence.</param>
[JsonConverter(typeof(ResultPartConverter<TextQuote>))]
public sealed record TextQuote(string Pointer, int Offset, string Text) : IJsonPart
{
    /// <summary>The JSON Pointer of the text, such as <c>/overview/text</c>.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public string Pointer
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Pointer, nameof(Pointer));

    /// <summary>The sentence.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public string Text
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Text, nameof(Text));

    /// <summary>The length of the sentence in UTF-16 code units.</summary>
    public int Length => Text.Length;

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => StatementJson.Write(writer, this);
}
