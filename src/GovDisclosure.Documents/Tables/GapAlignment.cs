namespace GovDisclosure.Documents.Tables;

/// <summary>
/// All alignments of a stretch of marks with a stretch of the form that cost nearly as little as the cheapest, by dynamic programming from
/// both ends. It serves only
/// the gaps where labels are lost.
/// </summary>
internal sealed class GapAlignment
{
    private readonly TableMarks printed;
    private readonly FormOrder form;
    private readonly Stretch marks;
    private readonly Stretch slots;
    private readonly int width;
    private readonly int[] skip;
    private readonly int[] first;
    private readonly int[] next;
    private readonly bool[] mayBeLabel;
    private readonly int[] forward;

    public GapAlignment(TableMarks printed, FormOrder form, Stretch marks, Stretch slots)
    {
        (this.printed, this.form, this.marks, this.slots, width) = (printed, form, marks, slots, slots.Length + 1);
        (skip, mayBeLabel) = (new int[marks.Length], new bool[marks.Length]);
        (first, next) = (new int[marks.Length], new int[marks.Length]);
        for (var i = 0; i < marks.Length; i++)
        {
            var mark = marks.Start + i;
            skip[i] = form.IsAcross && printed.Items[mark].Entry is not null ? 0 : printed.CostOfSkipping(mark);
            first[i] = form.IsAcross ? printed.CostAsFirstOfAll(mark) : printed.CostAsFirst(mark);
            next[i] = printed.CostAsNext(mark);
            mayBeLabel[i] = printed.MayBeRow(mark);
        }

        forward = Forward();
    }

    /// <summary>What the cheapest alignment costs.</summary>
    public int Cost => forward[^1];

    private Judgement Judgement => printed.Judgement;

    /// <summary>Adds the marks that each slot may have, and whether it may have none.</summary>
    public void AddTo(List<int>?[] candidates, bool[] mayMiss)
    {
        var limit = Cost + Judgement.Margin;
        var backward = Backward(limit);
        for (var i = 0; i <= marks.Length; i++)
        {
            for (var j = 0; j < slots.Length; j++)
            {
                var slot = slots.Start + j;
                var here = forward[(i * width) + j];
                if (here > limit)
                {
                    continue;
                }

                if (i < marks.Length && here + Match(i, j) + backward[((i + 1) * width) + j + 1] <= limit)
                {
                    (candidates[slot] ??= []).Add(marks.Start + i);
                }

                mayMiss[slot] = mayMiss[slot] || here + Miss(j) + backward[(i * width) + j + 1] <= limit;
                if (form.MayJump[slot] && here + Judgement.MissRow + backward[(i * width) + EndOf(slot)] <= limit)
                {
                    Array.Fill(mayMiss, true, slot, form.End[slot] - slot);
                }
            }
        }
    }

    private int EndOf(int slot) => form.End[slot] - slots.Start;

    private int Match(int i, int j)
    {
        ref readonly var slot = ref form.Slots[slots.Start + j];
        return slot.Cell is not null
            ? slot.Place == 0
                ? first[i]
                : next[i]
            : mayBeLabel[i]
                ? printed.CostAsLabel(marks.Start + i, slot.Row)
                : Judgement.Never;
    }

    private int Miss(int j) => form.Slots[slots.Start + j].Cell is null ? Judgement.MissLabel : Judgement.MissCell;

    private int[] Forward()
    {
        var f = new int[(marks.Length + 1) * width];
        Array.Fill(f, Judgement.Never);
        f[0] = 0;
        for (var i = 0; i <= marks.Length; i++)
        {
            printed.Clock.Tick();
            for (var j = 0; j <= slots.Length; j++)
            {
                if (f[(i * width) + j] is < Judgement.Never and var cost)
                {
                    Advance(f, i, j, cost);
                }
            }
        }

        return f;
    }

    private void Advance(int[] f, int i, int j, int cost)
    {
        if (i < marks.Length)
        {
            Lower(ref f[((i + 1) * width) + j], cost + skip[i]);
        }

        if (j == slots.Length)
        {
            return;
        }

        Lower(ref f[(i * width) + j + 1], cost + Miss(j));
        if (form.MayJump[slots.Start + j])
        {
            Lower(ref f[(i * width) + EndOf(slots.Start + j)], cost + Judgement.MissRow);
        }

        if (i < marks.Length)
        {
            Lower(ref f[((i + 1) * width) + j + 1], cost + Match(i, j));
        }
    }

    // What is left to pay from each place; of places that cost too much to reach nobody asks.
    private int[] Backward(int limit)
    {
        var g = new int[(marks.Length + 1) * width];
        for (var i = marks.Length; i >= 0; i--)
        {
            printed.Clock.Tick();
            for (var j = slots.Length; j >= 0; j--)
            {
                var at = (i * width) + j;
                g[at] = forward[at] > limit ? Judgement.Never : Best(g, i, j);
            }
        }

        return g;
    }

    private int Best(int[] g, int i, int j)
    {
        var best = i == marks.Length && j == slots.Length ? 0 : Judgement.Never;
        if (i < marks.Length)
        {
            Lower(ref best, g[((i + 1) * width) + j] + skip[i]);
        }

        if (j == slots.Length)
        {
            return best;
        }

        Lower(ref best, g[(i * width) + j + 1] + Miss(j));
        if (form.MayJump[slots.Start + j])
        {
            Lower(ref best, g[(i * width) + EndOf(slots.Start + j)] + Judgement.MissRow);
        }

        if (i < marks.Length)
        {
            Lower(ref best, g[((i + 1) * width) + j + 1] + Match(i, j));
        }

        return best;
    }

    private static void Lower(ref int best, int cost) => best = Math.Min(best, cost);

    /// <summary>Marks, or slots, that follow one another.</summary>
    internal readonly record struct Stretch(int Start, int End)
    {
        public int Length => End - Start;
    }
}
