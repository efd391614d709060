using System.Diagnostics;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Recognition;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Tables;

/// <summary>A table's section that is no table of the form ends soon, and is told.</summary>
public sealed class BoundedTableTests
{
    private const string Heading = "三、收到和处理政府信息公开申请情况\n";

    [Theory]
    [InlineData("0\n", 100_000)]
    [InlineData("\t7\n", 100_000)]
    [InlineData("\t\n\t3\n", 50_000)]
    [InlineData("某事项\n5\n", 50_000)]
    [InlineData("\t（一）予以公开\n", 10_000)]
    [InlineData("\t（一）予以公开\n\t1\n\t2\n", 10_000)]
    [InlineData("（一）予以公开 1 2 3 4 5 6 21\n", 10_000)]
    [InlineData("\t总计\n\t其他\n", 10_000)]
    [InlineData("| （一）予以公开 | 1 | 2 |  | 4 | 5 | 6 | 18 |\n", 10_000)]
    public void A_section_with_far_too_much_in_it_ends_soon_and_is_told(string piece, int times)
    {
        var source = Heading + "\t一、本年新收政府信息公开申请数量\n" + string.Concat(Enumerable.Repeat(piece, times));
        var watch = Stopwatch.StartNew();
        var result = ReportReader.ReadText(source);
        Assert.True(watch.Elapsed < Patience.Limit, $"{watch.Elapsed}");
        Assert.Contains(result.Diagnostics, static diagnostic =>
            diagnostic.Pointer?.StartsWith("/requests", StringComparison.Ordinal) == true
        );
    }

    [Fact]
    public void A_reading_that_is_cancelled_while_marks_are_aligned_ends_there()
    {
        using var cancellation = new CancellationTokenSource();
        var time = new CancelsWithin("GapAlignment", cancellation);
        var clock = new ReadClock(ReadOptions.Default, time, cancellation.Token);
        var source =
            Heading
            + "\t一、本年新收政府信息公开申请数量\n"
            + string.Concat(Enumerable.Repeat("\t7\n", 5_000))
            + "\t（一）予以公开\n"
            + string.Concat(Enumerable.Repeat("\t1\n", 7));
        var document = PlainTextExtractor.Instance.Extract(source, ReadOptions.Default, clock, new DiagnosticList(10))!;
        var ended = Assert.Throws<OperationCanceledException>(() =>
            FormRecognizer.Default.Recognize(document, ReadOptions.Default, clock).Report
        );
        Assert.Contains("GapAlignment", ended.StackTrace, StringComparison.Ordinal);
    }

    // Cancels when the time is looked at within a class.
    private sealed class CancelsWithin(string name, CancellationTokenSource cancellation) : TimeProvider
    {
        public override long GetTimestamp()
        {
            if (new StackTrace().ToString().Contains(name, StringComparison.Ordinal))
            {
                cancellation.Cancel();
            }

            return 0;
        }
    }
}
