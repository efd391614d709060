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
/// <param name="Published">What was published, by place; 0 where it cannot be compared.</param>
internal sealed record AttributionInput(
    UnitFolder Folder,
    UnitPerimeter Perimeter,
    List<UnitFigures> Used,
    ImmutableArray<string> Missing,
    ImmutableArray<int> Assessable,
    decimal[] Gap,
    decimal[] Published
)
{
    /// <summary>Why nothing is certain, whatever is found; null where nothing says so.</summary>
    public LocalizedText? Doubt { get; init; }
}

/// <summary>
/// Finds the smallest sets of causes. All that the folder offers are known vectors over the cells; a cell that a mistake can be in by
/// itself
/// (<see cref="FreeCells"/>) is left out of the hashes, and what is there after a hit must be one mistake a cell.
/// </summary>
internal sealed class Attributing
{
    // A report of the government has hardly more mistakes of its own than this; beyond, anything could be explained.
    private const int MostAccused = 2;
    private const int MostUnrelated = 1;
    private const int MostUnstated = 3;
    private const int MostRefuted = 2;

    // So many causes of free cells alone are put together with others.
    private const int MostUnseen = 3;
    private const int MostListed = 16;

    // Where many units have the same figures, sets that fit are without number: so many are looked at, and then it is said that not all
    // were.
    private const int MostHits = 5_000;

    private static readonly LocalizedText OfRefuted = new(
        "有单位自己的数字有误而改法不唯一，汇总时计入的是多少不得而知",
        "a unit's own figure is refuted and has no only repair, so that it is not known what was counted for it"
    );

    private static readonly LocalizedText OfNotApplicable = new(
        "有单位在不符的格印“/”，汇总时是否计了数字不得而知",
        "a unit printed \"/\" in a cell that differs, so that it is not known whether something was counted for it"
    );

    private readonly AttributionInput input;
    private readonly FreeCells free;
    private readonly List<Hypothesis> all;
    private readonly List<Hypothesis> seen;
    private readonly List<Hypothesis> unseen;
    private readonly List<(int Weakness, ImmutableArray<Cause> Causes)> best = [];
    private int fewest = int.MaxValue;
    private long count;
    private int hits;
    private bool isCut;
    private LocalizedText? doubt;

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
        if (input.Missing.IsEmpty)
        {
            return exact;
        }

