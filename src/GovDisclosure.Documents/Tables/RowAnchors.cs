using GovDisclosure.Documents.Labels;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>The rows by their own labels, printed whole, wherever they stand, with the marks after each: what a label says goes before any
/// order.</summary>
internal sealed class RowAnchors
{
    private readonly TableMarks marks;
    private readonly Dictionary<FormRow, Anchor> anchors = [];
    private readonly FormRow?[] rowOf;
    private readonly bool[] isHeld;

    // By the number of a row's columns, what is usual in this table.
    private readonly HashSet<int> mostAreLonger = [];
    private readonly HashSet<int> someAreLonger = [];
    private readonly HashSet<int> someStartEmpty = [];
    private readonly Dictionary<int, int> usualLength = [];

    // How many cells the rows of the source's tables have, and nearly all rows of a table.
    private readonly Dictionary<(int Table, int Row), int> widths = [];
    private readonly Dictionary<int, int> usualWidths = [];
    private bool? figuresStandApart;
    private Share paddedBefore;
    private Share paddedBehind;

    // Rows of which another one under the same labels has more figures than the form has columns.
    private readonly HashSet<FormRow> besideLonger = [];
    private List<List<int>>? stretches;

    public RowAnchors(TableMarks marks, TableShape shape)
    {
        this.marks = marks;
        (rowOf, isHeld) = (new FormRow?[marks.Count], new bool[marks.Count]);
        var whole = new Dictionary<FormRow, List<int>>();
        var parts = new Dictionary<FormRow, List<int>>();
        for (var i = 0; i < marks.Count; i++)
        {
            if (
                marks.Words[i].Kind == WordKind.Row
                && marks.RowOf(i, out var isExact) is { } row
                && (marks.Items[i].Entry?.FindOther(shape) is null || marks.Items.FigureFollows(i))
            )
            {
                var found = isExact ? whole : parts;
                found.TryAdd(row, []);
                found[row].Add(i);
                rowOf[i] = row;
            }
        }

        foreach (var (row, labels) in parts)
        {
            // A part of a label, or other words for it, counts where the whole is not printed.
            whole.TryAdd(row, labels);
        }

        foreach (var (row, labels) in whole)
        {
            anchors[row] = Choose(row, labels);
        }

        if (anchors.Any(static anchor => anchor.Value.Length != anchor.Key.Cells.Count))
        {
            FindUsual();
        }

        foreach (var anchor in anchors.Values)
        {
            foreach (var mark in anchor.Stretch)
            {
                isHeld[mark] = true;
            }
        }
    }

    /// <summary>Whether a mark stands after a row's own label.</summary>
    public bool Holds(int mark) => isHeld[mark];

    /// <summary>The label of a row and the marks after it.</summary>
    public Anchor Of(FormRow row) => anchors.TryGetValue(row, out var anchor) ? anchor : Anchor.None;

    /// <summary>Whether a row's label stands once, with one mark for each cell after it.</summary>
    public bool IsRegular(FormRow row) =>
        Of(row) is { Label: >= 0, IsContradicted: false } anchor && anchor.Stretch.Length == row.Cells.Count;

    /// <summary>Whether a row has as many marks as the form has columns where nearly all rows have more, or opens with an empty one where
    /// others have one more for it.</summary>
    public bool IsUnusual(FormRow row, int[] reading) =>
        mostAreLonger.Contains(row.Cells.Count)
        || (usualLength.TryGetValue(row.Cells.Count, out var length) && Of(row).Length is > 0 and var own && own != length)
        || (someStartEmpty.Contains(row.Cells.Count) && marks.IsEmpty(reading[0]))
        || IsPaddedAlone(row)
        || besideLonger.Contains(row);

    /// <summary>Whether several rows have more figures than the form has columns: a row as long as the form, with a sum that fails, may
    /// have lost a blank.</summary>
    public bool SomeAreLonger(FormRow row) => someAreLonger.Contains(row.Cells.Count);

    /// <summary>
    /// Whether most labels have no figures, and as many figures stand apart from all labels: then figures after one of those labels are
    /// hardly its own.
    /// </summary>
    public bool FiguresStandApart => figuresStandApart ??= FindFiguresApart();

    /// <summary>The one stretch with figures of a table whose rows stand side by side, where it has one mark for each cell.</summary>
    public int[]? OfAll(int cells)
    {
        List<int>? only = null;
        foreach (var stretch in Stretches())
        {
            if (!stretch.Exists(mark => marks.IsFigure(mark) && !marks.IsShownApart(mark)))
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = stretch;
        }

        if (only is null)
        {
            // A table that is wholly blank.
            return Stretches().Find(stretch => stretch.Count == cells && stretch.TrueForAll(marks.IsEmpty))?.ToArray();
        }

        // Empty lines around the figures are no cells; an empty one among them is, or another mark is not.
        return only.Count == cells ? [.. only] : WithoutEnds(only, cells);
    }

