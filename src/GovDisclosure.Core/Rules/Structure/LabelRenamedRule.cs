using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Rules.Structure;

/// <summary>GD1004: a label of a row or column that is not the form's.</summary>
internal sealed class LabelRenamedRule() : Rule(RuleCatalog.LabelRenamed)
{
    // A shorter scrap of text is no label that anybody gave.
    private const int LeastUnknown = 4;

    public override RuleOutcome Run(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Source is not { } source)
        {
            return NoSource;
        }

        var seen = new HashSet<(string?, string)>();
        foreach (var entry in source.Outline.Entries)
        {
            if (entry.Pointer is not { } pointer || context.Tables.FirstOrDefault(table => IsIn(pointer, table.Table)) is not { } table)
            {
                continue;
            }

            var printed = LabelKey.Of(entry.Text);
            var label = entry.Kind switch
            {
                OutlineKind.RowLabel => RowLabel(table.Table, pointer),
                OutlineKind.ColumnLabel => table.Table.Find(pointer)?.Column.LabelZh,
                _ => null,
            };
            if (entry.Kind == OutlineKind.UnknownLabel ? IsForeign(table.Table, printed) : label is not null && !IsSame(printed, LabelKey.Of(label)))
            {
                if (seen.Add((label, printed)))
                {
                    findings.Add(Found(table.Table, entry, pointer, label));
                }
            }
        }

        return context.Tables.IsEmpty ? NoTable : RuleOutcome.Ran;
    }

    private static bool IsIn(string pointer, FormTable table) =>
        pointer.StartsWith(table.Pointer, StringComparison.Ordinal) && (pointer.Length == table.Pointer.Length || pointer[table.Pointer.Length] == '/');

    // The label of a row, or of the group that has the pointer.
    private static string? RowLabel(FormTable table, string pointer)
    {
        if (table.Rows.FirstOrDefault(row => string.Equals(row.Pointer, pointer, StringComparison.Ordinal)) is { } row)
        {
            return row.LabelZh;
        }

        for (var node = table.Rows.FirstOrDefault(row => row.Pointer.StartsWith(pointer + "/", StringComparison.Ordinal))?.Parent; node is not null and not FormTable; node = node.Parent)
        {
            if (string.Equals(node.Pointer, pointer, StringComparison.Ordinal))
            {
                return node.LabelZh;
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

    // A scrap of one of the form's own labels was cut off by the layout.
    private static bool IsForeign(FormTable table, string printed) =>
        printed.Length >= LeastUnknown &&
        !printed.Any(char.IsAsciiDigit) &&
        !Labels(table).Any(label => LabelKey.Of(label).Contains(printed, StringComparison.Ordinal) || printed.AsSpan().Contains(LabelKey.WithoutNumeral(LabelKey.Of(label)), StringComparison.Ordinal));

    // A row or column without a group has an empty one, which every text would hold.
    private static IEnumerable<string> Labels(FormTable table) => new[] { table.LabelZh }
        .Concat(table.CornerLabels)
        .Concat(table.Rows.SelectMany(static row => new[] { row.PathZh, row.BlockZh }))
        .Concat(table.Cells.SelectMany(static cell => new[] { cell.Column.LabelZh, cell.Column.GroupZh }))
        .OfType<string>()
        .Where(static label => label.Length > 0);

    private Finding Found(FormTable table, OutlineEntry entry, string pointer, string? label)
    {
        var printed = string.Concat(entry.Text.Where(static letter => !char.IsWhiteSpace(letter)));
        return Violation(pointer, label is null
            ? new LocalizedText($"“{table.LabelZh}”表有格式所没有的栏目“{printed}”。", $"{table.LabelEn}: the form has no label \"{printed}\".")
            : new LocalizedText($"“{table.LabelZh}”表的栏目“{printed}”应为“{label}”。", $"{table.LabelEn}: the label \"{printed}\" must be \"{label}\".")) with
        {
            Position = entry.Position,
            Subject = printed,
        };
    }
}
