using System.Collections.Immutable;
using System.Text.Json;
using GovDisclosure.Rules;

namespace GovDisclosure.Comparison;

/// <summary>Writes what became of findings as JSON.</summary>
public static class FindingsDifferenceJson
{
    /// <summary>
    /// Writes the difference as an object: the findings that appeared, that are resolved and that remain, each as
    /// <see cref="CheckResultJson"/>
    /// writes it. <c>ComparisonSchema</c> is the schema.
    /// </summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <param name="difference">The difference.</param>
    public static void Write(Utf8JsonWriter writer, FindingsDifference difference)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(difference);
        writer.WriteStartObject();
        Write(writer, "appeared", difference.Appeared);
        Write(writer, "resolved", difference.Resolved);
        Write(writer, "remaining", difference.Remaining);
        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, string name, ImmutableArray<Finding> findings)
    {
        writer.WriteStartArray(name);
        foreach (var finding in findings)
        {
            CheckResultJson.Write(writer, finding);
        }

        writer.WriteEndArray();
    }
}
