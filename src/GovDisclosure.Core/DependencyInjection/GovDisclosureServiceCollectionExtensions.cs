using FluentValidation;
using GovDisclosure.Forms;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GovDisclosure.DependencyInjection;

/// <summary>Adds GovDisclosure to a service collection.</summary>
public static class GovDisclosureServiceCollectionExtensions
{
    /// <summary>As <see cref="AddGovDisclosure(IServiceCollection, Action{GovDisclosureOptions})"/>, with the default options.</summary>
    /// <returns>The same collection.</returns>
    public static IServiceCollection AddGovDisclosure(this IServiceCollection services) => services.AddGovDisclosure(static _ => { });

    /// <summary>
    /// Adds singletons of <see cref="FormCatalog"/>, <see cref="ReportChecker"/>, <see cref="ReportExplainer"/>,
    /// <see cref="AnnualReportValidator"/> and
    /// <see cref="IValidator{T}"/> of <see cref="AnnualReport"/>. The checker runs the rules of the catalogue and every <see cref="Rule"/>
    /// that is registered as
    /// a service, and takes today from a registered <see cref="TimeProvider"/>. Services of one's own win.
    /// Called again, it goes on from the options that are set: what a call does not set stays, in whichever order they come.
    /// </summary>
    /// <param name="services">The collection.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same collection.</returns>
    /// <exception cref="ArgumentException">An option cannot be meant; the message names it.</exception>
    public static IServiceCollection AddGovDisclosure(this IServiceCollection services, Action<GovDisclosureOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var added = services.FirstOrDefault(static service => service.ServiceType == typeof(AddedOptions));
        var before = (AddedOptions?)added?.ImplementationInstance ?? new AddedOptions(CheckPolicy.Default, null);
        var options = new GovDisclosureOptions { Policy = before.Policy, Language = before.Language };
        configure(options);
        options.Validate();

        // A copy: what the application does to its options later must change nothing.
        if (added is not null)
        {
            services.Remove(added);
        }

        services.AddSingleton(new AddedOptions(options.Policy, options.Language));
        services.TryAddSingleton(FormCatalog.Default);
        services.TryAddSingleton(Checker);
        services.TryAddSingleton(ReportExplainer.Default);
        services.TryAddSingleton(static provider =>
            Validator(provider.GetRequiredService<ReportChecker>(), provider.GetRequiredService<AddedOptions>().Language)
        );
        services.TryAddSingleton<IValidator<AnnualReport>>(static provider => provider.GetRequiredService<AnnualReportValidator>());
        return services;
    }

    private static ReportChecker Checker(IServiceProvider provider)
    {
        var own = provider.GetServices<Rule>().ToList();
        var time = provider.GetService<TimeProvider>();
        var policy = provider.GetRequiredService<AddedOptions>().Policy;
        return own.Count == 0 && time is null && ReferenceEquals(policy, CheckPolicy.Default)
            ? ReportChecker.Default
            : GovDisclosureOptions.OfPolicy(() => new ReportChecker(policy, own, time));
    }

    private static AnnualReportValidator Validator(ReportChecker checker, Language? language) =>
        language is { } given ? new AnnualReportValidator(checker, given) : new AnnualReportValidator(checker);

    /// <summary>What the calls so far have set, whichever came first.</summary>
    private sealed record AddedOptions(CheckPolicy Policy, Language? Language);
}
