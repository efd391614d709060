using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Sources.Wrapped;

/// <summary>Reports inside other files: pages that a browser saved, archives, the JSON of a portal's interface.</summary>
public sealed class WrappedTests
{
    private static readonly AnnualReport Report = SampleReports.Of("2021");
    private static readonly string Page = ReportWriter.Write(Report, ReportFormat.Html);

    [Fact]
    public void Every_report_of_an_answer_and_of_a_saved_page_counts()
    {
        static string TextOf(int year) =>
            $"<h1>清河县水务局{year}年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>{year}年公开信息若干，都在网站上发布，并有纸本可以查阅。</p>"
            + "<p>五、存在的主要问题及改进情况</p><p>公开不够及时，将加强培训，逐项核对目录，按月检查各科室的公开情况。</p>"
            + "<p>六、其他需要报告的事项</p><p>无。</p>";
        var years = Enumerable.Range(2021, 3).ToList();
        var json = new JsonArray([.. years.Select(static year => new JsonObject { ["id"] = year, ["content"] = TextOf(year) })]);
        var mime = Mime(
            TextOf(2021),
            "8bit",
            after: string.Concat(
                years.Skip(1).Select(year => $"------x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{TextOf(year)}\r\n")
            )
        );
        foreach (var source in new[] { Encoding.UTF8.GetBytes(json.ToJsonString()), mime })
        {
            Assert.Equal(
                years.Select(static year => (int?)year),
                ReportReader.ReadAll(source).Select(static result => result.Report!.Year)
            );
            var asked = ReportReader.Read(source, new ReadOptions { Year = 2022 });
            Assert.StartsWith("2022年", asked.Report!.Overview!.Text, StringComparison.Ordinal);
            var told = ReadAssert.Single(asked, DiagnosticCodes.SeveralReports).Message.Zh;
            Assert.All(years, year => Assert.Contains($"{year}年", told, StringComparison.Ordinal));
            var other = ReportReader.Read(source, new ReadOptions { Year = 2019 });
            Assert.Equal(2021, other.Report!.Year);
            ReadAssert.Single(other, DiagnosticCodes.AskedReportMissing);
        }
    }

