using GovDisclosure.Forms;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3011: the processing fee of section six is part of the fees of table two.</summary>
internal sealed class ProcessingFeeRule() : TextRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD3011",
            Name = "processing-fee",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.TextAndTable,
            Statement = new(
                "第六部分的信息处理费不超过表二的收费金额。",
                "The processing fee of section six is not above the fees of table two."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "信息处理费 20000 元，表中 1.25 万元。",
                "A processing fee of 20,000 yuan; the table has 12,500.",
                static report => report with { OtherMatters = new OtherMatters { Text = "本年度收取信息处理费20000元。" } }
            ),
            Passing = ExampleReports.Of("信息处理费 380 元。", "A processing fee of 380 yuan.", static report =>
                report with
                {
                    OtherMatters = new OtherMatters { Text = "本年度收取信息处理费380元。" },
                }
            ),
        };

    private const decimal YuanPerUnit = 10_000;

    protected override RuleOutcome Look(RuleContext context, IFindingSink findings)
    {
        if (
            context
                .Tables.SelectMany(static table => table.Table.Cells)
                .FirstOrDefault(static cell => cell.Row.PropertyName == nameof(ProactiveDisclosure2021.AdministrativeFees) && cell.IsAmount)
            is not { } cell
        )
        {
            return NoTable;
        }

        if (cell.Get(context.Report).Number is not { } fees)
        {
            return RuleOutcome.NotRun(new LocalizedText("表二的收费金额不是数字", "the fees in table two are no number"));
        }

        var isCompared = false;
        foreach (
            var sentence in context
                .Sentences()
                .Where(static sentence =>
                    sentence.Part.Pointer == Places.OtherMatters && Lexicon.Default.Has(sentence.Letters, WordRole.ProcessingFee)
                )
        )
        {
            var figure = sentence.AllFigures.Find(figure =>
                figure.IsMoney && figure.IsExact && Lexicon.Default.Has(sentence.Before(figure), WordRole.ProcessingFee)
            );
            isCompared |= figure is not null;
            if (figure is not null && figure.Value > fees * YuanPerUnit && !Lexicon.Default.Has(sentence.Letters, WordRole.FeeRate))
            {
                findings.Add(
                    Found(
                        sentence,
                        $"文中信息处理费为 {Print(figure.Value)} 元，超过表中“{cell.LabelZh}”的 {Print(fees)} 万元。",
                        $"The text states a processing fee of {Print(figure.Value)} yuan; {cell.LabelEn} in the table is {Print(fees)} (ten thousand yuan)."
                    ) with
                    {
                        Operands = [new Operand(cell, -1, cell.Get(context.Report))],
                    }
                );
            }
        }

        return isCompared ? RuleOutcome.Ran : RuleOutcome.NothingStated;
    }
}
