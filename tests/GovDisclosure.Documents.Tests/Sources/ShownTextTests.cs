using System.IO.Compression;
using System.Text;
using GovDisclosure.Reading;
using static GovDisclosure.Documents.Tests.Sources.Docx.WordParts;

namespace GovDisclosure.Documents.Tests.Sources;

/// <summary>What a page or a document does not show is no part of a figure; what stands off the line is its remark.</summary>
public sealed class ShownTextTests
{
    [Theory]
    [InlineData(".h{display:none}", "12<span class=h>9</span>")]
    [InlineData("/* .h{} */ td .h , .k { visibility : hidden }", "12<span class='a h'>9</span>")]
    [InlineData("#k{display:none!important}", "12<i id=k style='display:inline'>9</i>")]
    [InlineData("@media screen{.h{display:none}}", "12<i class=h>9</i>")]
    [InlineData("tr > td > .h{text-decoration:underline line-through}", "<b class=h>9</b>12")]
    [InlineData("td i:nth-child(2){opacity:0}", "<b>1</b><i>9</i>2")]
    [InlineData("[data-k=old]{display:none}", "12<b data-k=old>9</b>")]
    [InlineData("td b[data-k~='old']{display:none}", "12<b data-k='an old one'>9</b>")]
    [InlineData("[class*=hid], [x^=a]{display:none}", "12<b class=is-hidden>9</b>")]
    [InlineData("b + i{display:none}", "12<b></b><i>9</i>")]
    [InlineData("b~i{display:none}", "12<b></b><u></u><i>9</i>")]
    [InlineData("i:not(.a, .b){display:none}", "<i class=a>12</i><i>9</i>")]
    [InlineData("i:not(:not(.h)){display:none}", "<i>12</i><i class=h>9</i>")]
    [InlineData(":is(i, u).h{display:none}", "12<i class=h>9</i>")]
    [InlineData(":where(td > .k, .h){display:none} :where(.h){display:none}", "12<i class=h>9</i>")]
    [InlineData("td i:last-of-type{display:none}", "<i>12</i><i>9</i><b></b>")]
    [InlineData("@supports (display:grid){.h{display:none}}", "12<i class=h>9</i>")]
    [InlineData("@layer a, b; @layer a{.h{display:none}}", "12<i class=h>9</i>")]
    [InlineData(".h{font:0/0 a}", "12<b class=h>9</b>")]
    [InlineData(".h{content-visibility:hidden}", "12<b class=h>9</b>")]
    [InlineData(".h{display:inline-block;transform:scale(0)}", "12<b class=h>9</b>")]
    [InlineData(".h{filter:opacity(0)}", "12<b class=h>9</b>")]
    [InlineData(".h{-webkit-text-fill-color:transparent}", "12<b class=h>9</b>")]
    [InlineData(".h{position:absolute;width:1px;height:1px;overflow:hidden}", "12<b class=h>9</b>")]
    [InlineData(".h{display:inline-block;width:0;overflow:hidden}", "12<b class=h>9</b>")]
    [InlineData(".h{color:hsl(0,0%,100%)}", "12<b class=h>9</b>")]
    [InlineData(".h{color:transparent}", "12<b class=h>9</b>")]
    [InlineData(".h{color:rgba(0, 0, 0, 0)}", "12<b class=h>9</b>")]
    [InlineData(".h{font-size:1px}", "12<b class=h>9</b>")]
    [InlineData(".h{position:absolute;left:-9999px}", "12<b class=h>9</b>")]
    [InlineData(".h{position:absolute;clip:rect(0,0,0,0)}", "12<b class=h>9</b>")]
    [InlineData(".h{text-indent:-999em;display:inline-block}", "12<b class=h>9</b>")]
    [InlineData(".h{color:#FFF}", "12<b class=h>9</b>")]
    [InlineData("td{.h{display:none}}", "12<b class=h>9</b>")]
    [InlineData("td{color:black;& > .h{display:none} font-size:12px}", "12<b class=h>9</b>")]
    [InlineData("p, td{i, .k{&.h{opacity:0}}}", "12<b class='k h'>9</b>")]
    [InlineData("b{td > &.h{display:none}}", "12<b class=h>9</b>")]
    [InlineData("@media screen{td{.h{@supports (display:grid){display:none}}}}", "12<b class=h>9</b>")]
    [InlineData(":root{--n:none}.h{display:var(--n)}", "12<b class=h>9</b>")]
    [InlineData("td{--c:#fff}.h{--d:var(--c);color:var( --d , red)}", "12<b class=h>9</b>")]
    [InlineData(".h{display:var(--x,none)}", "12<b class=h>9</b>")]
    [InlineData("td{--n:none}", "12<b style='display:var(--n)'>9</b>")]
    [InlineData("", "12<b style='--n:none;display:var(--n)'>9</b>")]
    [InlineData("td{background:#eee}.h{color:rgb(238,238,238)}", "12<b class=h>9</b>")]
    [InlineData("tr{background-color:lightgrey}.h{color:#D3D3D3}", "12<b class=h>9</b>")]
    [InlineData("table{background:hsl(0 0% 50%)}.h{color:gray}", "12<b class=h>9</b>")]
    [InlineData("", "12<b style='background:rgb(0 0 0 / 1);color:black'>9</b>")]
    [InlineData("td{background:navy;.h{color:hsl(240deg, 100%, 25.1%)}}", "12<b class=h>9</b>")]
    [InlineData(".h{color:rgb(100%,100%,100%)}", "12<b class=h>9</b>")]
    [InlineData(".h{color:#fdfdfdff}", "12<b class=h>9</b>")]
    [InlineData(".h{color:hsla(0,0%,0%,0)}", "12<b class=h>9</b>")]
    [InlineData("", "12<font color=white>9</font>")]
    [InlineData("", "12<details><summary></summary>9</details>")]
    public void A_digit_that_a_page_does_not_show_is_no_figure(string style, string cell)
    {
        var (figure, remark) = Read(Page(style, $"<td>{cell}</td>"));
        Assert.Equal("12", figure);
        Assert.Null(remark);
    }

