using System.Collections.Immutable;
using GovDisclosure.Cli.Commands;
using GovDisclosure.Output;
using GovDisclosure.Reading;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Causes;
using GovDisclosure.Rules.Explanations;

namespace GovDisclosure.Cli.Output;

/// <summary>The result of a check as a clerk wants it: a verdict, what was looked at, one entry a cause, and what was not
/// checked.</summary>
internal sealed class CauseText(Language language, TextPage page)
{
    public void Add(CheckedReport report, AnnualReport read, CheckResult result)
    {
        page.Line(In(CheckSummary.Verdict(result)), ToneOf(result));
        page.Line(In(CheckSummary.Overview(CheckOverview.Of(read), result, report.Previous is not null)));
        if (CheckSummary.Stated(result) is { } stated)
        {
            page.Line(In(stated));
        }

        if (result.Score is { } score)
        {
            page.Line(In(CheckWords.Score(score)), Tone.Strong);
        }

        AddCauses(report, result);
        foreach (var waiver in result.UnusedWaivers)
        {
            page.Line(In(CheckTexts.UnusedWaiver(waiver)), Tone.Doubtful);
        }

        AddReading(
            [.. report.Loaded.Reading.Diagnostics.Where(diagnostic => !ReportedRemarks.IsReported(diagnostic, result))],
            report.Loaded.Reading.Diagnostics.Length
        );
        AddNotChecked(result);
        page.Blank();
    }

    private void AddCauses(CheckedReport report, CheckResult result)
    {
        if (result.Causes.IsEmpty)
        {
            return;
        }

        page.Blank().Line(In(CheckWords.CausesHeading(result.Causes.Length)), Tone.Strong);
        page.List([.. result.Causes.SelectMany(cause => Lines(cause, result, report.Explanations))]);
        if (result.IsTruncated)
        {
            page.Line(In(CheckTexts.MoreFindings(result.TotalFindings - result.Findings.Length)), Tone.Doubtful);
        }
    }

    // The cause itself, then what follows from it, each on a line of its own.
    private IEnumerable<(string Name, string Text)> Lines(FindingCause cause, CheckResult result, ImmutableArray<Explanation> explanations)
    {
        var entry = CauseEntry.Of(cause, result, explanations, language);
        yield return (entry.Word, In(CheckWords.Entry(entry.Place, entry.Said, entry.Rules)));
        foreach (var following in entry.Following)
        {
            yield return ("", In(CheckWords.Following(new LocalizedText(following, following))));
        }

        if (entry.More > 0)
        {
            yield return ("", In(CheckWords.MoreFollowing(entry.More)));
        }
    }

    // One line for each kind of remark: how many there are, and the first.
    private void AddReading(List<Diagnostic> diagnostics, int all)
    {
        if (diagnostics.Count == 0)
        {
            return;
        }

        page.Blank().Line(In(CheckWords.ReadingHeading(diagnostics.Count, all - diagnostics.Count)), Tone.Strong);
        page.List([
            .. diagnostics
                .GroupBy(static diagnostic => diagnostic.Code)
                .OrderByDescending(static group => group.Max(static diagnostic => diagnostic.Severity))
                .ThenBy(static group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, In(CheckWords.Remarks(group.First(), group.Count())))),
        ]);
    }

    // First what the user can cure, by giving what is missing; the rest is counted.
    private void AddNotChecked(CheckResult result)
    {
        var curable = result
            .NotRun.Where(static rule => rule.Remedy != RuleRemedy.None)
            .GroupBy(static rule => (rule.Remedy, rule.Reason))
            .OrderBy(static group => group.Key.Remedy)
            .Select(group =>
                (
                    In(CheckWords.Remedy(group.Key.Remedy)),
                    In(CheckWords.NotChecked(group.Key.Reason, group.Select(static rule => rule.Rule)))
                )
            )
            .ToList();
        page.Blank().Line(In(CheckWords.NotCheckedHeading), Tone.Strong);
        if (curable.Count > 0)
        {
            page.List(curable);
        }

        page.Line(In(CheckWords.Rest(result)));
    }

    private static Tone ToneOf(CheckResult result) =>
        result.HasErrors || !result.Coverage.IsComplete ? Tone.Bad
        : result.Findings.IsEmpty ? Tone.Good
        : Tone.Doubtful;

    private string In(LocalizedText text) => text.In(language);
}
