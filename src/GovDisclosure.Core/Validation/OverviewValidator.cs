using GovDisclosure.Rules;

namespace GovDisclosure.Validation;

/// <summary>The rules on section one.</summary>
public sealed class OverviewValidator : SectionValidator<Overview>
{
    /// <summary>Makes a validator with messages in English.</summary>
    public OverviewValidator()
        : this(ReportChecker.Default, Language.English) { }

    /// <summary>Makes a validator with messages in a language.</summary>
    public OverviewValidator(Language language)
        : this(ReportChecker.Default, language) { }

    /// <summary>Makes a validator of a checker.</summary>
    public OverviewValidator(ReportChecker checker, Language language)
        : base(checker, language, static section => new AnnualReport { Overview = section }) { }
}
