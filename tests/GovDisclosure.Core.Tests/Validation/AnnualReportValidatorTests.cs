using System.Globalization;
using FluentValidation;
using GovDisclosure.Core.Tests.Rules.Arithmetic;
using GovDisclosure.DependencyInjection;
using GovDisclosure.Forms;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;
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
            foreach (
                var result in new[]
                {
                    Synchronously(validator),
                    await validator.ValidateAsync(Wrong, TestContext.Current.CancellationToken),
                }
            )
            {
                Assert.False(result.IsValid);
                Assert.Equal(findings, result.Errors.Select(static failure => Assert.IsType<Finding>(failure.CustomState)));
                foreach (var (failure, finding) in result.Errors.Zip(findings))
                {
                    Assert.Equal(
                        (finding.Rule.Id, Path(finding.Pointer), finding.Message.In(language)),
                        (failure.ErrorCode, failure.PropertyName, failure.ErrorMessage)
                    );
                    Assert.Equal(
                        finding.Status == FindingStatus.Fail ? finding.Severity.ToString() : nameof(FindingSeverity.Info),
                        failure.Severity.ToString()
                    );
                }
            }
        }
    }

    [Fact]
    public void A_validator_that_finds_last_years_report_checks_against_it()
    {
        var input = RuleCatalog.CarriedContinuity.Failing!.Input;
        Assert.True(new AnnualReportValidator().Validate(input.Report).IsValid);
        var result = new AnnualReportValidator(ReportChecker.Default, Language.English, report => input with { Report = report }).Validate(
            input.Report
        );
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
        Assert.Equal(
            findings.Select(static finding => Path(finding.Pointer)),
            included.Errors.Where(static failure => failure.CustomState is Finding).Select(static failure => failure.PropertyName)
        );
        Assert.Equal(
            findings.Select(static finding => "Report." + Path(finding.Pointer)),
            new HavingOne().Validate(new Submission(Wrong)).Errors.Select(static failure => failure.PropertyName)
        );
        Assert.Throws<ValidationException>(() => new AnnualReportValidator().ValidateAndThrow(Wrong));
    }

    [Theory]
    [InlineData("2019")]
    [InlineData("2021")]
    public void The_property_name_of_every_cell_is_the_path_of_its_property(string edition)
    {
        var report = Reports.Blank(FormCatalog.Default.Find(edition)!);
        foreach (var cell in FormCatalog.Default.CellsOf(report))
        {
            var validator = new AnnualReportValidator(
                new ReportChecker(CheckPolicy.Default, [new PointingRule(cell.Pointer)]).Only("X1"),
                Language.English
            );
            var name = Assert.Single(validator.Validate(report).Errors).PropertyName;
            Assert.Equal(Path(cell.Pointer), name);
            object? value = report;
            foreach (var property in name.Split('.'))
            {
                value = value!.GetType().GetProperty(property)!.GetValue(value);
            }

            Assert.True(value is Count or Amount, name);
        }
    }

    [Fact]
    public void Without_a_language_it_speaks_that_of_the_culture_at_each_validation()
    {
        var validator = new AnnualReportValidator(ReportChecker.Default);
        var finding = ReportChecker.Default.Check(Wrong).Findings[0];
        var before = CultureInfo.CurrentUICulture;
        try
        {
            foreach (
                var (culture, message) in new[]
                {
                    ("zh-CN", finding.Message.Zh),
                    ("zh-Hant", finding.Message.Zh),
                    ("en-GB", finding.Message.En),
                    ("fr", finding.Message.En),
                    ("", finding.Message.En),
                }
            )
            {
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(message, validator.Validate(Wrong).Errors[0].ErrorMessage);
            }
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void The_hosts_global_options_are_left_alone()
    {
        var global = ValidatorOptions.Global;
        var before = (
            global.LanguageManager,
            global.LanguageManager.Enabled,
            global.LanguageManager.Culture,
            global.DefaultRuleLevelCascadeMode,
            global.DefaultClassLevelCascadeMode,
            global.PropertyNameResolver,
            global.DisplayNameResolver,
            global.Severity,
            global.ErrorCodeResolver,
            global.MessageFormatterFactory,
            global.PropertyChainSeparator,
            global.ValidatorSelectors
        );
        _ = new ServiceCollection().AddGovDisclosure();
        _ = new AnnualReportValidator(Language.Chinese).Validate(Wrong);
        Assert.Equal(
            before,
            (
                global.LanguageManager,
                global.LanguageManager.Enabled,
                global.LanguageManager.Culture,
                global.DefaultRuleLevelCascadeMode,
                global.DefaultClassLevelCascadeMode,
                global.PropertyNameResolver,
                global.DisplayNameResolver,
                global.Severity,
                global.ErrorCodeResolver,
                global.MessageFormatterFactory,
                global.PropertyChainSeparator,
                global.ValidatorSelectors
            )
        );
    }

    private static FluentValidation.Results.ValidationResult Synchronously(AnnualReportValidator validator) => validator.Validate(Wrong);

    private static AnnualReport WrongReport()
    {
        var report = ArithmeticRuleTests.Consistent("2021");
        report = Reports.Edition2021.Find("/requests/carriedForward/total")!.With(report, (Count)(-1));
        return Reports.Edition2021.Find("/reviewAndLitigation/litigationDirect/pending")!.With(report, CellValue.Blank);
    }

    // The form's own names, put together by hand.
    private static string Path(string pointer) =>
        string.Join('.', pointer[1..].Split('/').Select(static name => name[..1].ToUpperInvariant() + name[1..]));

    private sealed class PointingRule(string pointer)
        : Rule(
            new RuleDescriptor
            {
                Id = "X1",
                Name = "pointing",
                Severity = FindingSeverity.Error,
                Scope = RuleScope.Document,
                Statement = new LocalizedText("指", "points"),
                Basis = new LocalizedText("无", "none"),
            }
        )
    {
        public override RuleOutcome Run(RuleContext context, IFindingSink findings)
        {
            findings.Add(Violation(pointer, new LocalizedText("指", "points")));
            return RuleOutcome.Ran;
        }
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
