using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovDisclosure.Core.Tests.Rules;
using GovDisclosure.Generators;
using GovDisclosure.Output.Sarif;
using GovDisclosure.Reading;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Output.Sarif;

/// <summary>SARIF 2.1.0; the official schema judges the files that these tests write (eng/sarif/run).</summary>
public sealed class CheckSarifTests
{
    private const string WriteCases = "GOVDISCLOSURE_WRITE_SARIF_CASES";

    private static AnnualReport OneWrongCell => ExampleReports.With(ExampleReports.Clean, ("/requests/newlyReceived/total", 7));

    [Fact]
    public void Every_example_is_written_for_another_validator()
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable(WriteCases) == "1",
            "eng/sarif/run asks for the files, to validate them with another implementation"
        );
        var folder = Directory.CreateDirectory(SharedMaterial.InRepository("artifacts", "sarif")).FullName;
        foreach (var rule in RuleCatalog.All)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                Save(
                    $"{rule.Id}.{language}",
                    Json(
                        [FileOf(rule.Failing!.Input), FileOf(rule.Passing!.Input, "other.txt")],
                        language,
                        new SarifBaseline(
                            ReportChecker
                                .Default.Check(rule.Failing.Input, TestContext.Current.CancellationToken)
                                .Findings.Select(static finding => SarifBaselineResult.Of("other.txt", finding))
                        )
                    )
                );
            }
        }

        Save("waived", Json([new SarifFile { Path = "a.txt", Result = Waiving().Check(OneWrongCell) }]));
        Save("unreadable", Json([Unreadable]));
        Save("fixes", Json([WithPlaces(OneWrongCell)]));
        Save("none", Json([]));
        Check.That(GeneratedReports.Any, report =>
            Save("generated", Json([new SarifFile { Path = "a.json", Result = ReportChecker.Default.Check(report) }]))
        );

        void Save(string name, string json) => File.WriteAllText(Path.Combine(folder, name + ".sarif"), json);
    }

    [Fact]
    public async Task File_by_file_it_is_the_same_and_nothing_waits()
    {
        SarifFile[] files =
        [
            WithPlaces(OneWrongCell),
            Unreadable,
            new SarifFile { Path = "b.json", Result = Waiving().Check(OneWrongCell) },
        ];
        using var stream = new MemoryStream();
        using var scratch = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(stream))
        {
            using var run = new CheckSarifWriter(writer, scratch, Language.Chinese);
            foreach (var file in files)
            {
                var before = stream.Length;
                await run.WriteAsync(file, TestContext.Current.CancellationToken);
                Assert.Equal(0, writer.BytesPending);
                Assert.Equal(file.Result is not null, stream.Length > before + 100);
            }

            await run.CompleteAsync(TestContext.Current.CancellationToken);
        }

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Json(files)), JsonNode.Parse(stream.ToArray())));
    }

    [Fact]
    public void A_report_of_a_line_stands_at_the_line_of_its_file()
    {
        var result = ReportChecker.Arithmetic.Check(OneWrongCell);
        var other = ReportChecker.Arithmetic.Check(ExampleReports.Clean);
        var file = new SarifFile
        {
            Path = "all.ndjson",
            Line = 7,
            Result = result,
            LinesAreOfFile = false,
        };
        var run = JsonNode.Parse(Json([file]))!["runs"]![0]!;
        foreach (var node in run["results"]!.AsArray().Concat(run["invocations"]![0]!["toolExecutionNotifications"]!.AsArray()))
        {
            var place = node!["locations"]![0]!["physicalLocation"]!;
            Assert.Equal(
                ("all.ndjson", 7),
                (place["artifactLocation"]!["uri"]!.GetValue<string>(), place["region"]!["startLine"]!.GetValue<int>())
            );
        }

        var baseline = new SarifBaseline(result.Findings.Select(static finding => SarifBaselineResult.Of("all.ndjson:7", finding)));
        Assert.Equal("unchanged", State(file));
        Assert.Equal("absent", State(file with { Result = other }));
        Assert.Equal("new", State(file with { Line = 8 }));

        string State(SarifFile now) =>
            JsonNode.Parse(Json([now], baseline: baseline))!["runs"]![0]!["results"]![0]!["baselineState"]!.GetValue<string>();
    }

    [Fact]
    public void A_finding_is_a_result_with_level_place_operands_and_fingerprint()
    {
        var result = ReportChecker.Arithmetic.Check(OneWrongCell);
        var root = JsonNode.Parse(Json([new SarifFile { Path = "报告 1.txt", Result = result }]))!;
        Assert.Equal("2.1.0", root["version"]!.GetValue<string>());
        var run = root["runs"]![0]!;
        var results = run["results"]!.AsArray();
        Assert.Equal(result.Findings.Length, results.Count);
        foreach (var (finding, node) in result.Findings.Zip(results))
        {
            Assert.Equal(finding.Rule.Id, node!["ruleId"]!.GetValue<string>());
            Assert.Equal(finding.Rule.Id, run["tool"]!["driver"]!["rules"]![node["ruleIndex"]!.GetValue<int>()]!["id"]!.GetValue<string>());
            Assert.Equal("error", node["level"]!.GetValue<string>());
            Assert.Equal(finding.Message.Zh, node["message"]!["text"]!.GetValue<string>());
            Assert.Equal(finding.Pointer, node["locations"]![0]!["logicalLocations"]![0]!["fullyQualifiedName"]!.GetValue<string>());
            Assert.Equal(
                "%E6%8A%A5%E5%91%8A%201.txt",
                node["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>()
            );
            Assert.Equal(finding.Operands.Length, node["relatedLocations"]!.AsArray().Count);
            Assert.Equal(finding.Fingerprint, node["partialFingerprints"]!["govdisclosure/v1"]!.GetValue<string>());
            Assert.Empty(node["suppressions"]!.AsArray());
            Assert.Null(node["baselineState"]);
        }

        Assert.Equal(result.NotRun.Length + 1, run["invocations"]![0]!["toolExecutionNotifications"]!.AsArray().Count);
    }

    [Fact]
    public void What_could_not_be_assessed_is_open_and_what_is_waived_is_suppressed()
    {
        var blank = RuleCatalog.CellBlank.Failing!.Input with
        {
            Report = ExampleReports.With(ExampleReports.Clean, "/requests/newlyReceived/total", CellValue.Blank),
        };
        var results = JsonNode.Parse(Json([FileOf(blank)]))!["runs"]![0]!["results"]!.AsArray();
        Assert.Contains(results, static result =>
            result!["kind"]!.GetValue<string>() == "open" && result["level"]!.GetValue<string>() == "none"
        );

        var waived = JsonNode.Parse(Json([new SarifFile { Path = "a.txt", Result = Waiving().Check(OneWrongCell) }]))!["runs"]![0]![
            "results"
        ]!.AsArray();
        var suppression = Assert.Single(waived, static result => result!["ruleId"]!.GetValue<string>() == "GD2103")!["suppressions"]![0]!;
        Assert.Equal(
            ("external", "accepted", "已函告更正 (办公室, 2999-12-31)"),
            (
                suppression["kind"]!.GetValue<string>(),
                suppression["status"]!.GetValue<string>(),
                suppression["justification"]!.GetValue<string>()
            )
        );
    }

    [Fact]
    public void A_check_before_tells_new_from_unchanged()
    {
        var before = ReportChecker.Arithmetic.Check(OneWrongCell).Findings[0];
        var after = new SarifFile
        {
            Path = "a.txt",
            Result = ReportChecker.Default.Check(ExampleReports.With(OneWrongCell, ("/reviewAndLitigation/reconsideration/total", 4))),
        };
        var results = JsonNode.Parse(
            Json(
                [after],
                baseline: new SarifBaseline([
                    SarifBaselineResult.Of("a.txt", before),
                    SarifBaselineResult.Of("b.txt", after.Result!.Findings[^1]),
                ])
            )
        )!["runs"]![0]!["results"]!.AsArray();
        Assert.Equal(
            after.Result!.Findings.Select(finding => finding.Fingerprint == before.Fingerprint ? "unchanged" : "new"),
            results.Select(static result => result!["baselineState"]!.GetValue<string>())
        );
    }

    [Fact]
    public void Two_findings_at_one_place_are_two()
    {
        static CheckResult Expecting(string name) =>
            ReportChecker
                .Default.Only("GD6002")
                .Check(
                    new CheckInput
                    {
                        Report = ExampleReports.Clean,
                        Children = [],
                        ExpectedChildren = [name],
                    }
                );
        var results = JsonNode.Parse(
            Json(
                [new SarifFile { Path = "a.txt", Result = Expecting("乙") }],
                baseline: new SarifBaseline(Expecting("甲").Findings.Select(static finding => SarifBaselineResult.Of("a.txt", finding)))
            )
        )!["runs"]![0]!["results"]!.AsArray();
        Assert.Equal(["new", "absent"], results.Select(static result => result!["baselineState"]!.GetValue<string>()));
    }

    [Fact]
    public void What_is_no_more_found_is_absent_and_no_failure()
    {
        var before = ReportChecker.Arithmetic.Check(OneWrongCell).Findings;
        var baseline = new SarifBaseline([
            .. before.Concat(before).Select(static finding => SarifBaselineResult.Of("a.txt", finding)),
            SarifBaselineResult.Of("b.txt", before[0]),
        ]);
        var results = JsonNode.Parse(
            Json([new SarifFile { Path = "a.txt", Result = ReportChecker.Arithmetic.Check(ExampleReports.Clean) }], baseline: baseline)
        )!["runs"]![0]!["results"]!.AsArray();
        Assert.Equal(
            before.Select(static finding => finding.Fingerprint).Order(StringComparer.Ordinal),
            results
                .Select(static result => result!["partialFingerprints"]!["govdisclosure/v1"]!.GetValue<string>())
                .Order(StringComparer.Ordinal)
        );
        Assert.All(results, static result =>
            Assert.Equal(
                ("absent", "pass", "none"),
                (result!["baselineState"]!.GetValue<string>(), result["kind"]!.GetValue<string>(), result["level"]!.GetValue<string>())
            )
        );
        Assert.Equal("已不再出现：" + before[0].Message.Zh, results[0]!["message"]!["text"]!.GetValue<string>());

        // A rule that did not run, or could not be assessed, has not found that all is well.
        var off = new ReportChecker(CheckPolicy.Default with { Off = [.. before.Select(static finding => finding.Rule.Id)] });
        Assert.Empty(
            JsonNode.Parse(Json([new SarifFile { Path = "a.txt", Result = off.Check(ExampleReports.Clean) }], baseline: baseline))![
                "runs"
            ]![0]!["results"]!.AsArray()
        );
        var blank = ReportChecker.Arithmetic.Check(
            ExampleReports.With(ExampleReports.Clean, "/requests/newlyReceived/total", CellValue.Blank)
        );
        Assert.DoesNotContain(
            JsonNode.Parse(Json([new SarifFile { Path = "a.txt", Result = blank }], baseline: baseline))!["runs"]![0]![
                "results"
            ]!.AsArray(),
            static result => result!["baselineState"]!.GetValue<string>() == "absent"
        );
    }

    [Fact]
    public void Of_findings_that_were_cut_short_none_is_absent()
    {
        var checker = new ReportChecker(CheckPolicy.Default with { MaxFindings = 1 });
        var baseline = new SarifBaseline(
            ReportChecker.Default.Check(OneWrongCell).Findings.Select(static finding => SarifBaselineResult.Of("a.txt", finding))
        );
        var results = JsonNode.Parse(Json([new SarifFile { Path = "a.txt", Result = checker.Check(OneWrongCell) }], baseline: baseline))![
            "runs"
        ]![0]!["results"]!.AsArray();
        Assert.Equal("unchanged", Assert.Single(results)!["baselineState"]!.GetValue<string>());
    }

    [Fact]
    public void A_unique_explanation_is_a_fix_where_the_places_are_exact_and_a_proposal_anywhere()
    {
        var results = JsonNode.Parse(Json([WithPlaces(OneWrongCell)]))!["runs"]![0]!["results"]!.AsArray();
        Assert.Equal(2, results.Count);
        foreach (var result in results)
        {
            var replacement = result!["fixes"]![0]!["artifactChanges"]![0]!["replacements"]![0]!;
            Assert.Equal(
                (12, 5, 6),
                (
                    replacement["deletedRegion"]!["startLine"]!.GetValue<int>(),
                    replacement["deletedRegion"]!["startColumn"]!.GetValue<int>(),
                    replacement["deletedRegion"]!["endColumn"]!.GetValue<int>()
                )
            );
            Assert.Equal("5", replacement["insertedContent"]!["text"]!.GetValue<string>());
            Assert.Equal(
                (7, 5),
                (
                    result["properties"]!["proposal"]![0]!["from"]!.GetValue<int>(),
                    result["properties"]!["proposal"]![0]!["to"]!.GetValue<int>()
                )
            );
        }

        var page = WithPlaces(OneWrongCell) with { Provenance = Provenance.None };
        Assert.All(JsonNode.Parse(Json([page]))!["runs"]![0]!["results"]!.AsArray(), static result =>
        {
            Assert.Null(result!["fixes"]);
            Assert.NotNull(result["properties"]!["proposal"]);
        });
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_no_clean_one()
    {
        var invocation = JsonNode.Parse(Json([Unreadable]))!["runs"]![0]!["invocations"]![0]!;
        Assert.False(invocation["executionSuccessful"]!.GetValue<bool>());
        Assert.Equal("GD9005", invocation["toolExecutionNotifications"]![0]!["descriptor"]!["id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("a b.txt", "a%20b.txt")]
    [InlineData("reports/报告.txt", "reports/%E6%8A%A5%E5%91%8A.txt")]
    [InlineData("/srv/a b.txt", "file:///srv/a%20b.txt")]
    [InlineData(@"C:\reports\a.txt", "file:///C:/reports/a.txt")]
    [InlineData(@"\\server\share\a.txt", "file://server/share/a.txt")]
    [InlineData("c:a.txt", "c%3Aa.txt")]
    public void A_path_is_a_relative_reference_or_a_file_uri(string path, string reference)
    {
        var root = JsonNode.Parse(Json([WithPlaces(OneWrongCell) with { Path = path }]))!;
        Assert.Equal(
            reference,
            root["runs"]![0]!["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>()
        );
    }

    [Fact]
    public void Of_a_file_without_lines_no_region_is_told_and_nothing_is_replaced()
    {
        var file = WithPlaces(OneWrongCell);
        file = file with
        {
            Result = ReportChecker.Arithmetic.Check(
                new CheckInput
                {
                    Report = OneWrongCell,
                    Source = new ReadResult { Provenance = file.Provenance },
                },
                TestContext.Current.CancellationToken
            ),
        };
        Assert.Contains("\"region\"", Json([file]), StringComparison.Ordinal);
        Assert.Contains("\"fixes\"", Json([file]), StringComparison.Ordinal);
        var pdf = Json([file with { LinesAreOfFile = false }]);
        Assert.DoesNotContain("\"region\"", pdf, StringComparison.Ordinal);
        Assert.DoesNotContain("\"fixes\"", pdf, StringComparison.Ordinal);
        Assert.Contains("\"proposal\"", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_did_not_run_is_a_note_and_one_that_failed_an_error()
    {
        var failing = new ReportChecker(CheckPolicy.Default with { Off = ["GD1001"] }, [new ThrowingRule()]);
        var run = JsonNode.Parse(Json([new SarifFile { Path = "a.txt", Result = failing.Check(ExampleReports.Clean) }]))!["runs"]![0]!;
        Assert.False(run["invocations"]![0]!["executionSuccessful"]!.GetValue<bool>());
        var notifications = run["invocations"]![0]!["toolExecutionNotifications"]!.AsArray();
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        foreach (var (id, level, descriptor) in new[] { ("GD1001", "note", "ruleNotRun"), ("X0", "error", "ruleFailed") })
        {
            var told = Assert.Single(notifications, notification => notification!["associatedRule"]?["id"]!.GetValue<string>() == id)!;
            Assert.Equal((level, descriptor), (told["level"]!.GetValue<string>(), told["descriptor"]!["id"]!.GetValue<string>()));
            Assert.Equal(id, rules[told["associatedRule"]!["index"]!.GetValue<int>()]!["id"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task What_is_said_of_many_reports_is_copied_without_a_text_for_each()
    {
        const int Files = 4000;
        await using var writer = new Utf8JsonWriter(Stream.Null);
        using var scratch = new MemoryStream();
        using var run = new CheckSarifWriter(writer, scratch, Language.English);
        var file = FileOf(new CheckInput { Report = OneWrongCell });
        for (var i = 0; i < Files; i++)
        {
            await run.WriteAsync(file, TestContext.Current.CancellationToken);
        }

        Assert.True(scratch.Length > 100 * Files);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var ending = run.CompleteAsync(TestContext.Current.CancellationToken);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(ending.IsCompletedSuccessfully);
        Assert.True(allocated < 100 * Files, $"{allocated} bytes for {Files} reports");
    }

    [Fact]
    public async Task Notes_are_copied_whatever_their_letters_and_length()
    {
        var path = string.Concat(Enumerable.Repeat("很长的\\\"路径\u0001\u2028😀", 20_000)) + ".json";
        await using var stream = new MemoryStream();
        using var scratch = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(stream))
        {
            using var run = new CheckSarifWriter(writer, scratch, Language.Chinese);
            await run.WriteAsync(FileOf(new CheckInput { Report = OneWrongCell }, path), TestContext.Current.CancellationToken);
            await run.CompleteAsync(TestContext.Current.CancellationToken);
        }

        var said = JsonNode.Parse(stream.ToArray())!["runs"]![0]!["invocations"]![0]!["toolExecutionNotifications"]![0]!;
        var uri = said["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>();
        Assert.Contains(Uri.EscapeDataString("很长的"), uri, StringComparison.Ordinal);
        Assert.True(uri.Length > 20_000 * 20);
    }

    private static SarifFile Unreadable =>
        new()
        {
            Path = "a.txt",
            Diagnostics =
            [
                new Diagnostic
                {
                    Code = DiagnosticCodes.FormNotFound,
                    Severity = FindingSeverity.Error,
                    Message = new LocalizedText("无", "None"),
                },
            ],
        };

    private static ReportChecker Waiving() =>
        new(
            CheckPolicy.Default with
            {
                Waivers =
                [
                    new Waiver
                    {
                        Rule = "GD2103",
                        Pointer = "/requests",
                        Reason = "已函告更正",
                        By = "办公室",
                        Until = new DateOnly(2999, 12, 31),
                    },
                ],
            }
        );

    private static SarifFile WithPlaces(AnnualReport report) =>
        new()
        {
            Path = "a.txt",
            Result = ReportChecker.Arithmetic.Check(report),
            Explanations = ReportExplainer.Default.Explain(report),
            Provenance = new Provenance([
                new CellSource
                {
                    Pointer = "/requests/newlyReceived/total",
                    Position = new SourcePosition(12, 5),
                    RawText = "7",
                },
            ]),
        };

    private static SarifFile FileOf(CheckInput input, string path = "a.txt") =>
        new()
        {
            Path = path,
            Result = ReportChecker.Default.Check(input),
            Explanations = ReportExplainer.Default.Explain(input.Report, input.Previous),
            Provenance = input.Source?.Provenance ?? Provenance.None,
        };

    private static string Json(IReadOnlyList<SarifFile> files, Language language = Language.Chinese, SarifBaseline? baseline = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            CheckSarif.Write(writer, files, language, baseline);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
