using System.Text;
using System.Text.Json;

namespace GovDisclosure.Cli.Tests;

/// <summary>A run of the tool without a process.</summary>
internal sealed class ToolRun
{
    private ToolRun(int exit, byte[] output, string error)
    {
        Exit = exit;
        Bytes = output;
        Output = Encoding.UTF8.GetString(output);
        Error = error.ReplaceLineEndings("\n");
    }

    public int Exit { get; }

    public byte[] Bytes { get; }

    public string Output { get; }

    public string Error { get; }

    public JsonElement Json => JsonDocument.Parse(Bytes).RootElement;

    public static Task<ToolRun> Of(params string[] args) => Of("", args);

    public static Task<ToolRun> Of(string input, string[] args, Screen? screen = null) => Of(Encoding.UTF8.GetBytes(input), args, screen);

    public static async Task<ToolRun> Of(byte[] input, string[] args, Screen? screen = null)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var host = new ToolHost
        {
            Input = new MemoryStream(input),
            Output = output,
            Error = error,
            Screen = screen,
            Language = Language.English,
        };
        var exit = await Tool.RunAsync(args, host, TestContext.Current.CancellationToken);
        return new ToolRun(exit, output.ToArray(), error.ToString());
    }
}
