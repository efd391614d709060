using GovDisclosure.Documents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GovDisclosure.DependencyInjection;

/// <summary>Adds the readers and writers of documents to a service collection.</summary>
public static class GovDisclosureDocumentsServiceCollectionExtensions
{
    /// <summary>
    /// Adds what <c>AddGovDisclosure</c> adds, and the <see cref="ReadOptions"/> with which the application's parts call
    /// <see cref="ReportReader"/>: limits and
    /// programs are set in one place. Calling it again, or after options of one's own, changes nothing.
    /// </summary>
    /// <returns>The same collection.</returns>
    public static IServiceCollection AddGovDisclosureDocuments(this IServiceCollection services) =>
        services.AddGovDisclosureDocuments(ReadOptions.Default);

    /// <summary>As <see cref="AddGovDisclosureDocuments(IServiceCollection)"/>, with options of one's own.</summary>
    /// <param name="services">The collection.</param>
    /// <param name="options">How documents are read.</param>
    /// <returns>The same collection.</returns>
    public static IServiceCollection AddGovDisclosureDocuments(this IServiceCollection services, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.TryAddSingleton(options);
        return services.AddGovDisclosure();
    }
}
