using System.Text;
using BenchmarkDotNet.Attributes;
using GovDisclosure.Documents;
using GovDisclosure.Testing;

namespace GovDisclosure.Benchmarks;

/// <summary>
/// A report read from text into 200 cells and six sections, against decoding its bytes only: with a cell on each line, laid out as the text
/// of a
/// PDF is, and as Markdown.
/// </summary>
/// <remarks>Megabytes a second: the bytes of the source, which are printed first, over the mean.</remarks>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkDotNet.Configs.BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class TextReadBenchmarks
{
    private const string Cells = "cells on lines";
    private const string Layout = "layout";
    private const string Markdown = "Markdown";

    private readonly byte[] township = File.ReadAllBytes(SharedMaterial.InRepository("seeds", "township_2021.txt"));
    private byte[] layout = [];
    private byte[] markdown = [];

    [GlobalSetup]
    public void Setup()
    {
        layout = Encoding.UTF8.GetBytes(LaidOutText.Of(Encoding.UTF8.GetString(township)));
        markdown = ReportWriter.WriteToBytes(ReportReader.Read(township).RequireReport(), ReportFormat.Markdown);
        foreach (var (name, source) in new[] { (Cells, township), (Layout, layout), (Markdown, markdown) })
        {
            var result = ReportReader.Read(source);
            Sample.Require(result is { Coverage.Read: 200, Diagnostics.IsEmpty: true }, "the township's report: " + name);
            Console.WriteLine($"// {name}: {source.Length} bytes");
        }
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory(Cells)]
    public int DecodeCells() => Decode(township);

    [Benchmark]
    [BenchmarkCategory(Cells)]
    public int ReadCells() => ReportReader.Read(township).Coverage!.Read;

    [Benchmark(Baseline = true)]
    [BenchmarkCategory(Layout)]
    public int DecodeLayout() => Decode(layout);

    [Benchmark]
    [BenchmarkCategory(Layout)]
    public int ReadLayout() => ReportReader.Read(layout).Coverage!.Read;

    [Benchmark(Baseline = true)]
    [BenchmarkCategory(Markdown)]
    public int DecodeMarkdown() => Decode(markdown);

    [Benchmark]
    [BenchmarkCategory(Markdown)]
    public int ReadMarkdown() => ReportReader.Read(markdown).Coverage!.Read;

    private static int Decode(byte[] source) => Encoding.UTF8.GetString(source).Length;
}
