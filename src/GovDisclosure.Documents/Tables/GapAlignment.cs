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
    private readonly int[] forward;

    public GapAlignment(TableMarks printed, FormOrder form, Stretch marks, Stretch slots)
    {
        (this.printed, this.form, this.marks, this.slots, width) = (printed, form, marks, slots, slots.Length + 1);
        forward = Forward();
    }

    /// <summary>What the cheapest alignment costs.</summary>
    public int Cost => forward[^1];

    private Judgement Judgement => printed.Judgement;

    /// <summary>Adds the marks that each slot may have, and whether it may have none.</summary>
    public void AddTo(List<int>[] candidates, bool[] mayMiss)
    {
        var backward = Backward();
        var limit = Cost + Judgement.Margin;
        for (var j = 0; j < slots.Length; j++)
        {
            var slot = slots.Start + j;
            for (var i = 0; i <= marks.Length; i++)
            {
                var here = forward[(i * width) + j];
                if (here > limit)
                {
                    continue;
                }

                if (i < marks.Length && here + Match(marks.Start + i, slot) + backward[((i + 1) * width) + j + 1] <= limit)
                {
                    candidates[slot].Add(marks.Start + i);
                }

                mayMiss[slot] |= here + Miss(slot) + backward[(i * width) + j + 1] <= limit;
                if (form.MayJump[slot] && here + Judgement.MissRow + backward[(i * width) + EndOf(slot)] <= limit)
                {
                    Array.Fill(mayMiss, true, slot, form.End[slot] - slot);
                }
            }
        }
    }

    private int EndOf(int slot) => form.End[slot] - slots.Start;

    private int Match(int mark, int at)
    {
        var slot = form.Slots[at];
        return slot.Cell is null ? printed.CostAsLabel(mark, slot.Row)
            : slot.Place == 0
                ? form.IsAcross ? printed.CostAsFirstOfAll(mark)
                    : printed.CostAsFirst(mark)
            : printed.CostAsNext(mark);
    }

    private int Skip(int mark) => form.IsAcross && printed.Items[mark].Entry is not null ? 0 : printed.CostOfSkipping(mark);

    private int Miss(int slot) => form.Slots[slot].Cell is null ? Judgement.MissLabel : Judgement.MissCell;

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
        var (mark, slot) = (marks.Start + i, slots.Start + j);
        if (i < marks.Length)
        {
            Lower(ref f[((i + 1) * width) + j], cost + Skip(mark));
        }

        if (j == slots.Length)
        {
            return;
        }

        Lower(ref f[(i * width) + j + 1], cost + Miss(slot));
        if (form.MayJump[slot])
        {
            Lower(ref f[(i * width) + EndOf(slot)], cost + Judgement.MissRow);
        }

        if (i < marks.Length)
        {
            Lower(ref f[((i + 1) * width) + j + 1], cost + Match(mark, slot));
        }
    }

    private int[] Backward()
    {
        var g = new int[(marks.Length + 1) * width];
        for (var i = marks.Length; i >= 0; i--)
        {
            printed.Clock.Tick();
            for (var j = slots.Length; j >= 0; j--)
            {
                g[(i * width) + j] = Best(g, i, j);
            }
        }

        return g;
    }

    private int Best(int[] g, int i, int j)
    {
        var (mark, slot) = (marks.Start + i, slots.Start + j);
        var best = i == marks.Length && j == slots.Length ? 0 : Judgement.Never;
        if (i < marks.Length)
        {
            Lower(ref best, g[((i + 1) * width) + j] + Skip(mark));
        }

        if (j == slots.Length)
        {
            return best;
        }

        Lower(ref best, g[(i * width) + j + 1] + Miss(slot));
        if (form.MayJump[slot])
        {
            Lower(ref best, g[(i * width) + EndOf(slot)] + Judgement.MissRow);
        }

        if (i < marks.Length)
        {
            Lower(ref best, g[((i + 1) * width) + j + 1] + Match(mark, slot));
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
