using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Cells;

/// <summary>GD2002 and GD2003: cells of a table that hold no number, one finding a table.</summary>
internal sealed class CellStateRule(RuleDescriptor descriptor, CellState state, string isZh, string isEn, string doZh, string doEn) : Rule(descriptor)
{
    internal override bool HoldsOnCleanTables => true;

    public override LocalizedText? Run(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Tables.IsEmpty)
        {
            return NoTable;
        }

        foreach (var table in context.Tables)
        {
            var cells = table.Table.Cells.Where(cell => table[cell].State == state).ToList();
            if (cells.Count > 0)
            {
                findings.Add(Found(table, cells));
            }
        }

        return null;
    }

    private Finding Found(TableFigures table, List<FormCell> cells)
    {
        var names = CellNames.Of([.. cells]);
        return Violation(table.Table.Pointer, new LocalizedText(
            $"“{table.Table.LabelZh}”表有 {cells.Count} 个单元格{isZh}（{names.Zh}）；{doZh}。",
            $"{table.Table.LabelEn}: {cells.Count} {CellNames.Are(cells.Count)} {isEn} ({names.En}); {doEn}.")) with
        {
            Operands = [.. cells.Select(cell => new Operand(cell, 0, table[cell]))],
        };
    }
}
