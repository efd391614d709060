using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Architecture;

/// <summary>A file that nobody can keep in mind is divided by meaning.</summary>
public sealed class FileSizeTests
{
    private const int Most = 400;

    [Fact]
    public void No_file_of_the_packages_is_longer_than_it_may_be()
    {
        var found =
            from file in SharedMaterial.Sources()
            where File.ReadLines(file).Count() > Most
            select $"{file}: {File.ReadLines(file).Count()} lines";
        Assert.Empty(found);
    }

    [Fact]
    public void Lines_of_a_page_are_read_without_scrolling()
    {
        string[] pages =
        [
            .. Directory.EnumerateFiles(SharedMaterial.Repository, "*.md"),
            .. Directory.EnumerateFiles(SharedMaterial.InRepository("docs"), "*.md"),
        ];
        Assert.Contains(pages, static page => Path.GetFileName(page) == "README.md");
        Assert.Empty(pages.SelectMany(TooWide));
    }

    // A row of a table and a line of code cannot be broken.
    private static IEnumerable<string> TooWide(string page)
    {
        var isCode = false;
        foreach (var (number, line) in File.ReadLines(page).Index())
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            if (line.Length > 140 && !isCode && !line.StartsWith('|'))
            {
                yield return $"{Path.GetFileName(page)}:{number + 1}";
            }
        }
    }
}
