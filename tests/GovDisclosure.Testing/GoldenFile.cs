namespace GovDisclosure.Testing;

/// <summary>Compares a text with a file of the repository. GOVDISCLOSURE_UPDATE_GOLDEN=1 writes the file instead.</summary>
public static class GoldenFile
{
    private const string Update = "GOVDISCLOSURE_UPDATE_GOLDEN";

    /// <summary>Whether the files are written and not compared.</summary>
    public static bool IsUpdating => Environment.GetEnvironmentVariable(Update) == "1";

    /// <summary>Checks that the text is that of the file; line ends do not count.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file, from the root of the repository, such as <c>"tests", "GovDisclosure.Core.Tests", "Golden",
    /// "schema.json"</c>.</param>
    public static void Matches(string text, params string[] path)
    {
        var file = SharedMaterial.InRepository(path);
        var actual = text.ReplaceLineEndings("\n");
        if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }

        var name = string.Join('/', path);
        if (!File.Exists(file))
        {
            throw new LawBrokenException($"{name} does not exist. {HowToUpdate}");
        }

        var expected = File.ReadAllText(file).ReplaceLineEndings("\n");
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
        {
            throw new LawBrokenException($"{name} differs. {FirstDifference(expected, actual)}{HowToUpdate}");
        }
    }

    private static string HowToUpdate => $"If the change is meant, run the test with {Update}=1 and review the file's diff.";

    private static string FirstDifference(string expected, string actual)
    {
        var (expectedLines, actualLines) = (expected.Split('\n'), actual.Split('\n'));
        var line = expectedLines
            .Zip(actualLines)
            .TakeWhile(static pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal))
            .Count();
        return $"The first difference is in line {line + 1}:\n  expected: {LineAt(expectedLines, line)}\n  actual:   {LineAt(actualLines, line)}\n";
    }

    private static string LineAt(string[] lines, int index) => index < lines.Length ? lines[index] : "(the end of the file)";
}
