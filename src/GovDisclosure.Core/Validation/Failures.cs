using FluentValidation;
using FluentValidation.Results;
using GovDisclosure.Forms;
using GovDisclosure.Rules;

namespace GovDisclosure.Validation;

/// <summary>Findings as FluentValidation's failures.</summary>
internal static class Failures
{
    public static ValidationFailure Of(Finding finding, Language language) => new(finding.Pointer, finding.Message.In(language))
    {
        ErrorCode = finding.Rule.Id,
        Severity = ToSeverity(finding),
        CustomState = finding,
    };

    private static Severity ToSeverity(Finding finding) => (finding.Status, finding.Severity) switch
    {
        (FindingStatus.Fail, Reading.Severity.Error) => Severity.Error,
        (FindingStatus.Fail, Reading.Severity.Warning) => Severity.Warning,
        _ => Severity.Info,
    };
}
