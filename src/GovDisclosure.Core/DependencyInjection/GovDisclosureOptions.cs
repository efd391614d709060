using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;

namespace GovDisclosure.DependencyInjection;

/// <summary>What an application tells the services of <c>AddGovDisclosure</c>. It is read once, when they are added.</summary>
public sealed class GovDisclosureOptions
{
    /// <summary>What is checked, and how strictly; the default is every rule as the catalogue grades it.</summary>
    public CheckPolicy Policy { get; set; } = CheckPolicy.Default;

    /// <summary>
    /// The language of the validator's messages; null, the default, for that of
    /// <see cref="System.Globalization.CultureInfo.CurrentUICulture"/> at each
    /// validation, which ASP.NET Core's request localization sets for each request.
    /// </summary>
    public Language? Language { get; set; }

    /// <summary>Refuses what cannot be meant. Rules of one's own are known only to the container: that a policy names one that is
    /// not there is said, with the same member, when the checker is made.</summary>
    internal void Validate()
    {
        const string Member = nameof(GovDisclosureOptions) + ".";
        if (Policy is not { } policy)
        {
            throw new ArgumentException($"{Member}{nameof(Policy)} is null; leave it at CheckPolicy.Default, or give a policy.");
        }

        if (Language is not (null or GovDisclosure.Language.Chinese or GovDisclosure.Language.English))
        {
            throw new ArgumentException(
                $"{Member}{nameof(Language)} is {Language}, which is no language of the library; give Chinese or English, or null for the culture's."
            );
        }

        _ = OfPolicy(() =>
        {
            RuleSet.RequireSound(policy.Waivers);
            return new ReportChecker(policy.WithoutOwnIds());
        });
    }

    /// <summary>Makes something of the policy; what is wrong with it is said with the name of the member.</summary>
    /// <exception cref="ArgumentException">The policy cannot be meant.</exception>
    internal static T OfPolicy<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException exception)
        {
            throw new ArgumentException($"{nameof(GovDisclosureOptions)}.{nameof(Policy)}: {exception.Message}", exception);
        }
    }
}
