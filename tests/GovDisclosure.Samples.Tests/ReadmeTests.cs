using System.Text.RegularExpressions;
using GovDisclosure.Testing;

namespace GovDisclosure.Samples.Tests;

/// <summary>Every C# snippet of the README and the guides is code that is compiled here and run by the tests.</summary>
public sealed partial class ReadmeTests
{
    public static TheoryData<string> Pages =>
        [
            .. new[] { SharedMaterial.InRepository("README.md"), SharedMaterial.InRepository("README.zh-CN.md") }
                .Concat(Directory.GetFiles(SharedMaterial.InRepository("docs"), "*.md"))
                .Select(static path => Path.GetRelativePath(SharedMaterial.Repository, path)),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_snippet_is_compiled_code(string page)
    {
        var sources = new[] { "samples", "tests", "src" }
            .SelectMany(static folder => Directory.GetFiles(SharedMaterial.InRepository(folder), "*.cs", SearchOption.AllDirectories))
            .Where(static path =>
                !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            )
            .Select(static path => Squeeze(File.ReadAllText(path)))
            .ToList();
        foreach (Match snippet in Snippet().Matches(File.ReadAllText(SharedMaterial.InRepository(page)).ReplaceLineEndings("\n")))
        {
            // An ellipsis stands for lines that a snippet leaves out.
            foreach (var part in snippet.Groups[1].Value.Split("// …\n").Select(Squeeze).Where(static part => part.Length > 0))
            {
                Assert.True(
                    sources.Any(source => source.Contains(part, StringComparison.Ordinal)),
                    $"{page} shows code that no compiled file holds:\n{snippet.Groups[1].Value}"
                );
            }
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void The_first_block_is_a_whole_program(string page)
    {
        var first = Snippet().Match(File.ReadAllText(SharedMaterial.InRepository(page)).ReplaceLineEndings("\n")).Groups[1].Value;
        Assert.Equal(File.ReadAllText(SharedMaterial.InRepository("samples", "QuickStart", "Program.cs")).ReplaceLineEndings("\n"), first);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void The_other_block_begins_a_program_so_that_it_is_one(string page)
    {
        var blocks = Snippet().Matches(File.ReadAllText(SharedMaterial.InRepository(page)).ReplaceLineEndings("\n"));
        Assert.Equal(2, blocks.Count);
        Assert.StartsWith(
            blocks[1].Groups[1].Value,
            File.ReadAllText(SharedMaterial.InRepository("samples", "ReadCheckCompare", "Program.cs")).ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_property_tests_of_the_guide_are_the_sample() =>
        Assert.Contains(
            File.ReadAllText(SharedMaterial.InRepository("samples", "PropertyTests", "TotalsLaws.cs")).ReplaceLineEndings("\n"),
            File.ReadAllText(SharedMaterial.InRepository("docs", "property-tests.md")).ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_guide_adds_every_package_of_the_property_tests_that_a_new_project_lacks()
    {
        var project = File.ReadAllText(SharedMaterial.InRepository("samples", "PropertyTests", "PropertyTests.csproj"));
        var needed = Library().Matches(project).Select(static match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        needed.ExceptWith(["Microsoft.NET.Test.Sdk", "xunit.runner.visualstudio"]); // "dotnet new xunit" brings them.
        needed.Add("GovDisclosure.FsCheck");
        var guide = File.ReadAllText(SharedMaterial.InRepository("docs", "property-tests.md")).ReplaceLineEndings("\n");
        Assert.All(needed, package => Assert.Contains($"\ndotnet add package {package}\n", guide, StringComparison.Ordinal));
        Assert.Contains("\ndotnet remove package xunit\n", guide, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void A_readme_leads_to_every_guide_and_names_every_library(string page)
    {
        var text = File.ReadAllText(SharedMaterial.InRepository(page));
        Assert.All(Directory.GetFiles(SharedMaterial.InRepository("docs"), "*.md").Select(static file => Path.GetFileName(file)), guide =>
            Assert.Contains($"(docs/{guide})", text, StringComparison.Ordinal)
        );
        var libraries = Directory
            .GetFiles(SharedMaterial.InRepository("src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(static project => Library().Matches(File.ReadAllText(project)).Select(static match => match.Groups[1].Value));
        Assert.All(libraries, library => Assert.Contains(library, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_guide_to_json_names_every_schema() =>
        Assert.All(
            Directory.GetFiles(SharedMaterial.InRepository("schema"), "*.schema.json").Select(static file => Path.GetFileName(file)),
            static schema =>
                Assert.Contains($"`{schema}`", File.ReadAllText(SharedMaterial.InRepository("docs", "json.md")), StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void A_readme_is_read_in_a_minute(string page) =>
        Assert.InRange(File.ReadLines(SharedMaterial.InRepository(page)).Count(), 1, 130);

    private static string Squeeze(string code) => Space().Replace(code, " ").Trim();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Snippet();

    [GeneratedRegex("PackageReference Include=\"([^\"]+)\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Library();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Space();
}
