using BenchmarkDotNet.Attributes;
using GovDisclosure.Benchmarks.Alternatives;

namespace GovDisclosure.Benchmarks;

/// <summary>
/// The search for the words that stay, ours against DiffPlex on the same tokens: twenty revised sections of 5 000 characters, and 4 000
/// letters in no order.
/// </summary>
[MemoryDiagnoser]
public class TextDiffBenchmarks
{
    private const int Length = 5000;
    private const int NoiseLength = 4000;
    private const int Kinds = 400;

    private readonly (string Before, string After)[] revised =
    [
        .. Enumerable.Range(0, RevisedTexts.Number).Select(static number => RevisedTexts.Of(number, Length)),
    ];
    private readonly string noise = RevisedTexts.Noise(1, NoiseLength, Kinds);
    private readonly string otherNoise = RevisedTexts.Noise(2, NoiseLength, Kinds);

    [GlobalSetup]
    public void Setup()
    {
        Sample.Require(OwnTokens.Changed(noise, noise) == 0 && DiffPlexTokens.Changed(noise, noise) == 0, "a text with itself");
        Sample.Require(
            Array.TrueForAll(revised, static text =>
                OwnTokens.Changed(text.Before, text.After) > 0 && DiffPlexTokens.Changed(text.Before, text.After) > 0
            ),
            "a revised text"
        );
    }

    [Benchmark(Baseline = true)]
    public int Revised() => revised.Sum(static text => OwnTokens.Changed(text.Before, text.After));

    [Benchmark]
    public int RevisedByDiffPlex() => revised.Sum(static text => DiffPlexTokens.Changed(text.Before, text.After));

    [Benchmark]
    public int RevisedAsMarked() => revised.Sum(static text => OwnTokens.Marked(text.Before, text.After));

    [Benchmark]
    public int Noise() => OwnTokens.Changed(noise, otherNoise);

    [Benchmark]
    public int NoiseByDiffPlex() => DiffPlexTokens.Changed(noise, otherNoise);
}
