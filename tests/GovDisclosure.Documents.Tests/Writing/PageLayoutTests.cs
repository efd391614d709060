using System.Globalization;
using System.Text.RegularExpressions;
using GovDisclosure.Documents.Writing;
using GovDisclosure.Forms;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Writing;

/// <summary>What keeps a printed page in order: columns of a known width, and headers that stay with their rows.</summary>
public sealed class PageLayoutTests
{
    // In twentieths of a point: four characters of 9 points, or of 7.5 where many columns share the page, and the padding beside them.
    private const int FourCharacters = 20 * 4 * 9;
    private const int FourSmallCharacters = 20 * 4 * 15 / 2;

    [Fact]
    public void Four_characters_stand_side_by_side_over_every_figure()
    {
        foreach (var table in FormCatalog.Default.Editions.SelectMany(static edition => edition.Tables))
        {
            var printed = PrintedTable.Of(Reports.Blank(Reports.Edition2021), table);
            var widths = ColumnWidths.Of(printed);
            Assert.Equal(printed.Width, widths.Length);
            Assert.Equal(ColumnWidths.Table, widths.Sum());
            Assert.All(widths, width =>
                Assert.True(width > (printed.IsDense ? FourSmallCharacters : FourCharacters), $"{table.LabelEn}: {width}")
            );
        }
    }

    [Fact]
    public void A_page_states_the_width_of_every_column()
    {
        var report = Reports.Zero(Reports.Edition2021);
        var html = ReportWriter.Write(report, ReportFormat.Html);
        var groups = Regex
            .Matches(html, "<colgroup>(<col style=\"width:[0-9.]{1,6}%\">)+</colgroup>", RegexOptions.None, TimeSpan.FromSeconds(10))
            .ToList();
        Assert.Equal([4, 10, 15], groups.Select(static group => group.Groups[1].Captures.Count));
        Assert.All(groups, static group =>
            Assert.Equal(
                100,
                group.Groups[1].Captures.Sum(static column => double.Parse(column.Value.Split(':', '%')[1], CultureInfo.InvariantCulture)),
                0.1
            )
        );
        Assert.Single(Regex.Matches(html, "<table class=\"dense\">", RegexOptions.None, TimeSpan.FromSeconds(10)));
    }
}
