namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>
/// How many faults of the reader are borne with among the prints that CI reads: cells wrong, cells blank that no diagnostic names, and
/// figures that are not what their source says.
/// </summary>
internal static class DamageBounds
{
    // Other seeds may have so many times as many in proportion, by chance; where none is borne with, none is.
    private const int Chance = 3;

    private static readonly Dictionary<DamageSet, (int Wrong, int Silent, int Untrue)> Most = new()
    {
        [DamageSet.None] = (0, 0, 0),
        [DamageSet.Headers] = (0, 0, 0),
        [DamageSet.Columns] = (0, 0, 0),
        [DamageSet.Cells] = (0, 0, 0),
        [DamageSet.Rows] = (0, 0, 0),
        [DamageSet.PageNumbers] = (0, 0, 0),
        [DamageSet.Hidden] = (0, 0, 0),
        [DamageSet.TwoAtOnce] = (0, 0, 0),
    };

    public static void Check(DamageSet set, Tally tally, int printsOfCi, bool isCi)
    {
        var (wrong, silent, untrue) = Most[set];
        var share = isCi ? 1 : Chance * (double)tally.Prints / printsOfCi;
        Assert.True(
            tally.Wrong <= wrong * share && tally.Silent <= silent * share && tally.Untrue <= untrue * share,
            $"{set}: {tally.Wrong} wrong, {tally.Silent} not named, {tally.Untrue} untrue in {tally.Prints} prints; "
                + $"at most {wrong * share:0}, {silent * share:0}, {untrue * share:0}"
        );
    }
}
