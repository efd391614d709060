namespace GovDisclosure.Documents.Sources.Xlsx;

/// <summary>A cell of a sheet that prints something, or has a border.</summary>
/// <param name="Column">The column, from 0.</param>
/// <param name="Text">What is shown; empty for a blank one.</param>
/// <param name="HasBorder">Whether it has a border.</param>
internal readonly record struct XlsxCell(int Column, string Text, bool HasBorder);

/// <summary>A row of a sheet that has such cells.</summary>
/// <param name="Number">The number that the sheet shows, from 1.</param>
internal sealed record XlsxRow(int Number)
{
    public List<XlsxCell> Cells { get; } = [];

    /// <summary>The column after the last cell of the file, whether that prints something or not, where a cell does not name its place, so
    /// that it is behind the one before it; no end else.</summary>
    public int End { get; set; } = int.MaxValue;
}

/// <summary>A cell whose name is no place of a sheet.</summary>
/// <param name="Row">The number of its row.</param>
/// <param name="Name">What is given as its place.</param>
/// <param name="Text">What it shows.</param>
/// <param name="IsRead">Whether it is read as standing behind the cell before it.</param>
internal readonly record struct MisplacedCell(int Row, string Name, string Text, bool IsRead);

/// <summary>Cells that are merged, rows and columns from 0, the ends not included.</summary>
internal readonly record struct XlsxMerge(int Row, int Column, int RowEnd, int ColumnEnd);

/// <summary>What a sheet shows.</summary>
internal sealed class XlsxSheet
{
    /// <summary>The columns that a sheet can have.</summary>
    public const int MostColumns = 16_384;

    /// <summary>The rows from above to below, without those that are hidden.</summary>
    public List<XlsxRow> Rows { get; } = [];

    public List<XlsxMerge> Merges { get; } = [];

    private readonly bool[] hiddenColumns = new bool[MostColumns];

    /// <summary>The rows that are not shown, from 0.</summary>
    public HashSet<int> HiddenRows { get; } = [];

    /// <summary>The first cells with a formula whose value was not stored.</summary>
    public List<string> WithoutValue { get; } = [];

    /// <summary>The cells whose place is not known.</summary>
    public List<MisplacedCell> Misplaced { get; } = [];

    /// <summary>How many cells, rows or columns print something and are not shown.</summary>
    public int HiddenCells { get; set; }

    public bool HidesZeros { get; set; }

    public bool IsHidden(int column) => column < MostColumns && hiddenColumns[column];

    /// <summary>Takes note of columns that are not shown, the end not included.</summary>
    public void Hide(int start, int end)
    {
        (start, end) = (Math.Max(0, start), Math.Min(end, MostColumns));
        if (start < end)
        {
            hiddenColumns.AsSpan(start..end).Fill(true);
        }
    }
}
