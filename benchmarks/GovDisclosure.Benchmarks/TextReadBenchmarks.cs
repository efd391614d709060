using BenchmarkDotNet.Attributes;
using GovDisclosure.Documents;
using GovDisclosure.Testing;

namespace GovDisclosure.Benchmarks;

/// <summary>A township's report read from plain text into 200 cells and six sections, against decoding its bytes only.</summary>
/// <remarks>Megabytes a second: the bytes of the file over the mean.</remarks>
[MemoryDiagnoser]
public class TextReadBenchmarks
{
    private readonly byte[] township = File.ReadAllBytes(SharedMaterial.InRepository("seeds", "township_2021.txt"));

    [GlobalSetup]
    public void Setup()
    {
        var result = ReportReader.Read(township);
        Sample.Require(result is { Coverage.Read: 200, Diagnostics.IsEmpty: true }, "the township's report");
        Console.WriteLine($"// township_2021.txt: {township.Length} bytes");
    }

    [Benchmark(Baseline = true)]
    public int DecodeOnly() => System.Text.Encoding.UTF8.GetString(township).Length;

    [Benchmark]
    public int Read() => ReportReader.Read(township).Coverage!.Read;
}
