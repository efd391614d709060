using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Statements;

/// <summary>What the words of a report state of its tables.</summary>
internal static class ReportStatements
{
    /// <summary>How much of a section's text is looked at. What is beyond is no report's narrative, and must not cost the reader its time.</summary>
    public const int MaxLength = 200_000;

    /// <summary>Reads and judges the statements of a report: of its preamble and sections, and of the notes around its tables.</summary>
    /// <param name="report">The report.</param>
    /// <param name="edition">The edition of the form that it is of.</param>
    /// <param name="tables">Its tables, in the shapes in which it has them.</param>
    /// <param name="cancellation">Ends the reading in mid-text.</param>
    public static ImmutableArray<Statement> Read(AnnualReport report, FormEdition edition, ImmutableArray<FormTable> tables, CancellationToken cancellation)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        var reader = new StatementReader();
        var judge = new StatementJudge(report, tables);
        foreach (var (pointer, text) in TextsOf(report, edition))
        {
            var state = new TextState
            {
                Year = report.Year,
                Agency = report.Agency.Name,
                IsOnProblems = ReferenceEquals(text, report.ProblemsAndImprovements?.Text),
            };
            Read(reader, judge, (pointer, text.Length > MaxLength ? text[..MaxLength] : text), state, statements, cancellation);
        }

        return statements.DrainToImmutable();
    }

    private static IEnumerable<(string Pointer, string Text)> TextsOf(AnnualReport report, FormEdition edition)
    {
        if (report.Preamble is { Length: > 0 } preamble)
        {
            yield return ("/preamble", preamble);
        }

        foreach (var section in edition.Sections)
        {
            if (section.Table is null && section.GetText(report) is { Length: > 0 } text)
            {
                yield return (section.Pointer + "/text", text);
            }
            else if (section.Table is not null && report.Notes.TryGetValue(section.Pointer, out var note))
            {
                yield return ("/notes/" + section.Pointer.Replace("/", "~1", StringComparison.Ordinal), note);
            }
        }
    }

    private static void Read(
        StatementReader reader, StatementJudge judge, (string Pointer, string Text) part, TextState state, ImmutableArray<Statement>.Builder statements, CancellationToken cancellation)
    {
        TextQuote? quote = null;
        reader.Read(
            part.Text,
            state,
            (stated, range, sentence) =>
            {
                if (quote?.Offset != range.Start)
                {
                    quote = new TextQuote(part.Pointer, range.Start, part.Text.Substring(range.Start, range.Length));
                }

                var start = range.Start + sentence.OriginOf(stated.Place.Start);
                var end = range.Start + sentence.OriginOf(Math.Max(stated.Place.Start, stated.Place.End - 1)) + 1;
                statements.Add(judge.Judge(stated, quote, (start, end)));
            },
            cancellation);
    }
}
