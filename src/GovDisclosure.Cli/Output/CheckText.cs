using System.Globalization;
using GovDisclosure.Cli.Commands;
using GovDisclosure.Output;
using GovDisclosure.Reading;
using GovDisclosure.Rules;

namespace GovDisclosure.Cli.Output;

/// <summary>The result of a check for people.</summary>
/// <param name="language">The language.</param>
/// <param name="page">Where it is written.</param>
/// <param name="isVerbose">Whether every finding, remark and rule is listed; else causes are.</param>
internal sealed class CheckText(Language language, TextPage page, bool isVerbose = true)
{
    public void Add(CheckedReport report)
    {
        page.Line(report.Loaded.File, Tone.Strong);
        if (report is not { Loaded.Report: { } read, Result: { } result })
        {
            // Why is among the messages, on standard error: said here too, a terminal would show it twice.
            page.Line(In(Texts.CannotBeRead), Tone.Bad);
            AddReading(report.Loaded.Reading.Diagnostics.Where(diagnostic => DiagnosticText.Of(diagnostic) != report.Loaded.Failure));
            page.Blank();
            return;
        }

        page.Line(In(Texts.Title(read)));
        if (report.Previous is { } previous)
        {
            page.Line(In(CheckTexts.PreviousIs(previous.File, result.AgencyMatch!)));
        }

        if (!isVerbose)
        {
            new CauseText(language, page).Add(report, read, result);
            return;
        }

        AddReading(report.Loaded.Reading.Diagnostics);
        page.Blank();
        if (result.Score is { } score)
        {
            page.Line(In(CheckWords.Score(score)), Tone.Strong);
        }

        AddFindings(result);
        foreach (var waiver in result.UnusedWaivers)
        {
            page.Line(In(CheckTexts.UnusedWaiver(waiver)), Tone.Doubtful);
        }

        AddCauses(report);
        page.Blank();
        AddRules(result);
        if (CheckSummary.Stated(result) is { } stated)
        {
            page.Line(In(stated));
        }

        page.Line(In(CheckTexts.Summary(result)), IsBad(result) ? Tone.Bad : Tone.Strong).Blank();
    }

    /// <summary>All reports in one table, for a check of several.</summary>
    public void AddOverview(IReadOnlyList<CheckedReport> reports)
    {
        var table = new TextTable(
            new(In(ColumnTexts.FileColumn), MayBreak: true),
            new(In(ColumnTexts.AgencyColumn), MayBreak: true),
            new(In(ColumnTexts.YearColumn)),
            new(In(ColumnTexts.ErrorsColumn), IsNumber: true),
            new(In(ColumnTexts.WarningsColumn), IsNumber: true),
            new(In(ColumnTexts.NotAssessableColumn), IsNumber: true),
            new(In(ColumnTexts.NotRunColumn), IsNumber: true),
            new(In(ColumnTexts.NotReadColumn), IsNumber: true),
            new(In(ColumnTexts.ReadingColumn), IsNumber: true)
        );
        foreach (var report in reports)
        {
            if (report is { Loaded.Report: { } read, Result: { } result })
            {
                table.Add(
                    report.Loaded.File,
                    In(Texts.Agency(read)),
                    read.Year is { } year ? Number(year) : "",
                    Number(result.Count(FindingSeverity.Error, FindingStatus.Fail), Tone.Bad),
                    Number(result.Count(FindingSeverity.Warning, FindingStatus.Fail), Tone.Doubtful),
                    Number(result.Count(FindingStatus.NotAssessable), Tone.Doubtful),
                    Number(result.NotRun.Length),
                    Number(result.Coverage.Missing, Tone.Bad),
                    Number(
                        report.Loaded.Reading.Diagnostics.Count(static diagnostic => diagnostic.Severity == FindingSeverity.Error),
                        Tone.Doubtful
                    )
                );
            }
            else
            {
                table.Add(report.Loaded.File, new(In(Texts.CannotBeRead), Tone.Bad), "", "", "", "", "", "", "");
            }
        }

        page.Line(In(CheckTexts.OverviewHeading), Tone.Strong).Table(table).Blank();
    }

    /// <summary>The numbers of a check of several.</summary>
    public void AddTotals(CheckTotals totals) =>
        page.Line(In(totals.Message), totals.Wrong + totals.Partly + totals.Unreadable > 0 ? Tone.Bad : Tone.Good);

