using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>A figure of last year's report and of this year's: of the same cell, or of cells that stand for each other in two
/// editions.</summary>
/// <remarks>The default compares no cell, and its members say so by an <see cref="InvalidOperationException"/>. Two are equal when they are
/// of the same cells and hold the same values, of whatever reports.</remarks>
[JsonConverter(typeof(ResultPartConverter<CellComparison>))]
public readonly record struct CellComparison : IJsonPart
{
    private readonly CellPair? made;
    private readonly ComparisonAnalysis? madeBy;

    // A count takes eight bytes, an amount thirty-two, and nearly every cell is a count: the amounts of the few others are apart.
    private readonly Count countBefore;
    private readonly Count countAfter;
    private readonly AmountPair? amounts;

    internal CellComparison(ComparisonAnalysis analysis, CellPair pair, Count before, Count after)
    {
        madeBy = analysis;
        made = pair;
        countBefore = before;
        countAfter = after;
    }

    internal CellComparison(ComparisonAnalysis analysis, CellPair pair, Amount before, Amount after)
    {
        madeBy = analysis;
        made = pair;
        amounts = new AmountPair(before, after);
    }

    /// <summary>
    /// The cell, as this year's form has it; as last year's has it when this year's has none, or has several of which the sum is compared.
    /// </summary>
    public FormCell Cell => Pair.Cell;

    /// <summary>The JSON Pointer of the cell.</summary>
    public string Pointer => Pair.Cell.Pointer;

    /// <summary>The cells of last year's form, to be added up where there are several; empty when it has none.</summary>
    public ImmutableArray<FormCell> PreviousCells => Pair.Previous;

    /// <summary>The cells of this year's form, to be added up where there are several; empty when it has none.</summary>
    public ImmutableArray<FormCell> CurrentCells => Pair.Current;

    /// <summary>How far the two figures can be set side by side.</summary>
    public ComparisonVerdict Verdict => Pair.Verdict;

    /// <summary>Why the verdict is what it is.</summary>
    public LocalizedText Reason => Pair.Reason;

    /// <summary>What last year's report holds; null when it has no such cell. A blank cell is not null.</summary>
    public CellValue? Before => Pair.Previous.IsEmpty ? null : ValueBefore;

    /// <summary>What this year's report holds; null when it has no such cell. A blank cell is not null.</summary>
    public CellValue? After => Pair.Current.IsEmpty ? null : ValueAfter;

    /// <summary>
    /// Whether the two differ in state, number or printed unit, only one report has the cell, or the two cannot be compared.
    /// </summary>
    public bool IsChange => !Pair.HasDelta || Differs;

    /// <summary>The unit of the figure, such as 件: the form's, else the printed one; empty when there is none.</summary>
    public string Unit =>
        Pair.Cell.Unit.Length > 0 ? Pair.Cell.Unit : JsonWords.Of(JsonWords.Units, ValueAfter.Unit ?? ValueBefore.Unit) ?? "";

    /// <summary>
    /// This year's number less last year's, in the unit of the cell; null when either is no number, their printed units differ, or the two
    /// are not comparable.
    /// </summary>
    /// <remarks>A difference of two amounts that is beyond the range of a decimal is null too.</remarks>
    public decimal? Delta
    {
        get
        {
            if (
                !Pair.HasDelta
                || ValueBefore.Number is not { } old
                || ValueAfter.Number is not { } now
                || ValueBefore.Unit != ValueAfter.Unit
            )
            {
                return null;
            }

            try
            {
                return now - old;
            }
            catch (OverflowException)
            {
                return null;
            }
        }
    }

    /// <summary>
    /// The difference over the size of last year's number: 0.25 is a quarter more. Of a base of zero it is 0 when nothing changed, and
    /// otherwise null, since no ratio says it.
    /// </summary>
    public decimal? RelativeChange
    {
        get
        {
            if (Delta is not { } delta || ValueBefore.Number is not { } old)
            {
                return null;
            }

            if (old == 0)
            {
                return delta == 0 ? 0 : null;
            }

            try
            {
                return delta / Math.Abs(old);
            }
            catch (OverflowException)
            {
                return null;
            }
        }
    }

    /// <summary>Which way the figure went; <see cref="ChangeWords"/> has the words.</summary>
    public ChangeDirection Direction =>
        Delta is not { } delta ? ChangeDirection.Unknown
        : delta == 0 ? ChangeDirection.Unchanged
        : ValueBefore.Number == 0 ? (delta > 0 ? ChangeDirection.FromZero : ChangeDirection.Decreased)
        : ValueAfter.Number == 0 && delta < 0 ? ChangeDirection.ToZero
        : delta > 0 ? ChangeDirection.Increased
        : ChangeDirection.Decreased;

    /// <summary>
    /// The share in the printed total that the cell is a part of, such as 自然人 予以公开 in all outcomes of natural persons; null when it is part
    /// of none, or either total is zero or no number.
    /// </summary>
    public ShareComparison? Share => Analysis.ShareOf(this);

    /// <summary>What kind of change it is.</summary>
    public ChangeClass Class => Analysis.ClassOf(this);

    private const string IsDefault = "A default CellComparison compares no cell; take one from a ComparisonResult.";

    internal CellPair Pair => made ?? throw new InvalidOperationException(IsDefault);

    /// <summary>Refuses the default, which compares no cell, as an argument.</summary>
    internal void ThrowIfDefault(string name)
    {
        if (made is null)
        {
            throw new ArgumentException(IsDefault, name);
        }
    }

    internal bool Differs => amounts is null ? countBefore != countAfter : amounts.Before != amounts.After;

    internal bool DiffersInState => ValueBefore.State != ValueAfter.State;

    internal bool DiffersInUnit => ValueBefore.Unit != ValueAfter.Unit;

    /// <summary>Whether both are of the same cells and hold the same values.</summary>
    public bool Equals(CellComparison other) =>
        ReferenceEquals(made, other.made) && countBefore == other.countBefore && countAfter == other.countAfter && amounts == other.amounts;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(made is null ? 0 : made.Cell.Index, countBefore, countAfter, amounts);

    /// <inheritdoc/>
    public override string ToString() => made is null ? "no cell" : $"{Pointer}: {Text(Before)} → {Text(After)}";

    // As with the pair: the default has none.
    private ComparisonAnalysis Analysis =>
        madeBy ?? throw new InvalidOperationException("A default CellComparison compares no cell; take one from a ComparisonResult.");

    private CellValue ValueBefore => amounts?.Before ?? (CellValue)countBefore;

    private CellValue ValueAfter => amounts?.After ?? (CellValue)countAfter;

    private static string Text(CellValue? value) => value is { } given ? (given.IsBlank ? "blank" : given.ToString()) : "none";

    private sealed record AmountPair(Amount Before, Amount After);

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => ComparisonResultJson.Write(writer, this);
}
