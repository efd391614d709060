using System.Text;
using GovDisclosure.Cli.Commands;
using GovDisclosure.Rules;

namespace GovDisclosure.Cli.Output;

/// <summary>The result of a check as Markdown, for pull requests and messages.</summary>
internal sealed class CheckMarkdown(Language language)
{
    private readonly StringBuilder text = new();

    public string Write(CheckedReport report)
    {
        Add(report);
        return text.ToString();
    }

    private void Add(CheckedReport report)
    {
        Line($"## {MarkdownText.Escaped(report.Loaded.File)}");
        if (report is not { Loaded.Report: { } read, Result: { } result })
        {
            Line(MarkdownText.Escaped(In(Texts.Pair(Texts.CannotBeRead, report.Loaded.Failure!))));
            return;
        }

        Line(MarkdownText.Escaped(In(Texts.Title(read))));
        if (report.Previous is { } previous)
        {
            Line(MarkdownText.Escaped(In(Texts.PreviousIs(previous.File, result.AgencyMatch!))));
        }

        Line($"**{MarkdownText.Escaped(In(Texts.Summary(result)))}**");
        AddFindings(result);
        foreach (var waiver in result.UnusedWaivers)
        {
            Line(MarkdownText.Escaped(In(Texts.UnusedWaiver(waiver))));
        }

        foreach (var explanation in report.Explanations)
        {
            Line(MarkdownText.Escaped(In(Texts.Cause(explanation))));
        }

        foreach (var reason in result.NotRun.GroupBy(static notRun => notRun.Reason))
        {
            Line(MarkdownText.Escaped(In(Texts.RulesNotRun(reason.Select(static notRun => notRun.Rule), reason.Key))));
        }
    }

    private void AddFindings(CheckResult result)
    {
        if (result.Findings.IsEmpty)
        {
            return;
        }

        text.Append("\n| ").AppendJoin(" | ", In(Texts.SeverityColumn), In(Texts.RuleColumn), In(Texts.PlaceColumn), In(Texts.WrongColumn)).Append(" |\n|---|---|---|---|\n");
        foreach (var finding in FindingText.InOrder(result))
        {
            text.Append("| ").AppendJoin(
                " | ",
                MarkdownText.Escaped(In(Texts.Word(finding))),
                finding.Rule.Id,
                MarkdownText.Escaped(FindingText.Place(finding, language)),
                MarkdownText.Escaped(FindingText.Said(finding, language))).Append(" |\n");
        }

        if (result.IsTruncated)
        {
            Line(In(Texts.MoreFindings(result.TotalFindings - result.Findings.Length)));
        }
    }

    private void Line(string line) => text.Append(text.Length > 0 ? "\n" : "").Append(line).Append('\n');

    private string In(LocalizedText said) => said.In(language);
}
