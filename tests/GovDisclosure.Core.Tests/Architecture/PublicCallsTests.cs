using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using GovDisclosure.Comparison;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Reading;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Architecture;

/// <summary>Whatever is passed to a public member, a caller gets an answer or an exception of the family of
/// <see cref="ArgumentException"/>.</summary>
public sealed class PublicCallsTests
{
    // What a member's documentation says beside that: a cell that holds no number has none, a text is not read, a sum is too large, JSON is
    // bad.
    private static readonly Type[] Documented =
    [
        typeof(InvalidOperationException),
        typeof(FormatException),
        typeof(OverflowException),
        typeof(KeyNotFoundException),
        typeof(NotSupportedException),
        typeof(JsonException),
        typeof(CheckPolicyException),
        typeof(UnreadableSourceException),
    ];

    [Fact]
    public void No_public_member_answers_bad_arguments_by_another_exception()
    {
        var calls = new PublicCalls(typeof(AnnualReport).Assembly, Roots());
        var faults = calls.Faults(
            static (member, exception) =>
                Documented.Contains(exception.GetType()) || exception is DisclosureJsonException || IsOfFile(member, exception)
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

    // A file that is not there, or may not be touched, where a member asks for a path.
    private static bool IsOfFile(MethodBase member, Exception exception) =>
        exception is IOException or UnauthorizedAccessException && member.GetParameters().Any(static parameter => parameter.Name == "path");

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
        yield return ReportExplainer.Default.Explain(report);
        yield return new ReadResult { Report = report };
        yield return DisclosureJsonOptions.Default;
        yield return RuleCatalog.All;
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
}
