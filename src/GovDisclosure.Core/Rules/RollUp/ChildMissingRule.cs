using GovDisclosure.Forms;

namespace GovDisclosure.Rules.RollUp;

/// <summary>GD6002: a body that has no report, or two.</summary>
internal sealed class ChildMissingRule() : RollUpRule(RuleCatalog.ChildMissing)
{
    private static readonly LocalizedText Unknown = new("不知道应有哪些下级单位，只核对了有无重复", "it is not known which bodies must report; only repeated ones were looked for");

    protected override LocalizedText? Check(RuleContext context, ICollection<Finding> findings)
    {
        var reports = context.Children
            .Select(static child => child.Agency.Name)
            .OfType<string>()
            .CountBy(static name => name, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        foreach (var name in context.ExpectedChildren.IsDefault ? [] : context.ExpectedChildren.Distinct(StringComparer.Ordinal).Where(name => !reports.ContainsKey(name)))
        {
            findings.Add(Violation("", new LocalizedText($"缺少“{name}”的报告。", $"There is no report of {name}.")));
        }

        foreach (var (name, number) in reports.Where(static report => report.Value > 1).OrderBy(static report => report.Key, StringComparer.Ordinal))
        {
            findings.Add(Violation("", new LocalizedText($"“{name}”有 {number} 份报告。", $"There are {number} reports of {name}.")));
        }

        // That none stands twice says nothing of those that do not stand at all.
        return context.ExpectedChildren.IsDefault && reports.Values.All(static number => number == 1) ? Unknown : null;
    }
}
