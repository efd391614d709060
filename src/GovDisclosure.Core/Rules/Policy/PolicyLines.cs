using System.Text;
using System.Text.Json;

namespace GovDisclosure.Rules.Policy;

/// <summary>Finds the line of a member of a policy by its JSON Pointer.</summary>
internal static class PolicyLines
{
    /// <summary>The line, from 1, in which the member begins; null when there is no such member.</summary>
    public static int? Of(ReadOnlySpan<byte> json, string pointer)
    {
        var reader = new Utf8JsonReader(json);
        return reader.Read() && MoveTo(ref reader, pointer) ? 1 + json[..(int)reader.TokenStartIndex].Count((byte)'\n') : null;
    }

    /// <summary>Moves a reader, which stands at the first token of a value, to where the member begins.</summary>
    /// <returns>Whether there is such a member; else the reader is at the end of the value.</returns>
    public static bool MoveTo(ref Utf8JsonReader reader, string pointer)
    {
        var path = new Stack<(string Name, int Index, bool IsArray)>();
        do
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var (_, index, isArray) = path.Pop();
                path.Push((reader.GetString()!, index, isArray));
                if (string.Equals(Pointer(path), pointer, StringComparison.Ordinal))
                {
                    return true;
                }

                continue;
            }

            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                path.Pop();
                continue;
            }

            if (path.TryPeek(out var top) && top.IsArray)
            {
                path.Pop();
                path.Push((top.Name, top.Index + 1, true));
            }

            if (string.Equals(Pointer(path), pointer, StringComparison.Ordinal))
            {
                return true;
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                path.Push(("", -1, reader.TokenType == JsonTokenType.StartArray));
            }
        } while (path.Count > 0 && reader.Read());

        return false;
    }

    private static string Pointer(Stack<(string Name, int Index, bool IsArray)> path)
    {
        var text = new StringBuilder();
        foreach (var (name, index, isArray) in path.Reverse())
        {
            text.Append('/');
            _ = isArray
                ? text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{index}")
                : text.Append(PointerTexts.Escape(name));
        }

        return text.ToString();
    }
}
