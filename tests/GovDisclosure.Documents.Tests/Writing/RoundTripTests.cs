using System.Text;
using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Writing;

public sealed class RoundTripTests
{
    public static TheoryData<ReportFormat> Formats => [.. Enum.GetValues<ReportFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_is_written_is_read_as_it_was(ReportFormat format) =>
        Check.That(
            PrintableReports.All,
            report =>
            {
                var result = ReportReader.Read(ReportWriter.WriteToBytes(report, format));
                var expected = PrintableReports.Carried(report);
                ReadAssert.SameCells(expected, result);
                Assert.Equal(expected, PrintableReports.Carried(result.Report!));
            },
            times: 300
        );

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_figures_of_any_report_survive_whatever_its_texts_are(ReportFormat format) =>
        Check.That(
            GeneratedReports.Consistent,
            report => ReadAssert.SameCells(report, ReportReader.Read(ReportWriter.WriteToBytes(report, format))),
            times: 200
        );

    [Theory]
    [MemberData(nameof(Formats))]
    public void Any_report_can_be_written_twice_into_the_same_bytes(ReportFormat format) =>
        Check.That(
            GeneratedReports.Any,
            report => Assert.Equal(ReportWriter.WriteToBytes(report, format), ReportWriter.WriteToBytes(report, format)),
            times: 50
        );

    [Theory]
    [InlineData(ReportFormat.Html)]
    [InlineData(ReportFormat.Docx)]
    [InlineData(ReportFormat.Markdown)]
    [InlineData(ReportFormat.Text)]
    public void A_blank_form_of_either_edition_is_blank_and_not_zero(ReportFormat format)
    {
        foreach (var edition in FormCatalog.Default.Editions)
        {
            var report = Reports.Blank(edition);
            var result = ReportReader.Read(ReportWriter.WriteToBytes(report, format));
            ReadAssert.SameCells(report, result);
            Assert.Equal(edition.Cells.Length, result.Coverage!.Blank);
        }
    }

    [Fact]
    public void A_number_keeps_its_decimals()
    {
        var cell = FormCatalog.Default.FindCell("/proactiveDisclosure/administrativeFees/amount")!;
        var report = cell.With(Reports.Zero(Reports.Edition2021), Amount.FromDecimal(0.003800m));
        foreach (var format in Enum.GetValues<ReportFormat>())
        {
            var read = ReportReader.Read(ReportWriter.WriteToBytes(report, format)).Report!;
            Assert.Equal("0.003800", cell.Get(read).ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_stream_takes_the_same_bytes(ReportFormat format)
    {
        var report = Reports.Numbered(Reports.Edition2021);
        using var stream = new MemoryStream();
        ReportWriter.Write(report, format, stream);
        Assert.Equal(ReportWriter.WriteToBytes(report, format), stream.ToArray());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_stream_takes_the_same_bytes_without_waiting(ReportFormat format)
    {
        var report = Reports.Numbered(Reports.Edition2021);
        using var stream = new MemoryStream();
        await ReportWriter.WriteAsync(report, format, stream, TestContext.Current.CancellationToken);
        Assert.Equal(ReportWriter.WriteToBytes(report, format), stream.ToArray());
    }

    [Fact]
    public void Only_text_is_written_as_a_text()
    {
        var report = Reports.Blank(Reports.Edition2021);
        Assert.Equal(
            ReportWriter.Write(report, ReportFormat.Html),
            Encoding.UTF8.GetString(ReportWriter.WriteToBytes(report, ReportFormat.Html))
        );
        Assert.Throws<ArgumentException>(() => ReportWriter.Write(report, ReportFormat.Docx));
        Assert.Throws<ArgumentException>(() => ReportWriter.WriteToBytes(report, (ReportFormat)9));
    }
}
