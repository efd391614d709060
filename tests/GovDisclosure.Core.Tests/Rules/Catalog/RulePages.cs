using System.Globalization;
using System.Text;
using GovDisclosure.Rules;

namespace GovDisclosure.Core.Tests.Rules.Catalog;

/// <summary>Writes docs/rules: a page for each rule, made of its descriptor and of what its examples yield.</summary>
internal static class RulePages
{
    public static string Index()
    {
        var text = new StringBuilder(
            """
            # Rules

            A test writes these pages from the catalogue (`RuleCatalog`); nobody writes them by hand. An id never changes its meaning and is never
            used again. `govdisclosure rules ID` says the same in the terminal.

            | id | name | severity | demand |
            |---|---|---|---|

            """
        );
        foreach (var rule in RuleCatalog.All)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| [{rule.Id}]({rule.Id}.md) | {rule.Name} | {Word(rule.Severity)} | {rule.Statement.En} |\n"
            );
        }

        return text.ToString();
    }

    public static string Page(RuleDescriptor rule)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {rule.Id} {rule.Name}\n\n{rule.Statement.Zh}\n\n{rule.Statement.En}\n\n");
        Item(text, "Severity", Word(rule.Severity));
        Item(text, "Looks at", Scope(rule.Scope));
        Item(text, "Formula", rule.Formula);
        Item(text, "Basis", $"{rule.Basis.Zh} / {rule.Basis.En}");
        Item(text, "Reports on", Years(rule));
        Item(text, "Edition", rule.Edition);
        Example(text, "Violated", rule, rule.Failing!);
        Example(text, "Kept", rule, rule.Passing!);
        return text.ToString();
    }

    private static void Item(StringBuilder text, string label, string? value)
    {
        if (value is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {label}: {value}\n");
        }
    }

    private static void Example(StringBuilder text, string heading, RuleDescriptor rule, RuleExample example)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n{example.Text.Zh}\n\n{example.Text.En}\n");
        foreach (var finding in ReportChecker.Default.Check(example.Input).Findings.Where(finding => finding.Rule == rule))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n> `{finding.Pointer}`\n>\n> {finding.Message.Zh}\n>\n> {finding.Message.En}\n");
        }
    }

    private static string? Years(RuleDescriptor rule) =>
        (rule.SinceYear, rule.UntilYear) switch
        {
            ({ } since, null) => string.Create(CultureInfo.InvariantCulture, $"{since} and later"),
            (null, { } until) => string.Create(CultureInfo.InvariantCulture, $"{until} and earlier"),
            ({ } since, { } until) => string.Create(CultureInfo.InvariantCulture, $"{since} to {until}"),
            _ => null,
        };

    private static string Word(FindingSeverity severity) => severity.ToString().ToLowerInvariant();

    private static string Scope(RuleScope scope) =>
        scope switch
        {
            RuleScope.Cell => "a cell",
            RuleScope.Table => "a table",
            RuleScope.Years => "this year against last year",
            RuleScope.Document => "the document",
            RuleScope.Text => "the words",
            RuleScope.TextAndTable => "the words against the tables",
            _ => "a report against those of the bodies under it",
        };
}
