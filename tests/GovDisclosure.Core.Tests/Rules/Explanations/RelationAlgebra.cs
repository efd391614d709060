using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Core.Tests.Rules.Explanations;

/// <summary>Facts of a table's relations as a matrix, by plain elimination over a prime field and by trying every set: nothing of it is the
/// explainer's.</summary>
internal static class RelationAlgebra
{
    // Minors of so few entries 1 and −1 are far below it, so rank and dependence are those over the integers.
    private const long Prime = 2_147_483_647;

    /// <summary>The number of relations that do not follow from the others.</summary>
    public static int Rank(FormTable table) => Rank(table, static _ => true);

    /// <summary>The number of some of the relations that do not follow from the others of them.</summary>
    public static int Rank(FormTable table, Func<Identity, bool> isMeant) =>
        Rank(Columns([.. table.Identities.Where(isMeant)], table.Cells));

    /// <summary>
    /// The least number of cells that can change together so that every relation still holds: the columns of so many cells, and of no
    /// fewer,
    /// are dependent. Null when that takes more than four, or there are no relations.
    /// </summary>
    public static int? Distance(FormTable table)
    {
        var columns = Columns(
            table.Identities,
            [.. table.Identities.SelectMany(static identity => identity.Left.Concat(identity.Right)).Distinct()]
        );
        for (var size = 2; size <= 4; size++)
        {
            if (HasDependent(columns, [], 0, size))
            {
                return size;
            }
        }

        return null;
    }

    // Of a smallest dependent set no relation has one cell alone; a set that cannot mend that with the cells left to choose is given up.
    private static bool HasDependent(long[][] columns, List<long[]> chosen, int start, int size)
    {
        if (chosen.Count == size)
        {
            return Rank([.. chosen]) < size;
        }

        var lonely =
            chosen.Count == 0
                ? []
                : Enumerable.Range(0, chosen[0].Length).Where(row => chosen.Count(column => column[row] != 0) == 1).ToList();
        for (var next = start; next < columns.Length; next++)
        {
            if (size - chosen.Count > 1 || lonely.TrueForAll(row => columns[next][row] != 0))
            {
                chosen.Add(columns[next]);
                var found = HasDependent(columns, chosen, next + 1, size);
                chosen.RemoveAt(chosen.Count - 1);
                if (found)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static long[][] Columns(ImmutableArray<Identity> identities, IEnumerable<FormCell> cells) =>
        [
            .. cells.Select(cell =>
                identities
                    .Select(identity =>
                        identity.Left.Contains(cell) ? 1
                        : identity.Right.Contains(cell) ? Prime - 1
                        : 0L
                    )
                    .ToArray()
            ),
        ];

    private static int Rank(long[][] vectors)
    {
        var rest = vectors.Select(static vector => (long[])vector.Clone()).ToList();
        var rank = 0;
        for (var entry = 0; rest.Count > 0 && entry < rest[0].Length; entry++)
        {
            if (rest.FindIndex(vector => vector[entry] != 0) is var at && at < 0)
            {
                continue;
            }

            var pivot = rest[at];
            rest.RemoveAt(at);
            rank++;
            foreach (var vector in rest.Where(vector => vector[entry] != 0))
            {
                var factor = vector[entry] * Inverse(pivot[entry]) % Prime;
                for (var i = entry; i < vector.Length; i++)
                {
                    vector[i] = (vector[i] + (Prime - factor) * pivot[i]) % Prime;
                }
            }
        }

        return rank;
    }

    private static long Inverse(long number)
    {
        var inverse = 1L;
        for (long power = Prime - 2, factor = number; power > 0; power >>= 1, factor = factor * factor % Prime)
        {
            inverse = (power & 1) == 1 ? inverse * factor % Prime : inverse;
        }

        return inverse;
    }
}
