using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Forms;

/// <summary>
/// A printed relation between cells of a table (勾稽关系): the sum of the cells on the left equals the sum of the cells on the right.
/// </summary>
[JsonConverter(typeof(ResultPartConverter<Identity>))]
public sealed class Identity : IJsonPart
{
    internal Identity(
        string rule,
        FormTable table,
        bool isPerColumn,
        string scopeZh,
        string scopeEn,
        ImmutableArray<FormCell> left,
        ImmutableArray<FormCell> right
    )
    {
        if (left.IsEmpty || right.IsEmpty || left.Concat(right).Any(static cell => cell.IsAmount))
        {
            throw new InvalidOperationException($"{rule} of {table.Pointer}, {scopeZh}: a relation needs counts on both sides.");
        }

        Rule = rule;
        Table = table;
        IsPerColumn = isPerColumn;
        ScopeZh = scopeZh;
        ScopeEn = scopeEn;
        Left = left;
        Right = right;
    }

    /// <summary>The id of the rule that the relation belongs to, such as <c>GD2101</c>.</summary>
    public string Rule { get; }

    /// <summary>The table.</summary>
    public FormTable Table { get; }

    /// <summary>Whether the relation is about a column, its cells standing in different rows; else it is about a row.</summary>
    public bool IsPerColumn { get; }

    /// <summary>The label of the column or row that the relation is about, as printed.</summary>
    public string ScopeZh { get; }

    /// <summary>The label of the column or row that the relation is about, in English.</summary>
    public string ScopeEn { get; }

    /// <summary>The cells of the left side; each has the coefficient 1.</summary>
    public ImmutableArray<FormCell> Left { get; }

    /// <summary>The cells of the right side; each has the coefficient −1.</summary>
    public ImmutableArray<FormCell> Right { get; }

    /// <summary>The cell that stands for the relation: the total on one side, or the first total of the right side.</summary>
    public FormCell Anchor => Left.Length == 1 ? Left[0] : Right[0];

    /// <summary>Evaluates the relation in a report, exactly.</summary>
    /// <returns>Both sides, or that the relation cannot be assessed since a cell holds no number.</returns>
    public IdentityEvaluation Evaluate(AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (!Table.Fits(report))
        {
            return IdentityEvaluation.NotAssessable;
        }

        Span<Count> counts = stackalloc Count[FormTable.MaxCells];
        Table.Load(report, counts, new Amount[Table.AmountCells]);
        return EvaluateSlots(counts);
    }

    /// <summary>Evaluates the relation over the counts of its table, exactly. Allocates nothing.</summary>
    /// <param name="counts">
    /// The counts, in the order of <see cref="FormTable.Cells"/>; what is in the place of an amount is not looked at.
    /// </param>
    /// <returns>Both sides, or that the relation cannot be assessed since a cell holds no number.</returns>
    /// <exception cref="ArgumentException">There are fewer counts than the table has cells.</exception>
    public IdentityEvaluation Evaluate(ReadOnlySpan<Count> counts)
    {
        ThrowIfTooFew(counts.Length, nameof(counts));
        return Evaluate(counts, isBySlot: false);
    }

    /// <summary>Evaluates the relation over the values of its table's cells, exactly. Allocates nothing.</summary>
    /// <param name="values">The values, in the order of <see cref="FormTable.Cells"/>, as <see cref="FormTable.Read"/> gives them.</param>
    /// <returns>Both sides, or that the relation cannot be assessed since a cell holds no count.</returns>
    /// <exception cref="ArgumentException">There are fewer values than the table has cells.</exception>
    public IdentityEvaluation Evaluate(ReadOnlySpan<CellValue> values)
    {
        ThrowIfTooFew(values.Length, nameof(values));
        Span<Count> counts = stackalloc Count[FormTable.MaxCells];
        return Take(Left, values, counts) && Take(Right, values, counts)
            ? Evaluate(counts, isBySlot: false)
            : IdentityEvaluation.NotAssessable;

        static bool Take(ImmutableArray<FormCell> cells, ReadOnlySpan<CellValue> values, Span<Count> counts)
        {
            foreach (var cell in cells)
            {
                if (!values[cell.Index].TryGetCount(out counts[cell.Index]))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Evaluates the relation over counts as <see cref="FormTable.Load"/> gives them.</summary>
    internal IdentityEvaluation EvaluateSlots(ReadOnlySpan<Count> counts) => Evaluate(counts, isBySlot: true);

    private IdentityEvaluation Evaluate(ReadOnlySpan<Count> counts, bool isBySlot) =>
        TrySum(Left, counts, isBySlot, out var left) && TrySum(Right, counts, isBySlot, out var right)
            ? new IdentityEvaluation(left, right)
            : IdentityEvaluation.NotAssessable;

    // 128 bits hold any sum of the table's 64-bit counts.
    private static bool TrySum(ImmutableArray<FormCell> cells, ReadOnlySpan<Count> counts, bool isBySlot, out Int128 sum)
    {
        sum = 0;
        foreach (var cell in cells)
        {
            if (!counts[isBySlot ? cell.Slot : cell.Index].TryGetValue(out var number))
            {
                return false;
            }

            sum += number;
        }

        return true;
    }

    private void ThrowIfTooFew(int length, string name)
    {
        if (length < Table.Cells.Length)
        {
            throw new ArgumentException($"There are {length} values, but the table has {Table.Cells.Length} cells.", name);
        }
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Rule} {ScopeZh}: {string.Join(" + ", Left.Select(static cell => cell.Pointer))} = {string.Join(" + ", Right.Select(static cell => cell.Pointer))}";

    void IJsonPart.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", Rule);
        writer.WriteString("pointer", Anchor.Pointer);
        writer.WriteEndObject();
    }
}
