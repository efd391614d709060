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
            Line(MarkdownText.Escaped(In(CompareTexts.Pair(Texts.CannotBeRead, report.Loaded.Failure!))));
            return;
        }

        Line(MarkdownText.Escaped(In(Texts.Title(read))));
        if (report.Previous is { } previous)
        {
            Line(MarkdownText.Escaped(In(CheckTexts.PreviousIs(previous.File, result.AgencyMatch!))));
        }

        Line($"**{MarkdownText.Escaped(In(CheckTexts.Summary(result)))}**");
        AddCauses(report, result);
        foreach (var waiver in result.UnusedWaivers)
        {
            Line(MarkdownText.Escaped(In(CheckTexts.UnusedWaiver(waiver))));
        }

        foreach (var reason in result.NotRun.GroupBy(static notRun => notRun.Reason))
        {
            Line(MarkdownText.Escaped(In(CheckTexts.RulesNotRun(reason.Select(static notRun => notRun.Rule), reason.Key))));
        }
    }

    private void AddCauses(CheckedReport report, CheckResult result)
    {
        if (result.Findings.IsEmpty)
        {
            return;
        }

        text.Append("\n| ")
            .AppendJoin(
                " | ",
                In(ColumnTexts.SeverityColumn),
                In(ColumnTexts.RuleColumn),
                In(ColumnTexts.PlaceColumn),
                In(ColumnTexts.WrongColumn)
            )
            .Append(" |\n|---|---|---|---|\n");
        foreach (var cause in result.Causes)
        {
            var entry = CauseEntry.Of(cause, result, report.Explanations, language);
            text.Append("| ")
                .AppendJoin(
                    " | ",
                    MarkdownText.Escaped(entry.Word),
                    string.Join(", ", entry.Rules.Select(static rule => rule.Id)),
                    MarkdownText.Escaped(entry.Place),
                    string.Join("<br>", Said(entry).Select(MarkdownText.Escaped))
                )
                .Append(" |\n");
        }

        if (result.IsTruncated)
        {
            Line(In(CheckTexts.MoreFindings(result.TotalFindings - result.Findings.Length)));
        }
    }

    private IEnumerable<string> Said(CauseEntry entry)
    {
        yield return entry.Said;
        foreach (var following in entry.Following)
        {
            yield return In(CheckWords.Following(new LocalizedText(following, following)));
        }

        if (entry.More > 0)
        {
            yield return In(CheckWords.MoreFollowing(entry.More));
        }
    }

    private void Line(string line) => text.Append(text.Length > 0 ? "\n" : "").Append(line).Append('\n');

    private string In(LocalizedText said) => said.In(language);
}
