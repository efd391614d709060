using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tables;

/// <summary>What is usual in the rows of a table, by their own labels: a row that is otherwise is suspect, though it has as many marks as
/// the form has columns.</summary>
internal sealed class UsualRows
{
    private readonly TableMarks marks;
    private readonly List<FormRow> rows;
    private readonly RowAnchors anchors;

    // By the number of a row's columns.
    private Dictionary<int, Usual>? usualOf;

    // Rows of which another one under the same labels, or of the same table where blanks leave no mark, has more figures than the form has
    // columns.
    private HashSet<FormRow>? besideLonger;

    // How many cells the rows of the source's tables have, and nearly all rows of a table.
    private Dictionary<(int Table, int Row), int>? widths;
    private Dictionary<int, int> UsualWidths => field ??= [];

    // Where the figures of a grid's rows start: in one column, or right after the label.
    private Dictionary<(int Table, int Column), int> Starts => field ??= [];
    private Dictionary<int, int> RightAfterLabels => field ??= [];
    private bool? mostAreOnLine;
    private Share paddedBefore;
    private Share paddedBehind;

    /// <summary>Finds it.</summary>
    /// <param name="marks">The marks.</param>
    /// <param name="rows">The rows that have a label of their own.</param>
    /// <param name="anchors">Tells the anchor of each.</param>
    public UsualRows(TableMarks marks, List<FormRow> rows, RowAnchors anchors)
    {
        (this.marks, this.rows, this.anchors) = (marks, rows, anchors);
        foreach (var row in rows)
        {
            if (Of(row).Length != row.Cells.Count)
            {
                FindUsual();
                break;
            }
        }
    }

    /// <summary>Whether a row has as many marks as the form has columns where nearly all rows have more, or opens with an empty one where
    /// others have one more for it.</summary>
    public bool IsUnusual(FormRow row, int[] reading)
    {
        var usual = UsualOf(row);
        return usual.MostAreLonger
            || (usual.Length > 0 && Of(row).Length is > 0 and var own && own != usual.Length)
            || (usual.SomeStartEmpty && marks.IsEmpty(reading[0]))
            || IsPaddedAlone(row)
            || IsBesideLonger(row);
    }

    /// <summary>Whether another row has more figures than the form has columns, and no sum tells whether this one has lost one.</summary>
    public bool IsBesideLonger(FormRow row) => besideLonger is not null && besideLonger.Contains(row);

    /// <summary>Whether several rows have more figures than the form has columns: a row as long as the form, with a sum that fails, may
    /// have lost a blank.</summary>
    public bool SomeAreLonger(FormRow row) => UsualOf(row).SomeAreLonger;

    /// <summary>Whether the rows with as many columns have not all as many marks, or an empty one at their end is printed as a cell in some
    /// and as what fills the line up in others: | | and ||.</summary>
    public bool DifferInLength(FormRow row) => UsualOf(row).DifferInLength;

    /// <summary>Whether some rows with as many columns have fewer marks: where a blank leaves none, another may have lost one
    /// too.</summary>
    public bool SomeAreShorter(FormRow row) => UsualOf(row).SomeAreShorter;

    /// <summary>Whether nearly all rows with as many columns have fewer marks: one that has as many as the form may have one that is no
    /// cell's.</summary>
    public bool MostAreShorter(FormRow row) => UsualOf(row).MostAreShorter;

    /// <summary>Whether some figure of a row is below the one line of its label, where those of most rows are on that line.</summary>
    public bool IsOffLine(FormRow row, int[] reading)
    {
        if (marks.HasGrid || mostAreOnLine == false || !IsOnOneLine(Of(row)) || !IsBelowLabel(Of(row).Label, reading))
        {
            return false;
        }

        return mostAreOnLine ??= FindOnLine();
    }

    private bool FindOnLine()
    {
        var (on, all) = (0, 0);
        foreach (var other in rows)
        {
            if (IsOnOneLine(Of(other)))
            {
                all++;
                on += IsBelowLabel(Of(other).Label, Of(other).Stretch) ? 0 : 1;
            }
        }

        return marks.Judgement.AreNearlyAll(on, all);
    }

    /// <summary>Whether a row has more figures than the form has columns, and most rows have not.</summary>
    public bool IsLongerAlone(FormRow row) => FiguresOf(row) > row.Cells.Count && !UsualOf(row).LongerIsUsual;

    /// <summary>Whether a row alone has empty cells beside its figures, as 9173 and an empty one: either may be the row's.</summary>
    public bool IsPaddedAlone(FormRow row)
    {
        ref readonly var padded = ref Of(row);
        if (!padded.IsPadded)
        {
            return false;
        }

        var startsAsUsual =
            marks.Items.Position(padded.Label).Table > 0 ? StartsAsUsual(padded) : !padded.IsPaddedBefore || paddedBefore.AreMost;
        return !startsAsUsual || (padded.IsPaddedBehind && !(paddedBehind.AreMost || IsFilledUp(padded.Label)));
    }

