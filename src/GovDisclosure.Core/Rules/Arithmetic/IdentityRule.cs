using System.Collections.Immutable;
using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Arithmetic;

/// <summary>GD2101 to GD2104: the relations that the form declares under the rule's id.</summary>
internal abstract class IdentityRule(RuleDescriptor descriptor) : Rule(descriptor)
{
    // A side of more cells is named by their number.
    private const int MostCellsToName = 6;

    private static readonly LocalizedText NoRelation = new("相关勾稽关系无法核对", "no relation over such a cell can be assessed");

    internal override bool HoldsOnCleanTables => true;

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        var ran = false;
        foreach (var table in context.Tables)
        {
            ran |= RunOn(context, table, table.ForRelations(context.Policy.BlankCountsAsZero), findings);
        }

        return ran ? RuleOutcome.Ran : TableAbsent(context.Catalog.NewestIdentity(Descriptor.Id).Table);
    }

    private bool RunOn(RuleContext context, TableFigures table, Count[] counts, IFindingSink findings)
    {
        var ran = false;
        Span<bool> isBroken = stackalloc bool[FormTable.MaxCells];
        var isOpen = false;
        foreach (var identity in table.Table.Identities)
        {
            if (identity.Rule != Descriptor.Id)
            {
                continue;
            }

            ran = true;
            var evaluation = identity.EvaluateSlots(counts);
            if (!evaluation.IsAssessable)
            {
                isOpen = true;
                Mark(identity.Left, counts, isBroken);
                Mark(identity.Right, counts, isBroken);
            }
            else if (!evaluation.Holds)
            {
                findings.Add(Violated(table, identity, evaluation));
            }
        }

        if (isOpen)
        {
            var broken = new List<Operand>(table.Table.Cells.Length);
            foreach (var cell in table.Table.Cells)
            {
                if (isBroken[cell.Index])
                {
                    broken.Add(table.GapAt(cell));
                }
            }

            findings.Add(NotAssessable(context, table.Table, broken, NoRelation));
        }

        return ran;
    }

    private static void Mark(ImmutableArray<FormCell> cells, Count[] counts, Span<bool> isBroken)
    {
        foreach (var cell in cells)
        {
            isBroken[cell.Index] |= !counts[cell.Slot].IsNumber;
        }
    }

    private Finding Violated(TableFigures table, Identity identity, IdentityEvaluation evaluation) =>
        new()
        {
            Rule = Descriptor,
            Severity = Descriptor.Severity,
            Status = FindingStatus.Fail,
            Pointer = identity.Anchor.Pointer,
            Left = evaluation.Left,
            Right = evaluation.Right,
            Operands =
            [
                .. identity.Left.Select(cell => new Operand(cell, 1, table[cell])),
                .. identity.Right.Select(cell => new Operand(cell, -1, table[cell])),
            ],
            Message = new LocalizedText(
                $"“{table.Table.LabelZh}”表“{identity.ScopeZh}”{(identity.IsPerColumn ? "列" : "行")}：{Side(identity, table, identity.Left, evaluation.Left, Language.Chinese)}，而{Side(identity, table, identity.Right, evaluation.Right, Language.Chinese)}，{Differences.Zh(evaluation.Difference)}。",
                $"{table.Table.LabelEn}, {(identity.IsPerColumn ? "column" : "row")} \"{identity.ScopeEn}\": {Side(identity, table, identity.Left, evaluation.Left, Language.English)}, but {Side(identity, table, identity.Right, evaluation.Right, Language.English)}; {Differences.En(evaluation.Difference)}."
            ),
        };

    private static string Side(Identity identity, TableFigures table, ImmutableArray<FormCell> cells, Int128 sum, Language language)
    {
        if (cells.Length > MostCellsToName)
        {
            return language == Language.Chinese
                ? $"各项（{cells.Length} 项）之和为 {Text(sum)}"
                : $"the {cells.Length} others add up to {Text(sum)}";
        }

        var zh = language == Language.Chinese;
        var parts = cells.Select(cell =>
            $"{Label(identity, cell, zh)} {(table[cell].IsBlank ? (zh ? "空白（视同 0）" : "blank (taken as 0)") : table[cell].ToString())}"
        );
        return cells.Length == 1 ? parts.First() : string.Join(" + ", parts) + " = " + Text(sum);
    }

    // In a relation over a column the rows tell the cells apart, in one over a row the columns do.
    private static string Label(Identity identity, FormCell cell, bool zh) =>
        identity.IsPerColumn ? (zh ? cell.Row.LabelZh : cell.Row.LabelEn) : (zh ? cell.Column.LabelZh : cell.Column.LabelEn);

    private static string Text(Int128 number) => number.ToString(CultureInfo.InvariantCulture);
}
