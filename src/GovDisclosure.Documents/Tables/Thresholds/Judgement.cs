namespace GovDisclosure.Documents.Tables.Thresholds;

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

    /// <summary>Letters before the remark of a label: no label of the form is so long.</summary>
    public const int LatestRemark = 64;

    /// <summary>Letters of a figure on a line; a longer stretch is none, and is not walked through again and again.</summary>
    public const int LongestFigure = 512;

    /// <summary>Letters of a mark that stands for a figure: 不适用.</summary>
    public const int LongestMark = 16;

    /// <summary>Letters in the brackets behind a figure or a label: （其中网上3件）.</summary>
    public const int LongestBracket = 30;

    /// <summary>Letters that what is left of a label is printed with, brackets and spaces among them.</summary>
    public const int LongestPrintedLeftover = 32;

    /// <summary>Labels that are broken over lines at the same time: no page has so many columns.</summary>
    public const int MostBeginnings = 64;

    /// <summary>Letters of figures with nothing between them; more are no row of the form.</summary>
    public const int LongestRun = 160;

    /// <summary>Letters of such a run that may lack blanks; a longer one has so many divisions that hardly anything decides.</summary>
    public const int LongestWithBlanks = 40;

    /// <summary>Cells of such a run.</summary>
    public const int MostCellsWithBlanks = 16;

    /// <summary>Digits of one figure of a run.</summary>
    public const int MostDigits = 12;

    /// <summary>Divisions of a run.</summary>
    public const int MostSplits = 2_000;

    /// <summary>Steps on the way to the divisions of a run.</summary>
    public const int StepsOfDivision = 200_000;

    /// <summary>Choices of a division for each run of a table.</summary>
    public const int MostSolutions = 1_000;

    /// <summary>Steps on the way to them.</summary>
    public const int StepsOfSolution = 2_000;

    /// <summary>Characters of narrative that are read over and over for long runs; a report needs some ten thousand.</summary>
    public const int WorkOfStatements = 8_000_000;

    /// <summary>What the tables of a report count as, in characters.</summary>
    public const int WorkOfTables = 2_000;

    /// <summary>Places of a figure in the narrative: a report states some.</summary>
    public const int PlacesOfStatements = 50;

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

    /// <summary>So many columns must keep their sums under another reading of one row before that row is doubted: a wrong figure breaks
    /// one.</summary>
    public int LeastColumns { get; init; } = 2;

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

    /// <summary>So many figures stand alike before one that stands otherwise is suspect.</summary>
    public int LeastAlike { get; init; } = 2;

    /// <summary>Of figures that stand alike so many may stand otherwise: a bare 3 at the edge beside six that are inset.</summary>
    public int MostOtherwise { get; init; } = 1;

    /// <summary>So many marks a reading leaves out where no sum down a column vouches for it: 7 of 11 | 7 | 12 | 23.</summary>
    public int MostLeftOut { get; init; } = 1;

    /// <summary>So many sums a row must break before another reading of it counts: one total may be printed wrong.</summary>
    public int LeastBroken { get; init; } = 2;

    /// <summary>So many cells that a figure may stand in are named: 规章、行政规范性文件、行政许可、行政处罚.</summary>
    public int MostPlaces { get; init; } = 4;

    /// <summary>So many blanks a row of section four may have lost where its figures have nothing between them: 10203.</summary>
    public int MostBlanks { get; init; } = 2;

    /// <summary>Digits of the number of a page: 1024.</summary>
    public int DigitsOfPage { get; init; } = 4;

    /// <summary>Blank lines show rows where so many figures stand to each: one before every figure shows nothing.</summary>
    public int FiguresToBoundaries { get; init; } = 5;

    // Labels in other words than the form's.

    /// <summary>A label in other words goes over so many lines: 其他法律行政 / 法规规定 / 不予公开.</summary>
    public int LongestSplit { get; init; } = 3;

    /// <summary>Letters of a label in other words; what is longer is a sentence.</summary>
    public int LongestLabel { get; init; } = 60;

    /// <summary>Of ten letters of a shortened label so many are those of the row: 逾期不缴费 of 申请人逾期未按收费通知要求缴纳费用.</summary>
    public int WordsOfTen { get; init; } = 6;

    /// <summary>Letters of a shortened label: 重复.</summary>
    public int ShortestWords { get; init; } = 2;

    /// <summary>Letters of a shortened label; what is longer is none.</summary>
    public int LongestWords { get; init; } = 40;

    /// <summary>Letters of the caption that states a table's year: 2022年.</summary>
    public int ShortestCaption { get; init; } = 5;

    /// <summary>Letters of such a caption; a longer line is a sentence.</summary>
    public int LongestCaption { get; init; } = 40;

    // Lines whose cells only spaces, or nothing at all, hold apart.

    /// <summary>So many spaces set pieces apart: 规章  12  3.</summary>
    public int WideSpace { get; init; } = 2;

    /// <summary>Letters of a line that may hold a label and a figure: 费 3.</summary>
    public int ShortestLine { get; init; } = 3;

    /// <summary>Digits of a figure that is several: no agency has 10000 cases of reconsideration.</summary>
    public int ShortestRun { get; init; } = 5;

    /// <summary>Letters of a line with one row; a longer one holds several, and a number inside its text may be a cell.</summary>
    public int LongestRow { get; init; } = 120;

    /// <summary>Letters of the parts of labels that stand side by side: 商业 科研 over 企业 机构.</summary>
    public int LongestFragment { get; init; } = 4;

    /// <summary>Lines between the parts of a label that the layout has broken.</summary>
    public int MostLinesApart { get; init; } = 4;

    /// <summary>Columns by which the lines of a cell start apart, for what stands before them.</summary>
    public int MostColumnsApart { get; init; } = 3;

    /// <summary>Letters of what is left of a label: 理结果 of 本年度办理结果.</summary>
    public int LongestLeftover { get; init; } = 4;

    /// <summary>Columns at the edge of a page: a form feed may stand before the first letter of a line.</summary>
    public int AtEdge { get; init; } = 2;

    /// <summary>Letters on the first line of a remark in a narrow cell: （其中.</summary>
    public int LongestPart { get; init; } = 8;

    /// <summary>Lines on which such a remark goes on.</summary>
    public int LinesOfRemark { get; init; } = 2;

    /// <summary>Lines of one letter each that make a word: 总 / 体 / 情 / 况 and a sign; fewer may be the label of a row.</summary>
    public int LeastLetters { get; init; } = 5;

    /// <summary>Digits in such a word: 2 / 0 / 2 / 3 / 年.</summary>
    public int DigitsInWord { get; init; } = 4;

    // Lines that hold whole sections.

    /// <summary>Letters of a line with a heading and its table.</summary>
    public int ShortestFlatLine { get; init; } = 16;

    /// <summary>Letters of a heading: 三、收到和处理政府信息公开申请情况.</summary>
    public int LongestHeading { get; init; } = 40;

    /// <summary>Letters of a heading that only its place tells: 五、存在的主要问题及改进措施.</summary>
    public int LongestByPlace { get; init; } = 30;

    /// <summary>Letters of such a heading's second half: 及改进措施.</summary>
    public int LongestMore { get; init; } = 10;

    /// <summary>Letters at the end of a heading that hold no sign: 行政诉讼情况.</summary>
    public int LastWords { get; init; } = 6;

    /// <summary>Letters that a heading in other words ends with as the form's does: 情况.</summary>
    public int EndOfHeading { get; init; } = 2;

    /// <summary>Of ten letters of a heading so many stand in one in other words.</summary>
    public int HeadingOfTen { get; init; } = 7;

    /// <summary>Of ten letters of one in other words so many are the heading's.</summary>
    public int LineOfTen { get; init; } = 5;

    /// <summary>Lines in front of which a title may stand with nothing between.</summary>
    public int MostLinesToTitle { get; init; } = 8;

    /// <summary>Lines at the end among which one ends with a signature.</summary>
    public int MostLinesBelow { get; init; } = 6;
}
