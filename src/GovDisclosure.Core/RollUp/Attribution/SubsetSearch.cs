namespace GovDisclosure.RollUp;

/// <summary>
/// Finds all sets of a size whose vectors add up to a target, by linear hashes and meeting in the middle: the hash of a sum is the sum of
/// the
/// hashes, so that no set is overlooked; a hit may be false, and is checked by whoever asked.
/// </summary>
internal sealed class SubsetSearch
{
    // Three millions of sums of three are some 50 MB.
    private const int MostTriples = 3_000_000;

    private readonly ulong[] hashes;
    private readonly Lazy<Sums> singles;
    private readonly Lazy<Sums> pairs;
    private readonly Lazy<Sums> triples;

    public SubsetSearch(ulong[] hashes)
    {
        this.hashes = hashes;
        singles = new(() => Sums.Of(hashes, 1));
        pairs = new(() => Sums.Of(hashes, 2));
        triples = new(() => Sums.Of(hashes, 3));
        var n = (long)hashes.Length;
        MaxSize =
            n * (n - 1) / 2 > MostTriples ? 2
            : n * (n - 1) * (n - 2) / 6 > MostTriples ? 4
            : 6;
    }

    /// <summary>The largest size that is searched: six, or fewer where the folder offers very many causes.</summary>
    public int MaxSize { get; }

    /// <summary>All sets of a size, as places in ascending order.</summary>
    public IEnumerable<int[]> Find(ulong target, int size, CancellationToken cancellationToken)
    {
        if (size == 0)
        {
            return target == 0
                ?
                [
                    [],
                ]
                : [];
        }

        // The first half are the smaller places, so that each set is met once.
        return size switch
        {
            1 => Enumerable.Range(0, hashes.Length).Where(place => hashes[place] == target).Select(static place => (int[])[place]),
            2 => Meet(singles.Value, singles.Value, target, cancellationToken),
            3 => Meet(singles.Value, pairs.Value, target, cancellationToken),
            4 => Meet(pairs.Value, pairs.Value, target, cancellationToken),
            5 => Meet(pairs.Value, triples.Value, target, cancellationToken),
            _ => Meet(triples.Value, triples.Value, target, cancellationToken),
        };
    }

    private static IEnumerable<int[]> Meet(Sums first, Sums second, ulong target, CancellationToken cancellationToken)
    {
        for (var i = 0; i < first.Count; i++)
        {
            if (i % 4096 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var wanted = target - first.HashOf(i);
            for (var j = second.First(wanted); j >= 0 && j < second.Count && second.HashOf(j) == wanted; j++)
            {
                var (places, other) = (first.PlacesOf(i), second.PlacesOf(j));
                if (places[^1] < other[0])
                {
                    yield return [.. places, .. other];
                }
            }
        }
    }

    /// <summary>The sums of all sets of a size, sorted by hash.</summary>
    private sealed class Sums
    {
        private const int PlaceBits = 20;
        private const int PlaceMask = (1 << PlaceBits) - 1;

        private readonly ulong[] hashes;
        private readonly long[] sets;
        private readonly int size;

        private Sums(ulong[] hashes, long[] sets, int size)
        {
            this.hashes = hashes;
            this.sets = sets;
            this.size = size;
        }

        public int Count => hashes.Length;

        public ulong HashOf(int index) => hashes[index];

        public static Sums Of(ulong[] single, int size)
        {
            var (hashes, sets) = (new List<ulong>(), new List<long>());
            Add(0, 0, 0, size);
            var (sortedHashes, sortedSets) = (hashes.ToArray(), sets.ToArray());
            Array.Sort(sortedHashes, sortedSets);
            return new Sums(sortedHashes, sortedSets, size);

            void Add(int from, ulong hash, long set, int left)
            {
                if (left == 0)
                {
                    hashes.Add(hash);
                    sets.Add(set);
                    return;
                }

                for (var i = from; i <= single.Length - left; i++)
                {
                    Add(i + 1, hash + single[i], (set << PlaceBits) | (long)i, left - 1);
                }
            }
        }

        /// <summary>The first of the sets of a hash; -1 where there is none.</summary>
        public int First(ulong hash)
        {
            var at = Array.BinarySearch(hashes, hash);
            while (at > 0 && hashes[at - 1] == hash)
            {
                at--;
            }

            return at < 0 ? -1 : at;
        }

        public int[] PlacesOf(int index)
        {
            var places = new int[size];
            var set = sets[index];
            for (var i = size - 1; i >= 0; i--, set >>= PlaceBits)
            {
                places[i] = (int)(set & PlaceMask);
            }

            return places;
        }
    }
}
