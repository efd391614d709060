using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>What is usual in the rows of a table, by their own labels: a row that is otherwise is suspect, though it has as many marks as
/// the form has columns.</summary>
internal sealed class UsualRows
{
    private readonly TableMarks marks;
    private readonly Dictionary<FormRow, Anchor> anchors;

    // By the number of a row's columns.
    private readonly HashSet<int> mostAreLonger = [];
    private readonly HashSet<int> longerIsUsual = [];
    private readonly HashSet<int> someAreLonger = [];
    private readonly HashSet<int> someStartEmpty = [];
    private readonly Dictionary<int, int> usualLength = [];

    // Rows of which another one under the same labels, or of the same table where blanks leave no mark, has more figures than the form has
    // columns.
    private readonly HashSet<FormRow> besideLonger = [];

    // How many cells the rows of the source's tables have, and nearly all rows of a table.
    private readonly Dictionary<(int Table, int Row), int> widths = [];
    private readonly Dictionary<int, int> usualWidths = [];

    // Where the figures of a grid's rows start: in one column, or right after the label.
    private readonly Dictionary<(int Table, int Column), int> starts = [];
    private readonly Dictionary<int, int> rightAfterLabels = [];
    private Share paddedBefore;
    private Share paddedBehind;

    public UsualRows(TableMarks marks, Dictionary<FormRow, Anchor> anchors)
    {
        (this.marks, this.anchors) = (marks, anchors);
        if (marks.HasGrid)
        {
            FindWidths();
        }

        if (anchors.Any(static anchor => anchor.Value.Length != anchor.Key.Cells.Count))
        {
            FindUsual();
        }
    }

    /// <summary>Whether a row has as many marks as the form has columns where nearly all rows have more, or opens with an empty one where
    /// others have one more for it.</summary>
    public bool IsUnusual(FormRow row, int[] reading) =>
        mostAreLonger.Contains(row.Cells.Count)
        || (usualLength.TryGetValue(row.Cells.Count, out var length) && Of(row).Length is > 0 and var own && own != length)
        || (someStartEmpty.Contains(row.Cells.Count) && marks.IsEmpty(reading[0]))
        || IsPaddedAlone(row)
        || IsBesideLonger(row);

    /// <summary>Whether another row has more figures than the form has columns, and no sum tells whether this one has lost one.</summary>
    public bool IsBesideLonger(FormRow row) => besideLonger.Contains(row);

    /// <summary>Whether several rows have more figures than the form has columns: a row as long as the form, with a sum that fails, may
    /// have lost a blank.</summary>
    public bool SomeAreLonger(FormRow row) => someAreLonger.Contains(row.Cells.Count);

    /// <summary>Whether a row has more figures than the form has columns, and most rows have not.</summary>
    public bool IsLongerAlone(FormRow row) => FiguresOf(Of(row)) > row.Cells.Count && !longerIsUsual.Contains(row.Cells.Count);

    /// <summary>Whether a row alone has empty cells beside its figures, as 9173 and an empty one: either may be the row's.</summary>
    public bool IsPaddedAlone(FormRow row)
    {
        if (Of(row) is not { IsPadded: true } padded)
        {
            return false;
        }

        var isFilledUp = IsFilledUp(padded.Label);
        var startsAsUsual =
            marks.Items.Position(padded.Label).Table > 0 ? StartsAsUsual(padded) : !padded.IsPaddedBefore || paddedBefore.AreMost;
        return !startsAsUsual || (padded.IsPaddedBehind && !(paddedBehind.AreMost || isFilledUp));
    }

    /// <summary>Whether the last mark of a row may be what fills the width of the table up, and no cell of the row: empty, where nearly all
    /// rows of the table have as many cells.</summary>
    public bool MayEndInFilling(int[] reading) =>
        marks.IsEmpty(reading[^1]) && !Array.TrueForAll(reading, marks.IsEmpty) && IsFilledUp(reading[^1]);

    /// <summary>Whether a row with an empty mark has another number of cells than nearly all rows of its table.</summary>
    public bool IsUneven(int[] reading) =>
        Array.Exists(reading, marks.IsEmpty)
        && marks.Items.Position(reading[0]) is { Table: > 0 } position
        && usualWidths.TryGetValue(position.Table, out var usual)
        && widths[(position.Table, position.Row)] != usual;

    private Anchor Of(FormRow row) => anchors.TryGetValue(row, out var anchor) ? anchor : Anchor.None;

    // Where nearly all rows of a table have as many cells as this one, empty cells fill its rows up.
    private bool IsFilledUp(int mark) =>
        marks.Items.Position(mark) is { Table: > 0 } position
        && widths.TryGetValue((position.Table, position.Row), out var width)
        && usualWidths.GetValueOrDefault(position.Table) == width;

