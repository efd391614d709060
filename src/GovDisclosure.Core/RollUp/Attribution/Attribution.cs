using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.RollUp;

/// <summary>A cause of differences.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Unit">The code of the unit, or the name of the file where it is of none; null where several units share it.</param>
/// <param name="File">The file whose figures they are, of several of the unit the one that is meant; null where it is no file's.</param>
/// <param name="Amounts">What it adds to the published figures, in the order of the form; cells to which it adds nothing are left
/// out.</param>
[JsonConverter(typeof(ResultPartConverter<Cause>))]
public sealed record Cause(CauseKind Kind, string? Unit, string? File, ImmutableArray<CellAmount> Amounts) : IJsonPart
{
    /// <summary>The other files of the unit with the very same figures: which of them was counted makes no difference.</summary>
    public ImmutableArray<string> EqualFiles { get; init; } = [];

    /// <summary>Whether its amounts are only what is left over after the other causes: any other amount would have been explained by it
    /// as well. That there is such a cause is then the smallest explanation; how much it comes to is not proved.</summary>
    public bool IsRest { get; init; }

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => RollUpPartJson.Write(writer, this);
}

/// <summary>What a cause adds to a cell.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Amount">What it adds.</param>
[JsonConverter(typeof(ResultPartConverter<CellAmount>))]
public readonly record struct CellAmount(FormCell Cell, decimal Amount) : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer) =>
        throw new NotSupportedException("The amount of a cell has no JSON of its own; write its Cause.");
}

/// <summary>
/// What causes the differences of a perimeter: the smallest sets of causes that the folder offers and that account for every cell to the
/// last
/// unit. Addition alone checks it: published = sum + all amounts of the causes, in every cell that can be compared.
/// </summary>
/// <remarks>It proposes, and changes no figure. Immutable.</remarks>
[JsonConverter(typeof(ResultPartConverter<Attribution>))]
public sealed class Attribution : IJsonPart
{
    internal Attribution(
        ImmutableArray<ImmutableArray<Cause>> sets,
        int smallestSets,
        int hypotheses,
        int searchedUpTo,
        ImmutableArray<string> missing,
        bool isExact,
        bool isExhaustive
    )
    {
        Sets = sets;
        SmallestSets = smallestSets;
        Hypotheses = hypotheses;
        SearchedUpTo = searchedUpTo;
        Missing = missing;
        IsExact = isExact;
        IsExhaustive = isExhaustive;
    }

    /// <summary>The smallest sets of causes, the first of them the one that is shown; empty where none was found. Where units are
    /// missing the runners-up come behind them: sets in which their figures are a difference that something else explains too, or in which
    /// something else explains a part of what is taken for theirs.</summary>
    public ImmutableArray<ImmutableArray<Cause>> Sets { get; }

    /// <summary>How many smallest sets there are, those that are not listed included.</summary>
    public int SmallestSets { get; }

    /// <summary>How many sets there are beside the first, runners-up and those that are not listed included.</summary>
    public int OtherSets => Math.Max(Math.Max(SmallestSets, Sets.Length) - 1, 0);

    /// <summary>How many causes the folder offered.</summary>
    public int Hypotheses { get; }

    /// <summary>Up to how many of them together were tried.</summary>
    public int SearchedUpTo { get; }

    /// <summary>The units of the perimeter whose report is not there.</summary>
    public ImmutableArray<string> Missing { get; }

    /// <summary>Whether the sets account for every cell with nothing but what the folder holds; else a missing unit stands for the
    /// rest.</summary>
    public bool IsExact { get; }

    /// <summary>Whether every set of up to <see cref="SearchedUpTo"/> causes was tried.</summary>
    public bool IsExhaustive { get; }

    /// <summary>Why even an only smallest set is not certain, such as versions of a report of which it is not known which is the later;
    /// null where nothing says so.</summary>
    public LocalizedText? Doubt { get; internal init; }

    /// <summary>Whether there is exactly one smallest set, it is exact, nothing casts doubt on it, and no unit of the perimeter is
    /// missing.</summary>
    public bool IsCertain => Missing.IsEmpty && IsExact && IsExhaustive && SmallestSets == 1 && Doubt is null;

    /// <summary>The causes of the first set.</summary>
    public ImmutableArray<Cause> Causes => Sets.IsEmpty ? [] : Sets[0];

    /// <summary>The same with a reason why nothing is certain, behind those that it has.</summary>
    internal Attribution Doubted(LocalizedText doubt) =>
        new(Sets, SmallestSets, Hypotheses, SearchedUpTo, Missing, IsExact, IsExhaustive)
        {
            Doubt = Doubt is null ? doubt : Doubts.Joined([Doubt, doubt]),
        };

    /// <summary>The same with sets behind its own: what the units that are missing may stand for instead.</summary>
    internal Attribution With(IReadOnlyCollection<ImmutableArray<Cause>> others, int most) =>
        new(
            [.. Sets, .. others.Take(most)],
            (int)Math.Min((long)SmallestSets + others.Count, int.MaxValue),
            Hypotheses,
            SearchedUpTo,
            Missing,
            IsExact,
            IsExhaustive
        )
        {
            Doubt = Doubt,
        };

    internal ImmutableArray<CellCause> CausesAt(FormCell cell) =>
        [
            .. Causes.SelectMany(cause =>
                cause
                    .Amounts.Where(amount => amount.Cell == cell)
                    .Select(amount => new CellCause(cause.Kind, cause.Unit, cause.File, amount.Amount) { IsRest = cause.IsRest })
            ),
        ];

    void IJsonPart.WriteTo(Utf8JsonWriter writer) =>
        throw new NotSupportedException("An attribution has no JSON of its own, since it is of a perimeter; write its PerimeterRollUp.");
}
