using System.Diagnostics;
using System.Globalization;
using System.Text;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Pdf.Tests.Printing;
using GovDisclosure.Reading;

namespace GovDisclosure.Pdf.Tests;

/// <summary>What cannot be read as PDF, or is made to take the memory or the time of the process, is a diagnostic that says what to
/// do.</summary>
public sealed class HostilePdfTests
{
    private const long MostAllocated = 600L * 1024 * 1024;

    private static readonly ReadOptions Options = ReadOptions.Default with { Extractors = [PdfExtractor.Default] };

    private static readonly Dictionary<string, (Func<byte[]> Make, string Code, string Advice)> All = new(StringComparer.Ordinal)
    {
        ["a password"] = (Encrypted, DiagnosticCodes.SourceEncrypted, "without one"),
        ["a scan"] = (
            static () => PdfFile.Of(new PdfSheet { HasImage = true }, new PdfSheet { HasImage = true }),
            DiagnosticCodes.TextMissing,
            "OCR"
        ),
        ["no text"] = (static () => PdfFile.Of(new PdfSheet().Line(10, 10, 500, 700)), DiagnosticCodes.TextMissing, "drawn as curves"),
        ["10,000 pages"] = (
            static () => PdfFile.Of([.. Enumerable.Repeat(new PdfSheet().Text("页", 100, 100), 10_000)]),
            DiagnosticCodes.LimitExceeded,
            "10000 pages"
        ),
        ["900 full pages"] = (
            static () => PdfFile.Of([.. Enumerable.Repeat(FullSheet(), 900)]),
            DiagnosticCodes.LimitExceeded,
            "letters and lines together"
        ),
        ["900 pages of forms in forms"] = (
            static () => Pages(900, [.. Enumerable.Range(5, 4).Select(static i => string.Concat(Enumerable.Repeat($"/X{i} Do ", 8))), "f"]),
            DiagnosticCodes.LimitExceeded,
            "limit"
        ),
        ["900 pages of cells"] = (
            static () => PdfFile.Of([.. Enumerable.Repeat(new PdfSheet().Raw(Encoding.Latin1.GetString(Grid(60))).Text("格", 5, 5), 900)]),
            DiagnosticCodes.LimitExceeded,
            "lines and cells together"
        ),
        ["a million letters on a page"] = (static () => Of(Letters(1_000_000)), DiagnosticCodes.LimitExceeded, "letters and lines"),
        ["a million lines on a page"] = (
            static () => Of(Repeat("1 1 m 99 99 l S\n", 1_000_000)),
            DiagnosticCodes.LimitExceeded,
            "What a page of the PDF draws"
        ),
        ["a million states"] = (static () => Of(Repeat("q ", 1_000_000)), DiagnosticCodes.LimitExceeded, "letters and lines"),
        ["a million lines that are not packed"] = (
            static () => Of(Repeat("1 1 m 9 9 l S\n", 1_000_000), isPacked: false),
            DiagnosticCodes.LimitExceeded,
            "What a page of the PDF draws"
        ),
        ["a bomb"] = (static () => Of(new byte[400_000_000]), DiagnosticCodes.LimitExceeded, "limit of"),
        ["a grid of lines"] = (static () => Of(Grid(1_500)), DiagnosticCodes.LimitExceeded, "cells"),
        ["a form in itself"] = (static () => Forms("/X4 Do /X4 Do", "/X4 Do"), DiagnosticCodes.TextMissing, "Word document"),
        ["forms in forms"] = (
            static () => Forms([.. Enumerable.Range(5, 12).Select(static i => string.Concat(Enumerable.Repeat($"/X{i} Do ", 10))), "f"]),
            DiagnosticCodes.LimitExceeded,
            "5000 forms"
        ),
        ["arrays in arrays"] = (
            static () => Of([.. Repeat("[", 100_000), .. Repeat("]", 100_000), .. " TJ"u8]),
            DiagnosticCodes.TextMissing,
            "Word document"
        ),
        ["nested objects"] = (
            static () =>
                PdfFile.Of([
                    [.. "<< /Type /Catalog /Pages 2 0 R /X "u8, .. Repeat("[", 200_000), .. Repeat("]", 200_000), .. ">>"u8],
                ]),
            DiagnosticCodes.DamagedSource,
            "again"
        ),
        ["pages in themselves"] = (
            static () =>
                PdfFile.Of([PdfFile.Text("<< /Type /Catalog /Pages 2 0 R >>"), PdfFile.Text("<< /Type /Pages /Count 1 /Kids [2 0 R] >>")]),
            DiagnosticCodes.DamagedSource,
            "again"
        ),
        ["only a header"] = (static () => "%PDF-1.7\n"u8.ToArray(), DiagnosticCodes.DamagedSource, "again"),
        ["junk"] = (static () => [.. "%PDF-1.7\n"u8, .. new byte[8 * 1024 * 1024]], DiagnosticCodes.DamagedSource, "again"),
        ["objects without an end"] = (
            static () => [.. "%PDF-1.7\n"u8, .. Repeat("1 0 obj\n<<\n", 500_000)],
            DiagnosticCodes.DamagedSource,
            "again"
        ),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_told_what_to_do(string name)
    {
        var (make, code, advice) = All[name];
        var content = make();
        Assert.InRange(content.Length, 1, ReadOptions.Default.MaxBytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        // What ends it are the limits of size, on a machine under any load.
        var result = ReportReader.Read(content, Options with { MaxTime = TimeSpan.FromMinutes(10) });
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {watch.Elapsed.TotalSeconds:0.00} s, {(GC.GetAllocatedBytesForCurrentThread() - before) / 1024 / 1024} MiB"
            )
        );
        Assert.Null(result.Report);
        var diagnostic = result.Diagnostics[0];
        Assert.Equal((code, FindingSeverity.Error), (diagnostic.Code, diagnostic.Severity));
        Assert.Contains(advice, diagnostic.Message.En, StringComparison.Ordinal);
        Assert.Contains("请", diagnostic.Message.Zh, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
    }

    [Fact]
    public void A_page_that_is_damaged_is_told_and_the_others_are_read()
    {
        var report = SampleReports.Of("2021");
        var content = PdfReportPrinter.Print(report, new PdfLayout());
        var text = Encoding.Latin1.GetString(content);
        var second = text.IndexOf("/Contents 12 0 R", StringComparison.Ordinal);
        Encoding.Latin1.GetBytes("/Contents (lost)").CopyTo(content, second);
        var result = ReportReader.Read(content, Options);
        Assert.NotNull(result.Report);
        Assert.Contains(result.Diagnostics, static diagnostic =>
            diagnostic.Code == DiagnosticCodes.PageNotRead || diagnostic.Code == DiagnosticCodes.TableMissing
        );
    }

    [Fact]
    public async Task The_time_and_the_cancellation_of_a_reading_hold()
    {
        var content = Of(Letters(150_000));
        Assert.Equal(
            DiagnosticCodes.LimitExceeded,
            ReportReader.Read(content, Options with { MaxTime = TimeSpan.FromTicks(1) }).Diagnostics[0].Code
        );
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        using var stream = new MemoryStream(content);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await ReportReader.ReadAsync(stream, Options, cancelled.Token));
    }

