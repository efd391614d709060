using GovDisclosure.Documents.Labels;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>The rows by their own labels, printed whole, wherever they are, with the marks after each: what a label says goes before any
/// order.</summary>
internal sealed class RowAnchors
{
    private readonly TableMarks marks;
    private readonly TableShape shape;
    private readonly FormRow?[] rowOf;
    private readonly bool[] isHeld;

    // The rows in the order of their labels, and the anchor of each by its place in the form.
    private readonly List<FormRow> rows;
    private readonly Anchor[] anchors;

    // What the marks after a label are gathered in.
    private readonly List<int> gathered = [];

    // The next label of the same row; −1 behind the last.
    private readonly int[] next;

    private List<List<int>>? stretches;
    private bool? figuresStandApart;

    public RowAnchors(TableMarks marks, TableShape shape)
    {
        (this.marks, this.shape) = (marks, shape);
        (rowOf, isHeld) = (new FormRow?[marks.Count], new bool[marks.Count]);
        (rows, anchors) = (new List<FormRow>(shape.Table.Rows.Length), new Anchor[shape.Table.Rows.Length]);
        Array.Fill(anchors, Anchor.None);
        var (whole, parts) = (NoneOf(anchors.Length), NoneOf(anchors.Length));
        next = NoneOf(marks.Count);
        for (var i = marks.Count - 1; i >= 0; i--)
        {
            if (
                marks.Words[i].Kind == WordKind.Row
                && marks.RowOf(i, out var isExact) is { } row
                && (marks.Items[i].Entry?.FindOther(shape) is null || marks.Items.FigureFollows(i))
            )
            {
                ref var first = ref (isExact ? whole : parts)[shape.IndexOf(row)];
                (next[i], first) = (first, i);
                rowOf[i] = row;
            }
        }

        // A part of a label, or other words for it, counts where the whole is not printed.
        FindAnchors(whole);
        FindAnchors(parts);
        Usual = new UsualRows(marks, rows, this);

        foreach (var row in rows)
        {
            foreach (var mark in anchors[shape.IndexOf(row)].Stretch)
            {
                isHeld[mark] = true;
            }
        }
    }

    private void FindAnchors(int[] firstOf)
    {
        for (var i = 0; i < rowOf.Length; i++)
        {
            if (rowOf[i] is { } row && firstOf[shape.IndexOf(row)] == i && anchors[shape.IndexOf(row)].Label < 0)
            {
                rows.Add(row);
                anchors[shape.IndexOf(row)] = Choose(row, i);
            }
        }
    }

    private static int[] NoneOf(int length)
    {
        var none = new int[length];
        Array.Fill(none, -1);
        return none;
    }

    /// <summary>What is usual in the rows.</summary>
    public UsualRows Usual { get; }

    /// <summary>Whether a mark is after a row's own label.</summary>
    public bool Holds(int mark) => isHeld[mark];

    /// <summary>The label of a row and the marks after it.</summary>
    public ref readonly Anchor Of(FormRow row) => ref anchors[shape.IndexOf(row)];

    /// <summary>Whether a row's label occurs once, with one mark for each cell after it.</summary>
    public bool IsRegular(FormRow row) =>
        Of(row) is { Label: >= 0, IsContradicted: false } anchor && anchor.Stretch.Length == row.Cells.Count;

    /// <summary>
    /// Whether most labels have no figures, and as many figures are apart from all labels: then figures after one of those labels are
    /// hardly its own.
    /// </summary>
    public bool FiguresStandApart => figuresStandApart ??= FindFiguresApart();

    /// <summary>The one stretch with figures of a table whose rows are side by side, where it has one mark for each cell.</summary>
    /// <param name="cells">How many cells the table has.</param>
    /// <param name="isTrimmed">Whether empty marks around them were passed over, any of which may be a cell while another mark is
    /// none.</param>
    public int[]? OfAll(int cells, out bool isTrimmed)
    {
        isTrimmed = false;
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
        return only.Count == cells ? [.. only] : WithoutEnds(only, cells, out isTrimmed);
    }

    /// <summary>Whether all figures are together, with no label between them.</summary>
    public bool IsInOneStretch => Stretches().Count(stretch => stretch.Exists(marks.IsFigure)) == 1;

