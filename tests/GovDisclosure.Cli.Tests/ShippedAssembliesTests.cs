using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using GovDisclosure.Testing;

namespace GovDisclosure.Cli.Tests;

/// <summary>What no package may use, whatever it is for: a foreign program, a connection.</summary>
public sealed class ShippedAssembliesTests
{
    private static readonly string[] Forbidden =
    [
        "System.Diagnostics.Process",
        "System.Diagnostics.ProcessStartInfo",
        "System.Net.Http.HttpClient",
        "System.Net.WebRequest",
        "System.Net.WebClient",
        "System.Net.Sockets.Socket",
        "System.Net.Sockets.TcpClient",
    ];

    /// <summary>The assemblies of all packages, by the folders of the sources.</summary>
    public static TheoryData<string> Assemblies =>
        [
            .. Directory
                .EnumerateDirectories(SharedMaterial.InRepository("src"))
                .Where(static folder => Directory.EnumerateFiles(folder, "*.csproj").Any())
                .Select(static folder => Path.GetFileName(folder))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_package_starts_a_process_or_opens_a_connection(string assembly)
    {
        var file = Path.Combine(AppContext.BaseDirectory, assembly + ".dll");
        Assert.SkipUnless(File.Exists(file), assembly + " is no part of the tool");
        Assert.DoesNotContain(ReferencesOf(file), static name => Forbidden.Contains(name, StringComparer.Ordinal));
    }

    [Fact]
    public void The_references_of_an_assembly_are_seen() =>
        Assert.Contains(
            "System.IO.Compression.ZipArchive",
            ReferencesOf(Path.Combine(AppContext.BaseDirectory, "GovDisclosure.Documents.dll"))
        );

    private static List<string> ReferencesOf(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        return
        [
            .. metadata
                .TypeReferences.Select(metadata.GetTypeReference)
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"),
        ];
    }
}
