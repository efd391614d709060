using System.Collections.Frozen;
using GovDisclosure.Cli.Output;
using GovDisclosure.Reading;

namespace GovDisclosure.Cli.Input;

/// <summary>A file that was asked for, and what was read from it.</summary>
/// <param name="File">The file as the user named it; of a line of a stream, with a colon and the line's number.</param>
/// <param name="Reading">What was read; without a report when the file cannot be read.</param>
/// <param name="Failure">Why there is no report; null when there is one.</param>
internal sealed record LoadedReport(string File, ReadResult Reading, LocalizedText? Failure)
{
    private static readonly FrozenSet<string> NoReport =
    [
        DiagnosticCodes.EmptySource,
        DiagnosticCodes.UnknownEncoding,
        DiagnosticCodes.UnknownFormat,
        DiagnosticCodes.FormNotFound,
        DiagnosticCodes.InvalidJson,
        DiagnosticCodes.ListOfUnits,
    ];

    /// <summary>A file that could not even be opened.</summary>
    public static LoadedReport Failed(string file, LocalizedText failure) => new(file, new ReadResult(), failure);

    public AnnualReport? Report => Reading.Report;

    /// <summary>The file alone.</summary>
    public string Path
    {
        get => field ?? File;
        init;
    }

    /// <summary>The line of the file that it is, from 1; null for a file that is no stream of lines.</summary>
    public int? Line { get; init; }

    /// <summary>Whether it is a line of a stream; the only line of standard input is one too, though it has no number.</summary>
    public bool IsLine
    {
        get => field || Line is not null;
        init;
    }

    /// <summary>Whether the file was read and is no report. One that could not be opened, is damaged, protected or almost JSON of the
    /// contract may be one.</summary>
    public bool IsNoReport =>
        Report is null
        && StoredSum is null
        && Reading.Diagnostics is [{ Code: var code }, ..]
        && NoReport.Contains(code)
        && !Reading.Diagnostics.Any(static diagnostic =>
            diagnostic.Message == FileTexts.TryTolerant || diagnostic.Message == FileTexts.Damaged
        );

    /// <summary>The SHA-256 of the file, or of the line of a stream; empty where it was not asked for.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>The bytes of a sum that a roll-up stored, where they were asked for; null for anything else.</summary>
    public ReadOnlyMemory<byte>? StoredSum { get; init; }

    /// <summary>Whether the user named its file, and not only the folder.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Which report of its file it is, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>What the user should know beside what was read.</summary>
    public IReadOnlyList<LocalizedText> Notes { get; init; } = [];
}
