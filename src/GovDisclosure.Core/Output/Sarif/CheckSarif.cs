using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GovDisclosure.Json;
using GovDisclosure.Reading;
using GovDisclosure.Rules;

namespace GovDisclosure.Output.Sarif;

/// <summary>Writes results of checks as SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), for code review tools and dashboards.</summary>
/// <remarks>
/// <para>A finding is a result with its level, its place in the source where that is known, and its JSON Pointer as logical location; the
/// operands of a relation are related locations; waivers are suppressions. What could not be assessed is of kind <c>open</c> and level
/// <c>none</c>, as SARIF asks.</para>
/// <para>A fix is written only for a unique explanation of a text whose cells have a line and a column, so that the replacement is exact; in
/// any other source the changes stand in the property <c>proposal</c> of the results that they explain.</para>
/// <para>Notifications of the run say how many cells were read (<c>cells</c>, of level <c>error</c> where some were not), on which ground last year's report was taken for
/// the same agency's (<c>agencyMatch</c>), which rules did not run (<c>ruleNotRun</c>) or failed (<c>ruleFailed</c>), which waivers covered nothing
/// (<c>unusedWaiver</c>), that findings were cut (<c>maxFindings</c>), and why a file could not be read (the diagnostic's code).</para>
/// </remarks>
public static class CheckSarif
{
    private const string FingerprintName = "govdisclosure/v1";
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>One run over files, as compact JSON.</summary>
    /// <inheritdoc cref="Write"/>
    public static string ToJson(IReadOnlyList<SarifFile> files, Language language, SarifBaseline? baseline = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        return ResultText.Of((files, language, baseline), static (writer, run) => Write(writer, run.files, run.language, run.baseline));
    }

