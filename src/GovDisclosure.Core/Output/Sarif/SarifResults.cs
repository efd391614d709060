using System.Globalization;
using System.Text.Json;
using GovDisclosure.Reading;
using GovDisclosure.Rules;

namespace GovDisclosure.Output.Sarif;

/// <summary>Writes what was found in a file, and what a check before found and this one does not.</summary>
internal static class SarifResults
{
    private const string FingerprintName = "govdisclosure/v1";

    /// <summary>Writes the results of a file.</summary>
    public static void Write(Utf8JsonWriter writer, SarifFile file, SarifRules rules, Language language, SarifBaseline? baseline)
    {
        foreach (var finding in file.Result?.Findings ?? [])
        {
            writer.WriteStartObject();
            writer.WriteString("ruleId", finding.Rule.Id);
            writer.WriteNumber("ruleIndex", rules.IndexOf(finding.Rule));
            var isOpen = finding.Status == FindingStatus.NotAssessable;
            writer.WriteString("kind", isOpen ? "open" : "fail");
            writer.WriteString("level", isOpen ? "none" : CheckSarif.Level(finding.Severity));
            CheckSarif.WriteText(writer, "message", finding.Message.In(language));
            WriteLocations(writer, file.Path, file.PositionOf(finding.Position), finding.Pointer);
            WriteOperands(writer, file, finding, language);
            writer.WriteStartObject("partialFingerprints");
            writer.WriteString(FingerprintName, finding.Fingerprint);
            writer.WriteEndObject();
            if (baseline is not null)
            {
                writer.WriteString("baselineState", baseline.Contains(file.Name, finding.Fingerprint) ? "unchanged" : "new");
            }

            WriteSuppressions(writer, finding);
            SarifFixes.Write(writer, file, finding, language);
            writer.WriteEndObject();
        }

        if (baseline is not null && file.Result is { } now)
        {
            WriteAbsent(writer, file, rules, baseline.Absent(file.Name, now), language);
        }
    }

    // What a check before found and this one does not: nothing is wrong there any more, so it is no failure.
    private static void WriteAbsent(
        Utf8JsonWriter writer,
        SarifFile file,
        SarifRules rules,
        IEnumerable<SarifBaselineResult> absent,
        Language language
    )
    {
        foreach (var result in absent)
        {
            writer.WriteStartObject();
            writer.WriteString("ruleId", result.RuleId);
            if (rules.Find(result.RuleId) is { } rule)
            {
                writer.WriteNumber("ruleIndex", rules.IndexOf(rule));
            }

            writer.WriteString("kind", "pass");
            writer.WriteString("level", "none");
            CheckSarif.WriteText(
                writer,
                "message",
                language == Language.Chinese ? "已不再出现：" + result.Message.Zh : "No more found: " + result.Message.En
            );
            WriteLocations(writer, file.Path, file.PositionOf(null), result.Pointer);
            writer.WriteStartObject("partialFingerprints");
            writer.WriteString(FingerprintName, result.Fingerprint);
            writer.WriteEndObject();
            writer.WriteString("baselineState", "absent");
            writer.WriteStartArray("suppressions");
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }

    private static void WriteLocations(Utf8JsonWriter writer, string path, SourcePosition? position, string pointer)
    {
        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        CheckSarif.WritePlace(writer, path, position, 0);
        CheckSarif.WriteLogical(writer, pointer);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteOperands(Utf8JsonWriter writer, SarifFile file, Finding finding, Language language)
    {
        if (finding.Operands.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("relatedLocations");
        for (var i = 0; i < finding.Operands.Length; i++)
        {
            var operand = finding.Operands[i];
            writer.WriteStartObject();
            writer.WriteNumber("id", i + 1);

            // Last year's cells are in another file, which is not known here.
            if (!operand.IsPrevious && file.Provenance.Find(operand.Pointer) is { } source)
            {
                CheckSarif.WritePlace(writer, file.Path, file.PositionOf(source.Position), 0);
            }

            CheckSarif.WriteText(
                writer,
                "message",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(!operand.IsPrevious ? "" : language == Language.Chinese ? "上年：" : "previous: ")}{operand.Coefficient} × {(language == Language.Chinese ? operand.Cell.LabelZh : operand.Cell.LabelEn)}: {operand.Value}"
                )
            );
            CheckSarif.WriteLogical(writer, operand.Pointer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSuppressions(Utf8JsonWriter writer, Finding finding)
    {
        // An empty array says that there is none; a result without the member would say that it is not known.
        writer.WriteStartArray("suppressions");
        if (finding is { Status: FindingStatus.Waived, Waiver: { } waiver })
        {
            writer.WriteStartObject();
            writer.WriteString("kind", "external");
            writer.WriteString("status", "accepted");
            writer.WriteString(
                "justification",
                string.Create(CultureInfo.InvariantCulture, $"{waiver.Reason} ({waiver.By}, {waiver.Until:yyyy-MM-dd})")
            );
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
