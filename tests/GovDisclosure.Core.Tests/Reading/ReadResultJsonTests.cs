using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovDisclosure.Json;
using GovDisclosure.Reading;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Reading;

public sealed class ReadResultJsonTests
{
    [Fact]
    public void The_report_is_that_of_the_contract()
    {
        var report = Reports.Numbered(Reports.Edition2021);
        using var json = JsonDocument.Parse(Write(new ReadResult { Report = report, Coverage = new Coverage(6, 1, 1, 1, 1, 2, 1) }));
        Assert.Equal(report, DisclosureJson.Deserialize(json.RootElement.GetProperty("report").GetRawText()));
        Assert.Equal(
            """{"cells":6,"read":1,"inferred":1,"blank":1,"notApplicable":1,"missing":2,"notInDocument":1}""",
            json.RootElement.GetProperty("coverage").GetRawText()
        );
    }

    [Fact]
    public void Diagnostics_and_cells_say_their_place_as_far_as_it_is_known()
    {
        var result = new ReadResult
        {
            Diagnostics =
            [
                new Diagnostic
                {
                    Code = "GD9005",
                    Severity = FindingSeverity.Error,
                    Message = new LocalizedText("未找到", "not found"),
                },
                new Diagnostic
                {
                    Code = "GD9103",
                    Severity = FindingSeverity.Warning,
                    Message = new LocalizedText("缺行", "no row"),
                    Pointer = "/requests",
                    Position = new SourcePosition(3, 4),
                },
                new Diagnostic
                {
                    Code = "GD9203",
                    Severity = FindingSeverity.Info,
                    Message = new LocalizedText("备注", "remark"),
                    Position = new SourcePosition(0, 0, 2, 5, 1),
                },
            ],
            Provenance = new Provenance([
                new CellSource
                {
                    Pointer = "/a",
                    Position = new SourcePosition(7),
                    RawText = "1,2",
                    IsInferred = true,
                },
            ]),
        };
        Assert.Equal(
            """
            {"report":null,"diagnostics":[{"code":"GD9005","severity":"error","message":{"zh":"未找到","en":"not found"}},{"code":"GD9103","severity":"warning","pointer":"/requests","position":{"line":3,"column":4},"message":{"zh":"缺行","en":"no row"}},{"code":"GD9203","severity":"info","position":{"table":2,"row":5,"cell":1},"message":{"zh":"备注","en":"remark"}}],"provenance":[{"pointer":"/a","position":{"line":7},"rawText":"1,2","inferred":true}],"coverage":null,"inferredAgency":null,"inferences":[]}
            """,
            Write(result)
        );
    }

    private static string Write(ReadResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            ReadResultJson.Write(writer, result);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
