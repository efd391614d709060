namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>Prints with a cell that was once read wrong, left blank without a word, or read as its source does not say.</summary>
public sealed class KnownSeedTests
{
    private static readonly DamageSet[] Sets = Enum.GetValues<DamageSet>();

    [Theory]
    // Pages of section two: a column that the header has no place for, and blanks.
    [InlineData(4002834)]
    [InlineData(4003583)]
    [InlineData(8012426)]
    [InlineData(8017818)]
    [InlineData(8011274)]
    [InlineData(8008739)]
    [InlineData(8009935)]
    // Labels before figures, and two rows in each other's place: sums do not tell which row it is.
    [InlineData(4003087)]
    // A figure broken over two lines where blanks leave no mark.
    [InlineData(5000259)]
    [InlineData(5001435)]
    [InlineData(8012463)]
    [InlineData(8014451)]
    [InlineData(8018411)]
    [InlineData(8019979)]
    // A column that has no label, in rows as long as the form because a blank has left no mark.
    [InlineData(5000818)]
    [InlineData(8000999)]
    // The labels of two rows in one cell, or of one column in two.
    [InlineData(5002980)]
    [InlineData(5003073)]
    [InlineData(8000041)]
    [InlineData(8007103)]
    [InlineData(8011311)]
    [InlineData(8008980)]
    // A mark too many, and any of several that keep the sum may be it.
    [InlineData(8003211)]
    [InlineData(8012675)]
    [InlineData(8013667)]
    [InlineData(8015167)]
    [InlineData(8016343)]
    [InlineData(8018387)]
    // A figure in another row, or on another line, than its label.
    [InlineData(8005239)]
    [InlineData(8017532)]
    public void A_cell_is_right_or_told(int seed) => Judge(seed, Prints.Sheetless);

    [Theory]
    // Two figures in one cell, one of them with a sign.
    [InlineData(7003139)]
    // The number of a page in a row of its own beside a row that has lost its first figure.
    [InlineData(7004085)]
    // One row as long as the form where all others have lost a column; a column that is gone, and one with the numbers of rows.
    [InlineData(7000647)]
    [InlineData(6006583)]
    // A number before a row that has lost a figure, and a row one place too far: the sums of the columns tell.
    [InlineData(6007599)]
    [InlineData(6004531)]
    // Rows without the label of their group, of which only some print a figure where the label stood; two figures in one cell of a row
    // that is filled up.
    [InlineData(6006279)]
    [InlineData(12002911)]
    // All rows of a group begin one column too early, and one of them has no sum.
    [InlineData(21000092)]
    // Pipes: a figure broken over two lines beside a blank, || behind a row that has lost a cell, and a row that opens with a blank.
    [InlineData(21000423)]
    [InlineData(21007979)]
    [InlineData(21002979)]
    [InlineData(21005695)]
    // A figure that has gone to the line below, beside one that is under its label.
    [InlineData(6000100)]
    // A blank before the figures of section four, one of which stands twice.
    [InlineData(6008971)]
    // Two figures in one cell: one of them a mark, or with its unit.
    [InlineData(32000683)]
    [InlineData(31005251)]
    // Two figures with nothing between them, and one that stands twice.
    [InlineData(32002319)]
    // Blanks that leave no mark in a row whose other figures are apart.
    [InlineData(32001257)]
    // A row without a sum under labels that all other rows speak against.
    [InlineData(31009137)]
    // The number of a page that is the total of its row.
    [InlineData(31009829)]
    // A zero too many in a row that opens with a blank.
    [InlineData(31004171)]
    public void A_cell_is_right_or_told_in_any_print(int seed) => Judge(seed, Prints.All);

    private static void Judge(int seed, IReadOnlyList<Print> prints)
    {
        var (draft, print, damages) = DamageRun.Make(seed, Sets[seed % Sets.Length], prints);
        var tally = new Tally();
        var faults = Verdicts.Add(tally, draft, ReportReader.Read(print.Write(draft), ReadOptions.Default));
        Assert.True(faults.Count == 0, $"{print.Name}, {damages}: {string.Join("; ", faults)}");
        Assert.True(tally.Right > 0, $"{print.Name}, {damages}: {tally.Right} right");
    }
}
