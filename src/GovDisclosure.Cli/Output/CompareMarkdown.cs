using System.Text;
using GovDisclosure.Comparison;
using GovDisclosure.Rules;

namespace GovDisclosure.Cli.Output;

/// <summary>A comparison as Markdown, for pull requests and messages.</summary>
internal sealed class CompareMarkdown(Language language, bool significant)
{
    private readonly StringBuilder text = new();
    private readonly CompareWords words = new(language);

    public string Write(ReportSeries? series, IReadOnlyList<ComparisonResult> pairs)
    {
        if (series is not null)
        {
            Line($"**{In(CompareTexts.SeriesHeading(series))}**");
            foreach (var edition in series.Breaks)
            {
                Line(In(CompareTexts.EditionBreak(edition)));
            }
        }

        foreach (var pair in pairs)
        {
            Line(
                $"## {MarkdownText.Escaped(In(Texts.Agency(pair.Current)))}: {In(Texts.Year(pair.Previous))} → {In(Texts.Year(pair.Current))}"
            );
            if (pair.AgencyMatch.IsSame)
            {
                Line(MarkdownText.Escaped(In(CompareTexts.Pair(CompareTexts.OneAgency, pair.AgencyMatch.Message))));
            }

            foreach (var warning in pair.Warnings)
            {
                Line($"> {MarkdownText.Escaped(Texts.Printable(In(warning.Message)))}");
            }

            AddParticulars(pair);
            AddCells(pair);
            AddIndicators(pair);
            AddTexts(pair);
            AddContinuity(pair);
            AddFindings(pair);
        }

        return text.ToString();
    }

    private void AddParticulars(ComparisonResult pair)
    {
        if (pair.Particulars.IsEmpty)
        {
            return;
        }

        Line($"### {In(CompareTexts.ParticularsHeading(pair.Particulars.Length))}");
        Head([ColumnTexts.ParticularColumn, ColumnTexts.BeforeColumn, ColumnTexts.AfterColumn], firstNumber: 3, numbers: 0);
        foreach (var (name, before, after) in pair.Particulars.Select(words.Particular))
        {
            Row(name, before, after);
        }
    }

    private void AddCells(ComparisonResult pair)
    {
        foreach (var table in pair.CopiedTables)
        {
            Line(In(CompareTexts.CopiedTable(table)));
        }

        var all = pair.Where(ComparisonFilter.Changed).ToList();
        var changes = significant ? [.. pair.Where(ComparisonFilter.Significant)] : all;
        Line(
            all.Count == 0
                ? In(CompareTexts.NoCells)
                : $"**{In(significant ? CompareTexts.SignificantHeading(changes.Count) : CompareTexts.CellsHeading(changes.Count))}**"
        );
        foreach (var section in changes.GroupBy(static change => change.Cell.Table.Pointer, StringComparer.Ordinal))
        {
            Line("### " + MarkdownText.Escaped(Labels.Of(section.Key, language)));
            Head(
                [
                    ColumnTexts.RowColumn,
                    ColumnTexts.ColumnColumn,
                    ColumnTexts.BeforeColumn,
                    ColumnTexts.AfterColumn,
                    ColumnTexts.DeltaColumn,
                    ColumnTexts.RelativeColumn,
                    ColumnTexts.ShareColumn,
                    ColumnTexts.NoteColumn,
                ],
                firstNumber: 2,
                numbers: 5
            );
            foreach (var change in section)
            {
                Row(
                    Labels.Row(change.Cell.Row, language),
                    Labels.Column(change.Cell.Column, language),
                    words.Value(change.Before),
                    words.Value(change.After),
                    CompareWords.Delta(change),
                    CompareWords.Relative(change),
                    CompareWords.Share(change),
                    words.Note(change)
                );
            }
        }

        if (changes.Count < all.Count)
        {
            Line(In(CompareTexts.LeftOut(all.Count - changes.Count)));
        }
    }

    private void AddIndicators(ComparisonResult pair)
    {
        Line($"### {In(CompareTexts.IndicatorsHeading)}");
        Head(
            [ColumnTexts.IndicatorColumn, ColumnTexts.BeforeColumn, ColumnTexts.AfterColumn, ColumnTexts.DeltaColumn],
            firstNumber: 1,
            numbers: 3
        );
        foreach (var indicator in pair.Indicators)
        {
            Row(In(indicator.Indicator.Name), words.Indicator(indicator.Before), words.Indicator(indicator.After), words.Change(indicator));
        }

        foreach (var note in words.IndicatorNotes(pair))
        {
            Line(MarkdownText.Escaped(note));
        }
    }

    private void AddTexts(ComparisonResult pair)
    {
        foreach (var copied in words.CopiedTexts(pair))
        {
            Line(MarkdownText.Escaped(Texts.Printable(copied)));
        }

        if (pair.Texts.IsEmpty)
        {
            Line(In(CompareTexts.NoTexts));
            return;
        }

        var compared = pair.Narratives.ToDictionary(
            static narrative => narrative.Pointer,
            static narrative => narrative.Text,
            StringComparer.Ordinal
        );
        Line($"### {In(CompareTexts.TextsHeading(pair.Texts.Length))}");
        Head([ColumnTexts.TextColumn, ColumnTexts.ChangeColumn], firstNumber: 2, numbers: 0);
        foreach (var (pointer, before, after) in pair.Texts)
        {
            var changed = CompareTexts.TextChanged(before, after);
            Row(
                Labels.Of(pointer, language),
                In(
                    compared.TryGetValue(pointer, out var comparison)
                        ? CompareTexts.Pair(changed, CompareTexts.Similarity(comparison))
                        : changed
                )
            );
        }
    }

    private void AddContinuity(ComparisonResult pair)
    {
        Line($"### {In(CompareTexts.ContinuityHeading)}");
        foreach (var reason in pair.Continuity.NotRun.GroupBy(static notRun => notRun.Reason))
        {
            Line(MarkdownText.Escaped(In(CheckTexts.RulesNotRun(reason.Select(static notRun => notRun.Rule), reason.Key))));
        }

        if (!pair.Continuity.Passed.IsEmpty)
        {
            Line(MarkdownText.Escaped(In(CheckTexts.RulesPassed(pair.Continuity.Passed))));
        }

        AddFindings(pair.Continuity.Findings);
    }

    private void AddFindings(ComparisonResult pair)
    {
        if (pair.Findings is not { } findings)
        {
            return;
        }

        Line($"### {In(ChangeWords.FindingsHeading)}");
        foreach (var (name, part) in findings.Parts)
        {
            Line($"**{In(CompareTexts.FindingsPart(name, part.Length))}**");
            AddFindings(part);
        }
    }

    private void AddFindings(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Line(
                $"- **{finding.Rule.Id}** {MarkdownText.Escaped(In(Texts.Word(finding)))}: {MarkdownText.Escaped(Texts.Printable(In(finding.Message)))}"
            );
        }
    }

    private void Head(LocalizedText[] names, int firstNumber, int numbers)
    {
        text.Append("\n| ").AppendJoin(" | ", names.Select(In)).Append(" |\n|");
        for (var i = 0; i < names.Length; i++)
        {
            text.Append(i >= firstNumber && i < firstNumber + numbers ? "---:|" : "---|");
        }

        text.Append('\n');
    }

    private void Row(params string[] cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(static cell => MarkdownText.Escaped(Texts.Printable(cell)))).Append(" |\n");

    private void Line(string line) => text.Append(text.Length > 0 ? "\n" : "").Append(line).Append('\n');

    private string In(LocalizedText said) => said.In(language);
}