    [Theory]
    [InlineData(".h{vertical-align:super}", "12<b class=h>9</b>")]
    [InlineData(".h{vertical-align:4px}", "12<b class=h>9</b>")]
    [InlineData("", "12<span style='position:relative;top:-4pt;mso-text-raise:4pt'>9</span>")]
    [InlineData("", "<ruby>12<rt>9</rt></ruby>")]
    public void A_digit_that_stands_off_the_line_is_a_remark(string style, string cell)
    {
        var (figure, remark) = Read(Page(style, $"<td>{cell}</td>"));
        Assert.Equal("12", figure);
        Assert.Equal("[9]", remark);
    }

    [Theory]
    [InlineData(".h{display:none} .h{display:inline}", "<td>1<b class=h>2</b></td>")]
    [InlineData(".h{display:none} td .h{display:inline}", "<td>1<b class=h>2</b></td>")]
    [InlineData(".h{display:none}", "<td>1<b class=h style='display:inline'>2</b></td>")]
    [InlineData("@media print{.h{display:none}}", "<td>1<b class=h>2</b></td>")]
    [InlineData("@media (max-width:600px){.h{display:none}}", "<td>1<b class=h>2</b></td>")]
    [InlineData(".h:hover{display:none}", "<td>1<b class=h>2</b></td>")]
    [InlineData(".H{display:none} .hh{display:none} p .h{display:none} .h > b{display:none}", "<td>1<b class=h>2</b></td>")]
    [InlineData("/*.h{display:none}*/", "<td>1<b class=h>2</b></td>")]
    [InlineData("@supports not (display:grid){.h{display:none}}", "<td>1<b class=h>2</b></td>")]
    [InlineData("[data-k=new]{display:none} i + .h{display:none} u ~ .h{display:none}", "<td>1<b class=h data-k=old>2</b><u></u></td>")]
    [InlineData("b:not(.h){display:none} b:is(.k){display:none} b:not(:has(i)){display:none}", "<td>1<b class=h>2</b></td>")]
    [InlineData("b:first-of-type{display:none}", "<td><i>1</i><b></b><b>2</b></td>")]
    [InlineData(".h{width:0;overflow:hidden}", "<td>1<b class=h>2</b></td>")]
    [InlineData("td{height:0;overflow:hidden;width:0}", "<td>12</td>")]
    [InlineData(".h{color:#fff}", "<td><b class=h>12</b></td>")]
    [InlineData(".h{color:#fff} td{background:#1a4d8f}", "<td>1<b class=h>2</b></td>")]
    [InlineData(".h{color:#fff}", "<td bgcolor='#003366'>1<b class=h>2</b></td>")]
    [InlineData(".h{font-size:12px;position:relative;top:1px}", "<td>1<b class=h>2</b></td>")]
    [InlineData("", "<td><details open>12</details></td>")]
    [InlineData("p{.h{display:none}} b{&b{display:none}} td{.k &{.h{display:none}}}", "<td>1<b class=h>2</b></td>")]
    [InlineData(".h,{display:none} .a,{p& {color:red}} td{,.h{display:none}} ,{b&{display:none}}", "<td>1<b class=h>2</b></td>")]
    [InlineData("b{display:none;&.h{display:inline}}", "<td>1<b class=h>2</b></td>")]
    [InlineData(".h{--a:var(--b);--b:var(--a);display:var(--a)} p{--c:none} .h{display:var(--c)}", "<td>1<b class=h>2</b></td>")]
    [InlineData("td{background:#000}.h{color:#fff}", "<td style='color:#eee'>1<b class=h>2</b></td>")]
    [InlineData("td{background:#eee}.h{color:#eee;background:#333}", "<td>1<b class=h>2</b></td>")]
    [InlineData("td{background:#eee url(a.png)}.h{color:#eee}", "<td>1<b class=h>2</b></td>")]
    [InlineData("td{background:#336}.h{color:#335}", "<td>1<b class=h>2</b></td>")]
    [InlineData("body{color:#036}", "<td bgcolor='#003366'>1<b class=h>2</b></td>")]
    public void What_a_page_shows_is_read(string style, string cell) => Assert.Equal("12", Read(Page(style, cell)).Figure);

