using System.Text;
using BenchmarkDotNet.Attributes;
using GovDisclosure.Documents;
using GovDisclosure.Forms;
using GovDisclosure.Generators;

namespace GovDisclosure.Benchmarks;

/// <summary>Section three read from one line of text that has nothing between figures: 175 cells recovered from the form's
/// relations.</summary>
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
        Sample.Require(ReportReader.ReadText(county).Coverage!.Inferred == 175, "the county's figures");
        Sample.Require(ReportReader.ReadText(city).Coverage!.Inferred > 100, "the city's figures");
        Console.WriteLine($"// county {county.Length} characters, city {city.Length} characters");
    }

    [Benchmark(Baseline = true)]
    public int SmallFigures() => ReportReader.ReadText(county).Coverage!.Inferred;

    [Benchmark]
    public int FiguresOfFourDigits() => ReportReader.ReadText(city).Coverage!.Inferred;

    // The leaves as a function gives them, the totals as the relations want them.
    private static string Fuse(Func<long, long> shrink)
    {
        var table = FormCatalog.Default.Newest.Tables[1];
        var report = GeneratedReports.WithSparseTables(new AnnualReport(), [table], 8);
        var values = new CellValue[table.Cells.Length];
        table.Read(report, values);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Count.FromInt64(shrink(values[i].ToCount().TryGetValue(out var number) ? number : 0));
        }

        report = table.With(report, values);
        // Sums down the columns, then the new requests that balance them, then sums along the rows.
        foreach (
            var identity in table
                .Identities.OrderBy(static identity => !identity.IsPerColumn)
                .ThenBy(static identity => IsBalance(identity))
        )
        {
            var cell = IsBalance(identity) ? identity.Left[0] : identity.Anchor;
            var number = cell.Get(report).ToCount().TryGetValue(out var held) ? held : 0;
            var difference = (long)identity.Evaluate(report).Difference;
            report = cell.With(report, Count.FromInt64(identity.Left.Contains(cell) ? number - difference : number + difference));
        }

        var text = new StringBuilder(
            "某县2022年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他"
        );
        foreach (var row in table.Rows)
        {
            text.Append(row.LabelZh).AppendJoin("", row.Cells.Select(cell => cell.Get(report).ToString()));
        }

        return text.Append("四、政府信息公开行政复议、行政诉讼情况").ToString();
    }

    private static bool IsBalance(Identity identity) => identity.Left.Length > 1 && identity.Right.Length > 1;
}
