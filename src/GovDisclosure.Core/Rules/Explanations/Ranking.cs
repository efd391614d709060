using System.Collections.Immutable;

namespace GovDisclosure.Rules.Explanations;

/// <summary>Puts the candidates in order: witnesses first, then how clerks err, then the order of the form.</summary>
internal sealed class Ranking(Mistakes mistakes, YearWitnesses years, TextWitnesses texts, Neighbours neighbours, TableFigures printed)
{
    private readonly List<Mistake> found = [];

    /// <summary>Lists the likeliest candidates.</summary>
    /// <param name="sets">All candidates.</param>
    /// <param name="most">How many to list.</param>
    /// <param name="isFavoured">Whether witnesses put the first above every other.</param>
    public ImmutableArray<RepairCandidate> Rank(List<FoundSet> sets, int most, out bool isFavoured)
    {
        var keys = new RankKey[sets.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = KeyOf(sets[i], i);
        }

        Array.Sort(keys, (one, other) => Compare(sets, one, other));
        isFavoured = keys is [var best, var second, ..] && best.Weight > second.Weight;
        var candidates = ImmutableArray.CreateBuilder<RepairCandidate>(Math.Min(most, keys.Length));
        foreach (var key in keys.AsSpan(0, candidates.Capacity))
        {
            candidates.Add(Make(sets[key.Index]));
        }

        return candidates.MoveToImmutable();
    }

    private RankKey KeyOf(FoundSet set, int index)
    {
        mistakes.Find(set, found);
        var (unexplained, rank, needed) = (0, 0, 0);
        for (var i = 0; i < set.Size; i++)
        {
            var likeliest = found.FindIndex(mistake => mistake.Covers(i));
            unexplained += likeliest < 0 ? 1 : 0;
            rank += likeliest < 0 ? 0 : (int)found[likeliest].Kind;
            needed += likeliest >= 0 && found[likeliest].Partner == i ? 0 : 1;
        }

        return new RankKey(index, years.Weigh(set) + texts.Weigh(set), unexplained, needed, rank, found.Count);
    }

    private int Compare(List<FoundSet> sets, RankKey one, RankKey other)
    {
        var order = other.Weight.CompareTo(one.Weight);
        order = order != 0 ? order : one.Unexplained.CompareTo(other.Unexplained);
        order = order != 0 ? order : one.Needed.CompareTo(other.Needed);
        order = order != 0 ? order : one.Rank.CompareTo(other.Rank);
        order = order != 0 ? order : other.Mistakes.CompareTo(one.Mistakes);
        for (var i = 0; order == 0 && i < sets[one.Index].Size; i++)
        {
            order = IndexOf(sets[one.Index][i]).CompareTo(IndexOf(sets[other.Index][i]));
        }

        return order;
    }

    private int IndexOf(FoundChange change) => neighbours.Cells[change.Slot].Index;

    private RepairCandidate Make(FoundSet set)
    {
        mistakes.Find(set, found);
        var changes = ImmutableArray.CreateBuilder<CellChange>(set.Size);
        for (var i = 0; i < set.Size; i++)
        {
            changes.Add(new CellChange(neighbours.Cells[set[i].Slot], (long?)printed[neighbours.Cells[set[i].Slot]].Number, set[i].To));
        }

        return new RepairCandidate(
            changes.MoveToImmutable(),
            [.. found.Select(mistake => mistakes.Describe(set, mistake))],
            [.. years.Of(set), .. texts.Of(set)]
        );
    }

    /// <summary>What a candidate is ranked by.</summary>
    /// <param name="Index">Its place among all.</param>
    /// <param name="Weight">How many figures of last year's report and of the text it agrees with where the table did not, less those it
    /// parts from.</param>
    /// <param name="Unexplained">The changes that no mistake accounts for.</param>
    /// <param name="Needed">The mistakes that it takes; two cells that have exchanged their figures are one.</param>
    /// <param name="Rank">How unlikely these mistakes are.</param>
    /// <param name="Mistakes">All mistakes that would account for a change.</param>
    private readonly record struct RankKey(int Index, int Weight, int Unexplained, int Needed, int Rank, int Mistakes);
}
