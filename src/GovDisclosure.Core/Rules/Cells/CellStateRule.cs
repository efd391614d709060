using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Cells;

/// <summary>GD2002 and GD2003: cells of a table that hold no number, one finding a table.</summary>
internal abstract class CellStateRule(RuleDescriptor descriptor, CellState state, string isZh, string isEn, string doZh, string doEn)
    : Rule(descriptor)
{
    internal override bool HoldsOnCleanTables => true;

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        if (context.Tables.IsEmpty)
        {
            return NoTable;
        }

        foreach (var table in context.Tables)
        {
            List<FormCell>? found = null,
                unread = null;
            foreach (var cell in table.Table.Cells)
            {
                // A count that is printed with decimals is GD2001's.
                if (table[cell] is var value && value.State == state && CellGaps.FindDecimal(context.Report, cell, value) is null)
                {
                    (table.IsFound(cell) ? found ??= [] : unread ??= new(table.Table.Cells.Length)).Add(cell);
                }
            }

            if (found is not null)
            {
                findings.Add(Found(table, found));
            }

            if (unread is not null)
            {
                findings.Add(Unread(table, unread));
            }
        }

        return RuleOutcome.Ran;
    }

    private Finding Unread(TableFigures table, List<FormCell> cells)
    {
        var names = CellNames.Of(cells, cells.Count);
        return Violation(
            table.Table.Pointer,
            new LocalizedText(
                $"“{table.Table.LabelZh}”表有 {cells.Count} 个单元格未能从来源文件读出（{names.Zh}），无法判断是否空白。",
                $"{table.Table.LabelEn}: {cells.Count} {CellNames.Are(cells.Count)} not found in the source ({names.En}), so it is not known whether {(cells.Count == 1 ? "it is" : "they are")} blank."
            )
        ) with
        {
            Status = FindingStatus.NotAssessable,
            Operands = [.. cells.Select(table.GapAt)],
        };
    }

    private Finding Found(TableFigures table, List<FormCell> cells)
    {
        var names = CellNames.Of(cells, cells.Count);
        return Violation(
            table.Table.Pointer,
            new LocalizedText(
                $"“{table.Table.LabelZh}”表有 {cells.Count} 个单元格{isZh}（{names.Zh}）；{doZh}。",
                $"{table.Table.LabelEn}: {cells.Count} {CellNames.Are(cells.Count)} {isEn} ({names.En}); {doEn}."
            )
        ) with
        {
            Operands = [.. cells.Select(table.GapAt)],
        };
    }
}
