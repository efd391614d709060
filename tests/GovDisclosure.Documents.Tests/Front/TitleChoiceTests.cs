using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Front;

/// <summary>Titles of other reports between the report's own title and its text.</summary>
public sealed class TitleChoiceTests
{
    private const string Own = "清河县财政局2023年政府信息公开工作年度报告";
    private const string OfOtherYear = "清河县财政局2022年政府信息公开工作年度报告";
    private const string OfOtherAgency = "石桥镇人民政府2023年政府信息公开工作年度报告";

    private static readonly string[] Sections = ["一、总体情况", "2023年，清河县财政局公开信息12条。", "六、其他需要报告的事项", "无。"];

    [Theory]
    [InlineData($"<h1>{Own}</h1><p><a href=2>{OfOtherYear}</a></p>")]
    [InlineData($"<h1>{Own}</h1><p><a href=2>{OfOtherAgency}</a></p>")]
    [InlineData($"<p>{Own}</p><p><a href=2><span>{OfOtherAgency}</span></a></p>")]
    [InlineData($"<h1><a href=1>{Own}</a></h1><p><a href=2>{OfOtherYear}</a></p>")]
    [InlineData($"<h1>{Own}</h1><ul><li><a>{OfOtherYear}</a></li><li><a>{Own}</a></li><li><a>{OfOtherAgency}</a></li></ul>")]
    [InlineData($"<p><a href=2>{OfOtherYear}</a></p><h2>{Own}</h2><p><a href=2>{OfOtherYear}</a></p>")]
    public void A_link_to_another_report_is_no_title_and_no_text_of_this_one(string front)
    {
        foreach (var opening in new[] { "根据条例编制本报告。", "统计期限为2023年1月1日至2023年12月31日。" })
        {
            var result = ReportReader.ReadText($"<body>{front}<p>{opening}</p>{Paragraphs(Sections)}</body>");
            Assert.Equal((Own, "清河县财政局", 2023), Identity(result));
            Assert.Equal(opening, result.Report!.Preamble);
            Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.TitlesDiffer);
        }
    }

    [Theory]
    [InlineData(OfOtherYear, "")]
    [InlineData(OfOtherYear, "统计期限为2023年1月1日至2023年12月31日。\n")]
    [InlineData(OfOtherAgency, "")]
    public void What_the_text_states_of_itself_decides_between_titles_that_read_alike(string other, string opening)
    {
        foreach (var front in new[] { Own + "\n" + other, other + "\n" + Own })
        {
            var result = ReportReader.ReadText($"{front}\n{opening}{string.Join('\n', Sections)}");
            Assert.Equal((Own, "清河县财政局", 2023), Identity(result));
            var told = ReadAssert.Single(result, DiagnosticCodes.TitlesDiffer);
            Assert.Equal(FindingSeverity.Info, told.Severity);
            Assert.Contains(other, told.Message.Zh, StringComparison.Ordinal);
            Assert.Equal(opening.Length == 0 ? null : opening.TrimEnd(), result.Report!.Preamble);
        }
    }

    [Fact]
    public void Titles_that_nothing_decides_between_are_told_by_name()
    {
        var result = ReportReader.ReadText($"{Own}\n{OfOtherAgency}\n一、总体情况\n公开信息若干。\n六、其他需要报告的事项\n无。");
        var told = ReadAssert.Single(result, DiagnosticCodes.TitlesDiffer);
        Assert.Equal(FindingSeverity.Warning, told.Severity);
        Assert.Contains(Own, told.Message.Zh, StringComparison.Ordinal);
        Assert.Contains(OfOtherAgency, told.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Own + "\n" + OfOtherYear)]
    [InlineData(OfOtherYear + "\n" + Own)]
    public void Of_two_reports_section_by_section_the_title_is_that_of_the_text_taken(string front)
    {
        var result = ReportReader.ReadText(
            front
                + "\n一、总体情况\n2023年，全局公开信息12条。\n一、总体情况\n2022年，全局公开信息9条。\n"
                + "五、存在的主要问题及改进情况\n不够及时。\n五、存在的主要问题及改进情况\n不够主动。"
        );
        Assert.Equal((Own, "清河县财政局", 2023), Identity(result));
        Assert.Equal(
            ("2023年，全局公开信息12条。", "不够及时。"),
            (result.Report!.Overview!.Text, result.Report.ProblemsAndImprovements!.Text)
        );
        Assert.Equal(FindingSeverity.Warning, ReadAssert.Single(result, DiagnosticCodes.TitlesDiffer).Severity);
    }

    private static (string?, string?, int?) Identity(ReadResult result) =>
        (result.Report!.Title, result.Report.Agency.Name, result.Report.Year);

    private static string Paragraphs(IEnumerable<string> texts) => string.Concat(texts.Select(static text => $"<p>{text}</p>"));
}
