namespace GovDisclosure.Documents.Sources.Docx;

/// <summary>A cell that is being read: what its properties say, and the paragraphs so far.</summary>
internal sealed class DocxCell
{
    // A cell with so much text in several paragraphs is no figure or label.
    private const int LongText = 200;
    private const int MostParagraphsOfLabel = 2;

    private readonly List<string> paragraphs = [];
    private int length;

    public string? Span { get; set; }

    /// <summary>Whether the cell goes on from the row above.</summary>
    public bool GoesOn { get; set; }

    /// <summary>Whether the cell goes on from the one before it.</summary>
    public bool GoesOnFromLeft { get; set; }

    public bool IsDeleted { get; set; }

    /// <summary>What is behind it.</summary>
    public DocxShade Shade { get; set; }

    /// <summary>Whether what the cell holds is read as pieces of its own.</summary>
    public bool HoldsPieces { get; set; }

    /// <summary>Whether the cell shows what no reader reads, as a picture.</summary>
    public bool HoldsUnread { get; set; }

    public IReadOnlyList<string> Paragraphs => paragraphs;

    public bool IsLong => length > LongText && paragraphs.Count > MostParagraphsOfLabel;

    public void Add(string paragraph)
    {
        paragraphs.Add(paragraph);
        length += paragraph.Length;
    }

    public void Clear()
    {
        paragraphs.Clear();
        length = 0;
    }
}
