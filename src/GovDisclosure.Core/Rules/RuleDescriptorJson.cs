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
        WriteIfAny(writer, "formula", rule.Formula);
        WriteIfAny(writer, "sinceYear", rule.SinceYear);
        WriteIfAny(writer, "untilYear", rule.UntilYear);
        WriteIfAny(writer, "edition", rule.Edition);
        WriteExample(writer, "failing", rule.Failing);
        WriteExample(writer, "passing", rule.Passing);
        WriteIfAny(writer, "helpPage", rule.HelpPage);
        writer.WriteEndObject();
    }

    private static void WriteIfAny(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteIfAny(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
        }
    }

    private static void WriteExample(Utf8JsonWriter writer, string name, RuleExample? example)
    {
        if (example is not null)
        {
            writer.WritePart(name, example.Text);
        }
    }
}
