using System.Buffers;
using GovDisclosure.Forms;
using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4009: section six says whether an information processing fee was charged.</summary>
internal sealed class NoFeeStatementRule() : Rule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD4009",
            Name = "no-fee-statement",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Text,
            Statement = new(
                "2021 年度起，第六部分说明信息处理费的收取情况。",
                "Reports on 2021 or later: section six says whether an information processing fee was charged."
            ),
            Basis = Bases.Notice2021,
            SinceYear = 2021,
            Failing = ExampleReports.Of("第六部分写“无”。", "Section six says 无.", static report =>
                report with
                {
                    OtherMatters = new OtherMatters { Text = "无" },
                }
            ),
            Passing = ExampleReports.Of("说明没有收取。", "It says that none was charged.", static report => report),
        };

    // What stands for a number that was to be filled in.
    private static readonly SearchValues<string> Blanks = SearchValues.Create(["××", "XX", "___"], StringComparison.Ordinal);

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        if (context.Report.OtherMatters is not { } section)
        {
            return RuleOutcome.NotRun(new LocalizedText("报告没有第六部分", "the report has no section six"));
        }

        if (!IsStated(section.Text))
        {
            findings.Add(
                Violation(
                    Places.OtherMatters,
                    new LocalizedText("第六部分没有说明信息处理费。", "Section six does not say whether a processing fee was charged.")
                )
            );
        }

        return RuleOutcome.Ran;
    }

    // The name of the measure on fees, and the sentence of the template that asks for the statement, state nothing.
    private static bool IsStated(string text)
    {
        foreach (var sentence in FoldedText.Fold(text).Split(['。', '；', ';', '!', '！']))
        {
            var words = Words.WithoutTitles(sentence);
            if (
                Lexicon.Default.Has(words, WordRole.Fee)
                && !Lexicon.Default.Has(words, WordRole.FeeTemplate)
                && !words.AsSpan().ContainsAny(Blanks)
            )
            {
                return true;
            }
        }

        return false;
    }
}
