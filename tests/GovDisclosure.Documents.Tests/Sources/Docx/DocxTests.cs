using GovDisclosure.Reading;
using GovDisclosure.Testing;
using static GovDisclosure.Documents.Tests.Sources.Docx.WordParts;

namespace GovDisclosure.Documents.Tests.Sources.Docx;

public sealed class DocxTests
{
    [Fact]
    public void Tracked_changes_are_read_as_accepted()
    {
        var report = Read(
            P(
                """<w:r><w:t>清河镇2022年政府信息</w:t></w:r><w:del w:id="1"><w:r><w:delText>旧的</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>公开工作</w:t></w:r></w:ins><w:moveFrom w:id="3"><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:r><w:t>年度报告</w:t></w:r>"""
            ),
            P(T("一、总体情况")),
            """<w:p><w:pPr><w:rPr><w:del w:id="4"/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>""",
            P(T("后半。")),
            P(
                """<w:r><w:t>无连字</w:t><w:softHyphen/><w:t>符</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:t>。</w:t></w:r>"""
            ),
            P(T("六、其他需要报告的事项")),
            P(T("无"))
        ).Report!;
        Assert.Equal("清河镇2022年政府信息公开工作年度报告", report.Title);
        Assert.Equal("前半后半。\n无连字符。", report.Overview!.Text);
    }

    [Fact]
    public void A_text_box_is_read_once()
    {
        var box = $"<w:txbxContent>{P(T("框内。"))}</w:txbxContent>";
        var report = Read(
            P(T("一、总体情况")),
            P(
                $"""<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>框外。</w:t></w:r>"""
            ),
            P(T("六、其他需要报告的事项"))
        ).Report!;
        Assert.Equal("框内。\n框外。", report.Overview!.Text);
    }

    [Fact]
    public void A_figure_is_not_joined_with_what_is_raised_or_struck_out()
    {
        static string Run(string properties, string text) => $"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>";
        var result = Read(
            P(T("二、主动公开政府信息情况")),
            "<w:tbl>"
                + Row("", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数")
                + "<w:tr>"
                + Cell("", T("规章"))
                + Cell("", T("3402") + Run("""<w:vertAlign w:val="superscript"/>""", "1"))
                + Cell("", Run("<w:strike/>", "6") + T("7"))
                + Cell("", Run("""<w:dstrike w:val="1"/>""", "8") + Run("""<w:strike w:val="0"/>""", "9"))
                + "</w:tr></w:tbl>"
        );
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 3402,
                Repealed = 7,
                InForce = 9,
            },
            ((ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!).Rules
        );
        Assert.Equal("[1]", result.Report.Remarks["/proactiveDisclosure/rules/issued"]);
    }

