using System.Text.Json;

namespace GovDisclosure.Json;

/// <summary>Reads an object whose members are strings.</summary>
internal static class StringMembers
{
    /// <summary>The members, in their order.</summary>
    /// <exception cref="DisclosureJsonException">It is no such object, or a text of it is none.</exception>
    public static List<KeyValuePair<string, string>> Read(ref Utf8JsonReader reader, LocalizedText expected)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Wrong("", expected);
        }

        List<KeyValuePair<string, string>> members = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!ReportJsonReader.TryGetString(ref reader, out var name))
            {
                throw Wrong("", expected);
            }

            reader.Read();
            if (reader.TokenType != JsonTokenType.String || !ReportJsonReader.TryGetString(ref reader, out var text))
            {
                throw Wrong("/" + PointerTexts.Escape(name!), expected);
            }

            members.Add(new(name!, text!));
        }

        return members;
    }

    public static DisclosureJsonException Wrong(string pointer, LocalizedText expected) => new(new JsonProblem(pointer, 0, 0, expected));
}
