using System.Collections.Immutable;

namespace GovDisclosure.Generators;

/// <summary>A report with known errors, and what is true.</summary>
/// <remarks>Each error is in a cell of its own, and every relation that the cell is in fails. Immutable and safe to share between
/// threads.</remarks>
public sealed class ReportWithErrors
{
    internal ReportWithErrors(AnnualReport truth, AnnualReport report, ImmutableArray<ReportError> errors)
    {
        Truth = truth;
        Report = report;
        Errors = errors;
    }

    /// <summary>The report without errors: every relation holds.</summary>
    public AnnualReport Truth { get; }

    /// <summary>The report with the errors. It differs from <see cref="Truth"/> in their cells alone.</summary>
    public AnnualReport Report { get; }

    /// <summary>The errors, in the order in which they were made.</summary>
    public ImmutableArray<ReportError> Errors { get; }

    /// <summary>The errors, as FsCheck prints a counterexample.</summary>
    public override string ToString() => $"{string.Join("; ", Errors)} in {Report}";
}
