using System.Diagnostics;
using System.Globalization;
using GovDisclosure.Json;
using GovDisclosure.Rules;

namespace GovDisclosure.Benchmarks.Streams;

/// <summary>A file of NDJSON gone through in several ways, in rounds one after the other; the least time of each counts, and how many cores
/// it took.</summary>
internal static class LinesScale
{
    private const int Rounds = 5;

    public static async Task RunAsync(string file, TextWriter output)
    {
        (string Name, Func<Task<int>> Pass)[] passes =
        [
            ("the bare Utf8JsonReader pass", () => Task.FromResult(BarePass(file))),
            ("read, 1 worker", () => ReadAsync(file, 1, static _ => { })),
            ("read and arithmetic, 1 worker", () => ReadAsync(file, 1, static report => ReportChecker.Arithmetic.Check(report))),
            ("read, 2 workers", () => ReadAsync(file, 2, static _ => { })),
            ("read and all rules, 1 worker each", () => CheckAsync(file, 1)),
            ("read and all rules, 2 workers each", () => CheckAsync(file, 2)),
        ];
        var best = passes.Select(static _ => (Wall: double.MaxValue, Processor: double.MaxValue)).ToArray();
        var number = 0;
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < passes.Length; i++)
            {
                using var process = Process.GetCurrentProcess();
                var (start, used) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
                number = await passes[i].Pass().ConfigureAwait(false);
                var wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
                process.Refresh();
                best[i] = (Math.Min(best[i].Wall, wall), Math.Min(best[i].Processor, (process.TotalProcessorTime - used).TotalSeconds));
            }
        }

        await output
            .WriteLineAsync("| pass | µs a report, wall | µs a report, processor | to the bare pass, processor |\n|---|---:|---:|---:|")
            .ConfigureAwait(false);
        foreach (var ((name, _), (wall, processor)) in passes.Zip(best))
        {
            await output
                .WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {name} | {wall / number * 1e6:0.0} | {processor / number * 1e6:0.0} | {processor / best[0].Processor:0.00} |"
                    )
                )
                .ConfigureAwait(false);
        }
    }

    // What any reader of JSON has to do: find the lines, and fetch every value of each.
    private static int BarePass(string file)
    {
        var number = 0;
        long sum = 0;
        using var stream = Open(file);
        var buffer = new byte[1 << 16];
        var filled = 0;
        while (stream.Read(buffer, filled, buffer.Length - filled) is var count and > 0)
        {
            filled += count;
            var start = 0;
            while (buffer.AsSpan(start, filled - start).IndexOf((byte)'\n') is var end and >= 0)
            {
                sum += JsonReadBenchmarks.BarePass(buffer.AsSpan(start, end));
                start += end + 1;
                number++;
            }

            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            filled -= start;
        }

        return sum == 0 ? 0 : number;
    }

    private static async Task<int> ReadAsync(string file, int cores, Action<AnnualReport> work)
    {
        var number = 0;
        using var stream = Open(file);
        await foreach (var result in DisclosureJson.ReadLinesAsync(stream, DisclosureJsonOptions.Default, cores).ConfigureAwait(false))
        {
            work(result.RequireReport());
            number++;
        }

        return number;
    }

    private static async Task<int> CheckAsync(string file, int cores)
    {
        var number = 0;
        using var stream = Open(file);
        var inputs = DisclosureJson
            .ReadLinesAsync(stream, DisclosureJsonOptions.Default, cores)
            .Select(static result => new CheckInput { Report = result.RequireReport() });
        await foreach (var (_, _) in ReportChecker.Default.CheckAsync(inputs, cores).ConfigureAwait(false))
        {
            number++;
        }

        return number;
    }

    private static FileStream Open(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
}
