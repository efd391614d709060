using System.Text.Json;
using GovDisclosure.Comparison;
using GovDisclosure.Comparison.Narrative;
using GovDisclosure.Json;
using static GovDisclosure.Json.SchemaParts;

namespace GovDisclosure.Output;

/// <summary>The JSON Schema (draft 2020-12) of what <see cref="ComparisonResultJson"/>, <see cref="ReportSeriesJson"/> and
/// <see cref="FindingsDifferenceJson"/> write.</summary>
public static class ComparisonSchema
{
    /// <summary>The permanent id of the schema.</summary>
    public const string Id = "urn:govdisclosure:schema:comparison:1";

    /// <summary>The schema as indented JSON, ended by a line end.</summary>
    public static string ToJson() =>
        Printed(static writer =>
        {
            Begin(
                writer,
                Id,
                "年度报告的比较",
                "This year's annual report against last year's, a series of years, or what became of the findings."
            );
            writer.WriteStartArray("anyOf");
            Write(writer, Reference("comparison"));
            Write(writer, Reference("series"));
            Write(writer, Reference("findingsDifference"));
            writer.WriteEndArray();
            writer.WriteStartObject("$defs");
            foreach (var (name, schema) in Definitions())
            {
                writer.WritePropertyName(name);
                Write(writer, schema);
            }

            WriteFinding(writer);
            writer.WriteEndObject();
        });

    // A finding, a value and the match of agencies are what they are in a result of a check, with all that their definitions refer to.
    private static void WriteFinding(Utf8JsonWriter writer)
    {
        using var check = JsonDocument.Parse(CheckResultSchema.ToJson());
        CopyDefinitions(writer, check.RootElement.GetProperty("$defs"), ["finding", "value", "agencyMatch"]);
    }

    private static IEnumerable<(string Name, Action<Utf8JsonWriter> Schema)> Definitions()
    {
        yield return (
            "comparison",
            Members(
                ("previous", Reference("report")),
                ("current", Reference("report")),
                ("agencyMatch", Reference("agencyMatch")),
                (
                    "warnings",
                    ArrayOf(Members(("kind", Words(JsonWords.All<ComparisonWarningKind>())), ("message", Reference("localized"))))
                ),
                ("particulars", ArrayOf(Reference("sides"))),
                ("cells", ArrayOf(Reference("cell"))),
                ("text", ArrayOf(Reference("sides"))),
                ("narratives", ArrayOf(Reference("narrative"))),
                (
                    "indicators",
                    ArrayOf(
                        Members([
                            .. Indicators,
                            ("before", Reference("indicatorValue")),
                            ("after", Reference("indicatorValue")),
                            ("change", Types("number", "null")),
                        ])
                    )
                ),
                ("copiedTables", ArrayOf(Pointer)),
                ("continuity", ArrayOf(Reference("finding"))),
                ("notRun", ArrayOf(Members(("rule", Types("string")), ("reason", Types("string")), ("message", Reference("localized"))))),
                ("findings?", Reference("findingsDifference")),
                (
                    "summary",
                    Members(
                        ("cells", Types("integer")),
                        ("changes", Types("integer")),
                        ("texts", Types("integer")),
                        ("particulars", Types("integer")),
                        ("restated", Types("integer"))
                    )
                )
            )
        );
        yield return (
            "series",
            Members(
                ("years", ArrayOf(Types("integer"))),
                ("gaps", ArrayOf(Types("integer"))),
                ("breaks", ArrayOf(Members(("previousYear", Types("integer")), ("year", Types("integer")), ("table", Pointer)))),
                ("indicators", ArrayOf(Members([.. Indicators, ("values", ArrayOf(Reference("indicatorValue")))]))),
                ("comparisons", ArrayOf(Reference("comparison")))
            )
        );
        yield return (
            "findingsDifference",
            Members(
                ("appeared", ArrayOf(Reference("finding"))),
                ("resolved", ArrayOf(Reference("finding"))),
                ("remaining", ArrayOf(Reference("finding")))
            )
        );
        yield return ("sides", Members(("pointer", Pointer), ("before", Types("string", "null")), ("after", Types("string", "null"))));
        yield return ("report", Members(("agency", Types("string", "null")), ("year", Types("integer", "null"))));
        yield return (
            "cell",
            Members(
                ("pointer", Pointer),
                ("previousPointers?", ArrayOf(Pointer)),
                ("currentPointers?", ArrayOf(Pointer)),
                ("before?", Reference("value")),
                ("after?", Reference("value")),
                ("delta", Types("number", "null")),
                ("relativeChange", Types("number", "null")),
                ("unit", Types("string")),
                ("verdict", Words(JsonWords.All<ComparisonVerdict>())),
                ("reason?", Reference("localized")),
                ("class", Words(JsonWords.All<ChangeClass>())),
                ("direction", Words(JsonWords.All<ChangeDirection>())),
                ("share?", Members(("of", Pointer), ("before", Types("number")), ("after", Types("number")), ("points", Types("number"))))
            )
        );
        yield return (
            "seriesPoint",
            Members(
                ("year", Types("integer")),
                ("cells", ArrayOf(Pointer)),
                ("value?", Reference("value")),
                ("verdict?", Words(JsonWords.All<ComparisonVerdict>())),
                ("delta", Types("number", "null"))
            )
        );
        yield return (
            "narrative",
            Members(
                ("pointer", Pointer),
                ("similarity", Types("number")),
                ("copy", Words(JsonWords.All<TextCopy>())),
                ("isShortest", Types("boolean")),
                (
                    "figures",
                    ArrayOf(
                        Members(
                            ("before", Types("string")),
                            ("after", Types("string")),
                            ("sentence", Types("string")),
                            ("offset", Types("integer")),
                            ("isYear", Types("boolean"))
                        )
                    )
                ),
                (
                    "paragraphs",
                    ArrayOf(
                        Members(
                            ("change", Words(JsonWords.All<ParagraphChange>())),
                            ("before", Types("integer", "null")),
                            ("after", Types("integer", "null")),
                            ("segments", ArrayOf(Members(("kind", Words(JsonWords.All<TextDiffKind>())), ("text", Types("string")))))
                        )
                    )
                )
            )
        );
        yield return (
            "indicatorValue",
            Members(
                ("status", Words(JsonWords.All<IndicatorStatus>())),
                ("numerator", Types("number", "null")),
                ("denominator", Types("number", "null")),
                ("value", Types("number", "null")),
                ("reason?", Reference("localized"))
            )
        );
        yield return ("localized", Members(("zh", Types("string")), ("en", Types("string"))));
    }

    private static (string Name, Action<Utf8JsonWriter> Schema)[] Indicators { get; } =
    [
        ("id", Words(Indicator.All.Select(static indicator => indicator.Id))),
        ("name", Reference("localized")),
        ("formula", Reference("localized")),
        ("scale", Types("integer")),
        ("unit", Words(Indicator.All.Select(IndicatorJson.UnitOf).Distinct(StringComparer.Ordinal))),
    ];
}
