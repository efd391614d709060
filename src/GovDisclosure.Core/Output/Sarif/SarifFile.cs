using System.Collections.Immutable;
using System.Globalization;
using GovDisclosure.Reading;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;

namespace GovDisclosure.Output.Sarif;

/// <summary>A checked file, for <see cref="CheckSarif"/>.</summary>
public sealed record SarifFile
{
    /// <summary>The file's path; a relative one is written as a relative reference, an absolute one as a <c>file</c> URI.</summary>
    public required string Path
    {
        get;
        init => field = Given.NotNull(value);
    }

    /// <summary>What was found; null for a file that could not be read.</summary>
    public CheckResult? Result { get; init; }

    /// <summary>Why a file could not be read; looked at only when there is no result.</summary>
    public ImmutableArray<Diagnostic> Diagnostics
    {
        get;
        init => field = Given.NoNulls(value);
    } = [];

    /// <summary>What most likely went wrong; the changes of unique explanations are written as fixes where their places in the source are
    /// known.</summary>
    public ImmutableArray<Explanation> Explanations
    {
        get;
        init => field = Given.NoNulls(value);
    } = [];

    /// <summary>Where the cells are in the source; none when that is not known.</summary>
    public Provenance Provenance
    {
        get;
        init => field = Given.NotNull(value);
    } = Provenance.None;

    /// <summary>Whether lines and columns are those of the file itself (<see cref="ReadResult.LinesAreOfFile"/>); where they are not, no
    /// region is written.</summary>
    public bool LinesAreOfFile { get; init; } = true;

    /// <summary>The line of the file that is the report, where the file holds one in each (NDJSON); null for a file that is one
    /// report.</summary>
    public int? Line { get; init; }

    // A baseline knows the report of a line by the file and the line.
    internal string Name => Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{Path}:{line}") : Path;

    internal SourcePosition? PositionOf(SourcePosition? position) =>
        Line is { } line ? new SourcePosition(line)
        : LinesAreOfFile ? position
        : null;
}
