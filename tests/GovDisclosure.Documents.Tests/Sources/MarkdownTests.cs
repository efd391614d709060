using System.Diagnostics;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Reading;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Sources;

public sealed class MarkdownTests
{
    public static TheoryData<PipeLayout> Layouts => [.. Enum.GetValues<PipeLayout>()];

    [Theory]
    [InlineData("**3402**")]
    [InlineData(" __3402__ ")]
    [InlineData("*3402*")]
    [InlineData("***3402***")]
    [InlineData("`3402`")]
    [InlineData("[3402](x)")]
    [InlineData("[3402](list/2023/5(6).html \"清单\")")]
    [InlineData("**[3402](12)**")]
    [InlineData("[**3402**](12)")]
    [InlineData("<u>3402</u>")]
    [InlineData("<FONT color=\"red\"><b> 3402 </b></FONT>")]
    [InlineData("<a href='2023'>3402</a>")]
    [InlineData("3402<br>")]
    [InlineData("<br/><u>3402<BR></u><br />")]
    public void Marks_around_a_figure_are_no_part_of_it(string printed)
    {
        var result = ReportReader.ReadText(
            $"## 二、主动公开政府信息情况\n\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n|---|---|---|---|\n| **规章** |{printed}| 6 | 7 |\n"
        );
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 3402,
                Repealed = 6,
                InForce = 7,
            },
            ((ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!).Rules
        );
    }

    [Theory]
    [InlineData("[见清单](3402)")]
    [InlineData("见[清单](3402)")]
    [InlineData("[](3402)")]
    [InlineData("[34](其中修订2件)")]
    [InlineData("<s>3402</s>")]
    [InlineData("~~3402~~")]
    [InlineData("<span style=\"display:none\">3402</span>")]
    [InlineData("<u>34</u><u>02</u>")]
    [InlineData("<sup>3402</sup>")]
    public void What_stands_in_an_address_or_is_taken_back_is_no_figure(string printed)
    {
        var result = ReportReader.ReadText(
            $"## 二、主动公开政府信息情况\n\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n|---|---|---|---|\n| [规章](3) |{printed}| 6 | 7 |\n"
        );
        Assert.Equal(
            new DocumentCounts
            {
                Issued = Count.Blank,
                Repealed = 6,
                InForce = 7,
            },
            ((ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!).Rules
        );
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_layout_with_pipes_is_read_back(PipeLayout layout)
    {
        Check.That(
            GeneratedReports.Consistent,
            report =>
            {
                report = SampleReports.WithTablesOf(report);
                var result = ReportReader.ReadText(PipeWriter.Write(report, layout));
                ReadAssert.SameCells(report, result);
                Assert.Equal(report, result.Report);
                Assert.Equal(0, result.Coverage!.Missing);
                ReadAssert.NoErrors(result);
            },
            40
        );
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_blank_cell_never_moves_a_figure(PipeLayout layout)
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var report = SampleReports.Of(seed % 2 == 0 ? "2021" : "2019", seed % 4 < 2 ? "2021" : "2019", 1000);
            foreach (var cell in FormCatalog.Default.CellsOf(report).ToList())
            {
                report =
                    random.Next(seed + 2) == 0
                        ? cell.With(report, random.Next(4) == 0 ? CellValue.NotApplicable : CellValue.Blank)
                        : report;
            }

            var result = ReportReader.ReadText(PipeWriter.Write(report, layout));
            var expected = ReadAssert.Cells(report);
            if (layout == PipeLayout.Collapsed)
            {
                ReadAssert.SameCells(report, result);
            }

            foreach (var (pointer, value) in ReadAssert.Cells(result.Report!))
            {
                Assert.True(
                    value.Length == 0 || value == expected.GetValueOrDefault(pointer),
                    $"seed {seed}: {pointer} is {expected.GetValueOrDefault(pointer)}, read {value}"
                );
            }
        }
    }

    [Fact]
    public void Figures_in_another_row_than_the_label_are_not_its_cells()
    {
        var result = ReportReader.ReadText(
            """
            # 清河镇2021年政府信息公开工作年度报告
            二、主动公开政府信息情况
            规章
            | 5 | 6 | 7 |
            | 行政规范性文件 |
            |---|---|---|
            | 1 | 2 | 3 |
            行政许可
            | 行政处罚 | 8 |
            """
        );
        var table = (ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!;
        Assert.Equal(new ProactiveDisclosure2021 { AdministrativePenalties = new DecisionCounts { Decisions = 8 } }, table);
        Assert.Equal("清河镇2021年政府信息公开工作年度报告", result.Report.Title);
        Assert.Equal("清河镇", result.Report.Agency.Name);
        Assert.Equal(
            new SourcePosition(9, 10, 2, 1, 2),
            result.Provenance.Find("/proactiveDisclosure/administrativePenalties/decisions")!.Position
        );
    }

    [Fact]
    public void A_short_label_of_a_row_decides_no_shape()
    {
        var result = ReportReader.ReadText(
            "二、主动公开政府信息情况\n信息内容 | 本年(2023)制发件数 | 本年(2023)废止件数 | 现行有效件数 |\n规章 | 0 | 0 | 0 |\n规范性文件 | 4 | 1 | 9 |"
        );
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 4,
                Repealed = 1,
                InForce = 9,
            },
            ((ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!).AdministrativeNormativeDocuments
        );
    }

    [Fact]
    public void Marks_of_markdown_are_no_text()
    {
        var report = ReportReader
            .ReadText(
                "# 清河镇2021年政府信息公开工作年度报告\n\n## 一、总体情况\n\n**主动公开。**\n\n### （一）办理\n# 1\n\n| 甲 | 乙\\|丙 |\n|:--|--:|\n| 1<br>2 | ** |\n"
            )
            .Report!;
        Assert.Equal("主动公开。\n（一）办理\n1\n甲\t乙|丙\n1\n2\t**", report.Overview!.Text.Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Pictures_are_no_text_and_tell_where_a_table_is_hidden()
    {
        const string Page =
            "某镇2022年政府信息公开工作年度报告\n\n一、总体情况\n\n见图![流程](a(1).png)所示。\n![](a.png)\n\\![甲](乙) ![丙] ![丁](戊\n\n"
            + "二、主动公开政府信息情况\n\n![表一](data:image/png;base64,AAAA)\n\n三、收到和处理政府信息公开申请情况\n\n见[附件](c.pdf)\n\n"
            + "四、政府信息公开行政复议、行政诉讼情况\n\n| [![ 表三 ](b.png)](b.html) |\n\n五、存在的主要问题及改进情况\n\n无\n\n六、其他需要报告的事项\n\n无\n";
        var result = ReportReader.ReadText(Page);
        Assert.Equal(
            [
                ("/overview", "流程", new SourcePosition(5, 3)),
                ("/overview", "", new SourcePosition(6, 1)),
                ("/proactiveDisclosure", "表一", new SourcePosition(11, 1)),
                ("/reviewAndLitigation", "表三", new SourcePosition(19, 3)),
            ],
            result
                .Outline.Entries.Where(entry => entry.Kind == OutlineKind.Image)
                .Select(entry => (entry.Pointer!, entry.Text, entry.Position))
        );
        Assert.Equal("见图所示。\n![甲](乙) ![丙] ![丁](戊", result.Report!.Overview!.Text);
        Assert.Null(result.Report.ProactiveDisclosure);
        Assert.Null(result.Report.Requests);
        Assert.Null(result.Report.ReviewAndLitigation);
        var findings = ReportChecker
            .Default.Only("GD1003")
            .Check(new CheckInput { Report = result.Report, Source = result }, TestContext.Current.CancellationToken)
            .Findings;
        Assert.Equal(
            [("/proactiveDisclosure", true), ("/requests", false), ("/reviewAndLitigation", true)],
            findings.Select(finding => (finding.Pointer, finding.Message.Zh.Contains("图片", StringComparison.Ordinal))).Order()
        );
    }

    [Fact]
    public void Mutations_never_throw_and_never_yield_a_figure_that_is_not_printed()
    {
        var sources = Enum.GetValues<PipeLayout>()
            .Select((layout, i) => PipeWriter.Write(SampleReports.Of(i % 2 == 0 ? "2021" : "2019", 5000), layout))
            .ToList();
        for (var i = 0; i < 600; i++)
        {
            var random = new Random(i);
            var text = sources[i % sources.Count].ToList();
            for (var times = random.Next(1, 30); times > 0; times--)
            {
                var at = random.Next(text.Count - 20);
                if (random.Next(2) == 0)
                {
                    text.RemoveRange(at, random.Next(1, 20));
                }
                else
                {
                    text.Insert(at, "|\n#- \t"[random.Next(6)]);
                }
            }

            var source = string.Concat(text);
            var result = ReportReader.ReadText(source);
            Assert.NotNull(result.Report ?? (object)result.Diagnostics);
            foreach (var cell in result.Provenance.Cells)
            {
                Assert.Contains(cell.RawText.Trim(), source, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("|", 1_000_000)]
    [InlineData("|\n", 400_000)]
    [InlineData("| 规章 | 0 |\n", 100_000)]
    [InlineData("| a \n", 150_000)]
    [InlineData("# \n", 400_000)]
    [InlineData("|---|\n", 200_000)]
    [InlineData("| - | - |\n| 规章 |\n", 60_000)]
    [InlineData("![](", 400_000)]
    [InlineData("![](a) ", 300_000)]
    [InlineData("[![](a)](", 200_000)]
    [InlineData("\\![", 400_000)]
    [InlineData("| [[ ", 200_000)]
    [InlineData("| [5](( ", 100_000)]
    [InlineData("| <u><b> ", 100_000)]
    public void Repetition_does_not_take_time(string piece, int times)
    {
        var source = "二、主动公开政府信息情况\n| 规章 |\n" + string.Concat(Enumerable.Repeat(piece, times));
        var watch = Stopwatch.StartNew();
        var result = ReportReader.ReadText(source);
        Assert.True(watch.Elapsed < Patience.Limit, $"{watch.Elapsed}");
        Assert.NotEmpty(result.Diagnostics);
    }
}
