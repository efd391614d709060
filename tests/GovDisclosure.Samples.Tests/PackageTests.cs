using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using GovDisclosure.Testing;

namespace GovDisclosure.Samples.Tests;

/// <summary>What the packages say of themselves.</summary>
public sealed partial class PackageTests
{
    private const string Address = "https://example.org/gov";

    public static TheoryData<string> Packages =>
        [
            .. Directory
                .GetDirectories(SharedMaterial.InRepository("src"))
                .Where(static folder => Directory.GetFiles(folder, "*.csproj").Length > 0)
                .Select(static folder => Path.GetFileName(folder)),
        ];

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task A_package_has_its_notes_title_icon_and_addresses(string package)
    {
        var without = await PropertiesAsync(package);
        if (without["IsPackable"] != "true")
        {
            return;
        }

        Assert.Equal("", without["RepositoryUrl"] + without["PackageProjectUrl"]);
        Assert.Equal("icon.png", without["PackageIcon"]);
        Assert.NotEqual(without["PackageId"], without["Title"]);
        Assert.StartsWith("### ", without["PackageReleaseNotes"], StringComparison.Ordinal);
        Assert.DoesNotContain("\n## ", without["PackageReleaseNotes"], StringComparison.Ordinal);
        Assert.InRange(without["PackageReleaseNotes"].Length, 1_000, 35_000);

        var with = await PropertiesAsync(package, $"-p:RepositoryAddress={Address}");
        Assert.Equal((Address, Address, "true"), (with["RepositoryUrl"], with["PackageProjectUrl"], with["PublishRepositoryUrl"]));
    }

    [Fact]
    public async Task The_links_of_the_packed_readme_are_absolute()
    {
        // A folder of its own: the build's own is in use.
        var folder = Directory.CreateTempSubdirectory().FullName + Path.DirectorySeparatorChar;
        try
        {
            await DotnetAsync(
                "msbuild",
                "src/GovDisclosure.Core",
                "-t:PackReadme",
                $"-p:RepositoryAddress={Address}",
                $"-p:IntermediateOutputPath={folder}",
                "-v:q",
                "-nologo"
            );
            var packed = await File.ReadAllTextAsync(Path.Combine(folder, "README.md"), TestContext.Current.CancellationToken);
            var own = await File.ReadAllTextAsync(SharedMaterial.InRepository("README.md"), TestContext.Current.CancellationToken);
            Assert.Equal(
                own.ReplaceLineEndings("\n"),
                packed
                    .Replace($"{Address}/blob/v0.1.0/", "", StringComparison.Ordinal)
                    .Replace($"{Address}/raw/v0.1.0/", "", StringComparison.Ordinal)
                    .ReplaceLineEndings("\n")
            );
            Assert.Contains($"]({Address}/raw/v0.1.0/docs/check.svg)", packed, StringComparison.Ordinal);
            Assert.Contains($"]({Address}/blob/v0.1.0/README.zh-CN.md)", packed, StringComparison.Ordinal);
            var links = Link().Matches(packed).Select(static link => link.Groups[1].Value).ToList();
            Assert.NotEmpty(links);
            Assert.All(links, static link => Assert.Matches("^(https?://|#)", link));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void The_links_of_a_readme_lead_somewhere(string page) =>
        Assert.All(
            Link()
                .Matches(File.ReadAllText(SharedMaterial.InRepository(page)))
                .Select(static link => link.Groups[1].Value)
                .Where(static link => !link.StartsWith("http", StringComparison.Ordinal) && !link.StartsWith('#')),
            static link => Assert.True(Path.Exists(SharedMaterial.InRepository(link.Split('#')[0])), link)
        );

    private static async Task<Dictionary<string, string>> PropertiesAsync(string package, params string[] arguments)
    {
        const string Names =
            "IsPackable,PackageId,Title,PackageIcon,PackageReleaseNotes,RepositoryUrl,PackageProjectUrl,PublishRepositoryUrl";
        var output = await DotnetAsync(["msbuild", "src/" + package, "-getProperty:" + Names, .. arguments]);
        using var document = JsonDocument.Parse(output);
        return document
            .RootElement.GetProperty("Properties")
            .EnumerateObject()
            .ToDictionary(static property => property.Name, static property => property.Value.GetString()!, StringComparer.Ordinal);
    }

    private static async Task<string> DotnetAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            WorkingDirectory = SharedMaterial.Repository,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output);
        return output;
    }

    [GeneratedRegex(@"\]\(([^)]+)\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Link();
}
