using GovDisclosure.Forms;
using GovDisclosure.Testing;

namespace GovDisclosure.Cli.Tests;

/// <summary>Small reports with figures that tell.</summary>
internal static class Samples
{
    /// <summary>Everything holds.</summary>
    public static AnnualReport Clean(int year = 2022) =>
        Requests(Reports.Zero(Reports.Edition2021), received: 5, outcomes: 4, forward: 1) with
        {
            Year = year,
            Title = $"永正镇{year}年政府信息公开工作年度报告",
        };

    /// <summary>The year before <see cref="Wrong"/>.</summary>
    public static AnnualReport Before() => Requests(Clean(2021), received: 3, outcomes: 3, forward: 0);

    /// <summary>Wrong sums, a negative count, a blank and a cell marked as not applicable.</summary>
    public static AnnualReport Wrong()
    {
        var report = Clean();
        report = Set(report, "/requests/newlyReceived/total", 7);
        report = Set(report, "/requests/carriedOver/naturalPersons", 2);
        report = Set(report, "/requests/carriedOver/total", 2);
        report = Set(report, "/proactiveDisclosure/rules/issued", -3);
        report = Set(report, "/proactiveDisclosure/administrativeFees/amount", Amount.FromDecimal(12.50m));
        report = Set(report, "/reviewAndLitigation/reconsideration/pending", Count.Blank);
        report = Set(report, "/reviewAndLitigation/litigationDirect/upheld", Count.NotApplicable);
        return report with
        {
            Overview = new Overview { Text = "改写的总体情况。" },
            OtherMatters = null,
        };
    }

    public static AnnualReport Set(AnnualReport report, string pointer, CellValue value) =>
        (FormCatalog.Default.FindCell(pointer, report) ?? throw new ArgumentException(pointer)).With(report, value);

    private static AnnualReport Set(AnnualReport report, string pointer, int number) => Set(report, pointer, (Count)number);

    private static AnnualReport Requests(AnnualReport report, int received, int outcomes, int forward)
    {
        foreach (var column in new[] { "naturalPersons", "total" })
        {
            report = Set(report, $"/requests/newlyReceived/{column}", received);
            report = Set(report, $"/requests/outcomes/granted/{column}", outcomes);
            report = Set(report, $"/requests/outcomes/total/{column}", outcomes);
            report = Set(report, $"/requests/carriedForward/{column}", forward);
        }

        return report;
    }
}
