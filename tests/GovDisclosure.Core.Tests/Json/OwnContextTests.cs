using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Comparison;
using GovDisclosure.Json;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Json;

/// <summary>A user's own source-generated context writes and reads the contract; the serializer's reflection is off in this
/// project.</summary>
public sealed class OwnContextTests
{
    [Fact]
    public void Reports_and_parts_are_the_contract()
    {
        var report = Reports.Numbered(Reports.Edition2021);
        var submission = new Submission
        {
            Report = report,
            Received = report.Requests!.NewlyReceived,
            Total = Count.NotApplicable,
            Section = report.ProactiveDisclosure,
            Fees = Amount.FromDecimal(1.50m),
        };
        var json = JsonSerializer.Serialize(submission, OwnContext.Default.Submission);
        var again = JsonSerializer.Deserialize(json, OwnContext.Default.Submission)!;
        Assert.Equal(submission, again);
        using var document = JsonDocument.Parse(json);
        Assert.True(
            JsonElement.DeepEquals(
                JsonDocument.Parse(DisclosureJson.Serialize(report)).RootElement,
                JsonDocument.Parse(JsonSerializer.Serialize(report, OwnContext.Default.AnnualReport)).RootElement
            )
        );
        Assert.Equal("n/a", document.RootElement.GetProperty("Total").GetString());
        Assert.Equal("1.50", document.RootElement.GetProperty("Fees").GetRawText());
        Assert.Equal(
            report.Requests.NewlyReceived.Total.Value,
            document.RootElement.GetProperty("Received").GetProperty("total").GetInt64()
        );
    }

    [Fact]
    public void Results_are_written_by_their_schemas()
    {
        var report = Reports.Numbered(Reports.Edition2021);
        var check = ReportChecker.Default.Check(report);
        var comparison = ReportComparison.Compare(Reports.Numbered(Reports.Edition2019), report);
        using var document = JsonDocument.Parse(
            JsonSerializer.Serialize(
                new Answer
                {
                    Check = check,
                    Comparison = comparison,
                    Findings = check.Findings,
                },
                OwnContext.Default.Answer
            )
        );
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(check.ToJson()).RootElement, document.RootElement.GetProperty("Check")));
        Assert.True(
            JsonElement.DeepEquals(JsonDocument.Parse(comparison.ToJson()).RootElement, document.RootElement.GetProperty("Comparison"))
        );
        Assert.Equal(check.Findings.Length, document.RootElement.GetProperty("Findings").GetArrayLength());
        Assert.True(
            JsonElement.DeepEquals(
                JsonDocument.Parse(check.Findings[0].ToJson()).RootElement,
                document.RootElement.GetProperty("Findings")[0]
            )
        );
    }
}

internal sealed record Submission
{
    public required AnnualReport Report { get; init; }

    public ApplicantCounts? Received { get; init; }

    public Count Total { get; init; }

    public ProactiveDisclosure? Section { get; init; }

    public Amount Fees { get; init; }
}

internal sealed record Answer
{
    public required CheckResult Check { get; init; }

    public required ComparisonResult Comparison { get; init; }

    public ImmutableArray<Finding> Findings { get; init; }
}

[JsonSerializable(typeof(Submission))]
[JsonSerializable(typeof(Answer))]
internal sealed partial class OwnContext : JsonSerializerContext;
