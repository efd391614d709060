using GovDisclosure.Documents.Cells;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Draft;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tables;

/// <summary>
/// The units that a table states over its figures: in a line of its own, in the labels of columns and in those of rows. Of several the one
/// nearest to a figure counts, and its own before all. Nothing is converted.
/// </summary>
internal sealed class LabelUnits(ReportReading reading, FormTable table)
{
    private const string PerCent = "%％‰";
    private const string Decrease = "减減降";
    private const char Increase = '增';

    private readonly List<(string Label, string? Unit)> columns = [];
    private readonly Dictionary<FormRow, string> rows = [];
    private readonly Dictionary<FormCell, string?> cells = [];
    private readonly HashSet<(string Farther, string Nearer)> reported = [];
    private string? money;
    private string? counter;
    private readonly HashSet<FormCell> refused = [];
    private string? otherChange;
    private bool isAny;
    private bool isClosed;

    /// <summary>The unit that the label of an item states; null when it states none.</summary>
    public static string? Find(TableItems items, int item)
    {
        if (PrintedUnit.Find(items.Key(item)) is not { } found)
        {
            return null;
        }

        // 事项 ends in what is a counter only when it is set off.
        var text = items.CellText(item);
        return
            found.IsIntroduced
            || !PrintedUnit.IsPlainCounter(found.Name)
            || (text.LastIndexOfAny("（([【") is var open and >= 0 && PrintedUnit.NameOf(text[open..]) is not null)
            ? found.Name
            : null;
    }

    /// <summary>Takes a label of the table.</summary>
    /// <param name="meaning">What it means.</param>
    /// <param name="unit">The unit that it states; null when it states none.</param>
    /// <param name="text">What is printed.</param>
    /// <param name="position">Where.</param>
    public void Add(LabelMeaning meaning, string? unit, string text, SourcePosition position)
    {
        if (meaning.Kind is LabelKind.Column or LabelKind.ColumnGroup)
        {
            StartHeader();
            columns.Add((meaning.Label, unit));
            TakeChange(meaning, text, position);
        }

        if (unit is not null)
        {
            Take(meaning, unit, text, position);
        }
    }

    // 本年减, 本年增/减（%）: a figure under it is not the change that the form asks for.
    private void TakeChange(LabelMeaning meaning, string text, SourcePosition position)
    {
        var isOther =
            text.AsSpan().ContainsAny(PerCent)
            || (text.AsSpan().ContainsAny(Decrease) && !text.Contains(Increase, StringComparison.Ordinal));
        if (
            (!isOther && otherChange is null)
            || table.Cells.FirstOrDefault(cell => cell.Kind == CellKind.Delta && IsUnder(cell, meaning)) is not { } cell
        )
        {
            return;
        }

        if (isOther && otherChange is null && reported.Add((meaning.Label, text)))
        {
            reading.Diagnostics.Add(Messages.ChangeUnknown(cell, text, position));
        }

        otherChange = isOther ? text : null;
    }

    private void Take(LabelMeaning meaning, string unit, string text, SourcePosition position)
    {
        isAny = true;
        if (meaning.Kind is LabelKind.Column or LabelKind.ColumnGroup)
        {
            ReportForeign(unit, text, position, cell => IsUnder(cell, meaning));
        }
        else if (meaning.Row is { } row)
        {
            rows.TryAdd(row, unit);
            ReportForeign(unit, text, position, cell => ReferenceEquals(cell.Row, row) && IsOfRow(unit, cell));
        }
        else
        {
            AddCaption(unit, text, position);
        }
    }

    /// <summary>Takes a unit that is stated for all figures of its kind.</summary>
    public void AddCaption(string unit, string text, SourcePosition position)
    {
        isAny = true;
        money = PrintedUnit.MayBeOf(unit, isAmount: true) ? PrintedUnit.For(unit, isAmount: true) : money;
        counter = PrintedUnit.MayBeOf(unit, isAmount: false) ? PrintedUnit.For(unit, isAmount: false) : counter;
        ReportForeign(unit, text, position, cell => PrintedUnit.MayBeOf(unit, cell.IsAmount));
    }

    /// <summary>A row is read under the labels so far; others start a new header.</summary>
    public void Close(FormRow row, SourcePosition position)
    {
        isClosed = true;
        if (otherChange is not null)
        {
            refused.UnionWith(row.Cells.Where(static cell => cell.Kind == CellKind.Delta));
        }

        if (!isAny)
        {
            return;
        }

        foreach (var cell in row.Cells)
        {
            cells[cell] = Resolve(cell, position);
        }
    }

