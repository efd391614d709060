using GovDisclosure.Reading;
using static GovDisclosure.Documents.Tests.Sources.Docx.WordParts;

namespace GovDisclosure.Documents.Tests.Sources.Docx;

/// <summary>What may stand in the paragraphs and cells of a Word document beside plain runs: it is read as it is shown, or told.</summary>
public sealed class DocxContentTests
{
    private const string Math = "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'";
    private const string Issued = "/proactiveDisclosure/rules/issued";

    // Each shows 12 in the cell of the figure.
    [Theory]
    [InlineData(
        "<w:p><m:oMath xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><m:r><m:t>12</m:t></m:r></m:oMath></w:p>"
    )]
    [InlineData(
        "<w:p><m:oMathPara xmlns:m='http://purl.oclc.org/ooxml/officeDocument/math'><m:oMath><m:r><m:rPr><m:sty m:val='p'/></m:rPr><w:rPr><w:b/></w:rPr><m:t>1</m:t></m:r><m:r><m:t>2</m:t></m:r></m:oMath></m:oMathPara></w:p>"
    )]
    [InlineData(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r><m:oMath xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><m:r><m:t>12</m:t></m:r></m:oMath></w:p>"
    )]
    [InlineData("<w:sdt><w:sdtPr><w:alias w:val='7'/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>12</w:t></w:r></w:p></w:sdtContent></w:sdt>")]
    [InlineData("<w:p><w:sdt><w:sdtContent><w:r><w:t>12</w:t></w:r></w:sdtContent></w:sdt></w:p>")]
    [InlineData("<w:p><w:smartTag w:element='number'><w:smartTagPr/><w:r><w:t>1</w:t></w:r></w:smartTag><w:r><w:t>2</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:ins w:id='1'><w:r><w:t>1</w:t></w:r></w:ins><w:moveTo w:id='2'><w:r><w:t>2</w:t></w:r></w:moveTo></w:p>")]
    [InlineData(
        "<w:p><w:del w:id='1'><w:r><w:delText>3</w:delText></w:r></w:del><w:moveFrom w:id='2'><w:r><w:t>4</w:t></w:r></w:moveFrom><w:r><w:t>12</w:t></w:r></w:p>"
    )]
    [InlineData("<w:p><w:pPr><w:rPr><w:moveFrom w:id='1'/></w:rPr></w:pPr><w:r><w:t>1</w:t></w:r></w:p><w:p><w:r><w:t>2</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:tab/><w:t>12</w:t><w:tab/></w:r></w:p>")]
    [InlineData(
        "<w:p><w:r><w:t>12</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:footnoteReference w:id='1'/></w:r></w:p>"
    )]
    [InlineData("<w:p><w:fldSimple w:instr='= 5 + 7'><w:r><w:t>12</w:t></w:r></w:fldSimple></w:p>")]
    [InlineData(
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>= 5 + 7</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
    )]
    [InlineData(
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>= 5 + </w:instrText><w:fldChar w:fldCharType='begin'/><w:instrText>REF a</w:instrText><w:fldChar w:fldCharType='separate'/><w:t>7</w:t><w:fldChar w:fldCharType='end'/><w:fldChar w:fldCharType='separate'/><w:t>12</w:t><w:fldChar w:fldCharType='end'/></w:r></w:p>"
    )]
    [InlineData("<w:p><w:hyperlink w:anchor='a'><w:r><w:t>12</w:t></w:r></w:hyperlink><w:bookmarkStart w:id='1' w:name='a'/></w:p>")]
    [InlineData(
        "<w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>3</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>12</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"
    )]
    [InlineData("<w:p><w:customXml w:element='a'><w:r><w:t>12</w:t></w:r></w:customXml></w:p>")]
    public void What_a_cell_shows_is_read(string paragraphs)
    {
        var result = ReadRow($"<w:tc>{paragraphs}</w:tc>{Cell("", T("1"))}{Cell("", T("2"))}");
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 12,
                Repealed = 1,
                InForce = 2,
            },
            RulesOf(result)
        );
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Pointer == Issued);
    }

    // None of them is plainly a number.
    [Theory]
    [InlineData(
        "<w:p><m:oMath xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>"
    )]
    [InlineData(
        "<w:p><m:oMath xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><m:sSup><m:e><m:r><m:t>1</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>"
    )]
    [InlineData("<w:p><w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t></w:r></w:p>")]
    [InlineData(
        "<w:p><w:r><w:t>1</w:t></w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><mc:Choice Requires='wps'><w:r><w:t>2</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>3</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>"
    )]
    [InlineData(
        "<w:p><w:r><w:t>1</w:t></w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><mc:Choice Requires='wps'><w:r><w:t>2</w:t></w:r></mc:Choice><mc:Choice Requires='wpg'><w:r><w:t>3</w:t></w:r></mc:Choice></mc:AlternateContent></w:p>"
    )]
    [InlineData(
        "<w:p><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><mc:Fallback><w:r><w:t>12</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>"
    )]
    [InlineData("<w:p><w:r><w:t>1</w:t><w:softHyphen/><w:t>2</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:t>1</w:t><w:tab/><w:t>2</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:t>1</w:t><w:br/><w:t>2</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:t>1</w:t></w:r></w:p><w:p><w:r><w:t>2</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:t>约12</w:t></w:r></w:p>")]
    public void What_is_not_plainly_a_number_is_told(string paragraphs)
    {
        var result = ReadRow($"<w:tc>{paragraphs}</w:tc>{Cell("", T("1"))}{Cell("", T("2"))}");
        Assert.True(RulesOf(result).Issued.IsBlank);
        Assert.NotEmpty(result.Diagnostics.Where(static diagnostic => diagnostic.Severity == FindingSeverity.Error));
    }

    [Theory]
    [InlineData("<w:r><w:drawing><a:blip xmlns:a='urn:a'/></w:drawing></w:r>")]
    [InlineData("<w:r><w:pict><v:imagedata xmlns:v='urn:v'/></w:pict></w:r>")]
    [InlineData("<w:r><w:drawing><c:chart xmlns:c='urn:c'/></w:drawing></w:r>")]
    [InlineData("<w:r><w:pict><v:textpath xmlns:v='urn:v' string='12'/></w:pict></w:r>")]
    [InlineData("<w:r><w:t>1</w:t><w:drawing><a:blip xmlns:a='urn:a'/></w:drawing></w:r>")]
    [InlineData(
        "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:ddList><w:result w:val='1'/><w:listEntry w:val='11'/><w:listEntry w:val='12'/></w:ddList></w:ffData></w:fldChar><w:instrText>FORMDROPDOWN</w:instrText><w:fldChar w:fldCharType='end'/></w:r>"
    )]
    public void What_a_cell_shows_and_no_reader_reads_is_told(string run)
    {
        var result = ReadRow($"{Cell("", run)}{Cell("", T("1"))}{Cell("", T("2"))}");
        Assert.Equal(new DocumentCounts { Repealed = 1, InForce = 2 }, RulesOf(result));
        var told = ReadAssert.Single(result, DiagnosticCodes.ContentNotRead);
        Assert.Equal((Issued, FindingSeverity.Error), (told.Pointer, told.Severity));
        Assert.Equal((2, 2), (told.Position!.Value.Row, told.Position.Value.Cell));
    }

    [Fact]
    public void A_picture_beside_a_label_changes_nothing()
    {
        var result = Read(
            P(T("二、主动公开政府信息情况")),
            $"<w:tbl><w:tr>{Cell("", "<w:r><w:drawing><a:blip xmlns:a='urn:a'/></w:drawing><w:t>规章</w:t></w:r>")}{Cell("", T("0"))}{Cell("", T("1"))}{Cell("", T("2"))}</w:tr></w:tbl>"
        );
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 0,
                Repealed = 1,
                InForce = 2,
            },
            RulesOf(result)
        );
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.ContentNotRead);
    }

    [Fact]
    public void A_document_inside_the_document_is_told()
    {
        var result = Read(
            P(T("一、总体情况")),
            P(T("正常。")),
            "<w:altChunk r:id='a' xmlns:r='urn:r'/>",
            P(T("六、其他需要报告的事项")),
            P(T("无")),
            "<w:p><w:subDoc r:id='b' xmlns:r='urn:r'/></w:p>"
        );
        Assert.Equal("正常。", result.Report!.Overview!.Text);
        Assert.Equal(
            [2, 4],
            result
                .Diagnostics.Where(static diagnostic => diagnostic.Code == DiagnosticCodes.ContentNotRead)
                .Select(static diagnostic => diagnostic.Position!.Value.Line)
        );
    }

    [Fact]
    public void A_document_inside_a_cell_is_told()
    {
        var result = ReadRow($"<w:tc><w:altChunk r:id='a' xmlns:r='urn:r'/><w:p/></w:tc>{Cell("", T("1"))}{Cell("", T("2"))}");
        Assert.Equal(new DocumentCounts { Repealed = 1, InForce = 2 }, RulesOf(result));
        Assert.Equal(
            [null, Issued],
            result
                .Diagnostics.Where(static diagnostic => diagnostic.Code == DiagnosticCodes.ContentNotRead)
                .Select(static diagnostic => diagnostic.Pointer)
        );
    }

    [Fact]
    public void A_picture_of_a_deleted_row_is_no_part_of_the_document()
    {
        var picture = "<w:r><w:drawing><a:blip xmlns:a='urn:a'/></w:drawing></w:r>";
        var result = Read(
            P(T("二、主动公开政府信息情况")),
            "<w:tbl>"
                + Row("", "规章", "1", "2", "3")
                + $"<w:tr><w:trPr><w:del w:id='1'/></w:trPr>{Cell("", T("行政规范性文件"))}{Cell("", T("4"))}{Cell("", T("5"))}{Cell("", picture)}</w:tr></w:tbl>"
        );
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 1,
                Repealed = 2,
                InForce = 3,
            },
            RulesOf(result)
        );
        Assert.DoesNotContain(result.Outline.Entries, static entry => entry.Kind == OutlineKind.Image);
    }

    [Fact]
    public void A_deleted_row_takes_its_part_of_a_merged_cell_with_it()
    {
        static string Labelled(string row, string merge, string label, params string[] figures) =>
            $"<w:tr>{row}{Cell($"<w:tcPr><w:vMerge{merge}/></w:tcPr>", T("文件"))}{Cell("", T(label))}{string.Concat(figures.Select(static figure => Cell("", T(figure))))}</w:tr>";
        const string Deleted = "<w:trPr><w:del w:id='1'/></w:trPr>";
        var result = Read(
            P(T("二、主动公开政府信息情况")),
            "<w:tbl>"
                + Labelled("", " w:val='restart'", "规章", "1", "2", "3")
                + Labelled(Deleted, "", "规章", "7", "8", "9")
                + Labelled("", "", "行政规范性文件", "4", "5", "6")
                + Labelled(Deleted, "", "规章", "7", "8", "9")
                + "</w:tbl>"
        );
        var table = (ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!;
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 1,
                Repealed = 2,
                InForce = 3,
            },
            table.Rules
        );
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 4,
                Repealed = 5,
                InForce = 6,
            },
            table.AdministrativeNormativeDocuments
        );
    }

    // No sound document has them; none may end the process or set a figure elsewhere.
    [Theory]
    [InlineData("<w:tbl>{0}</w:tbl>")]
    [InlineData("<w:tbl><w:tr><w:tr>{0}</w:tr></w:tr></w:tbl>")]
    [InlineData("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr>{0}</w:tbl>")]
    [InlineData("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr>{0}<w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>")]
    public void Cells_outside_of_rows_are_a_row(string table)
    {
        var cells = Cell("", T("规章")) + Cell("", T("1")) + Cell("", T("2")) + Cell("", T("3"));
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 1,
                Repealed = 2,
                InForce = 3,
            },
            RulesOf(Read(P(T("二、主动公开政府信息情况")), table.Replace("{0}", cells, StringComparison.Ordinal)))
        );
    }

    [Fact]
    public void A_table_in_a_deleted_row_is_deleted_with_it()
    {
        var inner = $"<w:tbl>{Row("", "规章", "7", "8", "9")}</w:tbl>";
        var result = Read(
            P(T("二、主动公开政府信息情况")),
            $"<w:tbl>{Row("", "规章", "1", "2", "3")}<w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>"
        );
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 1,
                Repealed = 2,
                InForce = 3,
            },
            RulesOf(result)
        );
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.RowRepeated);
    }

    // Cells that go on from the one before, as Word's older versions write them.
    [Fact]
    public void Cells_that_are_merged_in_the_older_way_are_one()
    {
        const string Start = "<w:tcPr><w:hMerge w:val='restart'/></w:tcPr>";
        const string GoesOn = "<w:tcPr><w:hMerge/></w:tcPr>";
        var result = Read(
            P(T("二、主动公开政府信息情况")),
            "<w:tbl>"
                + $"<w:tr>{Cell(Start, T("信息内容"))}{Cell(GoesOn, "")}{Cell("", T("本年制发件数"))}{Cell("", T("本年废止件数"))}{Cell("", T("现行有效件数"))}</w:tr>"
                + $"<w:tr>{Cell(Start, T("规章"))}{Cell("<w:tcPr><w:hMerge w:val='continue'/></w:tcPr>", "")}{Cell("", T("1"))}{Cell("", T("2"))}{Cell("", T("3"))}</w:tr>"
                + $"<w:tr>{Cell(Start, T("行政规范性文件"))}{Cell(GoesOn, "")}{Cell("", T("4"))}{Cell(Start, T("56"))}{Cell(GoesOn, "")}</w:tr></w:tbl>"
        );
        var table = (ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!;
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 1,
                Repealed = 2,
                InForce = 3,
            },
            table.Rules
        );

        // One figure under two columns is in neither.
        Assert.Equal(new DocumentCounts(), table.AdministrativeNormativeDocuments);
        Assert.Contains(result.Diagnostics, static diagnostic =>
            diagnostic is { Severity: FindingSeverity.Error, Pointer: "/proactiveDisclosure/administrativeNormativeDocuments" }
        );
    }

    [Fact]
    public void A_merge_that_is_tracked_is_read_as_accepted()
    {
        static string Rules(string merge) => $"<w:tr>{Cell(merge, T("规章"))}{Cell("", T("1"))}{Cell("", T("2"))}{Cell("", T("3"))}</w:tr>";
        var result = Read(
            P(T("二、主动公开政府信息情况")),
            $"<w:tbl>{Rules("<w:tcPr><w:cellMerge w:id='1' w:vMerge='rest'/></w:tcPr>")}{Rules("<w:tcPr><w:cellMerge w:id='2' w:vMerge='cont'/></w:tcPr>")}</w:tbl>"
        );
        Assert.DoesNotContain(result.Outline.Entries.Where(static entry => entry.Kind == OutlineKind.RowLabel).Skip(1), static entry =>
            entry.Text == "规章"
        );
    }

    [Fact]
    public void A_hidden_row_is_not_read_and_what_it_shows_is_told()
    {
        ReadResult With(string properties, string runs) =>
            Read(
                P(T("二、主动公开政府信息情况")),
                $"<w:tbl><w:tr><w:trPr><w:hidden{properties}/></w:trPr>{Cell("", runs)}{Cell("", T("7"))}{Cell("", T("8"))}{Cell("", T("9"))}</w:tr>{Row("", "规章", "1", "2", "3")}</w:tbl>"
            );
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 1,
                Repealed = 2,
                InForce = 3,
            },
            RulesOf(With("", T("规章")))
        );
        Assert.Equal(1, ReadAssert.Single(With("", T("规章")), DiagnosticCodes.ContentNotRead).Position!.Value.Row);

        // Two rows that are both shown contradict each other.
        Assert.Equal(new DocumentCounts(), RulesOf(With(" w:val='0'", T("规章"))));
        ReadAssert.Single(With(" w:val='0'", T("规章")), DiagnosticCodes.RowRepeated);

        const string Hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>规章</w:t></w:r>";
        var quiet = Read(
            P(T("二、主动公开政府信息情况")),
            $"<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr>{string.Concat(Enumerable.Repeat(Cell("", Hidden), 4))}</w:tr>{Row("", "规章", "1", "2", "3")}</w:tbl>"
        );
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 1,
                Repealed = 2,
                InForce = 3,
            },
            RulesOf(quiet)
        );
        Assert.DoesNotContain(quiet.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.ContentNotRead);
    }

    [Fact]
    public void Rows_in_content_controls_and_header_rows_are_rows()
    {
        var result = Read(
            P(T("二、主动公开政府信息情况")),
            "<w:sdt><w:sdtContent><w:tbl>"
                + Row("<w:trPr><w:tblHeader/></w:trPr>", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数")
                + $"<w:sdt><w:sdtContent>{Row("", "规章", "1", "2", "3")}</w:sdtContent></w:sdt>"
                + Row("<w:trPr><w:tblHeader/></w:trPr>", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数")
                + $"<w:tr><w:sdt><w:sdtContent>{Cell("", T("行政规范性文件"))}</w:sdtContent></w:sdt>{Cell("", T("4"))}{Cell("", T("5"))}{Cell("", T("6"))}</w:tr>"
                + "</w:tbl></w:sdtContent></w:sdt>"
        );
        var table = (ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!;
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 1,
                Repealed = 2,
                InForce = 3,
            },
            table.Rules
        );
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 4,
                Repealed = 5,
                InForce = 6,
            },
            table.AdministrativeNormativeDocuments
        );
    }

    [Fact]
    public void Columns_that_are_left_free_around_a_row_keep_their_places()
    {
        var result = Read(
            P(T("二、主动公开政府信息情况")),
            "<w:tbl>"
                + Row("", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "备注")
                + Row("<w:trPr><w:gridAfter w:val='1'/></w:trPr>", "规章", "1", "2", "3")
                + $"<w:tr>{Cell("<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>", T("行政规范性文件"))}{Cell("", T("4"))}{Cell("", T("5"))}{Cell("", T("6"))}</w:tr>"
                + $"<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>{Cell("<w:tcPr><w:gridSpan w:val='4'/></w:tcPr>", T("以下空白"))}</w:tr></w:tbl>"
        );
        var table = (ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!;
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 1,
                Repealed = 2,
                InForce = 3,
            },
            table.Rules
        );
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 4,
                Repealed = 5,
                InForce = 6,
            },
            table.AdministrativeNormativeDocuments
        );
    }

    [Fact]
    public void A_table_inside_a_cell_is_a_table_of_its_own()
    {
        var inner = $"<w:tbl>{Row("", "规章", "1", "2", "3")}{Row("", "行政规范性文件", "4", "5", "6")}</w:tbl>";
        var result = Read(
            P(T("二、主动公开政府信息情况")),
            $"<w:tbl><w:tr><w:tc>{P(T("下表。"))}{inner}<w:p/></w:tc><w:tc>{P(T("注"))}</w:tc></w:tr></w:tbl>"
        );
        var table = (ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!;
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 1,
                Repealed = 2,
                InForce = 3,
            },
            table.Rules
        );
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 4,
                Repealed = 5,
                InForce = 6,
            },
            table.AdministrativeNormativeDocuments
        );
    }

    // A field whose instruction does not end hides no more than its paragraph.
    [Fact]
    public void An_instruction_without_an_end_hides_no_other_paragraph()
    {
        var report = Read(
            P(T("一、总体情况")),
            P("<w:r><w:fldChar w:fldCharType='begin'/><w:t>7</w:t></w:r>"),
            P(T("正常。")),
            P(T("六、其他需要报告的事项"))
        ).Report!;
        Assert.Equal("正常。", report.Overview!.Text);
    }

    [Fact]
    public void A_formula_in_a_paragraph_is_text()
    {
        var report = Read(
            P(T("一、总体情况")),
            P($"{T("公开")}<m:oMath {Math}><m:r><m:t>12</m:t></m:r></m:oMath>{T("条。")}"),
            P(T("六、其他需要报告的事项"))
        ).Report!;
        Assert.Equal("公开12条。", report.Overview!.Text);
    }

    [Theory]
    [InlineData("<w:p/>")]
    [InlineData("<w:p></w:p>")]
    [InlineData("<w:p><w:pPr/></w:p>")]
    public void Every_empty_paragraph_counts_alike(string empty) =>
        Assert.Equal(4, Read(P(T("一、总体情况")), empty, empty, P(T("六、其他需要报告的事项"))).Outline.Entries[^1].Position.Line);

    private static ReadResult ReadRow(string cells) =>
        Read(
            P(T("二、主动公开政府信息情况")),
            $"<w:tbl>{Row("", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数")}<w:tr>{Cell("", T("规章"))}{cells}</w:tr></w:tbl>"
        );

    private static DocumentCounts RulesOf(ReadResult result) => ((ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!).Rules;
}
