using GovDisclosure.DependencyInjection;
using GovDisclosure.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace GovDisclosure.Documents.Tests.DependencyInjection;

/// <summary>The options with which an application reads documents are set in one place.</summary>
public sealed class AddGovDisclosureDocumentsTests
{
    [Fact]
    public void The_options_and_all_of_the_core_are_added_once()
    {
        var services = new ServiceCollection();
        Assert.Same(services, services.AddGovDisclosureDocuments());
        var number = services.Count;
        Assert.Equal(number, services.AddGovDisclosureDocuments().AddGovDisclosureDocuments(new ReadOptions { Year = 2020 }).Count);
        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Assert.Same(ReadOptions.Default, provider.GetRequiredService<ReadOptions>());
        Assert.Same(ReportChecker.Default, provider.GetRequiredService<ReportChecker>());
    }

    [Fact]
    public void Options_of_ones_own_count_and_those_registered_before_win()
    {
        var own = new ReadOptions { MaxBytes = 1000 };
        using var given = new ServiceCollection().AddGovDisclosureDocuments(own).BuildServiceProvider();
        Assert.Same(own, given.GetRequiredService<ReadOptions>());
        using var before = new ServiceCollection().AddSingleton(own).AddGovDisclosureDocuments().BuildServiceProvider();
        Assert.Same(own, before.GetRequiredService<ReadOptions>());
    }

    [Fact]
    public void The_options_of_the_core_that_were_added_before_stay()
    {
        using var provider = new ServiceCollection()
            .AddGovDisclosure(static options => options.Policy = options.Policy with { Off = options.Policy.Off.Add("GD2101") })
            .AddGovDisclosureDocuments()
            .BuildServiceProvider();
        Assert.Contains("GD2101", provider.GetRequiredService<ReportChecker>().Policy.Off);
    }

    [Fact]
    public void The_options_of_the_core_that_are_added_after_count()
    {
        using var provider = new ServiceCollection()
            .AddGovDisclosureDocuments()
            .AddGovDisclosure(static options => options.Policy = options.Policy with { Off = options.Policy.Off.Add("GD2101") })
            .BuildServiceProvider();
        Assert.Contains("GD2101", provider.GetRequiredService<ReportChecker>().Policy.Off);
    }

    [Fact]
    public void Nothing_is_refused_by_name()
    {
        Assert.Throws<ArgumentNullException>("services", static () => ((IServiceCollection)null!).AddGovDisclosureDocuments());
        Assert.Throws<ArgumentNullException>("options", static () => new ServiceCollection().AddGovDisclosureDocuments(null!));
    }
}
