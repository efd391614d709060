using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Agencies;
using GovDisclosure.Comparison;
using GovDisclosure.Core.Tests.RollUp;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Output.Sarif;
using GovDisclosure.Reading;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Rules.Policy.Local;
using GovDisclosure.Rules.RollUp;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Architecture;

/// <summary>Whatever is passed to a public member, a caller gets an answer or an exception of the family of
/// <see cref="ArgumentException"/>.</summary>
public sealed class PublicCallsTests
{
    [Fact]
    public void No_public_member_answers_bad_arguments_by_another_exception()
    {
        using var json = new Utf8JsonWriter(Stream.Null);
        using var sarif = new CheckSarifWriter(json, Stream.Null, Language.English);
        var calls = new PublicCalls(typeof(AnnualReport).Assembly, [.. Roots(), sarif]) { WithNullItems = true };
        // Whatever JSON is at fault, its serializer is told by what it knows.
        var faults = calls.Faults(
            static (member, exception) =>
                exception is JsonException or NotSupportedException && member.DeclaringType!.IsSubclassOf(typeof(JsonConverter))
        );
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(calls.Count > 3_000, $"{calls.Count} calls");
    }

    [Fact]
    public void What_must_not_be_null_is_refused_where_it_is_set()
    {
        var nullability = new NullabilityInfoContext();
        var accepted =
            from type in typeof(AnnualReport).Assembly.GetExportedTypes()
            where
                type is { IsAbstract: false, IsValueType: false, ContainsGenericParameters: false }
                && type.Namespace == "GovDisclosure"
                && type.GetConstructor([]) is not null
            from property in type.GetProperties()
            where
                property is { CanWrite: true, PropertyType.IsValueType: false }
                && nullability.Create(property).WriteState == NullabilityState.NotNull
            where !Refuses(property, Activator.CreateInstance(type)!)
            select $"{type.Name}.{property.Name}";
        Assert.Empty(accepted);
    }

    [Fact]
    public void Every_asynchronous_member_has_an_optional_token()
    {
        var without =
            from type in typeof(AnnualReport).Assembly.GetExportedTypes()
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where method.Name.EndsWith("Async", StringComparison.Ordinal)
            where method.GetParameters().LastOrDefault() is not { IsOptional: true } last || last.ParameterType != typeof(CancellationToken)
            select $"{type.Name}.{method.Name}";
        Assert.Empty(without);
    }

    private static bool Refuses(PropertyInfo property, object target)
    {
        try
        {
            property.SetValue(target, null);
            return false;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is ArgumentNullException)
        {
            return true;
        }
    }

    private static IEnumerable<object> Roots()
    {
        var report = Reports.Numbered(Reports.Edition2021);
        var previous = Reports.Numbered(Reports.Edition2019);
        yield return report;
        yield return previous;
        yield return FormCatalog.Default;
        yield return ReportChecker.Default;
        yield return ReportChecker.Default.Check(report, previous);
        yield return new CheckInput { Report = report };
        yield return CheckPolicy.Default;
        yield return ReportComparison.Compare(previous, report, new ComparisonOptions { Checker = ReportChecker.Default });
        yield return ReportSeries.Of(previous, report);
        yield return ReportExplainer.Default;
        yield return ReportExplainer.Default.Explain(RuleCatalog.RequestsBalance.Failing!.Input.Report);
        yield return new ReadResult { Report = report };
        yield return DisclosureJsonOptions.Default;
        yield return RuleCatalog.All;
        yield return DiagnosticCatalog.All;
        yield return DivisionList.Default;
        yield return NarrativeSketch.Of(report, "x");
        yield return new AlikeReports([NarrativeSketch.Of(report, "x")]);
        yield return Reports.Edition2021.Tables.SelectMany(static table => table.Identities).First();
        yield return new LengthDemand("/overview", 1, 10);
        yield return new PhraseDemand("/overview", ["x"], [], []);
        yield return new DayDemand(DayEvent.Publish, null, null, null, 1, 31);
        yield return new CellDemand(
            [new CellTerm("/requests/newlyReceived/total")],
            SideComparison.Equal,
            [new CellTerm("/requests/newlyReceived/total")]
        );
        var rule = new ContextRule();
        _ = new ReportChecker(CheckPolicy.Default, [rule]).Check(report);
        yield return rule;
        yield return rule.Context!;
        yield return rule.Findings!;
        var county = new MadeUpCounty(seed: 1).Omit("D1").CountZoneTwice();
        yield return county.Units;
        yield return county.RollUp();
        yield return CultureInfo.InvariantCulture;
        yield return (Count)5;
        yield return Amount.FromDecimal(1.5m);
        yield return (CellValue)(Count)5;
        yield return new Diagnostic
        {
            Code = "GD9001",
            Severity = FindingSeverity.Info,
            Message = new LocalizedText("x", "x"),
        };
    }

    // What a rule is given comes from a check alone: a rule of one's own hands it out.
    private sealed class ContextRule()
        : Rule(
            new RuleDescriptor
            {
                Id = "X0",
                Name = "context",
                Severity = FindingSeverity.Info,
                Scope = RuleScope.Document,
                Statement = new LocalizedText("看。", "It looks."),
                Basis = new LocalizedText("自定", "Our own"),
            }
        )
    {
        public RuleContext? Context { get; private set; }

        public IFindingSink? Findings { get; private set; }

        public override RuleOutcome Run(RuleContext context, IFindingSink findings)
        {
            (Context, Findings) = (context, findings);
            return RuleOutcome.Ran;
        }
    }
}
