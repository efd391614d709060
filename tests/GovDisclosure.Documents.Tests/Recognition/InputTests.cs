using System.Diagnostics;
using System.Text;
using GovDisclosure.Reading;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Recognition;

public sealed class InputTests
{
    private static string Township => File.ReadAllText(SharedMaterial.InRepository("seeds", "township_2021.txt"));

    private static Encoding Gb18030 => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static TheoryData<string, byte[]> Encodings =>
        new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Township) },
            { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Township)] },
            { "UTF-16, low byte first", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Township)] },
            { "UTF-16, high byte first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Township)] },
            { "GB18030", Gb18030.GetBytes(Township) },
        };

    public static TheoryData<string, byte[], string> Unreadable =>
        new()
        {
            { "nothing", [], DiagnosticCodes.EmptySource },
            { "white space", Encoding.UTF8.GetBytes(" \r\n\u3000\t\u200B\n"), DiagnosticCodes.EmptySource },
            { "a mark alone", [0xEF, 0xBB, 0xBF], DiagnosticCodes.EmptySource },
            { "NULs", new byte[100], DiagnosticCodes.UnknownEncoding },
            { "a NUL in a report", [.. Encoding.UTF8.GetBytes(Township), 0], DiagnosticCodes.UnknownEncoding },
            { "broken UTF-8", Break(Encoding.UTF8.GetBytes(Township)), DiagnosticCodes.UnknownEncoding },
            { "broken UTF-8 with a mark", [0xEF, 0xBB, 0xBF, .. Gb18030.GetBytes(Township)], DiagnosticCodes.UnknownEncoding },
            { "half a character of UTF-16", [0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00], DiagnosticCodes.UnknownEncoding },
            { "UTF-32", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Township)], DiagnosticCodes.UnknownEncoding },
            { "bytes of no encoding", [0xFF, 0xFF, 0x80, 0xFF, 0xFE, 0xFF], DiagnosticCodes.UnknownEncoding },
            { "no form", "年度工作总结：今年工作顺利。"u8.ToArray(), DiagnosticCodes.FormNotFound },
            { "a number", "42"u8.ToArray(), DiagnosticCodes.FormNotFound },
            { "an old Office document", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], DiagnosticCodes.UnknownFormat },
            { "HTML with nothing in it", "<!DOCTYPE html><p> </p>"u8.ToArray(), DiagnosticCodes.EmptySource },
            { "HTML without the form", "<!DOCTYPE html><p>工作总结</p>"u8.ToArray(), DiagnosticCodes.FormNotFound },
            { "a ZIP cut short", "PK\u0003\u0004rest"u8.ToArray(), DiagnosticCodes.DamagedSource },
            { "a PDF", "%PDF-1.7"u8.ToArray(), DiagnosticCodes.PdfNotRead },
        };

    [Theory]
    [MemberData(nameof(Encodings), DisableDiscoveryEnumeration = true)]
    public async Task The_encodings_of_published_reports_are_read(string name, byte[] content)
    {
        Assert.NotEmpty(name);
        ReadAssert.AllZero(ReportReader.Read(content));
        using var stream = new MemoryStream(content);
        var streamed = await ReportReader.ReadAsync(stream, TestContext.Current.CancellationToken);
        ReadAssert.AllZero(streamed);
        Assert.Equal(ReportReader.ReadText(Township).Report, streamed.Report);
    }

    [Theory]
    [MemberData(nameof(Unreadable), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_read_has_a_diagnostic_and_no_report(string name, byte[] content, string code)
    {
        Assert.NotEmpty(name);
        var result = ReportReader.Read(content);
        Assert.Null(result.Report);
        Assert.Null(result.Coverage);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.Equal(FindingSeverity.Error, diagnostic.Severity);
        Assert.Contains('。', diagnostic.Message.Zh);
        Assert.Contains('.', diagnostic.Message.En);
        Assert.Throws<UnreadableSourceException>(() => result.RequireReport());
    }

    [Fact]
    public void A_text_in_memory_is_refused_for_the_same_reasons()
    {
        Assert.Equal(DiagnosticCodes.EmptySource, Assert.Single(ReportReader.ReadText("").Diagnostics).Code);
        Assert.Equal(DiagnosticCodes.UnknownEncoding, Assert.Single(ReportReader.ReadText("一、总体情况\0").Diagnostics).Code);
        Assert.Throws<ArgumentNullException>(() => ReportReader.ReadText(null!));
        Assert.Throws<ArgumentNullException>(() => ReportReader.ReadText("", null!));
        Assert.Throws<FileNotFoundException>(() => ReportReader.ReadFile(SharedMaterial.InRepository("seeds", "none.txt")));
    }

    [Fact]
    public void The_limits_are_kept_to_the_byte()
    {
        var content = Encoding.UTF8.GetBytes(Township);
        ReadAssert.AllZero(ReportReader.Read(content, new ReadOptions { MaxBytes = content.Length }));
        Refused(ReportReader.Read(content, new ReadOptions { MaxBytes = content.Length - 1 }));
        Refused(ReportReader.ReadText(Township, new ReadOptions { MaxBytes = Township.Length - 1 }));

        var cells = Enumerable
            .Range(1, 1000)
            .First(limit => ReportReader.ReadText(Township, new ReadOptions { MaxCells = limit }).Report is not null);
        ReadAssert.AllZero(ReportReader.ReadText(Township, new ReadOptions { MaxCells = cells }));
        Refused(ReportReader.ReadText(Township, new ReadOptions { MaxCells = cells - 1 }));
        Refused(
            ReportReader.ReadText(
                "二、主动公开政府信息情况\n规章" + string.Concat(Enumerable.Repeat("  12", 2_000)),
                new ReadOptions { MaxCells = 1_000 }
            )
        );
        Refused(ReportReader.ReadText(new string('\t', 600_000)));

        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadOptions { MaxBytes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadOptions { MaxBytes = Array.MaxLength });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadOptions { MaxCells = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadOptions { MaxDiagnostics = 0 });
    }

    [Fact]
    public void Diagnostics_that_are_left_out_are_counted()
    {
        var result = ReportReader.ReadText("一、总体情况\n无", new ReadOptions { MaxDiagnostics = 3 });
        Assert.Equal(4, result.Diagnostics.Length);
        Assert.Equal(DiagnosticCodes.LimitExceeded, result.Diagnostics[^1].Code);
        Assert.Contains("5 were left out", result.Diagnostics[^1].Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_long_is_refused_by_its_length()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.OpenWrite(path))
            {
                file.SetLength(100_000_000);
            }

            Bounded(() => Refused(ReportReader.ReadFile(path)));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_stream_that_does_not_tell_its_length_is_read_up_to_the_limit()
    {
        await using var stream = new Endless();
        var result = await ReportReader.ReadAsync(stream, new ReadOptions { MaxBytes = 100_000 }, TestContext.Current.CancellationToken);
        Refused(result);
        Assert.InRange(stream.Given, 100_001, 200_000);

        await using var township = new Endless(Encoding.UTF8.GetBytes(Township));
        ReadAssert.AllZero(await ReportReader.ReadAsync(township, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_cancelled_reading_throws()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Township));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ReportReader.ReadAsync(stream, new CancellationToken(canceled: true))
        );
    }

    [Theory]
    [InlineData("\t", 400_000)]
    [InlineData("一、\n", 400_000)]
    [InlineData("一、总体\n", 200_000)]
    [InlineData("二、主动公开政府信息情况\n", 200_000)]
    [InlineData("三、本年度办理结果\n", 200_000)]
    [InlineData("\t规章\t0\n", 150_000)]
    [InlineData("\t某某事项\t1\n", 150_000)]
    [InlineData("商业\n", 400_000)]
    [InlineData("0\n", 400_000)]
    [InlineData("|", 1_000_000)]
    [InlineData("0", 1_000_000)]
    [InlineData("0 ", 200_000)]
    [InlineData("1-", 400_000)]
    [InlineData("1.", 400_000)]
    [InlineData("（", 400_000)]
    [InlineData("1（", 400_000)]
    [InlineData("规章0", 120_000)]
    [InlineData("规章 0 0 0\n", 100_000)]
    [InlineData("本  ", 200_000)]
    [InlineData("本  本  年  0\n", 80_000)]
    [InlineData("二、主动公开政府信息情况规章", 40_000)]
    [InlineData("二、主动公开政府信息情况规章一、总情况", 20_000)]
    public void Repetition_does_not_take_time(string piece, int times)
    {
        var source = "二、主动公开政府信息情况\n\t规章\n" + string.Concat(Enumerable.Repeat(piece, times));
        var watch = Stopwatch.StartNew();
        var result = ReportReader.ReadText(source);
        Assert.True(watch.Elapsed < Patience.Limit, $"{watch.Elapsed}");
        Assert.NotEmpty(result.Diagnostics);
    }

    [Theory]
    [InlineData("x\t\n", 200_000)]
    [InlineData("\t\t\n", 150_000)]
    [InlineData("1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\n", 30_000)]
    [InlineData("1\t\t\t\n", 120_000)]
    [InlineData("行政复议\t\n", 200_000)]
    public void Repetition_beside_rows_side_by_side_does_not_take_time(string piece, int times)
    {
        var source = "四、政府信息公开行政复议、行政诉讼情况\n行政复议\n" + string.Concat(Enumerable.Repeat(piece, times));
        var watch = Stopwatch.StartNew();
        var result = ReportReader.ReadText(source);
        Assert.True(watch.Elapsed < Patience.Limit, $"{watch.Elapsed}");
        Assert.NotEmpty(result.Diagnostics);
    }

    private static void Refused(ReadResult result)
    {
        Assert.Null(result.Report);
        Assert.Equal(DiagnosticCodes.LimitExceeded, Assert.Single(result.Diagnostics).Code);
    }

    private static void Bounded(Action action)
    {
        var watch = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        Assert.True(watch.Elapsed < Patience.Limit, $"{watch.Elapsed}");
    }

    private static byte[] Break(byte[] content)
    {
        // More than one in a thousand: fewer are told and the rest is read.
        for (var i = 500; i < content.Length; i += 300)
        {
            content[i] = 0xFF;
        }

        return content;
    }

    /// <summary>Gives bytes in small pieces, without a length: some, or no end of them.</summary>
    private sealed class Endless(byte[]? content = null) : Stream
    {
        public int Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = Math.Min(Math.Min(count, 777), (content?.Length ?? int.MaxValue) - Given);
            if (content is not null)
            {
                content.AsSpan(Given, given).CopyTo(buffer.AsSpan(offset));
            }
            else
            {
                buffer.AsSpan(offset, given).Fill((byte)' ');
            }

            Given += given;
            return given;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
