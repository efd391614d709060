using System.Text;

namespace GovDisclosure.Json;

/// <summary>Puts the path that a serializer tells (<c>$.years[1]['the.name']</c>) as a JSON Pointer.</summary>
internal static class PathPointer
{
    /// <summary>The pointer; empty for the root, and for a path that is not known.</summary>
    public static string Of(string? path)
    {
        if (path is null or "$" || !path.StartsWith('$'))
        {
            return "";
        }

        var pointer = new StringBuilder();
        var rest = path.AsSpan(1);
        while (!rest.IsEmpty)
        {
            var (start, end, next) = Step(rest);
            pointer.Append('/').Append(PointerTexts.Escape(rest[start..end].ToString()));
            rest = rest[next..];
        }

        return pointer.ToString();
    }

    // Where the first name or number of a path begins and ends, and where the next step begins.
    private static (int Start, int End, int Next) Step(ReadOnlySpan<char> path)
    {
        if (path.StartsWith("['", StringComparison.Ordinal))
        {
            var end = path.IndexOf("']", StringComparison.Ordinal);
            return end < 0 ? (2, path.Length, path.Length) : (2, end, end + 2);
        }

        if (path[0] == '[')
        {
            var end = path.IndexOf(']');
            return end < 0 ? (1, path.Length, path.Length) : (1, end, end + 1);
        }

        var start = path[0] == '.' ? 1 : 0;
        var length = path[start..].IndexOfAny('.', '[');
        return length < 0 ? (start, path.Length, path.Length) : (start, start + length, start + length);
    }
}
