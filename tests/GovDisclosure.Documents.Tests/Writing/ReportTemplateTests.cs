using System.IO.Compression;
using System.Text;
using GovDisclosure.Forms;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Writing;

/// <summary>An office's own document of Word, filled.</summary>
public sealed class ReportTemplateTests
{
    private const string Main = "word/document.xml";
    private const string Settings = "word/settings.xml";
    private const string Placeholder = "（文字描述）";

    private static readonly AnnualReport Report = FormCatalog
        .Default.CellsOf(Reports.Zero(Reports.Edition2021))
        .Aggregate(
            Texts(Reports.Zero(Reports.Edition2021), "第一段 <甲>。\n第二段。", "公开不够及时。", "未收取信息处理费。"),
            static (report, cell) => cell.With(report, (Count)(1000 + cell.Index))
        );

    private static readonly byte[] Blank = ReportWriter.WriteToBytes(
        Texts(Reports.Blank(Reports.Edition2021), Placeholder, Placeholder, Placeholder),
        ReportFormat.Docx
    );

    [Fact]
    public void The_blank_form_of_an_office_takes_every_cell_and_section_and_keeps_the_rest()
    {
        string[] place = ["corpus", "reports", "form_2021_blank.docx"];
        var path = SharedMaterial.Find(place);
        Assert.SkipWhen(path is null, SharedMaterial.Absent(place));
        TakesAllAndKeepsTheRest(File.ReadAllBytes(path!));
    }

    [Fact]
    public void Our_own_blank_form_takes_every_cell_and_section_and_keeps_the_rest() => TakesAllAndKeepsTheRest(Blank);

    [Fact]
    public void A_text_without_words_in_brackets_takes_the_first_empty_paragraph()
    {
        var template = Changed(Blank, Main, static xml =>
            Replaced(xml, Placeholder, static (_, paragraph) => "<w:p/><w:p/>" + (paragraph.Length > 0 ? "" : "!"))
        );
        var result = ReportTemplate.Fill(Report, template);
        Assert.Null(result.Problem);
        Assert.Equal(Report.Overview, ReportReader.Read(result.Content.AsMemory()).Report!.Overview);
    }

    [Fact]
    public void A_report_with_blank_cells_leaves_them_blank_and_says_how_many()
    {
        var cell = FormCatalog.Default.CellsOf(Report).First();
        var result = ReportTemplate.Fill(
            cell.With(Report, CellValue.Blank) with
            {
                Preamble = "编制说明。",
                Notes = PointerTexts.Create([new("/requests", "注：按件计。")]),
            },
            Blank
        );
        Assert.Equal((199, 1), (result.Cells, result.BlankCells));
        Assert.Equal(
            ["the preamble", "the notes under the table of “三、收到和处理政府信息公开申请情况”"],
            result.NotFilled.Select(static text => text.En)
        );
        Assert.True(cell.Get(ReportReader.Read(result.Content.AsMemory()).Report!).IsBlank);
    }

