using System.Collections.Immutable;

namespace GovDisclosure.Documents.Tables.Fused;

/// <summary>What the relations say about a run.</summary>
/// <param name="Kind">Whether it is recovered, else why not.</param>
/// <param name="Split">The division; null when none is certain.</param>
/// <param name="Candidates">How many divisions are left.</param>
internal sealed record RunOutcome(RunOutcomeKind Kind, RunSplit? Split = null, int Candidates = 0)
{
    /// <summary>The divisions that are left where there are several; else none.</summary>
    public ImmutableArray<RunSplit> Open { get; init; } = [];

    /// <summary>Whether divisions with blank cells that left no trace are among those that are left.</summary>
    public bool MayLackCells { get; init; }
}

/// <summary>Whether the figures of a run are recovered, else why not.</summary>
internal enum RunOutcomeKind
{
    /// <summary>Only one division keeps all relations of the table.</summary>
    Recovered = 0,

    /// <summary>The table as printed breaks the relations; only one division of the run keeps those between its own cells.</summary>
    RecoveredAlone = 1,

    /// <summary>Several divisions keep the relations.</summary>
    Ambiguous = 2,

    /// <summary>No division keeps the relations.</summary>
    Contradictory = 3,

    /// <summary>Blank cells have vanished, so that it is not known which cells the figures are of.</summary>
    BlanksVanished = 4,

    /// <summary>There are too many divisions to look at.</summary>
    TooMany = 5,
}
