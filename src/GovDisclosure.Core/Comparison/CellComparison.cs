using GovDisclosure.Forms;

namespace GovDisclosure.Comparison;

/// <summary>A cell in last year's report and in this year's.</summary>
public readonly record struct CellComparison
{
    // A count takes eight bytes, an amount thirty-two, and nearly every cell is a count: the amounts of the few others stand apart.
    private readonly Count countBefore;
    private readonly Count countAfter;
    private readonly AmountPair? amounts;

    internal CellComparison(FormCell cell, Count before, Count after)
    {
        Cell = cell;
        countBefore = before;
        countAfter = after;
        Verdict = ComparisonVerdict.Comparable;
    }

    internal CellComparison(FormCell cell, Amount before, Amount after)
    {
        Cell = cell;
        amounts = new AmountPair(before, after);
        Verdict = ComparisonVerdict.Comparable;
    }

    internal CellComparison(FormCell cell, CellValue before, CellValue after, ComparisonVerdict verdict)
    {
        Cell = cell;
        if (cell.IsAmount)
        {
            amounts = new AmountPair(before.ToAmount(), after.ToAmount());
        }
        else
        {
            countBefore = before.ToCount();
            countAfter = after.ToCount();
        }

        Verdict = verdict;
    }

    /// <summary>The cell, as this year's form has it; as last year's has it when removed.</summary>
    public FormCell Cell { get; }

    /// <summary>The JSON Pointer of the cell.</summary>
    public string Pointer => Cell.Pointer;

    /// <summary>Whether both reports have the cell.</summary>
    public ComparisonVerdict Verdict { get; }

    /// <summary>What last year's report holds; null when it has no such cell. A blank cell is not null.</summary>
    public CellValue? Before => Verdict == ComparisonVerdict.Added ? null : ValueBefore;

    /// <summary>What this year's report holds; null when it has no such cell. A blank cell is not null.</summary>
    public CellValue? After => Verdict == ComparisonVerdict.Removed ? null : ValueAfter;

    /// <summary>Whether the two differ in state, number or printed unit, or only one report has the cell.</summary>
    public bool IsChange => Verdict != ComparisonVerdict.Comparable || countBefore != countAfter || (amounts is not null && amounts.Before != amounts.After);

    /// <summary>
    /// This year's number less last year's, in the unit of the cell; null when either is no number or their printed units differ.
    /// </summary>
    /// <remarks>A difference of two amounts that is beyond the range of a decimal is null too.</remarks>
    public decimal? Delta
    {
        get
        {
            if (Verdict != ComparisonVerdict.Comparable ||
                ValueBefore.Number is not { } old ||
                ValueAfter.Number is not { } now ||
                ValueBefore.Unit != ValueAfter.Unit)
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

    /// <inheritdoc/>
    public override string ToString() => $"{Pointer}: {Text(Before)} → {Text(After)}";

    private CellValue ValueBefore => amounts?.Before ?? (CellValue)countBefore;

    private CellValue ValueAfter => amounts?.After ?? (CellValue)countAfter;

    private static string Text(CellValue? value) => value is { } given ? (given.IsBlank ? "blank" : given.ToString()) : "none";

    private sealed record AmountPair(Amount Before, Amount After);
}
