using System.Diagnostics;
using GovDisclosure.Testing;

namespace GovDisclosure.Samples.Tests;

/// <summary>A sample as a process.</summary>
internal static class SampleProgram
{
    public static async Task<string> RunAsync(string sample, params string[] args)
    {
        using var process = Start(sample, args);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return output.ReplaceLineEndings("\n");
    }

    public static Process Start(string sample, params string[] args)
    {
        // The tests and the samples are built alike: bin/<configuration>/<framework>.
        var built = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var dll = SharedMaterial.InRepository("samples", sample, "bin", built.Parent!.Name, built.Name, sample + ".dll");
        var start = new ProcessStartInfo("dotnet", [dll, .. args])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            WorkingDirectory = SharedMaterial.Repository,
        };
        return Process.Start(start)!;
    }
}
