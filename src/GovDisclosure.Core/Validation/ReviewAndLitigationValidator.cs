using GovDisclosure.Rules;

namespace GovDisclosure.Validation;

/// <summary>The rules on section four.</summary>
public sealed class ReviewAndLitigationValidator : SectionValidator<ReviewAndLitigation>
{
    /// <summary>Makes a validator with messages in English.</summary>
    public ReviewAndLitigationValidator()
        : this(ReportChecker.Default, Language.English) { }

    /// <summary>Makes a validator with messages in a language.</summary>
    public ReviewAndLitigationValidator(Language language)
        : this(ReportChecker.Default, language) { }

    /// <summary>Makes a validator of a checker.</summary>
    public ReviewAndLitigationValidator(ReportChecker checker, Language language)
        : base(checker, language, static section => new AnnualReport { ReviewAndLitigation = section }) { }
}
