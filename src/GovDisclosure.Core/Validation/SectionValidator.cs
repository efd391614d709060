using FluentValidation;
using GovDisclosure.Forms;
using GovDisclosure.Rules;

namespace GovDisclosure.Validation;

/// <summary>
/// The rules on one section, for a validator of one's own that holds or includes it. Each violated rule is a failure as
/// <see cref="AnnualReportValidator"/> makes it; its property name is the path from the section, such as <c>NewlyReceived.Total</c>.
/// </summary>
/// <typeparam name="TSection">The section.</typeparam>
/// <remarks>Rules that need more than the section are not run: its year, other sections, last year. Stateless and safe to share between
/// threads.</remarks>
public abstract class SectionValidator<TSection> : AbstractValidator<TSection>
    where TSection : class
{
    private protected SectionValidator(ReportChecker checker, Language language, Func<TSection, AnnualReport> alone)
    {
        ArgumentNullException.ThrowIfNull(checker);
        RuleFor(static section => section)
            .Custom(
                (section, context) =>
                {
                    var report = alone(section);
                    var pointer = Pointer(report);
                    foreach (var finding in checker.Check(report).Findings)
                    {
                        if (finding.IsRuleFailure || FormPath.Covers(pointer, finding.Pointer))
                        {
                            context.AddFailure(Failures.Of(finding, language, context.PropertyChain, pointer));
                        }
                    }
                }
            );
    }

    // The one section that the report has.
    private static string Pointer(AnnualReport report) =>
        FormCatalog
            .Default.Newest.Sections.First(section => section.Table?.IsPresent(report) ?? section.GetText(report) is not null)
            .Pointer;
}
