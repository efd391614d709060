using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Comparison;

/// <summary>The tables of a comparison that are last year's, figure by figure.</summary>
internal sealed class CopiedTables(ComparisonResult result)
{
    public ImmutableArray<FormTable> Tables { get; } =
        result.IsOfTwoYears
            ?
            [
                .. result
                    .Pairings.Tables.Select(table => table.Of(result.Previous, result.Current))
                    .Where(pairing => IsCopied(result, pairing))
                    .Select(static pairing => pairing.Current!),
            ]
            : [];

    private static bool IsCopied(ComparisonResult result, TablePairing pairing)
    {
        if (
            pairing.Current is null
            || pairing.Current != pairing.Previous
            || result.Changes.Any(change => change.Cell.Table == pairing.Current)
        )
        {
            return false;
        }

        return pairing.Current.Cells.Count(cell => cell.Get(result.Current).Number is not (null or 0))
            >= result.Options.Policy.Thresholds.CopiedTableFigures;
    }
}
