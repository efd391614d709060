using System.Diagnostics;
using System.Text;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Reading;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Sources.Html;

public sealed class HtmlTests
{
    private static readonly HtmlLayout[] Layouts =
    [
        new(),
        new() { Furniture = true },
        new() { InTable = true, Furniture = true },
        new() { Word = true },
        new() { SplitText = true, Heading = "strong" },
        new()
        {
            BreakLabels = true,
            Word = true,
            Heading = "h2",
        },
        new() { Terse = true, Upper = true },
        new() { Blank = "&nbsp;", Heading = "td" },
        new()
        {
            Blank = "\u3000<br/>",
            Word = true,
            Heading = "split",
        },
    ];

    public static TheoryData<int> LayoutNumbers => [.. Enumerable.Range(0, Layouts.Length)];

    public static TheoryData<string, string> Shapes =>
        new()
        {
            { "2019", "2019" },
            { "2021", "2021" },
            { "2019", "2021" },
            { "2021", "2019" },
        };

    [Theory]
    [MemberData(nameof(LayoutNumbers))]
    public void Every_layout_of_a_page_is_read_back(int layout)
    {
        Check.That(
            GeneratedReports.Consistent,
            report =>
            {
                report = SampleReports.WithTablesOf(report) with { PublishedOn = report.PublishedOn };
                var result = ReportReader.ReadText(HtmlWriter.Write(report, Layouts[layout]));
                ReadAssert.SameCells(report, result);
                Assert.Empty(result.Diagnostics);
                Assert.Equal(report, result.Report);
                Assert.Equal(0, result.Coverage!.Missing);
            },
            25
        );
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Blank_and_not_applicable_cells_and_remarks_keep_their_places(string sectionTwo, string others)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var report = SampleReports.Of(sectionTwo, others, 1000);
            foreach (var cell in FormCatalog.Default.CellsOf(report).ToList())
            {
                report =
                    random.Next(seed + 2) == 0
                        ? report
                        : cell.With(report, random.Next(4) == 0 ? CellValue.NotApplicable : CellValue.Blank);
                if (cell.Get(report).IsNumber && random.Next(20) == 0)
                {
                    report = report with { Remarks = report.Remarks.With(cell.Pointer, "其中修订16件") };
                }
            }

            var result = ReportReader.ReadText(HtmlWriter.Write(report, Layouts[seed % Layouts.Length]));
            ReadAssert.SameCells(report, result);
            Assert.Equal(report.Remarks, result.Report!.Remarks);
            Assert.Equal(0, result.Coverage!.Missing);
        }
    }

    [Fact]
    public void A_page_of_any_encoding_is_read()
    {
        var report = SampleReports.Of("2021");
        var page = HtmlWriter.Write(report, new HtmlLayout());
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        byte[][] pages =
        [
            Encoding.UTF8.GetBytes(page),
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(page)],
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(page)],
            gb.GetBytes(page.Replace("utf-8", "gb2312", StringComparison.Ordinal)),
            gb.GetBytes(
                page.Replace(
                    "<meta charset=\"utf-8\">",
                    "<meta http-equiv='Content-Type' content='text/html; charset=GBK'>",
                    StringComparison.Ordinal
                )
            ),
            gb.GetBytes(page.Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal)),
            [.. Encoding.UTF8.GetBytes(page), 0xC3, 0x28],
            [.. gb.GetBytes(page.Replace("utf-8", "gbk", StringComparison.Ordinal)), 0xFF, 0xFF],
        ];
        Assert.All(pages, bytes => Assert.Equal(report, ReportReader.Read(bytes).Report));
        Assert.Equal(DiagnosticCodes.UnknownEncoding, Assert.Single(ReportReader.Read((byte[])[.. "<p>"u8, 0xFF, 0xFF]).Diagnostics).Code);
    }

    [Fact]
    public void What_a_page_does_not_print_is_not_read()
    {
        var result = ReportReader.ReadText(HtmlWriter.Write(SampleReports.Of("2021"), new HtmlLayout { Furniture = true, InTable = true }));
        Assert.Equal(SampleReports.Of("2021") with { PublishedOn = new DateOnly(2020, 2, 3) }, result.Report);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_column_is_told_by_the_label_over_it()
    {
        var result = ReportReader.ReadText(
            """
            <h1>清河镇2021年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p><table>
            <tr><td>信息内容</td><td>现行有效件数</td><td>本年制发件数</td><td>本年废止件数</td></tr>
            <tr><td>规章</td><td>7</td><td>5</td><td>6</td></tr>
            <tr><td>信息内容</td><td>单位</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
            <tr><td>行政规范性文件</td><td>件</td><td>1</td><td></td><td>3</td></tr></table>
            """
        );
        var table = (ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!;
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 5,
                Repealed = 6,
                InForce = 7,
            },
            table.Rules
        );
        Assert.Equal(new DocumentCounts { Issued = 1, InForce = 3 }, table.AdministrativeNormativeDocuments);
        Assert.Equal(2, result.Provenance.Cells[0].Position.Row);
        Assert.Equal(3, result.Provenance.Cells[0].Position.Cell);
    }

    [Theory]
    [InlineData("<td>规章</td><td colspan=3>5</td>")]
    [InlineData("<td>规章</td><td>5</td><td>6</td>")]
    [InlineData("<td>规章</td><td>5</td><td>6</td><td>7</td><td>8</td>")]
    [InlineData("<td>规章</td><td>件</td><td>5</td><td>6</td><td>7</td><td>8</td>")]
    [InlineData("<td>规章</td><td>5</td><td rowspan=2>6</td><td>7</td></tr><tr><td>行政规范性文件</td><td>1</td><td>2</td>")]
    [InlineData("<td>规章</td></tr><tr><td>5</td><td>6</td><td>7</td>")]
    [InlineData("<td>规章</td><td><table><tr><td>5<td>6</table></td><td>6</td><td>7</td>")]
    public void A_figure_whose_column_is_not_certain_is_blank_with_a_diagnostic(string row)
    {
        var result = ReportReader.ReadText(
            $"<p>二、主动公开政府信息情况</p><table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr><tr>{row}</tr></table>"
        );
        var table = (ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!;
        Assert.True(table.Rules == new DocumentCounts(), table.Rules.ToString() + string.Join('\n', result.Diagnostics));
        Assert.Contains(result.Diagnostics, diagnostic =>
            diagnostic.Code is DiagnosticCodes.CellCount or DiagnosticCodes.ColumnUnknown && diagnostic.Severity == FindingSeverity.Error
        );
    }

    /// <summary>A figure beside the mark of a note, or beside one that is struck out, is not both.</summary>
    [Theory]
    [InlineData("3402<sup>1</sup>", "3402", "[1]")]
    [InlineData("<span>3402</span><sub><b>注1</b></sub>", "3402", "[注1]")]
    [InlineData("<sup>5</sup>", "5", null)]
    [InlineData("<del>3402</del>3403", "3403", null)]
    [InlineData("<s>3402</s> 3403", "3403", null)]
    [InlineData("<strike>3402</strike>", "", null)]
    public void A_figure_is_not_joined_with_what_is_raised_or_struck_out(string printed, string value, string? remark)
    {
        var result = ReportReader.ReadText(
            $"<p>二、主动公开政府信息情况</p><table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr><tr><td>规章</td><td>{printed}</td><td>6</td><td>7</td></tr></table>"
        );
        Assert.Equal(value, ((ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!).Rules.Issued.ToString());
        Assert.Equal(remark, result.Report.Remarks.GetValueOrDefault("/proactiveDisclosure/rules/issued"));
    }

    // A link or small print may be the mark of a note: what is not plainly one number is none.
    [Theory]
    [InlineData("12<a href='#n1'>①</a>", "12", "①")]
    [InlineData("12<small>[1]</small>", "12", "[1]")]
    [InlineData("12<a href='#n1'>[1]</a>", "12", "[1]")]
    [InlineData("12<sup><a href='#n1'>1</a></sup>", "12", "[1]")]
    [InlineData("12<a href='#n1'>1</a>", "", "12 1")]
    [InlineData("12<small>1</small>", "", "12 1")]
    [InlineData("<a href='#n1'>1</a>12", "", "1 12")]
    [InlineData("１<small><b>２</b></small>", "", "１ ２")]
    [InlineData("<a href='/list'>12</a>", "12", null)]
    [InlineData("1<a name='_Toc1'>2</a>3", "123", null)]
    [InlineData("1<a></a>2", "12", null)]
    [InlineData("<small>12</small>件", "12", "件")]
    public void A_figure_is_not_joined_with_a_link_or_small_print(string printed, string value, string? remark)
    {
        var result = ReportReader.ReadText(
            $"<p>二、主动公开政府信息情况</p><table><tr><td>规章</td><td>{printed}</td><td>6</td><td>7</td></tr></table>"
        );
        var rules = ((ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!).Rules;
        Assert.Equal((value, 6, 7), (rules.Issued.ToString(), rules.Repealed.Number, rules.InForce.Number));
        Assert.Equal(remark, result.Report.Remarks.GetValueOrDefault("/proactiveDisclosure/rules/issued"));
    }

    // The field of a form shows its value.
    [Theory]
    [InlineData("<input value='12'>", "12")]
    [InlineData("<input type=text value=12 readonly>", "12")]
    [InlineData("<p><input type='NUMBER' value=' 12 '/></p>", "12")]
    [InlineData("<textarea rows=1>12\n</textarea>", "12")]
    [InlineData("<form><input type=hidden value=7>12</form>", "12")]
    [InlineData("12<input type=text style='display:none' value=7>", "12")]
    [InlineData("<input type=text>", "")]
    [InlineData("<input type=text value='无'>", "n/a")]
    public void A_field_in_a_cell_is_read_as_it_shows(string printed, string value)
    {
        var result = ReportReader.ReadText(
            $"<p>二、主动公开政府信息情况</p><table><tr><td>规章</td><td>{printed}</td><td>6</td><td>7</td></tr></table>"
        );
        var issued = ((ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!).Rules.Issued;
        Assert.Equal(value, issued.IsNotApplicable ? "n/a" : issued.ToString());
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Pointer == "/proactiveDisclosure/rules/issued");
    }

    [Theory]
    [InlineData("1<input value='2'>")]
    [InlineData("<input value='1'><input value='2'>")]
    [InlineData("<textarea>1</textarea>2")]
    public void A_field_beside_a_figure_is_not_joined_with_it(string printed)
    {
        var result = ReportReader.ReadText(
            $"<p>二、主动公开政府信息情况</p><table><tr><td>规章</td><td>{printed}</td><td>6</td><td>7</td></tr></table>"
        );
        Assert.True(((ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!).Rules.Issued.IsBlank);
        ReadAssert.Single(result, DiagnosticCodes.CellNotNumber);
    }

    [Theory]
    [InlineData("<img src='12.png'>")]
    [InlineData("<p><img src='12.png' alt='12'></p>")]
    [InlineData("1<img src='2.png'>")]
    [InlineData("<input type=checkbox checked>")]
    [InlineData("<input type=image src='12.png'>")]
    [InlineData("<select><option>12</select>")]
    [InlineData("<svg><text>12</text></svg>")]
    [InlineData("<math><mn>12</mn></math>")]
    [InlineData("<object data='12.svg'></object>")]
    [InlineData("<iframe src='12.html'></iframe>")]
    [InlineData("<canvas></canvas>")]
    [InlineData("<embed src='12.svg'>")]
    public void What_a_cell_shows_and_no_reader_reads_is_told(string printed)
    {
        var result = ReportReader.ReadText(
            $"<p>二、主动公开政府信息情况</p><table><tr><td>规章</td><td>{printed}</td><td>6</td><td>7</td></tr></table>"
        );
        Assert.Equal(
            new DocumentCounts { Repealed = 6, InForce = 7 },
            ((ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!).Rules
        );
        var told = ReadAssert.Single(result, DiagnosticCodes.ContentNotRead);
        Assert.Equal(("/proactiveDisclosure/rules/issued", 2), (told.Pointer, told.Position!.Value.Cell));
    }

    [Theory]
    [InlineData("<td><img src='icon.png'>规章</td><td>5</td>")]
    [InlineData("<td>规章<input type=button value='查看'></td><td>5<img src='1.png' style='display:none'></td>")]
    [InlineData("<td><svg></svg>规章</td><td>5<script>9</script></td>")]
    public void What_stands_beside_a_label_or_is_hidden_is_not_told(string cells)
    {
        var result = ReportReader.ReadText($"<p>二、主动公开政府信息情况</p><table><tr>{cells}<td>6</td><td>7</td></tr></table>");
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 5,
                Repealed = 6,
                InForce = 7,
            },
            ((ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!).Rules
        );
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.ContentNotRead);
    }

    // What a page asks its reader to fill in is no part of the report.
    [Fact]
    public void Fields_outside_of_cells_are_not_read()
    {
        var report = ReportReader
            .ReadText(
                "<p>一、总体情况</p><input value='站内搜索'><p>正常。<textarea>留言</textarea></p><p>六、其他需要报告的事项</p><p>无</p>"
            )
            .Report!;
        Assert.Equal("正常。", report.Overview!.Text);
    }

    [Fact]
    public void A_number_in_two_paragraphs_of_a_cell_is_none()
    {
        var result = ReportReader.ReadText(
            "<p>二、主动公开政府信息情况</p><table><tr><td>规章</td><td><p>1</p><p>2</p></td><td><b>1</b>2</td><td>1 2</td></tr></table>"
        );
        Assert.Equal(new DocumentCounts { Repealed = 12 }, ((ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!).Rules);
        Assert.Equal(2, result.Diagnostics.Count(diagnostic => diagnostic.Code == DiagnosticCodes.CellNotNumber));
    }

    [Theory]
    [InlineData("<title>清河镇2021年政府信息公开工作年度报告_清河镇政府网</title>", "")]
    [InlineData("<title>清河镇政府网</title><meta name=ArticleTitle content='清河镇2021年政府信息公开工作年度报告'>", "")]
    [InlineData(
        "",
        "<p>首页 &gt; 政府信息公开年度报告</p><table><tr><td>标题：清河镇2021年政府信息公开工作年度报告</td><td>文号</td></tr></table>"
    )]
    [InlineData("", "<div>政府信息公开年报</div><h1>清河镇2021年政府信息<br>公开工作年度报告</h1>")]
    [InlineData("", "<div>清河镇</div><div>2021年政府信息公开工作<br>年度报告</div>")]
    public void The_agency_is_found_in_what_the_page_calls_its_title(string head, string front)
    {
        var report = ReportReader.ReadText($"<html><head>{head}</head><body>{front}<p>一、总体情况</p><p>无</p></body></html>").Report!;
        Assert.Equal("清河镇", report.Agency.Name);
        Assert.Equal(2021, report.Year);
    }

    [Theory]
    [InlineData("<p>发布日期：2022-01-31 来源：办公室</p>", "2022-01-31")]
    [InlineData("<table><tr><td>发布时间</td><td>2022年1月31日</td><td>成文日期</td><td>2022-01-20</td></tr></table>", "2022-01-31")]
    [InlineData("<p>成文日期: 2022/1/3</p>", "2022-01-03")]
    [InlineData("<p>发布日期：2022-01-31</p><p>发布日期：2022-02-01</p>", null)]
    [InlineData("<p>发布时间：</p>", null)]
    [InlineData("<p>发布日期：2022-02-31</p>", null)]
    public void The_date_of_publication_is_read_where_it_is_certain(string front, string? date) =>
        Assert.Equal(
            date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ReportReader.ReadText($"<h1>清河镇2021年政府信息公开工作年度报告</h1>{front}<p>一、总体情况</p><p>无</p>").Report!.PublishedOn
        );

    [Fact]
    public void Mutations_never_throw_and_never_yield_a_figure_that_is_not_printed()
    {
        var pages = Layouts.Select((layout, i) => HtmlWriter.Write(SampleReports.Of(i % 2 == 0 ? "2021" : "2019", 5000), layout)).ToList();
        for (var i = 0; i < 400; i++)
        {
            var random = new Random(i);
            var source = Mutate(random, pages[i % pages.Count]);
            var result = ReportReader.ReadText(source);
            if (result.Report is not { } report)
            {
                Assert.NotEmpty(result.Diagnostics);
                continue;
            }

            using var printed = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(source);
            var figures = printed
                .QuerySelectorAll("td, p, span")
                .Select(piece => piece.TextContent.Trim())
                .ToHashSet(StringComparer.Ordinal);

            // What a broken table has spilled is text of the page, in no cell and perhaps in no paragraph.
            var text = printed.Body!.TextContent;
            foreach (var cell in FormCatalog.Default.CellsOf(report))
            {
                if (cell.Get(report) is { IsNumber: true } value)
                {
                    Assert.True(
                        figures.Contains(value.ToString())
                            || figures.Any(piece => piece.Contains(value.ToString(), StringComparison.Ordinal))
                            || (
                                result.Provenance.Find(cell.Pointer)!.Position.Table == 0
                                && text.Contains(value.ToString(), StringComparison.Ordinal)
                            ),
                        $"seed {i}: {cell.Pointer} = {value}, {result.Provenance.Find(cell.Pointer)}"
                    );
                }
            }
        }
    }

    [Theory]
    [InlineData("<div>", 1_000_000)]
    [InlineData("<b>", 1_000_000)]
    [InlineData("<table><tr><td>", 100_000)]
    [InlineData("<table><tr><td>", 200)]
    [InlineData("<div><table><tr><td>x<td>", 100)]
    [InlineData("<td>", 300_000)]
    [InlineData("<p>x", 300_000)]
    [InlineData("<p>x", 150_000)]
    [InlineData("<table><tr><td>x", 1)]
    [InlineData("<tr><td colspan=2147483647 rowspan=2147483647>1", 20_000)]
    [InlineData("<tr><td colspan=99999999999999999999>规章", 400)]
    [InlineData("<td rowspan=0 colspan=1000>规章", 60)]
    [InlineData("<font size=1><p>", 100_000)]
    [InlineData("<svg><td>", 100_000)]
    [InlineData("<!--", 500_000)]
    [InlineData("&nbsp;", 1_000_000)]
    [InlineData("&amp", 1_000_000)]
    [InlineData("<b><div><br>", 60_000)]
    [InlineData("<b><div></b><br>", 40_000)]
    [InlineData("<template><br>", 90_000)]
    [InlineData("</b></i></a></p>", 200_000)]
    [InlineData("<p a b c d e f g h i j k l m n o p q>", 200_000)]
    public void Hostile_pages_end_soon(string piece, int times)
    {
        var source = "<p>二、主动公开政府信息情况</p><table>" + string.Concat(Enumerable.Repeat(piece, times));
        var watch = Stopwatch.StartNew();
        var result = ReportReader.ReadText(source);
        TestContext.Current.TestOutputHelper?.WriteLine($"{piece} x {times}: {watch.Elapsed.TotalSeconds:0.00} s, {result.Diagnostics[0]}");
        Assert.True(watch.Elapsed < Patience.Limit, $"{watch.Elapsed}");
        Assert.NotEmpty(result.Diagnostics);
        Assert.DoesNotContain(result.Diagnostics, static diagnostic =>
            diagnostic.Message.En.Contains(" seconds", StringComparison.Ordinal)
        );
    }

    // The children of what a tag closes out of order are moved one by one.
    [Theory]
    [InlineData("")]
    [InlineData("<table><br></table>")]
    public void Many_elements_closed_out_of_order_end_soon(string misplaced)
    {
        var source = $"<p>二、主动公开政府信息情况</p>{misplaced}<b><div>{string.Concat(Enumerable.Repeat("<br>", 190_000))}</b>";
        var watch = Stopwatch.StartNew();
        Assert.NotEmpty(ReportReader.ReadText(source).Diagnostics);
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.Elapsed.TotalSeconds:0.00} s");
        Assert.True(watch.Elapsed < Patience.Limit, $"{watch.Elapsed}");
    }

    // What stands in a table outside of its cells is placed by a second parse, which must not meet what the limits have not counted.
    [Theory]
    [InlineData("<table><br></table><template>", "<div>", 300_000)]
    [InlineData("<table><br></table><template>", "<br>", 2_000_000)]
    [InlineData("<template></template><table><br></table><template><svg><style/></svg>", "<b><div></b>", 60_000)]
    [InlineData("<table><tr><td>x<td>\u3000\u3000", "\u3000\u3000\u3000\u3000<sup></sup>", 60_000)]
    public void What_no_limit_counts_takes_no_time(string start, string piece, int times)
    {
        var result = ReportReader.ReadText(
            "<p>二、主动公开政府信息情况</p>" + start + string.Concat(Enumerable.Repeat(piece, times)),
            ReadOptions.Default with
            {
                MaxTime = TimeSpan.FromSeconds(20),
            }
        );
        Assert.NotEmpty(result.Diagnostics);
        Assert.DoesNotContain(result.Diagnostics, static diagnostic =>
            diagnostic.Message.En.Contains(" seconds", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("display:none")]
    [InlineData("display:inline-block;display:none")]
    [InlineData("--display:x; DISPLAY : none")]
    [InlineData("visibility: hidden")]
    [InlineData("mso-hide:all")]
    [InlineData("text-decoration: underline line-through red")]
    [InlineData("text-decoration-line:line-through")]
    [InlineData("opacity:0.0")]
    [InlineData("color:red;font-size: 0px")]
    public void What_a_style_hides_is_no_part_of_a_figure(string style) =>
        Assert.Equal(5, RulesOf($"5<span style=\"{style}\">9</span>").Issued.Number);

    [Theory]
    [InlineData("display:none;display:inline")]
    [InlineData("display:inline-block")]
    [InlineData("font-size:0.5em;opacity:0.5")]
    [InlineData("color:red")]
    public void What_a_style_shows_is_a_part_of_a_figure(string style) =>
        Assert.Equal(59, RulesOf($"5<span style=\"{style}\">9</span>").Issued.Number);

    [Theory]
    [InlineData("display:block")]
    [InlineData("display: flex")]
    public void What_a_style_sets_apart_is_no_part_of_a_figure(string style) =>
        Assert.True(RulesOf($"<span style=\"{style}\">5</span><span style=\"{style}\">9</span>").Issued.IsBlank);

    [Theory]
    [InlineData("vertical-align:super")]
    [InlineData("font-size:8pt;vertical-align: sub")]
    public void What_a_style_raises_is_a_mark_beside_the_figure(string style)
    {
        var result = ReportReader.ReadText(
            $"<p>二、主动公开政府信息情况</p><table><tr><td>规章</td><td>44<span style=\"{style}\">1</span></td><td>1</td><td>2</td></tr></table>"
        );
        Assert.Equal(44, ((ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!).Rules.Issued.Number);
        ReadAssert.Single(result, DiagnosticCodes.CellRemark);
    }

    [Theory]
    [InlineData("<template><svg><style/></svg></template>")]
    [InlineData("<template><title></template></title><tr><td>9</template>")]
    [InlineData("<table><template><tr><td>规章</td><td>7</td></tr></template></table>")]
    [InlineData("\r\n<table><br></table>\r\n<template><div>规章 7 8 9</div></template>")]
    public void A_template_hides_what_is_in_it_and_nothing_else(string template) =>
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 5,
                Repealed = 1,
                InForce = 2,
            },
            RulesOf("5", template)
        );

    private static DocumentCounts RulesOf(string issued, string before = "") =>
        (
            (ProactiveDisclosure2021)
                ReportReader
                    .ReadText(
                        $"{before}<p>二、主动公开政府信息情况</p><table><tr><td>规章</td><td>{issued}</td><td>1</td><td>2</td></tr></table>"
                    )
                    .Report!.ProactiveDisclosure!
        ).Rules;

    // A tag that is closed out of order is opened again in each paragraph that follows.
    [Fact]
    public void Tags_that_are_opened_again_count()
    {
        var tags = string.Concat(Enumerable.Range(0, 200).Select(static i => $"<font style='{i}'>"));
        Refused($"<p>{tags}</p>{string.Concat(Enumerable.Repeat("<p>x</p>", 20_000))}", ReadOptions.Default);
    }

    // The end of a span around a paragraph closes nothing.
    [Theory]
    [InlineData("<span><div></span>")]
    [InlineData("<b><div></b>")]
    [InlineData("<table><tr><td><div></td></table>")]
    public void Elements_that_stay_open_count(string piece) =>
        Assert.Equal(
            !piece.StartsWith("<table>", StringComparison.Ordinal),
            ReportReader.ReadText(string.Concat(Enumerable.Repeat(piece, 600)) + "<p>一、总体情况</p><p>无</p>").Report is null
        );

    [Fact]
    public void The_limits_of_a_page_are_kept()
    {
        var page = HtmlWriter.Write(SampleReports.Of("2021"), new HtmlLayout());
        Refused(page, new ReadOptions { MaxElements = 100 });
        Refused(page, new ReadOptions { MaxDepth = 1 });
        Refused(page, new ReadOptions { MaxCells = 200 });
        Refused(page, new ReadOptions { MaxSpan = 4 });
        Assert.NotNull(
            ReportReader
                .ReadText(
                    page,
                    new ReadOptions
                    {
                        MaxElements = 1000,
                        MaxDepth = 10,
                        MaxCells = 500,
                    }
                )
                .Report
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadOptions { MaxElements = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadOptions { MaxDepth = 513 });
    }

    private static void Refused(string page, ReadOptions options)
    {
        var result = ReportReader.ReadText(page, options);
        Assert.Null(result.Report);
        Assert.Equal(DiagnosticCodes.LimitExceeded, Assert.Single(result.Diagnostics).Code);
    }

    private static string Mutate(Random random, string page)
    {
        var text = new StringBuilder(page);
        for (var times = random.Next(1, 30); times > 0; times--)
        {
            var at = random.Next(text.Length - 40);
            switch (random.Next(5))
            {
                case 0:
                    text.Remove(at, random.Next(1, 40));
                    break;
                case 1:
                    text.Insert(at, text.ToString(random.Next(text.Length - 40), random.Next(1, 40)));
                    break;
                case 2:
                    text.Insert(
                        at,
                        random.Next(3) switch
                        {
                            0 => "</td>",
                            1 => "<td>",
                            _ => "</tr><tr>",
                        }
                    );
                    break;
                case 3:
                    text.Insert(at, random.Next(2) == 0 ? "<table>" : "</table>");
                    break;
                default:
                    text[at] = (char)random.Next(32, 0x3000);
                    break;
            }
        }

        return text.ToString();
    }
}
