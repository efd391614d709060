using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Generators.Shrinking;

/// <summary>Roll-ups of fewer or smaller reports, whose sum the parent still is.</summary>
internal static class RollUpShrinker
{
    public static IEnumerable<ParentWithChildren> Smaller(ParentWithChildren rollUp, FormCatalog catalog)
    {
        var children = rollUp.Children;
        for (var i = 0; children.Length > 1 && i < children.Length; i++)
        {
            yield return Of(children.RemoveAt(i));
        }

        for (var i = 0; i < children.Length; i++)
        {
            foreach (var smaller in ReportShrinker.Consistent(children[i], catalog))
            {
                yield return Of(children.SetItem(i, smaller));
            }
        }

        ParentWithChildren Of(ImmutableArray<AnnualReport> fewer) => new(Sums.Of(rollUp.Parent, fewer, catalog), fewer);
    }
}
