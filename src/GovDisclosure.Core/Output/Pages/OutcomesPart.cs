using System.Collections.Immutable;

namespace GovDisclosure.Output.Pages;

/// <summary>The outcomes of each year as stacked bars, with the figures beneath.</summary>
internal sealed class OutcomesPart(PageText page)
{
    private const double Width = 400;
    private const double Left = 44;
    private const double BarHeight = 22;
    private const double Step = 34;
    private const double LeastToLabel = 24;

    public void Write(ImmutableArray<AnnualReport> reports)
    {
        var years = reports.Select(YearOf).ToList();
        var groups = years.OrderByDescending(static year => year.Outcomes.Length).First().Outcomes;
        if (groups.IsEmpty)
        {
            return;
        }

        page.Element("h2", page.In("申请办理结果", "Outcomes of requests")).Raw("<div class=\"pair\">\n<div class=\"panel\">\n");
        WriteBars(years);
        page.Raw("<ul class=\"key\">\n");
        for (var i = 0; i < groups.Length; i++)
        {
            page.Raw($"<li><i class=\"k{i % 8}\"></i>{PageText.Escape(Label(groups[i]))}</li>\n");
        }

        page.Raw("</ul>\n</div>\n");
        WriteTable(years, groups);
        page.Raw("</div>\n");
    }

    private void WriteBars(List<Year> years)
    {
        var height = (years.Count * Step) + 4;
        page.Raw(
            $"<svg viewBox=\"0 0 {PageText.At(Width)} {PageText.At(height)}\" role=\"img\" aria-label=\"{PageText.Escape(page.In("各年办理结果构成", "Composition of outcomes by year"))}\">\n"
        );
        var y = 4.0;
        foreach (var (report, outcomes, whole) in years)
        {
            page.Raw($"<text class=\"t\" x=\"0\" y=\"{PageText.At(y + 15)}\">{PageText.Escape(page.Year(report))}</text>\n");
            var x = Left;
            for (var i = 0; i < outcomes.Length && whole > 0; i++)
            {
                var width = (double)(outcomes[i].Number!.Value / whole.Value) * (Width - Left);
                if (width > 0)
                {
                    page.Raw(
                        $"<rect x=\"{PageText.At(x)}\" y=\"{PageText.At(y)}\" width=\"{PageText.At(width)}\" height=\"{PageText.At(BarHeight)}\" fill=\"var(--c{i % 8})\"><title>{PageText.Escape($"{page.Year(report)} {Label(outcomes[i])} {PageText.Number(outcomes[i].Number!.Value)}")}</title></rect>\n"
                    );
                }

                if (width >= LeastToLabel)
                {
                    page.Raw(
                        $"<text x=\"{PageText.At(x + (width / 2))}\" y=\"{PageText.At(y + 15)}\" text-anchor=\"middle\" class=\"on\">{PageText.Number(outcomes[i].Number!.Value)}</text>\n"
                    );
                }

                x += width;
            }

            if (whole is null or 0)
            {
                var why = whole is 0
                    ? page.In("没有办结的申请", "no completed request")
                    : page.In("结果有空白或与总计不符，不画构成", "not drawn: an outcome is blank, or they do not add up to the total");
                page.Raw($"<text class=\"t\" x=\"{PageText.At(Left)}\" y=\"{PageText.At(y + 15)}\">{PageText.Escape(why)}</text>\n");
            }

            y += Step;
        }

        page.Raw("</svg>\n");
    }

    private void WriteTable(List<Year> years, ImmutableArray<OutcomeShares> groups)
    {
        PageTable.Open(page, page.In("办理结果表", "Table of outcomes"), years.Count > 3 ? years.Count : 0);
        page.Raw($"<thead><tr><th scope=\"col\">{PageText.Escape(page.In("结果", "Outcome"))}</th>");
        foreach (var (report, _, _) in years)
        {
            page.Raw($"<th scope=\"col\" class=\"n\">{PageText.Escape(page.Year(report))}</th>");
        }

        page.Raw("</tr></thead>\n<tbody>\n");
        foreach (var group in groups)
        {
            page.Raw($"<tr><th scope=\"row\">{PageText.Escape(Label(group))}</th>");
            foreach (var (_, outcomes, whole) in years)
            {
                var number = outcomes.FirstOrDefault(outcome => outcome.Pointer == group.Pointer)?.Number;
                var share =
                    number is not null && whole > 0
                        ? $"<span class=\"d\">{PageText.Number(number.Value / whole.Value * 100, "0.0")}%</span>"
                        : "";
                page.Raw(
                    $"<td class=\"n\">{PageText.Escape(number is { } known ? PageText.Number(known) : page.In("空白", "blank"))}{share}</td>"
                );
            }

            page.Raw("</tr>\n");
        }

        page.Raw("</tbody>\n</table>\n</div>\n");
    }

    private static Year YearOf(AnnualReport report)
    {
        var outcomes = OutcomeShares.Of(report);
        return new Year(report, outcomes, OutcomeShares.WholeOf(outcomes, report));
    }

    private string Label(OutcomeShares outcome) => page.In(outcome.LabelZh, outcome.LabelEn);

    private readonly record struct Year(AnnualReport Report, ImmutableArray<OutcomeShares> Outcomes, decimal? Whole);
}
