using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GovDisclosure.Json;
using GovDisclosure.Reading;
using GovDisclosure.Rules.Causes;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Rules.Policy;

namespace GovDisclosure.Rules;

/// <summary>Writes the result of a check as JSON.</summary>
public static class CheckResultJson
{
    /// <summary>Writes the result of a check as an object.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <param name="result">The result.</param>
    /// <param name="file">The name of the file that was checked; null when there is none.</param>
    public static void Write(Utf8JsonWriter writer, CheckResult result, string? file)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(result);
        writer.WriteStartObject();
        writer.WriteIfAny("file", file);
        WriteMembers(writer, result);
        writer.WriteEndObject();
    }

    /// <summary>Writes the result of a check as members of an object that the caller has begun and may add to.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <param name="result">The result.</param>
    public static void WriteMembers(Utf8JsonWriter writer, CheckResult result)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(result);
        WriteFindings(writer, result);
        WriteRules(writer, result);
    }

    /// <summary>Writes the result of a check with explanations as members of an object that the caller has begun and may add to.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <param name="result">The result.</param>
    /// <param name="explanations">What <see cref="ReportExplainer"/> says of the same report; the member <c>explanations</c>.</param>
    public static void WriteMembers(Utf8JsonWriter writer, CheckResult result, ImmutableArray<Explanation> explanations)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(result);
        WriteFindings(writer, result);
        ExplanationJson.WriteMember(writer, explanations);
        WriteRules(writer, result);
    }

    private static void WriteFindings(Utf8JsonWriter writer, CheckResult result)
    {
        writer.WriteIfAny("agencyMatch", result.AgencyMatch);
        writer.WriteString("ruleSet", result.RuleSet.ToString());
        writer.WriteStartArray("findings");
        foreach (var finding in result.Findings)
        {
            Write(writer, finding);
        }

        writer.WriteEndArray();
        writer.WriteParts("causes", result.Causes);
    }

    internal static void Write(Utf8JsonWriter writer, ScoreCard score)
    {
        writer.WriteStartObject();
        writer.WriteNumber("points", score.Points);
        writer.WriteParts("items", score.Items);
        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, ScoreItem item)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", item.Rule.Id);
        writer.WriteNumber("points", item.Points);
        writer.WriteNumber("finding", item.Finding);
        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, FindingCause cause)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", JsonWords.Of(cause.Kind));
        writer.WriteString("pointer", cause.Pointer);
        writer.WritePart("message", cause.Message);
        writer.WriteStartArray("findings");
        foreach (var place in cause.Findings)
        {
            writer.WriteNumberValue(place);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRules(Utf8JsonWriter writer, CheckResult result)
    {
        writer.WriteParts("statements", result.Statements);
        WriteCells(writer, result.Coverage);
        writer.WriteIfAny("score", result.Score);
        writer.WriteStrings("passed", result.Passed.Select(static rule => rule.Id));
        writer.WriteStrings("nothingStated", result.NothingStated.Select(static rule => rule.Id));
        WriteNotRun(writer, result, hasRemedies: true);
        WriteUnusedWaivers(writer, result);
        WriteSummary(writer, result);
    }

    // Recovered numbers and marks of not applicable are read too.
    internal static void WriteCells(Utf8JsonWriter writer, Coverage coverage)
    {
        writer.WriteStartObject("cells");
        writer.WriteNumber("read", coverage.Read + coverage.Inferred + coverage.NotApplicable);
        writer.WriteNumber("blank", coverage.Blank);
        writer.WriteNumber("notRead", coverage.NotRead);
        writer.WriteNumber("notInDocument", coverage.NotInDocument);
        writer.WriteEndObject();
    }

    /// <summary>Writes a finding as an object.</summary>
    public static void Write(Utf8JsonWriter writer, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(finding);
        writer.WriteStartObject();
        writer.WriteString("rule", finding.Rule.Id);
        writer.WriteString("name", finding.Rule.Name);
        writer.WriteString("severity", JsonWords.Of(finding.Severity));
        writer.WriteString("status", JsonWords.Of(finding.Status));
        writer.WriteString("pointer", finding.Pointer);
        writer.WriteIfAny("subject", finding.Subject);
        if (finding is { Left: { } left, Right: { } right, Difference: { } difference })
        {
            WriteInteger(writer, "left", left);
            WriteInteger(writer, "right", right);
            WriteInteger(writer, "difference", difference);
        }

        writer.WriteParts("operands", finding.Operands);
        writer.WriteIfAny("quote", finding.Quote);
        ReadResultJson.WritePosition(writer, finding.Position);

        if (finding.BlockedBy is { } blocking)
        {
            writer.WriteString("blockedBy", blocking.Id);
        }

        WriteWaiver(writer, finding.Waiver);
        writer.WritePart("basis", finding.Rule.Basis);
        writer.WritePart("message", finding.Message);
        writer.WriteString("fingerprint", finding.Fingerprint);
        writer.WriteEndObject();
    }

    internal static void WriteNotRun(Utf8JsonWriter writer, CheckResult result, bool hasRemedies = false)
    {
        writer.WriteStartArray("notRun");
        foreach (var notRun in result.NotRun)
        {
            Write(writer, notRun, hasRemedies);
        }

        writer.WriteEndArray();
    }

    internal static void Write(Utf8JsonWriter writer, RuleNotRun notRun, bool hasRemedy)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", notRun.Rule.Id);
        writer.WriteString("reason", notRun.Reason.En);
        writer.WritePart("message", notRun.Reason);
        if (hasRemedy && notRun.Remedy != RuleRemedy.None)
        {
            writer.WriteString("remedy", JsonWords.Of(notRun.Remedy));
        }

        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, Operand operand)
    {
        writer.WriteStartObject();
        writer.WriteString("pointer", operand.Pointer);
        if (operand.IsPrevious)
        {
            writer.WriteString("report", "previous");
        }

        writer.WriteNumber("coefficient", operand.Coefficient);
        CellValueJson.Write(writer, "value", operand.Value);
        writer.WriteEndObject();
    }

    private static void WriteWaiver(Utf8JsonWriter writer, Waiver? waiver)
    {
        if (waiver is null)
        {
            return;
        }

        writer.WriteStartObject("waiver");
        WriteMembers(writer, waiver);
        writer.WriteEndObject();
    }

    private static void WriteUnusedWaivers(Utf8JsonWriter writer, CheckResult result)
    {
        if (result.UnusedWaivers.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("unusedWaivers");
        foreach (var waiver in result.UnusedWaivers)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", waiver.Rule);
            writer.WriteString("pointer", waiver.Pointer);
            WriteMembers(writer, waiver);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMembers(Utf8JsonWriter writer, Waiver waiver)
    {
        writer.WriteString("reason", waiver.Reason);
        writer.WriteString("by", waiver.By);
        writer.WriteString("until", waiver.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void WriteSummary(Utf8JsonWriter writer, CheckResult result)
    {
        writer.WriteStartObject("summary");
        writer.WriteNumber("errors", result.Count(FindingSeverity.Error, FindingStatus.Fail));
        writer.WriteNumber("warnings", result.Count(FindingSeverity.Warning, FindingStatus.Fail));
        writer.WriteNumber("infos", result.Count(FindingSeverity.Info, FindingStatus.Fail));
        writer.WriteNumber("notAssessable", result.Count(FindingStatus.NotAssessable));
        writer.WriteNumber("waived", result.Count(FindingStatus.Waived));
        writer.WriteNumber("findings", result.TotalFindings);
        writer.WriteNumber("passed", result.Passed.Length);
        writer.WriteNumber("nothingStated", result.NothingStated.Length);
        writer.WriteNumber("notRun", result.NotRun.Length);
        writer.WriteEndObject();
    }

    // A sum of 64-bit counts may be beyond 64 bits; JSON numbers have no such bound.
    private static void WriteInteger(Utf8JsonWriter writer, string name, Int128 number)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(number.ToString(CultureInfo.InvariantCulture), skipInputValidation: true);
    }

    internal static void Write(Utf8JsonWriter writer, AgencyMatch match)
    {
        writer.WriteStartObject();
        writer.WriteString("ground", JsonWords.Of(match.Ground));
        writer.WritePart("message", match.Message);
        writer.WriteEndObject();
    }
}
