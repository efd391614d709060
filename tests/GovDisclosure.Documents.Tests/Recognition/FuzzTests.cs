using System.Diagnostics;
using System.Globalization;
using System.Text;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Documents.Tests.Sources.Docx;
using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Recognition;

/// <summary>
/// Reads mutations of generated documents, of the seed and, where they are at hand, of published pages: of their bytes and, of Word
/// documents, of the elements in them. Nothing may
/// throw, nothing may hang, and what comes back must be of one piece. GOVDISCLOSURE_FUZZ_ITERATIONS says how many inputs,
/// GOVDISCLOSURE_FUZZ_SEED with which to start, GOVDISCLOSURE_FUZZ_SECONDS how long one may take; eng/fuzz/run
/// sets both.
/// </summary>
public sealed class FuzzTests
{
    private const int Iterations = 2_000;

    // One input in so many is a Word document with other elements.
    private const int WordDocuments = 4;
    private const int MostFaults = 20;

    // A reading takes milliseconds; a machine with other work to do is given more.
    private static readonly ReadOptions Quick = ReadOptions.Default with { MaxTime = TimeSpan.FromSeconds(10) };

    private static readonly string[] Pieces =
    [
        "0",
        "0000000",
        "12",
        "-",
        "+",
        "/",
        "|",
        "||",
        "\t",
        "\n",
        "\n\n",
        "\r",
        " ",
        "    ",
        "\u3000",
        "\u00A0",
        "\uFEFF",
        "（",
        "）",
        "、",
        "。",
        "<td>",
        "</td>",
        "<table>",
        "</table>",
        "<tr>",
        "<td colspan=9999>",
        "<td rowspan=9>",
        "一、",
        "（三）",
        "1.",
        "总计",
        "其他",
        "- 4 -",
        "|---|",
        "#",
        "9999999999999999999999",
        "\uD800",
        "𠮷",
        "&nbsp;",
        "&#0;",
        "<!--",
        "]]>",
    ];

    // What each seed makes depends on the published pages that are at hand: with those of the corpus these inputs have failed before.
    [Theory]
    [InlineData(487420)]
    public void Seeds_that_failed_once(int seed)
    {
        Assert.SkipWhen(SharedMaterial.Find("corpus", "reports") is null, "the corpus is not at hand");
        AssertWhole(ReportReader.Read(Input(seed, Sources())));
    }

