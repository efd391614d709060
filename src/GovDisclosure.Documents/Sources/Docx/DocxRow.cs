namespace GovDisclosure.Documents.Sources.Docx;

/// <summary>A row of a table that is being read, and how much is before it, so that one that is not shown can be taken back.</summary>
/// <param name="grid">The table.</param>
internal sealed class DocxRow(DocxGrid grid)
{
    public DocxGrid Grid => grid;

    /// <summary>Whether it is in another row of its table, as none of a sound document does; it is a part of that one.</summary>
    public required bool IsInner { get; init; }

    public required int Tokens { get; init; }

    public required int Text { get; init; }

    public required int Images { get; init; }

    public required int Tables { get; init; }

    public bool IsDeleted { get; set; }

    public bool IsHidden { get; set; }
}
