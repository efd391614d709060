namespace GovDisclosure.Rules.RollUp;

/// <summary>GD6002: a body that has no report, or two.</summary>
internal sealed class ChildMissingRule() : RollUpRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD6002",
            Name = "child-missing",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.RollUp,
            Statement = new("每个应报送的下级单位有且只有一份报告。", "Every expected body has one report, and one only."),
            Basis = Bases.Collected,
            Failing = new RuleExample(
                new LocalizedText("应报送的“云岭镇财政所”没有报告。", "There is no report of 云岭镇财政所, which must report."),
                static () => ExampleReports.Whole(static part => part) with { ExpectedChildren = ["云岭镇党政办", "云岭镇财政所"] }
            ),
            Passing = new RuleExample(
                new LocalizedText("应报送的两个单位都有一份报告。", "Both bodies that must report have one report."),
                static () => ExampleReports.Whole(static part => part) with { ExpectedChildren = ["云岭镇党政办", "云岭镇民政办"] }
            ),
        };

    private static readonly RuleOutcome Unknown = RuleOutcome.NotRun(
        new("不知道应有哪些下级单位，只核对了有无重复", "it is not known which bodies must report; only repeated ones were looked for")
    );

    /// <summary>The bodies that must report and have not, in the order given; none where it is not known which must.</summary>
    public static IEnumerable<string> Missing(RuleContext context)
    {
        var reporting = context
            .Children.Select(static child => child.Agency.Name)
            .OfType<string>()
            .Select(AgencyMatch.Key)
            .ToHashSet(StringComparer.Ordinal);
        return context.ExpectedChildren.IsDefault
            ? []
            : context
                .ExpectedChildren.DistinctBy(AgencyMatch.Key, StringComparer.Ordinal)
                .Where(name => !reporting.Contains(AgencyMatch.Key(name)));
    }

    /// <summary>The bodies of which more than one report is there.</summary>
    public static List<KeyValuePair<string, int>> Repeated(RuleContext context) =>
        [
            .. context
                .Children.Select(static child => child.Agency.Name)
                .OfType<string>()
                .GroupBy(AgencyMatch.Key, StringComparer.Ordinal)
                .Select(static reports => KeyValuePair.Create(reports.First(), reports.Count()))
                .Where(static report => report.Value > 1)
                .OrderBy(static report => report.Key, StringComparer.Ordinal),
        ];

    protected override RuleOutcome Check(RuleContext context, IFindingSink findings)
    {
        foreach (var name in Missing(context))
        {
            findings.Add(
                Violation("", new LocalizedText($"缺少“{name}”的报告。", $"There is no report of {name}.")) with
                {
                    Subject = name,
                }
            );
        }

        var repeated = Repeated(context);
        foreach (var (name, number) in repeated)
        {
            findings.Add(
                Violation("", new LocalizedText($"“{name}”有 {number} 份报告。", $"There are {number} reports of {name}.")) with
                {
                    Subject = name,
                }
            );
        }

        // That none occurs twice says nothing of those that are missing.
        return context.ExpectedChildren.IsDefault && repeated.Count == 0 ? Unknown : RuleOutcome.Ran;
    }
}