    /// <summary>Whether all figures stand together, with no label between them.</summary>
    public bool IsInOneStretch => Stretches().Count(stretch => stretch.Exists(marks.IsFigure)) == 1;

    /// <summary>The stretch between labels with the most figures.</summary>
    public List<int> LongestStretch() => Stretches().MaxBy(stretch => stretch.Count(marks.IsFigure)) ?? [];

    /// <summary>Whether marks stand after another label than the row's, or after one that is none of the form's while the row's own stands
    /// elsewhere.</summary>
    public bool IsOfOther(FormRow row, int label, int[] order)
    {
        var labels = 0;
        for (var i = order[0] - 1; i >= 0; i--)
        {
            if (rowOf[i] is { } other && !ReferenceEquals(other, row))
            {
                // The figures of two rows after one label: the second row has lost its own.
                return label >= 0 || (Of(other).Stretch.Contains(order[^1]) && Of(other).Stretch.Length <= row.Cells.Count);
            }

            if (i == label || rowOf[i] is not null)
            {
                return false;
            }

            if (label >= 0 && marks.IsFigure(i) && !marks.IsDoubtful(i) && Array.IndexOf(order, i) < 0)
            {
                // Other figures stand right after the label.
                return true;
            }

            if (label >= 0 && marks.Items[i].Kind == TableItemKind.Label && ++labels > (row.Table.RowsRunAcross ? row.Columns.Count : 0))
            {
                // A list of labels, and then the figures; a row of section four may have its own header.
                return true;
            }
        }

        return label >= 0;
    }

    /// <summary>Whether a row alone has empty cells beside its figures, as 9173 and an empty one: either may be the row's.</summary>
    public bool IsPaddedAlone(FormRow row)
    {
        if (Of(row) is not { IsPadded: true } padded)
        {
            return false;
        }

        var isFilledUp = IsFilledUp(padded.Label);
        return (padded.IsPaddedBefore && !(paddedBefore.AreMost || (isFilledUp && paddedBefore.AreSeveral)))
            || (padded.IsPaddedBehind && !(paddedBehind.AreMost || isFilledUp));
    }

    // Where nearly all rows of a table have as many cells as this one, empty cells fill its rows up.
    private bool IsFilledUp(int label) =>
        marks.Items.Position(label) is { Table: > 0 } position
        && widths.TryGetValue((position.Table, position.Row), out var width)
        && usualWidths.GetValueOrDefault(position.Table) == width;

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

    private bool FindFiguresApart()
    {
        var bare = anchors.Values.Count(anchor => !Array.Exists(anchor.Stretch, marks.IsFigure));
        if (bare * 2 <= anchors.Count)
        {
            return false;
        }

        var figures = Enumerable.Range(0, marks.Count).Count(marks.IsFigure);
        var own = anchors.Where(static anchor => anchor.Value.Stretch.Length == anchor.Key.Cells.Count);
        return figures - own.Sum(anchor => anchor.Value.Stretch.Count(marks.IsFigure)) >= bare;
    }

    private int[]? WithoutEnds(List<int> stretch, int cells)
    {
        var (first, last) = (
            stretch.FindIndex(mark => !marks.IsEmpty(mark) && !(marks.IsShownApart(mark) && marks.Items.StartsRow(mark + 1))),
            stretch.FindLastIndex(mark => !marks.IsEmpty(mark) && !marks.IsShownApart(mark))
        );
        return last - first + 1 == cells ? [.. stretch.GetRange(first, cells)] : null;
    }

    private List<List<int>> Stretches()
    {
        if (stretches is not null)
        {
            return stretches;
        }

        stretches =
        [
            [],
        ];
        for (var i = 0; i < marks.Count; i++)
        {
            if (!marks.IsBoundary(i))
            {
                if (marks.MayBeCell(i) || marks.IsFigure(i))
                {
                    stretches[^1].Add(i);
                }
            }
            else if (stretches[^1].Count > 0)
            {
                stretches.Add([]);
            }
        }

        return stretches;
    }

