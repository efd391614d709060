using GovDisclosure.Forms;

namespace GovDisclosure.Testing;

/// <summary>Reports that are the same in every run, built through the form and so for any edition.</summary>
public static class Reports
{
    public static FormEdition Edition2019 => FormCatalog.Default.Find("2019")!;

    public static FormEdition Edition2021 => FormCatalog.Default.Find("2021")!;

    /// <summary>All sections, every cell blank.</summary>
    public static AnnualReport Blank(FormEdition edition) => Fill(Sections(edition), edition.Tables, static _ => CellValue.Blank);

    /// <summary>All sections, every cell zero: every relation holds.</summary>
    public static AnnualReport Zero(FormEdition edition) => Fill(Sections(edition), edition.Tables, static _ => Count.Zero);

    /// <summary>All sections, and a number in every cell that no other cell has: no two cells can be taken for each other.</summary>
    public static AnnualReport Numbered(FormEdition edition) => Numbered(Sections(edition), edition.Tables);

    /// <summary>As published reports mix them: section two of the 2021 edition, section three of the 2019 edition, numbered.</summary>
    public static AnnualReport Mixed() =>
        Numbered(
            Sections(Edition2021),
            [Table(Edition2021, "/proactiveDisclosure"), Table(Edition2019, "/requests"), Table(Edition2021, "/reviewAndLitigation")]
        );

    /// <summary>The table of an edition with a pointer such as <c>/requests</c>.</summary>
    public static FormTable Table(FormEdition edition, string pointer) =>
        edition.Tables.Single(table => string.Equals(table.Pointer, pointer, StringComparison.Ordinal));

    /// <summary>Makes a report with the tables, in the shapes given, and a value in each of their cells.</summary>
    public static AnnualReport Fill(AnnualReport report, IEnumerable<FormTable> tables, Func<FormCell, CellValue> value) =>
        tables.Aggregate(report, (filled, table) => table.With(filled, [.. table.Cells.Select(value)]));

    /// <summary>The record of a group or row of the form in a report, found by its names; null when the report lacks the table.</summary>
    public static object? RecordOf(AnnualReport report, FormNode node)
    {
        var owner = node.Parent is { } parent ? RecordOf(report, parent) : report;
        return owner?.GetType().GetProperty(node.PropertyName)!.GetValue(owner);
    }

    private static AnnualReport Numbered(AnnualReport report, IReadOnlyList<FormTable> tables)
    {
        var next = 0;
        return Fill(report, tables, cell => Number(cell, ++next));
    }

    private static CellValue Number(FormCell cell, int number) =>
        cell.Kind switch
        {
            CellKind.Amount => Amount.FromDecimal(number + 0.50m, cell.Column.PrintsUnit ? MonetaryUnit.TenThousandYuan : null),
            CellKind.Delta => (Count)(-number),
            _ => (Count)number,
        };

    private static AnnualReport Sections(FormEdition edition) =>
        edition
            .Sections.Where(static section => section.Table is null)
            .Aggregate(
                new AnnualReport
                {
                    Year = edition.FirstYear,
                    Title = $"永正镇{edition.FirstYear}年政府信息公开工作年度报告",
                    Agency = new Agency
                    {
                        Name = "永正镇",
                        Kind = AgencyKind.Government,
                        Level = AgencyLevel.Township,
                    },
                    PublishedOn = new DateOnly(edition.FirstYear + 1, 1, 20),
                    Preamble = "根据《中华人民共和国政府信息公开条例》编制本报告。",
                },
                static (report, section) => section.WithText(report, section.HeadingZh + "的第一段。\n第二段。")
            );
}
