using System.Globalization;
using GovDisclosure.Documents.Tests.Corpus;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tests;

/// <summary>A sentence of a published report with the true totals of its table three: newly received, carried over, total of outcomes,
/// carried forward.</summary>
internal sealed record Snippet(string Text, int? NewlyReceived, int? CarriedOver, int? Completed, int? CarriedForward)
{
    public const string File = "text_vs_table_snippets.txt";

    private static readonly string[] Rows =
    [
        "/requests/newlyReceived/total",
        "/requests/carriedOver/total",
        "/requests/outcomes/total/total",
        "/requests/carriedForward/total",
    ];

    public static IEnumerable<Snippet> All() =>
        System
            .IO.File.ReadLines(CorpusFigures.PathOf("narratives", File))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line.Split("||", StringSplitOptions.TrimEntries))
            .Select(static parts => Parse(parts[0], parts[1].Split('/')));

    /// <summary>A report that says the sentence and holds the totals; its other cells are blank.</summary>
    public AnnualReport ToReport()
    {
        var report = new AnnualReport
        {
            Year = Year(),
            Overview = new Overview { Text = Text },
            Requests = new Requests(),
            ReviewAndLitigation = new ReviewAndLitigation(),
        };
        foreach (var (pointer, number) in Rows.Zip([NewlyReceived, CarriedOver, Completed, CarriedForward]))
        {
            if (number is { } known)
            {
                report = FormCatalog.Default.FindCell(pointer, report)!.With(report, (Count)known);
            }
        }

        return report;
    }

    // Some sentences state no year; any year of the present form will do for them.
    private int Year() =>
        Text.IndexOf('年', StringComparison.Ordinal) is >= 4 and var at
        && int.TryParse(Text.AsSpan(0, at).Trim(), CultureInfo.InvariantCulture, out var year)
            ? year
            : 2024;

    private static Snippet Parse(string text, string[] totals) =>
        totals.Length == 4 && totals.All(static total => int.TryParse(total, CultureInfo.InvariantCulture, out _))
            ? new Snippet(text, Number(totals[0]), Number(totals[1]), Number(totals[2]), Number(totals[3]))
            : new Snippet(text, null, null, null, null);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