    [Theory]
    [InlineData("", "<td style='color:#eee;background:#eee'>9</td>")]
    [InlineData(".h{color:white;background:#ffffff}", "<td class=h>9</td>")]
    [InlineData("", "<td bgcolor=silver><font color='#c0c0c0'>9</font></td>")]
    public void A_cell_whose_text_has_the_colour_behind_it_is_blank(string style, string cell) =>
        Assert.Equal("", Read(Page(style, cell)).Figure);

    [Fact]
    public void Rules_in_rules_without_end_say_nothing()
    {
        const int Nested = 20_000;
        var deep = string.Concat(Enumerable.Repeat("td,.h{", Nested)) + "display:none" + new string('}', Nested);
        var many = "td{" + string.Join(',', Enumerable.Repeat("&" + new string('&', 500), 100)) + "{display:none}}";
        var uses = string.Concat(
            Enumerable.Range(0, 100).Select(static i => $"--v{i}:" + string.Concat(Enumerable.Repeat($"var(--v{i + 1})", 100)) + ";")
        );
        Assert.Equal("12", Read(Page($"{deep}{many}td{{{uses}display:var(--v0)}}", "<td>1<b class=h>2</b></td>")).Figure);
    }

    [Theory]
    [InlineData(".h:before{content:\"1\"}", "<td><b class=h>2</b></td>")]
    [InlineData(".h::after{content:attr(data-v)}", "<td><b class=h data-v=12></b></td>")]
    [InlineData("[data-v]::after{content:attr(data-v)}", "<td><b data-v=12></b></td>")]
    public void A_figure_that_a_style_sheet_prints_leaves_the_cell_blank_and_named(string style, string cell)
    {
        var result = ReportReader.ReadText(Page(style, cell));
        Assert.Equal("", Figure(result));
        ReadAssert.Single(result, DiagnosticCodes.ContentNotRead);
    }

