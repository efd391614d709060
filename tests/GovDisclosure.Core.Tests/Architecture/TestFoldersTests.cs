using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Architecture;

/// <summary>Whoever changes a room finds its tests in the folder of the same name.</summary>
public sealed class TestFoldersTests
{
    // What looks at all rooms, or is no test: the root namespace's records and values, whole readings of published and made-up reports and
    // what writes and damages them, material, golden files.
    private static readonly string[] OfAll =
    [
        "Architecture",
        "Records",
        "Values",
        "Testing",
        "Cases",
        "Data",
        "Golden",
        "PublicApi",
        "Printing",
        "Corpus",
        "OwnCorpus",
        "Seeds",
        "Layouts",
        "Damages",
    ];

    [Theory]
    [InlineData("Core")]
    [InlineData("Documents")]
    [InlineData("Cli")]
    [InlineData("Tables")]
    [InlineData("Pdf")]
    [InlineData("FsCheck")]
    public void Folders_of_tests_are_those_of_the_source(string package)
    {
        var source = SharedMaterial.InRepository("src", $"GovDisclosure.{package}");
        var tests = SharedMaterial.InRepository("tests", $"GovDisclosure.{package}.Tests");
        var unknown =
            from folder in Directory.EnumerateDirectories(tests, "*", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(tests, folder)
            let names = path.Split(Path.DirectorySeparatorChar)
            where names[0] is not ("bin" or "obj") && !names.Any(static name => OfAll.Contains(name, StringComparer.Ordinal))
            where !Directory.Exists(Path.Combine(source, path))
            select path;
        Assert.Empty(unknown);
    }
}
