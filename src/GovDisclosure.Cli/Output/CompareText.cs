using GovDisclosure.Comparison;
using GovDisclosure.Forms;

namespace GovDisclosure.Cli.Output;

/// <summary>A comparison for people: what changed, and whether the two years join up.</summary>
internal sealed class CompareText(Language language, TextPage page, bool significant)
{
    private const int MostFigures = 10;

    private readonly CompareWords words = new(language);

    public void Add(ReportSeries? series, IReadOnlyList<ComparisonResult> pairs)
    {
        if (series is not null)
        {
            page.Line(In(CompareTexts.SeriesHeading(series)), Tone.Strong);
            foreach (var edition in series.Breaks)
            {
                page.Line(In(CompareTexts.EditionBreak(edition)), Tone.Doubtful);
            }
        }

        foreach (var pair in pairs)
        {
            if (!page.IsEmpty)
            {
                page.Blank();
            }

            Add(pair);
        }
    }

    private void Add(ComparisonResult comparison)
    {
        page.Line(In(CompareTexts.Pair(ColumnTexts.BeforeColumn, Texts.Title(comparison.Previous))));
        page.Line(In(CompareTexts.Pair(ColumnTexts.AfterColumn, Texts.Title(comparison.Current))));
        if (comparison.AgencyMatch.IsSame)
        {
            page.Line(In(CompareTexts.Pair(CompareTexts.OneAgency, comparison.AgencyMatch.Message)));
        }

        foreach (var warning in comparison.Warnings)
        {
            page.Line(In(warning.Message), Tone.Doubtful);
        }

        page.Blank();
        AddParticulars(comparison);
        AddCells(comparison);
        page.Blank();
        AddIndicators(comparison);
        page.Blank();
        AddTexts(comparison);
        page.Blank();
        AddContinuity(comparison);
        AddFindings(comparison);
    }

    private void AddParticulars(ComparisonResult comparison)
    {
        if (comparison.Particulars.IsEmpty)
        {
            return;
        }

        var table = new TextTable(
            new(In(ColumnTexts.ParticularColumn)),
            new(In(ColumnTexts.BeforeColumn), MayBreak: true),
            new(In(ColumnTexts.AfterColumn), MayBreak: true)
        );
        foreach (var (name, before, after) in comparison.Particulars.Select(words.Particular))
        {
            table.Add(name, before, after);
        }

        page.Line(In(CompareTexts.ParticularsHeading(comparison.Particulars.Length)), Tone.Strong).Table(table).Blank();
    }

    private void AddCells(ComparisonResult comparison)
    {
        foreach (var table in comparison.CopiedTables)
        {
            page.Line(In(CompareTexts.CopiedTable(table)), Tone.Doubtful);
        }

        var all = comparison.Where(ComparisonFilter.Changed).ToList();
        if (all.Count == 0)
        {
            page.Line(In(CompareTexts.NoCells));
            return;
        }

        var changes = significant ? [.. comparison.Where(ComparisonFilter.Significant)] : all;
        page.Line(In(significant ? CompareTexts.SignificantHeading(changes.Count) : CompareTexts.CellsHeading(changes.Count)), Tone.Strong);
        foreach (var section in changes.GroupBy(static change => change.Cell.Table.Pointer, StringComparer.Ordinal))
        {
            page.Blank().Line(Labels.Of(section.Key, language), Tone.Strong);
            AddTable([.. section]);
        }

        if (changes.Count < all.Count)
        {
            page.Blank().Line(In(CompareTexts.LeftOut(all.Count - changes.Count)));
        }
    }

    private void AddTable(List<CellComparison> changes)
    {
        var hasNotes = changes.Exists(change => words.Note(change).Length > 0);
        var hasShares = changes.Exists(static change => CompareWords.Share(change).Length > 0);
        List<TextColumn> columns =
        [
            new(In(ColumnTexts.RowColumn), MayBreak: true),
            new(In(ColumnTexts.ColumnColumn), MayBreak: true),
            new(In(ColumnTexts.BeforeColumn), IsNumber: true),
            new(In(ColumnTexts.AfterColumn), IsNumber: true),
            new(In(ColumnTexts.DeltaColumn), IsNumber: true),
            new(In(ColumnTexts.RelativeColumn), IsNumber: true),
        ];
        if (hasShares)
        {
            columns.Add(new(In(ColumnTexts.ShareColumn), IsNumber: true));
        }

        if (hasNotes)
        {
            columns.Add(new(In(ColumnTexts.NoteColumn), MayBreak: true));
        }

        var table = new TextTable([.. columns]);
        FormRow? above = null;
        foreach (var change in changes)
        {
            // A row is named once for all its columns.
            List<TextCell> cells =
            [
                change.Cell.Row == above ? "" : Labels.Row(change.Cell.Row, language),
                Labels.Column(change.Cell.Column, language),
                Value(change.Before),
                Value(change.After),
                CompareWords.Delta(change),
                CompareWords.Relative(change),
            ];
            if (hasShares)
            {
                cells.Add(CompareWords.Share(change));
            }

            if (hasNotes)
            {
                cells.Add(new TextCell(words.Note(change), Tone.Faint));
            }

            table.Add([.. cells]);
            above = change.Cell.Row;
        }

        page.Table(table);
    }

