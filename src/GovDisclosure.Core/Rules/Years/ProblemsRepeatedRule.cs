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
        // What comes after the first of these words tells of measures.
        var end = Lexicon
            .Default.WordsOf(WordRole.MeasureOpening)
            .Select(word => text.IndexOf(word.Text, StringComparison.Ordinal))
            .Where(static at => at > ShortestItem)
            .DefaultIfEmpty(text.Length)
            .Min();
        return
        [
            .. text[..end]
                .Split(['。', '；', ';', '\n', '！'])
                .Select(static item => string.Concat(item.Where(Words.IsHan)))
                .Where(static item =>
                    item.Length >= ShortestItem
                    && Lexicon.Default.Has(item, WordRole.Lack)
                    && !Lexicon.Default.Has(item, WordRole.ProblemFrame)
                ),
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
