using GovDisclosure.Rules;

namespace GovDisclosure.Validation;

/// <summary>The rules on section three.</summary>
public sealed class RequestsValidator : SectionValidator<Requests>
{
    /// <summary>Makes a validator with messages in English.</summary>
    public RequestsValidator()
        : this(ReportChecker.Default, Language.English) { }

    /// <summary>Makes a validator with messages in a language.</summary>
    public RequestsValidator(Language language)
        : this(ReportChecker.Default, language) { }

    /// <summary>Makes a validator of a checker.</summary>
    public RequestsValidator(ReportChecker checker, Language language)
        : base(checker, language, static section => new AnnualReport { Requests = section }) { }
}
