using System.Text;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Sources;

/// <summary>The encoding that a server says: a byte order mark counts before it, and it before what the page declares and what the bytes
/// look like.</summary>
public sealed class CharsetTests
{
    private const string Text = "清河镇2021年政府信息公开工作年度报告\n一、总体情况\n正常。\n六、其他需要报告的事项\n无";

    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Theory]
    [InlineData("GBK", "gbk")]
    [InlineData("GBK", "utf-8")]
    [InlineData("gb2312", "")]
    [InlineData("\"GB18030\"", "big5")]
    [InlineData("x-gbk", "gbk")]
    [InlineData("utf-8", "gbk")]
    [InlineData(" UTF8 ", "")]
    [InlineData("utf-16le", "")]
    [InlineData("UTF-16BE", "utf-8")]
    public void A_page_is_read_in_the_encoding_that_it_was_sent_in(string charset, string declared)
    {
        var report = SampleReports.Of("2021");
        var page = HtmlWriter
            .Write(report, new HtmlLayout())
            .Replace("<meta charset=\"utf-8\">", declared.Length == 0 ? "" : $"<meta charset=\"{declared}\">", StringComparison.Ordinal);
        Assert.Equal(report, ReportReader.Read(EncodingOf(charset).GetBytes(page), new ReadOptions { Charset = charset }).Report);
    }

    [Theory]
    [InlineData("GBK")]
    [InlineData("gb2312")]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    public void A_text_is_read_in_the_encoding_that_it_was_sent_in(string charset) =>
        Assert.Equal(
            ReportReader.ReadText(Text).Report,
            ReportReader.Read(EncodingOf(charset).GetBytes(Text), new ReadOptions { Charset = charset }).Report
        );

    // Two characters of GBK whose bytes are one of UTF-8 too: nobody can tell but who knows the encoding.
    [Fact]
    public void It_counts_before_what_the_bytes_look_like()
    {
        var bytes = Encoding.UTF8.GetBytes("<p>一、总体情况</p><p>正常</p>");
        Assert.Equal("正常", ReportReader.Read(bytes, new ReadOptions { Charset = "utf-8" }).Report!.Overview!.Text);
        ReadAssert.Single(ReportReader.Read(bytes, new ReadOptions { Charset = "gbk" }), DiagnosticCodes.FormNotFound);
    }

    [Fact]
    public void A_byte_order_mark_counts_before_it()
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            foreach (var text in new[] { Text, "<p>一、总体情况</p><p>正常。</p>" })
            {
                Assert.Equal(
                    ReportReader.ReadText(text).Report,
                    ReportReader
                        .Read((byte[])[.. encoding.Preamble, .. encoding.GetBytes(text)], new ReadOptions { Charset = "GBK" })
                        .Report
                );
            }
        }
    }

    [Theory]
    [InlineData("x-unknown")]
    [InlineData("")]
    public void A_name_that_is_not_known_is_told(string charset)
    {
        var diagnostic = Assert.Single(ReportReader.Read(Gb.GetBytes(Text), new ReadOptions { Charset = charset }).Diagnostics);
        Assert.Equal(DiagnosticCodes.UnknownEncoding, diagnostic.Code);
        Assert.Contains("the given charset", diagnostic.Message.En, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Bytes_that_are_not_in_it_are_told_or_no_letters()
    {
        var diagnostic = Assert.Single(ReportReader.Read(Gb.GetBytes(Text), new ReadOptions { Charset = "utf-8" }).Diagnostics);
        Assert.Equal(DiagnosticCodes.UnknownEncoding, diagnostic.Code);
        Assert.Contains("the given charset", diagnostic.Message.En, StringComparison.OrdinalIgnoreCase);

        byte[] page = [.. "<p>一、总体情况</p><p>正常"u8, 0xFF, .. "。</p>"u8];
        Assert.Equal("正常\uFFFD。", ReportReader.Read(page, new ReadOptions { Charset = "utf-8" }).Report!.Overview!.Text);
    }

    [Fact]
    public void It_says_nothing_of_what_is_no_text_of_an_encoding()
    {
        var report = SampleReports.Of("2021");
        var options = new ReadOptions { Charset = "x-unknown" };
        Assert.Equal(report, ReportReader.Read(ReportWriter.WriteToBytes(report, ReportFormat.Docx), options).Report);
        Assert.Equal(ReportReader.ReadText(Text).Report, ReportReader.ReadText(Text, options).Report);
    }

    private static Encoding EncodingOf(string charset) =>
        charset.Trim(' ', '"').ToUpperInvariant() switch
        {
            "UTF-8" or "UTF8" => new UTF8Encoding(false),
            "UTF-16LE" => new UnicodeEncoding(false, false),
            "UTF-16BE" => new UnicodeEncoding(true, false),
            _ => Gb,
        };
}
