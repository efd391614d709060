using System.Collections.Immutable;

namespace GovDisclosure.Comparison.Narrative;

/// <summary>The differences between two paragraphs, as a reader would mark them.</summary>
internal static class TokenDiff
{
    // A character or two that happen to stay between two changes are part of one change.
    private const int MostToSwallow = 2;

    public static ImmutableArray<TextSegment> Segments(Paragraph old, Paragraph now, SearchBudget budget)
    {
        var kept = SequenceDiff.Kept(old.Ids, now.Ids, budget);
        var runs = Runs(old, now, kept);
        Swallow(runs, now);
        var segments = ImmutableArray.CreateBuilder<TextSegment>();
        foreach (var run in runs)
        {
            if (run.IsKept)
            {
                segments.Add(new TextSegment(TextDiffKind.Equal, now.Text[run.Now.Start..run.Now.End]));
                continue;
            }

            if (run.Old.End > run.Old.Start)
            {
                segments.Add(new TextSegment(TextDiffKind.Deleted, old.Text[run.Old.Start..run.Old.End]));
            }

            if (run.Now.End > run.Now.Start)
            {
                segments.Add(new TextSegment(TextDiffKind.Inserted, now.Text[run.Now.Start..run.Now.End]));
            }
        }

        return segments.DrainToImmutable();
    }

    // By turns what stays and what does not.
    private static List<Run> Runs(Paragraph old, Paragraph now, int[] kept)
    {
        var runs = new List<Run>();
        var (i, j) = (0, 0);
        while (i < kept.Length || j < now.Ids.Length)
        {
            var (start, otherStart) = (i, j);
            while (i < kept.Length && kept[i] == j)
            {
                i++;
                j++;
            }

            if (i > start)
            {
                runs.Add(new Run(true, Range(old, start, i), Range(now, otherStart, j)));
                continue;
            }

            while (i < kept.Length && kept[i] < 0)
            {
                i++;
            }

            j = i < kept.Length ? kept[i] : now.Ids.Length;
            runs.Add(new Run(false, Range(old, start, i), Range(now, otherStart, j)));
        }

        return runs;
    }

    private static void Swallow(List<Run> runs, Paragraph now)
    {
        var next = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            if (
                next >= 2
                && !run.IsKept
                && runs[next - 1] is { IsKept: true } middle
                && !runs[next - 2].IsKept
                && IsNothing(middle, runs[next - 2], run, now)
            )
            {
                runs[next - 2] = new Run(false, (runs[next - 2].Old.Start, run.Old.End), (runs[next - 2].Now.Start, run.Now.End));
                next--;
                continue;
            }

            runs[next++] = run;
        }

        runs.RemoveRange(next, runs.Count - next);
    }

    private static bool IsNothing(Run middle, Run left, Run right, Paragraph now)
    {
        var length = middle.Now.End - middle.Now.Start;
        return length <= MostToSwallow
            && length < left.Size
            && length < right.Size
            && !now.Text.AsSpan(middle.Now.Start, length).ContainsAnyInRange('0', '9');
    }

    private static (int Start, int End) Range(Paragraph paragraph, int from, int to)
    {
        var start = from < paragraph.Tokens.Count ? paragraph.Tokens[from].Start : paragraph.Text.Length;
        return (start, to < paragraph.Tokens.Count ? paragraph.Tokens[to].Start : paragraph.Text.Length);
    }

    private readonly record struct Run(bool IsKept, (int Start, int End) Old, (int Start, int End) Now)
    {
        public int Size => Math.Max(Old.End - Old.Start, Now.End - Now.Start);
    }
}
