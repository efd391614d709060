using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>A narrative section.</summary>
/// <remarks>Equality is by kind of section and text, ordinal; the type is immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ReportPartConverter<NarrativeSection>))]
public abstract record NarrativeSection
{
    private protected NarrativeSection() { }

    /// <summary>The text as published; paragraphs are separated by <c>\n</c>. Never null; empty when the section has a heading
    /// only.</summary>
    /// <exception cref="ArgumentNullException">The text is set to null.</exception>
    public string Text
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = "";
}
