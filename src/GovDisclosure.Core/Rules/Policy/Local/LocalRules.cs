namespace GovDisclosure.Rules.Policy.Local;

/// <summary>Makes the rules that run of those that a policy tells as data.</summary>
internal static class LocalRules
{
    private static readonly LocalizedText NoBasis = new("本地规定", "A local rule");

    public static IEnumerable<Rule> Of(CheckPolicy policy) => policy.LocalRules.Select(Make);

    public static RuleDescriptor DescriptorOf(LocalRule rule) =>
        new()
        {
            Id = rule.Id,
            Name = rule.Name,
            Severity = rule.Severity,
            Scope = rule.Demand switch
            {
                CellDemand => RuleScope.Table,
                DayDemand => RuleScope.Document,
                _ => RuleScope.Text,
            },
            Statement = rule.Statement,
            Basis = rule.Basis ?? NoBasis,
        };

    private static Rule Make(LocalRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentException.ThrowIfNullOrWhiteSpace(rule.Id);
        var descriptor = DescriptorOf(rule);
        return rule.Demand switch
        {
            CellDemand cells => new LocalCellRule(descriptor, cells),
            LengthDemand length => new LocalLengthRule(descriptor, length),
            PhraseDemand phrases => new LocalPhraseRule(descriptor, phrases),
            DayDemand day => new LocalDayRule(descriptor, day),
            _ => throw new ArgumentException($"The rule '{rule.Id}' demands nothing.", nameof(rule)),
        };
    }
}
