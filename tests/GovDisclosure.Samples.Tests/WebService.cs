using System.Diagnostics;

namespace GovDisclosure.Samples.Tests;

/// <summary>The sample WebApi, running on a port of its own.</summary>
internal sealed class WebService : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process process;

    private WebService(Process process, Uri address)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public static async Task<WebService> StartAsync(CancellationToken cancellation)
    {
        var process = SampleProgram.Start("WebApi", "--urls", "http://127.0.0.1:0");
        while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is var start and >= 0)
            {
                return new WebService(process, new Uri(line[(start + Listening.Length)..]));
            }
        }

        process.Dispose();
        throw new InvalidOperationException("The sample ended before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }
}
