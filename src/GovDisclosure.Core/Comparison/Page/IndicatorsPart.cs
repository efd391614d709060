namespace GovDisclosure.Comparison.Page;

/// <summary>The rates of both years, with their formulas.</summary>
internal sealed class IndicatorsPart(PageText page)
{
    public void Write(ComparisonResult result)
    {
        page.Element("h2", page.In("指标", "Indicators"));
        page.Raw($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{PageText.Escape(page.In("指标", "Indicators"))}\">\n<table>\n<thead><tr>");
        page.Raw($"<th scope=\"col\">{PageText.Escape(page.In("指标", "Indicator"))}</th><th scope=\"col\" class=\"n\">{PageText.Escape(page.Year(result.Previous))}</th><th scope=\"col\" class=\"n\">{PageText.Escape(page.Year(result.Current))}</th><th scope=\"col\" class=\"n\">{PageText.Escape(page.In("变化", "Change"))}</th><th scope=\"col\">{PageText.Escape(page.In("算法", "Formula"))}</th></tr></thead>\n<tbody>\n");
        foreach (var indicator in result.Indicators)
        {
            var unit = indicator.Indicator.Scale == 100 ? page.In(" 个百分点", " points") : "";
            page.Raw($"<tr data-indicator=\"{indicator.Indicator.Id}\"><th scope=\"row\">{PageText.Escape(page.In(indicator.Indicator.Name))}</th><td class=\"n\">{PageText.Escape(Text(indicator.Before))}</td><td class=\"n\">{PageText.Escape(Text(indicator.After))}</td>");
            page.Raw($"<td class=\"n{(indicator.Change > 0 ? " up" : indicator.Change < 0 ? " down" : "")}\">{(indicator.Change is { } change ? PageText.Escape(PageText.Signed(Math.Round(change, 1)) + unit) : "")}</td>");
            page.Raw($"<td class=\"soft\">{PageText.Escape(page.In(indicator.Indicator.Formula))}</td></tr>\n");
        }

        page.Raw("</tbody>\n</table>\n</div>\n");
        page.Element("p", page.In($"* 分母小于 {Indicator.SmallSample}，一件之差影响很大。", $"* of a denominator below {Indicator.SmallSample}: one case more or less changes it much."), " class=\"soft\"");
    }

    private string Text(IndicatorValue value) => value.Status switch
    {
        IndicatorStatus.NotAssessable => page.In("无法计算", "not known"),
        IndicatorStatus.ZeroDenominator => page.In("分母为零", "of zero"),
        _ => PageText.Number(value.Value!.Value, "0.0") + (value.Indicator.Scale == 100 ? "%" : "‰") + (value.Status == IndicatorStatus.SmallSample ? "*" : ""),
    };
}
