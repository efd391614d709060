using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace GovDisclosure.Cli.Tests;

/// <summary>The tool in a process of its own, as its users start it.</summary>
internal static class ToolProcess
{
    private const string English = "en_US.UTF-8";

    private static string Library { get; } = Path.Combine(AppContext.BaseDirectory, "GovDisclosure.Cli.dll");

    // The host of the runtime that runs the tests; a name on the path may be something else that calls it.
    private static string Host { get; } =
        Path.GetFullPath(
            Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet")
        )
            is var host
        && File.Exists(host)
            ? host
            : "dotnet";

    /// <summary>Starts the tool.</summary>
    public static Process Start(string locale, string[] args) => Start(Host, [Library, .. args], locale);

    /// <summary>Starts a shell with a script in which <c>"$@"</c> is the tool with its words.</summary>
    public static Process Shell(string script, params string[] args) => Start("sh", ["-c", script, "sh", Host, Library, .. args], English);

    /// <summary>Waits for the end, with nothing on standard input.</summary>
    public static async Task<(int Exit, string Error)> EndAsync(this Process process)
    {
        process.StandardInput.Close();
        _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error);
    }

    private static Process Start(string program, IEnumerable<string> args, string locale)
    {
        var start = new ProcessStartInfo(program, args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = locale;
        return Process.Start(start)!;
    }
}
