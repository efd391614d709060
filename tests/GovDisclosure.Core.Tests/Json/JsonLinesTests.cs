using System.Runtime.CompilerServices;
using System.Text;
using GovDisclosure.Generators;
using GovDisclosure.Json;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Json;

/// <summary>NDJSON: one report a line.</summary>
[Collection("Alone")]
public sealed class JsonLinesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_written_is_read_in_order()
    {
        List<AnnualReport> reports = [];
        Check.That(GeneratedReports.Any, reports.Add, 30);
        foreach (var asynchronous in new[] { true, false })
        {
            using var stream = new MemoryStream();
            await (
                asynchronous
                    ? DisclosureJson.WriteLinesAsync(stream, reports.ToAsyncEnumerable(), Cancellation)
                    : DisclosureJson.WriteLinesAsync(stream, reports, Cancellation)
            );
            var text = Encoding.UTF8.GetString(stream.ToArray());
            Assert.Equal(string.Concat(reports.Select(static report => DisclosureJson.Serialize(report) + "\n")), text);
            stream.Position = 0;
            var read = await Read(stream);
            Assert.Equal(reports, read.Select(static result => result.Report));
            Assert.Equal(Enumerable.Range(1, reports.Count).Select(static i => (long)i), read.Select(static result => result.Line));
            foreach (var most in new[] { 1, 7, 4096 })
            {
                using var pieces = new PiecewiseStream(most == 1 ? stream.ToArray()[..20_000] : stream.ToArray(), most);
                var pieced = await Read(pieces);
                Assert.Equal(reports[0], pieced[0].Report);
                Assert.Equal(most == 1, pieced.Count != reports.Count || pieced[^1].Report is null);
            }
        }
    }

    [Theory]
    [InlineData("\n", true)]
    [InlineData("\n", false)]
    [InlineData("\r\n", true)]
    [InlineData("\r\n", false)]
    [InlineData("\n\n", true)]
    [InlineData("\r\n \t\r\n\n", false)]
    public async Task Line_ends(string end, bool last)
    {
        var (a, b) = (DisclosureJson.Serialize(Reports.Mixed()), DisclosureJson.Serialize(Reports.Blank(Reports.Edition2019)));
        var read = await Read(new MemoryStream(Encoding.UTF8.GetBytes(a + end + b + (last ? end : ""))));
        Assert.Equal([Reports.Mixed(), Reports.Blank(Reports.Edition2019)], read.Select(static result => result.Report));
        Assert.Equal([1L, 1 + end.Count(static c => c == '\n')], read.Select(static result => result.Line));
    }

    [Fact]
    public async Task Nothing_and_empty_lines_are_no_reports()
    {
        Assert.Empty(await Read(new MemoryStream()));
        Assert.Empty(await Read(new MemoryStream("\n\r\n  \n\t"u8.ToArray())));
    }

    [Fact]
    public async Task A_bad_line_is_told_and_the_next_one_read()
    {
        var good = DisclosureJson.Serialize(Reports.Mixed());
        var lines = new[]
        {
            "\uFEFF" + good,
            good[..50],
            "[]",
            good.Replace("\"title\":", "\"titel\":", StringComparison.Ordinal),
            "\0",
            good,
        };
        var read = await Read(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
        Assert.Equal([true, false, false, false, false, true], read.Select(static result => result.Report is not null));
        Assert.Equal([1L, 2, 3, 4, 5, 6], read.Select(static result => result.Line));
        Assert.All(read, static result => Assert.All(result.Problems, problem => Assert.Equal(result.Line, problem.Line)));
        Assert.Equal("/titel", read[3].Problems[0].Pointer);

        var tolerant = await DisclosureJson
            .ReadLinesAsync(new MemoryStream(Encoding.UTF8.GetBytes(lines[3])), DisclosureJsonOptions.TolerantDefault, Cancellation)
            .ToListAsync(Cancellation);
        Assert.NotNull(Assert.Single(tolerant).Report);
        Assert.Equal(2, tolerant[0].Problems.Length);
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_passed_over()
    {
        var good = DisclosureJson.Serialize(Reports.Mixed());
        var options = new DisclosureJsonOptions { MaxBytes = Encoding.UTF8.GetByteCount(good) };
        foreach (var end in new[] { "\n", "\r\n" })
        {
            var text = good + end + good + " " + end + new string('x', 200_000) + end + good;
            using var stream = new PiecewiseStream(Encoding.UTF8.GetBytes(text), 1000);
            var read = await DisclosureJson.ReadLinesAsync(stream, options, Cancellation).ToListAsync(Cancellation);
            Assert.Equal([true, false, false, true], read.Select(static result => result.Report is not null));
            Assert.Equal([1L, 2, 3, 4], read.Select(static result => result.Line));
            foreach (var result in read.Where(static result => result.Report is null))
            {
                var problem = Assert.Single(result.Problems);
                Assert.Contains("beyond the limit", problem.Message.En, StringComparison.Ordinal);
                Assert.Equal(result.Line, problem.Line);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task However_many_cores_parse_the_lines_come_in_order(int degree)
    {
        var lines = Enumerable
            .Range(1, 3000)
            .Select(static number => number % 50 == 0 ? "{" : DisclosureJson.Serialize(new AnnualReport { Year = number }))
            .ToList();
        using var stream = new PiecewiseStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)), 3001);
        var read = await DisclosureJson
            .ReadLinesAsync(stream, DisclosureJsonOptions.Default, degree, Cancellation)
            .ToListAsync(Cancellation);
        Assert.Equal(
            Enumerable.Range(1, 3000).Select(static number => ((long)number, number % 50 == 0 ? null : (int?)number)),
            read.Select(static result => (result.Line, result.Report?.Year))
        );
    }

    [Fact]
    public async Task A_line_is_there_as_soon_as_it_was_written()
    {
        var pipe = new System.IO.Pipelines.Pipe();
        var line = Encoding.UTF8.GetBytes(DisclosureJson.Serialize(Reports.Mixed()) + "\n");
        await using var lines = DisclosureJson.ReadLinesAsync(pipe.Reader.AsStream(), Cancellation).GetAsyncEnumerator(Cancellation);
        for (var number = 1; number <= 3; number++)
        {
            await pipe.Writer.WriteAsync(line, Cancellation);
            Assert.True(await lines.MoveNextAsync());
            Assert.Equal(number, lines.Current.Line);
        }

        await pipe.Writer.CompleteAsync();
        Assert.False(await lines.MoveNextAsync());
    }

    [Fact]
    public async Task A_stream_that_fails_says_so()
    {
        using var stream = new FailingStream(Encoding.UTF8.GetBytes(DisclosureJson.Serialize(Reports.Mixed()) + "\n"));
        var read = new List<DisclosureJsonResult>();
        await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (var result in DisclosureJson.ReadLinesAsync(stream, Cancellation))
            {
                read.Add(result);
            }
        });
        Assert.NotNull(Assert.Single(read).Report);
    }

    [Fact]
    public async Task Ten_thousand_reports_in_flat_memory()
    {
        var line = Encoding.UTF8.GetBytes(DisclosureJson.Serialize(Reports.Mixed() with { Requests = null }) + "\n");
        using var stream = new PiecewiseStream(line, 65_536, times: 10_000);
        long first = 0;
        long most = 0;
        var number = 0;
        await foreach (var result in DisclosureJson.ReadLinesAsync(stream, Cancellation))
        {
            Assert.NotNull(result.Report);
            if (++number % 2500 == 1)
            {
                var live = GC.GetTotalMemory(forceFullCollection: true);
                first = first == 0 ? live : first;
                most = Math.Max(most, live);
            }
        }

        Assert.Equal(10_000, number);
        Assert.InRange(most - first, long.MinValue, 2_000_000);
    }

    [Fact]
    public async Task Writing_does_not_collect_the_reports()
    {
        var report = Reports.Numbered(Reports.Edition2021);
        using var sink = new CountingStream();
        await DisclosureJson.WriteLinesAsync(sink, Enumerable.Repeat(report, 2000), Cancellation);
        Assert.Equal(2000, sink.Writes);
        Assert.Equal(2000L * (Encoding.UTF8.GetByteCount(DisclosureJson.Serialize(report)) + 1), sink.Bytes);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_leaves_no_half_line()
    {
        using var stream = new MemoryStream();
        AnnualReport[] reports = [Reports.Mixed(), Reports.Mixed() with { OtherMatters = new OtherMatters { Text = "\ud800" } }];
        await Assert.ThrowsAsync<ArgumentException>(() => DisclosureJson.WriteLinesAsync(stream, reports, Cancellation));
        stream.Position = 0;
        Assert.Equal([Reports.Mixed()], (await Read(stream)).Select(static result => result.Report));
    }

    [Fact]
    public async Task Reading_and_writing_can_be_ended()
    {
        var line = Encoding.UTF8.GetBytes(DisclosureJson.Serialize(Reports.Mixed()) + "\n");
        using var source = new CancellationTokenSource();
        using var endless = new PiecewiseStream(line, 1 << 20, times: 1_000_000);
        var number = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var result in DisclosureJson.ReadLinesAsync(endless, source.Token))
            {
                if (++number == 3)
                {
                    await source.CancelAsync();
                }
            }
        });
        Assert.Equal(3, number);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            DisclosureJson.WriteLinesAsync(new MemoryStream(), Endless(source.Token), source.Token)
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            DisclosureJson.ReadAsync(new MemoryStream(line), DisclosureJsonOptions.Default, source.Token)
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            DisclosureJson.SerializeAsync(new MemoryStream(), Reports.Mixed(), source.Token)
        );
    }

    private static async IAsyncEnumerable<AnnualReport> Endless([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return new AnnualReport();
        }
    }

    private static async Task<List<DisclosureJsonResult>> Read(Stream stream) =>
        await DisclosureJson.ReadLinesAsync(stream, Cancellation).ToListAsync(Cancellation);

    private sealed class FailingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position == Length ? throw new IOException("gone") : base.ReadAsync(buffer, cancellationToken);
    }

    private sealed class CountingStream : MemoryStream
    {
        public int Writes { get; private set; }

        public long Bytes { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Writes++;
            Bytes += buffer.Length;
            return ValueTask.CompletedTask;
        }
    }
}
