using System.Globalization;
using GovDisclosure.Benchmarks.Alternatives;

namespace GovDisclosure.Benchmarks;

/// <summary>
/// How few tokens each search marks as changed, and how its time grows with a hostile text: tables, written by <c>-- texts</c>. The times
/// are
/// those of the processor, which other work on the machine hardly changes.
/// </summary>
internal static class TextDiffQuality
{
    private const int Length = 5000;
    private const int Kinds = 400;
    private const int Rounds = 20;

    public static void Write(TextWriter output)
    {
        WriteChanged(output);
        WriteTimes(output);
    }

    private static void WriteChanged(TextWriter output)
    {
        output.WriteLine("| tokens that go or come | ours | DiffPlex 1.9.0 | ours, as marked to a reader |");
        output.WriteLine("|---|---:|---:|---:|");
        var (ours, theirs, marked) = (0, 0, 0);
        for (var number = 0; number < RevisedTexts.Number; number++)
        {
            var (before, after) = RevisedTexts.Of(number, Length);
            var (own, other, shown) = (
                OwnTokens.Changed(before, after),
                DiffPlexTokens.Changed(before, after),
                OwnTokens.Marked(before, after)
            );
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| revised text {number + 1} | {own} | {other} | {shown} |"));
            (ours, theirs, marked) = (ours + own, theirs + other, marked + shown);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| all | {ours} | {theirs} | {marked} |"));
    }

    private static void WriteTimes(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("| processor time, ms | ours | DiffPlex 1.9.0 | ours, as marked to a reader |");
        output.WriteLine("|---|---:|---:|---:|");
        var revised = Enumerable.Range(0, RevisedTexts.Number).Select(static number => RevisedTexts.Of(number, Length)).ToList();
        Write(output, "a revised text, the mean of all", revised, Rounds);
        foreach (var length in new[] { 2_000, 4_000, 8_000, 16_000 })
        {
            Write(
                output,
                string.Create(CultureInfo.InvariantCulture, $"{length} letters in no order"),
                [(RevisedTexts.Noise(1, length, Kinds), RevisedTexts.Noise(2, length, Kinds))],
                1
            );
        }
    }

    private static void Write(TextWriter output, string name, List<(string Before, string After)> texts, int rounds) =>
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {Milliseconds(OwnTokens.Changed, texts, rounds):0.0} | {Milliseconds(DiffPlexTokens.Changed, texts, rounds):0.0} | {Milliseconds(OwnTokens.Marked, texts, rounds):0.0} |"
            )
        );

    private static double Milliseconds(Func<string, string, int> search, List<(string Before, string After)> texts, int rounds)
    {
        var start = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (before, after) in texts)
            {
                _ = search(before, after);
            }
        }

        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / (rounds * texts.Count);
    }
}
