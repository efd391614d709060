using System.Text.Json;
using GovDisclosure.Comparison.Narrative;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>Writes the comparison of a text as JSON.</summary>
internal static class NarrativeJson
{
    public static void Write(Utf8JsonWriter writer, NarrativeComparison narrative)
    {
        var text = narrative.Text;
        writer.WriteStartObject();
        writer.WriteString("pointer", narrative.Pointer);
        writer.WriteNumber("similarity", Math.Round(text.Similarity, 4));
        writer.WriteString("copy", ComparisonWords.Of(text.Copy));
        writer.WriteBoolean("isShortest", text.IsShortest);
        writer.WriteStartArray("figures");
        foreach (var figure in text.Figures)
        {
            writer.WriteStartObject();
            writer.WriteString("before", figure.Before);
            writer.WriteString("after", figure.After);
            writer.WriteString("sentence", figure.Sentence);
            writer.WriteNumber("offset", figure.Offset);
            writer.WriteBoolean("isYear", figure.IsYear);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("paragraphs");
        foreach (var paragraph in text.Paragraphs)
        {
            Write(writer, paragraph);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ParagraphComparison paragraph)
    {
        writer.WriteStartObject();
        writer.WriteString("change", ComparisonWords.Of(paragraph.Change));
        NumberJson.Write(writer, "before", paragraph.BeforeIndex);
        NumberJson.Write(writer, "after", paragraph.AfterIndex);
        writer.WriteStartArray("segments");
        foreach (var segment in paragraph.Segments)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", ComparisonWords.Of(segment.Kind));
            writer.WriteString("text", segment.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
