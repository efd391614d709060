using GovDisclosure.Documents.Diagnostics;

namespace GovDisclosure.Documents.Tables.Fused;

/// <summary>What the report's text and last year's report decide about the divisions of a run.</summary>
/// <param name="Told">What they say.</param>
internal sealed record StatementVerdict(StatedEvidence Told)
{
    /// <summary>The division that agrees with everything that is stated, where all others do not; else null.</summary>
    public RunSplit? Split { get; init; }

    /// <summary>Whether not all divisions could be looked at.</summary>
    public bool IsGivenUp { get; init; }
}
