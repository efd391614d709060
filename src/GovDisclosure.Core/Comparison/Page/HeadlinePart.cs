using GovDisclosure.Forms;

namespace GovDisclosure.Comparison.Page;

/// <summary>The figures that people ask for first, each with its arrow.</summary>
internal sealed class HeadlinePart(PageText page)
{
    private static readonly string[] Figures =
    [
        FormPath.Of(nameof(AnnualReport.Requests), nameof(Requests.NewlyReceived), nameof(ApplicantCounts.Total)),
        FormPath.Of(nameof(AnnualReport.Requests), nameof(Requests.Outcomes), nameof(Outcomes.Total), nameof(ApplicantCounts.Total)),
        FormPath.Of(nameof(AnnualReport.Requests), nameof(Requests.CarriedForward), nameof(ApplicantCounts.Total)),
        FormPath.Of(nameof(AnnualReport.ReviewAndLitigation), nameof(ReviewAndLitigation.Reconsideration), nameof(CaseOutcomes.Total)),
        FormPath.Of(nameof(AnnualReport.ReviewAndLitigation), nameof(ReviewAndLitigation.LitigationDirect), nameof(CaseOutcomes.Total)),
        FormPath.Of(nameof(AnnualReport.ReviewAndLitigation), nameof(ReviewAndLitigation.LitigationAfterReconsideration), nameof(CaseOutcomes.Total)),
        FormPath.Of(nameof(AnnualReport.ProactiveDisclosure), nameof(ProactiveDisclosure2021.AdministrativeLicensing), nameof(DecisionCounts.Decisions)),
        FormPath.Of(nameof(AnnualReport.ProactiveDisclosure), nameof(ProactiveDisclosure2021.AdministrativePenalties), nameof(DecisionCounts.Decisions)),
    ];

    /// <summary>The JSON Pointers of the figures.</summary>
    public static IReadOnlyList<string> Pointers => Figures;

    public void Write(ComparisonResult result)
    {
        page.Element("h2", page.In("主要数字", "Headline figures")).Raw("<ul class=\"cards\">\n");
        foreach (var pointer in Figures)
        {
            if (result.Find(pointer) is { } cell)
            {
                WriteCard(cell);
            }
        }

        var shift = result.Indicators.First(static indicator => indicator.Indicator == Indicator.DisclosureRate);
        page.Raw("<li>").Element("span", page.In(shift.Indicator.Name), " class=\"name\"");
        page.Element("span", shift.After.Value is { } rate ? PageText.Number(rate, "0.0") + "%" : page.In("无法计算", "not known"), " class=\"big\"");
        WriteDelta(shift.Change, shift.Change is { } points ? PageText.Signed(Math.Round(points, 1)) + page.In(" 个百分点", " points") : page.In("无法比较", "cannot be compared"));
        page.Raw("</li>\n</ul>\n");
        var counts = result.Cells.GroupBy(static cell => cell.Verdict).ToDictionary(static group => group.Key, static group => group.Count());
        page.Element("p", string.Join(page.In("，", ", "), counts.OrderBy(static count => count.Key).Select(count => $"{page.In(ChangeWords.Of(count.Key))} {count.Value}")) + page.In($"；变化 {result.Changes.Length}。", $"; {result.Changes.Length} changes."), " class=\"soft\"");
    }

    private void WriteCard(CellComparison cell)
    {
        page.Raw("<li>").Element("span", Label(cell.Cell), " class=\"name\"");
        page.Element("span", page.Value(cell.After), $" class=\"big\" data-pointer=\"{PageText.Escape(cell.Pointer)}\"");
        var change = cell.Delta is not { } delta ? page.In($"上年 {page.Value(cell.Before)}", $"{page.Value(cell.Before)} last year")
            : delta == 0 ? page.In(ChangeWords.Of(cell.Direction))
            : cell.RelativeChange is { } relative ? $"{PageText.Signed(delta)} ({PageText.Percent(relative)})"
            : PageText.Signed(delta);
        WriteDelta(cell.Delta, change);
        page.Raw("</li>\n");
    }

    private void WriteDelta(decimal? delta, string text)
    {
        var (style, arrow) = delta switch
        {
            > 0 => ("up", "▲ "),
            < 0 => ("down", "▼ "),
            0 => ("soft", "＝ "),
            _ => ("soft", ""),
        };
        page.Element("span", arrow + text, $" class=\"{style}\"");
    }

    private string Label(FormCell cell) => cell.Column.Kind == CellKind.Total ? page.Row(cell.Row) : page.Cell(cell);
}
