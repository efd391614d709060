using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.RollUp;

/// <summary>
/// GD6001: a cell that is not the sum of the children's. Numbers add; a printed "/" adds nothing; a blank adds nothing, and where the
/// parent has
/// more than the sum it may be what is missing. A child of another edition adds where cells mean the same.
/// </summary>
internal sealed class ParentSumRule() : RollUpRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD6001",
            Name = "parent-sum",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.RollUp,
            Statement = new(
                "汇总报告的每个单元格等于各下级单位之和。",
                "Every cell of a roll-up equals the sum of the subordinate bodies'."
            ),
            Formula = "汇总 = Σ 下级",
            Basis = Bases.Collected,
            Failing = ExampleReports.WithChildren(
                "汇总行政许可 12 件，两个下级单位共 11 件。",
                "Administrative licensing: 12 in all, 11 in the two subordinate bodies.",
                static part => ExampleReports.With(part, ("/proactiveDisclosure/administrativeLicensing/decisions", 11))
            ),
            Passing = ExampleReports.WithChildren("汇总与下级之和一致。", "The roll-up is the sum.", static part => part),
        };

    private static readonly LocalizedText NoSum = new(
        "无法与下级单位之和核对",
        "it cannot be compared with the sum of the subordinate bodies"
    );

    private enum Lack
    {
        Cell,
        Number,
        Range,
    }

    protected override RuleOutcome Check(RuleContext context, IFindingSink findings)
    {
        if (context.Children.IsEmpty)
        {
            return NoChildren;
        }

        if (Blocker(context) is { } blocker)
        {
            findings.Add(
                Violation(
                    "",
                    new LocalizedText(
                        $"下级单位的报告不全、重复或年份不同（见 {blocker.Id}），无法与其和核对。",
                        $"The reports of the subordinate bodies are not all there, occur twice or are on different years (see {blocker.Id}), so nothing can be compared with their sum."
                    )
                ) with
                {
                    Status = FindingStatus.NotAssessable,
                    BlockedBy = blocker,
                }
            );
            return RuleOutcome.Ran;
        }

        var figures = new EditionFigures(context.Catalog, context.Tables.Select(static table => table.Table));
        var sums = new CellSums(figures.Cells);
        foreach (var child in context.Children)
        {
            context.Clock.Tick();
            figures.AddTo(sums, child.Agency.Name ?? "", child);
        }

        var start = 0;
        foreach (var table in context.Tables)
        {
            Check(context, table, start, sums, findings);
            start += table.Table.Cells.Length;
        }

        return RuleOutcome.Ran;
    }

    private void Check(RuleContext context, TableFigures table, int start, CellSums sums, IFindingSink findings)
    {
        var gaps = sums
            .Gaps.Where(gap => gap.Cell.Table == table.Table && gap.Kind != SumGapKind.NotApplicable)
            .ToLookup(static gap => gap.Cell);
        var broken = new List<Operand>();
        var lacking = new List<(FormCell Cell, Lack Lack, string Child)>();
        foreach (var cell in table.Table.Cells)
        {
            if (table[cell].Number is not { } stated)
            {
                broken.Add(new Operand(cell, 0, table[cell]));
            }
            else if (gaps[cell].FirstOrDefault(static gap => gap.Kind == SumGapKind.NoPlace) is { Addend: { } elsewhere })
            {
                lacking.Add((cell, Lack.Cell, elsewhere));
            }
            else if (!sums.TryGet(start + cell.Index, out var value))
            {
                lacking.Add((cell, Lack.Range, ""));
            }
            else if (value.Number is var sum && stated != (sum ?? 0))
            {
                // A blank may hold what is missing, but not what is too much.
                if (
                    !context.Policy.BlankCountsAsZero
                    && gaps[cell].FirstOrDefault() is { Addend: { } blank }
                    && (stated > (sum ?? 0) || cell.Kind == CellKind.Delta)
                )
                {
                    lacking.Add((cell, Lack.Number, blank));
                }
                else
                {
                    findings.Add(Violated(cell, table[cell], stated, sum ?? 0, context.Children.Length));
                }
            }
        }

        if (broken.Count > 0)
        {
            findings.Add(NotAssessable(context, table.Table, broken, NoSum));
        }

        foreach (var kind in lacking.GroupBy(static entry => entry.Lack).OrderBy(static kind => kind.Key))
        {
            findings.Add(NoSumOf(table, kind.Key, [.. kind.Select(static entry => entry.Cell)], kind.First().Child));
        }
    }

    private static RuleDescriptor? Blocker(RuleContext context) =>
        ChildMissingRule.Missing(context).Any() || ChildMissingRule.Repeated(context).Count > 0 ? RuleCatalog.ChildMissing
        : context.Children.DistinctBy(static child => child.Year).Count() > 1 ? RuleCatalog.ChildrenMixed
        : null;

    private Finding Violated(FormCell cell, CellValue value, decimal stated, decimal sum, int children) =>
        Violation(
            cell.Pointer,
            new LocalizedText(
                $"“{cell.Table.LabelZh}”表“{cell.LabelZh}”为 {value}，而 {children} 个下级单位之和为 {Text(sum)}，{Differences.Zh(stated - sum)}。",
                $"{cell.Table.LabelEn}, {cell.LabelEn}: {value}, but {(children == 1 ? "the subordinate body has" : $"the {children} subordinate bodies add up to")} {Text(sum)}; {Differences.En(stated - sum)}."
            )
        ) with
        {
            Operands = [new Operand(cell, 1, value)],
            Left = cell.IsAmount ? null : (Int128)stated,
            Right = cell.IsAmount ? null : (Int128)sum,
        };

    private Finding NoSumOf(TableFigures table, Lack lack, List<FormCell> cells, string child)
    {
        var (label, names, are) = (table.Table, CellNames.Of(cells, cells.Count), CellNames.Are(cells.Count));
        var (zh, en) = child.Length > 0 ? (child, child) : ("名称不详", "a body without a name");
        return Violation(
            table.Table.Pointer,
            lack switch
            {
                Lack.Cell => new LocalizedText(
                    $"“{label.LabelZh}”表有 {cells.Count} 个单元格在下级单位（如“{zh}”）的报告中没有对应的栏目（缺表或版式不同）（{names.Zh}），{NoSum.Zh}。",
                    $"{label.LabelEn}: for {cells.Count} {(cells.Count == 1 ? "cell" : "cells")} the report of a subordinate body (such as {en}) has no place (a table is absent or of another edition) ({names.En}), so {NoSum.En}."
                ),
                Lack.Number => new LocalizedText(
                    $"“{label.LabelZh}”表有 {cells.Count} 个单元格比下级单位之和多，而下级单位（如“{zh}”）的报告此处空白（{names.Zh}），{NoSum.Zh}；请下级单位补填。",
                    $"{label.LabelEn}: {cells.Count} {are} above the sum and blank in the report of a subordinate body (such as {en}) ({names.En}), so {NoSum.En}; have it filled in there."
                ),
                _ => new LocalizedText(
                    $"“{label.LabelZh}”表有 {cells.Count} 个单元格的下级单位之和超出可表示的范围（{names.Zh}），{NoSum.Zh}；请查对下级单位的数字。",
                    $"{label.LabelEn}: the sum of the subordinate bodies is too large in {cells.Count} {(cells.Count == 1 ? "cell" : "cells")} ({names.En}), so {NoSum.En}; look at the figures of the subordinate bodies."
                ),
            }
        ) with
        {
            Status = FindingStatus.NotAssessable,
            BlockedBy = lack == Lack.Number ? RuleCatalog.CellBlank : null,
            Operands = [.. cells.Select(cell => new Operand(cell, 0, table[cell]))],
        };
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