    /// <summary>A report in one line, where there are many.</summary>
    public void AddLine(CheckedReport report)
    {
        var said = report.Result is { } result ? CheckSummary.Verdict(result) : Texts.CannotBeRead;
        page.Line(
            In(FileTexts.InFile(report.Loaded.File, said)),
            report.Result is { } checkedResult && !IsBad(checkedResult) ? Tone.Good : Tone.Bad
        );
    }

    public void AddFindings(CheckResult result)
    {
        if (result.Findings.IsEmpty)
        {
            // That nothing was found says little where hardly anything could be read or run.
            page.Line(
                In(CheckTexts.NoFindings(result)),
                result.Coverage.IsComplete && result.NotRun.All(static notRun => notRun.Rule.Scope == RuleScope.Years)
                    ? Tone.Good
                    : Tone.Doubtful
            );
            return;
        }

        AddFindings(FindingText.InOrder(result));
        if (result.IsTruncated)
        {
            page.Line(In(CheckTexts.MoreFindings(result.TotalFindings - result.Findings.Length)), Tone.Doubtful);
        }
    }

    public void AddFindings(IEnumerable<Finding> findings)
    {
        var table = new TextTable(
            new(In(ColumnTexts.SeverityColumn)),
            new(In(ColumnTexts.RuleColumn)),
            new(In(ColumnTexts.PlaceColumn), MayBreak: true),
            new(In(ColumnTexts.WrongColumn), MayBreak: true)
        );
        foreach (var finding in findings)
        {
            table.Add(
                new TextCell(In(Texts.Word(finding)), ToneOf(finding)),
                finding.Rule.Id,
                FindingText.Place(finding, language),
                FindingText.Said(finding, language)
            );
        }

        page.Table(table);
    }

    private void AddCauses(CheckedReport report)
    {
        if (report.Explanations.IsEmpty)
        {
            return;
        }

        page.Blank().Line(In(CheckWords.LikelyCausesHeading), Tone.Strong);
        foreach (var explanation in report.Explanations)
        {
            page.Line(In(explanation.Message));
        }
    }

    private void AddReading(IEnumerable<Diagnostic> diagnostics)
    {
        var table = new TextTable(
            new(In(ColumnTexts.SeverityColumn)),
            new(In(ColumnTexts.CodeColumn)),
            new(In(ColumnTexts.SourceColumn)),
            new(In(ColumnTexts.PlaceColumn), MayBreak: true),
            new(In(ColumnTexts.MessageColumn), MayBreak: true)
        );
        foreach (var diagnostic in diagnostics)
        {
            table.Add(
                new TextCell(In(Texts.Word(diagnostic.Severity)), ToneOf(diagnostic.Severity)),
                diagnostic.Code,
                In(DiagnosticText.ShortPlace(diagnostic)),
                diagnostic.Pointer is { } pointer ? Labels.Of(pointer, language) : "",
                In(diagnostic.Message)
            );
        }

        if (!table.IsEmpty)
        {
            page.Blank().Line(In(CheckTexts.ReadingHeading), Tone.Strong).Table(table);
        }
    }

    // One line for the rules that passed, and one for each reason why others were not run.
    private void AddRules(CheckResult result)
    {
        if (!result.Passed.IsEmpty)
        {
            page.Line(In(CheckTexts.RulesPassed(result.Passed)));
        }

        if (!result.NothingStated.IsEmpty)
        {
            page.Line(In(CheckWords.RulesNothingStated(result.NothingStated)));
        }

        foreach (var reason in result.NotRun.GroupBy(static notRun => notRun.Reason))
        {
            page.Line(In(CheckTexts.RulesNotRun(reason.Select(static notRun => notRun.Rule), reason.Key)));
        }
    }

    private static bool IsBad(CheckResult result) => result.HasErrors || !result.Coverage.IsComplete;

    private string In(LocalizedText text) => text.In(language);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static TextCell Number(int number, Tone tone) => new(Number(number), number == 0 ? Tone.Plain : tone);

    private static Tone ToneOf(Finding finding) => finding.Status == FindingStatus.Fail ? ToneOf(finding.Severity) : Tone.Doubtful;

    private static Tone ToneOf(FindingSeverity severity) =>
        severity switch
        {
            FindingSeverity.Error => Tone.Bad,
            FindingSeverity.Warning => Tone.Doubtful,
            _ => Tone.Plain,
        };
}
