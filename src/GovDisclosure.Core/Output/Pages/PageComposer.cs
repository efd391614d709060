using System.Collections.Immutable;
using GovDisclosure.Comparison;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Output.Pages;

/// <summary>Puts the page together.</summary>
internal sealed class PageComposer(Language language)
{
    private readonly PageText page = new(language);

    public string Compose(
        ImmutableArray<AnnualReport> reports,
        ImmutableArray<ComparisonResult> pairs,
        ReportSeries? series,
        IEnumerable<ReadResult> readings
    )
    {
        page.IsOfOneYear = series is null && pairs[0].Previous.Year is { } year && pairs[0].Current.Year == year;
        var title = Title(reports);
        PageFrame.Begin(page, title, PageStyle.Css);
        page.Element("p", Forms(reports), " class=\"soft\"");
        Readings(readings);
        if (series is not null)
        {
            new SeriesPart(page).Write(series);
        }
        else
        {
            new HeadlinePart(page).Write(pairs[0]);
        }

        new OutcomesPart(page).Write(reports);
        foreach (var pair in pairs)
        {
            WritePair(pair, series is not null);
        }

        return PageFrame.End(page);
    }

    private void WritePair(ComparisonResult pair, bool isOfSeries)
    {
        if (isOfSeries)
        {
            page.Element("h2", $"{page.Year(pair.Previous)} → {page.Year(pair.Current)}");
            new HeadlinePart(page).Write(pair);
        }

        new FlowPart(page).Write(pair.Current);
        new FiguresPart(page).Write(pair);
        new IndicatorsPart(page).Write(pair);
        new NarrativePart(page).Write(pair);
        new FindingsPart(page).Write(pair);
    }

    // What was not read, or is not printed as it was read, of each report.
    private void Readings(IEnumerable<ReadResult> readings)
    {
        foreach (var reading in readings)
        {
            if (reading is { Report: { } report, Coverage: { } coverage } && (!coverage.IsComplete || coverage.Inferred > 0))
            {
                page.HasUnread |= !coverage.IsComplete;
                page.Element(
                    "p",
                    page.In(
                        $"{page.Year(report)} 年的报告：{coverage.Message.Zh}",
                        $"The report on {page.Year(report)}: {coverage.Message.En}"
                    ),
                    " class=\"warn\" role=\"note\""
                );
            }
        }
    }

    private string Title(ImmutableArray<AnnualReport> reports)
    {
        // Reports of several agencies, or of one that has been renamed, are never shown under one name.
        var names = reports.Select(static report => report.Agency.Name).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var agency = names.Count == 0 ? page.In("机关不详", "unknown agency") : string.Join(" ↔ ", names.Select(PageText.Short));
        var years = string.Join(page.In("、", ", "), reports.Select(page.Year));
        return page.In(
            $"{agency}政府信息公开工作年度报告比较：{years}",
            $"{agency}: annual reports on government information disclosure compared, {years}"
        );
    }

    private string Forms(ImmutableArray<AnnualReport> reports) =>
        string.Join(page.In("；", "; "), reports.Select(report => $"{page.Year(report)}：{FormCatalog.Default.EditionOf(report).Notice}"));
}
