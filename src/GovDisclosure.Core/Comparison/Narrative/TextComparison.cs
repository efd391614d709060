using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison.Narrative;

/// <summary>A text of last year's report against this year's, paragraph by paragraph and word by word. Immutable.</summary>
[JsonConverter(typeof(ResultPartConverter<TextComparison>))]
public sealed class TextComparison : IJsonPart
{
    internal TextComparison(
        ImmutableArray<ParagraphComparison> paragraphs,
        ImmutableArray<FigureChange> figures,
        double similarity,
        TextCopy copy,
        bool isShortest
    )
    {
        Paragraphs = paragraphs;
        Figures = figures;
        Similarity = similarity;
        Copy = copy;
        IsShortest = isShortest;
    }

    /// <summary>The paragraphs, in the order of this year's text; what was removed is where it was.</summary>
    public ImmutableArray<ParagraphComparison> Paragraphs { get; }

    /// <summary>The numbers that changed in sentences of which every word stayed.</summary>
    public ImmutableArray<FigureChange> Figures { get; }

    /// <summary>The share of the letters of both texts that stayed, from 0 to 1; 1 for two empty texts.</summary>
    public double Similarity { get; }

    /// <summary>Whether the text was taken over from last year.</summary>
    public TextCopy Copy { get; }

    /// <summary>
    /// Whether the differences are the fewest; false when the texts are so long and so different that the search was cut short. What is
    /// said
    /// to have stayed has stayed in any case.
    /// </summary>
    public bool IsShortest { get; }

    /// <summary>Compares two texts; paragraphs are separated by line ends.</summary>
    /// <param name="before">Last year's text.</param>
    /// <param name="after">This year's text.</param>
    public static TextComparison Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new NarrativeComparer(before, after).Compare();
    }

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => NarrativeJson.Write(writer, this);
}
