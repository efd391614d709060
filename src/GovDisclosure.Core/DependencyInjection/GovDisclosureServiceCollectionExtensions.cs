using FluentValidation;
using GovDisclosure.Forms;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GovDisclosure.DependencyInjection;

/// <summary>Adds GovDisclosure to a service collection.</summary>
public static class GovDisclosureServiceCollectionExtensions
{
    /// <summary>
    /// Adds singletons of <see cref="FormCatalog"/>, <see cref="ReportChecker"/>, <see cref="ReportExplainer"/>,
    /// <see cref="AnnualReportValidator"/> and <see cref="IValidator{T}"/> of <see cref="AnnualReport"/>. Calling it again, or after services of one's own, changes nothing.
    /// </summary>
    /// <returns>The same collection.</returns>
    public static IServiceCollection AddGovDisclosure(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(FormCatalog.Default);
        services.TryAddSingleton(ReportChecker.Default);
        services.TryAddSingleton(ReportExplainer.Default);
        services.TryAddSingleton(static provider => new AnnualReportValidator(provider.GetRequiredService<ReportChecker>(), Language.English));
        services.TryAddSingleton<IValidator<AnnualReport>>(static provider => provider.GetRequiredService<AnnualReportValidator>());
        return services;
    }
}
