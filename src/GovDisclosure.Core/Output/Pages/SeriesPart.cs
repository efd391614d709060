using System.Collections.Immutable;
using System.Globalization;
using GovDisclosure.Comparison;

namespace GovDisclosure.Output.Pages;

/// <summary>The headline figures over the years, as lines.</summary>
internal sealed class SeriesPart(PageText page)
{
    private const double Width = 260;
    private const double Height = 92;
    private const double Side = 26;
    private const double Top = 20;
    private const double Bottom = 70;

    public void Write(ReportSeries series)
    {
        page.Element("h2", page.In("历年趋势", "Over the years"));
        if (!series.Gaps.IsEmpty)
        {
            page.Element(
                "p",
                page.In("缺少的年度：", "Years without a report: ")
                    + string.Join(page.In("、", ", "), series.Gaps.Select(static year => year.ToString(CultureInfo.InvariantCulture)))
            );
        }

        foreach (var edition in series.Breaks)
        {
            page.Element(
                "p",
                page.In(
                    $"{edition.Previous.LabelZh}：{edition.PreviousYear} 与 {edition.Year} 年度的格式不同",
                    $"{edition.Previous.LabelEn}: another form in {edition.Year} than in {edition.PreviousYear}"
                ),
                " class=\"soft\""
            );
        }

        page.Raw("<div class=\"pair\">\n");
        foreach (var pointer in HeadlinePart.Pointers)
        {
            var points = series.Trend(pointer);
            if (!points.IsEmpty)
            {
                Write(points, page.In(HeadlinePart.NameOf(pointer)), series.Breaks);
            }
        }

        page.Raw("</div>\n");
    }

    private void Write(ImmutableArray<SeriesPoint> points, string label, ImmutableArray<EditionBreak> breaks)
    {
        var cell = points.Last(static point => !point.Cells.IsEmpty).Cells[0];
        var numbers = points.Select(static point => point.Value?.Number).ToList();
        var (least, most) = (Math.Min(numbers.Min() ?? 0, 0), numbers.Max() ?? 0);
        var range = most > least ? (double)(most - least) : 1;
        page.Raw(
            $"<div class=\"panel\">\n<div class=\"soft\">{PageText.Escape(label)}</div>\n<svg viewBox=\"0 0 {PageText.At(Width)} {PageText.At(Height)}\" role=\"img\" aria-label=\"{PageText.Escape(label + ": " + string.Join(", ", points.Select(point => $"{point.Year} {page.Value(point.Value)}")))}\">\n"
        );
        for (var i = 1; i < points.Length; i++)
        {
            if (breaks.Any(edition => edition.Year == points[i].Year && edition.Previous.Pointer == cell.Table.Pointer))
            {
                var middle = (X(i - 1) + X(i)) / 2;
                page.Raw(
                    $"<line x1=\"{PageText.At(middle)}\" y1=\"{PageText.At(Top - 8)}\" x2=\"{PageText.At(middle)}\" y2=\"{PageText.At(Bottom + 6)}\" stroke=\"var(--soft)\" stroke-dasharray=\"2 3\"><title>{PageText.Escape(page.In($"{points[i].Year} 年度起格式不同", $"another form from {points[i].Year}"))}</title></line>\n"
                );
            }

            if (numbers[i - 1] is { } before && numbers[i] is { } now && points[i].Verdict != ComparisonVerdict.NotComparable)
            {
                var dash =
                    points[i].Verdict == ComparisonVerdict.Approximate || points[i].Year - points[i - 1].Year > 1
                        ? " stroke-dasharray=\"4 3\""
                        : "";
                page.Raw(
                    $"<line x1=\"{PageText.At(X(i - 1))}\" y1=\"{PageText.At(Y(before))}\" x2=\"{PageText.At(X(i))}\" y2=\"{PageText.At(Y(now))}\" stroke=\"var(--accent)\" stroke-width=\"2\"{dash}/>\n"
                );
            }
        }

        for (var i = 0; i < points.Length; i++)
        {
            if (numbers[i] is { } number)
            {
                page.Raw(
                    $"<circle cx=\"{PageText.At(X(i))}\" cy=\"{PageText.At(Y(number))}\" r=\"3\" fill=\"var(--accent)\"/>\n<text x=\"{PageText.At(X(i))}\" y=\"{PageText.At(Y(number) - 7)}\" text-anchor=\"middle\">{PageText.Number(number)}</text>\n"
                );
            }

            page.Raw(
                $"<text class=\"t\" x=\"{PageText.At(X(i))}\" y=\"{PageText.At(Height - 4)}\" text-anchor=\"middle\">{points[i].Year.ToString(CultureInfo.InvariantCulture)}</text>\n"
            );
        }

        page.Raw("</svg>\n</div>\n");

        double X(int i) =>
            Side + ((Width - (2 * Side)) * (points[i].Year - points[0].Year) / Math.Max(points[^1].Year - points[0].Year, 1));

        double Y(decimal number) => Bottom - ((Bottom - Top) * (double)(number - least) / range);
    }
}
