using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovDisclosure.Generators;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules;

public sealed class CheckResultJsonTests
{
    [Fact]
    public void The_result_of_a_check_is_the_approved_text()
    {
        var (previous, report) = Pair();
        GoldenFile.Matches(
            Write(CheckBoth(report, previous), "永正镇2022.json"),
            "tests",
            "GovDisclosure.Core.Tests",
            "Rules",
            "check-result.json"
        );
    }

    [Fact]
    public void A_clean_result_without_a_file()
    {
        var root = JsonNode.Parse(Write(FiguresOnly.Checker.Check(Reports.Zero(Reports.Edition2021)), null))!.AsObject();
        Assert.Equal(
            ["ruleSet", "findings", "causes", "statements", "cells", "passed", "nothingStated", "notRun", "summary"],
            root.Select(static member => member.Key)
        );
        Assert.Empty(root["findings"]!.AsArray());
        Assert.Equal(5, root["summary"]!["passed"]!.GetValue<int>());
        Assert.Equal("no previous report", root["notRun"]![0]!["reason"]!.GetValue<string>());
    }

    [Fact]
    public void Sides_beyond_64_bits_are_plain_integers()
    {
        var row = new ApplicantCounts
        {
            NaturalPersons = long.MaxValue,
            CommercialEnterprises = long.MaxValue,
            ResearchInstitutions = 0,
            PublicWelfareOrganizations = 0,
            LegalServiceInstitutions = 0,
            OtherOrganizations = 0,
            Total = -2,
        };
        var report = Reports.Zero(Reports.Edition2021);
        var text = Write(FiguresOnly.Checker.Check(report with { Requests = report.Requests! with { NewlyReceived = row } }), null);
        Assert.Contains("\"left\": -2,", text, StringComparison.Ordinal);
        Assert.Contains("\"right\": 18446744073709551614,", text, StringComparison.Ordinal);
        Assert.Contains("\"difference\": -18446744073709551616,", text, StringComparison.Ordinal);
        Assert.NotNull(JsonNode.Parse(text));
        Cultures.Each(() =>
            Assert.Equal(
                text,
                Write(FiguresOnly.Checker.Check(report with { Requests = report.Requests! with { NewlyReceived = row } }), null)
            )
        );
    }

    [Fact]
    public void Any_result_is_valid_json() => Check.That(GeneratedReports.Any, GeneratedReports.Any, static (report, previous) =>
        {
            var result = FiguresOnly.Checker.Check(report, previous with { Agency = report.Agency, Year = report.Year - 1 });
            Assert.Equal(result.Findings.Length, JsonNode.Parse(Write(result, "\"\n"))!["findings"]!.AsArray().Count);
        });

    private static (AnnualReport Previous, AnnualReport Report) Pair()
    {
        var agency = new Agency { Name = "永正镇" };
        var previous = Reports.Zero(Reports.Edition2021) with { Year = 2021, Agency = agency };
        var report = Reports.Edition2021.Find("/requests/carriedOver/total")!.With(previous, (Count)2) with { Year = 2022 };
        report = Reports.Edition2021.Find("/reviewAndLitigation/reconsideration/pending")!.With(report, CellValue.NotApplicable);
        report = Reports.Edition2021.Find("/proactiveDisclosure/administrativeFees/amount")!.With(report, Amount.FromDecimal(-4.00m));
        return (previous, report);
    }

    private static CheckResult CheckBoth(AnnualReport report, AnnualReport previous) => FiguresOnly.Checker.Check(report, previous);

    private static string Write(CheckResult result, string? file)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (
            var writer = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            CheckResultJson.Write(writer, result, file);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
