using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.RollUp;

/// <summary>
/// What is likely where units of the perimeter are missing: the fewest other causes after which the rest can be a report, that is, has no
/// negative figure and keeps to the form's relations. It is never certain.
/// </summary>
internal sealed class MissingUnits(AttributionInput input, FreeCells free, List<Hypothesis> all, CancellationToken cancellationToken)
{
    private const int MostOthers = 2;
    private const int MostListed = 16;

    // Sets of one cause more that are listed behind the fewest.
    private const int MostRunnersUp = 8;

    /// <summary>What is likeliest where nothing in the folder accounts for the differences, and behind it what is likely with one cause
    /// more: a missing unit's figures are not known, so that others can be hidden in them.</summary>
    /// <param name="doubt">Why nothing would be certain with all units there too.</param>
    public Attribution Find(LocalizedText? doubt)
    {
        var (likely, others) = Fewest(MostOthers, static _ => true);
        return new Attribution(
            [.. likely.Take(MostListed), .. RunnersUp(likely, others).Take(MostRunnersUp)],
            likely.Count,
            all.Count,
            others,
            input.Missing,
            isExact: false,
            isExhaustive: false
        )
        {
            Doubt = doubt,
        };
    }

    /// <summary>The sets of no more causes than those that account for all, in which a missing unit stands for something.</summary>
    /// <param name="fewest">Of how many causes the sets are that account for all.</param>
    public IReadOnlyList<ImmutableArray<Cause>> Instead(int fewest) =>
        Fewest(Math.Min(MostOthers, fewest - 1), set => set.Length <= fewest && HasMissing(set)).Likely;

    private static bool HasMissing(ImmutableArray<Cause> set) => set.Any(static cause => cause.Kind == CauseKind.MissingUnit);

    // Only where the fewest hide in a missing unit's figures what can be something else.
    private List<ImmutableArray<Cause>> RunnersUp(List<ImmutableArray<Cause>> likely, int others) =>
        others < MostOthers && likely is [var first, ..] && HasMissing(first) ? OfSize(others + 1, static _ => true) : [];

    private (List<ImmutableArray<Cause>> Likely, int Others) Fewest(int most, Func<ImmutableArray<Cause>, bool> isWanted)
    {
        for (var size = 0; size <= most; size++)
        {
            if (OfSize(size, isWanted) is { Count: > 0 } likely)
            {
                return (likely, size);
            }
        }

        return ([], Math.Max(most, 0));
    }

    // The rest that is the smallest report is the likeliest: another cause that was not seen would make it larger.
    private List<ImmutableArray<Cause>> OfSize(int size, Func<ImmutableArray<Cause>, bool> isWanted)
    {
        var likely = new List<(ImmutableArray<Cause> Causes, decimal Size)>();
        foreach (var set in Sets(all, size))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Rest(set) is { } found && isWanted(found.Causes))
            {
                likely.Add(found);
            }
        }

        return
        [
            .. likely.OrderBy(static found => found.Causes.Length).ThenBy(static found => found.Size).Select(static found => found.Causes),
        ];
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

    private (ImmutableArray<Cause> Causes, decimal Size)? Rest(Hypothesis[] set)
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
            .. set.Select(hypothesis => new Cause(hypothesis.Kind, hypothesis.Unit, hypothesis.File, Amounts(hypothesis.Amounts))
            {
                EqualFiles = hypothesis.EqualFiles,
            }),
        ];
        if (free.Relations.Exists(relation => relation.Defect(rest) != 0))
        {
            if (Mistake(rest) is not { } mistake)
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
                new Cause(CauseKind.MissingUnit, input.Missing.Length == 1 ? input.Missing[0] : null, File: null, Amounts(rest))
                {
                    IsRest = true,
                }
            );
        }

        return (causes, input.Assessable.Sum(place => Math.Abs(rest[place])));
    }

    // The one cell whose change mends every relation that does not hold.
    private (int Place, decimal Amount)? Mistake(decimal[] rest)
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

    private ImmutableArray<CellAmount> Amounts(decimal[] amounts) =>
        [
            .. input
                .Assessable.Where(place => amounts[place] != 0)
                .Select(place => new CellAmount(input.Folder.Edition.Cells[place], amounts[place])),
        ];
}