    /// <summary>Completes what was read in a cell by the unit that is stated for it.</summary>
    public CellReading Complete(FormCell cell, CellReading read, SourcePosition position)
    {
        if (otherChange is not null && read.Value.IsNumber && refused.Contains(cell))
        {
            return new CellReading(CellValue.Blank, $"{otherChange}：{read.Value}{read.Remark}");
        }

        if (!isAny || !read.Value.IsNumber || (cells.TryGetValue(cell, out var unit) ? unit : Resolve(cell, position)) is not { } stated)
        {
            return read;
        }

        if (UnitOf(read) is { } own)
        {
            if (IsContradicted(cell.Column, stated, own))
            {
                reading.Diagnostics.Add(Messages.UnitsDiffer(cell, stated, own, position));
            }

            return read;
        }

        if (cell.Column.PrintsUnit && PrintedUnit.ToMonetary(stated) is { } monetary)
        {
            return read with { Value = Amount.FromDecimal(read.Value.Number.GetValueOrDefault(), monetary) };
        }

        return IsForeign(cell.Column, stated) ? read with { Remark = read.Remark is null ? stated : $"{stated}，{read.Remark}" } : read;
    }

    private void StartHeader()
    {
        if (isClosed && !table.RowsRunAcross)
        {
            columns.Clear();
        }

        isClosed = false;
    }

    private void ReportForeign(string unit, string text, SourcePosition position, Func<FormCell, bool> isUnder)
    {
        if (table.Cells.FirstOrDefault(cell => isUnder(cell) && IsForeign(cell.Column, PrintedUnit.For(unit, cell.IsAmount))) is { } cell)
        {
            reading.Diagnostics.Add(Messages.UnitOfLabel(cell, text, PrintedUnit.For(unit, cell.IsAmount), position));
        }
    }

    private string? Resolve(FormCell cell, SourcePosition position)
    {
        var unit = cell.IsAmount ? money : counter;
        unit = Nearer(
            cell,
            unit,
            cell.Column.GroupZh is { } group && UnitOfColumn(cell, group) is { } ofGroup ? PrintedUnit.For(ofGroup, cell.IsAmount) : null,
            position
        );
        unit = Nearer(
            cell,
            unit,
            UnitOfColumn(cell, cell.Column.LabelZh) is { } ofColumn ? PrintedUnit.For(ofColumn, cell.IsAmount) : null,
            position
        );
        return Nearer(
            cell,
            unit,
            rows.TryGetValue(cell.Row, out var ofRow) && IsOfRow(ofRow, cell) ? PrintedUnit.For(ofRow, cell.IsAmount) : null,
            position
        );
    }

    private string? Nearer(FormCell cell, string? farther, string? nearer, SourcePosition position)
    {
        if (farther is not null && nearer is not null && IsContradicted(cell.Column, farther, nearer) && reported.Add((farther, nearer)))
        {
            reading.Diagnostics.Add(Messages.UnitsDiffer(cell, farther, nearer, position));
        }

        return nearer ?? farther;
    }

    // Where the rows are side by side, their labels of columns are the same, and only all of them tell which is whose.
    private string? UnitOfColumn(FormCell cell, string label)
    {
        if (!table.RowsRunAcross)
        {
            return columns.Find(column => column.Unit is not null && string.Equals(column.Label, label, StringComparison.Ordinal)).Unit;
        }

        var isWhole =
            columns.Count == table.Cells.Length
            && table.Cells.All(other => string.Equals(columns[other.Index].Label, other.Column.LabelZh, StringComparison.Ordinal));
        var same = columns.FindAll(column => string.Equals(column.Label, label, StringComparison.Ordinal));
        return isWhole ? columns[cell.Index].Unit
            : same.Count > 0 && same.TrueForAll(column => column == same[0]) ? same[0].Unit
            : null;
    }

    private static bool IsUnder(FormCell cell, LabelMeaning label) =>
        string.Equals(label.Kind == LabelKind.Column ? cell.Column.LabelZh : cell.Column.GroupZh, label.Label, StringComparison.Ordinal);

    // 政府集中采购（万元）: the number of projects is no money, but a row without an amount has nothing else that it may speak of.
    private static bool IsOfRow(string unit, FormCell cell) =>
        PrintedUnit.MayBeOf(unit, cell.IsAmount) || cell.Row.Cells.All(other => other.IsAmount == cell.IsAmount);

    // Words for counting one by one are as good as the form's.
    private static bool IsForeign(FormColumn column, string unit) =>
        column switch
        {
            { PrintsUnit: true } => PrintedUnit.ToMonetary(unit) is null,
            { Kind: CellKind.Amount } => !string.Equals(unit, column.Unit, StringComparison.Ordinal),
            _ => !PrintedUnit.IsPlainCounter(unit) && !string.Equals(unit, column.Unit, StringComparison.Ordinal),
        };

    // What the form itself prints over a figure is no statement of the agency's.
    private static bool IsContradicted(FormColumn column, string farther, string nearer) =>
        !string.Equals(farther, nearer, StringComparison.Ordinal) && (column.PrintsUnit || IsForeign(column, farther));

    private static string? UnitOf(CellReading read) =>
        PrintedUnit.NameOf(read.Value.Unit)
        ?? (
            read.Remark is { } remark
                ? PrintedUnit.NameOf(remark.AsSpan()) ?? PrintedUnit.NameOf(remark.AsSpan(0, PrintedUnit.Length(remark)))
                : null
        );
}