    /// <summary>The stretch between labels with the most figures.</summary>
    public List<int> LongestStretch() => Stretches().MaxBy(stretch => stretch.Count(marks.IsFigure)) ?? [];

    /// <summary>Whether marks are after another label than the row's, or after one that is none of the form's while the row's own is
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
                // Other figures are right after the label.
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

    private bool FindFiguresApart()
    {
        var (bare, own) = (0, 0);
        foreach (var row in rows)
        {
            var stretch = anchors[shape.IndexOf(row)].Stretch;
            var count = CountFigures(stretch);
            bare += count == 0 ? 1 : 0;
            own += stretch.Length == row.Cells.Count ? count : 0;
        }

        if (bare * 2 <= rows.Count)
        {
            return false;
        }

        var figures = 0;
        for (var i = 0; i < marks.Count; i++)
        {
            figures += marks.IsFigure(i) ? 1 : 0;
        }

        return figures - own >= bare;
    }

    private int CountFigures(int[] stretch)
    {
        var count = 0;
        foreach (var mark in stretch)
        {
            count += marks.IsFigure(mark) ? 1 : 0;
        }

        return count;
    }

    // Numbers of pages on lines of their own are no cells either.
    private int[]? WithoutEnds(List<int> stretch, int cells, out bool isTrimmed)
    {
        var (first, last) = (
            stretch.FindIndex(mark => !marks.IsEmpty(mark) && !(marks.IsShownApart(mark) && marks.Items.StartsRow(mark + 1))),
            stretch.FindLastIndex(mark => !marks.IsEmpty(mark) && !marks.IsShownApart(mark))
        );
        isTrimmed = stretch.Take(first).Concat(stretch.Skip(last + 1)).Any(marks.IsEmpty);
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
            if (stretches[^1].Count > 0 && marks.Items.AreApart(stretches[^1][^1], i))
            {
                stretches.Add([]);
            }

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

    // A table may occur twice, for another unit or again after a page; the first counts. Within one table two rows that differ leave none
    // to be trusted.
    private Anchor Choose(FormRow row, int label)
    {
        if (next[label] < 0)
        {
            return Of(row, label);
        }

        var printed = new List<Anchor>();
        for (; label >= 0; label = next[label])
        {
            printed.Add(Of(row, label));
        }

        var filled = printed.FindAll(anchor => Array.Exists(anchor.Stretch, marks.IsFigure));
        if (filled.Count == 0)
        {
            return printed[0];
        }

        if (printed.Find(other => IsBlankBeside(other, filled[0], row.Cells.Count)) is { Label: > 0 } blank)
        {
            return filled[0] with { IsContradicted = true, Other = blank.Label };
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

    // The same row of one grid, once blank and once filled.
    private bool IsBlankBeside(in Anchor other, in Anchor filled, int cells) =>
        other.Stretch.Length == cells
        && Array.TrueForAll(other.Stretch, marks.IsEmpty)
        && marks.Items.Position(other.Label) is { Table: > 0 } position
        && position.Table == marks.Items.Position(filled.Label).Table;

    // Empty lines around a row's figures are no cells of it.
    private Anchor Of(FormRow row, int label)
    {
        var all = StretchOf(label, row.Cells.Count);
        var first = -1;
        var last = -1;
        var filled = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (!marks.IsEmpty(all[i]))
            {
                first = first < 0 ? i : first;
                last = i;
                filled++;
            }
        }

        var isPadded = first >= 0 && all.Length > row.Cells.Count && filled == row.Cells.Count && last == first + filled - 1;
        return new Anchor(label, isPadded ? all[first..(first + filled)] : all)
        {
            Length = all.Length,
            Last = all.Length > 0 ? all[^1] : -1,
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
        gathered.Clear();
        for (var i = marks.Words[label].Last + 1; i < marks.Count && !marks.IsBoundary(i) && !marks.Items.AreApart(label, i); i++)
        {
            if (!marks.MayBeCell(i))
            {
                continue;
            }

            if (
                gathered.Count > 0
                && (
                    marks.AreApart(gathered[0], i)
                    || (gathered.Count == cells && marks.Items.RowsAreShown && marks.Items.StartsRow(i) && !marks.HasBoundary(gathered))
                )
            )
            {
                break;
            }

            gathered.Add(i);
        }

        return [.. gathered];
    }
}
