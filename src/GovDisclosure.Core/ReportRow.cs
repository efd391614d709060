namespace GovDisclosure;

/// <summary>
/// A row of a table as a whole: its counts and its amounts, each in the order of the form's columns. The form, the JSON contract and
/// the readers work on rows through this, without reflection.
/// </summary>
/// <typeparam name="TSelf">The record of the row.</typeparam>
internal interface IReportRow<TSelf>
    where TSelf : class, IReportRow<TSelf>
{
    /// <summary>Writes the row's cells. The law, tested for every row: <c>FromCells(CopyTo(row)) == row</c>.</summary>
    void CopyTo(Span<Count> counts, Span<Amount> amounts);

    static abstract TSelf FromCells(ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts);
}

internal static class ReportRow
{
    // No row of the form is wider: seven counts in section three, one amount in section two.
    public const int MaxCounts = 8;
    public const int MaxAmounts = 2;

    public static TRow Add<TRow>(TRow left, TRow right)
        where TRow : class, IReportRow<TRow>
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        Span<Count> counts = stackalloc Count[MaxCounts];
        Span<Count> otherCounts = stackalloc Count[MaxCounts];
        Span<Amount> amounts = [default, default];
        Span<Amount> otherAmounts = [default, default];
        left.CopyTo(counts, amounts);
        right.CopyTo(otherCounts, otherAmounts);
        for (var i = 0; i < MaxCounts; i++)
        {
            counts[i] += otherCounts[i];
        }

        for (var i = 0; i < MaxAmounts; i++)
        {
            amounts[i] += otherAmounts[i];
        }

        return TRow.FromCells(counts, amounts);
    }

    /// <summary>Adds a row that a later edition added to a shared record: null where a report has no such row.</summary>
    /// <exception cref="InvalidOperationException">One side has the row and the other has not.</exception>
    public static TRow? AddAdded<TRow>(TRow? left, TRow? right, string what)
        where TRow : class, IReportRow<TRow>
    {
        if (left is null && right is null)
        {
            return null;
        }

        return left is null || right is null
            ? throw new InvalidOperationException(
                $"{what} cannot be added: one side has the row and the other has not. Add reports of one shape only."
            )
            : Add(left, right);
    }
}
