using GovDisclosure.Documents.Tests.Corpus;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Tables.Fused;

/// <summary>Figures of section two that are printed with nothing between them: what the report's text and last year's report decide, and
/// what they do not.</summary>
public sealed class StatedFiguresTests
{
    private const string Documents = "/proactiveDisclosure/administrativeNormativeDocuments/";

    [Theory]
    [InlineData("5426", 25, "5 4 26")]
    [InlineData("1126", 26, "1 1 26")]
    [InlineData("101077", 67, "10 10 77", "2019")]
    [InlineData("7777166", 89, "77 77 166", "2019")]
    public void Last_years_stock_decides(string figures, int stock, string expected, string edition = "2021")
    {
        var result = Read(Source(figures, edition: edition), Previous(edition, stock));
        AssertDecided(result, edition, expected);
        Assert.Contains(
            "last year's report",
            ReadAssert.Single(result, DiagnosticCodes.FiguresStated).Message.En,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Last_years_items_decide_where_they_reach()
    {
        var previous = Set(
            Previous("2019", 0),
            ("/proactiveDisclosure/administrativeLicensing/previousYearItems", 150),
            ("/proactiveDisclosure/administrativeLicensing/change", 6)
        );
        var result = Read(
            Source("0 0 0", edition: "2019", more: "第二十条第（五）项信息内容上一年项目数量本年增/减处理决定数量行政许可15609"),
            previous
        );
        Assert.Equal(
            ("156", "0", "9"),
            Row(
                result,
                "/proactiveDisclosure/administrativeLicensing/previousYearItems",
                "/proactiveDisclosure/administrativeLicensing/change",
                "/proactiveDisclosure/administrativeLicensing/decisions"
            )
        );

        // Last year's figures do not reach the change and the decisions: 9|97 and 99|7 are possible, and 997 beside a blank.
        result = Read(
            Source("0 0 0", edition: "2019", more: "第二十条第（五）项信息内容上一年项目数量本年增/减处理决定数量行政许可156997"),
            previous
        );
        Assert.Equal(
            ("", "", ""),
            Row(
                result,
                "/proactiveDisclosure/administrativeLicensing/previousYearItems",
                "/proactiveDisclosure/administrativeLicensing/change",
                "/proactiveDisclosure/administrativeLicensing/decisions"
            )
        );
        Assert.Contains(
            "of which 4 agree",
            ReadAssert.Single(result, DiagnosticCodes.FiguresAmbiguous).Message.En,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Last_years_items_decide_a_row_of_two()
    {
        var previous = Set(
            Previous("2019", 0),
            ("/proactiveDisclosure/administrativeFees/previousYearItems", 30),
            ("/proactiveDisclosure/administrativeFees/change", 5)
        );
        var result = Read(
            Source("0 0 0", edition: "2019", more: "第二十条第（八）项信息内容上一年项目数量本年增/减行政事业性收费350"),
            previous
        );
        var cells = ReadAssert.Cells(result.Report!);
        Assert.Equal(
            ("35", "0"),
            (cells["/proactiveDisclosure/administrativeFees/previousYearItems"], cells["/proactiveDisclosure/administrativeFees/change"])
        );
    }

    [Theory]
    [InlineData("全年制发行政规范性文件11件。全年废止行政规范性文件2件。", "11 2 6")]
    [InlineData("全年制发行政规范性文件1件。全年废止行政规范性文件1件。", "1 1 26")]
    [InlineData("全年废止行政规范性文件1件。现行有效行政规范性文件26件。", "1 1 26")]
    [InlineData("全年废止行政规范性文件12件。", "1 12 6")]
    [InlineData("起草省政府规章2件，全年制发本厅规范性文件1件、废止1件。", "1 1 26")]
    public void The_reports_own_text_decides(string sentence, string expected)
    {
        var result = Read(Source("1126", sentence), null);
        AssertDecided(result, "2021", expected);
        var message = ReadAssert.Single(result, DiagnosticCodes.FiguresStated).Message;
        Assert.Contains("文字“", message.Zh, StringComparison.Ordinal);
        Assert.Contains("(line 3, ", message.En, StringComparison.Ordinal);
    }

    /// <summary>11, nothing and 26 print as 1126 too, and issue eleven; 26 are in force after 1 and 1, after 11 and nothing, and after
    /// nothing and 11.</summary>
    [Theory]
    [InlineData("全年制发行政规范性文件11件。", "of which 3 agree")]
    [InlineData("现行有效行政规范性文件26件。", "of which 3 agree")]
    [InlineData("全年制发行政规范性文件1件。", "of which 4 agree")]
    public void A_statement_that_agrees_with_a_row_that_lacks_a_cell_decides_nothing(string sentence, string why)
    {
        var result = Read(Source("1126", sentence), null);
        Assert.Equal("", Documents3(result));
        Assert.Contains(why, ReadAssert.Single(result, DiagnosticCodes.FiguresAmbiguous).Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null, "")]
    [InlineData("全年制发行政规范性文件7件。", null, "")]
    [InlineData("全年制发行政规范性文件7件。现行有效行政规范性文件4件。", null, "7 9 4")]
    [InlineData("全年制发行政规范性文件7件。现行有效行政规范性文件5件。", null, "")]
    [InlineData("", 6, "7 9 4")]
    [InlineData("", 8, "")]
    public void As_many_digits_as_cells_count_only_where_no_blank_can_have_vanished(string sentence, int? stock, string expected)
    {
        var result = Read(Source("794", sentence), stock is { } number ? Previous("2021", number) : null);
        Assert.Equal(expected, Documents3(result));
        ReadAssert.Single(result, expected.Length > 0 ? DiagnosticCodes.FiguresStated : DiagnosticCodes.FiguresAmbiguous);
        Assert.DoesNotContain(
            "relations",
            ReadAssert.Single(result, DiagnosticCodes.FiguresRecovered).Message.En,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Text_and_last_year_decide_together()
    {
        // 11|1|26 and 1|11|26 take the same stock away and add it; each alone leaves two.
        Assert.Equal("", Documents3(Read(Source("11126", "全年现行有效行政规范性文件26件。"), null)));
        var result = Read(Source("11126", "全年现行有效行政规范性文件26件。"), Previous("2021", 16));
        AssertDecided(result, "2021", "11 1 26");
        Assert.Contains(
            " and last year's report",
            ReadAssert.Single(result, DiagnosticCodes.FiguresStated).Message.En,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("", null, "may decide", "neither the form's relations")]
    [InlineData("全年制发行政规范性文件1件。", null, "may decide", "of which 4 agree")]
    [InlineData("全年制发行政规范性文件3件。", null, "may decide", "none of which agrees")]
    [InlineData("全年制发行政规范性文件11件。", 26, null, "none of which agrees")]
    [InlineData("全年制发规章11件。", null, "may decide", "neither the form's relations")]
    [InlineData("全年其中制发行政规范性文件11件。", null, "may decide", "of which 3 agree")]
    [InlineData("", 90, null, "none of which agrees")]
    public void What_is_not_decided_stays_blank_and_says_why(string sentence, int? stock, string? hint, string why)
    {
        var result = Read(Source("1126", sentence), stock is { } number ? Previous("2021", number) : null);
        Assert.Equal("", Documents3(result));
        var message = ReadAssert.Single(result, DiagnosticCodes.FiguresAmbiguous).Message.En;
        Assert.Contains(why, message, StringComparison.Ordinal);
        Assert.Equal(hint is not null, message.Contains("may decide", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Provenance.Cells, static cell => cell.Pointer.StartsWith(Documents, StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_that_is_not_last_years_of_the_same_agency_decides_nothing()
    {
        var previous = Previous("2021", 26);
        foreach (
            var other in new[]
            {
                previous with
                {
                    Year = 2020,
                },
                previous with
                {
                    Year = 2022,
                },
                previous with
                {
                    Year = null,
                },
                previous with
                {
                    Agency = new Agency { Name = "别镇" },
                },
            }
        )
        {
            var result = Read(Source("1126"), other);
            Assert.Equal("", Documents3(result));
            Assert.Contains(
                "says nothing here: the two reports are not",
                ReadAssert.Single(result, DiagnosticCodes.FiguresAmbiguous).Message.En,
                StringComparison.Ordinal
            );
        }

        // What the caller says counts, and unknown is not different.
        AssertDecided(Read(Source("1126"), previous with { Agency = new Agency() }), "2021", "1 1 26");
        AssertDecided(
            ReportReader.ReadText(
                Source("1126"),
                new ReadOptions { Previous = previous with { Agency = new Agency { Name = "别镇" } }, FormerNames = ["别镇"] }
            ),
            "2021",
            "1 1 26"
        );
        AssertDecided(
            ReportReader.ReadText(
                Source("1126"),
                new ReadOptions
                {
                    Previous = previous with { Agency = new Agency { Name = "别镇" } },
                    Agency = new Agency { Name = "别镇" },
                }
            ),
            "2021",
            "1 1 26"
        );
    }

    [Fact]
    public void A_statement_about_another_row_neither_decides_nor_hinders()
    {
        var source = Source("1126", "全年制发规章11件。").Replace("规章000", "规章0 0 0", StringComparison.Ordinal);
        Assert.Equal("", Documents3(Read(source, null)));
        AssertDecided(Read(source, Previous("2021", 26)), "2021", "1 1 26");
    }

    [Fact]
    public void A_stock_that_is_blank_decides_nothing() => Assert.Equal("", Documents3(Read(Source("1126"), Previous("2021", null))));

    [Fact]
    public void Where_blank_cells_vanish_nothing_is_decided()
    {
        var result = Read(
            Source(
                "1126",
                "全年制发行政规范性文件11件。",
                more: "第二十条第（五）项信息内容本年处理决定数量行政许可3三、收到和处理政府信息公开申请情况申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他一、本年新收政府信息公开申请数量22二、上年结转政府信息公开申请数量"
            ),
            null
        );
        Assert.Equal("", Documents3(result));
        Assert.Contains(result.Diagnostics, static diagnostic =>
            diagnostic.Code == DiagnosticCodes.BlanksVanished && diagnostic.Pointer == Documents[..^1]
        );
    }

    [Fact]
    public void Figures_that_can_be_read_stay_as_they_are_whatever_last_year_says()
    {
        var result = Read(Source("3 2 20", "全年制发行政规范性文件9件。"), Previous("2021", 26));
        Assert.Equal("3 2 20", Documents3(result));
        Assert.DoesNotContain(result.Diagnostics, static diagnostic =>
            diagnostic.Code is DiagnosticCodes.FiguresStated or DiagnosticCodes.FiguresAmbiguous
        );
    }

    [Fact]
    public void Long_runs_and_long_texts_are_given_up()
    {
        var narrative = string.Concat(Enumerable.Repeat("全年制发行政规范性文件11件。", 10_000));
        var result = Read(Source("111111111111111111", narrative), Previous("2021", 26));
        Assert.Equal("", Documents3(result));
        Assert.Contains(result.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.FiguresTooMany);

        result = Read(Source(new string('7', 5_000), narrative), Previous("2021", 26));
        Assert.Equal("", Documents3(result));
    }

    /// <summary>The truth agrees with what is stated, so what is taken as the only division that agrees is the truth.</summary>
    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void What_is_recovered_is_never_wrong(string edition)
    {
        var (recovered, open) = (0, 0);
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var table = FormCatalog.Default.Find(edition)!.Tables[0];
            var report = GeneratedReports.WithSparseTables(SampleReports.Of(edition), FormCatalog.Default.Find(edition)!.Tables, seed);
            foreach (var cell in table.Cells.Where(static cell => !cell.IsAmount))
            {
                report = cell.With(report, Count.FromInt64(Number(random)));
            }

            var previous = random.Next(4) == 0 ? null : Before(report, table, edition);
            report = report with
            {
                Overview = new Overview { Text = random.Next(3) == 0 ? "工作有序开展。" : Stating(report, table, random) },
            };
            var result = ReportReader.ReadText(
                FusedWriter.Write(report),
                new ReadOptions
                {
                    Previous = previous,
                    Agency = report.Agency with { Name = "某镇" },
                    Year = report.Year,
                }
            );
            foreach (var row in table.Rows.Where(static row => row.Cells.Count > 1))
            {
                var (printed, found) = (Values(row, report), Values(row, result.Report!));
                Assert.True(
                    found.Trim().Length == 0 || found == printed,
                    $"{edition}, seed {seed}: {row.Pointer} is {printed}, read {found}"
                );
                var isStated = result.Diagnostics.Any(diagnostic =>
                    diagnostic.Code == DiagnosticCodes.FiguresStated && diagnostic.Pointer == row.Pointer
                );
                Assert.True(!isStated || row.Cells.All(cell => result.Provenance.Find(cell.Pointer) is { IsInferred: true }));
                recovered += isStated ? 1 : 0;
                open += found.Trim().Length == 0 ? 1 : 0;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{edition}: {recovered} rows recovered, {open} open");
        Assert.True(recovered > 50 && open > 20, $"{recovered} rows recovered, {open} open");
    }

    [Fact]
    public void The_corpus_is_decided_by_its_sentences_and_last_years_stock()
    {
        var agency = new Agency { Name = "河北省工业和信息化厅" };
        AnnualReport Of(int year, int stock) => Previous("2021", stock) with { Year = year, Agency = agency };
        var of2022 = ReportReader.ReadFile(
            CorpusFigures.PathOf("reports", "hebei_gxt_2022.txt"),
            new ReadOptions { Previous = Of(2021, 25), Agency = agency }
        );
        Assert.Equal("5 4 26", Documents3(of2022));

        // Its own sentence tells what was issued and repealed; last year's stock says the same.
        foreach (var previous in new[] { null, of2022.Report })
        {
            var of2023 = ReportReader.ReadFile(
                CorpusFigures.PathOf("reports", "hebei_gxt_2023.txt"),
                new ReadOptions { Previous = previous, Agency = agency }
            );
            Assert.Equal("1 1 26", Documents3(of2023));
        }
    }

    /// <summary>All rows of small figures and blanks with every choice of statements about their figures.</summary>
    [Fact]
    public void No_row_is_wrong_that_may_lack_a_cell()
    {
        string[] figures = ["", "0", "1", "2", "12", "21"];
        string[] stated = ["全年制发行政规范性文件", "全年废止行政规范性文件", "目前现行有效行政规范性文件"];
        var recovered = 0;
        foreach (var row in from first in figures from second in figures from third in figures select new[] { first, second, third })
        {
            for (var choice = 0; choice < 1 << 3; choice++)
            {
                var told = Enumerable.Range(0, 3).Where(cell => (choice & (1 << cell)) != 0).ToList();
                if (told.TrueForAll(cell => row[cell].Length > 0))
                {
                    var read = Printed(
                        Read(Source(string.Concat(row), string.Concat(told.Select(cell => stated[cell] + row[cell] + "件。"))), null)
                    );
                    Assert.True(
                        string.IsNullOrWhiteSpace(read) || read == string.Join(' ', row),
                        $"{string.Join('|', row)} with statements {choice} is read as '{read}'"
                    );
                    recovered += string.IsNullOrWhiteSpace(read) ? 0 : 1;
                }
            }
        }

        Assert.True(recovered > 300, $"{recovered}");
    }

    private static long Number(Random random) =>
        random.Next(3) switch
        {
            0 => random.Next(0, 3),
            1 => random.Next(0, 30),
            _ => random.Next(0, 400),
        };

    private static AnnualReport Before(AnnualReport report, FormTable table, string edition)
    {
        var previous = report with
        {
            Year = report.Year - 1,
            Agency = new Agency { Name = "某镇" },
        };
        foreach (var row in table.Rows)
        {
            long Of(string property) =>
                row.FindCell(property) is { } cell && cell.Get(report).ToCount().TryGetValue(out var number) ? number : 0;
            previous =
                edition == "2021"
                    ? row.FindCell(nameof(DocumentCounts.InForce))
                        ?.With(
                            previous,
                            Count.FromInt64(
                                Of(nameof(DocumentCounts.InForce)) + Of(nameof(DocumentCounts.Repealed)) - Of(nameof(DocumentCounts.Issued))
                            )
                        )
                        ?? previous
                    : row.FindCell(nameof(DocumentDisclosureCounts.TotalDisclosed))
                        ?.With(
                            previous,
                            Count.FromInt64(
                                Of(nameof(DocumentDisclosureCounts.TotalDisclosed)) - Of(nameof(DocumentDisclosureCounts.NewlyDisclosed))
                            )
                        )
                        ?? previous;
            if (row.FindCell(nameof(ServiceItemCounts.Change)) is { } change)
            {
                previous = change.With(previous, Count.FromInt64(0));
            }
        }

        return previous;
    }

    private static string Stating(AnnualReport report, FormTable table, Random random) =>
        string.Concat(
            table
                .Rows.Where(static row => row.FindCell(nameof(DocumentCounts.Issued)) is not null)
                .SelectMany(row =>
                    new[]
                    {
                        ("全年制发", row.FindCell(nameof(DocumentCounts.Issued))!),
                        ("全年废止", row.FindCell(nameof(DocumentCounts.Repealed))!),
                        ("目前现行有效", row.FindCell(nameof(DocumentCounts.InForce))!),
                    }
                        .Where(_ => random.Next(2) == 0)
                        .Select(stated => $"{stated.Item1}{row.LabelZh}{stated.Item2.Get(report)}件。")
                )
        );

    private static string Values(FormRow row, AnnualReport report) =>
        string.Join(' ', row.Cells.Select(cell => cell.Get(report).ToString()));

    private static string Documents3(ReadResult result) => Printed(result).Trim();

    private static string Printed(ReadResult result) =>
        Values(FormCatalog.Default.Newest.Tables[0].Find(Documents + "issued")!.Row, result.Report!);

    private static (string, string, string) Row(ReadResult result, string first, string second, string third)
    {
        var cells = ReadAssert.Cells(result.Report!);
        return (cells[first], cells[second], cells[third]);
    }

    private static void AssertDecided(ReadResult result, string edition, string expected)
    {
        var row = FormCatalog.Default.Find(edition)!.Tables[0].Rows[1];
        Assert.Equal(expected, Values(row, result.Report!));
        Assert.All(row.Cells, cell => Assert.True(result.Provenance.Find(cell.Pointer) is { IsInferred: true }));
        Assert.Equal(row.Pointer, ReadAssert.Single(result, DiagnosticCodes.FiguresStated).Pointer);
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.FiguresAmbiguous);
        Assert.Equal(result.Provenance.Cells.Count(static cell => cell.IsInferred), result.Coverage!.Inferred);
    }

    private static AnnualReport Previous(string edition, int? stock)
    {
        var table = FormCatalog.Default.Find(edition)!.Tables[0];
        var report = table.With(
            new AnnualReport
            {
                Year = 2021,
                Agency = new Agency { Name = "某镇" },
            },
            new CellValue[table.Cells.Length]
        );
        return stock is { } number ? table.Rows[1].Cells[^1].With(report, Count.FromInt64(number)) : report;
    }

    private static AnnualReport Set(AnnualReport report, params ReadOnlySpan<(string Pointer, long Number)> figures)
    {
        foreach (var (pointer, number) in figures)
        {
            report = FormCatalog.Default.FindCell(pointer, report)!.With(report, Count.FromInt64(number));
        }

        return report;
    }

    private static ReadResult Read(string source, AnnualReport? previous) =>
        ReportReader.ReadText(source, new ReadOptions { Previous = previous });

    private static string Source(string figures, string sentence = "", string edition = "2021", string more = "")
    {
        var rows =
            edition == "2021"
                ? "本年制发件数本年废止件数现行有效件数规章000行政规范性文件"
                : "本年新制作数量本年新公开数量对外公开总数量规章000规范性文件";
        return "某镇2022年政府信息公开工作年度报告\n一、总体情况\n工作有序开展。"
            + sentence
            + "\n二、主动公开政府信息情况第二十条第（一）项信息内容"
            + rows
            + figures
            + more
            + "三、收到和处理政府信息公开申请情况";
    }
}
