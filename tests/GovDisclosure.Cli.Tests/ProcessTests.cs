using GovDisclosure.Json;

namespace GovDisclosure.Cli.Tests;

/// <summary>The tool as its users start it.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Workplace here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public async Task The_process_writes_UTF_8_and_tells_its_exit_code()
    {
        var (exit, output, error) = await Run("", "zh_CN.UTF-8", "check", here.Write("本年.json", Samples.Wrong()));
        Assert.Equal(ExitCodes.Errors, exit);
        Assert.Contains("错误", output, StringComparison.Ordinal);
        Assert.NotEqual('\uFEFF', output[0]);
        Assert.Empty(error);
    }

    [Fact]
    public async Task The_process_reads_standard_input()
    {
        var (exit, output, _) = await Run(DisclosureJson.Serialize(Samples.Wrong()), "en_US.UTF-8", "read", "-");
        Assert.Equal(ExitCodes.Done, exit);
        Assert.Equal(Samples.Wrong(), DisclosureJson.Deserialize(output));
    }

    [Fact]
    public async Task The_process_says_what_is_wrong_on_standard_error()
    {
        var (exit, output, error) = await Run("", "en_US.UTF-8", "check", here["none.json"], "--output", "ndjson");
        Assert.Equal(ExitCodes.Unreadable, exit);
        Assert.StartsWith("{", output, StringComparison.Ordinal);
        Assert.StartsWith("error: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output + error);
    }

    private static async Task<(int Exit, string Output, string Error)> Run(string input, string locale, params string[] args)
    {
        using var process = ToolProcess.Start(locale, args);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
