using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.RollUp;

/// <summary>
/// What is likely where units of the perimeter are missing and nothing in the folder accounts for the differences: the fewest other causes
/// after which the rest can be a report, that is, has no negative figure and keeps to the form's relations. It is never certain.
/// </summary>
internal static class MissingUnits
{
    private const int MostOthers = 2;
    private const int MostListed = 16;

    public static Attribution Find(AttributionInput input, FreeCells free, List<Hypothesis> all, CancellationToken cancellationToken)
    {
        var likely = new List<(ImmutableArray<Cause> Causes, decimal Size)>();
        var size = 0;
        for (; size <= MostOthers && likely.Count == 0; size++)
        {
            foreach (var set in Sets(all, size))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Rest(input, free, set) is { } found)
                {
                    likely.Add(found);
                }
            }
        }

        // The rest that is the smallest report is the likeliest: another cause that was not seen would make it larger.
        ImmutableArray<ImmutableArray<Cause>> sets =
        [
            .. likely
                .OrderBy(static found => found.Causes.Length)
                .ThenBy(static found => found.Size)
                .Select(static found => found.Causes)
                .Take(MostListed),
        ];
        return new Attribution(sets, likely.Count, all.Count, size - 1, input.Missing, isExact: false, isExhaustive: false);
    }

    private static IEnumerable<Hypothesis[]> Sets(List<Hypothesis> all, int size) =>
        size switch
        {
            0 =>
            [
                [],
            ],
            1 => all.Select(static one => (Hypothesis[])[one]),
            _ => all.SelectMany(
                (one, place) => all.Skip(place + 1).Where(other => other.Claim != one.Claim).Select(other => (Hypothesis[])[one, other])
            ),
        };

    private static (ImmutableArray<Cause> Causes, decimal Size)? Rest(AttributionInput input, FreeCells free, Hypothesis[] set)
    {
        var cells = input.Folder.Edition.Cells;
        var rest = (decimal[])input.Gap.Clone();
        foreach (var place in input.Assessable)
        {
            foreach (var hypothesis in set)
            {
                rest[place] -= hypothesis.Amounts[place];
            }

            if (rest[place] < 0 && cells[place].Kind != CellKind.Delta && !free.IsAccused(place))
            {
                return null;
            }
        }

        ImmutableArray<Cause> causes =
        [
            .. set.Select(hypothesis => new Cause(hypothesis.Kind, hypothesis.Unit, hypothesis.File, Amounts(input, hypothesis.Amounts))
            {
                EqualFiles = hypothesis.EqualFiles,
            }),
        ];
        if (free.Relations.Exists(relation => relation.Defect(rest) != 0))
        {
            if (Mistake(input, free, rest) is not { } mistake)
            {
                return null;
            }

            rest[mistake.Place] -= mistake.Amount;
            causes = causes.Add(
                new Cause(
                    CauseKind.ParentCell,
                    input.Folder.Units.Parent?.Code,
                    File: null,
                    [new CellAmount(cells[mistake.Place], mistake.Amount)]
                )
            );
        }

        if (input.Assessable.Any(place => rest[place] < 0 && cells[place].Kind != CellKind.Delta))
        {
            return null;
        }

        if (input.Assessable.Any(place => rest[place] != 0))
        {
            causes = causes.Add(
                new Cause(CauseKind.MissingUnit, input.Missing.Length == 1 ? input.Missing[0] : null, File: null, Amounts(input, rest))
            );
        }

        return (causes, input.Assessable.Sum(place => Math.Abs(rest[place])));
    }

    // The one cell whose change mends every relation that does not hold.
    private static (int Place, decimal Amount)? Mistake(AttributionInput input, FreeCells free, decimal[] rest)
    {
        var broken = free.Relations.Where(relation => relation.Defect(rest) != 0).ToList();
        foreach (var term in broken[0].Terms)
        {
            var amount = broken[0].Defect(rest) * term.Coefficient;
            if (
                free.Relations.TrueForAll(relation =>
                    relation.Defect(rest)
                    == amount * relation.Terms.Where(other => other.Place == term.Place).Sum(static other => other.Coefficient)
                )
            )
            {
                return (term.Place, amount);
            }
        }

        return null;
    }

    private static ImmutableArray<CellAmount> Amounts(AttributionInput input, decimal[] amounts) =>
        [
            .. input
                .Assessable.Where(place => amounts[place] != 0)
                .Select(place => new CellAmount(input.Folder.Edition.Cells[place], amounts[place])),
        ];
}
