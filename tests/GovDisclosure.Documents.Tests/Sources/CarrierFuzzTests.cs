using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Documents.Tests.Recognition;

namespace GovDisclosure.Documents.Tests.Sources;

/// <summary>
/// Reads mutations of workbooks (of the parts in them too), of saved pages, of archives, of the JSON of portals and of tables of crawlers,
/// as <see cref="FuzzTests"/> does of the other formats and by the same
/// variables.
/// </summary>
public sealed class CarrierFuzzTests
{
    private const int Iterations = 600;

    private static readonly ReadOptions Quick = ReadOptions.Default with { MaxTime = TimeSpan.FromSeconds(10) };

    [Fact]
    public void No_mutation_throws_or_hangs()
    {
        var iterations = FuzzTests.Number("GOVDISCLOSURE_FUZZ_ITERATIONS") ?? Iterations;
        var first = FuzzTests.Number("GOVDISCLOSURE_FUZZ_SEED") ?? 0;
        var sources = Sources();
        var faults = new List<string>();
        var (slowest, slowestSeed) = (TimeSpan.Zero, first);
        for (var seed = first; seed < first + iterations && faults.Count < 20; seed++)
        {
            var random = new Random(seed);
            var source = sources[random.Next(sources.Count)];
            var content =
                source.AsSpan().StartsWith("PK"u8) && random.Next(4) > 0 ? MutateParts(random, source) : FuzzTests.Mutate(random, source);
            var watch = Stopwatch.StartNew();
            try
            {
                Assert.All(ReportReader.ReadAll(content, Quick), FuzzTests.AssertWhole);
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
        if (FuzzTests.Number("GOVDISCLOSURE_FUZZ_SECONDS") is { } seconds && slowest.TotalSeconds > seconds)
        {
            faults.Add($"seed {slowestSeed}: took {slowest.TotalSeconds:0.00} s, more than {seconds} s");
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    /// <summary>A workbook whose cells are moved, dropped or doubled holds no wrong figure: every cell of the sample has another
    /// one.</summary>
    [Fact]
    public void What_is_left_of_a_damaged_workbook_is_right_or_not_read()
    {
        var report = SampleReports.Of("2021");
        var expected = ReadAssert.Cells(report);
        var sheet = XlsxFile.SheetOf(report);
        var faults = new List<string>();
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var result = ReportReader.Read(XlsxFile.Of(("Sheet1", Damage(random, sheet), "")));
            if (result.Report is { } read)
            {
                faults.AddRange(
                    ReadAssert
                        .Cells(read)
                        .Where(cell =>
                            cell.Value.Length > 0
                            && !string.Equals(cell.Value, expected.GetValueOrDefault(cell.Key), StringComparison.Ordinal)
                        )
                        .Take(1)
                        .Select(cell =>
                            $"seed {seed}: {cell.Key} is {expected.GetValueOrDefault(cell.Key, "absent")} and was read as {cell.Value}"
                        )
                );
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    // A row, a cell, or the figure or text of one, is taken away.
    private static string Damage(Random random, string sheet)
    {
        var (open, close) = random.Next(4) switch
        {
            0 => ("<row ", "</row>"),
            1 => ("<v>", "</v>"),
            2 => ("<c ", "</c>"),
            _ => ("<is>", "</is>"),
        };
        var places = new List<int>();
        for (var at = sheet.IndexOf(open, StringComparison.Ordinal); at >= 0; at = sheet.IndexOf(open, at + 1, StringComparison.Ordinal))
        {
            places.Add(at);
        }

        var start = places[random.Next(places.Count)];
        return sheet.Remove(start, sheet.IndexOf(close, start, StringComparison.Ordinal) + close.Length - start);
    }

    private static List<byte[]> Sources()
    {
        var report = SampleReports.Of("2021");
        var page = ReportWriter.Write(report, ReportFormat.Html);
        var workbook = XlsxFile.Of(report);
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("a.html").Open();
            entry.Write(Encoding.UTF8.GetBytes(page));
        }

        return
        [
            workbook,
            XlsxFile.Of(SampleReports.Of("2019")),
            stream.ToArray(),
            Encoding.UTF8.GetBytes(
                $"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(page), Base64FormattingOptions.InsertLineBreaks)}\r\n--b--"
            ),
            Encoding.UTF8.GetBytes(
                $"title,content,date\n{string.Concat(Enumerable.Repeat($"a,\"{page.Replace("\"", "\"\"", StringComparison.Ordinal)}\",2023-01-20\n", 2))}"
            ),
            Encoding.UTF8.GetBytes(new JsonObject { ["title"] = "a", ["content"] = page }.ToJsonString()),
        ];
    }

    // The texts of the parts are mutated, and packed again.
    private static byte[] MutateParts(Random random, byte[] source)
    {
        using var stream = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(source)))
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var content = new MemoryStream();
                using (var part = entry.Open())
                {
                    part.CopyTo(content);
                }

                using var copy = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                copy.Write(random.Next(3) == 0 ? FuzzTests.Mutate(random, content.ToArray()) : content.ToArray());
            }
        }

        return stream.ToArray();
    }
}
