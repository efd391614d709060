namespace GovDisclosure.Agencies;

/// <summary>Tells whether a name is short for another: 文旅局 is 文化和旅游局, and 云岭镇 is 云岭镇人民政府.</summary>
internal static class ShortName
{
    /// <summary>Whether the letters of a name are in another one, in their order.</summary>
    public static bool Is(ReadOnlySpan<char> name, ReadOnlySpan<char> full)
    {
        var found = 0;
        foreach (var c in full)
        {
            found += found < name.Length && name[found] == c ? 1 : 0;
        }

        return found == name.Length;
    }
}
