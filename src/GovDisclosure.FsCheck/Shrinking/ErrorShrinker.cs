using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Generators.Shrinking;

/// <summary>Smaller reports with the same number of errors, each of the same size, or of the size 1.</summary>
internal static class ErrorShrinker
{
    // The relations are linear: where each error keeps its size, each relation misses by what it missed by.
    public static IEnumerable<ReportWithErrors> Smaller(ReportWithErrors wrong, FormCatalog catalog) =>
        ReportShrinker
            .Consistent(wrong.Truth, catalog)
            .Select(truth => WithErrors(truth, wrong.Errors, static error => error.Printed - error.True))
            .Append(WithErrors(wrong.Truth, wrong.Errors, static error => Math.Sign(error.Printed - error.True)))
            .OfType<ReportWithErrors>()
            .Where(smaller => smaller.Report != wrong.Report && EveryErrorShows(smaller));

    private static ReportWithErrors? WithErrors(AnnualReport truth, ImmutableArray<ReportError> errors, Func<ReportError, long> size)
    {
        var report = truth;
        var kept = ImmutableArray.CreateBuilder<ReportError>(errors.Length);
        foreach (var error in errors)
        {
            if (error.Cell.Get(truth).Number is not { } number || number + size(error) < 0)
            {
                return null;
            }

            var right = (long)number;
            kept.Add(new ReportError(error.Cell, right, right + size(error)));
            report = error.Cell.With(report, (Count)kept[^1].Printed);
        }

        return new ReportWithErrors(truth, report, kept.DrainToImmutable());
    }

    private static bool EveryErrorShows(ReportWithErrors wrong) =>
        wrong.Errors.All(error =>
            error
                .Cell.Table.Identities.Where(identity => identity.Left.Contains(error.Cell) || identity.Right.Contains(error.Cell))
                .All(identity => !identity.Evaluate(wrong.Report).Holds)
        );
}
