using System.Net;
using GovDisclosure.Comparison;
using GovDisclosure.Generators;
using GovDisclosure.Output;
using GovDisclosure.Output.Pages;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Output;

public sealed class ComparisonPageTests
{
    [Fact]
    public void Each_headline_figure_has_a_name_of_its_own()
    {
        var names = HeadlinePart.Pointers.Select(HeadlinePart.NameOf).ToList();
        Assert.Distinct(names.Select(static name => name.Zh));
        Assert.Distinct(names.Select(static name => name.En));
    }

    [Fact]
    public void Any_two_reports_have_a_page_with_every_figure_and_no_markup_of_their_own() =>
        Check.That(
            GeneratedReports.Any,
            GeneratedReports.Any,
            static (a, b) =>
            {
                var result = ReportComparison.Compare(
                    a with
                    {
                        Title = "<script>alert(1)</script>",
                    },
                    b with
                    {
                        Agency = new Agency { Name = "<b>甲</b>" },
                    }
                );
                foreach (var language in Enum.GetValues<Language>())
                {
                    var page = ComparisonPage.Write(result, language);
                    Assert.All(result.Cells, cell =>
                        Assert.Contains(
                            $"data-pointer=\"{cell.Pointer}\" data-before=\"{Raw(cell.Before)}\" data-after=\"{Raw(cell.After)}\"",
                            page,
                            StringComparison.Ordinal
                        )
                    );
                    Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
                    Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
                    Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
                    Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
                }
            },
            times: 20
        );

    [Fact]
    public void A_series_has_a_page()
    {
        var series = ReportSeries.Of(
            Reports.Numbered(Reports.Edition2019),
            Reports.Numbered(Reports.Edition2021),
            Reports.Zero(Reports.Edition2021) with
            {
                Year = 2024,
            }
        );
        var page = ComparisonPage.Write(series, Language.Chinese);
        Assert.Contains("缺少的年度：2020、2022、2023", page, StringComparison.Ordinal);
        Assert.Contains("2019 与 2021 年度的格式不同", page, StringComparison.Ordinal);
        Assert.Contains("stroke-dasharray", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_is_gone_shows_no_figure_of_this_year()
    {
        var cell = Reports.Edition2021.Find("/reviewAndLitigation/reconsideration/total")!;
        var before = cell.With(Reports.Zero(Reports.Edition2021), (Count)4711);
        var page = WebUtility.HtmlDecode(
            ComparisonPage.Write(
                ReportComparison.Compare(before, before with { ReviewAndLitigation = null, Year = before.Year + 1 }),
                Language.Chinese
            )
        );
        Assert.Contains("data-after=\"\" data-delta=\"\">无此项<span class=\"d\">上年 4,711</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_cannot_be_seen_are_shown_as_such_and_long_names_end()
    {
        var name = "\u202E甲\u2066\u200B\U000E0041\u0007" + new string('长', 5000) + string.Concat(Enumerable.Repeat("e\u0301", 5000));
        var report = Reports.Zero(Reports.Edition2021) with
        {
            Agency = new Agency { Name = name },
            Overview = new Overview { Text = "甲\u202E乙\u061C" },
            Title = "题\u200F",
        };
        var page = ComparisonPage.Write(ReportComparison.Compare(report, report with { Year = 2022, Title = "题" }), Language.Chinese);
        var shown = WebUtility.HtmlDecode(page);
        Assert.DoesNotContain(shown.EnumerateRunes(), static rune =>
            System.Text.Rune.GetUnicodeCategory(rune)
                is System.Globalization.UnicodeCategory.Format
                    or System.Globalization.UnicodeCategory.PrivateUse
        );
        Assert.Contains("甲\uFFFD乙\uFFFD", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('长', 100), shown, StringComparison.Ordinal);
        Assert.True(
            page.Length
                < ComparisonPage
                    .Write(ReportComparison.Compare(report with { Agency = new Agency() }, report with { Year = 2022 }), Language.Chinese)
                    .Length + 5000
        );
    }

    [Theory]
    [InlineData("/requests/outcomes/granted/total", null)]
    [InlineData("/requests/outcomes/total/total", 4711)]
    public void Of_outcomes_that_are_not_known_or_do_not_add_up_no_shares_are_told(string pointer, int? figure)
    {
        var report = ExampleReports.Clean;
        var cell = Reports.Edition2021.Find(pointer)!;
        var wrong = cell.With(report, figure is { } number ? (Count)number : CellValue.Blank) with { Year = 2024 };
        var page = WebUtility.HtmlDecode(ComparisonPage.Write(ReportComparison.Compare(report, wrong), Language.English));
        Assert.Contains("<td class=\"n\">4<span class=\"d\">80.0%</span></td>", page, StringComparison.Ordinal);
        Assert.Contains(figure is null ? "<td class=\"n\">blank</td>" : "<td class=\"n\">4</td>", page, StringComparison.Ordinal);
        Assert.Contains("not drawn: an outcome is blank, or they do not add up", page, StringComparison.Ordinal);
        Assert.Contains("went is not drawn", page, StringComparison.Ordinal);
        Assert.DoesNotContain("no completed request", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_that_shifted_is_told()
    {
        var total = Reports.Edition2021.Find("/requests/outcomes/total/total")!;
        var granted = Reports.Edition2021.Find("/requests/outcomes/granted/total")!;
        var before = total.With(granted.With(Reports.Zero(Reports.Edition2021), (Count)40), (Count)80);
        var page = ComparisonPage.Write(
            ReportComparison.Compare(before, granted.With(before, (Count)20) with { Year = 2022 }),
            Language.English
        );
        Assert.Contains("share −25 pts", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_reports_have_a_page_too() =>
        Assert.Contains(
            "未核对",
            WebUtility.HtmlDecode(ComparisonPage.Write(ReportComparison.Compare(new AnnualReport(), new AnnualReport()), Language.Chinese)),
            StringComparison.Ordinal
        );

    private static string Raw(CellValue? value) => value is { } given ? (given.IsBlank ? "null" : given.ToString()) : "";
}
