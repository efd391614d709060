using System.Globalization;

namespace GovDisclosure.Rules.RollUp;

/// <summary>GD6003: children of other years, or in other editions of the form.</summary>
internal sealed class ChildrenMixedRule() : RollUpRule(RuleCatalog.ChildrenMixed)
{
    protected override RuleOutcome Check(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Children.IsEmpty)
        {
            return NoChildren;
        }

        AddIfMixed(context, findings, static (_, report) => report.Year?.ToString(CultureInfo.InvariantCulture), "年份", "years");
        AddIfMixed(context, findings, static (context, report) => context.Catalog.EditionOf(report).Id, "表格版本", "editions of the form");
        return RuleOutcome.Ran;
    }

    private void AddIfMixed(
        RuleContext context,
        ICollection<Finding> findings,
        Func<RuleContext, AnnualReport, string?> property,
        string zh,
        string en
    )
    {
        var values = context
            .Children.Select(child => property(context, child) ?? "?")
            .CountBy(static value => value, StringComparer.Ordinal)
            .OrderBy(static value => value.Key, StringComparer.Ordinal)
            .ToList();
        if (values.Count > 1)
        {
            var text = string.Join(
                ", ",
                values.Select(static value => string.Create(CultureInfo.InvariantCulture, $"{value.Key} × {value.Value}"))
            );
            findings.Add(
                Violation(
                    "",
                    new LocalizedText(
                        $"下级报告的{zh}不一致：{text}。",
                        $"The reports of subordinate bodies are of different {en}: {text}."
                    )
                ) with
                {
                    Subject = en,
                }
            );
        }
    }
}
