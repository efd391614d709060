using System.Text.Json;
using GovDisclosure.Comparison.Narrative;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>Writes the comparison of a text as JSON.</summary>
internal static class NarrativeJson
{
    public static void Write(Utf8JsonWriter writer, NarrativeComparison narrative)
    {
        writer.WriteStartObject();
        writer.WriteString("pointer", narrative.Pointer);
        WriteMembers(writer, narrative.Text);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, TextComparison text)
    {
        writer.WriteStartObject();
        WriteMembers(writer, text);
        writer.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter writer, TextComparison text)
    {
        writer.WriteNumber("similarity", Math.Round(text.Similarity, 4));
        writer.WriteString("copy", JsonWords.Of(text.Copy));
        writer.WriteBoolean("isShortest", text.IsShortest);
        writer.WriteParts("figures", text.Figures);
        writer.WriteParts("paragraphs", text.Paragraphs);
    }

    public static void Write(Utf8JsonWriter writer, FigureChange figure)
    {
        writer.WriteStartObject();
        writer.WriteString("before", figure.Before);
        writer.WriteString("after", figure.After);
        writer.WriteString("sentence", figure.Sentence);
        writer.WriteNumber("offset", figure.Offset);
        writer.WriteBoolean("isYear", figure.IsYear);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, ParagraphComparison paragraph)
    {
        writer.WriteStartObject();
        writer.WriteString("change", JsonWords.Of(paragraph.Change));
        NumberJson.Write(writer, "before", paragraph.BeforeIndex);
        NumberJson.Write(writer, "after", paragraph.AfterIndex);
        writer.WriteParts("segments", paragraph.Segments);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, TextSegment segment)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", JsonWords.Of(segment.Kind));
        writer.WriteString("text", segment.Text);
        writer.WriteEndObject();
    }
}
