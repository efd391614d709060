using GovDisclosure.Comparison;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.Output.Pages;

/// <summary>The figures that people ask for first, each with its arrow.</summary>
internal sealed class HeadlinePart(PageText page)
{
    // In words of their own: the form's labels are read under its headings, these alone.
    private static readonly (string Pointer, LocalizedText Name)[] Figures =
    [
        (
            FormPath.Of(nameof(AnnualReport.Requests), nameof(Requests.NewlyReceived), nameof(ApplicantCounts.Total)),
            new("新收申请", "Requests received")
        ),
        (
            FormPath.Of(nameof(AnnualReport.Requests), nameof(Requests.Outcomes), nameof(Outcomes.Total), nameof(ApplicantCounts.Total)),
            new("办结申请", "Requests decided")
        ),
        (
            FormPath.Of(nameof(AnnualReport.Requests), nameof(Requests.CarriedForward), nameof(ApplicantCounts.Total)),
            new("结转下年的申请", "Requests carried forward")
        ),
        (
            FormPath.Of(nameof(AnnualReport.ReviewAndLitigation), nameof(ReviewAndLitigation.Reconsideration), nameof(CaseOutcomes.Total)),
            new("行政复议", "Reconsideration cases")
        ),
        (
            FormPath.Of(nameof(AnnualReport.ReviewAndLitigation), nameof(ReviewAndLitigation.LitigationDirect), nameof(CaseOutcomes.Total)),
            new("未经复议直接起诉", "Lawsuits without reconsideration")
        ),
        (
            FormPath.Of(
                nameof(AnnualReport.ReviewAndLitigation),
                nameof(ReviewAndLitigation.LitigationAfterReconsideration),
                nameof(CaseOutcomes.Total)
            ),
            new("复议后起诉", "Lawsuits after reconsideration")
        ),
        (
            FormPath.Of(
                nameof(AnnualReport.ProactiveDisclosure),
                nameof(ProactiveDisclosure2021.AdministrativeLicensing),
                nameof(DecisionCounts.Decisions)
            ),
            new("行政许可决定", "Licensing decisions")
        ),
        (
            FormPath.Of(
                nameof(AnnualReport.ProactiveDisclosure),
                nameof(ProactiveDisclosure2021.AdministrativePenalties),
                nameof(DecisionCounts.Decisions)
            ),
            new("行政处罚决定", "Penalty decisions")
        ),
    ];

    /// <summary>The JSON Pointers of the figures.</summary>
    public static IReadOnlyList<string> Pointers { get; } = [.. Figures.Select(static figure => figure.Pointer)];

    /// <summary>What a figure is called where it is alone.</summary>
    public static LocalizedText NameOf(string pointer) => Figures.First(figure => figure.Pointer == pointer).Name;

    public void Write(ComparisonResult result)
    {
        Lead(result);
        foreach (var warning in result.Warnings)
        {
            page.Element("p", page.In(warning.Message), $" class=\"warn\" role=\"note\" data-warning=\"{JsonWords.Of(warning.Kind)}\"");
        }

        if (result.AgencyMatch.IsSame)
        {
            page.Element("p", page.In("同一机关：", "One agency: ") + page.In(result.AgencyMatch.Message), " class=\"soft\"");
        }

        page.Element("h2", page.In("主要数字", "Headline figures")).Raw("<ul class=\"cards\">\n");
        foreach (var (pointer, name) in Figures)
        {
            if (result.Find(pointer) is { } cell)
            {
                WriteCard(cell, page.In(name));
            }
        }

        var shift = result.Indicators.First(static indicator => indicator.Indicator == Indicator.DisclosureRate);
        page.Raw("<li>").Element("span", page.In(shift.Indicator.Name), " class=\"name\"");
        page.Element(
            "span",
            shift.After.Value is { } rate
                ? PageText.Number(rate, "0.0") + page.In(shift.Indicator.Unit)
                : page.In(ChangeWords.Of(shift.After.Status)),
            " class=\"big\""
        );
        WriteDelta(
            shift.Change,
            shift.Change is { } points
                ? PageText.Points(points) + page.In(shift.Indicator.ChangeUnit)
                : page.In(ChangeWords.Of(ChangeDirection.Unknown))
        );
        page.Raw("</li>\n</ul>\n");
        WriteParticulars(result);
        var counts = result
            .Cells.GroupBy(static cell => cell.Verdict)
            .ToDictionary(static group => group.Key, static group => group.Count());
        page.Element(
            "p",
            string.Join(
                page.In("，", ", "),
                counts.OrderBy(static count => count.Key).Select(count => $"{page.In(ChangeWords.Of(count.Key))} {count.Value}")
            ) + page.In($"；变化 {result.Changes.Length}。", $"; {result.Changes.Length} changes."),
            " class=\"soft\""
        );
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
            page.Raw(
                $"<li data-particular=\"{PageText.Escape(pointer)}\">{PageText.Escape(page.Particular(pointer))}{page.In("：", ": ")}<del>{PageText.Escape(PageText.Short(before ?? page.In("（无）", "(none)")))}</del> → <ins>{PageText.Escape(PageText.Short(after ?? page.In("（无）", "(none)")))}</ins></li>\n"
            );
        }

