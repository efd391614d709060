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
    private readonly Type inputs;
    private readonly object checker;
    private readonly MethodInvoker check;

    public Reader(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        var documents = LoadFromAssemblyPath(Path.Combine(this.folder, "GovDisclosure.Documents.dll"));
        var method = documents.GetType("GovDisclosure.Documents.ReportReader")!.GetMethod("Read", [typeof(ReadOnlyMemory<byte>)])!;
        read = method.CreateDelegate<Func<ReadOnlyMemory<byte>, object>>();
        var core = LoadFromAssemblyPath(Path.Combine(this.folder, "GovDisclosure.Core.dll"));
        var checkers = core.GetType("GovDisclosure.Rules.ReportChecker")!;
        checker = checkers.GetProperty("Default")!.GetValue(null)!;
        inputs = core.GetType("GovDisclosure.Rules.CheckInput")!;
        check = MethodInvoker.Create(checkers.GetMethod("Check", [inputs, typeof(CancellationToken)])!);
        json = core.GetType("GovDisclosure.Reading.ReadResultJson")!.GetMethod("Write", [typeof(Utf8JsonWriter), method.ReturnType])!;
    }

    public object Read(byte[] content) => read(content);

    /// <summary>Whether a source holds a report.</summary>
    public bool HasReport(byte[] content) =>
        Read(content) is var result && result.GetType().GetProperty("Report")!.GetValue(result) is not null;

    /// <summary>A check of what it reads of a source by all rules, to be called again and again.</summary>
    public Action Check(byte[] content)
    {
        var result = Read(content);
        var input = Activator.CreateInstance(inputs)!;
        inputs.GetProperty("Report")!.SetValue(input, result.GetType().GetProperty("Report")!.GetValue(result));
        inputs.GetProperty("Source")!.SetValue(input, result);
        return () => check.Invoke(checker, input, CancellationToken.None);
    }

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
