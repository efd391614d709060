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
            new(In(ColumnTexts.RuleColumn)),
            new(In(RuleTexts.RuleNameColumn)),
            new(In(ColumnTexts.SeverityColumn)),
            new(In(RuleTexts.RuleDemandColumn), MayBreak: true)
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
        Line(ColumnTexts.SeverityColumn, In(Texts.Word(rule.Severity)));
        Line(RuleTexts.RuleDemandColumn, In(rule.Statement));
        Line(RuleTexts.RuleFormula, rule.Formula);
        Line(RuleTexts.RuleBasis, In(rule.Basis));
        Line(RuleTexts.RuleSince, rule.SinceYear?.ToString(CultureInfo.InvariantCulture));
        Line(RuleTexts.RuleUntil, rule.UntilYear?.ToString(CultureInfo.InvariantCulture));
        Line(RuleTexts.RuleEdition, rule.Edition);
        Line(RuleTexts.RuleFailing, rule.Failing is { } failing ? In(failing.Text) : null);
        Line(RuleTexts.RulePassing, rule.Passing is { } passing ? In(passing.Text) : null);
        Line(RuleTexts.RulePage, rule.HelpPage);
    }

    /// <summary>What a reader remarks by a code.</summary>
    public void Add(DiagnosticDescriptor diagnostic)
    {
        page.Line(diagnostic.Code, Tone.Strong).Blank();
        page.Line(In(diagnostic.Meaning)).Blank();
        Line(RuleTexts.WhatToDo, In(diagnostic.Advice));
        Line(RuleTexts.RulePage, diagnostic.HelpPage);
        page.Blank().Line(In(RuleTexts.NotAFinding));
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
