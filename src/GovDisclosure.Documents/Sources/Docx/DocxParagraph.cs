using System.Text;

namespace GovDisclosure.Documents.Sources.Docx;

/// <summary>A paragraph that is being read.</summary>
/// <param name="start">The text of the paragraph before, when its mark was deleted.</param>
internal sealed class DocxParagraph(string start)
{
    public StringBuilder Text { get; } = new(start);

    public bool IsMarkDeleted { get; set; }
}
