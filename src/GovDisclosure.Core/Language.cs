using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>A language of messages and labels.</summary>
[JsonConverter(typeof(WordConverter<Language>))]
public enum Language
{
    /// <summary>Chinese, as the form is written.</summary>
    Chinese = 0,

    /// <summary>English.</summary>
    English = 1,
}
