using GovDisclosure.Rules;

namespace GovDisclosure.Validation;

/// <summary>The rules on section five.</summary>
public sealed class ProblemsAndImprovementsValidator : SectionValidator<ProblemsAndImprovements>
{
    /// <summary>Makes a validator with messages in English.</summary>
    public ProblemsAndImprovementsValidator()
        : this(ReportChecker.Default, Language.English) { }

    /// <summary>Makes a validator with messages in a language.</summary>
    public ProblemsAndImprovementsValidator(Language language)
        : this(ReportChecker.Default, language) { }

    /// <summary>Makes a validator of a checker.</summary>
    public ProblemsAndImprovementsValidator(ReportChecker checker, Language language)
        : base(checker, language, static section => new AnnualReport { ProblemsAndImprovements = section }) { }
}
