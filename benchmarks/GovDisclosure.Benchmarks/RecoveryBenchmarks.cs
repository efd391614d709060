using System.Text;
using BenchmarkDotNet.Attributes;
using GovDisclosure.Documents;
using GovDisclosure.Forms;
using GovDisclosure.Testing;

namespace GovDisclosure.Benchmarks;

/// <summary>Section three read from one line of text that has nothing between figures: 175 cells recovered from the form's relations.</summary>
[MemoryDiagnoser]
public class RecoveryBenchmarks
{
    private string county = "";
    private string city = "";

    [GlobalSetup]
    public void Setup()
    {
        county = Fuse(static value => value % 10);
        city = Fuse(static value => value);
        Sample.Require(DocumentReader.ReadText(county).Coverage!.Inferred == 175, "the county's figures");
        Sample.Require(DocumentReader.ReadText(city).Coverage!.Inferred > 100, "the city's figures");
        Console.WriteLine($"// county {county.Length} characters, city {city.Length} characters");
    }

    [Benchmark(Baseline = true)]
    public int SmallFigures() => DocumentReader.ReadText(county).Coverage!.Inferred;

    [Benchmark]
    public int FiguresOfFourDigits() => DocumentReader.ReadText(city).Coverage!.Inferred;

    // The leaves as a function gives them, the totals as the relations want them.
    private static string Fuse(Func<long, long> shrink)
    {
        var table = FormCatalog.Default.Newest.Tables[1];
        var report = ReportGen.WithSparseTables(new AnnualReport(), [table], 8);
        var values = new CellValue[table.Cells.Length];
        table.Read(report, values);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Count.FromInt64(shrink(values[i].ToCount().TryGetValue(out var number) ? number : 0));
        }

        report = table.With(report, values);
        foreach (var identity in table.Identities.OrderBy(static identity => identity.IsPerColumn))
        {
            report = Balance(report, identity);
        }

        foreach (var identity in table.Identities.Where(static identity => !identity.IsPerColumn))
        {
            report = Balance(report, identity);
        }

        var text = new StringBuilder("某县2022年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他");
        foreach (var row in table.Rows)
        {
            text.Append(row.LabelZh).AppendJoin("", row.Cells.Select(cell => cell.Get(report).ToString()));
        }

        return text.Append("四、政府信息公开行政复议、行政诉讼情况").ToString();
    }

    private static AnnualReport Balance(AnnualReport report, Identity identity) =>
        identity.Anchor.With(report, Count.FromInt64((long)identity.Evaluate(report).Difference + (identity.Anchor.Get(report).ToCount().TryGetValue(out var number) ? number : 0)));
}
