using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>What became of each row of a table, or of the table as a whole where its rows are side by side: the one place where a
/// decision is kept.</summary>
internal sealed class Ledger
{
    private readonly List<RowRead> read = [];
    private readonly List<RowLeft> left = [];

    public IReadOnlyList<RowRead> Read => read;

    public IReadOnlyList<RowLeft> Left => left;

    /// <summary>The rows with cells that were read, in the order of the form.</summary>
    public List<RowRead> ReadInOrder()
    {
        for (var i = 0; i < read.Count; i++)
        {
            if (read[i].Cells.Count == 0 || (i > 0 && read[i].Cells[0].Index < read[i - 1].Cells[0].Index))
            {
                return [.. read.Where(static row => row.Cells.Count > 0).OrderBy(static row => row.Cells[0].Index)];
            }
        }

        return read;
    }

    /// <summary>The rows that stay blank, in the order of the form.</summary>
    public List<RowLeft> LeftInOrder()
    {
        for (var i = 1; i < left.Count; i++)
        {
            if (left[i].Cells[0].Index < left[i - 1].Cells[0].Index)
            {
                return [.. left.OrderBy(static row => row.Cells[0].Index)];
            }
        }

        return left;
    }

    public void Add(RowRead row) => read.Add(row);

    public void Add(RowLeft row) => left.Add(row);

    /// <summary>A row that was read turns out to be in doubt.</summary>
    public void Leave(RowRead row, RowLeft doubted)
    {
        read.Remove(row);
        left.Add(doubted);
    }

    /// <summary>A row that was left turns out to be one that is apart from its label.</summary>
    public void Place(RowRead row)
    {
        left.RemoveAll(other => ReferenceEquals(other.Cells[0].Row, row.Cells[0].Row));
        read.Add(row);
    }
}

/// <summary>Cells that were read.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="Marks">The mark of each.</param>
/// <param name="Label">The mark of the row's label; −1 for none.</param>
internal readonly record struct RowRead(IReadOnlyList<FormCell> Cells, int[] Marks, int Label)
{
    /// <summary>Whether no label says which row it is, only what is around it.</summary>
    public bool IsPlaced { get; init; }
}

/// <summary>Cells that stay blank, and why.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="Why">The reason.</param>
/// <param name="Label">The mark of the row's label; −1 for none.</param>
/// <param name="Marks">The marks that may be its cells.</param>
/// <param name="Readings">What the cells may be.</param>
internal readonly record struct RowLeft(
    IReadOnlyList<FormCell> Cells,
    Doubt Why,
    int Label,
    IReadOnlyList<int> Marks,
    IReadOnlyList<int[]> Readings
)
{
    /// <summary>The mark that the reason speaks of; −1 for none.</summary>
    public int About { get; init; } = -1;
}

/// <summary>Why cells stay blank.</summary>
internal enum Doubt
{
    /// <summary>Nothing is printed for them.</summary>
    NothingPrinted = 0,

    /// <summary>There are more or fewer figures than cells.</summary>
    OtherCount = 1,

    /// <summary>The row occurs twice, with other figures.</summary>
    StandsTwice = 2,

    /// <summary>The labels of the columns are in another order.</summary>
    ColumnsMoved = 3,

    /// <summary>The labels over the figures say another place than their order.</summary>
    LabelsDiffer = 4,

    /// <summary>A figure covers several rows.</summary>
    CoversRows = 5,

    /// <summary>The last cell is empty, and the last figure looks like the total.</summary>
    LooksShifted = 6,

    /// <summary>More figures than labels are beside it.</summary>
    FiguresBeside = 7,

    /// <summary>A number of the row may be that of a page.</summary>
    MayBePage = 8,

    /// <summary>Its figures may be broken over lines.</summary>
    MayBeBroken = 9,

    /// <summary>Between figures without a label and a label without figures its own may be the neighbour's.</summary>
    FiguresOfNeighbour = 11,

    /// <summary>The labels over the figures say another place than their order, and some are missing.</summary>
    LabelsMissing = 12,

    /// <summary>It is known by a part of its label, and its sum does not hold.</summary>
    PartOfLabel = 10,
}
