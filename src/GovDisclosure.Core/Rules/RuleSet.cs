using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Rules.Policy.Local;

namespace GovDisclosure.Rules;

/// <summary>The rules that can be run. The catalogue is made of their descriptors, so what is in it runs.</summary>
internal static class RuleSet
{
    /// <summary>The rules in the order of their ids.</summary>
    public static ImmutableArray<Rule> All => RuleCatalog.Runnable;

    /// <summary>The rules with rules of a user's own after them.</summary>
    /// <exception cref="ArgumentException">An id occurs twice or begins with GD.</exception>
    public static ImmutableArray<Rule> With(IEnumerable<Rule> more, CheckPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(more);
        ArgumentNullException.ThrowIfNull(policy);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var rules = All.ToBuilder();
        foreach (var rule in more.Concat(LocalRules.Of(policy)))
        {
            ArgumentNullException.ThrowIfNull(rule, nameof(more));
            var id = rule.Descriptor.Id;
            if (RuleIds.IsOfCatalogue(id) || !ids.Add(id))
            {
                throw new ArgumentException(
                    $"The rule id '{id}' {(ids.Contains(id) ? "occurs twice" : "begins with GD, which the catalogue keeps for itself")}; choose another.",
                    nameof(more)
                );
            }

            rules.Add(rule);
        }

        return rules.ToImmutable();
    }

    /// <summary>Refuses a policy that names a rule that does not exist: it would be believed to do something.</summary>
    public static void RequireKnown(CheckPolicy policy, ImmutableArray<Rule> rules)
    {
        foreach (
            var id in policy
                .Severities.Keys.Concat(policy.Off)
                .Concat(policy.Waivers.Select(static waiver => waiver.Rule))
                .Concat(policy.Points.Select(static points => points.Rule))
                .Order(StringComparer.Ordinal)
        )
        {
            if (!rules.Concat(All).Any(rule => string.Equals(rule.Descriptor.Id, id, StringComparison.Ordinal)))
            {
                throw new ArgumentException(
                    $"The policy names the rule '{id}', which does not exist; RuleCatalog.All lists those that do.",
                    nameof(policy)
                );
            }
        }
    }

    /// <summary>Refuses a waiver that nobody answers for, or that covers nothing whatever the report.</summary>
    public static void RequireSound(ImmutableArray<Waiver> waivers)
    {
        foreach (var waiver in waivers)
        {
            if (string.IsNullOrWhiteSpace(waiver.Reason) || string.IsNullOrWhiteSpace(waiver.By))
            {
                throw new ArgumentException(
                    $"The waiver of {waiver.Rule} for '{waiver.Pointer}' does not say {(string.IsNullOrWhiteSpace(waiver.Reason) ? "why" : "by whom")}; a waiver needs a reason and somebody who answers for it.",
                    nameof(waivers)
                );
            }

            if (waiver.Pointer is not ("" or ['/', ..]))
            {
                throw new ArgumentException(
                    $"The waiver of {waiver.Rule} is for '{waiver.Pointer}', which is no JSON Pointer: it must begin with / (empty for the whole report).",
                    nameof(waivers)
                );
            }
        }
    }

    /// <summary>Sixteen hexadecimal digits over the rules and the policy.</summary>
    public static string Hash(ImmutableArray<Rule> rules, CheckPolicy policy)
    {
        var text = new StringBuilder();
        foreach (var rule in rules)
        {
            var descriptor = rule.Descriptor;
            text.Append(
                CultureInfo.InvariantCulture,
                $"{descriptor.Id}\t{descriptor.Name}\t{policy.Severities.GetValueOrDefault(descriptor.Id, descriptor.Severity)}\t{policy.Off.Contains(descriptor.Id)}\t{descriptor.Statement.En}\n"
            );
        }

        // Written out member by member: what a record prints by itself depends on the culture of the machine.
        var thresholds = policy.Thresholds;
        text.Append(
            CultureInfo.InvariantCulture,
            $"{policy.BlankCountsAsZero}\t{thresholds.SpikeFactor}\t{thresholds.SpikeFloor}\t{thresholds.CopiedTableFigures}\t{thresholds.CopiedTextShare:R}\t{thresholds.AlikeShare:R}\t{thresholds.AlikeShareOfWarning:R}\t{thresholds.ProblemsLength}\n"
        );
        foreach (var deadline in policy.Deadlines)
        {
            text.Append(CultureInfo.InvariantCulture, $"deadline\t{deadline.Kind}\t{deadline.Level}\t{deadline.Month}\t{deadline.Day}\n");
        }

        foreach (var rule in policy.LocalRules)
        {
            text.Append(CultureInfo.InvariantCulture, $"local\t{rule.Id}\t{rule.Severity}\t{rule.Demand.Canonical}\n");
        }

        foreach (var points in policy.Points)
        {
            text.Append(CultureInfo.InvariantCulture, $"points\t{points.Rule}\t{points.Points}\t{points.IsOnce}\n");
        }

        foreach (var waiver in policy.Waivers)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"waiver\t{waiver.Rule}\t{waiver.Pointer}\t{waiver.Reason}\t{waiver.By}\t{waiver.Until:yyyy-MM-dd}\t{waiver.Agency}\t{waiver.Year}\n"
            );
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));
    }
}