    [Fact]
    public void A_figure_of_the_template_where_the_report_is_blank_is_refused()
    {
        var cell = FormCatalog.Default.CellsOf(Report).First();
        var template = ReportWriter.WriteToBytes(cell.With(ReportReader.Read(Blank).Report!, (Count)999), ReportFormat.Docx);
        var problem = ReportTemplate.Fill(cell.With(Report, CellValue.Blank), template).Problem;
        Assert.NotNull(problem);
        Assert.Contains(cell.LabelZh, problem.Zh, StringComparison.Ordinal);
        Assert.Contains("hold something already", problem.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_template_where_the_report_has_none_are_refused_and_a_placeholder_is_named()
    {
        var report = Report with { OtherMatters = null };
        var left = ReportTemplate.Fill(report, Blank);
        Assert.Null(left.Problem);
        Assert.Equal(2, left.Sections);
        Assert.Contains("the template's placeholder is still there", Assert.Single(left.NotFilled).En, StringComparison.Ordinal);
        var old = Changed(Blank, Main, static xml =>
            xml.Insert(xml.LastIndexOf(Placeholder, StringComparison.Ordinal), "上年收取信息处理费八百元。")
        );
        Assert.Contains("报告的“六、其他需要报告的事项”没有文字", ReportTemplate.Fill(report, old).Problem?.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:r><w:footnoteReference w:id=\"1\"/></w:r>")]
    [InlineData("<w:r><w:br w:type=\"page\"/></w:r>")]
    [InlineData("<w:sdt><w:sdtContent><w:r><w:t></w:t></w:r></w:sdtContent></w:sdt>")]
    public void What_would_be_lost_with_a_placeholder_is_told(string beside)
    {
        var template = Changed(Blank, Main, xml => Beside(xml, beside));
        Assert.Contains("单独放在一段", ReportTemplate.Fill(Report, template).Problem?.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bookmark_in_a_placeholder_stays()
    {
        const string Start = "<w:bookmarkStart w:id=\"98\" w:name=\"here\"/>";
        const string End = "<w:bookmarkEnd w:id=\"98\"/>";
        var result = ReportTemplate.Fill(Report, Changed(Blank, Main, static xml => Beside(xml, Start + End)));
        Assert.Null(result.Problem);
        Assert.Contains(Start + End, Parts([.. result.Content])[Main], StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_in_another_of_its_variants_is_found()
    {
        var template = Changed(Blank, Main, static xml =>
            xml.Replace("一、总体情况", "一. 政府信息公开工作总体情况", StringComparison.Ordinal)
        );
        var result = ReportTemplate.Fill(Report, template);
        Assert.Null(result.Problem);
        Assert.Equal(3, result.Sections);
    }

    [Fact]
    public void The_templates_own_words_that_are_read_as_the_reports_are_named()
    {
        var old = Changed(
            ReportWriter.WriteToBytes(
                ReportReader.Read(Blank).Report! with
                {
                    Year = 2019,
                    Title = "某局2019年政府信息公开工作年度报告",
                    Preamble = "本机关2019年共收到申请七十七件。",
                    Notes = PointerTexts.Create([new("/reviewAndLitigation", "注：2019年被复议三件。")]),
                },
                ReportFormat.Docx
            ),
            Main,
            static xml => xml
        );
        var result = ReportTemplate.Fill(Report with { Year = 2023 }, old);
        Assert.Null(result.Problem);
        Assert.Equal(
            [
                "前言“本机关2019年共收到申请七十七件。”",
                "“四、政府信息公开行政复议、行政诉讼情况”的说明“注：2019年被复议三件。”",
                "年度 2019（报告是 2023 年的）",
            ],
            result.Kept.Select(static text => text.Zh)
        );
        Assert.Empty(ReportTemplate.Fill(Report, Blank).Kept);
    }

    [Fact]
    public void A_table_in_a_text_box_shifts_no_figure()
    {
        const string Table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>文号</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        const string Box =
            "<w:p><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
            + "<mc:Choice Requires=\"wps\"><w:txbxContent>"
            + Table
            + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
            + Table
            + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        var result = ReportTemplate.Fill(
            Report,
            Changed(Blank, Main, static xml => xml.Insert(xml.IndexOf("<w:body>", StringComparison.Ordinal) + 8, Box))
        );
        Assert.Null(result.Problem);
        Assert.Equal(200, result.Cells);
    }

    [Fact]
    public void Only_the_first_paragraph_of_a_text_begins_a_page()
    {
        var template = Changed(Blank, Main, static xml =>
            Replaced(xml, Placeholder, static (text, _) =>
                $"<w:p><w:pPr><w:pageBreakBefore/><w:numPr><w:ilvl w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
            )
        );
        var result = ReportTemplate.Fill(Report, template);
        Assert.Null(result.Problem);
        Assert.Equal(3, Parts([.. result.Content])[Main].Split("<w:pageBreakBefore/>").Length - 1);
        Assert.Equal(3, Parts([.. result.Content])[Main].Split("<w:numPr>").Length - 1);
    }

    // Something more in the paragraph of the first placeholder.
    private static string Beside(string xml, string more) =>
        xml.Insert(xml.IndexOf("</w:p>", xml.IndexOf(Placeholder, StringComparison.Ordinal), StringComparison.Ordinal), more);

    public static TheoryData<string, string, byte[]> Obstacles =>
        new()
        {
            { "不是 Word 文件", "no document of Word", "no document"u8.ToArray() },
            { "密码", "password", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")] },
            { "不是 Word 文件", "no document of Word", Changed(Blank, Main, static _ => "<html/>") },
            { "不是 Word 文件", "no document of Word", Zip("page.html", "<p>no report</p>") },
            { "已损坏", "damaged", [.. "PK\x03\x04"u8, 1, 2, 3] },
            { "已损坏", "damaged", Changed(Blank, Main, static xml => xml[..(xml.Length / 2)]) },
            {
                "没有年度报告的表格",
                "has no form",
                Changed(Blank, Main, static xml =>
                    xml[..(xml.IndexOf("<w:body>", StringComparison.Ordinal) + 8)] + "<w:p/></w:body></w:document>"
                )
            },
            { "不止一份", "more than once", Changed(Blank, Main, Twice) },
            {
                "同一格式年度",
                "same edition",
                ReportWriter.WriteToBytes(Reports.Blank(FormCatalog.Default.Editions[0]), ReportFormat.Docx)
            },
            { "200 个单元格已有内容", "200 cells of the template hold something", ReportWriter.WriteToBytes(Report, ReportFormat.Docx) },
            { "不要合并", "do not merge", Changed(Blank, Main, MergedRow) },
            { "2 处未处理的修订", "2 tracked changes", Changed(Blank, Main, Tracked) },
            { "停止保护", "protected", Protected() },
            {
                "启用宏",
                "holds macros",
                Changed(Blank, "[Content_Types].xml", static xml =>
                    xml.Replace("document.main+xml", "template.main+xml", StringComparison.Ordinal)
                )
            },
            {
                "“一、总体情况”下已有文字",
                "has a text under “一、总体情况”",
                Changed(Blank, Main, static xml => xml.Replace(Placeholder, "去年的总体情况。", StringComparison.Ordinal))
            },
            {
                "找不到标题“六、其他需要报告的事项”",
                "lacks the heading “六、其他需要报告的事项”",
                Changed(Blank, Main, static xml => xml.Replace("六、其他需要报告的事项", "附件目录", StringComparison.Ordinal))
            },
            {
                "读回不符",
                "not read back",
                Changed(Blank, Main, static xml =>
                    Replaced(xml, Placeholder, static (_, paragraph) => paragraph + "<w:p><w:r><w:t>另有说明。</w:t></w:r></w:p>")
                )
            },
            {
                "UTF-8",
                "UTF-8",
                Changed(Blank, Main, static xml => xml.Replace("utf-8", "utf-16", StringComparison.OrdinalIgnoreCase), "utf-16")
            },
        };

    [Theory]
    [MemberData(nameof(Obstacles))]
    public void What_cannot_be_filled_is_told_in_both_languages(string zh, string en, byte[] template)
    {
        var result = ReportTemplate.Fill(Report, template);
        Assert.NotNull(result.Problem);
        Assert.Contains(zh, result.Problem.Zh, StringComparison.Ordinal);
        Assert.Contains(en, result.Problem.En, StringComparison.Ordinal);
        Assert.Empty(result.Content);
    }

    // Without what was filled in, the text of the document is the template's.
    private static void TakesAllAndKeepsTheRest(byte[] template)
    {
        var result = ReportTemplate.Fill(Report, template);
        Assert.Null(result.Problem);
        Assert.Equal((200, 0, 3), (result.Cells, result.BlankCells, result.Sections));
        Assert.Empty(result.NotFilled);
        var back = ReportReader.Read(result.Content.AsMemory()).Report!;
        Assert.All(FormCatalog.Default.CellsOf(Report), cell => Assert.Equal(cell.Get(Report), cell.Get(back)));
        Assert.Equal(
            (Report.Overview, Report.ProblemsAndImprovements, Report.OtherMatters),
            (back.Overview, back.ProblemsAndImprovements, back.OtherMatters)
        );

        var (before, after) = (Parts(template), Parts([.. result.Content]));
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before, part => Assert.True(part.Key == Main || part.Value == after[part.Key], part.Key));
        var kept = FormCatalog
            .Default.CellsOf(Report)
            .Aggregate(after[Main], static (xml, cell) => WithoutRun(xml, cell.Get(Report).ToString()));
        var sections = new[] { Report.Overview!.Text!, Report.ProblemsAndImprovements!.Text!, Report.OtherMatters!.Text! };
        Assert.Equal(
            Replaced(before[Main], "（文字描述", static (_, _) => ""),
            sections
                .SelectMany(static text => text.Split('\n'))
                .Aggregate(kept, static (xml, line) =>
                    Replaced(xml, line.Replace("<甲>", "&lt;甲&gt;", StringComparison.Ordinal), static (_, _) => "")
                )
        );
    }

    private static AnnualReport Texts(AnnualReport report, string overview, string problems, string other) =>
        report with
        {
            Preamble = null,
            Overview = new Overview { Text = overview },
            ProblemsAndImprovements = new ProblemsAndImprovements { Text = problems },
            OtherMatters = new OtherMatters { Text = other },
        };

    private static string WithoutRun(string xml, string figure)
    {
        var end = xml.IndexOf($"<w:t xml:space=\"preserve\">{figure}</w:t></w:r>", StringComparison.Ordinal);
        Assert.True(end > 0, figure);
        var start = xml.LastIndexOf("<w:r>", end, StringComparison.Ordinal);
        var length = xml.IndexOf("</w:r>", end, StringComparison.Ordinal) + 6 - start;
        var rest = xml.Remove(start, length);

        // A paragraph that stood for itself is open now.
        return rest[..start].EndsWith("<w:p>", StringComparison.Ordinal) && rest[start..].StartsWith("</w:p>", StringComparison.Ordinal)
            ? rest.Remove(start - 5, 11).Insert(start - 5, "<w:p/>")
            : rest;
    }

    // Each paragraph with a text is replaced.
    private static string Replaced(string xml, string text, Func<string, string, string> by)
    {
        for (
            var at = xml.IndexOf(text, StringComparison.Ordinal);
            at >= 0;
            at = at < xml.Length ? xml.IndexOf(text, at, StringComparison.Ordinal) : -1
        )
        {
            var start = Math.Max(
                xml.LastIndexOf("<w:p>", at, StringComparison.Ordinal),
                xml.LastIndexOf("<w:p ", at, StringComparison.Ordinal)
            );
            var end = xml.IndexOf("</w:p>", at, StringComparison.Ordinal) + 6;
            var instead = by(text, xml[start..end]);
            xml = string.Concat(xml.AsSpan(0, start), instead, xml.AsSpan(end));
            at = start + instead.Length;
        }

        return xml;
    }

    private static string Twice(string xml)
    {
        var start = xml.IndexOf("<w:body>", StringComparison.Ordinal) + 8;
        var end = xml.LastIndexOf("<w:sectPr", StringComparison.Ordinal);
        return xml.Insert(end, xml[start..end]);
    }

    // The last row of the last table has one cell instead of two.
    private static string MergedRow(string xml)
    {
        var end = xml.LastIndexOf("</w:tr>", StringComparison.Ordinal);
        var cell = xml.LastIndexOf("<w:tc>", end, StringComparison.Ordinal);
        return xml.Remove(cell, end - cell);
    }

    private static string Tracked(string xml) =>
        xml.Replace("</w:body>", "", StringComparison.Ordinal)
            .Replace("</w:document>", "", StringComparison.Ordinal)
            .Replace(
                "<w:sectPr",
                "<w:p><w:ins w:id=\"1\"><w:r><w:t>甲</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>乙</w:delText></w:r></w:del></w:p><w:sectPr",
                StringComparison.Ordinal
            ) + "</w:body></w:document>";

    private static byte[] Protected()
    {
        const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        const string Type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings";
        var template = Changed(Blank, Settings, static _ =>
            $"<w:settings xmlns:w=\"{Namespace}\"><w:documentProtection w:edit=\"readOnly\" w:enforcement=\"1\"/></w:settings>"
        );
        return Changed(template, "word/_rels/document.xml.rels", static xml =>
            xml.Contains(Type, StringComparison.Ordinal)
                ? xml
                : xml.Replace(
                    "</Relationships>",
                    $"<Relationship Id=\"s1\" Type=\"{Type}\" Target=\"settings.xml\"/></Relationships>",
                    StringComparison.Ordinal
                )
        );
    }

    private static byte[] Zip(string name, string text)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }

        return stream.ToArray();
    }

    private static byte[] Changed(byte[] package, string part, Func<string, string> change, string encoding = "utf-8")
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(part);
            var before = "";
            if (entry is not null)
            {
                using var reader = new StreamReader(entry.Open());
                before = reader.ReadToEnd();
            }

            entry?.Delete();
            using var writer = new StreamWriter(
                zip.CreateEntry(part).Open(),
                encoding == "utf-8" ? new UTF8Encoding(false) : Encoding.GetEncoding(encoding)
            );
            writer.Write(change(before));
        }

        return stream.ToArray();
    }

    private static SortedDictionary<string, string> Parts(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open(), entry.FullName == Main ? Encoding.UTF8 : Encoding.Latin1);
            parts.Add(entry.FullName, reader.ReadToEnd());
        }

        return parts;
    }

    [Fact]
    public void A_template_is_taken_from_a_stream_or_a_file_too()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Blank);
            using var stream = new MemoryStream(Blank);
            var filled = ReportTemplate.Fill(Report, Blank).Content;
            Assert.NotEmpty(filled);
            Assert.Equal(filled, ReportTemplate.Fill(Report, stream).Content);
            Assert.Equal(filled, ReportTemplate.FillFile(Report, path).Content);
            Assert.Equal(Blank, File.ReadAllBytes(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_template_that_is_too_long_is_told()
    {
        using var stream = new MemoryStream(new byte[ReadOptions.Default.MaxBytes + 1]);
        Assert.Contains("longer than the limit", ReportTemplate.Fill(Report, stream).Problem!.En, StringComparison.Ordinal);
    }
}
