using System.Globalization;
using FluentValidation;
using GovDisclosure.Core.Tests.Rules;
using GovDisclosure.DependencyInjection;
using GovDisclosure.Forms;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Rules.Policy.Local;
using GovDisclosure.Testing;
using GovDisclosure.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace GovDisclosure.Core.Tests.DependencyInjection;

/// <summary>The services of an application: added once, with its policy, its rules and its language.</summary>
public sealed class AddGovDisclosureTests
{
    private static readonly AnnualReport Wrong = Reports.Numbered(Reports.Edition2021);

    [Fact]
    public void Adding_the_services_twice_changes_nothing()
    {
        var services = new ServiceCollection();
        Assert.Same(services, services.AddGovDisclosure().AddGovDisclosure());
        Assert.Equal(6, services.Count);
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

        var including = new OwnValidator();
        using var second = new ServiceCollection()
            .AddSingleton<IValidator<AnnualReport>>(including)
            .AddGovDisclosure()
            .BuildServiceProvider();
        Assert.Same(including, second.GetRequiredService<IValidator<AnnualReport>>());
        Assert.Single(second.GetServices<IValidator<AnnualReport>>());

        using var third = new ServiceCollection()
            .AddGovDisclosure()
            .AddSingleton<IValidator<AnnualReport>>(including)
            .BuildServiceProvider();
        Assert.Same(including, third.GetRequiredService<IValidator<AnnualReport>>());
    }

    [Fact]
    public void The_policy_of_the_options_counts()
    {
        var policy = new CheckPolicy { Off = CheckPolicy.Default.Off.Add("GD2101") };
        using var provider = new ServiceCollection().AddGovDisclosure(options => options.Policy = policy).BuildServiceProvider();
        Assert.Same(policy, provider.GetRequiredService<ReportChecker>().Policy);
        Assert.Contains("GD2101", provider.GetRequiredService<ReportChecker>().Check(Wrong).NotRun.Select(static rule => rule.Rule.Id));
    }

    [Fact]
    public void What_is_set_counts_in_whichever_order_it_is_set()
    {
        var policy = new CheckPolicy { Off = CheckPolicy.Default.Off.Add("GD2101") };
        Action<IServiceCollection> plain = static services => services.AddGovDisclosure();
        Action<IServiceCollection> ofPolicy = services => services.AddGovDisclosure(options => options.Policy = policy);
        Action<IServiceCollection> ofLanguage = static services =>
            services.AddGovDisclosure(static options => options.Language = Language.Chinese);
        Action<IServiceCollection>[][] orders =
        [
            [plain, ofPolicy, ofLanguage],
            [ofLanguage, ofPolicy, plain],
            [ofPolicy, plain, ofLanguage],
        ];
        foreach (var order in orders)
        {
            var services = new ServiceCollection();
            foreach (var add in order)
            {
                add(services);
            }

            using var provider = services.BuildServiceProvider();
            var checker = provider.GetRequiredService<ReportChecker>();
            Assert.Same(policy, checker.Policy);
            Assert.Equal(
                checker.Check(Wrong).Findings[0].Message.Zh,
                provider.GetRequiredService<IValidator<AnnualReport>>().Validate(Wrong).Errors[0].ErrorMessage
            );
        }
    }

    [Fact]
    public void Rules_of_the_container_run()
    {
        var policy = new CheckPolicy { Severities = CheckPolicy.Default.Severities.Add("X0", FindingSeverity.Info) };
        using var provider = new ServiceCollection()
            .AddSingleton<Rule, ThrowingRule>()
            .AddGovDisclosure(options => options.Policy = policy)
            .BuildServiceProvider();
        Assert.Contains("X0", provider.GetRequiredService<ReportChecker>().Check(Wrong).Findings.Select(static finding => finding.Rule.Id));
    }

