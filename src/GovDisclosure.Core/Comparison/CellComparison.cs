using GovDisclosure.Forms;

namespace GovDisclosure.Comparison;

/// <summary>A cell in last year's report and in this year's.</summary>
public readonly record struct CellComparison
{
    private readonly CellValue before;
    private readonly CellValue after;

    internal CellComparison(FormCell cell, CellValue before, CellValue after, ComparisonVerdict verdict)
    {
        Cell = cell;
        this.before = before;
        this.after = after;
        Verdict = verdict;
    }

    /// <summary>The cell, as this year's form has it; as last year's has it when removed.</summary>
    public FormCell Cell { get; }

    /// <summary>The JSON Pointer of the cell.</summary>
    public string Pointer => Cell.Pointer;

    /// <summary>Whether both reports have the cell.</summary>
    public ComparisonVerdict Verdict { get; }

    /// <summary>What last year's report holds; null when it has no such cell. A blank cell is not null.</summary>
    public CellValue? Before => Verdict == ComparisonVerdict.Added ? null : before;

    /// <summary>What this year's report holds; null when it has no such cell. A blank cell is not null.</summary>
    public CellValue? After => Verdict == ComparisonVerdict.Removed ? null : after;

    /// <summary>Whether the two differ in state, number or printed unit, or only one report has the cell.</summary>
    public bool IsChange => Verdict != ComparisonVerdict.Comparable || before != after;

    /// <summary>
    /// This year's number less last year's, in the unit of the cell; null when either is no number or their printed units differ.
    /// </summary>
    /// <remarks>A difference of two amounts that is beyond the range of a decimal is null too.</remarks>
    public decimal? Delta
    {
        get
        {
            if (Verdict != ComparisonVerdict.Comparable || before.Number is not { } old || after.Number is not { } now || before.Unit != after.Unit)
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
            if (Delta is not { } delta || before.Number is not { } old)
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

    private static string Text(CellValue? value) => value is { } given ? (given.IsBlank ? "blank" : given.ToString()) : "none";
}
