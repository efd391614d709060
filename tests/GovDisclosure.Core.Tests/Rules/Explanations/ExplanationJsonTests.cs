using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Json;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules.Explanations;

public sealed class ExplanationJsonTests
{
    [Fact]
    public void A_blank_that_counts_as_zero_is_proposed_as_what_it_is()
    {
        const string Pointer = "/requests/carriedOver/naturalPersons";
        var report = ExampleReports.With(ExampleReports.Clean, Pointer, CellValue.Blank);
        var explanations = ReportExplainer.Default.Explain(
            new CheckInput { Report = report },
            ExplanationOptions.Default with
            {
                Policy = CheckPolicy.Default with { BlankCountsAsZero = true },
            },
            TestContext.Current.CancellationToken
        );
        var change = Assert.Single(RepairPatch.Of(explanations).Changes);
        Assert.Equal((Pointer, null, 1L), (change.Pointer, change.From, change.To));
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            RepairPatch.Of(explanations).WriteTo(writer);
        }

        Assert.Equal(
            $$"""[{"op":"test","path":"{{Pointer}}","value":null},{"op":"replace","path":"{{Pointer}}","value":1}]""",
            System.Text.Encoding.UTF8.GetString(stream.ToArray())
        );
    }

    [Fact]
    public void Explanations_are_the_approved_text() =>
        GoldenFile.Matches(
            Write(writer =>
            {
                writer.WriteStartObject();
                ExplanationJson.WriteMember(writer, Explain());
                writer.WriteEndObject();
            }),
            "tests",
            "GovDisclosure.Core.Tests",
            "Rules",
            "Explanations",
            "explanations.json"
        );

    [Fact]
    public void The_patch_tests_and_replaces_what_is_unique()
    {
        // Table three is unique, table four is not.
        var report = Reports.Edition2021.Find("/requests/newlyReceived/total")!.With(Reports.Zero(Reports.Edition2021), (Count)3);
        report = Reports.Edition2021.Find("/reviewAndLitigation/reconsideration/total")!.With(report, (Count)2);
        var operations = JsonNode.Parse(Write(RepairPatch.Of(ReportExplainer.Default.Explain(report)).WriteTo))!.AsArray();
        Assert.Equal(
            [("test", "/requests/newlyReceived/total", 3), ("replace", "/requests/newlyReceived/total", 0)],
            operations.Select(static operation => ((string)operation!["op"]!, (string)operation["path"]!, (int)operation["value"]!))
        );
    }

    [Fact]
    public void The_patch_restores_every_relation() => Check.That(GeneratedReports.Consistent, report =>
        {
            if (report.Requests is null)
            {
                return;
            }

            var cell = FormCatalog.Default.TablesOf(report).Single(static table => table.Name == "requests").Cells[report.Year!.Value % 7];
            var wrong = cell.With(report, (Count)(long)(cell.Get(report).Number! + 3));
            var json = JsonNode.Parse(DisclosureJson.Serialize(wrong))!;
            foreach (var operation in JsonNode.Parse(Write(RepairPatch.Of(ReportExplainer.Default.Explain(wrong)).WriteTo))!.AsArray())
            {
                var path = ((string)operation!["path"]!).Split('/');
                var owner = path[1..^1].Aggregate(json, static (node, name) => node[name]!);
                Assert.Contains((string)operation["op"]!, (string[])["test", "replace"]);
                if ((string)operation["op"]! == "test")
                {
                    Assert.Equal((long)operation["value"]!, (long)owner[path[^1]]!);
                }
                else
                {
                    owner[path[^1]] = (long)operation["value"]!;
                }
            }

            Assert.Equal(report, DisclosureJson.Deserialize(json.ToJsonString()));
        });

    [Fact]
    public void Nothing_to_explain_is_an_empty_list()
    {
        Assert.Equal(
            "{\n  \"explanations\": []\n}\n",
            Write(static writer =>
            {
                writer.WriteStartObject();
                ExplanationJson.WriteMember(writer, []);
                writer.WriteEndObject();
            })
        );
        Assert.Equal("[]\n", Write(RepairPatch.Of([]).WriteTo));
    }

    // Table three: two figures a row too high, with last year's report as a witness, and a blank; table four: a total.
    private static ImmutableArray<Explanation> Explain()
    {
        var previous = Reports.Zero(Reports.Edition2021) with
        {
            Year = 2021,
            Agency = new Agency { Name = "永正镇" },
        };
        var report = previous with { Year = 2022 };
        foreach (
            var (pointer, value) in new (string, int)[]
            {
                ("/requests/newlyReceived/naturalPersons", 17),
                ("/requests/newlyReceived/total", 14),
                ("/requests/carriedOver/total", 3),
                ("/requests/outcomes/granted/naturalPersons", 17),
                ("/requests/outcomes/granted/total", 17),
                ("/requests/outcomes/total/naturalPersons", 17),
                ("/requests/outcomes/total/total", 17),
                ("/reviewAndLitigation/reconsideration/total", 3),
            }
        )
        {
            report = Reports.Edition2021.Find(pointer)!.With(report, (Count)value);
        }

        previous = Reports.Edition2021.Find("/requests/carriedForward/naturalPersons")!.With(previous, (Count)3);
        previous = Reports.Edition2021.Find("/requests/carriedForward/total")!.With(previous, (Count)3);
        report = Reports.Edition2021.Find("/requests/outcomes/refused/stateSecret/naturalPersons")!.With(report, CellValue.Blank);
        report = Reports.Edition2021.Find("/reviewAndLitigation/litigationDirect/total")!.With(report, CellValue.NotApplicable);
        return ReportExplainer.Default.Explain(report, previous);
    }

    private static string Write(Action<Utf8JsonWriter> write)
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
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
