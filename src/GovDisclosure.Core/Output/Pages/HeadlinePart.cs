using GovDisclosure.Comparison;
using GovDisclosure.Forms;

namespace GovDisclosure.Output.Pages;

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
        foreach (var warning in result.Warnings)
        {
            page.Element("p", page.In(warning.Message), $" class=\"warn\" role=\"note\" data-warning=\"{ComparisonWords.Of(warning.Kind)}\"");
        }

        if (result.AgencyMatch.IsSame)
        {
            page.Element("p", page.In("同一机关：", "One agency: ") + page.In(result.AgencyMatch.Message), " class=\"soft\"");
        }

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
        page.Element("span", shift.After.Value is { } rate ? PageText.Number(rate, "0.0") + page.In(shift.Indicator.Unit) : page.In(ChangeWords.Of(shift.After.Status)), " class=\"big\"");
        WriteDelta(shift.Change, shift.Change is { } points ? PageText.Points(points) + page.In(shift.Indicator.ChangeUnit) : page.In(ChangeWords.Of(ChangeDirection.Unknown)));
        page.Raw("</li>\n</ul>\n");
        WriteParticulars(result);
        var counts = result.Cells.GroupBy(static cell => cell.Verdict).ToDictionary(static group => group.Key, static group => group.Count());
        page.Element("p", string.Join(page.In("，", ", "), counts.OrderBy(static count => count.Key).Select(count => $"{page.In(ChangeWords.Of(count.Key))} {count.Value}")) + page.In($"；变化 {result.Changes.Length}。", $"; {result.Changes.Length} changes."), " class=\"soft\"");
    }

    private void WriteParticulars(ComparisonResult result)
    {
        foreach (var cell in result.Restated.Where(static cell => !cell.IsChange))
        {
            page.Element("p", $"{page.Cell(cell.Cell)}{page.In("：", ": ")}{page.In(ChangeWords.Of(cell.Class))}", " class=\"down\"");
        }

        if (result.Particulars.IsEmpty)
        {
            return;
        }

        page.Raw("<ul class=\"soft\">\n");
        foreach (var (pointer, before, after) in result.Particulars)
        {
            page.Raw($"<li data-particular=\"{PageText.Escape(pointer)}\">{PageText.Escape(page.Particular(pointer))}{page.In("：", ": ")}<del>{PageText.Escape(PageText.Short(before ?? page.In("（无）", "(none)")))}</del> → <ins>{PageText.Escape(PageText.Short(after ?? page.In("（无）", "(none)")))}</ins></li>\n");
        }

        page.Raw("</ul>\n");
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
