using GovDisclosure.Forms;
using GovDisclosure.Rules.Explanations;

namespace GovDisclosure.Core.Tests.Rules.Explanations;

/// <summary>
/// Figures that slipped into a neighbouring cell. A slip moves a figure that is not zero into a cell next to it that is zero, and leaves
/// zero behind. Totals stay where they are: sideways only the columns of single kinds (of applicants, of results) take part, downwards only
/// the rows that are no total of others.
/// </summary>
internal static class Slips
{
    /// <summary>Every slip to the left or right within a row, from and to a column that is no total.</summary>
    public static IEnumerable<(FormCell From, FormCell To)> Sideways(FormTable table, AnnualReport report) =>
        table
            .Rows.SelectMany(static row => Pairs([.. row.Cells.Where(static cell => cell.Column.Kind == CellKind.Count)]))
            .Where(pair => IsSlip(pair, report));

    /// <summary>Every slip into the row below, within the outcomes (the rows that （七）总计 adds up), from and to a cell that is no
    /// total.</summary>
    public static IEnumerable<(FormCell From, FormCell To)> Down(FormTable table, AnnualReport report) =>
        table
            .Identities.Where(static identity => identity.Rule == "GD2102")
            .SelectMany(static identity => identity.Right.Zip(identity.Right.Skip(1)))
            .Where(static pair => pair.First.Kind == CellKind.Count)
            .Where(pair => IsSlip(pair, report));

    public static AnnualReport Slip(AnnualReport report, (FormCell From, FormCell To) slip) =>
        slip.To.With(slip.From.With(report, Count.Zero), slip.From.Get(report));

    /// <summary>Explains the slipped report, and sees that the truth is among the candidates; null where every relation still
    /// holds.</summary>
    public static Explanation? Explain(AnnualReport report, (FormCell From, FormCell To) slip)
    {
        var explanation = ReportExplainer.Default.Explain(Slip(report, slip), null, Patient, CancellationToken.None).SingleOrDefault();
        if (explanation is not null)
        {
            Assert.False(explanation.IsTruncated);
            Assert.Contains(explanation.Candidates, candidate => candidate.ApplyTo(Slip(report, slip)) == report);
        }

        return explanation;
    }

    /// <summary>No limit of time: a busy machine changes no result of a test.</summary>
    public static ExplanationOptions Patient { get; } = new() { TimeLimit = Timeout.InfiniteTimeSpan, MaxCandidates = int.MaxValue };

    private static IEnumerable<(FormCell From, FormCell To)> Pairs(List<FormCell> cells) =>
        cells.Zip(cells.Skip(1)).SelectMany(static pair => new[] { (pair.First, pair.Second), (pair.Second, pair.First) });

    private static bool IsSlip((FormCell From, FormCell To) pair, AnnualReport report) =>
        pair.From.Get(report).Number is not (null or 0) && pair.To.Get(report).Number == 0;
}
