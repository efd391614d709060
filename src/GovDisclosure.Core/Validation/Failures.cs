using FluentValidation;
using FluentValidation.Internal;
using FluentValidation.Results;
using GovDisclosure.Rules;

namespace GovDisclosure.Validation;

/// <summary>Findings as FluentValidation's failures.</summary>
internal static class Failures
{
    /// <summary>Makes a failure.</summary>
    /// <param name="finding">The finding, of a whole report.</param>
    /// <param name="language">The language of the message.</param>
    /// <param name="chain">Where the validated object is in a greater one.</param>
    /// <param name="section">The pointer of the section that is validated by itself; empty for a whole report.</param>
    public static ValidationFailure Of(Finding finding, Language language, PropertyChain chain, string section = "")
    {
        var inside = finding.Pointer.StartsWith(section, StringComparison.Ordinal) ? finding.Pointer[section.Length..] : finding.Pointer;
        return new(chain.BuildPropertyPath(PropertyPath(inside)), finding.Message.In(language))
        {
            ErrorCode = finding.Rule.Id,
            Severity = ToSeverity(finding),
            CustomState = finding,
        };
    }

    /// <summary>
    /// The path of the properties that a pointer goes through, such as <c>Requests.NewlyReceived.Total</c>: the names of the contract are
    /// those of the
    /// records in camel case.
    /// </summary>
    private static string PropertyPath(string pointer) =>
        string.Join(
            '.',
            pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(static name => char.ToUpperInvariant(name[0]) + name[1..])
        );

    private static Severity ToSeverity(Finding finding) =>
        (finding.Status, finding.Severity) switch
        {
            (FindingStatus.Fail, FindingSeverity.Error) => Severity.Error,
            (FindingStatus.Fail, FindingSeverity.Warning) => Severity.Warning,
            _ => Severity.Info,
        };
}
