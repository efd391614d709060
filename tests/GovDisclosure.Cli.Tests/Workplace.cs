using GovDisclosure.Json;

namespace GovDisclosure.Cli.Tests;

/// <summary>A folder of a test's own.</summary>
internal sealed class Workplace : IDisposable
{
    // A path of one length on every machine: texts are laid out by it.
    private readonly string folder = Directory.CreateDirectory($"work-{Guid.NewGuid().ToString("N")[..8]}").Name;

    public string this[string name] => Path.Combine(folder, name);

    public string[] Names =>
        [.. Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    public string Write(string name, AnnualReport report) => Write(name, DisclosureJson.Serialize(report));

    /// <summary>Replaces the folder by a name of the same length that does not change from run to run.</summary>
    public string Anonymous(string text) => text.Replace(folder + Path.DirectorySeparatorChar, "work-00000000/", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
