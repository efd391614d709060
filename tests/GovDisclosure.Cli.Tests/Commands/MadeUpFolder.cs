using GovDisclosure.Forms;

namespace GovDisclosure.Cli.Tests.Commands;

/// <summary>A made-up county's folder: two reports in "in", the unit list, and what the county published.</summary>
internal static class MadeUpFolder
{
    public const string Heads = "code,name,kind,level,parent,perimeter\n";
    public const string List = Heads + "P,松岭县人民政府,,,,parent\nA,松岭县财政局,,,P,own\nB,松岭县云河镇人民政府,,,P,region\n";

    public static readonly FormEdition Edition = FormCatalog.Default.Newest;
    public static readonly FormCell Total = Edition.Find("/reviewAndLitigation/reconsideration/total")!;
    private static readonly FormCell Upheld = Edition.Find("/reviewAndLitigation/reconsideration/upheld")!;

    public static Workplace County(string list, int published)
    {
        var place = new Workplace();
        Directory.CreateDirectory(place["in"]);
        place.Write("units.csv", list);
        place.Write("own.json", Report("松岭县人民政府", published));
        place.Write(Path.Combine("in", "a.json"), Report("松岭县财政局", 9));
        place.Write(Path.Combine("in", "b.json"), Report("松岭县云河镇人民政府", 4));
        place.Write(Path.Combine("in", "notes.txt"), "不是报告");
        return place;
    }

    public static AnnualReport Report(string agency, int number)
    {
        var report = Samples.Clean() with
        {
            Year = 2024,
            Title = agency + "2024年政府信息公开工作年度报告",
            Agency = new Agency { Name = agency },
            PublishedOn = new DateOnly(2025, 1, 20),
        };
        report = Edition.Cells.Aggregate(report, static (zero, cell) =>
            cell.With(zero, cell.IsAmount ? Amount.FromDecimal(0) : (CellValue)(Count)0)
        );
        return Upheld.With(Total.With(report, (Count)number), (Count)number);
    }
}
