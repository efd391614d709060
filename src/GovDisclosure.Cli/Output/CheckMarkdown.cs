using System.Text;
using GovDisclosure.Cli.Commands;
using GovDisclosure.Forms;
using GovDisclosure.Rules;

namespace GovDisclosure.Cli.Output;

/// <summary>The result of a check as Markdown, for pull requests and messages.</summary>
internal sealed class CheckMarkdown(Language language)
{
    private readonly StringBuilder text = new();

    public string Write(IReadOnlyList<CheckedReport> reports)
    {
        foreach (var report in reports)
        {
            Add(report);
        }

        return text.ToString();
    }

    private void Add(CheckedReport report)
    {
        if (text.Length > 0)
        {
            text.Append('\n');
        }

        Line($"## {Escaped(report.Loaded.File)}");
        if (report is not { Loaded.Report: { } read, Result: { } result })
        {
            Line(Escaped(In(Texts.Pair(Texts.CannotBeRead, report.Loaded.Failure!))));
            return;
        }

        Line(Escaped(In(Texts.Title(read))));
        Line($"**{Escaped(In(Texts.Summary(result)))}**");
        AddFindings(result);
        foreach (var explanation in report.Explanations)
        {
            Line(Escaped(In(Texts.Cause(explanation))));
        }

        foreach (var reason in result.NotRun.GroupBy(static notRun => notRun.Reason))
        {
            Line(Escaped(In(Texts.RulesNotRun(reason.Select(static notRun => notRun.Rule), reason.Key))));
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
                Escaped(In(Texts.Word(finding))),
                finding.Rule.Id,
                Escaped(FindingText.Place(finding, language)),
                Escaped(FindingText.Said(finding, language))).Append(" |\n");
        }

        if (result.IsTruncated)
        {
            Line(In(Texts.MoreFindings(result.TotalFindings - result.Findings.Length)));
        }
    }

    private void Line(string line) => text.Append(text.Length > 0 ? "\n" : "").Append(line).Append('\n');

    private string In(LocalizedText said) => said.In(language);

    // What Markdown or a page made of it would take for markup; a line end would end the row of a table.
    private static string Escaped(string plain)
    {
        var escaped = new StringBuilder(plain.Length);
        foreach (var letter in plain)
        {
            switch (letter)
            {
                case '\n' or '\r':
                    escaped.Append(' ');
                    break;
                case var other when char.IsControl(other) || other is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'):
                    escaped.Append('\uFFFD');
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '\\' or '|' or '*' or '_' or '`' or '[' or ']' or '#' or '~':
                    escaped.Append('\\').Append(letter);
                    break;
                default:
                    escaped.Append(letter);
                    break;
            }
        }

        return escaped.ToString();
    }
}
