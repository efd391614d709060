using System.Text.Json;
using GovDisclosure.Json;

namespace GovDisclosure.Rules;

/// <summary>Writes rules as JSON.</summary>
public static class RuleDescriptorJson
{
    /// <summary>Writes rules as an array of objects; what a rule does not have is left out.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <param name="rules">The rules.</param>
    public static void Write(Utf8JsonWriter writer, IEnumerable<RuleDescriptor> rules)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(rules);
        writer.WriteStartArray();
        foreach (var rule in rules)
        {
            Write(writer, rule);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a rule as an object; what it does not have is left out.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <param name="rule">The rule.</param>
    public static void Write(Utf8JsonWriter writer, RuleDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(rule);
        writer.WriteStartObject();
        writer.WriteString("id", rule.Id);
        writer.WriteString("name", rule.Name);
        writer.WriteString("severity", JsonWords.Of(rule.Severity));
        writer.WriteString("scope", JsonWords.Of(rule.Scope));
        writer.WritePart("statement", rule.Statement);
        writer.WritePart("basis", rule.Basis);
        writer.WriteIfAny("formula", rule.Formula);
        writer.WriteIfAny("sinceYear", rule.SinceYear);
        writer.WriteIfAny("untilYear", rule.UntilYear);
        writer.WriteIfAny("edition", rule.Edition);
        writer.WriteIfAny("failing", rule.Failing);
        writer.WriteIfAny("passing", rule.Passing);
        writer.WriteIfAny("helpPage", rule.HelpPage);
        writer.WriteEndObject();
    }
}
