namespace GovDisclosure.Cli.Input;

/// <summary>
/// What of a folder is passed over and counted: a folder may hold anything. Only what was named must be a report, and a line of a stream of
/// which another line is one.
/// For one thread.
/// </summary>
internal sealed class PassedOver<T>
{
    // So many lines in a row that are no reports are kept, until one that is a report tells that they were to be.
    private const int MostKept = 1000;
    private const int MostNamed = 5;

    private readonly List<string> named = [];
    private readonly List<(LoadedReport Loaded, T Result)> kept = [];
    private string? file;
    private bool isOfReports;
    private int notKept;

    /// <summary>How many files were passed over.</summary>
    public int Files { get; private set; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<string> Named => named;

    /// <summary>How many lines were not reported one by one although their file holds reports.</summary>
    public long Lines { get; private set; }

    /// <summary>Takes what was made of a piece.</summary>
    /// <returns>What is to be reported now; nothing where it is passed over, or that is not known yet.</returns>
    public IEnumerable<(LoadedReport Loaded, T Result)> Take(InputPiece piece, (LoadedReport Loaded, T Result) report)
    {
        if (!string.Equals(piece.File.Name, file, StringComparison.Ordinal))
        {
            End();
            file = piece.File.Name;
        }

        if (piece.File.IsNamed || isOfReports || !report.Loaded.IsNoReport)
        {
            isOfReports = piece.Line is not null;
            Lines += notKept;
            notKept = 0;
            (LoadedReport, T)[] told = [.. kept, report];
            kept.Clear();
            return told;
        }

        if (piece.Line is null)
        {
            PassOver(piece.File.Name);
        }
        else if (kept.Count < MostKept)
        {
            kept.Add(report);
        }
        else
        {
            notKept++;
        }

        return [];
    }

    /// <summary>The last piece was taken.</summary>
    public void End()
    {
        if (kept.Count > 0)
        {
            PassOver(file!);
        }

        kept.Clear();
        notKept = 0;
        isOfReports = false;
    }

    private void PassOver(string name)
    {
        Files++;
        if (named.Count < MostNamed)
        {
            named.Add(name);
        }
    }
}
