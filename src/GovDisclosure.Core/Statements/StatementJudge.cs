using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Statements;

/// <summary>Compares what is stated with the tables of the report.</summary>
/// <param name="report">The report.</param>
/// <param name="tables">Its tables, in the shapes in which it has them.</param>
internal sealed class StatementJudge(AnnualReport report, ImmutableArray<FormTable> tables)
{
    private const decimal YuanPerUnit = 10_000;

    private static readonly LocalizedText NoCell = new("表中没有这一项", "the tables have no such cell");
    private static readonly LocalizedText NoNumber = new("表中相应单元格没有数字", "the cells hold no number");
    private static readonly LocalizedText NoYear = new("报告年份不详", "the year of the report is not known");
    private static readonly LocalizedText MayBePart = new("整体的一部分", "a part of a whole");

    /// <summary>Judges a statement.</summary>
    /// <param name="stated">What is stated.</param>
    /// <param name="quote">Its sentence.</param>
    /// <param name="place">Where it begins and ends in the text.</param>
    public Statement Judge(Stated stated, TextQuote quote, (int Start, int End) place)
    {
        var unit = stated.Topic == Meaning.Fees ? YuanPerUnit : 1;
        var statement = new Statement
        {
            Quote = quote,
            Offset = place.Start,
            Length = place.End - place.Start,
            Value = stated.Value / unit,
            Step = (stated.Figure?.Step ?? 0) / unit,
            IsInWords = stated.IsNone,
            IsDerived = stated.IsDerived,
            Event = EventOf(stated),
            Topic = stated.Topic,
            Happened = stated.Event,
            IsAtMost = stated.IsAtMost,
            IsOwn = stated.IsCompared,
            HasChoice = stated.Readings == Readings.CompletedOfNew,
            Readings = stated.IsCompared ? Resolve(stated.Readings) : [],
            Verdict = StatementVerdict.NotAssessed,
        };
        if (report.Year is null && stated.IsCompared)
        {
            return statement with { Reason = NoYear };
        }

        var (verdict, reason) = stated.IsCompared
            ? Compare(statement, stated.IsAtMost)
            : (VerdictOf(stated.Scope), ScopeWords.Of(stated.Scope));
        return statement with { Verdict = verdict, Reason = reason };
    }

    private static (StatementVerdict Verdict, LocalizedText? Reason) Compare(Statement statement, bool isAtMost)
    {
        if (statement.Readings.IsEmpty)
        {
            return (StatementVerdict.NotAssessed, NoCell);
        }

        var (isKnown, most) = (true, decimal.MinValue);
        foreach (var reading in statement.Readings)
        {
            if (reading.Sum is not { } sum)
            {
                isKnown = false;
                continue;
            }

            if (statement.IsFor(sum))
            {
                return (StatementVerdict.Agrees, null);
            }

            most = Math.Max(most, sum);
        }

        if (!isKnown)
        {
            return (StatementVerdict.NotAssessed, NoNumber);
        }

        return isAtMost && statement.Value <= most ? (StatementVerdict.OtherScope, MayBePart) : (StatementVerdict.Differs, null);
    }

    private static StatementVerdict VerdictOf(Scope scope) =>
        scope is Scope.NotUnderstood or Scope.NoEvent or Scope.Report ? StatementVerdict.NotAssessed : StatementVerdict.OtherScope;

    private static StatementEvent EventOf(Stated stated) =>
        stated.Topic switch
        {
            Meaning.Cases => StatementEvent.Cases,
            Meaning.Documents or Meaning.Rules => StatementEvent.Documents,
            Meaning.Licensing or Meaning.Penalties or Meaning.Compulsion or Meaning.Fees => StatementEvent.Decisions,
            _ => stated.Event switch
            {
                Meaning.Received or Meaning.NewlyReceived or Meaning.Requests => StatementEvent.Received,
                Meaning.Handled => StatementEvent.Handled,
                Meaning.Completed when stated.IsNone => StatementEvent.AllCompleted,
                Meaning.Completed => StatementEvent.Completed,
                Meaning.CarriedForward or Meaning.CarriedOver or Meaning.Carried => StatementEvent.Carried,
                var happened when Meanings.Outcomes.Has(happened) || happened == Meaning.Withdrawn => StatementEvent.Outcome,
                _ => StatementEvent.Unknown,
            },
        };

    private ImmutableArray<StatementReading> Resolve(ImmutableArray<Reading> readings)
    {
        var resolved = ImmutableArray.CreateBuilder<StatementReading>(readings.Length);
        foreach (var reading in readings)
        {
            var terms = ImmutableArray.CreateBuilder<StatementTerm>();
            foreach (var indicator in reading.Added)
            {
                Add(terms, indicator, 1);
            }

            if (reading.Subtracted is { } subtracted)
            {
                Add(terms, subtracted, -1);
            }

            if (terms.Count > 0)
            {
                resolved.Add(new StatementReading(terms.DrainToImmutable()));
            }
        }

        return resolved.DrainToImmutable();
    }

    private void Add(ImmutableArray<StatementTerm>.Builder terms, Indicator indicator, int coefficient)
    {
        foreach (var table in tables)
        {
            foreach (var cell in IndicatorCells.Of(table)[indicator])
            {
                AddTotal(terms, cell, coefficient);
            }
        }
    }

    // The total of a row; where it holds no number and all its parts do, the parts.
    private void AddTotal(ImmutableArray<StatementTerm>.Builder terms, FormCell cell, int coefficient)
    {
        var value = cell.Get(report);
        if (!value.IsNumber && cell == cell.Row.Cells[^1] && cell.Row.Cells.Count > 1 && HasAllParts(cell.Row))
        {
            for (var i = 0; i < cell.Row.Cells.Count - 1; i++)
            {
                terms.Add(new StatementTerm(cell.Row.Cells[i], coefficient, cell.Row.Cells[i].Get(report)));
            }

            return;
        }

        terms.Add(new StatementTerm(cell, coefficient, value));
    }

    private bool HasAllParts(FormRow row)
    {
        for (var i = 0; i < row.Cells.Count - 1; i++)
        {
            if (!row.Cells[i].Get(report).IsNumber || row.Cells[i].Column.Kind == CellKind.Total)
            {
                return false;
            }
        }

        return row.Cells[^1].Column.Kind == CellKind.Total;
    }
}
