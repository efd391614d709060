using System.Text.Json;

namespace GovDisclosure.Json;

/// <summary>Writes a number that there may not be.</summary>
internal static class NumberJson
{
    /// <summary>Writes a number, or <c>null</c> where there is none.</summary>
    public static void Write(Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } given)
        {
            writer.WriteNumber(name, given);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
