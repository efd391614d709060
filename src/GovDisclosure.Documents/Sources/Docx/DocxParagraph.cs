using System.Text;

namespace GovDisclosure.Documents.Sources.Docx;

/// <summary>A paragraph that is being read.</summary>
/// <param name="start">The text of the paragraph before, when its mark was deleted.</param>
internal sealed class DocxParagraph(string start)
{
    public StringBuilder Text { get; } = new(start);

    public bool IsMarkDeleted { get; set; }

    /// <summary>The style that it names.</summary>
    public string? Style { get; set; }

    /// <summary>Whether all of its text so far has the colour of paper.</summary>
    public bool IsWhite { get; set; }

    /// <summary>What is behind it.</summary>
    public DocxShade Shade { get; set; }
}
