using System.Globalization;
using GovDisclosure.Comparison;
using GovDisclosure.Forms;

namespace GovDisclosure.Cli.Output;

/// <summary>A comparison for people: what changed, and whether the two years join up.</summary>
internal sealed class CompareText(Language language, TextPage page)
{
    public void Add(ComparisonResult comparison)
    {
        page.Line(In(Texts.Pair(Texts.BeforeColumn, Texts.Title(comparison.Previous))));
        page.Line(In(Texts.Pair(Texts.AfterColumn, Texts.Title(comparison.Current))));
        page.Blank();
        AddCells(comparison);
        page.Blank();
        AddTexts(comparison);
        page.Blank();
        AddContinuity(comparison);
    }

    private void AddCells(ComparisonResult comparison)
    {
        if (comparison.Changes.IsEmpty)
        {
            page.Line(In(Texts.NoCells));
            return;
        }

        page.Line(In(Texts.CellsHeading(comparison.Changes.Length)), Tone.Strong);
        foreach (var section in comparison.Changes.GroupBy(static change => change.Cell.Table.Pointer, StringComparer.Ordinal))
        {
            page.Blank().Line(Labels.Of(section.Key, language), Tone.Strong);
            var table = new TextTable(
                new(In(Texts.RowColumn), MayBreak: true),
                new(In(Texts.ColumnColumn), MayBreak: true),
                new(In(Texts.BeforeColumn), IsNumber: true),
                new(In(Texts.AfterColumn), IsNumber: true),
                new(In(Texts.DeltaColumn), IsNumber: true),
                new(In(Texts.RelativeColumn), IsNumber: true));
            FormRow? above = null;
            foreach (var change in section)
            {
                // A row is named once for all its columns.
                table.Add(
                    change.Cell.Row == above ? "" : Labels.Row(change.Cell.Row, language),
                    Labels.Column(change.Cell.Column, language),
                    Value(change.Before),
                    Value(change.After),
                    change.Delta is { } delta ? (delta > 0 ? "+" : "") + delta.ToString(CultureInfo.InvariantCulture) : "",
                    change.RelativeChange is { } relative ? relative.ToString("+0.0%;-0.0%;0.0%", CultureInfo.InvariantCulture) : "");
                above = change.Cell.Row;
            }

            page.Table(table);
        }
    }

    private void AddTexts(ComparisonResult comparison)
    {
        if (comparison.Texts.IsEmpty)
        {
            page.Line(In(Texts.NoTexts));
            return;
        }

        var table = new TextTable(new(In(Texts.TextColumn), MayBreak: true), new(In(Texts.ChangeColumn), MayBreak: true));
        foreach (var (pointer, before, after) in comparison.Texts)
        {
            table.Add(Labels.Of(pointer, language), In(Texts.TextChanged(before, after)));
        }

        page.Line(In(Texts.TextsHeading(comparison.Texts.Length)), Tone.Strong).Table(table);
    }

    private void AddContinuity(ComparisonResult comparison)
    {
        var continuity = comparison.Continuity;
        page.Line(In(Texts.ContinuityHeading), Tone.Strong);
        foreach (var (rule, reason) in continuity.NotRun)
        {
            page.Line($"{rule.Id} {In(Texts.Pair(Texts.NotRun, reason))}", Tone.Doubtful);
        }

        foreach (var rule in continuity.Passed)
        {
            page.Line($"{rule.Id} {In(Texts.Pair(Texts.Passed, rule.Statement))}", Tone.Good);
        }

        if (!continuity.Findings.IsEmpty)
        {
            new CheckText(language, page).AddFindings(continuity);
        }
    }

    private TextCell Value(CellValue? value) => value switch
    {
        null => new TextCell(In(Texts.NoSuchCell), Tone.Faint),
        { IsBlank: true } => new TextCell(In(Texts.Blank), Tone.Faint),
        { IsNumber: false } => new TextCell(In(Texts.NotApplicable), Tone.Faint),
        { } number => new TextCell(number.ToString()),
    };

    private string In(LocalizedText text) => text.In(language);
}
