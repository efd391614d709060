using GovDisclosure.Core.Tests.Json;
using GovDisclosure.Forms;
using GovDisclosure.RollUp;
using GovDisclosure.Testing;
using static GovDisclosure.Core.Tests.RollUp.ReportSumJsonTests;

namespace GovDisclosure.Core.Tests.RollUp;

/// <summary>The schema of stored sums: another validator takes what is written, and refuses what is broken (eng/schema/run).</summary>
public sealed class ReportSumSchemaTests
{
    [Fact]
    public void The_schema_is_the_approved_one() => GoldenFile.Matches(ReportSumSchema.ToJson(), "schema", "report-sum.schema.json");

    [Fact]
    public void Stored_sums_are_written_for_another_validator() =>
        SchemaFiles.Write(
            "report-sum",
            [ReportSumJson.ToJson(Sum), ReportSumJson.ToJson(ReportSum.Empty(FormCatalog.Default.Newest))],
            [
                ("no years", Changed(static root => root.AsObject().Remove("years"))),
                ("reports is a text", Changed(static root => root["reports"] = "2")),
                ("a sum is no number", Changed(static root => root["cells"]!["/requests/newlyReceived/total"]!["sum"] = "x")),
                ("an unknown kind", Changed(static root => root["gaps"]![0]!["kind"] = "lost")),
            ]
        );
}
