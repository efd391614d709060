using System.Collections.Immutable;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Rules;

/// <summary>All rules, in the order of their ids.</summary>
public static class RuleCatalog
{
    /// <summary>The version of the rule set; it changes when a rule is added or demands something else.</summary>
    public const string Version = "1";

    private static readonly LocalizedText TheForm = new("年度报告格式（国办公开办函〔2019〕60号、〔2021〕30号）", "The form (国办公开办函〔2019〕60号, 〔2021〕30号)");

    /// <summary>A count or amount is in range.</summary>
    public static RuleDescriptor CellRange { get; } = new()
    {
        Id = "GD2001",
        Name = "cell-range",
        Severity = Severity.Error,
        Scope = RuleScope.Cell,
        Statement = new(
            "数量和金额不为负数（仅 2019 年版的“增/减”栏可以为负），数量为整数。",
            "A count or amount is not negative (only the increase or decrease of the 2019 edition may be), and a count is an integer."),
        Basis = TheForm,
    };

    /// <summary>Requests in equals requests out.</summary>
    public static RuleDescriptor RequestsBalance { get; } = new()
    {
        Id = "GD2101",
        Name = "requests-balance",
        Severity = Severity.Error,
        Scope = RuleScope.Table,
        Statement = new(
            "表三每一列：第一项加第二项之和，等于第三项（总计）加第四项之和。",
            "Table three, each column: newly received and carried over equal the total of outcomes and carried forward."),
        Basis = new("年度报告格式表三所印勾稽关系", "The relation printed in table three of the form"),
    };

    /// <summary>The total of outcomes is their sum.</summary>
    public static RuleDescriptor OutcomesTotal { get; } = new()
    {
        Id = "GD2102",
        Name = "outcomes-total",
        Severity = Severity.Error,
        Scope = RuleScope.Table,
        Statement = new(
            "表三每一列：办理结果的总计等于各项办理结果之和。",
            "Table three, each column: the total of outcomes equals the sum of all outcome rows."),
        Basis = TheForm,
    };

    /// <summary>The total of applicants is their sum.</summary>
    public static RuleDescriptor ApplicantsTotal { get; } = new()
    {
        Id = "GD2103",
        Name = "applicants-total",
        Severity = Severity.Error,
        Scope = RuleScope.Table,
        Statement = new(
            "表三每一行：总计等于自然人与五类法人或其他组织之和。",
            "Table three, each row: the total equals natural persons and the five kinds of organisation."),
        Basis = TheForm,
    };

    /// <summary>The total of cases is their sum.</summary>
    public static RuleDescriptor CasesTotal { get; } = new()
    {
        Id = "GD2104",
        Name = "cases-total",
        Severity = Severity.Error,
        Scope = RuleScope.Table,
        Statement = new(
            "表四每一部分：总计等于维持、纠正、其他结果与尚未审结之和。",
            "Table four, each block: the total equals upheld, corrected, other and pending."),
        Basis = TheForm,
    };

    /// <summary>What was carried forward is what is carried over.</summary>
    public static RuleDescriptor CarriedContinuity { get; } = new()
    {
        Id = "GD5001",
        Name = "carried-continuity",
        Severity = Severity.Warning,
        Scope = RuleScope.Years,
        Statement = new(
            "本年表三第二项（上年结转）与上年表三第四项（结转下年度）每一列相等。",
            "Table three: what this year carries over equals what last year carried forward, in each column."),
        Basis = new("《政府信息公开条例》第三十三条、第三十五条（跨年办理的申请）", "Regulation on Open Government Information, Art. 33 and 35 (requests handled over the turn of the year)"),
    };

    /// <summary>The rules.</summary>
    public static ImmutableArray<RuleDescriptor> All { get; } = [CellRange, RequestsBalance, OutcomesTotal, ApplicantsTotal, CasesTotal, CarriedContinuity];

    /// <summary>Finds a rule by its id.</summary>
    /// <returns>The rule, or null when no rule has the id.</returns>
    public static RuleDescriptor? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.Ordinal));
    }
}
