using GovDisclosure.Forms;
using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Years;

/// <summary>GD5009: the problems of section five are last year's, item by item.</summary>
internal sealed class ProblemsRepeatedRule() : YearRule(Definition)
{
    // Runs of this many letters tell sentences apart; an item in which more than half of them are last year's is last year's.
    private const int RunLength = 5;
    private const double Share = 0.5;
    private const int ShortestItem = 10;
    private const int FewestItems = 2;

    private static readonly RuleOutcome NoProblems = RuleOutcome.NotRun(
        new("两年的报告并非都有第五部分", "one of the two reports has no section five")
    );

    private static readonly string[] Lacks =
    [
        "不",
        "缺",
        "欠",
        "少",
        "弱",
        "差",
        "单一",
        "有待",
        "滞后",
        "问题",
        "短板",
        "薄弱",
        "需",
        "尚",
    ];

    // What opens every such section names no problem: 取得一定成绩，但仍存在差距.
    private static readonly string[] Frames =
    [
        "取得",
        "成绩",
        "成效",
        "存在以下",
        "存在一些",
        "主要问题",
        "存在的问题",
        "存在问题",
        "以下问题",
        "以下不足",
        "与上级",
        "与公众",
    ];

    // What comes after these tells of measures.
    private static readonly string[] Measures =
    [
        "下一步",
        "改进情况",
        "改进措施",
        "整改措施",
        "今后",
        "针对",
        "我们将",
        "我局将",
        "我镇将",
        "将从",
        "改进",
    ];

    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD5009",
            Name = "problems-repeated",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Years,
            Statement = new(
                "第五部分的问题不逐条照搬上年的文字；套话不计。",
                "The problems of section five are not last year's, item by item in the same words; frame sentences do not count."
            ),
            Basis = Bases.Notice2021,
            Failing = ExampleReports.Years(
                "两个问题都是上年的原文。",
                "Both problems are in last year's words.",
                Problems("下一步：建立台账，定期督促。"),
                Problems("改进措施：丰富栏目，组织集中学习，并请各村参加评议。")
            ),
            Passing = ExampleReports.Years(
                "问题不同。",
                "The problems differ.",
                static previous => previous,
                Problems("改进措施：丰富栏目，组织集中学习。")
            ),
        };

    protected override RuleOutcome Run(RuleContext context, AnnualReport previous, IFindingSink findings)
    {
        if (context.Report.ProblemsAndImprovements is not { Text: { } text } || previous.ProblemsAndImprovements is not { Text: { } last })
        {
            return NoProblems;
        }

        var items = Items(FoldedText.Fold(text));
        if (items.Count == 0)
        {
            return RuleOutcome.NothingStated;
        }

        var runs = Runs(FoldedText.Fold(last));
        var repeated = items.FindAll(item => SharedWith(item, runs) > Share);
        if (repeated.Count >= FewestItems && repeated.Count * 2 >= items.Count)
        {
            findings.Add(
                Violation(
                    Places.Problems,
                    new LocalizedText(
                        FormattableString.Invariant(
                            $"第五部分的 {items.Count} 个问题中有 {repeated.Count} 个与上年文字相同（“{Shown(repeated[0])}”等）；请写本年的问题，并说明上年措施的效果。"
                        ),
                        FormattableString.Invariant(
                            $"{repeated.Count} of the {items.Count} problems of section five are in last year's words (“{Shown(repeated[0])}”, …); write this year's, and what last year's measures came to."
                        )
                    )
                )
            );
        }

        return RuleOutcome.Ran;
    }

    private static List<string> Items(string text)
    {
        var end = Measures
            .Select(word => text.IndexOf(word, StringComparison.Ordinal))
            .Where(static at => at > ShortestItem)
            .DefaultIfEmpty(text.Length)
            .Min();
        return
        [
            .. text[..end]
                .Split(['。', '；', ';', '\n', '！'])
                .Select(static item => string.Concat(item.Where(Words.IsHan)))
                .Where(static item => item.Length >= ShortestItem && Words.HasAny(item, Lacks) && !Words.HasAny(item, Frames)),
        ];
    }

    private static HashSet<string> Runs(string text)
    {
        var letters = string.Concat(text.Where(Words.IsHan));
        var runs = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + RunLength <= letters.Length; i++)
        {
            runs.Add(letters.Substring(i, RunLength));
        }

        return runs;
    }

    private static double SharedWith(string item, HashSet<string> runs)
    {
        var lookup = runs.GetAlternateLookup<ReadOnlySpan<char>>();
        var shared = 0;
        for (var i = 0; i + RunLength <= item.Length; i++)
        {
            shared += lookup.Contains(item.AsSpan(i, RunLength)) ? 1 : 0;
        }

        return (double)shared / (item.Length - RunLength + 1);
    }

    private static string Shown(string item) => item.Length > 20 ? item[..20] + "…" : item;

    private static Func<AnnualReport, AnnualReport> Problems(string measures) =>
        report =>
            report with
            {
                ProblemsAndImprovements = new ProblemsAndImprovements
                {
                    Text = "一是各村的公开栏更新不够及时；二是政策解读的形式比较单一。" + measures,
                },
            };
}
