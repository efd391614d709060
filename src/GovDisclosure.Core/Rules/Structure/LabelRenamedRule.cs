using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Rules.Structure;

/// <summary>GD1004: a label of a row or column that is not the form's.</summary>
internal sealed class LabelRenamedRule() : Rule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD1004",
            Name = "label-renamed",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Document,
            SinceYear = DocumentCut.FirstYearOfSections,
            Statement = new(
                "表格的行、列名称与格式一致，不改名、不错字、不增加。",
                "The labels of rows and columns are the form's: not renamed, misprinted or added."
            ),
            Basis = new(
                "年度报告格式；所见报告：以“规范性文件”代“行政规范性文件”",
                "The form; seen in reports: 规范性文件 for 行政规范性文件"
            ),
            Failing = ExampleReports.WithLabel(
                "“行政规范性文件”印为“规范性文件”。",
                "行政规范性文件 is printed as 规范性文件.",
                "规范性文件"
            ),
            Passing = ExampleReports.WithLabel("“行政规范性文件”分两行印。", "行政规范性文件 is printed in two lines.", "行政规范\n性文件"),
        };

    // A shorter scrap of text is no label that anybody gave.
    private const int LeastUnknown = 4;

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        if (context.Source is not { } source)
        {
            return NoSource;
        }

        HashSet<(string?, string)>? seen = null;
        foreach (var entry in source.Outline.Entries)
        {
            if (
                entry is not { Kind: OutlineKind.RowLabel or OutlineKind.ColumnLabel or OutlineKind.UnknownLabel, Pointer: { } pointer }
                || TableOf(context, pointer) is not { } table
            )
            {
                continue;
            }

            (string? label, string key) = entry.Kind switch
            {
                OutlineKind.RowLabel when table.RowLabels.TryGetValue(pointer, out var row) => row,
                OutlineKind.ColumnLabel when table.Find(pointer) is { Column: var column } => (column.LabelZh, column.Key),
                _ => (null, ""),
            };
            if (
                entry.Kind == OutlineKind.UnknownLabel
                    ? !IsRemark(entry.Text) && IsForeign(table, LabelKey.Of(entry.Text))
                    : label is not null && label != entry.Text && !IsSame(LabelKey.Of(entry.Text), key)
            )
            {
                if ((seen ??= []).Add((label, LabelKey.Of(entry.Text))))
                {
                    findings.Add(Found(table, entry, pointer, label));
                }
            }
        }

        return context.Tables.IsEmpty ? NoTable : RuleOutcome.Ran;
    }

    private static FormTable? TableOf(RuleContext context, string pointer)
    {
        foreach (var table in context.Tables)
        {
            if (FormPath.Covers(table.Table.Pointer, pointer))
            {
                return table.Table;
            }
        }

        return null;
    }

    // Printed together with labels around it, or cut off before an explanation in brackets, a label is still the form's.
    private static bool IsSame(string printed, string label)
    {
        var left = LabelKey.WithoutNumeral(printed);
        var right = LabelKey.WithoutNumeral(label);
        return left.Contains(right, StringComparison.Ordinal) || (left.Length >= 2 && right.StartsWith(left, StringComparison.Ordinal));
    }

    // （数据项目）: what is in brackets alone explains something, and names no row or column.
    private static bool IsRemark(string text) =>
        text.AsSpan().Trim() is ['（' or '(', .. var within, '）' or ')'] && !within.ContainsAny("（）()");

    // A scrap of one of the form's own labels was cut off by the layout.
    private static bool IsForeign(FormTable table, string printed) =>
        printed.Length >= LeastUnknown
        && !printed.Any(char.IsAsciiDigit)
        && !table.LabelKeys.Any(key =>
            key.Contains(printed, StringComparison.Ordinal)
            || printed.AsSpan().Contains(LabelKey.WithoutNumeral(key), StringComparison.Ordinal)
        );

    private Finding Found(FormTable table, OutlineEntry entry, string pointer, string? label)
    {
        var printed = string.Concat(entry.Text.Where(static letter => !char.IsWhiteSpace(letter)));
        return Violation(
            pointer,
            label is null
                ? new LocalizedText(
                    $"“{table.LabelZh}”表有格式所没有的栏目“{printed}”。",
                    $"{table.LabelEn}: the form has no label \"{printed}\"."
                )
                : new LocalizedText(
                    $"“{table.LabelZh}”表的栏目“{printed}”应为“{label}”。",
                    $"{table.LabelEn}: the label \"{printed}\" must be \"{label}\"."
                )
        ) with
        {
            Position = entry.Position,
            Subject = printed,
        };
    }
}