    /// <summary>Whether the last mark of a row may be what fills the width of the table up, and no cell of the row: empty, where nearly all
    /// rows of the table have as many cells.</summary>
    public bool MayEndInFilling(int[] reading) =>
        marks.IsEmpty(reading[^1]) && !Array.TrueForAll(reading, marks.IsEmpty) && IsFilledUp(reading[^1]);

    /// <summary>Whether a row with an empty mark has another number of cells than nearly all rows of its table.</summary>
    public bool IsUneven(int[] reading) =>
        Array.Exists(reading, marks.IsEmpty)
        && marks.Items.Position(reading[0]) is { Table: > 0 } position
        && WidthOf(position) is var width
        && UsualWidths.TryGetValue(position.Table, out var usual)
        && width != usual;

    private ref readonly Anchor Of(FormRow row) => ref anchors.Of(row);

    private Usual UsualOf(FormRow row) => usualOf is not null && usualOf.TryGetValue(row.Cells.Count, out var usual) ? usual : default;

    // Where nearly all rows of a table have as many cells as this one, empty cells fill its rows up.
    private bool IsFilledUp(int mark) =>
        marks.Items.Position(mark) is { Table: > 0 } position
        && WidthOf(position) is > 0 and var width
        && UsualWidths.GetValueOrDefault(position.Table) == width;

    // Empty cells before the figures are those of the labels' columns where the figures of most rows start in one column; where they start
    // right after the label, there are none.
    private bool StartsAsUsual(in Anchor row)
    {
        if (Starts.Count == 0)
        {
            FindStarts();
        }

        var table = marks.Items.Position(row.Label).Table;
        var mode = Starts.Where(start => start.Key.Table == table).MaxBy(static start => start.Value);
        return mode.Value >= RightAfterLabels[table] ? StartOf(row) == mode.Key : !row.StartsEmpty;
    }

    private (int Table, int Column) StartOf(in Anchor row) =>
        marks.Items.Position(row.Stretch[0]) is var position && marks.Items.Grid(row.Stretch[0], out var cell) is not null
            ? (position.Table, cell.Column)
            : (position.Table, position.Cell);

    private int WidthOf(SourcePosition position)
    {
        if (widths is null)
        {
            widths = [];
            FindWidths(widths);
        }

        return widths.GetValueOrDefault((position.Table, position.Row));
    }

    private void FindWidths(Dictionary<(int Table, int Row), int> widths)
    {
        for (var i = 0; i < marks.Count && marks.HasGrid; i++)
        {
            if (marks.Items.Position(i) is { Table: > 0 } position)
            {
                widths[(position.Table, position.Row)] = widths.GetValueOrDefault((position.Table, position.Row)) + 1;
            }
        }

        foreach (var ofTable in widths.GroupBy(static row => row.Key.Table))
        {
            var usual = ofTable.GroupBy(static row => row.Value).MaxBy(static rows => rows.Count())!;
            if (marks.Judgement.AreNearlyAll(usual.Count(), ofTable.Count()))
            {
                UsualWidths[ofTable.Key] = usual.Key;
            }
        }
    }

    // A table whose rows have one mark more, as a number of the row, has a row with a blank that left no trace look whole; one whose rows
    // open with the empty cell
    // of a merged label has that cell look like a figure's.
    private void FindUsual()
    {
        usualOf = [];
        var (filled, before, behind) = (0, 0, 0);
        foreach (var row in rows)
        {
            ref readonly var anchor = ref Of(row);
            filled += anchor.Length > 0 ? 1 : 0;
            before += anchor is { Length: > 0, IsPaddedBefore: true } ? 1 : 0;
            behind += anchor is { Length: > 0, IsPaddedBehind: true } ? 1 : 0;
            if (!usualOf.ContainsKey(row.Cells.Count))
            {
                usualOf[row.Cells.Count] = FindUsual(row.Cells.Count);
            }
        }

        (paddedBefore, paddedBehind) = (new(before, filled), new(behind, filled));
        FindLonger();
        if (rows[0].Table.Identities.IsEmpty)
        {
            FindLongerWithoutSums();
        }
    }

    private Usual FindUsual(int cells)
    {
        var (judgement, least) = (marks.Judgement, marks.Judgement.LeastUsual);
        var (filled, longer, startEmpty, length, most) = (0, 0, false, 0, 0);
        var (shorter, first, firstEnd, differ) = (0, 0, 0, false);
        foreach (var row in rows)
        {
            ref readonly var anchor = ref Of(row);
            if (row.Cells.Count != cells || anchor.Length == 0)
            {
                continue;
            }

            filled++;
            longer += FiguresOf(row) > cells ? 1 : 0;
            startEmpty |= anchor.Length > cells && anchor.StartsEmpty;
            shorter += anchor.Length < cells ? 1 : 0;
            (first, firstEnd) = filled == 1 ? (anchor.Length, EndOf(anchor)) : (first, firstEnd);
            differ |= anchor.Length != first || EndOf(anchor) != firstEnd;
            if (anchor.Length != length && CountOfLength(cells, anchor.Length) is var count && count > most)
            {
                (length, most) = (anchor.Length, count);
            }
        }

        var isMost = longer >= least && longer * judgement.UsualShare > filled;
        return new Usual(
            MostAreLonger: isMost,
            LongerIsUsual: isMost || longer * 2 > filled,
            SomeAreLonger: longer >= judgement.LeastRows,
            SomeAreShorter: shorter > 0,
            MostAreShorter: shorter >= least && judgement.AreNearlyAll(shorter, filled),
            DifferInLength: differ,
            SomeStartEmpty: startEmpty,
            Length: !marks.RowsAreShown && most >= least && judgement.AreNearlyAll(most, filled) ? length : 0
        );
    }

