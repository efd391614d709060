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
        var statements = ImmutableArray.CreateBuilder<Statement>();
        var reader = new StatementReader();
        var judge = new StatementJudge(report, tables);
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
                };
            }

            foreach (var stated in reader.Read(sentence, state!))
            {
                var start = sentence.Start + sentence.OriginOf(stated.Place.Start);
                var end = sentence.Start + sentence.OriginOf(Math.Max(stated.Place.Start, stated.Place.End - 1)) + 1;
                statements.Add(judge.Judge(stated, sentence.Quote, (start, end)));
            }
        }

        return statements.DrainToImmutable();
    }
}
