using System.Globalization;

namespace GovDisclosure.Rules.RollUp;

/// <summary>GD6004: two agencies' reports in the same words. It runs only where the reports to compare with are given.</summary>
internal sealed class CopiedBetweenAgenciesRule() : Rule(Definition)
{
    private const int MostNamed = 3;

    private static readonly RuleOutcome NotAsked = RuleOutcome.NotRun(
        new("没有要求与其他机关的报告比较（--alike）", "comparison with other agencies' reports was not asked for (--alike)"),
        RuleRemedy.OtherReports
    );
    private static readonly RuleOutcome TooShort = RuleOutcome.NotRun(
        new("文字太少，无法与其他机关的报告比较", "the report has too few words to be compared with others'")
    );
    private static readonly RuleOutcome NoOthers = RuleOutcome.NotRun(
        new("没有其他机关的报告可比较", "there is no other agency's report to compare with")
    );

    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD6004",
            Name = "copied-between-agencies",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.RollUp,
            Statement = new(
                "报告的文字不与其他机关的报告雷同：除法规用语、机关名称和数字外，相同的八字片段不超过 30%；超过 50% 的为警告。",
                "The words are not another agency's: beyond sentences on the law, names and numbers, no more than 30 % of the pieces of eight letters are the same; above 50 % it is a warning."
            ),
            Basis = Bases.Notice2021,
            Failing = new RuleExample(
                new LocalizedText("石桥镇的报告用了云岭镇的文字。", "石桥镇's report has 云岭镇's words."),
                static () => Among(ExampleReports.Clean with { Agency = new Agency { Name = "石桥镇人民政府" } })
            ),
            Passing = new RuleExample(
                new LocalizedText("同一机关上年的报告不计。", "The same agency's own report on the year before does not count."),
                static () =>
                    Among(
                        ExampleReports.Clean with
                        {
                            Year = 2022,
                        },
                        ExampleReports.CleanLastYear with
                        {
                            Agency = new Agency { Name = "石桥镇人民政府" },
                        }
                    )
            ),
        };

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        if (context.Alike is not { } alike)
        {
            return NotAsked;
        }

        var sketch = NarrativeSketch.Of(context.Report, context.Report.Agency.Name ?? "");
        if (!sketch.IsComparable)
        {
            return TooShort;
        }

        if (
            !alike.Sketches.Any(other =>
                other.IsComparable && other.Agency is { } agency && !string.Equals(agency, sketch.Agency, StringComparison.Ordinal)
            )
        )
        {
            return NoOthers;
        }

        var thresholds = context.Policy.Thresholds;
        var found = alike.Find(sketch, thresholds.AlikeShare);
        if (!found.IsEmpty)
        {
            var most = found[0].Share;
            findings.Add(
                Violation(
                    "",
                    new LocalizedText(
                        $"文字与其他机关的报告雷同：{string.Join("，", found.Take(MostNamed).Select(static pair => $"“{pair.Other.Agency ?? pair.Other.Label}”约 {Percent(pair.Share)}%"))}{(found.Length > MostNamed ? $"，另有 {found.Length - MostNamed} 份" : "")}；请核对是否照抄。",
                        $"The words are those of other agencies' reports: {string.Join(", ", found.Take(MostNamed).Select(static pair => $"{pair.Other.Agency ?? pair.Other.Label} about {Percent(pair.Share)} %"))}{(found.Length > MostNamed ? $", and {found.Length - MostNamed} more" : "")}; check whether they were copied."
                    )
                ) with
                {
                    Severity = most > thresholds.AlikeShareOfWarning ? FindingSeverity.Warning : FindingSeverity.Info,
                    Subject = found[0].Other.Agency ?? found[0].Other.Label,
                }
            );
        }

        return RuleOutcome.Ran;
    }

    private static string Percent(double share) =>
        ((int)Math.Round(share * 100, MidpointRounding.AwayFromZero)).ToString(CultureInfo.InvariantCulture);

    private static CheckInput Among(params IEnumerable<AnnualReport> others)
    {
        var report = Longer(ExampleReports.Clean);
        return new CheckInput
        {
            Report = report,
            Alike = new AlikeReports([
                NarrativeSketch.Of(report, ""),
                .. others.Select(static other =>
                    NarrativeSketch.Of(other.Year == 2022 && other.Agency.Name == "石桥镇人民政府" ? other : Longer(other), "")
                ),
            ]),
        };
    }

    // The example's own words are too few to be compared.
    private static AnnualReport Longer(AnnualReport report) =>
        report with
        {
            Overview = new Overview
            {
                Text =
                    report.Overview!.Text
                    + "\n全年围绕道路养护、农田水利、环境整治、养老助残、低保救助、劳动就业等群众关心的事项，梳理公开清单，明确公开时限，由各办公室按月报送，由党政办公室统一登记、统一发布、统一归档，并在便民服务中心设置查阅点，方便群众就近查询。",
            },
        };
}
