using GovDisclosure.Documents.Tables.Thresholds;

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

    // Of each slot: what it is, what it costs to have none, and where the row behind it starts when all of it may be absent; 0 else.
    private readonly Kind[] kinds;
    private readonly int[] miss;
    private readonly int[] jump;
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

        (kinds, miss, jump) = (new Kind[slots.Length], new int[slots.Length], new int[slots.Length]);
        for (var j = 0; j < slots.Length; j++)
        {
            var slot = slots.Start + j;
            kinds[j] = form.Slots[slot] switch
            {
                { Cell: null } => Kind.Label,
                { Place: 0 } => Kind.First,
                _ => Kind.Next,
            };
            miss[j] = kinds[j] == Kind.Label ? Judgement.MissLabel : Judgement.MissCell;
            jump[j] = form.MayJump[slot] ? form.End[slot] - slots.Start : 0;
        }

        forward = Forward();
    }

    /// <summary>What the cheapest alignment costs.</summary>
    public int Cost => forward[^1];

    private Judgement Judgement => printed.Judgement;

    /// <summary>Adds the marks that each slot may have, and whether it may have none: from the end back, by what is left to pay from each
    /// place. Of places that cost too much to reach nobody asks.</summary>
    public void AddTo(List<int>?[] candidates, bool[] mayMiss)
    {
        var limit = Cost + Judgement.Margin;
        var (costs, behind) = (new int[width], new int[width]);
        for (var i = marks.Length; i >= 0; i--)
        {
            printed.Clock.Tick();
            var reached = forward.AsSpan(i * width, width);
            for (var j = slots.Length; j >= 0; j--)
            {
                costs[j] = reached[j] > limit ? Judgement.Never : Best(i, j, costs, behind, limit - reached[j], candidates, mayMiss);
            }

            (costs, behind) = (behind, costs);
        }

        for (var slot = slots.Start; slot < slots.End; slot++)
        {
            candidates[slot]?.Reverse();
        }
    }

    // What is left to pay from a place; what may be paid for tells what its slot may have.
    private int Best(int i, int j, int[] costs, int[] behind, int left, List<int>?[] candidates, bool[] mayMiss)
    {
        var isLast = i == marks.Length;
        var best =
            !isLast ? behind[j] + skip[i]
            : j == miss.Length ? 0
            : Judgement.Never;
        if (j == miss.Length)
        {
            return Math.Min(best, Judgement.Never);
        }

        var slot = slots.Start + j;
        var missed = costs[j + 1] + miss[j];
        mayMiss[slot] |= missed <= left;
        best = Math.Min(best, missed);
        if (jump[j] > 0)
        {
            var jumped = costs[jump[j]] + Judgement.MissRow;
            best = Math.Min(best, jumped);
            if (jumped <= left)
            {
                Array.Fill(mayMiss, true, slot, form.End[slot] - slot);
            }
        }

        if (!isLast)
        {
            var matched = behind[j + 1] + Match(i, j);
            best = Math.Min(best, matched);
            if (matched <= left)
            {
                (candidates[slot] ??= []).Add(marks.Start + i);
            }
        }

        return Math.Min(best, Judgement.Never);
    }

    private int Match(int i, int j) =>
        kinds[j] switch
        {
            Kind.First => first[i],
            Kind.Next => next[i],
            _ when mayBeLabel[i] => printed.CostAsLabel(marks.Start + i, form.Slots[slots.Start + j].Row),
            _ => Judgement.Never,
        };

    private int[] Forward()
    {
        var f = new int[(marks.Length + 1) * width];
        Array.Fill(f, Judgement.Never);
        f[0] = 0;
        for (var i = 0; i < marks.Length; i++)
        {
            printed.Clock.Tick();
            Advance(i, f.AsSpan(i * width, width), f.AsSpan((i + 1) * width, width));
        }

        Advance(f.AsSpan(marks.Length * width, width));
        return f;
    }

    // From a mark to the next one.
    private void Advance(int i, Span<int> costs, Span<int> behind)
    {
        for (var j = 0; j < costs.Length; j++)
        {
            if (costs[j] is >= Judgement.Never)
            {
                continue;
            }

            Lower(ref behind[j], costs[j] + skip[i]);
            if (j < miss.Length)
            {
                Pass(j, costs);
                Lower(ref behind[j + 1], costs[j] + Match(i, j));
            }
        }
    }

    // Behind the last mark.
    private void Advance(Span<int> costs)
    {
        for (var j = 0; j < miss.Length; j++)
        {
            if (costs[j] is < Judgement.Never)
            {
                Pass(j, costs);
            }
        }
    }

    // A slot, or all that is left of its row, has no mark.
    private void Pass(int j, Span<int> costs)
    {
        Lower(ref costs[j + 1], costs[j] + miss[j]);
        if (jump[j] > 0)
        {
            Lower(ref costs[jump[j]], costs[j] + Judgement.MissRow);
        }
    }

    private static void Lower(ref int best, int cost) => best = Math.Min(best, cost);

    private enum Kind : byte
    {
        Label,
        First,
        Next,
    }

    /// <summary>Marks, or slots, that follow one another.</summary>
    internal readonly record struct Stretch(int Start, int End)
    {
        public int Length => End - Start;
    }
}
