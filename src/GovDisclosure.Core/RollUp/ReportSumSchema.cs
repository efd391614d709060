using System.Text.Json;
using GovDisclosure.Forms;
using static GovDisclosure.Json.SchemaParts;

namespace GovDisclosure.RollUp;

/// <summary>The JSON Schema (draft 2020-12) of a stored sum, which <see cref="ReportSumJson"/> writes.</summary>
public static class ReportSumSchema
{
    /// <summary>The permanent id of the schema.</summary>
    public const string Id = "urn:govdisclosure:schema:report-sum:1";

    /// <summary>The schema as indented JSON, ended by a line end.</summary>
    public static string ToJson() =>
        Printed(static writer =>
        {
            Begin(
                writer,
                Id,
                "部分汇总",
                "The exact sum of some reports, to be merged with others: each report adds a number or a gap to each cell. The sum of an amount is in units of 10^-32 of 万元; it ends with u where a report states the unit."
            );
            Members(
                ("edition", Types("string")),
                ("years", ArrayOf(Types("integer", "null"))),
                ("reports", Types("integer")),
                ("cells", MapOf(Members(("sum", Digits), ("numbers", Types("integer"))))),
                ("gaps", ArrayOf(Members(("pointer", Pointer), ("name", Types("string")), ("kind", Words(SumGapWords.All)))))
            )(writer);
        });

    private static void Digits(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "string");
        writer.WriteString("pattern", "^-?[0-9]+u?$");
    }
}
