using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Generators.Random;

/// <summary>Makes reports at random, all of them from the form's declaration.</summary>
internal static class RandomReports
{
    public static AnnualReport ConsistentReport(this RandomValues random, FormCatalog catalog)
    {
        var edition = catalog.Editions[random.Next(catalog.Editions.Length)];
        var report = random.Front(catalog, random.Next(edition.FirstYear, edition.FirstYear + 8), random.AgencyName());
        return random.Shapes(catalog).Aggregate(report, random.WithWideTable);
    }

    /// <summary>As published reports are: most figures zero, some cells blank or marked as not applicable, remarks and notes.</summary>
    public static AnnualReport ReportWithBlanks(this RandomValues random, FormCatalog catalog)
    {
        var edition = catalog.Editions[random.Next(catalog.Editions.Length)];
        var report = random.Front(catalog, random.Next(edition.FirstYear, edition.FirstYear + 8), random.AgencyName());
        foreach (var table in random.Shapes(catalog))
        {
            report = random.WithConsistentTable(report, table, sparse: random.Next(2) == 0);
            foreach (var cell in random.Sample(table.Cells.AsSpan(), random.Next(1 + (table.Cells.Length / 8))))
            {
                report = cell.With(report, random.Next(4) == 0 ? CellValue.NotApplicable : CellValue.Blank);
            }

            report = random.WithRemarksAndNotes(report, table, () => random.ChineseText(12));
        }

        return report;
    }

    public static AnnualReport AnyReport(this RandomValues random, FormCatalog catalog)
    {
        var report = new AnnualReport
        {
            Year = random.Maybe(() => random.Next(2008, 2036)),
            Title = random.MaybeText(),
            Agency = new Agency
            {
                Name = random.MaybeText(),
                Kind = random.Maybe(() => random.Pick(Enum.GetValues<AgencyKind>())),
                Level = random.Maybe(() => random.Pick(Enum.GetValues<AgencyLevel>())),
                Code = random.MaybeText(),
            },
            PublishedOn = random.Maybe(() => new DateOnly(random.Next(2009, 2037), random.Next(1, 13), random.Next(1, 29))),
            Preamble = random.MaybeText(),
        };
        foreach (var section in catalog.Newest.Sections.Where(static section => section.Table is null))
        {
            report = section.WithText(report, random.MaybeText());
        }

        foreach (var shapes in FormTables.ShapesOf(catalog).Where(_ => random.Next(8) > 0))
        {
            report = random.WithAnyTable(report, shapes[random.Next(shapes.Length)]);
        }

        return report;
    }

    /// <summary>One shape of each table; published reports mix them.</summary>
    public static IEnumerable<FormTable> Shapes(this RandomValues random, FormCatalog catalog) =>
        FormTables.ShapesOf(catalog).Select(shapes => shapes[random.Next(shapes.Length)]);

    /// <summary>A report without its tables.</summary>
    public static AnnualReport Front(this RandomValues random, FormCatalog catalog, int year, string agency)
    {
        var report = new AnnualReport
        {
            Year = year,
            Title = string.Create(CultureInfo.InvariantCulture, $"{agency}{year}年政府信息公开工作年度报告"),
            Agency = new Agency
            {
                Name = agency,
                Kind = AgencyKind.Government,
                Level = AgencyLevel.Township,
            },
            PublishedOn = new DateOnly(year + 1, 1, random.Next(1, 32)),
            Preamble = random.ChineseText(30),
        };
        return catalog
            .ForYear(year)
            .Sections.Where(static section => section.Table is null)
            .Aggregate(report, (filled, section) => section.WithText(filled, random.Paragraphs()));
    }

    public static string AgencyName(this RandomValues random) => random.ChineseText(6) + "镇";

    private static AnnualReport WithAnyTable(this RandomValues random, AnnualReport report, FormTable table)
    {
        var style = random.Next(4);
        var filled = style switch
        {
            0 => random.WithConsistentTable(report, table),
            1 => table.With(report, [.. table.Cells.Select(static _ => (CellValue)Count.Zero)]),
            _ => table.With(report, [.. table.Cells.Select(random.AnyValue)]),
        };
        if (style == 0)
        {
            var wrong = table.Cells[random.Next(table.Cells.Length)];
            filled = wrong.With(filled, random.AnyValue(wrong));
        }

        return random.WithRemarksAndNotes(filled, table, random.NastyText);
    }

    private static AnnualReport WithRemarksAndNotes(this RandomValues random, AnnualReport report, FormTable table, Func<string> text)
    {
        var remarks = report.Remarks;
        for (var i = random.Next(4); i > 0; i--)
        {
            remarks = remarks.With(table.Cells[random.Next(table.Cells.Length)].Pointer, "其中" + text());
        }

        return report with
        {
            Remarks = remarks,
            Notes = random.Next(3) == 0 ? report.Notes.With(table.Pointer, "注：" + text()) : report.Notes,
        };
    }

    private static CellValue AnyValue(this RandomValues random, FormCell cell) =>
        cell.IsAmount ? random.Amount(cell.Column.PrintsUnit) : random.Count();
}
