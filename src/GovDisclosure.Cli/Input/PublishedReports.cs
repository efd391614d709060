using GovDisclosure.Cli.Output;

namespace GovDisclosure.Cli.Input;

/// <summary>What the government published, for each perimeter one report.</summary>
internal static class PublishedReports
{
    private static readonly string[] Perimeters = ["own", "region"];

    /// <summary>Reads the reports that <c>--published</c> names.</summary>
    /// <returns>The reports; null where a word or a file cannot be used, which is said.</returns>
    public static async Task<(AnnualReport? Own, AnnualReport? Region)?> ReadAsync(
        Session session,
        ReportSource source,
        string[] published,
        CancellationToken cancellationToken
    )
    {
        AnnualReport? own = null;
        AnnualReport? region = null;
        if (
            Array.Find(Perimeters, perimeter => published.Count(word => word.StartsWith(perimeter + "=", StringComparison.Ordinal)) > 1) is
            { } twice
        )
        {
            session.Error(RollUpTexts.PublishedTwice(twice));
            return null;
        }

        foreach (var word in published)
        {
            var (perimeter, file) = word.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at
                ? (word[..at], word[(at + 1)..])
                : (word, "");
            if (file.Length == 0 || perimeter is not ("own" or "region"))
            {
                session.Error(RollUpTexts.WrongPublished(word));
                return null;
            }

            var loaded = await source.LoadAsync(file, cancellationToken).ConfigureAwait(false);
            session.SayFailure(loaded);
            if (loaded.Report is not { } report)
            {
                return null;
            }

            if (report is { Year: null } or { Agency.Name: null })
            {
                session.Note(FileTexts.InFile(file, RollUpTexts.PublishedIsSilent));
            }

            if (loaded.Reading is { Coverage.IsComplete: false })
            {
                session.Note(FileTexts.InFile(file, RollUpTexts.PublishedPartly));
            }

            (own, region) = perimeter == "own" ? (report, region) : (own, report);
        }

        return (own, region);
    }
}
