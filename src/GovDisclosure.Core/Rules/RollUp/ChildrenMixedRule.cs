using System.Globalization;

namespace GovDisclosure.Rules.RollUp;

/// <summary>GD6003: children of other years, or in other editions of the form.</summary>
internal sealed class ChildrenMixedRule() : RollUpRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD6003",
            Name = "children-mixed",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.RollUp,
            Statement = new(
                "各下级报告为同一年份、同一版式。",
                "The reports of the subordinate bodies are on one year and in one edition of the form."
            ),
            Basis = Bases.Collected,
            Failing = ExampleReports.WithChildren(
                "一个下级单位交了 2022 年度的报告。",
                "One of the bodies handed in its report on 2022.",
                static part => part with { Year = 2022 }
            ),
            Passing = ExampleReports.WithChildren(
                "下级单位都交了 2023 年度的报告。",
                "All bodies handed in their reports on 2023.",
                static part => part
            ),
        };

    protected override RuleOutcome Check(RuleContext context, IFindingSink findings)
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
        IFindingSink findings,
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
