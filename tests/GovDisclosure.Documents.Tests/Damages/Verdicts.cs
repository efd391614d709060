using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>What became of the cells of a set of prints.</summary>
internal sealed class Tally
{
    public int Prints { get; set; }

    /// <summary>Cells with the value that the print shows.</summary>
    public int Right { get; set; }

    /// <summary>Cells with another value than the print shows.</summary>
    public int Wrong { get; set; }

    /// <summary>Cells left blank, with a diagnostic on them.</summary>
    public int Blank { get; set; }

    /// <summary>Cells left blank though the print shows a value or lost one, without a diagnostic on them.</summary>
    public int Silent { get; set; }

    /// <summary>
    /// Cells whose number is not the one in the text that they are said to come from, or that share their figure with another, and
    /// relations that only the reading breaks.
    /// </summary>
    public int Untrue { get; set; }
}

/// <summary>Judges the reading of a damaged print, cell by cell.</summary>
internal static partial class Verdicts
{
    // These tell how figures were read, not that cells stayed blank.
    private static readonly HashSet<string> OfFigures = new(StringComparer.Ordinal)
    {
        DiagnosticCodes.LabelReworded,
        DiagnosticCodes.CellRemark,
        DiagnosticCodes.FiguresRecovered,
        DiagnosticCodes.FiguresStated,
        DiagnosticCodes.RowsPlaced,
    };

    [GeneratedRegex(@"[-−－]?[0-9０-９]+(?:\.[0-9]+)?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbers { get; }

    /// <summary>Adds the cells of a reading to a tally.</summary>
    /// <returns>The faults.</returns>
    public static List<string> Add(Tally tally, Draft draft, ReadResult result)
    {
        var faults = new List<string>();
        tally.Prints++;
        var cells = result.Report is null
            ? []
            : FormCatalog.Default.CellsOf(result.Report).ToDictionary(static cell => cell.Pointer, StringComparer.Ordinal);
        var served = new Dictionary<SourcePosition, string>();
        foreach (var (pointer, shown) in draft.Shown)
        {
            var value = cells.TryGetValue(pointer, out var cell) ? cell.Get(result.Report!) : CellValue.Blank;
            Judge(tally, draft, result, (pointer, shown, value.ToString()), faults);
            if (value.IsNumber && result.Provenance.Find(pointer) is { IsInferred: false } source)
            {
                Prove(tally, source, value, served, faults);
            }
        }

        Relations(tally, draft, result.Report, faults);
        return faults;
    }

    private static void Judge(
        Tally tally,
        Draft draft,
        ReadResult result,
        (string Pointer, string Shown, string Read) cell,
        List<string> faults
    )
    {
        if (cell.Read.Length > 0 && cell.Read != cell.Shown)
        {
            tally.Wrong++;
            faults.Add($"wrong: {cell.Pointer} shows '{cell.Shown}' and was read as {cell.Read}");
        }
        else if (cell.Read.Length > 0 || (cell.Shown.Length == 0 && !draft.Lost.Contains(cell.Pointer)))
        {
            tally.Right++;
        }
        else if (result.Diagnostics.Any(diagnostic => Speaks(diagnostic, cell.Pointer)))
        {
            tally.Blank++;
        }
        else
        {
            tally.Silent++;
            faults.Add($"silent: {cell.Pointer} shows '{cell.Shown}' and was left blank");
        }
    }

    // A diagnostic without a pointer speaks of the whole source.
    private static bool Speaks(Diagnostic diagnostic, string pointer) =>
        !OfFigures.Contains(diagnostic.Code)
        && (
            diagnostic.Pointer is null
                ? diagnostic.Severity == FindingSeverity.Error
                : pointer == diagnostic.Pointer || pointer.StartsWith(diagnostic.Pointer + "/", StringComparison.Ordinal)
        );

    private static void Prove(
        Tally tally,
        CellSource source,
        CellValue value,
        Dictionary<SourcePosition, string> served,
        List<string> faults
    )
    {
        if (!Numbers.Matches(source.RawText).Any(match => IsOf(match.Value, value.Number!.Value)))
        {
            tally.Untrue++;
            faults.Add($"untrue: {source.Pointer} is {value} and comes from '{source.RawText}'");
        }

        if (!served.TryAdd(source.Position, source.Pointer))
        {
            tally.Untrue++;
            faults.Add($"untrue: {source.Pointer} has the figure of {served[source.Position]}");
        }
    }

    private static bool IsOf(string printed, decimal number)
    {
        var plain = printed.Normalize(NormalizationForm.FormKC).Replace('−', '-');
        return decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var found) && found == number;
    }

    // Where all relations of the print hold, one that the reading breaks was broken by it.
    private static void Relations(Tally tally, Draft draft, AnnualReport? report, List<string> faults)
    {
        if (report is null || draft.Figures == Figures.WithoutSums)
        {
            return;
        }

        foreach (var identity in FormCatalog.Default.TablesOf(report).SelectMany(static table => table.Identities))
        {
            if (identity.Evaluate(report) is { IsAssessable: true, Holds: false })
            {
                tally.Untrue++;
                faults.Add($"untrue: the reading breaks {identity.Rule} {identity.ScopeZh}");
            }
        }
    }
}
