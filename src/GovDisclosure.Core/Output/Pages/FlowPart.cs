using GovDisclosure.Forms;

namespace GovDisclosure.Output.Pages;

/// <summary>Where this year's requests came from and what became of them, as a picture.</summary>
internal sealed class FlowPart(PageText page)
{
    private const double Width = 470;
    private const double Height = 250;
    private const double Bar = 12;
    private const double Middle = 172;
    private const double Right = 282;
    private const double Gap = 9;
    private const double LeastHeight = 2;

    public void Write(AnnualReport report)
    {
        if (
            report.Requests is not { } requests
            || requests.NewlyReceived.Total.Number is not (>= 0 and { } received)
            || requests.CarriedOver.Total.Number is not (>= 0 and { } carried)
            || requests.CarriedForward.Total.Number is not (>= 0 and { } forward)
        )
        {
            return;
        }

        var outcomes = OutcomeShares.Of(report);
        if (OutcomeShares.WholeOf(outcomes, report) is not { } completed || received + carried != completed + forward)
        {
            page.Element(
                "p",
                page.In(
                    $"{page.Year(report)} 年申请的来源与去向有空白或互不相符，不画图。",
                    $"Where the requests of {page.Year(report)} came from and went is not drawn: a figure is blank, or they do not add up."
                ),
                " class=\"soft\""
            );
            return;
        }

        var rows = FormCatalog.Default.TablesOf(report).Single(static table => table.Rows.Any(static row => row.IsTotal)).Rows;
        List<(string Label, decimal Number, string Fill)> sources =
        [
            (Label(rows[0]), received, "var(--accent)"),
            (Label(rows[1]), carried, "var(--c5)"),
        ];
        List<(string Label, decimal Number, string Fill)> ends =
        [
            .. outcomes
                .Select(
                    (outcome, i) =>
                        (Label: page.In(outcome.LabelZh, outcome.LabelEn), Number: outcome.Number!.Value, Fill: $"var(--c{i % 8})")
                )
                .Where(static end => end.Number > 0),
            .. forward > 0 ? [(Label(rows[^1]), (decimal)forward, "var(--c5)")] : Array.Empty<(string, decimal, string)>(),
        ];
        var most = Math.Max(sources.Sum(static source => source.Number), ends.Sum(static end => end.Number));
        if (most == 0)
        {
            return;
        }

        page.Element(
            "h3",
            page.In($"{page.Year(report)} 年申请的来源与去向", $"Where the requests of {page.Year(report)} came from and went")
        );
        Draw(sources, ends, most);
    }

    private void Draw(
        List<(string Label, decimal Number, string Fill)> sources,
        List<(string Label, decimal Number, string Fill)> ends,
        decimal most
    )
    {
        page.Raw(
            $"<div class=\"pair\">\n<div class=\"panel\">\n<svg viewBox=\"0 0 {PageText.At(Width)} {PageText.At(Height + 10)}\" role=\"img\" aria-label=\"{PageText.Escape(string.Join(page.In("；", "; "), sources.Concat(ends).Select(static part => $"{part.Label} {PageText.Number(part.Number)}")))}\">\n"
        );
        var scale = (Height - (Gap * Math.Max(ends.Count, sources.Count))) / (double)most;
        WriteSide(sources, scale, isLeft: true);
        page.Raw(
            $"<rect x=\"{PageText.At(Middle)}\" y=\"5\" width=\"{PageText.At(Bar)}\" height=\"{PageText.At(Math.Max((double)most * scale, LeastHeight))}\" fill=\"var(--accent)\"/>\n"
        );
        WriteSide(ends, scale, isLeft: false);
        page.Raw("</svg>\n</div>\n");
        WriteTable(sources, ends, most);
        page.Raw("</div>\n");
    }

    // The same figures to be read, and how much of the whole each is.
    private void WriteTable(
        List<(string Label, decimal Number, string Fill)> sources,
        List<(string Label, decimal Number, string Fill)> ends,
        decimal whole
    )
    {
        PageTable.Open(page, page.In("来源与去向表", "Table of where requests came from and went"), 0);
        page.Raw("<thead><tr>");
        foreach (
            var (name, style) in ((string, string)[])
                [
                    (page.In("来源与去向", "From and to"), ""),
                    (page.In("件数", "Requests"), " class=\"n\""),
                    (page.In("占比", "Share"), " class=\"n\""),
                ]
        )
        {
            page.Raw($"<th scope=\"col\"{style}>{PageText.Escape(name)}</th>");
        }

        page.Raw("</tr></thead>\n<tbody>\n");
        foreach (var (label, number, _) in sources.Concat(ends))
        {
            page.Raw(
                $"<tr><th scope=\"row\">{PageText.Escape(label)}</th><td class=\"n\">{PageText.Number(number)}</td><td class=\"n\">{PageText.Number(number / whole * 100, "0.0")}%</td></tr>\n"
            );
        }

        page.Raw("</tbody>\n</table>\n</div>\n");
    }

    private void WriteSide(List<(string Label, decimal Number, string Fill)> parts, double scale, bool isLeft)
    {
        var (y, joined) = (5.0, 5.0);
        foreach (var (label, number, fill) in parts)
        {
            var height = Math.Max((double)number * scale, number > 0 ? LeastHeight : 0);
            var (from, to) = isLeft ? (Bar, Middle) : (Middle + Bar, Right);
            var (start, end) = isLeft ? (y, joined) : (joined, y);
            var bend = (from + to) / 2;
            if (height > 0)
            {
                page.Raw(
                    $"<path d=\"M{PageText.At(from)} {PageText.At(start)}C{PageText.At(bend)} {PageText.At(start)} {PageText.At(bend)} {PageText.At(end)} {PageText.At(to)} {PageText.At(end)}V{PageText.At(end + height)}C{PageText.At(bend)} {PageText.At(end + height)} {PageText.At(bend)} {PageText.At(start + height)} {PageText.At(from)} {PageText.At(start + height)}Z\" fill=\"{fill}\" opacity=\".3\"/>\n"
                );
                page.Raw(
                    $"<rect x=\"{PageText.At(isLeft ? 0 : Right)}\" y=\"{PageText.At(y)}\" width=\"{PageText.At(Bar)}\" height=\"{PageText.At(height)}\" fill=\"{fill}\"/>\n"
                );
            }

            WriteLabel(label, number, isLeft ? 0 : Right + Bar + 5, isLeft ? y + height + 11 : Math.Max(y + (height / 2) + 4, y + 8));
            y += Math.Max(height, isLeft ? 0 : 9) + (isLeft ? 24 : Gap);
            joined += height;
        }
    }

    private void WriteLabel(string label, decimal number, double x, double y) =>
        page.Raw(
            $"<text x=\"{PageText.At(x)}\" y=\"{PageText.At(y)}\" class=\"f\">{PageText.Escape(label)} <tspan font-weight=\"600\">{PageText.Number(number)}</tspan></text>\n"
        );

    // 一、本年新收政府信息公开申请数量 is long for a picture: its numeral and first words tell it.
    private string Label(FormRow row)
    {
        var label = page.In(row.LabelZh, row.LabelEn);
        const int Most = 6;
        return page.Language == Language.Chinese && label.Length > Most ? label[..Most] : label;
    }
}