        page.Raw("</ul>\n");
    }

    // What happened, in a sentence: the three figures of the requests, how many were answered with documents, and whether the years join
    // up.
    private void Lead(ComparisonResult result)
    {
        var parts = new List<string>();
        foreach (var (pointer, name) in Figures.Take(3))
        {
            if (result.Find(pointer) is not { After.Number: { } now } cell)
            {
                parts.Add(page.In($"{name.Zh}空白或未读出", $"{name.En}: blank or not read"));
                continue;
            }

            var change = cell.Delta switch
            {
                null => page.In($"（与{page.Earlier}不可比）", $" (not comparable with {page.Earlier})"),
                0 => page.In($"（与{page.Earlier}相同）", $" (as {(page.IsOfOneYear ? "in " : "")}{page.Earlier})"),
                { } delta => page.In(
                    $"（比{page.Earlier}{(delta > 0 ? "多" : "少")} {PageText.Number(Math.Abs(delta))} 件）",
                    $" ({PageText.Number(Math.Abs(delta))} {(delta > 0 ? "more" : "fewer")} than {(page.IsOfOneYear ? "in " : "")}{page.Earlier})"
                ),
            };
            parts.Add(page.In($"{name.Zh} {PageText.Number(now)} 件{change}", $"{name.En}: {PageText.Number(now)}{change}"));
        }

        var rate = result.Indicators.First(static indicator => indicator.Indicator == Indicator.DisclosureRate);
        if (rate.After.Value is { } share)
        {
            parts.Add(
                page.In(
                    $"{rate.Indicator.Name.Zh} {PageText.Number(share, "0.0")}{rate.Indicator.Unit.Zh}",
                    $"{rate.Indicator.Name.En}: {PageText.Number(share, "0.0")}{rate.Indicator.Unit.En}"
                )
            );
        }

        var open = result.Continuity.Findings.Length;
        parts.Add(
            page.IsOfOneYear ? page.In($"两份有 {result.Changes.Length} 个单元格不同", $"the two differ in {result.Changes.Length} cells")
            : open > 0
                ? page.In($"与上年报告的衔接有 {open} 处要看", $"{open} thing{(open == 1 ? "" : "s")} to look at where the years join")
            : page.In("与上年报告的衔接未发现问题", "nothing was found where the years join")
        );
        page.Element(
            "p",
            page.In($"{page.Year(result.Current)} 年：", $"{page.Year(result.Current)}: ")
                + string.Join(page.In("；", "; "), parts)
                + page.In("。", "."),
            " class=\"lead\""
        );
    }

    private void WriteCard(CellComparison cell, string name)
    {
        page.Raw("<li>").Element("span", name, " class=\"name\"");
        page.Element("span", page.Value(cell.After), $" class=\"big\" data-pointer=\"{PageText.Escape(cell.Pointer)}\"");
        var change =
            cell.Delta is not { } delta ? page.In($"{page.Earlier} {page.Value(cell.Before)}", $"{page.Earlier}: {page.Value(cell.Before)}")
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
}
