using GovDisclosure.Reading;

namespace GovDisclosure.Cli.Input;

/// <summary>A file that was asked for, and what was read from it.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Reading">What was read; without a report when the file cannot be read.</param>
/// <param name="Failure">Why there is no report; null when there is one.</param>
internal sealed record LoadedReport(string File, ReadResult Reading, LocalizedText? Failure)
{
    /// <summary>A file that could not even be opened.</summary>
    public static LoadedReport Failed(string file, LocalizedText failure) => new(file, new ReadResult(), failure);

    public AnnualReport? Report => Reading.Report;

    /// <summary>Whether the file was opened but is no report; a file that could not be opened may be one.</summary>
    public bool IsNoReport => Report is null && !Reading.Diagnostics.IsEmpty;

    /// <summary>The SHA-256 of the file, or of the line of a stream; empty where it was not asked for.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Which report of its file it is, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>What the user should know beside what was read.</summary>
    public IReadOnlyList<LocalizedText> Notes { get; init; } = [];
}
