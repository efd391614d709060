using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Causes;

/// <summary>
/// Tells apart the independent errors of a table. A wrong cell breaks every relation over it by the same difference, so that relations that
/// share a cell and a difference have one cause.
/// </summary>
internal static class RelationGroups
{
    // A table with more errors than these was misread or filled in wrongly as a whole, which is one cause.
    private const int MostOfTable = 4;

    /// <summary>For each finding on relations of one table, the first one of its group.</summary>
    public static int[] Of(ImmutableArray<Finding> findings)
    {
        var groups = new int[findings.Length];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = i;
            for (var j = 0; j < i; j++)
            {
                if (AreOne(findings[i], findings[j]))
                {
                    Join(groups, i, groups[j]);
                }
            }
        }

        if (groups.Distinct().Count() > MostOfTable)
        {
            Array.Clear(groups);
        }

        return groups;
    }

    private static void Join(int[] groups, int last, int group)
    {
        var (from, to) = (Math.Max(groups[last], group), Math.Min(groups[last], group));
        for (var i = 0; i <= last; i++)
        {
            groups[i] = groups[i] == from ? to : groups[i];
        }
    }

    private static bool AreOne(Finding one, Finding other) =>
        Int128.Abs(Difference(one)) == Int128.Abs(Difference(other)) && Cells(one).Overlaps(Cells(other));

    private static Int128 Difference(Finding finding) => (finding.Left ?? 0) - (finding.Right ?? 0);

    private static HashSet<FormCell> Cells(Finding finding) => [.. finding.Operands.Select(static operand => operand.Cell)];
}
