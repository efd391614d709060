using System.Text.Json.Nodes;

namespace GovDisclosure.Benchmarks.Alternatives;

/// <summary>What a program without the form would write: a walk over two parsed documents, as <see cref="JsonNode.DeepEquals"/> does it,
/// that lists where they differ.</summary>
internal static class JsonNodeWalk
{
    public static List<string> Differences(JsonNode? before, JsonNode? after)
    {
        var differences = new List<string>();
        Walk(before, after, "", differences);
        return differences;
    }

    private static void Walk(JsonNode? before, JsonNode? after, string pointer, List<string> differences)
    {
        switch (before, after)
        {
            case (JsonObject one, JsonObject other):
                foreach (var (name, value) in one)
                {
                    Walk(value, other[name], pointer + "/" + name, differences);
                }

                break;
            case (JsonArray one, JsonArray other) when one.Count == other.Count:
                for (var i = 0; i < one.Count; i++)
                {
                    Walk(one[i], other[i], pointer + "/" + i.ToString(System.Globalization.CultureInfo.InvariantCulture), differences);
                }

                break;
            default:
                if (!JsonNode.DeepEquals(before, after))
                {
                    differences.Add(pointer);
                }

                break;
        }
    }
}