    [Fact]
    public void Thousands_of_choices_in_one_another_say_nothing()
    {
        const int Nested = 20_000;
        var selector = string.Concat(Enumerable.Repeat(":not(", Nested)) + ".h" + new string(')', Nested);
        Assert.Equal("12", Read(Page(selector + "{display:none}", "<td>12</td>")).Figure);
    }

    [Fact]
    public void A_sheet_in_a_comment_says_nothing()
    {
        const string Comment = "<!--[if IE]><style>.h{display:none}</style><![endif]-->";
        Assert.Equal("12", Read(Comment + Page("", "<td>1<b class=h>2</b></td>")).Figure);
    }

    [Fact]
    public void A_hidden_column_has_no_figures() =>
        Assert.Equal("12", Read(Page(".h{display:none}", "<td class=h>99</td><td>12</td>")).Figure);

    [Theory]
    [InlineData("<w:vanish/>")]
    [InlineData("<w:strike/>")]
    [InlineData("<w:dstrike/>")]
    [InlineData("<w:color w:val='FFFFFF'/>")]
    [InlineData("<w:sz w:val='2'/>")]
    public void A_digit_that_a_style_of_Word_hides_is_no_figure(string properties)
    {
        Assert.Equal("12", ReadWord("", T("12") + Run(properties, "9")).Figure);
        Assert.Equal("12", ReadWord(Style("character", "H", properties), T("12") + Run("<w:rStyle w:val='H'/>", "9")).Figure);
        var styles = Style("character", "B", properties) + Style("character", "H", "", "B");
        Assert.Equal("12", ReadWord(styles, Run("<w:rStyle w:val='H'/>", "9") + T("12")).Figure);
    }

    [Theory]
    [InlineData("<w:position w:val='8'/>")]
    [InlineData("<w:vertAlign w:val='superscript'/>")]
    public void A_digit_that_Word_raises_is_a_remark(string properties)
    {
        Assert.Equal(("12", "[9]"), ReadWord("", T("12") + Run(properties, "9")));
        Assert.Equal(("12", "[9]"), ReadWord(Style("character", "H", properties), T("12") + Run("<w:rStyle w:val='H'/>", "9")));
    }

    [Theory]
    [InlineData("<w:vanish w:val='0'/>", "")]
    [InlineData("", "<w:pPr><w:pStyle w:val='P'/></w:pPr>")]
    public void What_a_style_hides_and_something_else_shows_is_read(string properties, string paragraph)
    {
        var styles = Style("character", "H", "<w:vanish/>") + Style("paragraph", "P", "<w:vanish/>");
        Assert.Equal("12", ReadWord(styles, paragraph + Run("<w:rStyle w:val='H'/>" + properties, "12")).Figure);
    }

    [Theory]
    [InlineData("<w:tcPr><w:shd w:val='clear' w:fill='1F3864'/></w:tcPr>", "1", "<w:color w:val='FFFFFF'/>")]
    [InlineData("", "1", "<w:color w:val='FFFFFF'/><w:highlight w:val='black'/>")]
    [InlineData("", "", "<w:color w:val='FFFFFF'/>")]
    public void White_text_with_a_colour_behind_it_is_read(string cell, string black, string white) =>
        Assert.Equal("12", ReadWord("", (black.Length > 0 ? T(black) : "") + Run(white, "12"[black.Length..]), cell).Figure);

