using FluentValidation;
using GovDisclosure.Core.Tests.Rules;
using GovDisclosure.DependencyInjection;
using GovDisclosure.Forms;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Testing;
using GovDisclosure.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace GovDisclosure.Core.Tests.Validation;

/// <summary>The FluentValidation adapter and the registration.</summary>
public sealed class AnnualReportValidatorTests
{
    private static readonly AnnualReport Wrong = WrongReport();

    [Fact]
    public async Task Each_finding_is_a_failure()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var validator = new AnnualReportValidator(language);
            var findings = ReportChecker.Default.Check(Wrong).Findings;
            Assert.True(findings.Length > 2);
            foreach (var result in new[] { Synchronously(validator), await validator.ValidateAsync(Wrong, TestContext.Current.CancellationToken) })
            {
                Assert.False(result.IsValid);
                Assert.Equal(findings, result.Errors.Select(static failure => Assert.IsType<Finding>(failure.CustomState)));
                foreach (var (failure, finding) in result.Errors.Zip(findings))
                {
                    Assert.Equal((finding.Rule.Id, finding.Pointer, finding.Message.In(language)), (failure.ErrorCode, failure.PropertyName, failure.ErrorMessage));
                    Assert.Equal(finding.Status == FindingStatus.Fail ? finding.Severity.ToString() : nameof(Severity.Info), failure.Severity.ToString());
                }
            }
        }
    }

    [Fact]
    public void A_validator_that_finds_last_years_report_checks_against_it()
    {
        var input = RuleCatalog.CarriedContinuity.Failing!.Input;
        Assert.True(new AnnualReportValidator().Validate(input.Report).IsValid);
        var result = new AnnualReportValidator(ReportChecker.Default, Language.English, report => input with { Report = report }).Validate(input.Report);
        Assert.Equal(["GD5001", "GD5001"], result.Errors.Select(static failure => failure.ErrorCode));
        Assert.Throws<ArgumentNullException>(static () => new AnnualReportValidator(ReportChecker.Default, Language.English, null!));
    }

    [Fact]
    public void A_right_report_is_valid()
    {
        Assert.True(new AnnualReportValidator().Validate(ExampleReports.Clean).IsValid);
        Assert.Throws<ArgumentNullException>(() => new AnnualReportValidator(null!, Language.English));
    }

    [Fact]
    public void It_can_be_included_or_used_for_a_member()
    {
        var findings = ReportChecker.Default.Check(Wrong).Findings;
        var included = new Including().Validate(Wrong with { Title = null });
        Assert.Equal(findings.Length + 1, included.Errors.Count);
        Assert.Equal(findings.Select(static finding => finding.Pointer), included.Errors.Where(static failure => failure.CustomState is Finding).Select(static failure => failure.PropertyName));
        Assert.Equal(findings.Length, new HavingOne().Validate(new Submission(Wrong)).Errors.Count);
        Assert.Throws<ValidationException>(() => new AnnualReportValidator().ValidateAndThrow(Wrong));
    }

    [Fact]
    public void The_hosts_global_options_are_left_alone()
    {
        var global = ValidatorOptions.Global;
        var before = (global.LanguageManager, global.LanguageManager.Enabled, global.LanguageManager.Culture, global.DefaultRuleLevelCascadeMode, global.DefaultClassLevelCascadeMode, global.PropertyNameResolver, global.DisplayNameResolver, global.Severity, global.ErrorCodeResolver, global.MessageFormatterFactory, global.PropertyChainSeparator, global.ValidatorSelectors);
        _ = new ServiceCollection().AddGovDisclosure();
        _ = new AnnualReportValidator(Language.Chinese).Validate(Wrong);
        Assert.Equal(before, (global.LanguageManager, global.LanguageManager.Enabled, global.LanguageManager.Culture, global.DefaultRuleLevelCascadeMode, global.DefaultClassLevelCascadeMode, global.PropertyNameResolver, global.DisplayNameResolver, global.Severity, global.ErrorCodeResolver, global.MessageFormatterFactory, global.PropertyChainSeparator, global.ValidatorSelectors));
    }

    [Fact]
    public void Adding_the_services_twice_changes_nothing()
    {
        var services = new ServiceCollection();
        Assert.Same(services, services.AddGovDisclosure().AddGovDisclosure());
        Assert.Equal(5, services.Count);
        Assert.All(services, static service => Assert.Equal(ServiceLifetime.Singleton, service.Lifetime));
        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Assert.Same(FormCatalog.Default, provider.GetRequiredService<FormCatalog>());
        Assert.Same(ReportChecker.Default, provider.GetRequiredService<ReportChecker>());
        Assert.Same(ReportExplainer.Default, provider.GetRequiredService<ReportExplainer>());
        Assert.Same(provider.GetRequiredService<AnnualReportValidator>(), provider.GetRequiredService<IValidator<AnnualReport>>());
        Assert.Single(provider.GetServices<IValidator<AnnualReport>>());
        Assert.False(provider.GetRequiredService<IValidator<AnnualReport>>().Validate(Wrong).IsValid);
        Assert.Throws<ArgumentNullException>(() => GovDisclosureServiceCollectionExtensions.AddGovDisclosure(null!));
    }

    [Fact]
    public void Services_of_ones_own_win()
    {
        var own = new AnnualReportValidator(Language.Chinese);
        using var first = new ServiceCollection().AddSingleton(own).AddGovDisclosure().BuildServiceProvider();
        Assert.Same(own, first.GetRequiredService<AnnualReportValidator>());
        Assert.Same(own, first.GetRequiredService<IValidator<AnnualReport>>());

        var including = new Including();
        using var second = new ServiceCollection().AddSingleton<IValidator<AnnualReport>>(including).AddGovDisclosure().BuildServiceProvider();
        Assert.Same(including, second.GetRequiredService<IValidator<AnnualReport>>());
        Assert.Single(second.GetServices<IValidator<AnnualReport>>());

        using var third = new ServiceCollection().AddGovDisclosure().AddSingleton<IValidator<AnnualReport>>(including).BuildServiceProvider();
        Assert.Same(including, third.GetRequiredService<IValidator<AnnualReport>>());
    }

    private static FluentValidation.Results.ValidationResult Synchronously(AnnualReportValidator validator) => validator.Validate(Wrong);

    private static AnnualReport WrongReport()
    {
        var report = ArithmeticRuleTests.Consistent("2021");
        report = Reports.Edition2021.Find("/requests/carriedForward/total")!.With(report, (Count)(-1));
        return Reports.Edition2021.Find("/reviewAndLitigation/litigationDirect/pending")!.With(report, CellValue.Blank);
    }

    private sealed record Submission(AnnualReport Report);

    private sealed class Including : AbstractValidator<AnnualReport>
    {
        public Including()
        {
            Include(new AnnualReportValidator());
            RuleFor(static report => report.Title).NotEmpty();
        }
    }

    private sealed class HavingOne : AbstractValidator<Submission>
    {
        public HavingOne() => RuleFor(static submission => submission.Report).SetValidator(new AnnualReportValidator());
    }
}
