using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Years;

/// <summary>A stock of this year: last year's stock and what was added, less what was taken away.</summary>
/// <param name="Stock">The property of the column that holds the stock.</param>
/// <param name="Added">The property of the column that is added.</param>
/// <param name="Removed">The property of the column that is taken away; null when there is none.</param>
/// <param name="IsOfPrevious">Whether what is added and taken away is last year's, since the stock is that at the year's beginning.</param>
internal sealed record StockRelation(string Stock, string Added, string? Removed, bool IsOfPrevious);

/// <summary>GD5002 and GD5003: stocks that go on from year to year.</summary>
/// <param name="descriptor">The rule.</param>
/// <param name="otherwise">What may explain a difference though no figure is wrong.</param>
/// <param name="relations">What goes on.</param>
internal abstract class YearSumRule(RuleDescriptor descriptor, LocalizedText otherwise, params StockRelation[] relations)
    : YearRule(descriptor)
{
    protected override RuleOutcome Run(RuleContext context, AnnualReport previous, IFindingSink findings)
    {
        var ran = false;
        foreach (var table in context.Tables)
        {
            var broken = new List<Operand>();
            foreach (var row in table.Table.Rows)
            {
                foreach (var relation in relations)
                {
                    if (Operands(context, previous, row, relation) is not { } operands)
                    {
                        continue;
                    }

                    ran = true;
                    var blank = operands.Where(static operand => !operand.Value.IsNumber).ToList();
                    if (blank.Count > 0)
                    {
                        broken.AddRange(blank);
                    }
                    else if (Sum(operands, 1) is var left && Sum(operands, -1) is var right && left != right)
                    {
                        findings.Add(Violated(context, operands, left, right));
                    }
                }
            }

            if (broken.Count > 0)
            {
                findings.Add(NotAssessable(context, table.Table, broken, NotJoined));
            }
        }

        return ran ? RuleOutcome.Ran : NoSuchCells;
    }

    // Left: this year's stock and what was taken away; right: last year's stock and what was added.
    private static List<Operand>? Operands(RuleContext context, AnnualReport previous, FormRow row, StockRelation relation)
    {
        if (row.FindCell(relation.Stock) is not { } stock || Before(context, previous, stock.Pointer) is not { } before)
        {
            return null;
        }

        var operands = new List<Operand> { Now(context, stock), before };
        foreach (var (property, coefficient) in new[] { (relation.Removed, 1), (relation.Added, -1) })
        {
            if (property is null)
            {
                continue;
            }

            if (
                row.FindCell(property) is not { } cell
                || (relation.IsOfPrevious ? Before(context, previous, cell.Pointer, coefficient) : Now(context, cell, coefficient))
                    is not { } operand
            )
            {
                return null;
            }

            operands.Add(operand);
        }

        return operands;
    }

    private static Int128 Sum(List<Operand> operands, int side) =>
        operands
            .Where(operand => operand.Coefficient == side)
            .Aggregate(Int128.Zero, static (sum, operand) => sum + (Int128)operand.Value.Number!.Value);

    private Finding Violated(RuleContext context, List<Operand> operands, Int128 left, Int128 right) =>
        Violation(
            operands[0].Pointer,
            Explained(
                context,
                new LocalizedText(
                    $"{Side(operands, 1, left, Zh)}，而{Side(operands, -1, right, Zh)}，{Differences.Zh(left - right)}；{otherwise.Zh}，请核对。",
                    $"{operands[0].Cell.Table.LabelEn}: {Side(operands, 1, left, En)}, but {Side(operands, -1, right, En)}; {Differences.En(left - right)}. {otherwise.En}; check."
                )
            )
        ) with
        {
            Left = left,
            Right = right,
            Operands = [.. operands],
        };

    // What the report itself says of clean-ups is shown with the difference; whether it explains it is for the reader to judge.
    private static LocalizedText Explained(RuleContext context, LocalizedText message)
    {
        var note = context
            .Report.Notes.Where(static note => Lexicon.Default.Has(note.Value, WordRole.StockExplanation))
            .Select(static note => note.Value.Trim())
            .Concat(
                context
                    .Text.Sentences.Where(static sentence =>
                        NamesDocuments(sentence) && Lexicon.Default.Has(sentence.Letters, WordRole.StockExplanation)
                    )
                    .Select(static sentence => Words.Packed(sentence.Quote.Text))
            )
            .FirstOrDefault();
        return note is null ? message : new LocalizedText($"{message.Zh}报告中写到：“{note}”", $"{message.En} The report says: “{note}”");
    }

    private static bool NamesDocuments(Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            if (token.Role == WordRole.Topic && token.Meaning is Meaning.Documents or Meaning.Rules)
            {
                return true;
            }
        }

        return false;
    }

    // A side of one cell is its own sum.
    private static string Side(List<Operand> operands, int coefficient, Int128 sum, Func<Operand, string> name)
    {
        var names = operands.Where(operand => operand.Coefficient == coefficient).Select(name).ToList();
        return names is [var only] ? only : string.Join(" + ", names) + " = " + sum.ToString(CultureInfo.InvariantCulture);
    }

    private static string Zh(Operand operand) => $"{(operand.IsPrevious ? "上年" : "本年")}“{operand.Cell.LabelZh}” {operand.Value}";

    private static string En(Operand operand) =>
        $"{(operand.IsPrevious ? "last year's" : "this year's")} \"{operand.Cell.LabelEn}\" {operand.Value}";
}
