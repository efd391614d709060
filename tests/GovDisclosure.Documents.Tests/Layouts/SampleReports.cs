using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tests.Layouts;

/// <summary>Reports with another number in every cell, so that a cell that was read into another one shows.</summary>
internal static class SampleReports
{
    public static AnnualReport Of(string edition, int seed = 1000) => Of(edition, edition, seed);

    /// <summary>A report whose section two has one edition and whose other tables have another.</summary>
    public static AnnualReport Of(string sectionTwo, string others, int seed)
    {
        var report = new AnnualReport
        {
            Year = 2022,
            Title = "2022年度清河镇政府信息公开工作年度报告",
            Agency = new Agency { Name = "清河镇" },
            Preamble = "按照要求编制本报告，统计期限为全年。",
            Overview = new Overview { Text = "（一）第一段。\n本年公开信息12条。" },
            ProblemsAndImprovements = new ProblemsAndImprovements { Text = "不足与打算。" },
            OtherMatters = new OtherMatters { Text = "无" },
        };
        return Fill(report, FormCatalog.Default, sectionTwo, others, seed);
    }

    /// <summary>The words of a sample with the tables of another report.</summary>
    public static AnnualReport WithTablesOf(AnnualReport report) =>
        Of("2021") with
        {
            ProactiveDisclosure = report.ProactiveDisclosure,
            Requests = report.Requests,
            ReviewAndLitigation = report.ReviewAndLitigation,
        };

    public static AnnualReport Fill(AnnualReport report, FormCatalog catalog, string sectionTwo, string others, int seed)
    {
        IEnumerable<FormTable> tables = [catalog.Find(sectionTwo)!.Tables[0], .. catalog.Find(others)!.Tables.Skip(1)];
        foreach (var table in tables)
        {
            var first = seed;
            report = table.With(report, [.. table.Cells.Select((cell, i) => Value(cell, first + (3 * i)))]);
            seed += 3 * table.Cells.Length;
        }

        return report;
    }

    private static CellValue Value(FormCell cell, int number) =>
        cell switch
        {
            { IsAmount: true, Column.PrintsUnit: true } => Amount.FromDecimal(number + 0.50m, MonetaryUnit.TenThousandYuan),
            { IsAmount: true } => Amount.FromDecimal(number + 0.1250m),
            { Kind: CellKind.Delta } => Count.FromInt64(-number),
            _ => Count.FromInt64(number),
        };
}
