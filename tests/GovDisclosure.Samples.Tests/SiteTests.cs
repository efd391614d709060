using System.Text.Json;
using System.Text.RegularExpressions;
using GovDisclosure.Testing;

namespace GovDisclosure.Samples.Tests;

/// <summary>The site of the documentation, which <c>eng/docs/run</c> builds, holds every file that one of its pages leads to.</summary>
public sealed partial class SiteTests
{
    public static TheoryData<string> Pages =>
        [.. Files("*.md", ".", SearchOption.TopDirectoryOnly), .. Files("*.md", "docs", SearchOption.AllDirectories), "samples/README.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_leads_to_files_that_are_there_and_in_the_site(string page)
    {
        var held = Patterns();
        var folder = Path.GetDirectoryName(SharedMaterial.InRepository(page))!;
        var links = Link()
            .Matches(File.ReadAllText(SharedMaterial.InRepository(page)))
            .Select(static link => link.Groups[1].Value.Split('#')[0])
            .Where(static link => link.Length > 0 && !Uri.TryCreate(link, UriKind.Absolute, out _));
        Assert.All(links, link =>
        {
            var target = Path.GetFullPath(link, folder);
            Assert.True(Path.Exists(target), link);
            Assert.Contains(held, pattern => pattern.IsMatch(FromRepository(target)));
        });
    }

    private static IEnumerable<string> Files(string pattern, string folder, SearchOption depth) =>
        Directory
            .GetFiles(SharedMaterial.InRepository(folder), pattern, depth)
            .Select(static file => FromRepository(Path.GetFullPath(file)));

    private static string FromRepository(string path) => Path.GetRelativePath(SharedMaterial.Repository, path).Replace('\\', '/');

    /// <summary>What the site takes from the repository's root, as the settings of the builder list it.</summary>
    private static List<Regex> Patterns()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(SharedMaterial.InRepository("eng", "docs", "docfx.json")));
        var build = settings.RootElement.GetProperty("build");
        return
        [
            .. new[] { "content", "resource" }
                .SelectMany(name => build.GetProperty(name).EnumerateArray())
                .Where(static entry => entry.TryGetProperty("src", out var source) && source.GetString() == "../..")
                .SelectMany(static entry => entry.GetProperty("files").EnumerateArray())
                .Select(static file => Pattern(file.GetString()!)),
        ];
    }

    private static Regex Pattern(string glob)
    {
        var pattern = Regex
            .Escape(glob)
            .Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        return new Regex($"^{pattern}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Link();
}
