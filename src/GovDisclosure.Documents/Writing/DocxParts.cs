using System.Collections.Immutable;
using System.Text;

namespace GovDisclosure.Documents.Writing;

/// <summary>
/// The parts of a document that every report shares: styles, by which an office changes the look of all its reports at one place, and the
/// page's number. In the manner of GB/T 9704: 仿宋 of 16 points for the text, 黑体 for headings, 小标宋 for the title; fonts are named and none is
/// brought along.
/// </summary>
internal static class DocxParts
{
    public const string Language = "zh-CN";
    public const string Title = "Title";
    public const string Date = "Date";
    public const string Heading = "Heading1";
    public const string BodyText = "BodyText";
    public const string Note = "TableNote";
    public const string Cell = "TableText";
    public const string RowLabel = "TableLabel";
    public const string ColumnLabel = "TableHeading";
    public const string DenseCell = "DenseTableText";
    public const string DenseColumnLabel = "DenseTableHeading";
    public const string Table = "TableGrid";
    public const string DenseTable = "DenseTableGrid";
    public const string OddFooter = "odd";
    public const string EvenFooter = "even";

    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Word = """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" """;
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Media = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    private const string ContentTypes = $"""
        {Head}<Types xmlns="{Package}/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
        <Override PartName="/word/document.xml" ContentType="{Media}.document.main+xml"/>
        <Override PartName="/word/styles.xml" ContentType="{Media}.styles+xml"/>
        <Override PartName="/word/settings.xml" ContentType="{Media}.settings+xml"/>
        <Override PartName="/word/footer-odd.xml" ContentType="{Media}.footer+xml"/>
        <Override PartName="/word/footer-even.xml" ContentType="{Media}.footer+xml"/>
        </Types>
        """;

    private const string PackageRelations = $"""
        {Head}<Relationships xmlns="{Package}/relationships">
        <Relationship Id="main" Type="{Office}/officeDocument" Target="word/document.xml"/>
        <Relationship Id="core" Type="{Package}/relationships/metadata/core-properties" Target="docProps/core.xml"/>
        </Relationships>
        """;

    private const string DocumentRelations = $"""
        {Head}<Relationships xmlns="{Package}/relationships">
        <Relationship Id="styles" Type="{Office}/styles" Target="styles.xml"/>
        <Relationship Id="settings" Type="{Office}/settings" Target="settings.xml"/>
        <Relationship Id="{OddFooter}" Type="{Office}/footer" Target="footer-odd.xml"/>
        <Relationship Id="{EvenFooter}" Type="{Office}/footer" Target="footer-even.xml"/>
        </Relationships>
        """;

    // Pages of a paper have their number outside: on the right of odd pages, on the left of even ones.
    private const string Settings = $"""{Head}<w:settings {Word}><w:evenAndOddHeaders/></w:settings>""";

    private const string Tight = """<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>""";
    private const string Center = """<w:jc w:val="center"/>""";

    private static readonly string Styles = $"""
        {Head}<w:styles {Word}>
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋"/><w:sz w:val="32"/><w:lang w:val="en-US" w:eastAsia="{Language}"/></w:rPr></w:rPrDefault>
        <w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="579" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
        {Paragraph(Title, "Title", $"""<w:spacing w:after="240" w:line="640" w:lineRule="atLeast"/>{Center}""", 44, "方正小标宋简体")}
        {Paragraph(Date, "Date", $"""<w:spacing w:after="240"/>{Center}""", 32, "楷体")}
        {Paragraph(
            Heading,
            "heading 1",
            """<w:keepNext/><w:spacing w:before="120" w:after="60"/><w:ind w:firstLine="640" w:firstLineChars="200"/><w:outlineLvl w:val="0"/>""",
            32,
            "黑体"
        )}
        {Paragraph(BodyText, "Body Text", """<w:ind w:firstLine="640" w:firstLineChars="200"/><w:jc w:val="both"/>""", 32)}
        {Paragraph(
            Note,
            "Table Note",
            """<w:spacing w:line="300" w:lineRule="auto"/><w:ind w:firstLine="420" w:firstLineChars="200"/>""",
            21
        )}
        {Paragraph(Cell, "Table Text", Tight + Center, 18, "宋体")}
        {Paragraph(RowLabel, "Table Label", Tight + """<w:jc w:val="left"/>""", 18, "宋体")}
        {Paragraph(ColumnLabel, "Table Heading", "<w:keepNext/>" + Tight + Center, 18, "宋体")}
        {Paragraph(DenseCell, "Dense Table Text", Tight + Center, 15, "宋体")}
        {Paragraph(DenseColumnLabel, "Dense Table Heading", "<w:keepNext/>" + Tight + Center, 15, "宋体")}
        {TableGrid(Table, "Table Grid", 40)}
        {TableGrid(DenseTable, "Dense Table Grid", 15)}
        </w:styles>
        """;

    /// <summary>The names and contents of the parts.</summary>
    public static ImmutableArray<(string Name, byte[] Xml)> Fixed { get; } =
    [
        ("[Content_Types].xml", Encoding.UTF8.GetBytes(ContentTypes)),
        ("_rels/.rels", Encoding.UTF8.GetBytes(PackageRelations)),
        ("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(DocumentRelations)),
        ("word/styles.xml", Encoding.UTF8.GetBytes(Styles)),
        ("word/settings.xml", Encoding.UTF8.GetBytes(Settings)),
        ("word/footer-odd.xml", Encoding.UTF8.GetBytes(Footer("right"))),
        ("word/footer-even.xml", Encoding.UTF8.GetBytes(Footer("left"))),
    ];

    // — 1 —, in 宋体 of 14 points, one character from the edge.
    private static string Footer(string side)
    {
        const string Letters = """<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr>""";
        return $"""
            {Head}<w:ftr {Word}><w:p><w:pPr><w:spacing w:line="240" w:lineRule="auto"/><w:ind w:{side}="280"/><w:jc w:val="{side}"/></w:pPr><w:r>{Letters}<w:t xml:space="preserve">— </w:t></w:r>
            <w:fldSimple w:instr=" PAGE "><w:r>{Letters}<w:t>1</w:t></w:r></w:fldSimple><w:r>{Letters}<w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
            """;
    }

    private static string Paragraph(string id, string name, string properties, int halfPoints, string? font = null) =>
        $"""<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{properties}</w:pPr><w:rPr>"""
        + (font is null ? "" : $"""<w:rFonts w:eastAsia="{font}"/>""")
        + $"""<w:sz w:val="{halfPoints}"/></w:rPr></w:style>""";

    private static string TableGrid(string id, string name, int side) =>
        $"""<w:style w:type="table" w:styleId="{id}"><w:name w:val="{name}"/><w:tblPr><w:tblBorders>"""
        + string.Concat(
            ((string[])["top", "left", "bottom", "right", "insideH", "insideV"]).Select(static line =>
                $"""<w:{line} w:val="single" w:sz="4" w:space="0" w:color="000000"/>"""
            )
        )
        + $"""</w:tblBorders><w:tblCellMar><w:left w:w="{side}" w:type="dxa"/><w:right w:w="{side}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>""";
}