    [Fact]
    public async Task No_mutation_throws_or_hangs()
    {
        var iterations = Number("GOVDISCLOSURE_FUZZ_ITERATIONS") ?? Iterations;
        var first = Number("GOVDISCLOSURE_FUZZ_SEED") ?? 0;
        TestContext.Current.TestOutputHelper?.WriteLine($"seeds {first} to {first + iterations - 1}");
        var sources = Sources();
        var faults = new List<string>();
        var (slowest, slowestSeed) = (TimeSpan.Zero, first);
        for (var seed = first; seed < first + iterations && faults.Count < MostFaults; seed++)
        {
            var content = Input(seed, sources);
            var watch = Stopwatch.StartNew();
            try
            {
                AssertWhole(
                    await Task.Run(() => ReportReader.Read(content, Quick), TestContext.Current.CancellationToken)
                        .WaitAsync(Patience.Limit, TestContext.Current.CancellationToken)
                );
            }
#pragma warning disable CA1031 // whatever it is, the seed is told
            catch (Exception exception)
#pragma warning restore CA1031
            {
                faults.Add($"seed {seed}: {exception}");
            }

            (slowest, slowestSeed) = watch.Elapsed > slowest ? (watch.Elapsed, seed) : (slowest, slowestSeed);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"slowest: seed {slowestSeed}, {slowest.TotalSeconds:0.00} s");
        if (Number("GOVDISCLOSURE_FUZZ_SECONDS") is { } seconds && slowest.TotalSeconds > seconds)
        {
            faults.Add($"seed {slowestSeed}: took {slowest.TotalSeconds:0.00} s, more than {seconds} s");
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    // The mutations of bytes are those of the seeds that failed once.
    private static byte[] Input(int seed, List<byte[]> sources)
    {
        var random = new Random(seed);
        if (seed % WordDocuments != WordDocuments - 1)
        {
            return Mutate(random, sources[random.Next(sources.Count)]);
        }

        var documents = sources.FindAll(static source => source.AsSpan().StartsWith("PK"u8));
        return WordMutator.Mutate(random, documents[random.Next(documents.Count)]);
    }

    // Every figure of the report has a source in which its digits stand; what the coverage says adds up.
    internal static void AssertWhole(Reading.ReadResult result)
    {
        Assert.DoesNotContain(result.Diagnostics, static diagnostic =>
            diagnostic.Message.En.Contains(" seconds", StringComparison.Ordinal)
        );
        if (result.Report is not { } report)
        {
            Assert.NotEmpty(result.Diagnostics);
            return;
        }

        foreach (var cell in FormCatalog.Default.CellsOf(report))
        {
            if (cell.Get(report).IsNumber)
            {
                var source = result.Provenance.Find(cell.Pointer);
                Assert.True(source is not null, $"{cell.Pointer} has no source");
                Assert.Contains(source.RawText, static c => char.IsDigit(c));
            }
        }

        var coverage = result.Coverage!;
        Assert.Equal(coverage.Cells, coverage.Read + coverage.Inferred + coverage.Blank + coverage.NotApplicable + coverage.Missing);
        Assert.True(coverage is { Read: >= 0, Inferred: >= 0, Blank: >= 0, Missing: >= 0 }, coverage.ToString());
    }

    private static List<byte[]> Sources()
    {
        var sources = new List<byte[]>();
        foreach (var edition in new[] { "2021", "2019" })
        {
            var sparse = GeneratedReports.WithSparseTables(SampleReports.Of(edition), FormCatalog.Default.Find(edition)!.Tables, 17);
            sources.Add(Encoding.UTF8.GetBytes(FusedWriter.Write(sparse)));
            sources.Add(Encoding.UTF8.GetBytes(LayoutWriter.Write(sparse, new Layout { Cells = CellLayout.TabRow })));
            sources.Add(
                Encoding.UTF8.GetBytes(LayoutWriter.Write(sparse, new Layout { Cells = CellLayout.PlainCell, PageLine = "- 4 -" }))
            );
            sources.AddRange(Enum.GetValues<PipeLayout>().Select(layout => Encoding.UTF8.GetBytes(PipeWriter.Write(sparse, layout))));
            sources.AddRange(Enum.GetValues<ReportFormat>().Select(format => ReportWriter.WriteToBytes(sparse, format)));
        }

        sources.AddRange(
            Directory.EnumerateFiles(SharedMaterial.InRepository("seeds")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)
        );
        foreach (var folder in new[] { "reports", "partial" })
        {
            if (SharedMaterial.Find("corpus", folder) is { } path)
            {
                sources.AddRange(
                    Directory
                        .EnumerateFiles(path)
                        .Where(static file => !file.EndsWith(".pdf", StringComparison.Ordinal))
                        .Order(StringComparer.Ordinal)
                        .Select(File.ReadAllBytes)
                );
            }
        }

        return sources;
    }

    internal static byte[] Mutate(Random random, byte[] source)
    {
        var content = source.ToList();
        for (var times = random.Next(1, 12); times > 0 && content.Count > 1; times--)
        {
            var at = random.Next(content.Count);
            var length = Math.Min(random.Next(1, random.Next(2) == 0 ? 8 : 400), content.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    content.RemoveRange(at, length);
                    break;
                case 1:
                    content.InsertRange(
                        at,
                        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(1, 20))))
                    );
                    break;
                case 2:
                    content.InsertRange(random.Next(content.Count), content.GetRange(at, length));
                    break;
                case 3:
                    content.RemoveRange(at, content.Count - at);
                    break;
                case 4:
                    content[at] = (byte)random.Next(256);
                    break;
                default:
                    RemoveAll(content, random.Next(4));
                    break;
            }
        }

        return [.. content];
    }

    // A page store that drops line ends, tabs, spaces or pipes.
    private static void RemoveAll(List<byte> content, int kind)
    {
        var dropped = "\n\t |"[kind];
        content.RemoveAll(item => item == dropped);
    }

    internal static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
