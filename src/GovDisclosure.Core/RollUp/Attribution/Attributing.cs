using System.Collections.Immutable;
using System.Globalization;

namespace GovDisclosure.RollUp;

/// <summary>What the causes of a perimeter's differences are looked for in.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Perimeter">The perimeter.</param>
/// <param name="Used">The files that are summed.</param>
/// <param name="Missing">The codes of the perimeter's units whose report is not there.</param>
/// <param name="Assessable">The places of the cells that can be compared.</param>
/// <param name="Gap">Published less sum, by place; 0 where it cannot be compared.</param>
internal sealed record AttributionInput(
    UnitFolder Folder,
    UnitPerimeter Perimeter,
    List<UnitFigures> Used,
    ImmutableArray<string> Missing,
    ImmutableArray<int> Assessable,
    decimal[] Gap
);

/// <summary>
/// Finds the smallest sets of causes. All that the folder offers are known vectors over the cells; a cell that a mistake can be in by
/// itself
/// (<see cref="FreeCells"/>) is left out of the hashes, and what stands there after a hit must be one mistake a cell.
/// </summary>
internal sealed class Attributing
{
    // A report of the government has hardly more mistakes of its own than this; beyond, anything could be explained.
    private const int MostAccused = 2;
    private const int MostUnrelated = 1;
    private const int MostBlanks = 3;

    // So many causes of free cells alone are put together with others.
    private const int MostUnseen = 3;
    private const int MostListed = 16;

    // Where many units have the same figures, sets that fit are without number: so many are looked at, and then it is said that not all
    // were.
    private const int MostHits = 5_000;

    private readonly AttributionInput input;
    private readonly FreeCells free;
    private readonly List<Hypothesis> all;
    private readonly List<Hypothesis> seen;
    private readonly List<Hypothesis> unseen;
    private readonly List<ImmutableArray<Cause>> best = [];
    private (int Causes, int Weakness) cost = (int.MaxValue, 0);
    private int count;
    private int hits;
    private bool isCut;

    private Attributing(AttributionInput input)
    {
        this.input = input;
        free = new FreeCells(input);
        all = Hypothesis.Of(input);
        var visible = input.Assessable.Where(place => !free.IsFree(place)).ToList();
        seen = [.. all.Where(hypothesis => visible.Exists(place => hypothesis.Amounts[place] != 0))];
        unseen = [.. all.Except(seen)];
    }

    public static Attribution Find(AttributionInput input, CancellationToken cancellationToken)
    {
        if (input.Assessable.IsEmpty)
        {
            // Any set would do where no cell can be compared: none is found.
            return new Attribution([], 0, 0, 0, input.Missing, isExact: false, isExhaustive: false);
        }

        var attributing = new Attributing(input);
        var exact = attributing.Exact(cancellationToken);
        return !input.Missing.IsEmpty && exact.Sets.IsEmpty
            ? MissingUnits.Find(input, attributing.free, attributing.all, cancellationToken)
            : exact;
    }

    private Attribution Exact(CancellationToken cancellationToken)
    {
        var hash = new LinearHash(input, [.. input.Assessable.Where(place => !free.IsFree(place))], all);
        var search = new SubsetSearch([.. seen.Select(hypothesis => hash.Of(hypothesis.Amounts))]);
        var target = hash.Of(input.Gap);
        var size = 0;
        for (; size <= search.MaxSize && size <= cost.Causes && !isCut; size++)
        {
            foreach (var places in search.Find(target, size, cancellationToken))
            {
                if (++hits > MostHits)
                {
                    isCut = true;
                    break;
                }

                var set = Array.ConvertAll(places, place => seen[place]);
                if (set.DistinctBy(static hypothesis => hypothesis.Unit, StringComparer.Ordinal).Count() == set.Length)
                {
                    Complete(set);
                }
            }
        }

        return new Attribution([.. best], count, all.Count, size - 1, input.Missing, isExact: best.Count > 0, isExhaustive: !isCut);
    }

