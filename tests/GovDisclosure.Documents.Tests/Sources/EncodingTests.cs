using System.Text;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Sources;

/// <summary>Encodings and line ends that are not those of today's files, and files with a few damaged bytes.</summary>
public sealed class EncodingTests
{
    private static readonly AnnualReport Report = SampleReports.Of("2021");
    private static readonly string Text = LayoutWriter.Write(Report, new Layout());

    // The text opens with a thousand letters, so that one bad byte is fewer than one in a thousand.
    private static readonly string LongText = Text.Replace(
        "本年公开信息12条。",
        "本年公开信息12条。" + new string('长', 2000),
        StringComparison.Ordinal
    );

    public static TheoryData<string> Encodings => ["utf-8", "GB18030", "utf-16"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_few_bad_bytes_are_told_with_their_line_and_the_rest_is_read(string name)
    {
        var encoding = name == "utf-16" ? Encoding.Unicode : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.UTF8;
        byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes(LongText)];
        var at = content.AsSpan().IndexOf(encoding.GetBytes("正常")) is var normal and >= 0
            ? normal
            : content.AsSpan().IndexOf(encoding.GetBytes("长长"));
        if (name == "utf-16")
        {
            (content[at], content[at + 1]) = (0x00, 0xD8);
        }
        else
        {
            content[at] = 0xFF;
        }

        var result = ReportReader.Read(content);
        ReadAssert.SameCells(Report, result);
        var diagnostic = ReadAssert.Single(result, DiagnosticCodes.BytesReplaced);
        Assert.Equal(ReadAssert.LineOf(LongText, "长"), diagnostic.Position!.Value.Line);
        Assert.Contains('\uFFFD', result.Report!.Overview!.Text);
    }

    [Fact]
    public void A_page_with_a_bad_byte_tells_it_too()
    {
        var content = Encoding.UTF8.GetBytes(
            ReportWriter.Write(Report with { Overview = new Overview { Text = new string('长', 2000) } }, ReportFormat.Html)
        );
        content[content.AsSpan().IndexOf("长长长"u8)] = 0xFF;
        var result = ReportReader.Read(content);
        ReadAssert.SameCells(Report, result);
        ReadAssert.Single(result, DiagnosticCodes.BytesReplaced);
    }

    [Theory]
    [InlineData("utf-8", 0, 0xFF)]
    [InlineData("utf-8", 2, 0x20)]
    [InlineData("GB18030", 0, 0xFF)]
    [InlineData("GB18030", 1, 0xFF)]
    public void A_damaged_letter_is_one_and_leaves_those_behind_it_whole(string name, int place, byte bad)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.UTF8;
        var content = encoding.GetBytes(LongText);
        content[content.AsSpan().IndexOf(encoding.GetBytes("公开信息12条")) + place] = bad;
        var result = ReportReader.Read(content);
        ReadAssert.SameCells(Report, result);
        Assert.Contains(bad == 0x20 ? "\uFFFD 开信息12条" : "\uFFFD开信息12条", result.Report!.Overview!.Text, StringComparison.Ordinal);
        Assert.StartsWith("1 letters", ReadAssert.Single(result, DiagnosticCodes.BytesReplaced).Message.En, StringComparison.Ordinal);
    }

    // The pairs behind it are told from wrong bytes, up to the next letter of ASCII.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_letter_of_GBK_that_lost_a_byte_leaves_the_others_whole(int place)
    {
        var content = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(LongText).ToList();
        var at = content.ToArray().AsSpan().IndexOf(CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("公开信息12条"));
        content.RemoveAt(at + place);
        var result = ReportReader.Read(content.ToArray());
        ReadAssert.SameCells(Report, result);
        var text = result.Report!.Overview!.Text;
        var (bad, whole) = (text.IndexOf('\uFFFD', StringComparison.Ordinal), ReportReader.ReadText(LongText).Report!.Overview!.Text);

        // One letter is lost, or it and a neighbour where either may be it; all before and behind are as they were.
        Assert.StartsWith(text[..bad], whole, StringComparison.Ordinal);
        Assert.EndsWith(text[(bad + 1)..], whole, StringComparison.Ordinal);
        Assert.InRange(whole.Length - text.Length, 0, 2);
        Assert.StartsWith("1 letters", ReadAssert.Single(result, DiagnosticCodes.BytesReplaced).Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void More_bad_bytes_are_no_text()
    {
        var content = Encoding.UTF8.GetBytes(LongText);
        for (var i = 0; i < content.Length; i += 500)
        {
            content[i] = 0xFF;
        }

        Assert.Equal(DiagnosticCodes.UnknownEncoding, Assert.Single(ReportReader.Read(content).Diagnostics).Code);
    }

    [Fact]
    public void Big5_is_read()
    {
        const string text =
            "清河鎮2022年政府信息公開工作年度報告\n一、總體情況\n本鎮依法公開信息，辦理群眾來信，積極回應社會關切。\n五、存在的主要問題及改進情況\n培訓不足。\n六、其他需要報告的事項\n無\n";
        var big5 = CodePagesEncodingProvider.Instance.GetEncoding("big5")!;
        var result = ReportReader.Read(big5.GetBytes(text));
        Assert.StartsWith("本鎮依法公開信息", result.Report!.Overview!.Text, StringComparison.Ordinal);
        Assert.Equal(ReportReader.ReadText(text).Report, result.Report);

        // The same letters in GBK, and simple ones, are not taken for it.
        foreach (var other in new[] { text, Text })
        {
            var gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(other);
            Assert.Equal(ReportReader.ReadText(other).Report, ReportReader.Read(gbk).Report);
        }
    }

    [Theory]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\v')]
    public void Rare_line_ends_end_lines(char end)
    {
        var result = ReportReader.ReadText(Text.Replace('\n', end));
        ReadAssert.SameCells(Report, result);
        Assert.Equal(ReportReader.ReadText(Text).Report, result.Report);
    }
}