    [Fact]
    public void A_deleted_row_is_not_read()
    {
        var report = Read(
            P(T("二、主动公开政府信息情况")),
            "<w:tbl>"
                + Row("", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数")
                + Row("""<w:trPr><w:del w:id="1"/></w:trPr>""", "规章", "7", "8", "9")
                + Row("", "规章", "1", "2", "3")
                + Row("", "行政规范性文件", "4", "5", "")
                + "</w:tbl>"
        ).Report!;
        var table = Assert.IsType<ProactiveDisclosure2021>(report.ProactiveDisclosure);
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 1,
                Repealed = 2,
                InForce = 3,
            },
            table.Rules
        );
        Assert.Equal(new DocumentCounts { Issued = 4, Repealed = 5 }, table.AdministrativeNormativeDocuments);
    }

    // Word keeps what stood before a tracked change of properties beside what stands now.
    [Theory]
    [InlineData(
        "<w:r><w:t>1</w:t></w:r><w:r><w:rPr><w:rPrChange w:id='1' w:author='a'><w:rPr><w:vertAlign w:val='superscript'/></w:rPr></w:rPrChange></w:rPr><w:t>2</w:t></w:r>"
    )]
    [InlineData("<w:r><w:rPr><w:rPrChange w:id='1' w:author='a'><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr><w:t>12</w:t></w:r>")]
    public void Properties_before_a_tracked_change_say_nothing(string runs) =>
        Assert.Equal(12, RulesOf(Cell("", runs)).Rules.Issued.Number);

    [Theory]
    [InlineData("<w:tcPr><w:tcPrChange w:id='1' w:author='a'><w:tcPr><w:gridSpan w:val='2'/></w:tcPr></w:tcPrChange></w:tcPr>")]
    [InlineData("<w:tcPr><w:tcPrChange w:id='1' w:author='a'><w:tcPr><w:vMerge/></w:tcPr></w:tcPrChange></w:tcPr>")]
    public void Merges_before_a_tracked_change_say_nothing(string properties) =>
        Assert.Equal(12, RulesOf(Cell(properties, T("12"))).Rules.Issued.Number);

    [Theory]
    [InlineData("<w:del w:id='1' w:author='a'/>", false)]
    [InlineData("<w:del w:id='1' w:author='a'></w:del>", false)]
    [InlineData("<w:del w:id='1' w:author='a'/>", true)]
    public void A_deleted_row_is_not_read_wherever_its_table_stands(string mark, bool isInBox)
    {
        var table = $"<w:tbl>{Row($"<w:trPr>{mark}</w:trPr>", "规章", "7", "8", "9")}{Row("", "规章", "1", "2", "3")}</w:tbl>";
        var result = Read(
            P(T("二、主动公开政府信息情况")),
            isInBox ? P($"<w:r><w:pict><w:txbxContent>{table}</w:txbxContent></w:pict></w:r>") : table
        );
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 1,
                Repealed = 2,
                InForce = 3,
            },
            ((ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!).Rules
        );
    }

    [Fact]
    public void A_sign_of_another_font_is_no_figure_and_is_told()
    {
        var result = Read(
            P(T("二、主动公开政府信息情况")),
            $"<w:tbl><w:tr><w:tc>{P(T("规章"))}</w:tc>{Cell("", "<w:r><w:sym w:font='Symbol' w:char='0031'/></w:r>" + T("2"))}<w:tc>{P(T("1"))}</w:tc><w:tc>{P(T("2"))}</w:tc></w:tr></w:tbl>"
        );
        Assert.True(((ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!).Rules.Issued.IsBlank);
        Assert.NotEmpty(result.Diagnostics);
    }

    [Fact]
    public void An_element_of_any_number_of_attributes_is_refused()
    {
        var attributes = string.Concat(Enumerable.Range(0, 300_000).Select(static i => $" a{i}='>'"));
        var result = ReportReader.Read(
            Package(Document($"<w:p{attributes}/>")),
            ReadOptions.Default with
            {
                MaxTime = TimeSpan.FromSeconds(10),
            }
        );
        Assert.Null(result.Report);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticCodes.LimitExceeded, diagnostic.Code);
        Assert.Contains("the limit of 200000 elements", diagnostic.Message.En, StringComparison.Ordinal);
    }

    private static ProactiveDisclosure2021 RulesOf(string cell) =>
        (ProactiveDisclosure2021)
            Read(
                P(T("二、主动公开政府信息情况")),
                $"<w:tbl><w:tr><w:tc>{P(T("规章"))}</w:tc>{cell}<w:tc>{P(T("1"))}</w:tc><w:tc>{P(T("2"))}</w:tc></w:tr></w:tbl>"
            ).Report!.ProactiveDisclosure!;

    public static TheoryData<string, byte[], string> Hostile =>
        new()
        {
            {
                "a DTD",
                Package(
                    $"""<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;">]><w:document xmlns:w="{Word}"><w:body><w:p><w:r><w:t>&y;</w:t></w:r></w:p></w:body></w:document>"""
                ),
                DiagnosticCodes.DamagedSource
            },
            { "a bomb", Package(Document(P(T(new string('一', 17 * 1024 * 1024))))), DiagnosticCodes.LimitExceeded },
            {
                "a span of any size",
                Package(
                    Document(
                        "<w:tbl>"
                            + string.Concat(
                                Enumerable.Repeat(
                                    """<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999999"/></w:tcPr><w:p/></w:tc></w:tr>""",
                                    600
                                )
                            )
                            + "</w:tbl>"
                    )
                ),
                DiagnosticCodes.LimitExceeded
            },
            {
                "nested tables",
                Package(
                    Document(
                        string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 200))
                            + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 200))
                    )
                ),
                DiagnosticCodes.LimitExceeded
            },
            { "many elements", Package(Document(string.Concat(Enumerable.Repeat("<w:p/>", 200_001)))), DiagnosticCodes.LimitExceeded },
            { "XML cut short", Package(Document(P(T("一、总体情况")))[..^30]), DiagnosticCodes.DamagedSource },
            { "a package cut short", Package(Document(P(T("一、总体情况"))))[..^30], DiagnosticCodes.DamagedSource },
            {
                "another package",
                Package(Document("").Replace("wordprocessingml", "other", StringComparison.Ordinal), "xl/workbook.xml"),
                DiagnosticCodes.UnknownFormat
            },
            {
                "an external main part",
                Package(
                    """<Relationships><Relationship Type="http://x/officeDocument" TargetMode="External" Target="http://localhost/a"/></Relationships>""",
                    "_rels/.rels"
                ),
                DiagnosticCodes.UnknownFormat
            },
            { "nothing", Package(Document("")), DiagnosticCodes.EmptySource },
        };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_document_has_a_diagnostic_and_no_report(string name, byte[] content, string code)
    {
        Assert.NotEmpty(name);
        var result = await Task.Run(() => ReportReader.Read(content), TestContext.Current.CancellationToken)
            .WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
        Assert.Null(result.Report);
        Assert.Equal(code, Assert.Single(result.Diagnostics).Code);
    }

    [Theory]
    [InlineData("<w:drawing><a:blip xmlns:a='urn:a'/></w:drawing>")]
    [InlineData("<w:pict><v:imagedata xmlns:v='urn:v'/></w:pict>")]
    public void A_picture_in_the_place_of_a_table_is_told(string picture)
    {
        var result = Read(
            P(T("一、总体情况")),
            P(T("无")),
            P(T("二、主动公开政府信息情况")),
            P($"<w:r>{picture}</w:r>"),
            P(T("三、收到和处理政府信息公开申请情况")),
            P(T("无"))
        );
        Assert.Equal("/proactiveDisclosure", Assert.Single(result.Outline.Entries, entry => entry.Kind == OutlineKind.Image).Pointer);
    }

    [Fact]
    public void Any_damage_to_a_document_is_told_and_never_thrown()
    {
        var whole = ReportWriter.WriteToBytes(Reports.Numbered(Reports.Edition2021), ReportFormat.Docx);
        var random = new Random(20211231);
        for (var i = 0; i < 500; i++)
        {
            var damaged = whole.ToArray();
            for (var j = random.Next(1, 6); j > 0; j--)
            {
                damaged[random.Next(4, damaged.Length)] = (byte)random.Next(256);
            }

            var cut = damaged.AsMemory(0, random.Next(3) == 0 ? random.Next(4, damaged.Length) : damaged.Length);
            var result = ReportReader.Read(cut);
            Assert.True(result.Report is not null || !result.Diagnostics.IsEmpty);
        }
    }
}
