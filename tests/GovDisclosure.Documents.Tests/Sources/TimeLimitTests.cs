using System.Text;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Recognition;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Sources.Html;
using GovDisclosure.Documents.Sources.Packages;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Sources;

/// <summary>A reading ends at its limit of time and when its caller cancels it, in whichever stage it is.</summary>
public sealed class TimeLimitTests
{
    private const int Lines = 3_000;

    private static readonly ReadOptions NoTime = ReadOptions.Default with { MaxTime = TimeSpan.FromTicks(1) };

    public static TheoryData<ReportFormat> Formats => [.. Enum.GetValues<ReportFormat>()];

    private static AnnualReport LongReport =>
        SampleReports.Of("2021") with
        {
            ProblemsAndImprovements = new()
            {
                Text = string.Join('\n', Enumerable.Range(1, Lines).Select(static line => $"第 {line} 项措施。")),
            },
        };

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_reading_over_the_limit_of_time_is_refused(ReportFormat format)
    {
        var source = ReportWriter.WriteToBytes(LongReport, format);
        var result = ReportReader.Read(source, NoTime);
        Assert.Null(result.Report);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticCodes.LimitExceeded, diagnostic.Code);
        Assert.Contains("more than the limit of", diagnostic.Message.En, StringComparison.Ordinal);
        Assert.NotNull(ReportReader.Read(source, NoTime with { MaxTime = Timeout.InfiniteTimeSpan }).Report);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_stage_ends_when_the_reading_is_cancelled(ReportFormat format)
    {
        var source = ReportWriter.WriteToBytes(LongReport, format);
        var cancelled = new ReadClock(ReadOptions.Default, TimeProvider.System, new CancellationToken(canceled: true));
        Assert.Throws<OperationCanceledException>(() => Extract(source, format, cancelled).Text);
        var document = Extract(source, format, Clocks.Stopped);
        Assert.Throws<OperationCanceledException>(() => FormRecognizer.Default.Recognize(document, ReadOptions.Default, cancelled).Report);
    }

    [Fact]
    public void The_time_is_looked_at_once_in_many_steps()
    {
        var clock = new ReadClock(
            ReadOptions.Default with
            {
                MaxTime = TimeSpan.FromSeconds(10),
            },
            new Clocks(TimeSpan.TicksPerSecond),
            CancellationToken.None
        );
        var steps = 0;
        Assert.Throws<SourceLimitException>(() => Go());
        void Go()
        {
            for (; ; steps++)
            {
                clock.Tick();
            }
        }

        Assert.InRange(steps, 1_000, 10_000);
    }

    [Fact]
    public void A_limit_of_time_is_positive_or_infinite()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ReadOptions.Default with { MaxTime = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => ReadOptions.Default with { MaxTime = TimeSpan.FromSeconds(-2) });
    }

    private static SourceDocument Extract(byte[] source, ReportFormat format, ReadClock clock)
    {
        var diagnostics = new DiagnosticList(10);
        return format switch
        {
            ReportFormat.Html => HtmlExtractor.Instance.Extract(Encoding.UTF8.GetString(source), ReadOptions.Default, clock, diagnostics)!,
            ReportFormat.Docx => new PackageExtractor().Extract(source, ReadOptions.Default, clock, diagnostics)!,
            ReportFormat.Markdown => MarkdownExtractor.Instance.Extract(
                Encoding.UTF8.GetString(source),
                ReadOptions.Default,
                clock,
                diagnostics
            )!,
            _ => PlainTextExtractor.Instance.Extract(Encoding.UTF8.GetString(source), ReadOptions.Default, clock, diagnostics)!,
        };
    }
}
