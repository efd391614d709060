using GovDisclosure.Documents.Tables.Thresholds;

namespace GovDisclosure.Documents.Tables.Fused;

/// <summary>
/// Finds the choices of one division for each run that all relations between runs allow: exact search, pruned by what the sums can still
/// come to.
/// </summary>
internal sealed class SplitSystem
{
    private readonly int[][] domains;
    private readonly Part[][] relations;
    private readonly long[] constants;
    private readonly HashSet<int>[] seen;
    private int steps;

    /// <summary>Makes a system.</summary>
    /// <param name="splits">The divisions of each run.</param>
    /// <param name="between">The relations between them.</param>
    public SplitSystem(List<RunSplit>[] splits, List<LinearRelation> between)
    {
        domains = Array.ConvertAll(splits, static list => Enumerable.Range(0, list.Count).ToArray());
        constants = [.. between.Select(static relation => relation.Constant)];
        relations =
        [
            .. between.Select(relation =>
                relation
                    .Terms.GroupBy(static term => term.Run)
                    .Select(terms => new Part(
                        terms.Key,
                        [.. splits[terms.Key].Select(split => terms.Sum(term => term.Coefficient * split.Values[term.Cell]))]
                    ))
                    .ToArray()
            ),
        ];
        seen = Array.ConvertAll(splits, static _ => new HashSet<int>());
    }

    /// <summary>How many choices were found.</summary>
    public int Solutions { get; private set; }

    /// <summary>Whether all choices were found.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Searches.</summary>
    public void Solve()
    {
        if (!Prune(domains))
        {
            IsComplete = true;
            return;
        }

        IsComplete = Search(domains);
        for (var run = 0; run < seen.Length && !IsComplete; run++)
        {
            // Without all choices, whatever pruning has left may be in one.
            seen[run].UnionWith(domains[run]);
        }
    }

    /// <summary>The divisions of a run that are in some choice; where not all choices were found, those that may be.</summary>
    public IReadOnlyCollection<int> Divisions(int run) => seen[run];

    private bool Search(int[][] current)
    {
        if (++steps > Judgement.StepsOfSolution)
        {
            return false;
        }

        var run = FindSmallest(current);
        if (run < 0)
        {
            Record(current);
            return Solutions <= Judgement.MostSolutions;
        }

        foreach (var split in current[run])
        {
            var next = (int[][])current.Clone();
            next[run] = [split];
            if (Prune(next) && !Search(next))
            {
                return false;
            }
        }

        return true;
    }

    private static int FindSmallest(int[][] current)
    {
        var smallest = -1;
        for (var run = 0; run < current.Length; run++)
        {
            if (current[run].Length > 1 && (smallest < 0 || current[run].Length < current[smallest].Length))
            {
                smallest = run;
            }
        }

        return smallest;
    }

    private void Record(int[][] solution)
    {
        for (var run = 0; run < solution.Length; run++)
        {
            seen[run].Add(solution[run][0]);
        }

        Solutions++;
    }

    // Takes out the divisions that no choice of the others makes good; false when a run has none left.
    private bool Prune(int[][] current)
    {
        var changed = true;
        while (changed)
        {
            changed = false;
            for (var i = 0; i < relations.Length; i++)
            {
                var (least, most) = (constants[i], constants[i]);
                foreach (var part in relations[i])
                {
                    var (low, high) = part.Range(current[part.Run]);
                    least += low;
                    most += high;
                }

                foreach (var part in relations[i])
                {
                    var domain = current[part.Run];
                    var (low, high) = part.Range(domain);
                    var left = Array.FindAll(domain, split => least - low + part.Sums[split] <= 0 && most - high + part.Sums[split] >= 0);
                    if (left.Length == 0)
                    {
                        return false;
                    }

                    if (left.Length < domain.Length)
                    {
                        current[part.Run] = left;
                        (least, most) = (least - low + part.Range(left).Low, most - high + part.Range(left).High);
                        changed = true;
                    }
                }
            }
        }

        return true;
    }

    /// <summary>What each division of a run adds to a relation.</summary>
    private sealed record Part(int Run, long[] Sums)
    {
        public (long Low, long High) Range(int[] domain)
        {
            var (low, high) = (long.MaxValue, long.MinValue);
            foreach (var split in domain)
            {
                low = Math.Min(low, Sums[split]);
                high = Math.Max(high, Sums[split]);
            }

            return (low, high);
        }
    }
}
