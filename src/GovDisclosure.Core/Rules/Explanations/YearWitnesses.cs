using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Explanations;

/// <summary>What last year's report states of cells of this year's: independent figures for and against a change.</summary>
internal sealed class YearWitnesses
{
    private readonly Dictionary<int, (YearLink Link, long Value)> bySlot = [];
    private readonly Count[] printed;

    public YearWitnesses(FormTable table, Count[] printed, AnnualReport? previous)
    {
        this.printed = printed;
        if (previous is null)
        {
            return;
        }

        foreach (var link in table.YearLinks)
        {
            if (link.Previous.Get(previous).TryGetCount(out var count) && count.TryGetValue(out var value))
            {
                bySlot[link.Current.Slot] = (link, value);
            }
        }
    }

    /// <summary>How many more links hold after the changes than before.</summary>
    public int Weigh(FoundSet set)
    {
        var weight = 0;
        for (var i = 0; i < set.Size; i++)
        {
            weight += Verdict(set[i], out _) switch
            {
                true => 1,
                false => -1,
                null => 0,
            };
        }

        return weight;
    }

    /// <summary>The witnesses for and against the changes.</summary>
    public IEnumerable<Witness> Of(FoundSet set)
    {
        for (var i = 0; i < set.Size; i++)
        {
            if (Verdict(set[i], out var witness) is { } supports)
            {
                yield return new Witness(witness.Link.Rule, witness.Value, supports) { Link = witness.Link };
            }
        }
    }

    // A change from one figure that last year's report does not state to another says nothing.
    private bool? Verdict(FoundChange change, out (YearLink Link, long Value) witness) =>
        !bySlot.TryGetValue(change.Slot, out witness) ? null
        : change.To == witness.Value ? true
        : printed[change.Slot].Raw == witness.Value ? false
        : null;
}
