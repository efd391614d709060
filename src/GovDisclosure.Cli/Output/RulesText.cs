using System.Globalization;
using GovDisclosure.Reading;
using GovDisclosure.Rules;

namespace GovDisclosure.Cli.Output;

/// <summary>The rules for people.</summary>
internal sealed class RulesText(Language language, TextPage page)
{
    /// <summary>All rules, a line each.</summary>
    public void AddAll()
    {
        var table = new TextTable(
            new(In(Texts.RuleColumn)),
            new(In(Texts.RuleNameColumn)),
            new(In(Texts.SeverityColumn)),
            new(In(Texts.RuleDemandColumn), MayBreak: true)
        );
        foreach (var rule in RuleCatalog.All)
        {
            table.Add(rule.Id, rule.Name, In(Texts.Word(rule.Severity)), In(rule.Statement));
        }

        page.Table(table);
    }

    /// <summary>One rule with all that is known about it.</summary>
    public void Add(RuleDescriptor rule)
    {
        page.Line($"{rule.Id}  {rule.Name}", Tone.Strong).Blank();
        Line(Texts.SeverityColumn, In(Texts.Word(rule.Severity)));
        Line(Texts.RuleDemandColumn, In(rule.Statement));
        Line(Texts.RuleFormula, rule.Formula);
        Line(Texts.RuleBasis, In(rule.Basis));
        Line(Texts.RuleSince, rule.SinceYear?.ToString(CultureInfo.InvariantCulture));
        Line(Texts.RuleUntil, rule.UntilYear?.ToString(CultureInfo.InvariantCulture));
        Line(Texts.RuleEdition, rule.Edition);
        Line(Texts.RuleFailing, rule.Failing is { } failing ? In(failing.Text) : null);
        Line(Texts.RulePassing, rule.Passing is { } passing ? In(passing.Text) : null);
        Line(Texts.RulePage, rule.HelpPage);
    }

    /// <summary>What a reader remarks by a code.</summary>
    public void Add(DiagnosticDescriptor diagnostic)
    {
        page.Line(diagnostic.Code, Tone.Strong).Blank();
        page.Line(In(diagnostic.Meaning)).Blank();
        Line(Texts.WhatToDo, In(diagnostic.Advice));
        Line(Texts.RulePage, diagnostic.HelpPage);
        page.Blank().Line(In(Texts.NotAFinding));
    }

    private void Line(LocalizedText label, string? text)
    {
        if (text is not null)
        {
            page.Line($"{In(label)}{(language == Language.Chinese ? "：" : ": ")}{text}");
        }
    }

    private string In(LocalizedText text) => text.In(language);
}
