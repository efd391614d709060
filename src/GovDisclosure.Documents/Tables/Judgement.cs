namespace GovDisclosure.Documents.Tables;

/// <summary>
/// All numbers of judgement of the reading of tables, each with an example. Costs are compared with one another only: cheap is what
/// agencies and converters do often,
/// and a figure is never thrown away lightly. A test moves each one step up and down and shows that no figure becomes wrong.
/// </summary>
internal sealed record Judgement
{
    /// <summary>More than any alignment costs: what cannot be.</summary>
    public const int Never = 1_000_000;

    // Limits: what is beyond them is no table of the form, and is left blank and reported rather than looked at for long.

    /// <summary>Marks times slots of an alignment; a section has some 300 of either.</summary>
    public const int MostWork = 500_000;

    /// <summary>Steps on the way to the readings of one row.</summary>
    public const int MostSteps = 20_000;

    /// <summary>Labels in one header.</summary>
    public const int MostLabels = 256;

    /// <summary>Rows that a page may tear apart.</summary>
    public const int MostOpen = 32;

    /// <summary>Labels and stretches of figures in a text.</summary>
    public const int MostPieces = 1_000;

    public static Judgement Default { get; } = new();

    /// <summary>Alignments within this of the cheapest have a say: less than the loss of any one figure.</summary>
    public int Margin { get; init; } = 4;

    /// <summary>A figure that the form has no cell for: 12 between two rows.</summary>
    public int SkipFigure { get; init; } = 9;

    /// <summary>A figure behind words: 12 after 备注.</summary>
    public int SkipFigureBehindWords { get; init; } = 1;

    /// <summary>A bare number at the turn of a page: 3 on a line of its own.</summary>
    public int SkipDoubtful { get; init; } = 2;

    /// <summary>A row's label printed whole, of a row that is not there: （一）予以公开 twice.</summary>
    public int SkipRowLabel { get; init; } = 6;

    /// <summary>A part of a row's label: 予以公开.</summary>
    public int SkipPartLabel { get; init; } = 4;

    /// <summary>A label of a row or of a column: 其他.</summary>
    public int SkipLabelOfTwo { get; init; } = 2;

    /// <summary>Words, or an empty cell.</summary>
    public int SkipOther { get; init; } = 1;

    /// <summary>The label of a row that nothing is printed for.</summary>
    public int MissLabel { get; init; } = 5;

    /// <summary>A cell that nothing is printed for.</summary>
    public int MissCell { get; init; } = 7;

    /// <summary>A whole row, or all its figures, that nothing is printed for.</summary>
    public int MissRow { get; init; } = 6;

    /// <summary>A part of a label for the label.</summary>
    public int PartLabel { get; init; } = 1;

    /// <summary>Other words for a label: 其他法律行政止公开.</summary>
    public int SimilarLabel { get; init; } = 2;

    /// <summary>An empty cell for a cell.</summary>
    public int EmptyCell { get; init; } = 1;

    /// <summary>Words for a cell: 见附件.</summary>
    public int WordsInCell { get; init; } = 3;

    /// <summary>A bare number for a cell.</summary>
    public int Doubtful { get; init; } = 2;

    /// <summary>A row that goes on after a boundary that rows have: the seventh figure on the next line.</summary>
    public int NewLine { get; init; } = 5;

    /// <summary>A row that goes on in another row of the grid.</summary>
    public int OtherRow { get; init; } = 5;

    /// <summary>With more marks than this beyond a row's cells its choices are too many to tell it: 10 figures for 6 cells.</summary>
    public int MostExtra { get; init; } = 3;

    /// <summary>So many readings of one row are not judged.</summary>
    public int MostReadings { get; init; } = 400;

    /// <summary>So many rows must keep their sums under another choice of columns before the labels over them are doubted.</summary>
    public int LeastVotes { get; init; } = 2;

    /// <summary>So many rows must keep their sums under one choice of columns before it holds for rows that say nothing.</summary>
    public int LeastRows { get; init; } = 3;

    /// <summary>A section without a row shows its table by so many labels: 规章, 行政许可 and 行政处罚 with nothing beside them.</summary>
    public int LeastLabels { get; init; } = 3;

    /// <summary>So many rows make something usual in a table: four rows with a number of the row.</summary>
    public int LeastUsual { get; init; } = 4;

    /// <summary>One row of so many with a mark more makes a row without it suspect.</summary>
    public int UsualShare { get; init; } = 4;

    /// <summary>Whether so many are nearly all of them: 9 rows of 12 with a number of the row.</summary>
    public bool AreNearlyAll(int count, int all) => count * UsualShare >= all * (UsualShare - 1);

    /// <summary>Of ten figures of a text at least so many are inset, or are not, where the place on the line tells: a bare number that
    /// is otherwise is none of them.</summary>
    public int InsetOfTen { get; init; } = 9;
}
