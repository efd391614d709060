using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GovDisclosure.Forms;

namespace GovDisclosure.Generators;

/// <summary>
/// How the counts of a table are filled so that every relation holds, whatever the relations are: the cells that no relation totals are
/// free; a relation with one cell left gives it; one whose right side is known, and whose left side no other relation gives, is divided
/// among its left cells. The steps follow from the declaration alone and are found once for a table.
/// </summary>
internal sealed class Relations
{
    private static readonly ConditionalWeakTable<FormTable, Relations> Known = [];

    private readonly FormTable table;
    private readonly ImmutableArray<Step> steps;

    private Relations(FormTable table)
    {
        this.table = table;
        var totals = table.Identities.SelectMany(static identity => identity.Left).ToLookup(static cell => cell);
        Free = [.. table.Cells.Where(cell => !cell.IsAmount && !totals.Contains(cell))];
        var known = Free.ToHashSet();
        var found = ImmutableArray.CreateBuilder<Step>();
        while (Next(table, known, totals) is { } step)
        {
            found.Add(step);
            known.UnionWith(step.Derived is { } derived ? [derived] : step.Identity.Left);
        }

        if (table.Cells.FirstOrDefault(cell => !cell.IsAmount && !known.Contains(cell)) is { } open)
        {
            throw new NotSupportedException(
                $"The relations of {table.Pointer} do not give {open.Pointer}, neither alone nor by dividing a sum, so no consistent table can be made."
            );
        }

        steps = found.DrainToImmutable();
    }

    /// <summary>The count cells that no relation totals.</summary>
    public ImmutableArray<FormCell> Free { get; }

    public static Relations Of(FormTable table) => Known.GetValue(table, static table => new Relations(table));

    /// <summary>Fills the counts of the table.</summary>
    /// <param name="free">The figure of a free cell.</param>
    /// <param name="divide">Divides a sum into as many parts as cells are given.</param>
    /// <returns>The figures by <see cref="FormCell.Index"/>; 0 in the places of amounts.</returns>
    public long[] Solve(Func<FormCell, long> free, Func<ImmutableArray<FormCell>, long, long[]> divide)
    {
        var numbers = new long[table.Cells.Length];
        foreach (var cell in Free)
        {
            numbers[cell.Index] = free(cell);
        }

        foreach (var (identity, derived) in steps)
        {
            var rest = checked(Sum(identity.Right) - Sum(identity.Left));
            if (derived is not null)
            {
                numbers[derived.Index] = identity.Left.Contains(derived) ? rest : -rest;
                continue;
            }

            var parts = divide(identity.Left, rest);
            for (var i = 0; i < parts.Length; i++)
            {
                numbers[identity.Left[i].Index] = parts[i];
            }
        }

        return numbers;

        // What is not known yet is 0.
        long Sum(ImmutableArray<FormCell> cells) => cells.Sum(cell => numbers[cell.Index]);
    }

    private static Step? Next(FormTable table, HashSet<FormCell> known, ILookup<FormCell, FormCell> totals)
    {
        foreach (var identity in table.Identities)
        {
            if (identity.Left.Concat(identity.Right).Where(cell => !known.Contains(cell)).ToList() is [var last])
            {
                return new Step(identity, last);
            }
        }

        return
            table.Identities.FirstOrDefault(identity =>
                identity.Right.All(known.Contains)
                && !identity.Left.Any(known.Contains)
                && identity.Left.All(cell => totals[cell].Count() == 1)
            )
                is { } divided
            ? new Step(divided, null)
            : null;
    }

    /// <param name="Identity">The relation that the step uses.</param>
    /// <param name="Derived">The cell that it gives; null where its right side is divided among its left cells.</param>
    private sealed record Step(Identity Identity, FormCell? Derived);
}
