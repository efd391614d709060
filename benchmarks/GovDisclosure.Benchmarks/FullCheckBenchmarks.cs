using BenchmarkDotNet.Attributes;
using GovDisclosure.Rules;
using GovDisclosure.Validation;

namespace GovDisclosure.Benchmarks;

/// <summary>All rules on a report whose words come to 3 000 characters, alone, through FluentValidation, and against last year's
/// report.</summary>
[MemoryDiagnoser]
public class FullCheckBenchmarks
{
    private const int Characters = 3000;

    private readonly AnnualReport report = WithWords(Sample.Current);
    private readonly AnnualReport previous = WithWords(Sample.Previous);
    private readonly AnnualReportValidator adapter = new(ReportChecker.Default, Language.English);

    [GlobalSetup]
    public void Setup()
    {
        Sample.Require(!ReportChecker.Default.Check(report).HasErrors, "the report with its words");
        Sample.Require(report.Overview!.Text.Length + report.ProblemsAndImprovements!.Text.Length >= Characters, "the length of its words");
    }

    [Benchmark(Baseline = true)]
    public int AllRules() => ReportChecker.Default.Check(report).Findings.Length;

    [Benchmark]
    public int ThroughFluentValidation() => adapter.Validate(report).Errors.Count;

    [Benchmark]
    public int WithLastYear() => ReportChecker.Default.Check(report, previous).Findings.Length;

    private static AnnualReport WithWords(AnnualReport report) =>
        report with
        {
            Overview = new Overview
            {
                Text = Repeated(
                    "围绕群众关心的事项及时发布信息，做好政策解读，规范办理依申请公开事项，定期检查栏目更新情况，并将公开工作纳入考核和社会评议。\n",
                    Characters - 600
                ),
            },
            ProblemsAndImprovements = new ProblemsAndImprovements
            {
                Text = Repeated("存在的问题是解读形式不够丰富；改进措施是加强培训，增加图文解读，按时更新栏目。\n", 600),
            },
            OtherMatters = new OtherMatters { Text = "本年度没有收取信息处理费。" },
        };

    private static string Repeated(string sentence, int length) =>
        string.Concat(Enumerable.Repeat(sentence, (length / sentence.Length) + 1));
}
