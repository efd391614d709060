using System.Diagnostics;
using System.Globalization;

namespace GovDisclosure.Benchmarks.RealShapes;

/// <summary>
/// Measures work beside its yardstick in one process and in turns, a round each, and takes the least of many rounds: on a machine that
/// others use as well, what disturbs one round disturbs its neighbour too, and the least is what the work takes undisturbed.
/// </summary>
internal static class Interleaved
{
    private const double LeastMicrosecondsOfRound = 300;
    private const int MostCallsOfRound = 4_000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);

    public static void Write(IEnumerable<MeasuredWork> works, int rounds, TextWriter output)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rounds);
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"Least of {rounds} rounds each, in turns; .NET {Environment.Version}.")
        );
        output.WriteLine();
        output.WriteLine("| work | µs | yardstick | µs | ratio |");
        output.WriteLine("|---|---:|---|---:|---:|");
        foreach (var work in works)
        {
            var (ours, bare) = Least(work, rounds);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {work.Name} | {ours:F1} | {work.Yardstick} | {bare:F1} | {ours / bare:F2} |"
                )
            );
        }
    }

    private static (double Ours, double Bare) Least(MeasuredWork work, int rounds)
    {
        var (ourCalls, bareCalls) = (Warm(work.Ours), Warm(work.Bare));
        var (ours, bare) = (double.MaxValue, double.MaxValue);
        for (var i = 0; i < rounds; i++)
        {
            ours = Math.Min(ours, Round(work.Ours, ourCalls));
            bare = Math.Min(bare, Round(work.Bare, bareCalls));
        }

        return (ours, bare);
    }

    // Calls it until the compiler has seen enough of it, and says how many calls make a round.
    private static int Warm(Func<int> work)
    {
        var start = Stopwatch.GetTimestamp();
        var calls = 0;
        do
        {
            Round(work, 1);
            calls++;
        } while (Stopwatch.GetElapsedTime(start) < WarmUp);

        // What is compiled anew is compiled beside.
        Thread.Sleep(WarmUp / 3);
        var once = WarmUp.TotalMicroseconds / calls;
        return Math.Clamp((int)(LeastMicrosecondsOfRound / once), 1, MostCallsOfRound);
    }

    private static double Round(Func<int> work, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        var sum = 0;
        for (var i = 0; i < calls; i++)
        {
            sum += work();
        }

        var time = Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls;
        GC.KeepAlive(sum);
        return time;
    }
}

/// <summary>What is measured, and what it is measured by.</summary>
internal sealed record MeasuredWork(string Name, Func<int> Ours, string Yardstick, Func<int> Bare);
