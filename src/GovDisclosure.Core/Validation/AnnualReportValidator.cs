using FluentValidation;
using GovDisclosure.Forms;
using GovDisclosure.Rules;

namespace GovDisclosure.Validation;

/// <summary>
/// The rules as a FluentValidation validator: a thin adapter over <see cref="ReportChecker"/>. Each violated rule is a failure whose error
/// code is the rule's id, whose property name is the JSON Pointer of the cell, and whose custom state is the <see cref="Finding"/>.
/// </summary>
/// <remarks>
/// A finding that could not be assessed is a failure of severity Info, so that it is seen but does not look like a violation. The rules
/// between two years need last year's report, so they do not run here; use <see cref="ReportChecker"/>. Stateless and safe to share between
/// threads; it does not touch FluentValidation's global options.
/// </remarks>
public sealed class AnnualReportValidator : AbstractValidator<AnnualReport>
{
    /// <summary>Makes a validator with messages in English.</summary>
    public AnnualReportValidator()
        : this(ReportChecker.Default, Language.English)
    {
    }

    /// <summary>Makes a validator with messages in a language.</summary>
    public AnnualReportValidator(Language language)
        : this(ReportChecker.Default, language)
    {
    }

    /// <summary>Makes a validator of a checker.</summary>
    public AnnualReportValidator(ReportChecker checker, Language language)
    {
        ArgumentNullException.ThrowIfNull(checker);
        RuleFor(static report => report).Custom((report, context) =>
        {
            foreach (var finding in checker.Check(report).Findings)
            {
                context.AddFailure(Failures.Of(finding, language));
            }
        });
    }
}