    // A table whose rows have one mark more, as a number of the row, has a row with a blank that left no trace look whole; one whose rows
    // open with the empty cell
    // of a merged label has that cell look like a figure's.
    private void FindUsual()
    {
        var (least, share) = (marks.Judgement.LeastUsual, marks.Judgement.UsualShare);
        FindWidths();
        var filledRows = anchors.Values.Where(static anchor => anchor.Length > 0).ToList();
        paddedBefore = new(filledRows.Count(static anchor => anchor.IsPaddedBefore), filledRows.Count);
        paddedBehind = new(filledRows.Count(static anchor => anchor.IsPaddedBehind), filledRows.Count);
        foreach (var rows in anchors.GroupBy(static anchor => anchor.Key.Columns))
        {
            if (rows.Count() < least && rows.Any(row => row.Value.Stretch.Count(mark => !marks.IsEmpty(mark)) == row.Key.Cells.Count + 1))
            {
                besideLonger.UnionWith(rows.Select(static row => row.Key));
            }
        }

        foreach (var rows in anchors.GroupBy(static anchor => anchor.Key.Cells.Count))
        {
            var all = rows.Select(static anchor => anchor.Value).Where(static anchor => anchor.Length > 0).ToList();
            var longer = all.Count(anchor => anchor.Stretch.Count(mark => !marks.IsEmpty(mark)) > rows.Key);
            if (longer >= least && longer * share > all.Count)
            {
                mostAreLonger.Add(rows.Key);
            }

            if (longer >= marks.Judgement.LeastRows)
            {
                someAreLonger.Add(rows.Key);
            }

            var usual = all.GroupBy(static anchor => anchor.Length).MaxBy(static length => length.Count());
            if (usual is not null && !marks.RowsAreShown && usual.Count() >= least && usual.Count() * share >= all.Count * (share - 1))
            {
                usualLength[rows.Key] = usual.Key;
            }

            if (all.Exists(anchor => anchor.Length > rows.Key && anchor.StartsEmpty))
            {
                someStartEmpty.Add(rows.Key);
            }
        }
    }

    // A table may stand twice, for another unit or again after a page; the first counts. Within one table two rows that differ leave none
    // to be trusted.
    private Anchor Choose(FormRow row, List<int> labels)
    {
        var printed = labels.ConvertAll(label => Of(row, label));
        var filled = printed.FindAll(anchor => Array.Exists(anchor.Stretch, marks.IsFigure));
        if (filled.Count == 0)
        {
            return printed[0];
        }

        foreach (var other in filled.Skip(1))
        {
            if (
                !Same(filled[0].Stretch, other.Stretch)
                && marks.Items.Position(other.Label).Table == marks.Items.Position(filled[0].Label).Table
            )
            {
                return filled[0] with { IsContradicted = true, Other = other.Label };
            }
        }

        return filled[0];
    }

    // Empty lines around a row's figures are no cells of it.
    private Anchor Of(FormRow row, int label)
    {
        var all = StretchOf(label, row.Cells.Count);
        var first = Array.FindIndex(all, mark => !marks.IsEmpty(mark));
        var filled = all.Count(mark => !marks.IsEmpty(mark));
        var isPadded =
            first >= 0
            && all.Length > row.Cells.Count
            && filled == row.Cells.Count
            && Array.FindLastIndex(all, mark => !marks.IsEmpty(mark)) == first + filled - 1;
        return new Anchor(label, isPadded ? all[first..(first + filled)] : all)
        {
            Length = all.Length,
            StartsEmpty = first > 0,
            IsPadded = isPadded,
            IsPaddedBefore = all.Length > row.Cells.Count && marks.IsEmpty(all[0]),
            IsPaddedBehind = all.Length > row.Cells.Count && marks.IsEmpty(all[^1]),
        };
    }

    private bool Same(int[] left, int[] right)
    {
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            if (!marks.SamePrint(left[i], right[i]))
            {
                return false;
            }
        }

        return left.Length == right.Length;
    }

    private int[] StretchOf(int label, int cells)
    {
        var stretch = new List<int>();
        for (var i = marks.Words[label].Last + 1; i < marks.Count && !marks.IsBoundary(i) && !marks.Items.AreApart(label, i); i++)
        {
            if (!marks.MayBeCell(i))
            {
                continue;
            }

            if (
                stretch.Count > 0
                && (
                    marks.AreApart(stretch[0], i)
                    || (stretch.Count == cells && marks.Items.RowsAreShown && marks.Items.StartsRow(i) && !marks.HasBoundary(stretch))
                )
            )
            {
                break;
            }

            stretch.Add(i);
        }

        return [.. stretch];
    }

    /// <summary>How many of the rows.</summary>
    private readonly record struct Share(int Count, int Rows)
    {
        public bool AreMost => Count * 2 > Rows;

        public bool AreSeveral => Count > 1;
    }
}

/// <summary>A label of a row and the marks after it.</summary>
/// <param name="Label">The item of the label; −1 for none.</param>
/// <param name="Stretch">The marks that may be its cells.</param>
internal readonly record struct Anchor(int Label, int[] Stretch)
{
    public static Anchor None { get; } = new(-1, []);

    /// <summary>Whether the row stands again in the table, with other figures.</summary>
    public bool IsContradicted { get; init; }

    /// <summary>The label of that row.</summary>
    public int Other { get; init; }

    /// <summary>How many marks there are, empty ones around the figures included.</summary>
    public int Length { get; init; }

    /// <summary>Whether an empty mark stands before the first figure.</summary>
    public bool StartsEmpty { get; init; }

    /// <summary>Whether empty marks around the figures are no cells of the row.</summary>
    public bool IsPadded { get; init; }

    /// <summary>Whether the marks are too many and the first is empty.</summary>
    public bool IsPaddedBefore { get; init; }

    /// <summary>Whether the marks are too many and the last is empty.</summary>
    public bool IsPaddedBehind { get; init; }
}
