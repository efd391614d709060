using System.Collections.Immutable;
using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Generators.Random;

/// <summary>Puts errors into a consistent report as clerks make them.</summary>
internal static class RandomErrors
{
    /// <summary>
    /// Errors in some of the cells. When a cell gets its error, every relation that it is in is made to fail, so no later error repairs
    /// an earlier one: each is to be seen in each of its relations.
    /// </summary>
    public static ReportWithErrors WithErrors(this RandomValues random, AnnualReport truth, ReadOnlySpan<FormCell> cells, int number)
    {
        var report = truth;
        var errors = ImmutableArray.CreateBuilder<ReportError>(number);
        foreach (var cell in random.Sample(cells, number))
        {
            var right = cell.Get(truth).ToCount().Value;
            var forbidden = cell
                .Table.Identities.Where(identity => identity.Left.Contains(cell) || identity.Right.Contains(cell))
                .Select(identity => Restoring(identity, cell, report))
                .Append((Int128)right)
                .ToHashSet();
            var wrong = random.Slips(right).First(slip => slip >= 0 && !forbidden.Contains(slip));
            report = cell.With(report, (Count)wrong);
            errors.Add(new ReportError(cell, right, wrong));
        }

        return new ReportWithErrors(truth, report, errors.DrainToImmutable());
    }

    /// <summary>The figure of the cell by which the relation holds, the other cells being as they are.</summary>
    private static Int128 Restoring(Identity identity, FormCell cell, AnnualReport report)
    {
        var evaluation = identity.Evaluate(report);
        var surplus = evaluation.Difference;
        return (Int128)cell.Get(report).ToCount().Value + (identity.Left.Contains(cell) ? -surplus : surplus);
    }

    // A digit too many or too few, two turned round, the neighbour's figure; when none will do, some other figure.
    private static IEnumerable<long> Slips(this RandomValues random, long right)
    {
        var digits = right.ToString(CultureInfo.InvariantCulture);
        long[] slips =
        [
            right + random.Next(1, 10),
            right - random.Next(1, 10),
            right / 10,
            (right * 10) + random.Next(10),
            long.Parse(digits[^1] + digits[1..] + digits[0], CultureInfo.InvariantCulture) / 10,
            random.NextInt64(0, 100),
        ];
        foreach (var slip in random.Sample<long>(slips, slips.Length))
        {
            yield return slip;
        }

        for (var other = right + 1; ; other++)
        {
            yield return other;
        }
    }
}
