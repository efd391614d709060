using System.Diagnostics;
using System.Globalization;
using System.Text;
using GovDisclosure.Documents.Tests;
using GovDisclosure.Documents.Tests.Corpus;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Pdf.Tests.Printing;

namespace GovDisclosure.Pdf.Tests;

/// <summary>
/// Reads mutations of PDFs: of their bytes, and of what their pages draw. Nothing may throw, nothing may hang, and no figure of a page that
/// only lost pieces may be wrong. The variables are
/// those of the other readers' fuzzing: GOVDISCLOSURE_FUZZ_ITERATIONS and GOVDISCLOSURE_FUZZ_SEED.
/// </summary>
public sealed class PdfFuzzTests
{
    private const int Iterations = 200;

    private static readonly ReadOptions Options = ReadOptions.Default with
    {
        Extractors = [PdfExtractor.Default],
        MaxTime = TimeSpan.FromSeconds(10),
    };

    private static readonly string[] Pieces =
    [
        "<<",
        ">>",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "endobj",
        "stream\n",
        "endstream",
        "R",
        "0",
        "9999999999",
        "-1",
        "/Kids",
        "/Contents 3 0 R",
        "BT",
        "ET",
        "q",
        "Q",
        "cm",
        "re f",
        "Do",
        "\0",
    ];

    [Fact]
    public void No_mutation_throws_or_hangs()
    {
        var iterations = Number("GOVDISCLOSURE_FUZZ_ITERATIONS") ?? Iterations;
        var first = Number("GOVDISCLOSURE_FUZZ_SEED") ?? 0;
        var sources = new[]
        {
            new PdfLayout(),
            new PdfLayout { Ruling = PdfRuling.None },
            new PdfLayout { Rotation = 90, NumbersPages = true },
        }.Select(static layout => PdfReportPrinter.Print(SampleReports.Of("2021"), layout)).ToList();
        var faults = new List<string>();
        var (slowest, slowestSeed) = (TimeSpan.Zero, first);
        for (var seed = first; seed < first + iterations && faults.Count < 20; seed++)
        {
            var random = new Random(seed);
            var content = Mutate(random, sources[random.Next(sources.Count)]);
            var watch = Stopwatch.StartNew();
            try
            {
                var result = ReportReader.Read(content, Options);
                Assert.True(result.Report is not null || result.Diagnostics.Length > 0);
            }
#pragma warning disable CA1031 // whatever it is, the seed is told
            catch (Exception exception)
#pragma warning restore CA1031
            {
                faults.Add($"seed {seed}: {exception}");
            }

            (slowest, slowestSeed) = watch.Elapsed > slowest ? (watch.Elapsed, seed) : (slowest, slowestSeed);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"slowest: seed {slowestSeed}, {slowest.TotalSeconds:0.00} s")
        );
        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    /// <summary>Every cell of the sample has another figure, so that one that was read into another cell shows.</summary>
    [Fact]
    public void What_is_left_of_a_damaged_page_is_right_or_not_read()
    {
        var report = SampleReports.Of("2021");
        var expected = ReadAssert.Cells(report).ToDictionary(StringComparer.Ordinal);
        var faults = new List<string>();
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var content = PdfReportPrinter.Print(report, new PdfLayout { Ruling = (PdfRuling)random.Next(3) }, operations =>
                Drop(random, operations)
            );
            var result = ReportReader.Read(content, Options);
            if (result.Report is not null)
            {
                faults.AddRange(CorpusFigures.Wrong(expected, result).Take(1).Select(wrong => $"seed {seed}: {wrong}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    // A piece of text is not drawn.
    private static string Drop(Random random, string operations)
    {
        var lines = operations.Split('\n').ToList();
        var texts = Enumerable.Range(0, lines.Count).Where(line => lines[line].StartsWith("BT", StringComparison.Ordinal)).ToList();
        if (texts.Count > 0)
        {
            lines.RemoveAt(texts[random.Next(texts.Count)]);
        }

        return string.Join('\n', lines);
    }

    private static byte[] Mutate(Random random, byte[] source)
    {
        var content = source.ToList();
        for (var times = random.Next(1, 10); times > 0; times--)
        {
            var at = random.Next(content.Count);
            var length = Math.Min(random.Next(1, 200), content.Count - at);
            switch (random.Next(4))
            {
                case 0:
                    content.RemoveRange(at, length);
                    break;
                case 1:
                    content.InsertRange(
                        at,
                        Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(1, 20))))
                    );
                    break;
                case 2:
                    content.InsertRange(random.Next(content.Count), content.GetRange(at, length));
                    break;
                default:
                    content[at] = (byte)random.Next(256);
                    break;
            }
        }

        return [.. content];
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