    // Empty cells before the figures are those of the labels' columns where the figures of most rows start in one column; where they start
    // right after the label, there are none.
    private bool StartsAsUsual(in Anchor row)
    {
        var table = marks.Items.Position(row.Label).Table;
        var mode = starts.Where(start => start.Key.Table == table).MaxBy(static start => start.Value);
        return mode.Value >= rightAfterLabels[table] ? StartOf(row) == mode.Key : !row.StartsEmpty;
    }

    private (int Table, int Column) StartOf(in Anchor row) =>
        marks.Items.Position(row.Stretch[0]) is var position && marks.Items.Grid(row.Stretch[0], out var cell) is not null
            ? (position.Table, cell.Column)
            : (position.Table, position.Cell);

    private void FindWidths()
    {
        for (var i = 0; i < marks.Count; i++)
        {
            if (marks.Items.Position(i) is { Table: > 0 } position)
            {
                widths[(position.Table, position.Row)] = widths.GetValueOrDefault((position.Table, position.Row)) + 1;
            }
        }

        foreach (var rows in widths.GroupBy(static row => row.Key.Table))
        {
            var usual = rows.GroupBy(static row => row.Value).MaxBy(static rows => rows.Count())!;
            if (usual.Count() * marks.Judgement.UsualShare >= rows.Count() * (marks.Judgement.UsualShare - 1))
            {
                usualWidths[rows.Key] = usual.Key;
            }
        }
    }

    // A table whose rows have one mark more, as a number of the row, has a row with a blank that left no trace look whole; one whose rows
    // open with the empty cell
    // of a merged label has that cell look like a figure's.
    private void FindUsual()
    {
        var filledRows = anchors.Values.Where(static anchor => anchor.Length > 0).ToList();
        paddedBefore = new(filledRows.Count(static anchor => anchor.IsPaddedBefore), filledRows.Count);
        paddedBehind = new(filledRows.Count(static anchor => anchor.IsPaddedBehind), filledRows.Count);
        FindStarts();
        FindLonger();
        foreach (var rows in anchors.GroupBy(static anchor => anchor.Key.Cells.Count))
        {
            FindUsual(rows.Key, rows.Select(static anchor => anchor.Value).Where(static anchor => anchor.Length > 0).ToList());
        }
    }

    private void FindUsual(int cells, List<Anchor> rows)
    {
        var (least, share) = (marks.Judgement.LeastUsual, marks.Judgement.UsualShare);
        var longer = rows.Count(anchor => FiguresOf(anchor) > cells);
        if (longer >= least && longer * share > rows.Count)
        {
            mostAreLonger.Add(cells);
            longerIsUsual.Add(cells);
        }

        if (longer * 2 > rows.Count)
        {
            longerIsUsual.Add(cells);
        }

        if (longer >= marks.Judgement.LeastRows)
        {
            someAreLonger.Add(cells);
        }

        var usual = rows.GroupBy(static anchor => anchor.Length).MaxBy(static length => length.Count());
        if (usual is not null && !marks.RowsAreShown && usual.Count() >= least && usual.Count() * share >= rows.Count * (share - 1))
        {
            usualLength[cells] = usual.Key;
        }

        if (rows.Exists(anchor => anchor.Length > cells && anchor.StartsEmpty))
        {
            someStartEmpty.Add(cells);
        }
    }

    private void FindLonger()
    {
        foreach (var rows in anchors.GroupBy(static anchor => anchor.Key.Columns))
        {
            if (rows.Count() < marks.Judgement.LeastUsual && rows.Any(row => FiguresOf(row.Value) == row.Key.Cells.Count + 1))
            {
                besideLonger.UnionWith(rows.Select(static row => row.Key));
            }
        }

        // No sum tells of a blank that left no mark.
        foreach (var rows in anchors.Where(static row => row.Key.Table.Identities.IsEmpty).GroupBy(static row => row.Key.Cells.Count))
        {
            if (
                rows.Any(row =>
                    row.Value.Stretch.Count(mark => !marks.IsEmpty(mark) && !marks.Items.IsPageNumber(mark)) > row.Key.Cells.Count
                )
            )
            {
                besideLonger.UnionWith(
                    rows.Where(row => row.Value.IsPadded || !marks.BlanksAreMarks(row.Value.Label)).Select(static row => row.Key)
                );
            }
        }
    }

    private void FindStarts()
    {
        foreach (var row in anchors.Values.Where(row => row.Stretch.Length > 0 && marks.Items.Position(row.Label).Table > 0))
        {
            var start = StartOf(row);
            starts[start] = starts.GetValueOrDefault(start) + 1;
            rightAfterLabels[start.Table] = rightAfterLabels.GetValueOrDefault(start.Table) + (row.StartsEmpty ? 0 : 1);
        }
    }

    private int FiguresOf(in Anchor row) => row.Stretch.Count(mark => !marks.IsEmpty(mark));

    /// <summary>How many of the rows.</summary>
    private readonly record struct Share(int Count, int Rows)
    {
        public bool AreMost => Count * 2 > Rows;
    }
}
