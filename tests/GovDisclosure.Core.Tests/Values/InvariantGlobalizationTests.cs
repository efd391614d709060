using System.Diagnostics;

namespace GovDisclosure.Core.Tests.Values;

/// <summary>The library works where the host has switched cultures off.</summary>
public sealed class InvariantGlobalizationTests
{
    [Fact]
    public async Task Values_work_in_a_process_without_cultures()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [typeof(CultureTests).Assembly.Location, "-class", typeof(CultureTests).FullName!, "-noColor"]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await output + await errors);
        Assert.DoesNotContain("Total: 0", await output, StringComparison.Ordinal);
    }
}
