namespace GovDisclosure.Comparison.Narrative;

/// <summary>
/// The shortest way from one sequence to another (E. W. Myers, An O(ND) difference algorithm, in its linear-space form): which elements
/// stay.
/// </summary>
/// <remarks>
/// The work is bounded, whatever the sequences: a search that has gone far enough is cut where it came furthest, and when the budget is
/// spent
/// the rest is taken as replaced. What is said to stay does stay in any case; only that nothing more stays is then not certain.
/// DiffPlex 1.9.0, given the same tokens, finds a shorter way in one of twenty revised texts, by some tokens in three thousand, and has no
/// bound:
/// on letters in no order its time grows with the square of their number (benchmarks/results/TextDiff.md). So the search is our own.
/// </remarks>
internal sealed class SequenceDiff
{
    private readonly int[] before;
    private readonly int[] after;
    private readonly int[] forward;
    private readonly int[] backward;
    private readonly bool[] kept;
    private readonly int[] keptAs;
    private readonly SearchBudget budget;

    private SequenceDiff(int[] before, int[] after, SearchBudget budget)
    {
        this.before = before;
        this.after = after;
        this.budget = budget;
        var size = (2 * (Math.Min(budget.Reach, (before.Length + after.Length + 1) / 2) + 1)) + 1;
        forward = new int[size];
        backward = new int[size];
        kept = new bool[before.Length];
        keptAs = new int[before.Length];
    }

    /// <summary>For each element of the first sequence, the place in the second where it stays; −1 for one that goes.</summary>
    /// <param name="before">The first sequence.</param>
    /// <param name="after">The second sequence.</param>
    /// <param name="budget">The steps that the search may take.</param>
    public static int[] Kept(int[] before, int[] after, SearchBudget budget)
    {
        var diff = new SequenceDiff(before, after, budget);
        diff.Run();
        for (var i = 0; i < before.Length; i++)
        {
            diff.keptAs[i] = diff.kept[i] ? diff.keptAs[i] : -1;
        }

        return diff.keptAs;
    }

    private void Run()
    {
        // A stack of one's own: the texts are not ours, and must not decide how deep the calls go.
        var open = new Stack<Box>();
        open.Push(new Box(0, before.Length, 0, after.Length));
        while (open.TryPop(out var box))
        {
            box = Trimmed(box);
            if (box.Left == box.Right || box.Top == box.Bottom)
            {
                continue;
            }

            if (budget.IsSpent)
            {
                budget.Cut();
                return;
            }

            var (x, y) = Middle(box);
            open.Push(new Box(x, box.Right, y, box.Bottom));
            open.Push(new Box(box.Left, x, box.Top, y));
        }
    }

    private Box Trimmed(Box box)
    {
        var (left, right, top, bottom) = box;
        while (left < right && top < bottom && before[left] == after[top])
        {
            Keep(left++, top++);
        }

        while (left < right && top < bottom && before[right - 1] == after[bottom - 1])
        {
            Keep(--right, --bottom);
        }

        budget.Spend(box.Right - box.Left - (right - left) + 1);
        return new Box(left, right, top, bottom);
    }

    private void Keep(int x, int y)
    {
        kept[x] = true;
        keptAs[x] = y;
    }

    // Where the ways from both ends meet; a point that is neither corner, so that both parts are smaller.
    private (int X, int Y) Middle(Box box)
    {
        var (width, height) = (box.Right - box.Left, box.Bottom - box.Top);
        var delta = width - height;
        var odd = (delta & 1) != 0;
        var most = Math.Min((width + height + 1) / 2, budget.Reach);
        var offset = most + 1;
        forward.AsSpan(0, (2 * offset) + 1).Clear();
        backward.AsSpan(0, (2 * offset) + 1).Clear();
        for (var d = 0; d <= most && !budget.IsSpent; d++)
        {
            // Diagonals outside of the box are left out.
            var (lowest, highest) = (-(d - (2 * Math.Max(0, d - height))), d - (2 * Math.Max(0, d - width)));
            for (var k = lowest; k <= highest; k += 2)
            {
                var x = Next(forward, offset, k, d);
                var start = x;
                for (; x < width && x - k < height && before[box.Left + x] == after[box.Top + x - k]; x++) { }

                budget.Spend(x - start + 1);
                forward[offset + k] = x;
                var other = delta - k;
                if (odd && other > -d && other < d && x + backward[offset + other] >= width)
                {
                    return Inner(box, box.Left + x, box.Top + x - k);
                }
            }

            for (var k = lowest; k <= highest; k += 2)
            {
                var x = Next(backward, offset, k, d);
                var start = x;
                for (; x < width && x - k < height && before[box.Right - 1 - x] == after[box.Bottom - 1 - (x - k)]; x++) { }

                budget.Spend(x - start + 1);
                backward[offset + k] = x;
                var other = delta - k;
                if (!odd && other >= -d && other <= d && x + forward[offset + other] >= width)
                {
                    return Inner(box, box.Right - x, box.Bottom - (x - k));
                }
            }
        }

        budget.Cut();
        return Furthest(box, offset, most);
    }

    private static int Next(int[] ways, int offset, int k, int d) =>
        k == -d || (k != d && ways[offset + k - 1] < ways[offset + k + 1]) ? ways[offset + k + 1] : ways[offset + k - 1] + 1;

    private (int X, int Y) Furthest(Box box, int offset, int most)
    {
        var (width, height) = (box.Right - box.Left, box.Bottom - box.Top);
        var best = (X: 0, Y: 0);
        for (var k = -most; k <= most; k++)
        {
            var x = forward[offset + k];
            var y = x - k;
            if (x >= 0 && x <= width && y >= 0 && y <= height && x + y > best.X + best.Y)
            {
                best = (x, y);
            }
        }

        return Inner(box, box.Left + best.X, box.Top + best.Y);
    }

    // A corner would leave the same box once more: then it is halved.
    private static (int X, int Y) Inner(Box box, int x, int y) =>
        (x == box.Left && y == box.Top) || (x == box.Right && y == box.Bottom)
            ? (
                (box.Left + box.Right) / 2,
                box.Right - box.Left > 1 ? box.Top
                : box.Bottom - box.Top > 1 ? (box.Top + box.Bottom) / 2
                : box.Bottom
            )
            : (x, y);

    private readonly record struct Box(int Left, int Right, int Top, int Bottom);
}
