using System.Collections.Immutable;
using GovDisclosure.Documents.Cells;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Reading;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;

namespace GovDisclosure.Documents.Tables.Fused;

/// <summary>Decides between the divisions of a run, where the form has no relations, by what the report's text and last year's report state
/// of its cells.</summary>
/// <remarks>
/// Each division is put into the report and judged by the rules of the catalogue that read the text and last year's report. What they find
/// against a division counts
/// only where it is about the run's own cells; a division is taken only when it is the one that nothing is found against. As every other
/// one is then contradicted by a
/// statement about these cells, the statement is one that the taken division agrees with.
/// </remarks>
/// <param name="report">The report as far as it was read.</param>
/// <param name="previous">Last year's report; null when it is not at hand.</param>
/// <param name="formerNames">Earlier names of the agency.</param>
/// <param name="outline">The source's texts, to tell where a sentence is.</param>
internal sealed class StatementJudge(
    AnnualReport report,
    AnnualReport? previous,
    ImmutableArray<string> formerNames,
    IReadOnlyCollection<OutlineEntry> outline
) : IDisposable
{
    private static readonly ReportChecker Rules = new ReportChecker(CheckPolicy.Default with { MaxFindings = int.MaxValue }).Only(
        RuleCatalog.TextDocuments.Id,
        RuleCatalog.StockContinuity.Id,
        RuleCatalog.ItemsContinuity.Id
    );

    private readonly int workOfOne =
        Judgement.WorkOfTables
        + LengthOf(report.Preamble)
        + LengthOf(report.Overview?.Text)
        + LengthOf(report.ProblemsAndImprovements?.Text)
        + LengthOf(report.OtherMatters?.Text);
    private int work;

    // One check after the other, so that the words, which are the same in all of them, are read once.
    private IEnumerator<CheckResult>? checks;
    private CheckInput? next;

    /// <summary>Judges the divisions of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="splits">All its divisions.</param>
    public StatementVerdict Judge(FigureRun run, ImmutableArray<RunSplit> splits)
    {
        if (work + ((long)workOfOne * splits.Length) > Judgement.WorkOfStatements)
        {
            return new StatementVerdict(new StatedEvidence(splits.Length)) { IsGivenUp = true };
        }

        work += workOfOne * splits.Length;
        var agreeing = new List<RunSplit>();
        (AnnualReport Report, CheckResult Result, Finding Finding)? ofText = null;
        (AnnualReport Report, CheckResult Result, Finding Finding)? ofYears = null;
        LocalizedText? whyNoPrevious = null;
        var candidates = splits.Select(split => Put(run, split)).ToList();
        for (var i = 0; i < candidates.Count; i++)
        {
            var (split, candidate) = (splits[i], candidates[i]);
            var result = Check(candidate, null);
            if (result.Findings.Any(static finding => finding.Status == FindingStatus.NotAssessable && finding.Operands.IsEmpty))
            {
                // A part of the text was not looked at: what it states may decide otherwise.
                return new StatementVerdict(new StatedEvidence(splits.Length) { HasPrevious = previous is not null });
            }

            whyNoPrevious = WhyNoPrevious(result);
            var against = result.Findings.Where(finding => finding.Status == FindingStatus.Fail && IsAbout(finding, run)).ToList();
            if (against.Count == 0)
            {
                agreeing.Add(split);
            }

            foreach (var finding in against)
            {
                _ = finding.Quote is null ? ofYears ??= (candidate, result, finding) : ofText ??= (candidate, result, finding);
            }
        }

        var told = new StatedEvidence(agreeing.Count)
        {
            Findings =
            [
                .. new[] { ofText, ofYears }
                    .OfType<(AnnualReport Report, CheckResult Result, Finding Finding)>()
                    .Select(evidence => Located(evidence.Report, evidence.Result, evidence.Finding)),
            ],
            HasPrevious = previous is not null,
            WhyNoPrevious = previous is null ? null : whyNoPrevious,
        };
        return new StatementVerdict(told) { Split = agreeing is [var only] ? only : null };
    }

    public void Dispose() => checks?.Dispose();

    private CheckResult Check(AnnualReport candidate, ReadResult? source)
    {
        next = new CheckInput
        {
            Report = candidate,
            Previous = previous,
            FormerNames = formerNames,
            Source = source,
        };
        checks ??= Rules.CheckEach(Inputs()).GetEnumerator();
        checks.MoveNext();
        return checks.Current;
    }

    private IEnumerable<CheckInput> Inputs()
    {
        while (next is not null)
        {
            yield return next;
        }
    }

    private AnnualReport Put(FigureRun run, RunSplit split)
    {
        var candidate = report;
        for (var i = 0; i < run.Cells.Length; i++)
        {
            // A cell that is blank in a division stands for a zero that was left out: else nothing that is stated would speak against the
            // division.
            var text = split.Text(run.Text, i);
            candidate = run.Cells[i]
                .With(candidate, text.Length == 0 ? Count.FromInt64(0) : CellTextParser.Parse(text, run.Cells[i]).Value);
        }

        return candidate;
    }

    // Last year's cells have the same pointers.
    private static bool IsAbout(Finding finding, FigureRun run) =>
        finding.Operands.Any(operand =>
            !operand.IsPrevious && run.Cells.Any(cell => string.Equals(cell.Pointer, operand.Pointer, StringComparison.Ordinal))
        );

    // The rule of the present form is not of one edition: where it cannot be run for the reports' sake, neither can the other.
    private static LocalizedText? WhyNoPrevious(CheckResult result) =>
        result.NotRun.Any(static rule => rule.Rule.Id == RuleCatalog.ItemsContinuity.Id)
            ? result.NotRun.FirstOrDefault(static rule => rule.Rule.Id == RuleCatalog.StockContinuity.Id)?.Reason
            : null;

    private Finding Located(AnnualReport candidate, CheckResult result, Finding finding) =>
        finding.Quote is null || result.TotalFindings > Judgement.PlacesOfStatements
            ? finding
            : Check(candidate, new ReadResult { Outline = new SourceOutline(outline) })
                .Findings.FirstOrDefault(found => found.Quote == finding.Quote && found.Left == finding.Left)
                ?? finding;

    private static int LengthOf(string? text) => text?.Length ?? 0;
}
