using GovDisclosure.Forms;

namespace GovDisclosure.RollUp;

/// <summary>
/// The cells in which any amount can be explained by one mistake: those in which a unit has no number, those in which a unit's own figure
/// is refuted or impossible, those that the published report's own relations accuse, and those that are in no relation.
/// </summary>
internal sealed class FreeCells
{
    private readonly AttributionInput input;
    private readonly List<(CauseKind Kind, string Unit)>?[] unstated;
    private readonly List<string>?[] refutedUnits;
    private readonly bool[] isAccused;
    private readonly bool[] isUnrelated;

    public FreeCells(AttributionInput input)
    {
        this.input = input;
        var cells = input.Folder.Edition.Cells;
        unstated = new List<(CauseKind, string)>?[cells.Length];
        refutedUnits = new List<string>?[cells.Length];
        isAccused = new bool[cells.Length];
        isUnrelated = new bool[cells.Length];
        foreach (var file in input.Used)
        {
            for (var place = 0; place < cells.Length; place++)
            {
                if (file.FilledKind(place) is { } kind)
                {
                    (unstated[place] ??= []).Add((kind, file.Unit!.Code));
                }
            }
        }

        Relations = Relation.Of(input);
        var byCell = Relations
            .SelectMany(static relation => relation.Terms.Select(term => (term.Place, Relation: relation)))
            .ToLookup(static pair => pair.Place, static pair => pair.Relation);
        foreach (var place in input.Assessable)
        {
            isUnrelated[place] = !byCell[place].Any();
            // Where the published figures keep to a relation that the sum does not, it is not they that are mistaken.
            isAccused[place] =
                byCell[place].Any()
                && byCell[place].All(relation => relation.Defect(input.Gap) != 0 && relation.Defect(input.Published) != 0);
        }

        foreach (var file in input.Used)
        {
            foreach (var place in Refuted(file))
            {
                (refutedUnits[place] ??= []).Add(file.Unit!.Code);
            }
        }
    }

    /// <summary>The relations all of whose cells can be compared.</summary>
    public List<Relation> Relations { get; }

    public bool IsFree(int place) =>
        unstated[place] is not null || refutedUnits[place] is not null || isAccused[place] || isUnrelated[place];

    public bool IsAccused(int place) => isAccused[place];

    public bool IsUnrelated(int place) => isUnrelated[place];

    /// <summary>The units that have no number in the cell, each with what it is that a number was counted there.</summary>
    public IReadOnlyList<(CauseKind Kind, string Unit)> Unstated(int place) => unstated[place] ?? [];

    /// <summary>Whether the other figures of a unit, by a relation all of which it states but this cell, come to an amount in a cell in
    /// which it has no number: then the amount is more than what is left over.</summary>
    public bool IsAskedFor(string unit, int place, decimal amount)
    {
        var values = input.Folder.Used[unit].Values;
        return Relations.Exists(relation =>
            relation.Terms.TrueForAll(term => term.Place == place || values[term.Place].IsNumber)
            && relation.Terms.Exists(term => term.Place == place)
            && relation.Terms.Sum(term => term.Coefficient * (term.Place == place ? amount : values[term.Place].Number!.Value)) == 0
        );
    }

    /// <summary>The codes of the units whose own figure in the cell is refuted or impossible, and has no only repair: whoever added up may
    /// have counted any other.</summary>
    public IReadOnlyList<string> RefutedUnits(int place) => refutedUnits[place] ?? [];

    // A count below zero, a figure that by itself is more than what was published, and one of a relation that does not hold.
    private IEnumerable<int> Refuted(UnitFigures file)
    {
        var cells = input.Folder.Edition.Cells;
        var numbers = Array.ConvertAll(file.Values, static value => value.Number ?? 0);
        var repaired = file.Repairs.Select(static repair => repair.Place).ToHashSet();
        return input
            .Assessable.Where(place =>
                input.Gap[place] != 0
                && cells[place].Kind != CellKind.Delta
                && (numbers[place] < 0 || (isUnrelated[place] && numbers[place] > input.Published[place]))
            )
            .Concat(
                Relations
                    .Where(relation =>
                        relation.Defect(numbers) != 0
                        && relation.Defect(input.Gap) != 0
                        && relation.Terms.TrueForAll(term => file.Values[term.Place].IsNumber && !repaired.Contains(term.Place))
                    )
                    .SelectMany(static relation => relation.Terms.Select(static term => term.Place))
            )
            .Distinct();
    }
}

/// <summary>A relation of the form over the cells of an edition.</summary>
/// <param name="Terms">The places of its cells, with 1 on the left side and −1 on the right.</param>
internal sealed record Relation(List<(int Place, int Coefficient)> Terms)
{
    public static List<Relation> Of(AttributionInput input)
    {
        var edition = input.Folder.Edition;
        var places = edition
            .Cells.Select(static (cell, place) => (cell, place))
            .ToDictionary(static pair => pair.cell, static pair => pair.place);
        var assessable = input.Assessable.ToHashSet();
        return
        [
            .. edition
                .Identities.Select(identity => new Relation([
                    .. identity.Left.Select(cell => (places[cell], 1)),
                    .. identity.Right.Select(cell => (places[cell], -1)),
                ]))
                .Where(relation => relation.Terms.TrueForAll(term => assessable.Contains(term.Place))),
        ];
    }

    /// <summary>The left side less the right side.</summary>
    public decimal Defect(decimal[] amounts) => Terms.Sum(term => term.Coefficient * amounts[term.Place]);
}
