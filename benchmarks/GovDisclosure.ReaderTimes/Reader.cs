using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;

namespace GovDisclosure.ReaderTimes;

/// <summary>A published version of the reader, loaded beside others.</summary>
internal sealed class Reader : AssemblyLoadContext
{
    private readonly string folder;
    private readonly Func<ReadOnlyMemory<byte>, object> read;
    private readonly MethodInfo json;

    public Reader(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        var documents = LoadFromAssemblyPath(Path.Combine(this.folder, "GovDisclosure.Documents.dll"));
        var method = documents.GetType("GovDisclosure.Documents.ReportReader")!.GetMethod("Read", [typeof(ReadOnlyMemory<byte>)])!;
        read = method.CreateDelegate<Func<ReadOnlyMemory<byte>, object>>();
        var core = LoadFromAssemblyPath(Path.Combine(this.folder, "GovDisclosure.Core.dll"));
        json = core.GetType("GovDisclosure.Reading.ReadResultJson")!.GetMethod("Write", [typeof(Utf8JsonWriter), method.ReturnType])!;
    }

    public object Read(byte[] content) => read(content);

    /// <summary>All that a reading tells.</summary>
    public string Json(byte[] content)
    {
        using var written = new MemoryStream();
        using (var writer = new Utf8JsonWriter(written))
        {
            json.Invoke(null, [writer, Read(content)]);
        }

        return Encoding.UTF8.GetString(written.ToArray());
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        Path.Combine(folder, assemblyName.Name + ".dll") is var path && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
}
