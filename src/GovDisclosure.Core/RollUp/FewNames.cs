namespace GovDisclosure.RollUp;

/// <summary>Names units, files, causes or cells in a sentence: the first few, and that there are more.</summary>
internal static class FewNames
{
    private const int Most = 3;

    /// <param name="names">All names, which are the same in both languages.</param>
    /// <param name="between">What is between two of them in Chinese.</param>
    public static LocalizedText Of(IEnumerable<string> names, string between = "、") =>
        Of([.. names.Select(static name => new LocalizedText(name, name))], between);

    /// <param name="names">All names.</param>
    /// <param name="between">What is between two of them in Chinese.</param>
    public static LocalizedText Of(IReadOnlyCollection<LocalizedText> names, string between = "、")
    {
        var (zh, en) = names.Count > Most ? (" 等", " …") : ("", "");
        return new(
            string.Join(between, names.Take(Most).Select(static name => name.Zh)) + zh,
            string.Join(", ", names.Take(Most).Select(static name => name.En)) + en
        );
    }
}
