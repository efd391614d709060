using System.Net;
using GovDisclosure.Comparison;
using GovDisclosure.Output;
using GovDisclosure.Reading;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Output.Pages;

/// <summary>What a comparison's page says of cells that were not read, and of two reports on one year.</summary>
public sealed class ComparedReadingsTests
{
    private static readonly AnnualReport Earlier = Reports.Zero(Reports.Edition2021) with { Year = 2022 };
    private static readonly AnnualReport Later = Reports.Blank(Reports.Edition2021) with { Year = 2023 };

    [Theory]
    [InlineData(Language.Chinese, "2023 年的报告：200 个单元格中有 3 个未读出，推得（原文没有这样印出）2 个。", "空白或未读出")]
    [InlineData(Language.English, "The report on 2023: 3 of 200 cells not read, 2 recovered and not printed as such.", "blank or not read")]
    public void What_was_not_read_is_counted_and_not_called_blank(Language language, string said, string word)
    {
        var reading = new ReadResult { Report = Later, Coverage = new Coverage(200, 195, 2, 0, 0, 3) };
        var page = WebUtility.HtmlDecode(ComparisonPage.Write(ReportComparison.Compare(Earlier, Later), language, reading));
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains($">{word}", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_reports_on_one_year_are_not_last_years_and_this_years()
    {
        var other = Reports.Edition2021.Find("/requests/newlyReceived/total")!.With(Earlier, (Count)5);
        var page = WebUtility.HtmlDecode(ComparisonPage.Write(ReportComparison.Compare(Earlier, other), Language.Chinese));
        Assert.Contains("两份有 1 个单元格不同", page, StringComparison.Ordinal);
        Assert.Contains("比前一份多 5 件", page, StringComparison.Ordinal);
        Assert.DoesNotContain("上年</th>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("与上年报告的衔接未发现问题", page, StringComparison.Ordinal);
    }
}
