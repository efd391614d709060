using GovDisclosure.Agencies;
using GovDisclosure.Documents.Printed;

namespace GovDisclosure.Documents.Front;

/// <summary>
/// Divides a line into the agencies that sign together: 清河县水务局 清河县教育局, with a space, a 、 or nothing between. A name that is printed in
/// two parts, as 国家税务总局 清河县税务局, is one.
/// </summary>
internal static class JointNames
{
    private const int Shortest = 3;
    private const int ShortestOfTwo = 4;

    // What both names begin with, as 清河县.
    private const int LeastShared = 3;

    // 清河县人民政府 清河县… is a body of a place; 清河县 alone is the place.
    private const string EndsOfPlaces = "省市县区州盟旗乡镇";

    /// <summary>The names in a text that holds nothing else; empty where it holds something else.</summary>
    public static IReadOnlyList<string> Divide(ReadOnlySpan<char> text)
    {
        if (text.Contains('、'))
        {
            return DivideList(text);
        }

        var name = AgencyName.Of(text);
        if (name.Length < Shortest || AgencyNames.KindOf(name) is null)
        {
            return [];
        }

        for (var at = name.Length - ShortestOfTwo; at >= ShortestOfTwo; at--)
        {
            if (name.AsSpan(at).StartsWith(name.AsSpan(0, LeastShared)) && Divide(name.AsSpan(0, at)) is { Count: > 0 } before)
            {
                return AreTwo(before[^1], name[at..]) ? [.. before, name[at..]] : [name];
            }
        }

        return [name];
    }

    /// <summary>Whether two names that are beside each other are of two bodies of one place, and no name in two parts.</summary>
    public static bool AreTwo(string name, string next) =>
        name.Length >= ShortestOfTwo
        && next.Length >= ShortestOfTwo
        && !EndsOfPlaces.Contains(name[^1], StringComparison.Ordinal)
        && next.AsSpan().StartsWith(name.AsSpan(0, LeastShared))
        && AgencyNames.KindOf(name) is not null
        && AgencyNames.KindOf(next) is not null;

    // 清河县水务局、清河县教育局
    private static List<string> DivideList(ReadOnlySpan<char> text)
    {
        var names = new List<string>();
        foreach (var part in text.Split('、'))
        {
            var name = AgencyName.Of(Padding.Trim(text[part]));
            if (name.Length < Shortest || AgencyNames.KindOf(name) is null)
            {
                return [];
            }

            names.Add(name);
        }

        return names;
    }
}
