namespace GovDisclosure.Documents.Sources.Docx;

/// <summary>A row of a table that is being read.</summary>
/// <param name="tokens">How many tokens stand before it, so that a deleted one can be taken back.</param>
/// <param name="text">How much text stands before it.</param>
internal sealed class DocxRow(int tokens, int text)
{
    public int Tokens => tokens;

    public int Text => text;

    public bool IsDeleted { get; set; }
}
