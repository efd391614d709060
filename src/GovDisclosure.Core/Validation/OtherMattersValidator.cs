using GovDisclosure.Rules;

namespace GovDisclosure.Validation;

/// <summary>The rules on section six.</summary>
public sealed class OtherMattersValidator : SectionValidator<OtherMatters>
{
    /// <summary>Makes a validator with messages in English.</summary>
    public OtherMattersValidator()
        : this(ReportChecker.Default, Language.English) { }

    /// <summary>Makes a validator with messages in a language.</summary>
    public OtherMattersValidator(Language language)
        : this(ReportChecker.Default, language) { }

    /// <summary>Makes a validator of a checker.</summary>
    public OtherMattersValidator(ReportChecker checker, Language language)
        : base(checker, language, static section => new AnnualReport { OtherMatters = section }) { }
}