    private int CountOfLength(int cells, int length)
    {
        var count = 0;
        foreach (var row in rows)
        {
            count += row.Cells.Count == cells && Of(row).Length == length ? 1 : 0;
        }

        return count;
    }

    private void FindLonger()
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var (columns, isFirst, count, isLonger) = (rows[i].Columns, true, 0, false);
            for (var j = 0; j < rows.Count && isFirst; j++)
            {
                if (rows[j].Columns.Equals(columns))
                {
                    isFirst = j >= i;
                    count++;
                    isLonger |= FiguresOf(rows[j]) == rows[j].Cells.Count + 1;
                }
            }

            if (isFirst && isLonger && count < marks.Judgement.LeastUsual)
            {
                AddBesideLonger(row => row.Columns.Equals(columns));
            }
        }
    }

    // No sum tells of a blank that left no mark.
    private void FindLongerWithoutSums()
    {
        foreach (var row in rows)
        {
            var count = 0;
            foreach (var mark in Of(row).Stretch)
            {
                count += !marks.IsEmpty(mark) && !marks.Items.IsPageNumber(mark) ? 1 : 0;
            }

            if (count > row.Cells.Count)
            {
                AddBesideLonger(other =>
                    other.Cells.Count == row.Cells.Count
                    && (Of(other).Length != other.Cells.Count || !marks.BlanksAreMarks(Of(other).Label))
                );
            }
        }
    }

    private void AddBesideLonger(Predicate<FormRow> isBeside)
    {
        (besideLonger ??= []).UnionWith(rows.FindAll(isBeside));
    }

    // A label broken over lines has its figures where the layout puts them.
    private bool IsOnOneLine(in Anchor row) =>
        row.Stretch.Length > 0
        && marks.Words[row.Label].Last is var last
        && row.Stretch[0] == last + 1
        && marks.RowOf(row.Label, out var isWhole) is not null
        && isWhole
        && marks.Items.LastLine(last) == marks.Items.Position(row.Label).Line;

    private bool IsBelowLabel(int label, int[] row) => marks.Items.Position(label).Line < marks.Items.Position(row[^1]).Line;

    private int EndOf(in Anchor row) => row.IsPaddedBehind ? marks.Items.RawText(row.Last).Length : 0;

    private void FindStarts()
    {
        foreach (var row in rows)
        {
            ref readonly var anchor = ref Of(row);
            if (anchor.Stretch.Length > 0 && marks.Items.Position(anchor.Label).Table > 0)
            {
                var start = StartOf(anchor);
                Starts[start] = Starts.GetValueOrDefault(start) + 1;
                RightAfterLabels[start.Table] = RightAfterLabels.GetValueOrDefault(start.Table) + (anchor.StartsEmpty ? 0 : 1);
            }
        }
    }

    private int FiguresOf(FormRow row)
    {
        var count = 0;
        foreach (var mark in Of(row).Stretch)
        {
            count += marks.IsEmpty(mark) ? 0 : 1;
        }

        return count;
    }

    /// <summary>How many of the rows.</summary>
    private readonly record struct Share(int Count, int Rows)
    {
        public bool AreMost => Count * 2 > Rows;
    }

    /// <summary>What is usual in the rows with a number of columns.</summary>
    /// <param name="MostAreLonger">Whether nearly all have more figures than columns.</param>
    /// <param name="LongerIsUsual">Whether most have.</param>
    /// <param name="SomeAreLonger">Whether several have.</param>
    /// <param name="SomeAreShorter">Whether some have fewer marks than columns.</param>
    /// <param name="MostAreShorter">Whether nearly all have.</param>
    /// <param name="DifferInLength">Whether they have not all as many marks, or end otherwise.</param>
    /// <param name="SomeStartEmpty">Whether some of those open with an empty mark.</param>
    /// <param name="Length">How many marks nearly all have; 0 where they differ.</param>
    private readonly record struct Usual(
        bool MostAreLonger,
        bool LongerIsUsual,
        bool SomeAreLonger,
        bool SomeAreShorter,
        bool MostAreShorter,
        bool DifferInLength,
        bool SomeStartEmpty,
        int Length
    );
}