    [Fact]
    public void A_text_about_PDF_is_none() => Assert.False(PdfExtractor.Default.Recognizes("The header %PDF-1.7"u8));

    [Fact]
    public void A_header_after_blank_bytes_is_one() => Assert.True(PdfExtractor.Default.Recognizes("\uFEFF\r\n%PDF-1.7"u8));

    [Fact]
    public void A_limit_that_is_none_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => new PdfExtractor { MaxPages = 0 });

    private static byte[] Of(byte[] content, bool isPacked = true) =>
        PdfFile.Of([
            PdfFile.Text("<< /Type /Catalog /Pages 2 0 R >>"),
            PdfFile.Text("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
            PdfFile.Text("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"),
            isPacked
                ? PdfFile.Stream("", content)
                : [.. PdfFile.Text($"<< /Length {content.Length} >>\nstream\n"), .. content, .. "\nendstream"u8],
            PdfFile.Text("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
        ]);

    private static PdfSheet FullSheet()
    {
        var sheet = new PdfSheet();
        for (var line = 0; line < 40; line++)
        {
            sheet = sheet.Text(new string('页', 40), 50, 780 - (line * 18));
        }

        return sheet;
    }

    private static byte[] Forms(params string[] forms) => Pages(1, forms);

    // The same page again and again.
    private static byte[] Pages(int count, string[] forms) =>
        PdfFile.Of([
            PdfFile.Text("<< /Type /Catalog /Pages 2 0 R >>"),
            PdfFile.Text($"<< /Type /Pages /Count {count} /Kids [{string.Concat(Enumerable.Repeat("3 0 R ", count))}] >>"),
            PdfFile.Text($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources {Resources(forms.Length)} >>"),
            .. forms.Select(
                (form, i) =>
                    PdfFile.Stream(
                        $"/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources {Resources(forms.Length)} ",
                        PdfFile.Text(form)
                    )
            ),
        ]);

    private static string Resources(int forms) =>
        $"<< /XObject << {string.Concat(Enumerable.Range(4, forms).Select(static number => $"/X{number} {number} 0 R "))}>> >>";

    private static byte[] Letters(int count) => [.. "BT /F1 10 Tf 100 700 Td ("u8, .. Repeat("a", count), .. ") Tj ET"u8];

    private static byte[] Grid(int lines) =>
        PdfFile.Text(
            string.Concat(
                Enumerable
                    .Range(0, lines)
                    .Select(static i =>
                        string.Create(CultureInfo.InvariantCulture, $"0 {i * 9} m 20000 {i * 9} l S {i * 9} 0 m {i * 9} 20000 l S\n")
                    )
            )
        );

    private static byte[] Repeat(string text, int count) =>
        Encoding.ASCII.GetBytes(new StringBuilder(text.Length * count).Insert(0, text, count).ToString());

    // A document that a password protects: what is in it is of no matter.
    private static byte[] Encrypted() =>
        PdfFile.Of(
            [
                PdfFile.Text("<< /Type /Catalog /Pages 2 0 R >>"),
                PdfFile.Text("<< /Type /Pages /Count 0 /Kids [] >>"),
                PdfFile.Text($"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{new string('1', 64)}> /U <{new string('2', 64)}> >>"),
            ],
            "/Encrypt 3 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]"
        );
}