    private void AddIndicators(ComparisonResult comparison)
    {
        var table = new TextTable(
            new(In(ColumnTexts.IndicatorColumn), MayBreak: true),
            new(In(ColumnTexts.BeforeColumn), IsNumber: true),
            new(In(ColumnTexts.AfterColumn), IsNumber: true),
            new(In(ColumnTexts.DeltaColumn), IsNumber: true)
        );
        foreach (var indicator in comparison.Indicators)
        {
            table.Add(
                In(indicator.Indicator.Name),
                words.Indicator(indicator.Before),
                words.Indicator(indicator.After),
                words.Change(indicator)
            );
        }

        page.Line(In(CompareTexts.IndicatorsHeading), Tone.Strong).Table(table);
        foreach (var note in words.IndicatorNotes(comparison))
        {
            page.Line(note, Tone.Faint);
        }
    }

    private void AddTexts(ComparisonResult comparison)
    {
        foreach (var copied in words.CopiedTexts(comparison))
        {
            page.Line(copied, Tone.Doubtful);
        }

        if (comparison.Texts.IsEmpty)
        {
            page.Line(In(CompareTexts.NoTexts));
            return;
        }

        var compared = comparison.Narratives.ToDictionary(
            static narrative => narrative.Pointer,
            static narrative => narrative.Text,
            StringComparer.Ordinal
        );
        var table = new TextTable(new(In(ColumnTexts.TextColumn), MayBreak: true), new(In(ColumnTexts.ChangeColumn), MayBreak: true));
        foreach (var (pointer, before, after) in comparison.Texts)
        {
            var text = compared.GetValueOrDefault(pointer);
            table.Add(
                Labels.Of(pointer, language),
                In(
                    text is null
                        ? CompareTexts.TextChanged(before, after)
                        : CompareTexts.Pair(CompareTexts.TextChanged(before, after), CompareTexts.Similarity(text))
                )
            );
            foreach (var figure in (text?.Figures ?? []).Where(static figure => !figure.IsYear).Take(MostFigures))
            {
                table.Add(
                    "",
                    $"{figure.Sentence[..figure.Offset]}{figure.Before} → {figure.After}{figure.Sentence[(figure.Offset + figure.After.Length)..]}"
                );
            }
        }

        page.Line(In(CompareTexts.TextsHeading(comparison.Texts.Length)), Tone.Strong).Table(table);
    }

    private void AddContinuity(ComparisonResult comparison)
    {
        var continuity = comparison.Continuity;
        page.Line(In(CompareTexts.ContinuityHeading), Tone.Strong);
        foreach (var (rule, reason) in continuity.NotRun)
        {
            page.Line($"{rule.Id} {In(CompareTexts.Pair(CheckTexts.NotRun, reason))}", Tone.Doubtful);
        }

        foreach (var rule in continuity.Passed)
        {
            page.Line($"{rule.Id} {In(CompareTexts.Pair(CheckTexts.Passed, rule.Statement))}", Tone.Good);
        }

        if (!continuity.Findings.IsEmpty)
        {
            new CheckText(language, page).AddFindings(continuity);
        }
    }

    private void AddFindings(ComparisonResult comparison)
    {
        if (comparison.Findings is not { } findings)
        {
            return;
        }

        page.Blank().Line(In(ChangeWords.FindingsHeading), Tone.Strong);
        foreach (var (name, part) in findings.Parts)
        {
            page.Line(In(CompareTexts.FindingsPart(name, part.Length)));
            if (!part.IsEmpty)
            {
                new CheckText(language, page).AddFindings(part);
            }
        }
    }

    private TextCell Value(CellValue? value) => new(words.Value(value), value is { IsNumber: true } ? Tone.Plain : Tone.Faint);

    private string In(LocalizedText text) => text.In(language);
}