    [Fact]
    public void The_validator_speaks_the_language_of_the_options_else_of_the_culture()
    {
        var finding = ReportChecker.Default.Check(Wrong).Findings[0];
        Assert.Equal(finding.Message.Zh, Message(static options => options.Language = Language.Chinese));
        Assert.Equal(
            Languages.Of(CultureInfo.CurrentUICulture) == Language.Chinese ? finding.Message.Zh : finding.Message.En,
            Message(static _ => { })
        );

        static string Message(Action<GovDisclosureOptions> configure)
        {
            using var provider = new ServiceCollection().AddGovDisclosure(configure).BuildServiceProvider();
            return provider.GetRequiredService<IValidator<AnnualReport>>().Validate(Wrong).Errors[0].ErrorMessage;
        }
    }

    [Fact]
    public void A_wrong_option_is_refused_at_start_up_by_its_name()
    {
        Refused("GovDisclosureOptions.Policy is null", static options => options.Policy = null!);
        Refused("GovDisclosureOptions.Policy: The policy names the rule 'GD0000'", static options =>
            options.Policy = new CheckPolicy { Off = CheckPolicy.Default.Off.Add("GD0000") }
        );
        Refused("GovDisclosureOptions.Policy: The waiver of GD2101", static options => options.Policy = new CheckPolicy
            {
                Waivers =
                [
                    new Waiver
                    {
                        Rule = "GD2101",
                        Pointer = "",
                        Reason = "",
                        By = "x",
                        Until = DateOnly.MaxValue,
                    },
                ],
            });
        Refused("GovDisclosureOptions.Policy: The policy names the rule 'gd2101'", static options =>
            options.Policy = new CheckPolicy { Off = CheckPolicy.Default.Off.Add("gd2101") }
        );
        Refused("GovDisclosureOptions.Policy: The rule id 'GD1' begins with GD", static options =>
            options.Policy = new CheckPolicy { LocalRules = [Local("GD1")] }
        );
        Refused("GovDisclosureOptions.Policy: The rule id 'L1' occurs twice", static options =>
            options.Policy = new CheckPolicy { LocalRules = [Local("L1"), Local("L1")] }
        );
        Refused("GovDisclosureOptions.Policy: ", static options => options.Policy = new CheckPolicy { LocalRules = [Local(" ")] });
        Refused("GovDisclosureOptions.Policy: The waiver of X0", static options => options.Policy = new CheckPolicy
            {
                Waivers =
                [
                    new Waiver
                    {
                        Rule = "X0",
                        Pointer = "",
                        Reason = "",
                        By = "x",
                        Until = DateOnly.MaxValue,
                    },
                ],
            });
        Refused("GovDisclosureOptions.Language is 7", static options => options.Language = (Language)7);
        Assert.Throws<ArgumentNullException>(static () => new ServiceCollection().AddGovDisclosure(null!));

        static void Refused(string expected, Action<GovDisclosureOptions> configure) =>
            Assert.StartsWith(
                expected,
                Assert.Throws<ArgumentException>(() => new ServiceCollection().AddGovDisclosure(configure)).Message,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void A_rule_of_ones_own_that_is_not_in_the_container_is_refused_with_the_member()
    {
        var policy = new CheckPolicy { Off = CheckPolicy.Default.Off.Add("X9") };
        using var provider = new ServiceCollection().AddGovDisclosure(options => options.Policy = policy).BuildServiceProvider();
        Assert.StartsWith(
            "GovDisclosureOptions.Policy: The policy names the rule 'X9'",
            Assert.Throws<ArgumentException>(provider.GetRequiredService<ReportChecker>).Message,
            StringComparison.Ordinal
        );
    }

    private static LocalRule Local(string id) =>
        new()
        {
            Id = id,
            Name = "length",
            Statement = new("长", "long"),
            Demand = new PhraseDemand("/overview", ["x"], [], []),
        };

    private sealed class OwnValidator : AbstractValidator<AnnualReport>;
}
