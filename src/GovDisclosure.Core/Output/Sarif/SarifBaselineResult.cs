using GovDisclosure.Rules;

namespace GovDisclosure.Output.Sarif;

/// <summary>A finding of a check before.</summary>
/// <param name="Path">The file, as in <see cref="SarifFile.Path"/>; of a report that is a line of a file, the file, a colon and the
/// line.</param>
/// <param name="Fingerprint">What tells the finding (<see cref="Finding.Fingerprint"/>).</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Pointer">The JSON Pointer of the cell or the table.</param>
/// <param name="Message">What was wrong.</param>
public sealed record SarifBaselineResult(string Path, string Fingerprint, string RuleId, string Pointer, LocalizedText Message)
{
    /// <summary>A finding of a check at hand.</summary>
    public static SarifBaselineResult Of(string path, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new SarifBaselineResult(path, finding.Fingerprint, finding.Rule.Id, finding.Pointer, finding.Message);
    }
}