    /// <summary>Writes one run over files.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <param name="files">The files, in order.</param>
    /// <param name="language">The language of the messages.</param>
    /// <param name="baseline">
    /// A check before; null when there is none, and then no result has a baseline state. With one, what was found then and is not found now is a
    /// result of the state <c>absent</c>, unless the findings of the file were cut short.
    /// </param>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<SarifFile> files, Language language, SarifBaseline? baseline = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(files);
        var rules = RulesOf(files);
        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteTool(writer, rules, files, language);
        WriteInvocation(writer, files, rules, language);
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteString("language", language == Language.Chinese ? "zh" : "en");
        WriteResults(writer, files, rules, language, baseline);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // Every rule that was to run, also a user's own, in order.
    private static ImmutableArray<RuleDescriptor> RulesOf(IReadOnlyList<SarifFile> files) =>
    [
        .. files.Select(static file => file.Result).OfType<CheckResult>()
            .SelectMany(static result => result.Passed.Concat(result.NothingStated).Concat(result.NotRun.Select(static notRun => notRun.Rule)).Concat(result.Findings.Select(static finding => finding.Rule)))
            .Distinct()
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal),
    ];

    private static void WriteTool(Utf8JsonWriter writer, ImmutableArray<RuleDescriptor> rules, IReadOnlyList<SarifFile> files, Language language)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "GovDisclosure");
        writer.WriteString("version", files.Select(static file => file.Result?.RuleSet.ToString()).FirstOrDefault(static stamp => stamp is not null) ?? RuleCatalog.Version);
        writer.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            writer.WriteStartObject();
            writer.WriteString("id", rule.Id);
            writer.WriteString("name", rule.Name);
            WriteText(writer, "shortDescription", rule.Statement.In(language));
            WriteText(writer, "fullDescription", rule.Formula is { } formula ? $"{rule.Statement.In(language)} {formula}" : rule.Statement.In(language));
            WriteText(writer, "help", rule.Basis.In(language));
            writer.WriteStartObject("defaultConfiguration");
            writer.WriteString("level", Level(rule.Severity));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // What could not be read, and what was not run, is said about the run; a result is about a report.
    private static void WriteInvocation(Utf8JsonWriter writer, IReadOnlyList<SarifFile> files, ImmutableArray<RuleDescriptor> rules, Language language)
    {
        writer.WriteStartArray("invocations");
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful", files.All(static file => file.Result is { } result && !result.Findings.Any(static finding => finding.IsRuleFailure)));
        writer.WriteStartArray("toolExecutionNotifications");
        foreach (var file in files)
        {
            if (file.Result is { } result)
            {
                WriteNotification(writer, file.Path, result.Coverage.IsComplete ? "note" : "error", "cells", result.Coverage.Message.In(language));
                if (result.AgencyMatch is { } match)
                {
                    WriteNotification(writer, file.Path, "note", "agencyMatch", match.Message.In(language));
                }

                foreach (var (rule, reason) in result.NotRun)
                {
                    WriteNotification(writer, file.Path, "note", "ruleNotRun", reason.In(language), rule, rules);
                }

                foreach (var waiver in result.UnusedWaivers)
                {
                    var text = language == Language.Chinese
                        ? $"豁免 {waiver.Rule} {waiver.Pointer}（{waiver.Reason}，{waiver.By}）没有对应的发现。"
                        : $"The waiver of {waiver.Rule} {waiver.Pointer} ({waiver.Reason}, {waiver.By}) covered nothing.";
                    WriteNotification(writer, file.Path, "note", "unusedWaiver", text, rules.FirstOrDefault(rule => string.Equals(rule.Id, waiver.Rule, StringComparison.Ordinal)), rules);
                }

                foreach (var failure in result.Findings.Where(static finding => finding.IsRuleFailure))
                {
                    WriteNotification(writer, file.Path, "error", "ruleFailed", failure.Message.In(language), failure.Rule, rules);
                }

                if (result.IsTruncated)
                {
                    WriteNotification(writer, file.Path, "warning", "maxFindings", language == Language.Chinese
                        ? FormattableString.Invariant($"共有 {result.TotalFindings} 条发现，此处列出最重要的 {result.Findings.Length} 条。")
                        : FormattableString.Invariant($"There are {result.TotalFindings} findings; the {result.Findings.Length} most important ones are here."));
                }
            }
            else
            {
                foreach (var diagnostic in file.Diagnostics)
                {
                    WriteNotification(writer, file.Path, Level(diagnostic.Severity), diagnostic.Code, diagnostic.Message.In(language));
                }
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteNotification(Utf8JsonWriter writer, string path, string level, string id, string text, RuleDescriptor? rule = null, ImmutableArray<RuleDescriptor> rules = default)
    {
        writer.WriteStartObject();
        writer.WriteString("level", level);
        WriteText(writer, "message", text);
        writer.WriteStartObject("descriptor");
        writer.WriteString("id", id);
        writer.WriteEndObject();
        if (rule is not null)
        {
            writer.WriteStartObject("associatedRule");
            writer.WriteString("id", rule.Id);
            writer.WriteNumber("index", rules.IndexOf(rule));
            writer.WriteEndObject();
        }

        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        WritePlace(writer, path, null, 0);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteResults(Utf8JsonWriter writer, IReadOnlyList<SarifFile> files, ImmutableArray<RuleDescriptor> rules, Language language, SarifBaseline? baseline)
    {
        writer.WriteStartArray("results");
        foreach (var file in files)
        {
            foreach (var finding in file.Result?.Findings ?? [])
            {
                writer.WriteStartObject();
                writer.WriteString("ruleId", finding.Rule.Id);
                writer.WriteNumber("ruleIndex", rules.IndexOf(finding.Rule));
                var isOpen = finding.Status == FindingStatus.NotAssessable;
                writer.WriteString("kind", isOpen ? "open" : "fail");
                writer.WriteString("level", isOpen ? "none" : Level(finding.Severity));
                WriteText(writer, "message", finding.Message.In(language));
                WriteLocations(writer, file.Path, PositionIn(file, finding.Position), finding.Pointer);
                WriteOperands(writer, file, finding, language);
                writer.WriteStartObject("partialFingerprints");
                writer.WriteString(FingerprintName, finding.Fingerprint);
                writer.WriteEndObject();
                if (baseline is not null)
                {
                    writer.WriteString("baselineState", baseline.Contains(file.Path, finding.Fingerprint) ? "unchanged" : "new");
                }

                WriteSuppressions(writer, finding);
                SarifFixes.Write(writer, file, finding, language);
                writer.WriteEndObject();
            }

            if (baseline is not null && file.Result is { } now)
            {
                WriteAbsent(writer, rules, baseline.Absent(file.Path, now), language);
            }
        }

        writer.WriteEndArray();
    }

    // What a check before found and this one does not: nothing is wrong there any more, so it is no failure.
    private static void WriteAbsent(Utf8JsonWriter writer, ImmutableArray<RuleDescriptor> rules, IEnumerable<SarifBaselineResult> absent, Language language)
    {
        foreach (var result in absent)
        {
            writer.WriteStartObject();
            writer.WriteString("ruleId", result.RuleId);
            if (rules.FirstOrDefault(rule => string.Equals(rule.Id, result.RuleId, StringComparison.Ordinal)) is { } rule)
            {
                writer.WriteNumber("ruleIndex", rules.IndexOf(rule));
            }

            writer.WriteString("kind", "pass");
            writer.WriteString("level", "none");
            WriteText(writer, "message", language == Language.Chinese ? "已不再出现：" + result.Message.Zh : "No more found: " + result.Message.En);
            WriteLocations(writer, result.Path, null, result.Pointer);
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
        WritePlace(writer, path, position, 0);
        WriteLogical(writer, pointer);
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

            // Last year's cells stand in another file, which is not known here.
            if (!operand.IsPrevious && file.Provenance.Find(operand.Pointer) is { } source)
            {
                WritePlace(writer, file.Path, PositionIn(file, source.Position), 0);
            }

            WriteText(writer, "message", string.Create(CultureInfo.InvariantCulture, $"{(!operand.IsPrevious ? "" : language == Language.Chinese ? "上年：" : "previous: ")}{operand.Coefficient} × {(language == Language.Chinese ? operand.Cell.LabelZh : operand.Cell.LabelEn)}: {operand.Value}"));
            WriteLogical(writer, operand.Pointer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSuppressions(Utf8JsonWriter writer, Finding finding)
    {
        // An empty array says that there is none; a result without the member would say that nobody knows.
        writer.WriteStartArray("suppressions");
        if (finding is { Status: FindingStatus.Waived, Waiver: { } waiver })
        {
            writer.WriteStartObject();
            writer.WriteString("kind", "external");
            writer.WriteString("status", "accepted");
            writer.WriteString("justification", string.Create(CultureInfo.InvariantCulture, $"{waiver.Reason} ({waiver.By}, {waiver.Until:yyyy-MM-dd})"));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static void WritePlace(Utf8JsonWriter writer, string path, SourcePosition? position, int length)
    {
        writer.WriteStartObject("physicalLocation");
        WriteArtifact(writer, path);
        if (position is { Line: > 0 } place)
        {
            writer.WritePropertyName("region");
            WriteRegion(writer, place, length);
        }

        writer.WriteEndObject();
    }

    internal static void WriteArtifact(Utf8JsonWriter writer, string path)
    {
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", ToUri(path));
        writer.WriteEndObject();
    }

    internal static void WriteRegion(Utf8JsonWriter writer, SourcePosition place, int length)
    {
        writer.WriteStartObject();
        writer.WriteNumber("startLine", place.Line);
        if (place.Column > 0)
        {
            writer.WriteNumber("startColumn", place.Column);
            if (length > 0)
            {
                writer.WriteNumber("endColumn", place.Column + length);
            }
        }

        writer.WriteEndObject();
    }

    internal static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    private static void WriteLogical(Utf8JsonWriter writer, string pointer)
    {
        writer.WriteStartArray("logicalLocations");
        writer.WriteStartObject();
        writer.WriteString("fullyQualifiedName", pointer);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static SourcePosition? PositionIn(SarifFile file, SourcePosition? position) => file.LinesAreOfFile ? position : null;

    // A relative reference as RFC 3986 has it, or a file URI as RFC 8089 has it; the path may be one of another system than this one.
    private static string ToUri(string path)
    {
        var parts = path.Replace('\\', '/').Split('/');
        var hasDrive = parts[0] is [var drive, ':'] && char.IsAsciiLetter(drive);
        var escaped = string.Join('/', parts.Select((part, i) => i == 0 && hasDrive ? part : Uri.EscapeDataString(part)));
        return hasDrive ? "file:///" + escaped : parts is ["", "", ..] ? "file:" + escaped : parts is ["", _, ..] ? "file://" + escaped : escaped;
    }

    private static string Level(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };
}