        var missing = new MissingUnits(input, attributing.free, attributing.all, cancellationToken);
        return exact.Sets.IsEmpty ? missing.Find(exact.Doubt) : exact.With([.. missing.Instead(attributing.fewest)], MostListed);
    }

    private Attribution Exact(CancellationToken cancellationToken)
    {
        var hash = new LinearHash(input, [.. input.Assessable.Where(place => !free.IsFree(place))], all);
        var search = new SubsetSearch([.. seen.Select(hypothesis => hash.Of(hypothesis.Amounts))]);
        var target = hash.Of(input.Gap);
        var size = 0;
        for (; size <= search.MaxSize && size <= fewest && !isCut; size++)
        {
            foreach (var places in search.Find(target, size, cancellationToken))
            {
                if (++hits > MostHits)
                {
                    isCut = true;
                    break;
                }

                var set = Array.ConvertAll(places, place => seen[place]);
                if (set.DistinctBy(static hypothesis => hypothesis.Claim).Count() == set.Length)
                {
                    Complete(set);
                }
            }
        }

        return new Attribution(
            [.. best.Select(static set => set.Causes)],
            (int)Math.Min(count, int.MaxValue),
            all.Count,
            size - 1,
            input.Missing,
            isExact: best.Count > 0,
            isExhaustive: !isCut
        )
        {
            Doubt = input.Doubt ?? doubt,
        };
    }

    // What is in the free cells after the causes that were found by the others.
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
        if (set.Count > fewest)
        {
            return;
        }

        Settle(set, rest);
        for (var i = from; more > 0 && i < unseen.Count; i++)
        {
            var hypothesis = unseen[i];
            if (
                !set.Exists(other => other.Claim == hypothesis.Claim)
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
        var mistakes = new Mistakes();
        List<List<Cause>> choices =
        [
            [],
        ];
        foreach (var place in input.Assessable.Where(place => rest[place] != 0))
        {
            var here = Choices(mistakes, place, rest[place]);
            if (here.Count == 0)
            {
                return;
            }

            mistakes.Ways = Math.Min(mistakes.Ways * here.Count, int.MaxValue);
            choices = [.. choices.SelectMany(chosen => here.Select(cause => (List<Cause>)[.. chosen, cause])).Take(MostListed)];
        }

        var causes = set.Count + mistakes.Cells;
        if (causes > fewest)
        {
            return;
        }

        if (causes < fewest)
        {
            fewest = causes;
            (count, doubt) = (0, null);
            best.Clear();
        }

        // No two are the same: each set of hypotheses is found once, and the choices of one differ.
        count = Math.Min(count + mistakes.Ways, int.MaxValue);
        doubt ??=
            mistakes.Refuted > 0 ? OfRefuted
            : mistakes.NotApplicable > 0 ? OfNotApplicable
            : null;
        foreach (var chosen in choices)
        {
            ImmutableArray<Cause> whole =
            [
                .. set.Select(Whole).Concat(chosen).OrderBy(static cause => cause.Kind).ThenBy(Key, StringComparer.Ordinal),
            ];
            var at = best.FindIndex(other => other.Weakness > mistakes.Weakness);
            best.Insert(at < 0 ? best.Count : at, (mistakes.Weakness, whole));
        }

        best.RemoveRange(Math.Min(best.Count, MostListed), Math.Max(0, best.Count - MostListed));
    }

    // What one mistake in a cell can be. Where a unit left it blank, what was counted is taken for the unit's; where it printed "/", the
    // published figure may as well be wrong.
    private List<Cause> Choices(Mistakes mistakes, int place, decimal amount)
    {
        List<Cause> here = [];
        var unstated = amount > 0 ? free.Unstated(place) : [];
        var hasBlank = unstated.Any(static one => one.Kind == CauseKind.BlankFilled);
        if (unstated.Count > 0 && ++mistakes.Unstated <= MostUnstated)
        {
            mistakes.NotApplicable += unstated.Any(static one => one.Kind == CauseKind.NotApplicableFilled) ? 1 : 0;
            here.AddRange(
                unstated.Select(one => One(one.Kind, one.Unit, place, amount) with { IsRest = !free.IsAskedFor(one.Unit, place, amount) })
            );
        }

        if (free.RefutedUnits(place) is { Count: > 0 } refuted && ++mistakes.Refuted <= MostRefuted)
        {
            here.AddRange(refuted.Select(unit => One(CauseKind.ChildTotal, unit, place, amount) with { IsRest = true }));
        }

        if (
            !hasBlank
            && (
                free.IsAccused(place) ? ++mistakes.Accused <= MostAccused : free.IsUnrelated(place) && ++mistakes.Unrelated <= MostUnrelated
            )
        )
        {
            here.Add(
                new Cause(
                    CauseKind.ParentCell,
                    input.Folder.Units.Parent?.Code,
                    File: null,
                    [new CellAmount(input.Folder.Edition.Cells[place], amount)]
                )
                {
                    // The published figure's own relations ask for the amount; in a cell of none any other would do.
                    IsRest = !free.IsAccused(place),
                }
            );
        }

        mistakes.Cells++;
        return here;
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

    private Cause One(CauseKind kind, string unit, int place, decimal amount) =>
        new(kind, unit, input.Folder.Used[unit].File, [new CellAmount(input.Folder.Edition.Cells[place], amount)]);

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

    /// <summary>The mistakes that are in single cells beside a set of causes, counted by what they are.</summary>
    private sealed class Mistakes
    {
        public int Cells { get; set; }

        public int Unstated { get; set; }

        public int NotApplicable { get; set; }

        public int Refuted { get; set; }

        public int Accused { get; set; }

        public int Unrelated { get; set; }

        public long Ways { get; set; } = 1;

        // Of sets of one size, those of causes that were known to the unit, and of its own refuted figures, are first; of other free
        // amounts a blank's, then a relation's, then none's.
        public int Weakness => Unstated + (2 * Accused) + (3 * Unrelated);
    }
}
