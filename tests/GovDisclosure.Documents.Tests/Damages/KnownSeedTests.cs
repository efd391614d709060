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
