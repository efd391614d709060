namespace GovDisclosure.Rules;

/// <summary>What a rule looks at.</summary>
public enum RuleScope
{
    /// <summary>A cell of a table.</summary>
    Cell = 0,

    /// <summary>The cells of one table together.</summary>
    Table = 1,

    /// <summary>This year's report and last year's.</summary>
    Years = 2,
}
