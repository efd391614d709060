using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Cells;

/// <summary>GD2002 and GD2003: cells of a table that hold no number, one finding a table.</summary>
internal sealed class CellStateRule(RuleDescriptor descriptor, CellState state, string isZh, string isEn, string doZh, string doEn)
    : Rule(descriptor)
{
    internal override bool HoldsOnCleanTables => true;

    public override RuleOutcome Run(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Tables.IsEmpty)
        {
            return NoTable;
        }

        foreach (var table in context.Tables)
        {
            // A count that is printed with decimals is GD2001's.
            var cells = table
                .Table.Cells.Where(cell => table[cell].State == state && CellGaps.FindDecimal(context.Report, cell, table[cell]) is null)
                .ToLookup(context.Shown.IsFound);
            if (cells[true].Any())
            {
                findings.Add(Found(table, [.. cells[true]]));
            }

            if (cells[false].Any())
            {
                findings.Add(Unread(table, [.. cells[false]]));
            }
        }

        return RuleOutcome.Ran;
    }

    private Finding Unread(TableFigures table, List<FormCell> cells)
    {
        var names = CellNames.Of([.. cells]);
        return Violation(
            table.Table.Pointer,
            new LocalizedText(
                $"“{table.Table.LabelZh}”表有 {cells.Count} 个单元格未能从来源文件读出（{names.Zh}），无法判断是否空白。",
                $"{table.Table.LabelEn}: {cells.Count} {CellNames.Are(cells.Count)} not found in the source ({names.En}), so it is not known whether {(cells.Count == 1 ? "it is" : "they are")} blank."
            )
        ) with
        {
            Status = FindingStatus.NotAssessable,
            Operands = [.. cells.Select(cell => new Operand(cell, 0, table[cell]))],
        };
    }

    private Finding Found(TableFigures table, List<FormCell> cells)
    {
        var names = CellNames.Of([.. cells]);
        return Violation(
            table.Table.Pointer,
            new LocalizedText(
                $"“{table.Table.LabelZh}”表有 {cells.Count} 个单元格{isZh}（{names.Zh}）；{doZh}。",
                $"{table.Table.LabelEn}: {cells.Count} {CellNames.Are(cells.Count)} {isEn} ({names.En}); {doEn}."
            )
        ) with
        {
            Operands = [.. cells.Select(cell => new Operand(cell, 0, table[cell]))],
        };
    }
}
