namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>
/// How many faults of today's reader are borne with among the prints that CI reads: cells wrong, cells blank that no diagnostic
/// names, and figures that are not what their source says. The goal is none everywhere; a number may only go down.
/// </summary>
internal static class DamageBounds
{
    // Other seeds may have so many times as many in proportion, by chance; where none is borne with, none is.
    private const int Chance = 3;

    private static readonly Dictionary<DamageSet, (int Wrong, int Silent, int Untrue)> Most = new()
    {
        [DamageSet.None] = (0, 0, 0),
        [DamageSet.Headers] = (4, 1, 1),
        [DamageSet.Columns] = (24, 0, 5),
        [DamageSet.Cells] = (14, 0, 6),
        [DamageSet.Rows] = (0, 0, 0),
        [DamageSet.PageNumbers] = (33, 0, 7),
        [DamageSet.Hidden] = (0, 0, 0),
        [DamageSet.TwoAtOnce] = (51, 1, 15),
    };

    public static void Check(DamageSet set, Tally tally, int printsOfCi, bool isCi)
    {
        var (wrong, silent, untrue) = Most[set];
        var share = isCi ? 1 : Chance * (double)tally.Prints / printsOfCi;
        Assert.True(
            tally.Wrong <= wrong * share && tally.Silent <= silent * share && tally.Untrue <= untrue * share,
            $"{set}: {tally.Wrong} wrong, {tally.Silent} not named, {tally.Untrue} untrue in {tally.Prints} prints; " +
            $"at most {wrong * share:0}, {silent * share:0}, {untrue * share:0}");
    }
}
