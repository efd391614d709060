namespace GovDisclosure.Documents.Sources.Docx;

/// <summary>A row of a table that is being read.</summary>
/// <param name="tokens">How many tokens stand before it, so that a deleted one can be taken back.</param>
/// <param name="text">How much text stands before it.</param>
/// <param name="images">How many pictures stand before it.</param>
internal sealed class DocxRow(int tokens, int text, int images)
{
    public int Tokens => tokens;

    public int Text => text;

    public int Images => images;

    public bool IsDeleted { get; set; }

    public bool IsHidden { get; set; }
}
