using GovDisclosure.Rules;

namespace GovDisclosure.Validation;

/// <summary>The rules on section two.</summary>
public sealed class ProactiveDisclosureValidator : SectionValidator<ProactiveDisclosure>
{
    /// <summary>Makes a validator with messages in English.</summary>
    public ProactiveDisclosureValidator()
        : this(ReportChecker.Default, Language.English) { }

    /// <summary>Makes a validator with messages in a language.</summary>
    public ProactiveDisclosureValidator(Language language)
        : this(ReportChecker.Default, language) { }

    /// <summary>Makes a validator of a checker.</summary>
    public ProactiveDisclosureValidator(ReportChecker checker, Language language)
        : base(checker, language, static section => new AnnualReport { ProactiveDisclosure = section }) { }
}
