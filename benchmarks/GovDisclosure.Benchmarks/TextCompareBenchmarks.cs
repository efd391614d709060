using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using GovDisclosure.Comparison.Narrative;

namespace GovDisclosure.Benchmarks;

/// <summary>Two sections of 5 000 characters: equal, revised here and there, and written anew.</summary>
[MemoryDiagnoser]
public class TextCompareBenchmarks
{
    private const int Length = 5000;

    private readonly string before = Text(1, 2023);
    private readonly string revised = Text(1, 2024);
    private readonly string other = Text(2, 2024);

    [GlobalSetup]
    public void Setup()
    {
        Sample.Require(TextComparison.Of(before, before).Similarity == 1, "a text with itself");
        Sample.Require(TextComparison.Of(before, revised).Similarity is > 0.9 and < 1, "a revised text");
        Sample.Require(TextComparison.Of(before, other).Similarity < 0.7, "another text");
    }

    [Benchmark(Baseline = true)]
    public double Revised() => TextComparison.Of(before, revised).Similarity;

    [Benchmark]
    public double Equal() => TextComparison.Of(before, before).Similarity;

    [Benchmark]
    public double WrittenAnew() => TextComparison.Of(before, other).Similarity;

    // Paragraphs of some sentences with a figure in each; the year and each seventh figure tell the revised text from the first.
    private static string Text(int seed, int year)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var sentence = 0; text.Length < Length; sentence++)
        {
            RevisedTexts.AppendWords(text, random);
            var figure = random.Next(1000) + (sentence % 7 == 0 ? year : 0);
            text.Append(CultureInfo.InvariantCulture, $"{figure}件").Append(sentence % 5 == 4 ? "。\n" : "。");
        }

        return text.ToString();
    }
}
