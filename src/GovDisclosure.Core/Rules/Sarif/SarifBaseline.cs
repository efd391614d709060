using System.Collections.Frozen;

namespace GovDisclosure.Rules.Sarif;

/// <summary>The fingerprints of a check before, by which results are told apart as new or unchanged.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class SarifBaseline
{
    private readonly FrozenSet<(string Path, string Fingerprint)> known;

    /// <summary>Makes a baseline of a check before.</summary>
    /// <param name="known">The files with the fingerprints of their findings (<see cref="Finding.Fingerprint"/>).</param>
    public SarifBaseline(IEnumerable<(string Path, string Fingerprint)> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        this.known = known.ToFrozenSet();
    }

    internal bool Contains(string path, string fingerprint) => known.Contains((path, fingerprint));
}