    [Fact]
    public void A_document_of_a_mail_that_is_not_read_is_refused_by_name()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("WordDocument")];
        var result = ReportReader.Read(Mail(("text/plain", "您好，年报见附件。"u8.ToArray()), ("application/msword", old)));
        Assert.Null(result.Report);
        Assert.Contains(".doc", Assert.Single(result.Diagnostics).Message.En, StringComparison.Ordinal);
        Assert.Equal(DiagnosticCodes.UnknownFormat, result.Diagnostics[0].Code);
    }

    private static byte[] Mail(params (string Type, byte[] Content)[] parts) =>
        Encoding.UTF8.GetBytes(
            "Received: from example.org\r\nFrom: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
                + string.Concat(
                    parts.Select(static part =>
                        $"--x\r\nContent-Type: {part.Type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Convert.ToBase64String(part.Content, Base64FormattingOptions.InsertLineBreaks)
                        + "\r\n"
                    )
                )
                + "--x--\r\n"
        );

    public static TheoryData<string, byte[]> Saved =>
        new()
        {
            { "the text of a mail", Mail(("text/plain", Encoding.UTF8.GetBytes(ReportWriter.Write(Report, ReportFormat.Text)))) },
            {
                "a document attached to a mail",
                Mail(
                    ("text/plain", "您好，年报见附件。"u8.ToArray()),
                    (
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        ReportWriter.WriteToBytes(Report, ReportFormat.Docx)
                    )
                )
            },
            {
                "a workbook attached to a mail",
                Mail(("text/html", "<p>您好</p>"u8.ToArray()), ("application/octet-stream", XlsxFile.Of(Report)))
            },
            {
                "by Blink, quoted-printable",
                Mime(
                    QuotedPrintable(Page),
                    "quoted-printable",
                    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\n"
                )
            },
            { "base64", Mime(Convert.ToBase64String(Encoding.UTF8.GetBytes(Page), Base64FormattingOptions.InsertLineBreaks), "base64") },
            { "as it is", Mime(Page, "8bit") },
            {
                "lines of Unix",
                Encoding.UTF8.GetBytes(
                    Encoding.UTF8.GetString(Mime(QuotedPrintable(Page), "quoted-printable")).Replace("\r\n", "\n", StringComparison.Ordinal)
                )
            },
            {
                "in a frame",
                Mime(
                    "<html><body>导航</body></html>",
                    "8bit",
                    after: $"------x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(Page))}\r\n"
                )
            },
            {
                "inside another part",
                Encoding.UTF8.GetBytes(
                    $"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=out\r\n\r\n--out\r\n{Encoding.UTF8.GetString(Mime(Page, "8bit"))}\r\n--out--\r\n"
                )
            },
            { "cut short", Mime(Page, "8bit")[..^8] },
            {
                "a page in a ZIP",
                Zip(
                    ("年报.html", Encoding.UTF8.GetBytes(Page)),
                    ("年报_files/style.css", [1]),
                    ("年报_files/frame.html", "<p>x</p>"u8.ToArray())
                )
            },
            {
                "a Word document in a ZIP",
                Zip(("年报.docx", ReportWriter.WriteToBytes(Report, ReportFormat.Docx)), ("__MACOSX/._年报.docx", [1]))
            },
            { "a workbook in a ZIP", Zip(("a/年报.xlsx", XlsxFile.Of(Report))) },
            {
                "JSON with HTML",
                Encoding.UTF8.GetBytes(
                    new JsonObject
                    {
                        ["code"] = 200,
                        ["data"] = new JsonObject
                        {
                            ["title"] = "x",
                            ["content"] = Page,
                            ["tags"] = new JsonArray("a", "b"),
                        },
                    }.ToJsonString()
                )
            },
            {
                "JSON with text",
                Encoding.UTF8.GetBytes(new JsonObject { ["text"] = LayoutWriter.Write(Report, new Layout()) }.ToJsonString())
            },
        };

    [Theory]
    [MemberData(nameof(Saved), DisableDiscoveryEnumeration = true)]
    public void A_report_in_another_file_is_read_whole(string name, byte[] content)
    {
        Assert.NotEmpty(name);
        var result = ReportReader.Read(content);
        ReadAssert.SameCells(Report, result);
        Assert.Equal(Report.Title, result.Report!.Title);
        Assert.False(result.LinesAreOfFile);
    }

    [Fact]
    public void A_page_in_another_encoding_is_decoded_as_its_part_says()
    {
        var gbk = CodePagesEncodingProvider
            .Instance.GetEncoding("GB18030")!
            .GetBytes(Page.Replace("charset=\"utf-8\"", "", StringComparison.OrdinalIgnoreCase));
        ReadAssert.SameCells(Report, ReportReader.Read(Mime(Convert.ToBase64String(gbk), "base64", charset: "gbk")));
    }

    [Fact]
    public void The_title_beside_a_text_in_JSON_is_its_title()
    {
        var page = Page.Replace(Report.Title!, "", StringComparison.Ordinal);
        var json = new JsonObject { ["articleTitle"] = Report.Title, ["content"] = page }.ToJsonString();
        Assert.Equal(Report.Title, ReportReader.Read(Encoding.UTF8.GetBytes(json)).Report!.Title);
    }

    private const string TitleOfParts = "清河县水务局2023年政府信息公开工作年度报告";
    private const string TextOfParts =
        "一、总体情况\n公开信息若干，都在网站上发布，并有纸本可以查阅，群众满意，没有收到投诉，也没有复议和诉讼。\n五、存在的主要问题及改进情况\n将加强。\n六、其他需要报告的事项\n无。";

    public static TheoryData<string, JsonNode> Answers =>
        new()
        {
            {
                "title, text, day",
                new JsonObject
                {
                    ["title"] = TitleOfParts,
                    ["content"] = TextOfParts,
                    ["publishTime"] = "2024-01-20 09:00",
                }
            },
            {
                "text before title and day",
                new JsonObject
                {
                    ["data"] = new JsonObject
                    {
                        ["content"] = TextOfParts,
                        ["articleTitle"] = TitleOfParts,
                        ["pub_date"] = "2024-01-20",
                    },
                }
            },
            {
                "day in milliseconds",
                new JsonObject
                {
                    ["title"] = TitleOfParts,
                    ["content"] = TextOfParts,
                    ["publishTime"] = 1_705_680_000_000,
                }
            },
            {
                "parts with headings",
                new JsonObject
                {
                    ["title"] = TitleOfParts,
                    ["publishDate"] = "2024-01-20",
                    ["sections"] = new JsonArray([
                        .. TextOfParts
                            .Split('\n')
                            .Chunk(2)
                            .Select(static part => new JsonObject
                            {
                                ["id"] = "a1",
                                ["heading"] = part[0],
                                ["content"] = part[1],
                            }),
                    ]),
                }
            },
            {
                "parts by name",
                new JsonObject
                {
                    ["title"] = TitleOfParts,
                    ["publishDate"] = "2024-01-20",
                    ["总体情况"] = TextOfParts.Split('\n')[1],
                    ["存在问题"] = "将加强。",
                    ["其他事项"] = "无。",
                }
            },
            {
                "parts of HTML",
                new JsonObject
                {
                    ["title"] = TitleOfParts,
                    ["publishDate"] = "2024-01-20",
                    ["parts"] = new JsonArray([
                        .. TextOfParts.Split('\n').Chunk(2).Select(static part => JsonValue.Create($"<p>{part[0]}</p><p>{part[1]}</p>")),
                    ]),
                }
            },
        };

    [Theory]
    [MemberData(nameof(Answers), DisableDiscoveryEnumeration = true)]
    public void What_an_answer_says_beside_and_in_several_texts_is_one_report(string name, JsonNode json)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(name);
        var report = Assert.Single(ReportReader.ReadAll(Encoding.UTF8.GetBytes(json.ToJsonString()))).Report!;
        Assert.Equal(
            (TitleOfParts, "清河县水务局", 2023, new DateOnly(2024, 1, 20)),
            (report.Title, report.Agency.Name, report.Year, report.PublishedOn)
        );
        Assert.Equal(
            (TextOfParts.Split('\n')[1], "将加强。", "无。", null),
            (report.Overview!.Text, report.ProblemsAndImprovements!.Text, report.OtherMatters!.Text, report.Preamble)
        );
    }

    [Fact]
    public void Texts_beyond_those_that_are_looked_at_are_told()
    {
        var json = new JsonArray([
            .. Enumerable
                .Range(0, 70)
                .Select(i => JsonValue.Create(TitleOfParts.Replace("清河", $"第{i}", StringComparison.Ordinal) + "\n" + TextOfParts)),
        ]);
        var results = ReportReader.ReadAll(Encoding.UTF8.GetBytes(json.ToJsonString()));
        Assert.Equal(64, results.Length);
        Assert.Contains(results[0].Diagnostics, static diagnostic =>
            diagnostic.Message.En.Contains("6 were not", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Other_JSON_is_told_as_before() =>
        Assert.Equal(
            DiagnosticCodes.InvalidJson,
            ReportReader
                .Read(Encoding.UTF8.GetBytes(new JsonObject { ["text"] = new string('长', 500) }.ToJsonString()))
                .Diagnostics[0]
                .Code
        );

    [Fact]
    public void A_page_whose_content_comes_by_script_is_told() =>
        Assert.All(
            ["", "正在加载…", "数据加载中，请稍候", "请启用JavaScript", "<h1>清河县水务局2023年政府信息公开工作年度报告</h1>加载中"],
            static shown =>
                Assert.Equal(
                    DiagnosticCodes.ReportByScript,
                    Assert
                        .Single(
                            ReportReader
                                .ReadText(
                                    $"<!DOCTYPE html><html><head><title>年报</title></head><body><div id=\"app\">{shown}</div><script src=\"app.js\"></script></body></html>"
                                )
                                .Diagnostics
                        )
                        .Code
                )
        );

    [Theory]
    [InlineData("<nav>首页 政务公开</nav><div id=content></div><script>load()</script>")]
    [InlineData("<iframe src=/x.pdf></iframe>")]
    [InlineData("<p>附件：<a href=/x.doc>年度报告.doc</a></p>")]
    public void A_page_that_has_no_more_than_the_title_says_where_the_report_may_be(string content)
    {
        var result = ReportReader.ReadText(
            $"<html><head><title>清河县</title></head><body><h1>清河县水务局2023年政府信息公开工作年度报告</h1>{content}</body></html>"
        );
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticCodes.FormNotFound, diagnostic.Code);
        Assert.Contains("Download the attachment", diagnostic.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_documents_in_an_archive_are_named()
    {
        var diagnostic = Assert.Single(ReportReader.Read(Zip(("甲.docx", [1]), ("乙.docx", [2]))).Diagnostics);
        Assert.Equal(DiagnosticCodes.UnknownFormat, diagnostic.Code);
        Assert.Contains("甲.docx", diagnostic.Message.En, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> Bombs =>
        new()
        {
            {
                "MIME 1,000 deep",
                Encoding.UTF8.GetBytes(
                    string.Concat(
                        Enumerable
                            .Range(0, 1000)
                            .Select(static i =>
                                $"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b{i:0000}\r\n\r\n--b{i:0000}\r\n"
                            )
                    ) + "x"
                ),
                DiagnosticCodes.LimitExceeded
            },
            {
                "100,000 parts",
                Encoding.UTF8.GetBytes(
                    "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                        + string.Concat(Enumerable.Repeat("--b\r\n\r\nx\r\n", 100_000))
                ),
                DiagnosticCodes.LimitExceeded
            },
            {
                "nothing in it",
                Encoding.UTF8.GetBytes("MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx"),
                DiagnosticCodes.DamagedSource
            },
            { "a ZIP bomb", Zip(("a.html", new byte[100_000_000])), DiagnosticCodes.LimitExceeded },
            { "a ZIP in a ZIP", Zip(("a.docx", Zip(("b.txt", [1])))), DiagnosticCodes.UnknownFormat },
            {
                "100,000 strings of HTML",
                Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("\"<p>" + new string('x', 120) + "</p>\"", 100_000)) + "]"),
                DiagnosticCodes.InvalidJson
            },
            {
                "JSON that is deep",
                Encoding.UTF8.GetBytes("{\"a\":" + string.Concat(Enumerable.Repeat("[", 100_000))),
                DiagnosticCodes.InvalidJson
            },
        };

    [Theory]
    [MemberData(nameof(Bombs), DisableDiscoveryEnumeration = true)]
    public void A_bomb_is_told(string name, byte[] content, string code)
    {
        var start = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var result = ReportReader.Read(content);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{name}: {watch.Elapsed.TotalSeconds:0.00} s, {(GC.GetAllocatedBytesForCurrentThread() - start) / 1024 / 1024} MiB"
        );
        Assert.Null(result.Report);
        Assert.Equal(code, result.Diagnostics[0].Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - start, 0, 300L * 1024 * 1024);
    }

    private static byte[] Mime(string page, string encoding, string before = "", string charset = "utf-8", string after = "") =>
        Encoding.UTF8.GetBytes(
            $"{before}Subject: =?utf-8?Q?a?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----x\"\r\n\r\n\r\n------x\r\n"
                + $"Content-Type: text/html; charset=\"{charset}\"\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{page}\r\n{after}------x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n------x--\r\n"
        );

    private static string QuotedPrintable(string text)
    {
        var (encoded, width) = (new StringBuilder(), 0);
        foreach (var value in Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)))
        {
            var letter = value is >= 32 and < 127 and not (byte)'=' or (byte)'\r' or (byte)'\n' ? ((char)value).ToString() : $"={value:X2}";
            width = value == '\n' ? 0 : width + letter.Length;
            if (width > 72)
            {
                encoded.Append("=\r\n");
                width = letter.Length;
            }

            encoded.Append(letter);
        }

        return encoded.ToString();
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static TheoryData<string> Places => ["{0}", "{\"p\":{0}}", "{\"type\":\"p\",\"text\":{0}}"];

    /// <summary>One string a paragraph, and one a cell.</summary>
    [Theory]
    [MemberData(nameof(Places))]
    public void Strings_between_headings_are_parts_however_short(string place)
    {
        var lines =
            "清河县水务局2023年政府信息公开工作年度报告\n编制本报告。\n一、总体情况\n公开12条。\n（一）更新。\n"
            + "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n8\n1\n17\n行政规范性文件\n29\n26\n382\n"
            + "五、存在的主要问题及改进情况\n一是慢。\n二是少。\n六、其他需要报告的事项\n无。\n特此报告。";
        var json = string.Join(
            ',',
            lines.Split('\n').Select(line => place.Replace("{0}", JsonValue.Create(line).ToJsonString(), StringComparison.Ordinal))
        );
        var report = ReportReader.Read(Encoding.UTF8.GetBytes($"{{\"id\":\"7\",\"paras\":[{json}]}}")).Report!;
        Assert.Equal(("编制本报告。", "公开12条。\n（一）更新。"), (report.Preamble, report.Overview!.Text));
        Assert.Equal(("一是慢。\n二是少。", "无。\n特此报告。"), (report.ProblemsAndImprovements!.Text, report.OtherMatters!.Text));
        Assert.Equal("382", ReadAssert.Cells(report)["/proactiveDisclosure/administrativeNormativeDocuments/inForce"]);
    }

    [Fact]
    public void Parts_beyond_the_most_are_counted()
    {
        var json = new JsonArray([
            JsonValue.Create("清河县水务局2023年政府信息公开工作年度报告"),
            JsonValue.Create("一、总体情况"),
            .. Enumerable.Range(0, 20_100).Select(static i => JsonValue.Create("句。")),
        ]);
        var result = ReportReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));
        Assert.Contains("102", ReadAssert.Single(result, DiagnosticCodes.ContentNotRead).Message.En, StringComparison.Ordinal);
    }
}
