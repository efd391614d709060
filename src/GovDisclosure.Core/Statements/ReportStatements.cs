using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Statements;

/// <summary>What the words of a report state of its tables.</summary>
internal static class ReportStatements
{
    /// <summary>Reads and judges the statements of a report: of its preamble and sections, and of the notes around its tables.</summary>
    /// <param name="report">The report.</param>
    /// <param name="text">Its words.</param>
    /// <param name="tables">Its tables, in the shapes in which it has them.</param>
    /// <param name="clock">Ends the reading in mid-text.</param>
    public static ImmutableArray<Statement> Read(AnnualReport report, ReportText text, ImmutableArray<FormTable> tables, TextClock clock)
    {
        var found = text.Stated ??= ReadStated(report, text, clock);
        var judge = new StatementJudge(report, tables);
        var statements = ImmutableArray.CreateBuilder<Statement>(found.Count);
        foreach (var (stated, quote, place) in found)
        {
            statements.Add(judge.Judge(stated, quote, place));
        }

        return statements.MoveToImmutable();
    }

    private static List<(Stated Stated, TextQuote Quote, (int Start, int End) Place)> ReadStated(
        AnnualReport report,
        ReportText text,
        TextClock clock
    )
    {
        var found = new List<(Stated Stated, TextQuote Quote, (int Start, int End) Place)>();
        var reader = new StatementReader();
        TextState? state = null;
        TextPart? part = null;
        foreach (var sentence in text.AllSentences)
        {
            clock.Tick();
            if (part != sentence.Part)
            {
                part = sentence.Part;
                state = new TextState
                {
                    Year = report.Year,
                    Agency = report.Agency.Name,
                    IsOnProblems = part.Pointer == Places.Problems,
                    IsOnDisclosed = part.Pointer == Places.NoteOnDisclosed,
                    IsOnCases = part.Pointer == Places.NoteOnCases,
                };
            }

            foreach (var stated in reader.Read(sentence, state!))
            {
                var start = sentence.Start + sentence.OriginOf(stated.Place.Start);
                var end = sentence.Start + sentence.OriginOf(Math.Max(stated.Place.Start, stated.Place.End - 1)) + 1;
                found.Add((stated, sentence.Quote, (start, end)));
            }
        }

        return found;
    }
}
