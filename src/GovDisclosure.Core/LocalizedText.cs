using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>A text in the library's two languages. Neither depends on the culture of the process.</summary>
/// <param name="Zh">The text in Chinese.</param>
/// <param name="En">The text in English.</param>
[JsonConverter(typeof(LocalizedTextConverter))]
public sealed record LocalizedText(string Zh, string En) : IJsonPart
{
    /// <summary>The text in Chinese.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public string Zh
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Zh, nameof(Zh));

    /// <summary>The text in English.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public string En
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(En, nameof(En));

    /// <summary>The text in a language.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such language.</exception>
    public string In(Language language) =>
        language switch
        {
            Language.Chinese => Zh,
            Language.English => En,
            _ => throw new ArgumentOutOfRangeException(nameof(language), language, "It is Chinese or English."),
        };

    /// <summary>The text in the language of a culture: Chinese where it is of any Chinese, else English.</summary>
    public string In(CultureInfo culture) => In(Languages.Of(culture));

    /// <summary>The text in English.</summary>
    public override string ToString() => En;

    void IJsonPart.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("zh", Zh);
        writer.WriteString("en", En);
        writer.WriteEndObject();
    }
}
