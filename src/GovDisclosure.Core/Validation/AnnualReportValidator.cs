using System.Globalization;
using FluentValidation;
using GovDisclosure.Rules;

namespace GovDisclosure.Validation;

/// <summary>
/// The rules as a FluentValidation validator: a thin adapter over <see cref="ReportChecker"/>. Each violated rule is a failure whose error
/// code is the rule's id, whose property name is the path of the cell's property, such as <c>Requests.NewlyReceived.Total</c>, so that form
/// fields bind to
/// it, and whose custom state is the <see cref="Finding"/> with its JSON Pointer.
/// </summary>
/// <remarks>
/// A finding that could not be assessed is a failure of severity Info, so that it is seen but does not look like a violation. The rules
/// between two years need last year's report: they run where the validator knows how to find it, and not otherwise. Stateless and safe to
/// share between
/// threads; it does not touch FluentValidation's global options.
/// </remarks>
public sealed class AnnualReportValidator : AbstractValidator<AnnualReport>
{
    /// <summary>Makes a validator with messages in English.</summary>
    public AnnualReportValidator()
        : this(ReportChecker.Default, Language.English) { }

    /// <summary>Makes a validator with messages in a language.</summary>
    public AnnualReportValidator(Language language)
        : this(ReportChecker.Default, language) { }

    /// <summary>Makes a validator of a checker, with messages in the language of <see cref="CultureInfo.CurrentUICulture"/> at each
    /// validation.</summary>
    public AnnualReportValidator(ReportChecker checker)
        : this(checker, static () => Languages.Of(CultureInfo.CurrentUICulture), static checker => checker.Check) { }

    /// <summary>Makes a validator of a checker.</summary>
    public AnnualReportValidator(ReportChecker checker, Language language)
        : this(checker, () => language, static checker => checker.Check) { }

    /// <summary>Makes a validator that knows what is around a report: last year's, its source, those of the bodies under the
    /// agency.</summary>
    /// <param name="checker">The checker.</param>
    /// <param name="language">The language of the messages.</param>
    /// <param name="inputOf">Finds for a report what is checked with it; what it throws is thrown to the caller of the validator.</param>
    public AnnualReportValidator(ReportChecker checker, Language language, Func<AnnualReport, CheckInput> inputOf)
        : this(checker, () => language, checker => report => checker.Check(inputOf(report)))
    {
        ArgumentNullException.ThrowIfNull(inputOf);
    }

    private AnnualReportValidator(
        ReportChecker checker,
        Func<Language> language,
        Func<ReportChecker, Func<AnnualReport, CheckResult>> toCheck
    )
    {
        ArgumentNullException.ThrowIfNull(checker);
        var check = toCheck(checker);
        RuleFor(static report => report)
            .Custom(
                (report, context) =>
                {
                    foreach (var finding in check(report).Findings)
                    {
                        context.AddFailure(Failures.Of(finding, language(), context.PropertyChain));
                    }
                }
            );
    }
}
