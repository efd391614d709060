using GovDisclosure.Comparison;

namespace GovDisclosure.Output.Pages;

/// <summary>The rates of both years, with their formulas.</summary>
internal sealed class IndicatorsPart(PageText page)
{
    public void Write(ComparisonResult result)
    {
        page.Element("h2", page.In("指标", "Indicators"));
        PageTable.Open(page, page.In("指标", "Indicators"), 3);
        page.Raw(
            $"<thead><tr><th scope=\"col\">{PageText.Escape(page.In("指标", "Indicator"))}</th><th scope=\"col\" class=\"n\">{PageText.Escape(page.Year(result.Previous))}</th><th scope=\"col\" class=\"n\">{PageText.Escape(page.Year(result.Current))}</th><th scope=\"col\" class=\"n\">{PageText.Escape(page.In("变化", "Change"))}</th><th scope=\"col\">{PageText.Escape(page.In("算法", "Formula"))}</th></tr></thead>\n<tbody>\n"
        );
        foreach (var indicator in result.Indicators)
        {
            page.Raw(
                $"<tr data-indicator=\"{indicator.Indicator.Id}\"><th scope=\"row\">{PageText.Escape(page.In(indicator.Indicator.Name))}</th><td class=\"n\">{PageText.Escape(Text(indicator.Before))}</td><td class=\"n\">{PageText.Escape(Text(indicator.After))}</td>"
            );
            page.Raw(
                $"<td class=\"n{(indicator.Change > 0 ? " up" : indicator.Change < 0 ? " down" : "")}\">{(indicator.Change is { } change ? PageText.Escape(PageText.Points(change) + page.In(indicator.Indicator.ChangeUnit)) : "")}</td>"
            );
            page.Raw($"<td class=\"soft\">{PageText.Escape(page.In(indicator.Indicator.Formula))}</td></tr>\n");
        }

        page.Raw("</tbody>\n</table>\n</div>\n");
        foreach (
            var (year, value) in result.Indicators.SelectMany(indicator =>
                new[] { (page.Year(result.Previous), indicator.Before), (page.Year(result.Current), indicator.After) }
            )
        )
        {
            if (value is { Status: IndicatorStatus.Inconsistent, Reason: { } reason })
            {
                page.Element("p", $"{year} {page.In(value.Indicator.Name)}{page.In("：", ": ")}{page.In(reason)}", " class=\"down\"");
            }
        }

        page.Element("p", page.In(ChangeWords.SmallSampleNote), " class=\"soft\"");
    }

    private string Text(IndicatorValue value) =>
        value.Status switch
        {
            IndicatorStatus.Known or IndicatorStatus.SmallSample => PageText.Number(value.Value!.Value, "0.0")
                + page.In(value.Indicator.Unit)
                + (value.Status == IndicatorStatus.SmallSample ? "*" : ""),
            _ => page.In(ChangeWords.Of(value.Status)),
        };
}
