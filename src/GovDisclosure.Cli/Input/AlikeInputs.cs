using GovDisclosure.Rules.RollUp;

namespace GovDisclosure.Cli.Input;

/// <summary>The reports of a run that are compared with each other for words that are alike.</summary>
/// <remarks>Which are alike is known only when all have been read: they are read once for their sketches, silently, and once more for
/// all else, since of 10,000 reports the sketches can be kept, and the reports not.</remarks>
internal static class AlikeInputs
{
    public static async Task<AlikeReports> ReadAsync(
        Session session,
        Func<Session, IAsyncEnumerable<(LoadedReport Loaded, NarrativeSketch? Sketch)>> read
    )
    {
        List<NarrativeSketch> sketches = [];
        await foreach (var (_, sketch) in read(new Session(session.Host, session.Language) { IsSilent = true }).ConfigureAwait(false))
        {
            if (sketch is not null)
            {
                sketches.Add(sketch);
            }
        }

        return new AlikeReports(sketches);
    }

    public static NarrativeSketch? SketchOf(LoadedReport loaded) =>
        loaded.Report is { } report ? NarrativeSketch.Of(report, loaded.File) : null;
}
