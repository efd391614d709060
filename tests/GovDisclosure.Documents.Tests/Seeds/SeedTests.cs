using System.Globalization;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;
using GovDisclosure.Reading;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Seeds;

public sealed class SeedTests
{
    private static string Township => File.ReadAllText(SharedMaterial.InRepository("seeds", "township_2021.txt"));

    [Fact]
    public void The_published_township_report_is_read_whole()
    {
        var path = SharedMaterial.Find("seeds", "yongzheng_zhen_2021.txt");
        Assert.SkipWhen(path is null, SharedMaterial.Absent("seeds", "yongzheng_zhen_2021.txt"));
        CheckTownship(ReportReader.ReadFile(path!));
    }

    [Fact]
    public void The_township_seed_is_read_whole() =>
        CheckTownship(ReportReader.ReadFile(SharedMaterial.InRepository("seeds", "township_2021.txt")));

    [Theory]
    [InlineData("suqian_2023", 2023)]
    [InlineData("suqian_2024", 2024)]
    public void The_city_seeds_are_read_to_the_published_figures(string name, int year)
    {
        var result = ReportReader.ReadFile(SharedMaterial.InRepository("seeds", name + ".txt"));
        var expected = File.ReadAllLines(SharedMaterial.InRepository("tests", "GovDisclosure.Documents.Tests", "Data", name + ".tsv"))
            .Select(line => line.Split('\t'))
            .ToDictionary(parts => parts[0], parts => parts[1]);
        Assert.Equal(200, expected.Count);
        Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), ReadAssert.Cells(result.Report!));
        Assert.Empty(result.Diagnostics);
        Assert.Equal(year, result.Report!.Year);
        Assert.Equal("宿迁市", result.Report.Agency.Name);
        Assert.All(FormCatalog.Default.TablesOf(result.Report).SelectMany(table => table.Identities), identity =>
            Assert.True(identity.Evaluate(result.Report).Holds)
        );
    }

    [Fact]
    public void The_narrative_is_kept_as_printed()
    {
        var report = ReportReader.ReadText(Township).Report!;
        Assert.Equal("2021年度永正镇政府信息公开工作报告", report.Title);
        Assert.Null(report.Preamble);
        Assert.StartsWith("2021年，永正镇把政府信息公开当作", report.Overview!.Text, StringComparison.Ordinal);
        Assert.Equal(7, report.Overview.Text.Split('\n').Length);
        Assert.Equal(2, report.ProblemsAndImprovements!.Text.Split('\n').Length);
        Assert.Equal("无\n1", report.OtherMatters!.Text);
        Assert.Null(report.Agency.Kind);
        Assert.Null(report.Agency.Level);
    }

    [Fact]
    public void Every_cell_says_where_it_came_from()
    {
        var source = File.ReadAllText(SharedMaterial.InRepository("seeds", "suqian_2023.txt"));
        var result = ReportReader.ReadText(source);
        var cell = result.Provenance.Find("/requests/newlyReceived/naturalPersons")!;
        Assert.Equal(ReadAssert.LineOf(source, "一、本年新收") + 1, cell.Position.Line);
        Assert.Equal(2, cell.Position.Column);
        Assert.Equal("3402", cell.RawText);
        Assert.False(cell.IsInferred);

        var lines = source.Split('\n');
        Assert.All(result.Provenance.Cells, found => Assert.Equal(found.RawText, lines[found.Position.Line - 1][1..]));

        var padded = ReportReader.ReadText(Township).Provenance.Find("/proactiveDisclosure/rules/issued")!;
        Assert.Equal("\u3000\u30000", padded.RawText);
        Assert.Equal('0', Township.Split('\n')[padded.Position.Line - 1][padded.Position.Column - 1]);
    }

    [Fact]
    public void The_outline_holds_headings_and_labels_as_printed()
    {
        var outline = ReportReader.ReadText(Township).Outline.Entries;
        Assert.Equal(6, outline.Count(entry => entry.Kind == OutlineKind.SectionHeading));
        Assert.Equal("/requests", Assert.Single(outline, entry => entry.Text.StartsWith("三、收到", StringComparison.Ordinal)).Pointer);
        Assert.Equal("商业\n企业", Assert.Single(outline, entry => entry.Text.StartsWith("商业", StringComparison.Ordinal)).Text);
        Assert.Equal(
            31,
            outline.Count(entry =>
                entry.Kind == OutlineKind.RowLabel
                && Reports
                    .Edition2021.Tables.SelectMany(table => table.Rows)
                    .Any(row => row.Pointer == entry.Pointer && !row.Table.RowsRunAcross)
            )
        );
        Assert.DoesNotContain(outline, entry => entry.Kind == OutlineKind.UnknownLabel);
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    [InlineData("sv-SE")]
    public void The_culture_changes_nothing(string name)
    {
        var expected = Describe(ReportReader.ReadText(Broken()));
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                Assert.Equal(expected, Describe(ReportReader.ReadText(Broken())));
                CheckTownship(ReportReader.ReadText(Township));
            }
            catch (Xunit.Sdk.XunitException problem)
            {
                failure = problem;
            }
        });
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }

    [Fact]
    public async Task Threads_do_not_disturb_each_other()
    {
        var texts = new[] { Township, Broken(), LayoutWriter.Write(SampleReports.Of("2019"), new Layout()) };
        var expected = texts.Select(text => Describe(ReportReader.ReadText(text))).ToList();
        await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(start =>
                    Task.Run(
                        () =>
                        {
                            for (var i = start; i < 60; i++)
                            {
                                Assert.Equal(expected[i % 3], Describe(ReportReader.ReadText(texts[i % 3])));
                            }
                        },
                        TestContext.Current.CancellationToken
                    )
                )
        );
    }

    [Fact]
    public void Mutations_never_throw_and_never_yield_a_figure_that_is_not_printed()
    {
        var lines = LayoutWriter.Write(SampleReports.Of("2021", 5000), new Layout()).Split('\n');
        var seed = Township.Split('\n');
        for (var i = 0; i < 500; i++)
        {
            var random = new Random(i);
            var mutated = Mutate(random, [.. i % 2 == 0 ? seed : lines]);
            var source = string.Join('\n', mutated);
            var result = ReportReader.ReadText(source);
            if (result.Report is not { } report)
            {
                Assert.NotEmpty(result.Diagnostics);
                continue;
            }

            var printed = mutated
                .SelectMany(line => line.Split('\t'))
                .Select(piece => piece.Trim('\u3000', '\u00A0', ' '))
                .ToHashSet(StringComparer.Ordinal);
            foreach (var cell in FormCatalog.Default.CellsOf(report))
            {
                if (cell.Get(report) is { IsNumber: true } value && value.Number != 0)
                {
                    Assert.Contains(value.ToString(), printed);
                }
            }
        }
    }

    [Fact]
    public void A_lost_line_never_moves_a_figure_to_another_cell()
    {
        var report = SampleReports.Of("2021", 5000);
        var all = ReadAssert.Cells(report);
        foreach (
            var layout in new[]
            {
                new Layout(),
                new Layout { BlankBetweenRows = false },
                new Layout { Cells = CellLayout.PlainCell },
                new Layout { Cells = CellLayout.TabRow },
            }
        )
        {
            var lines = LayoutWriter.Write(report, layout).Split('\n').ToList();
            for (var i = 0; i < lines.Count; i++)
            {
                var result = ReportReader.ReadText(string.Join('\n', lines.Where((_, line) => line != i)));
                foreach (var (pointer, value) in ReadAssert.Cells(result.Report!))
                {
                    Assert.True(
                        value.Length == 0 || value == all.GetValueOrDefault(pointer),
                        $"line {i} '{lines[i]}' lost: {pointer} is {value}, not {all.GetValueOrDefault(pointer)}"
                    );
                }
            }
        }
    }

    private static List<string> Mutate(Random random, List<string> lines)
    {
        for (var times = random.Next(1, 12); times > 0; times--)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(4))
            {
                case 0:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(at, lines[at]);
                    break;
                case 2:
                    var other = random.Next(lines.Count);
                    (lines[at], lines[other]) = (lines[other], lines[at]);
                    break;
                default:
                    var count = Math.Min(random.Next(30), lines.Count - at);
                    var slice = lines.GetRange(at, count).ToArray();
                    random.Shuffle(slice);
                    lines.RemoveRange(at, count);
                    lines.InsertRange(at, slice);
                    break;
            }
        }

        return lines;
    }

    private static void CheckTownship(ReadResult result)
    {
        ReadAssert.AllZero(result);
        var report = result.Report!;
        Assert.Equal(2021, report.Year);
        Assert.Equal("永正镇", report.Agency.Name);
        Assert.All(Reports.Edition2021.Sections, section =>
            Assert.True(section.Table?.Fits(report) ?? section.GetText(report)?.Length > 0)
        );
        Assert.Empty(report.Remarks);
        Assert.Empty(report.Notes);
    }

    private static string Broken() =>
        Township
            .Replace("\t行政许可\n\t\u00A00", "\t行政许可\n\t1,234", StringComparison.Ordinal)
            .Replace("\t2.重复申请", "\t2.重复来信", StringComparison.Ordinal)
            .Replace("\t（七）总计", "\t合计数", StringComparison.Ordinal);

    private static string Describe(ReadResult result) =>
        string.Join(
            '\n',
            result
                .Diagnostics.Select(diagnostic => $"{diagnostic} {diagnostic.Message.Zh}")
                .Concat(ReadAssert.Cells(result.Report!).Select(pair => pair.Key + "=" + pair.Value))
        );
}
