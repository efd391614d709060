using FluentValidation;
using GovDisclosure.Rules;
using GovDisclosure.Validation;

namespace GovDisclosure.Core.Tests.Validation;

/// <summary>The validators of one section, by themselves and in a validator of a user's own.</summary>
public sealed class SectionValidatorTests
{
    [Fact]
    public void The_sections_of_a_right_report_are_valid()
    {
        var report = ExampleReports.Clean;
        Assert.True(new OverviewValidator().Validate(report.Overview!).IsValid);
        Assert.True(new ProactiveDisclosureValidator().Validate(report.ProactiveDisclosure!).IsValid);
        Assert.True(new RequestsValidator().Validate(report.Requests!).IsValid);
        Assert.True(new ReviewAndLitigationValidator().Validate(report.ReviewAndLitigation!).IsValid);
        Assert.True(new ProblemsAndImprovementsValidator().Validate(report.ProblemsAndImprovements!).IsValid);
        Assert.True(new OtherMattersValidator().Validate(report.OtherMatters!).IsValid);
    }

    [Theory]
    [InlineData("GD2001", "/proactiveDisclosure")]
    [InlineData("GD2101", "/requests")]
    [InlineData("GD2102", "/requests")]
    [InlineData("GD2103", "/requests")]
    [InlineData("GD2104", "/reviewAndLitigation")]
    public void A_wrong_section_fails_as_the_report_does(string id, string pointer)
    {
        var report = RuleCatalog.Find(id)!.Failing!.Input.Report;
        var result = pointer switch
        {
            "/proactiveDisclosure" => new ProactiveDisclosureValidator(Language.Chinese).Validate(report.ProactiveDisclosure!),
            "/requests" => new RequestsValidator(Language.Chinese).Validate(report.Requests!),
            _ => new ReviewAndLitigationValidator(Language.Chinese).Validate(report.ReviewAndLitigation!),
        };
        var findings = ReportChecker.Default.Check(report).Findings;
        Assert.Equal(
            findings.Select(finding => (finding.Rule.Id, PropertyPath(finding.Pointer[pointer.Length..]), finding.Message.Zh)),
            result.Errors.Select(static failure => (failure.ErrorCode, failure.PropertyName, failure.ErrorMessage))
        );
        Assert.NotEmpty(findings);
    }

    [Fact]
    public void A_rule_that_failed_is_a_failure_of_the_section()
    {
        var checker = new ReportChecker(
            GovDisclosure.Rules.Policy.CheckPolicy.Default,
            [new GovDisclosure.Core.Tests.Rules.ThrowingRule()]
        );
        Assert.Equal(
            "X0",
            Assert.Single(new RequestsValidator(checker, Language.English).Validate(ExampleReports.Clean.Requests!).Errors).ErrorCode
        );
    }

    [Fact]
    public void It_is_a_child_of_a_validator_of_ones_own()
    {
        var wrong = RuleCatalog.RequestsBalance.Failing!.Input.Report.Requests!;
        var held = new Holding().Validate(new Submission(wrong)).Errors.Where(static failure => failure.ErrorCode == "GD2101").ToList();
        Assert.Equal(2, held.Count);
        Assert.All(held, static failure => Assert.StartsWith("Requests.Outcomes.Total.", failure.PropertyName, StringComparison.Ordinal));
        Assert.Equal(2, new Including().Validate(wrong).Errors.Count(static failure => failure.ErrorCode == "GD2101"));
        Assert.True(new Holding().Validate(new Submission(ExampleReports.Clean.Requests!)).IsValid);
    }

    private static string PropertyPath(string pointer) =>
        string.Join('.', pointer[1..].Split('/').Select(static name => name[..1].ToUpperInvariant() + name[1..]));

    private sealed record Submission(Requests Requests);

    private sealed class Holding : AbstractValidator<Submission>
    {
        public Holding() => RuleFor(static submission => submission.Requests).SetValidator(new RequestsValidator());
    }

    private sealed class Including : AbstractValidator<Requests>
    {
        public Including() => Include(new RequestsValidator());
    }
}