    [Theory]
    [InlineData("<w:tcPr><w:shd w:val='clear' w:fill='1F3864'/></w:tcPr>", "", "<w:color w:val='1F3864'/>")]
    [InlineData("<w:tcPr><w:shd w:val='clear' w:fill='FFFFFF'/></w:tcPr>", "", "<w:color w:val='FEFEFE'/>")]
    [InlineData("", "<w:pPr><w:shd w:val='clear' w:fill='EEEEEE'/></w:pPr>", "<w:color w:val='EEEEEE'/>")]
    [InlineData("", "", "<w:color w:val='C0C0C0'/><w:highlight w:val='lightGray'/>")]
    [InlineData("", "", "<w:color w:val='000080'/><w:shd w:val='solid' w:color='000080'/>")]
    public void A_digit_of_the_colour_behind_it_is_no_figure(string cell, string paragraph, string properties) =>
        Assert.Equal("12", ReadWord("", paragraph + T("12") + Run(properties, "9"), cell).Figure);

    [Theory]
    [InlineData("<w:color w:val='1F3864'/><w:shd w:val='clear' w:fill='FFFFFF'/>")]
    [InlineData("<w:color w:val='1F3864'/><w:shd w:val='pct50' w:fill='FFFFFF' w:color='000000'/>")]
    [InlineData("<w:color w:val='auto'/>")]
    public void Text_of_another_colour_than_is_behind_it_is_read(string properties)
    {
        const string Cell = "<w:tcPr><w:shd w:val='clear' w:fill='1F3864'/></w:tcPr>";
        Assert.Equal("12", ReadWord("", T("1") + Run(properties, "2"), Cell).Figure);
    }

    [Fact]
    public void Styles_that_are_based_on_one_another_end()
    {
        var styles = Style("character", "A", "", "B") + Style("character", "B", "", "A");
        Assert.Equal("12", ReadWord(styles, Run("<w:rStyle w:val='A'/>", "12")).Figure);
    }

    private static string Page(string style, string cell) =>
        $"<html><head><style>{style}</style></head><body><p>二、主动公开政府信息情况</p>"
        + "<table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>"
        + $"<tr><td>规章</td>{cell}<td>7</td><td>8</td></tr></table></body></html>";

    private static (string Figure, string? Remark) Read(string page)
    {
        var result = ReportReader.ReadText(page);
        return (Figure(result), result.Report!.Remarks.GetValueOrDefault("/proactiveDisclosure/rules/issued"));
    }

    private static string Figure(ReadResult result) => ReadAssert.Cells(result.Report!)["/proactiveDisclosure/rules/issued"];

    private static string Run(string properties, string text) => $"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>";

    private static string Style(string type, string id, string properties, string? basedOn = null)
    {
        var based = basedOn is null ? "" : $"<w:basedOn w:val='{basedOn}'/>";
        return $"<w:style w:type='{type}' w:styleId='{id}'>{based}<w:rPr>{properties}</w:rPr></w:style>";
    }

    private static (string Figure, string? Remark) ReadWord(string styles, string runs, string cell = "")
    {
        var rows =
            Row("", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数")
            + "<w:tr>"
            + Cell("", T("规章"))
            + Cell(cell, runs)
            + Cell("", T("7"))
            + Cell("", T("8"))
            + "</w:tr>";
        using var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(package, "word/document.xml", Document(P(T("二、主动公开政府信息情况")) + $"<w:tbl>{rows}</w:tbl>"));
            Add(package, "word/styles.xml", $"<w:styles xmlns:w=\"{Word}\">{styles}</w:styles>");
            const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
            var styling = $"<Relationship Id='s' Type='{Office}' Target='styles.xml'/>";
            Add(package, "word/_rels/document.xml.rels", $"<Relationships>{styling}</Relationships>");
        }

        var result = ReportReader.Read(stream.ToArray());
        return (Figure(result), result.Report!.Remarks.GetValueOrDefault("/proactiveDisclosure/rules/issued"));
    }

    private static void Add(ZipArchive package, string name, string part)
    {
        using var entry = package.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(part));
    }
}
