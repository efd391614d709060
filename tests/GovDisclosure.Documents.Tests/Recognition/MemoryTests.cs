using System.Text;
using GovDisclosure.Documents.Tests.Layouts;

namespace GovDisclosure.Documents.Tests.Recognition;

/// <summary>What a reading allocates grows with the source and no faster.</summary>
public sealed class MemoryTests
{
    private const int Paragraphs = 200;
    private const int Times = 8;

    // Buffers grow by doubling, so that a source may pay for up to twice its size.
    private const double MostGrowth = 2.2;

    [Theory]
    [InlineData(ReportFormat.Text)]
    [InlineData(ReportFormat.Markdown)]
    [InlineData(ReportFormat.Html)]
    [InlineData(ReportFormat.Docx)]
    public void A_report_of_many_paragraphs_takes_memory_by_its_length(ReportFormat format)
    {
        var small = ReportWriter.WriteToBytes(WithParagraphs(Paragraphs), format);
        var large = ReportWriter.WriteToBytes(WithParagraphs(Paragraphs * Times), format);
        AssertProportional(small, large);
    }

    [Fact]
    public void Many_lines_with_figures_take_memory_by_their_length()
    {
        var text = LayoutWriter
            .Write(SampleReports.Of("2021"), new Layout { Cells = CellLayout.TabRow })
            .Replace("\t", "   ", StringComparison.Ordinal);
        var at = text.IndexOf("三、收到", StringComparison.Ordinal);
        AssertProportional(With(Paragraphs), With(Paragraphs * Times));

        byte[] With(int lines) =>
            Encoding.UTF8.GetBytes(text.Insert(at, string.Concat(Enumerable.Repeat("某项内容   12   3   45\n", lines))));
    }

    private static void AssertProportional(byte[] small, byte[] large)
    {
        var (ofSmall, ofLarge) = (Allocated(small), Allocated(large));
        var growth = (double)large.Length / small.Length;
        Assert.True(
            ofLarge < ofSmall * Math.Max(growth, 1) * MostGrowth,
            $"{small.Length} bytes took {ofSmall}, {large.Length} took {ofLarge}"
        );
    }

    private static AnnualReport WithParagraphs(int count)
    {
        var report = SampleReports.Of("2021");
        return report with
        {
            Overview = new Overview
            {
                Text = string.Join(
                    '\n',
                    Enumerable.Range(1, count).Select(static i => $"（{i}）本段写的是第{i}项工作，字数与其他各段大致相同。")
                ),
            },
        };
    }

    // The first reading makes what all share.
    private static long Allocated(byte[] source)
    {
        Assert.NotNull(ReportReader.Read(source).Report);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = ReportReader.Read(source);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
