using System.Diagnostics;
using System.Globalization;
using GovDisclosure.Rules;

namespace GovDisclosure.Benchmarks.RealShapes;

/// <summary>
/// From the start of a process to the end of its first work, beside a process that does nothing: each a process of its own, in turns, and
/// the least of many rounds counts.
/// </summary>
internal static class StartUp
{
    public const string Nothing = "nothing";

    private static readonly (string Word, string Name)[] Works =
    [
        (Nothing, "a process that does nothing"),
        ("arithmetic", "the first check of the form's relations, on a report built in code"),
        ("check", "the first check by all rules, on a report built in code"),
        ("read", "the first reading of a text, and its check by all rules"),
    ];

    /// <summary>What a process that is measured does: the work, and at its end the milliseconds of the processor that all of it
    /// took.</summary>
    /// <param name="word">Which work.</param>
    /// <param name="output">Takes the milliseconds.</param>
    public static void Do(string word, TextWriter output)
    {
        GC.KeepAlive(Done(word));
        output.WriteLine(Environment.CpuUsage.TotalTime.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    private static int Done(string word)
    {
        var report = new AnnualReport { Year = 2024, Requests = Requests.Zero };
        return word switch
        {
            Nothing => 0,
            "arithmetic" => ReportChecker.Arithmetic.Check(report).Findings.Length,
            "check" => ReportChecker.Default.Check(report).Findings.Length,
            _ => ReportChecker.Default.Check(RealWork.Seed("township_2021.txt")).Findings.Length,
        };
    }

    public static void Write(int rounds, TextWriter output)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rounds);
        var best = Works.Select(static _ => (Wall: double.MaxValue, Processor: double.MaxValue)).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < Works.Length; i++)
            {
                var (wall, processor) = Run(Works[i].Word);
                best[i] = (Math.Min(best[i].Wall, wall), Math.Min(best[i].Processor, processor));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Least of {rounds} rounds, in turns; .NET {Environment.Version}."));
        output.WriteLine();
        output.WriteLine("| from the start of the process to the end of | ms, wall | ms, processor | to nothing, processor |");
        output.WriteLine("|---|---:|---:|---:|");
        foreach (var ((_, name), (wall, processor)) in Works.Zip(best))
        {
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"| {name} | {wall:F0} | {processor:F0} | {processor / best[0].Processor:F2} |")
            );
        }
    }

    private static (double Wall, double Processor) Run(string word)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, ["start-one", word]) { RedirectStandardOutput = true }
        )!;
        var processor = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, double.Parse(processor, CultureInfo.InvariantCulture));
    }
}
