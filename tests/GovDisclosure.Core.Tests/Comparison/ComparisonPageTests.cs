using System.Net;
using GovDisclosure.Comparison;
using GovDisclosure.Forms;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Comparison;

public sealed class ComparisonPageTests
{
    [Fact]
    public void Any_two_reports_have_a_page_with_every_figure_and_no_markup_of_their_own() => Check.That(
        ReportGen.Any,
        ReportGen.Any,
        static (a, b) =>
        {
            var result = ReportComparison.Compare(a with { Title = "<script>alert(1)</script>" }, b with { Agency = new Agency { Name = "<b>甲</b>" } });
            foreach (var language in Enum.GetValues<Language>())
            {
                var page = ComparisonPage.Write(result, language);
                Assert.All(result.Cells, cell => Assert.Contains($"data-pointer=\"{cell.Pointer}\" data-before=\"{Raw(cell.Before)}\" data-after=\"{Raw(cell.After)}\"", page, StringComparison.Ordinal));
                Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
                Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
                Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
                Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
            }
        },
        times: 20);

    [Fact]
    public void A_series_has_a_page()
    {
        var series = ReportSeries.Of(Reports.Numbered(Reports.Edition2019), Reports.Numbered(Reports.Edition2021), Reports.Zero(Reports.Edition2021) with { Year = 2024 });
        var page = ComparisonPage.Write(series, Language.Chinese);
        Assert.Contains("缺少的年度：2020、2022、2023", page, StringComparison.Ordinal);
        Assert.Contains("2019 与 2021 年度的格式不同", page, StringComparison.Ordinal);
        Assert.Contains("stroke-dasharray", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_reports_have_a_page_too() =>
        Assert.Contains("未核对", WebUtility.HtmlDecode(ComparisonPage.Write(ReportComparison.Compare(new AnnualReport(), new AnnualReport()), Language.Chinese)), StringComparison.Ordinal);

    private static string Raw(CellValue? value) => value is { } given ? (given.IsBlank ? "null" : given.ToString()) : "";
}