    // What stands in the free cells after the causes that were found by the others.
    private void Complete(Hypothesis[] set)
    {
        var rest = (decimal[])input.Gap.Clone();
        Subtract(rest, set);
        if (input.Assessable.Any(place => rest[place] != 0 && !free.IsFree(place)))
        {
            return;
        }

        Extend([.. set], rest, 0, MostUnseen);
    }

    private void Extend(List<Hypothesis> set, decimal[] rest, int from, int more)
    {
        if (set.Count > cost.Causes)
        {
            return;
        }

        Settle(set, rest);
        for (var i = from; more > 0 && i < unseen.Count; i++)
        {
            var hypothesis = unseen[i];
            if (
                !set.Exists(other => string.Equals(other.Unit, hypothesis.Unit, StringComparison.Ordinal))
                && input.Assessable.Any(place => hypothesis.Amounts[place] != 0 && rest[place] != 0)
            )
            {
                var less = (decimal[])rest.Clone();
                Subtract(less, [hypothesis]);
                Extend([.. set, hypothesis], less, i + 1, more - 1);
            }
        }
    }

    // One mistake for each cell that is left.
    private void Settle(List<Hypothesis> set, decimal[] rest)
    {
        var (accused, unrelated, blanks) = (0, 0, 0);
        List<List<Cause>> choices =
        [
            [],
        ];
        foreach (var place in input.Assessable.Where(place => rest[place] != 0))
        {
            List<Cause> here = [];
            if (free.BlankUnits(place) is { Count: > 0 } units && rest[place] > 0 && ++blanks <= MostBlanks)
            {
                here.AddRange(units.Select(unit => One(CauseKind.BlankFilled, unit, input.Folder.Used[unit].File, place, rest[place])));
            }
            else if (free.IsAccused(place) ? ++accused <= MostAccused : free.IsUnrelated(place) && ++unrelated <= MostUnrelated)
            {
                here.Add(One(CauseKind.ParentCell, input.Folder.Units.Parent?.Code, file: null, place, rest[place]));
            }

            if (here.Count == 0)
            {
                return;
            }

            isCut |= (long)choices.Count * here.Count > MostListed;
            choices = [.. choices.SelectMany(chosen => here.Select(cause => (List<Cause>)[.. chosen, cause])).Take(MostListed)];
        }

        // A cause that was known to the unit is better than a free amount; of those, a blank's than a relation's, than none's.
        var found = (Causes: set.Count + accused + unrelated + blanks, Weakness: blanks + (2 * accused) + (3 * unrelated));
        if (found.CompareTo(cost) > 0)
        {
            return;
        }

        if (found.CompareTo(cost) < 0)
        {
            cost = found;
            count = 0;
            best.Clear();
        }

        // No two are the same: each set of hypotheses is found once, and the choices of one differ.
        foreach (var chosen in choices)
        {
            count++;
            if (best.Count < MostListed)
            {
                best.Add([.. set.Select(Whole).Concat(chosen).OrderBy(static cause => cause.Kind).ThenBy(Key, StringComparer.Ordinal)]);
            }
        }
    }

    // Two versions of a unit, and a blank in one cell or in another, are two causes.
    private static string Key(Cause cause) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{cause.Unit} {cause.Kind} {cause.File} {string.Join(' ', cause.Amounts.Select(static amount => $"{amount.Cell.Pointer} {amount.Amount}"))}"
        );

    private Cause Whole(Hypothesis hypothesis) =>
        new(
            hypothesis.Kind,
            hypothesis.Unit,
            hypothesis.File,
            [
                .. input
                    .Assessable.Where(place => hypothesis.Amounts[place] != 0)
                    .Select(place => new CellAmount(input.Folder.Edition.Cells[place], hypothesis.Amounts[place])),
            ]
        )
        {
            EqualFiles = hypothesis.EqualFiles,
        };

    private Cause One(CauseKind kind, string? unit, string? file, int place, decimal amount) =>
        new(kind, unit, file, [new CellAmount(input.Folder.Edition.Cells[place], amount)]);

    private void Subtract(decimal[] rest, IEnumerable<Hypothesis> set)
    {
        foreach (var hypothesis in set)
        {
            foreach (var place in input.Assessable)
            {
                rest[place] -= hypothesis.Amounts[place];
            }
        }
    }
}
