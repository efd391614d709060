using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources;

/// <summary>A piece of a source in reading order: a line or paragraph, or what the source itself marks as a cell.</summary>
/// <param name="RawStart">Where the piece starts in the text of the source.</param>
/// <param name="RawLength">The length of the piece, padding included.</param>
/// <param name="Start">Where the piece starts without its padding.</param>
/// <param name="Length">The length without padding; 0 for an empty cell.</param>
/// <param name="Position">Where in the source.</param>
/// <param name="IsCell">Whether the source marks the piece as a cell (a tab, a table); a plain line may be a cell too.</param>
/// <param name="StartsRow">Whether the source shows a boundary before the piece: a blank line, a new line of cells, a new row.</param>
/// <param name="IsRun">Whether the piece may hold the figures of several cells, since the source has lost what stood between them.</param>
/// <param name="IsFigure">Whether the piece is in the place of a figure, whatever is printed beside the number.</param>
internal readonly record struct SourceToken(
    int RawStart,
    int RawLength,
    int Start,
    int Length,
    SourcePosition Position,
    bool IsCell,
    bool StartsRow,
    bool IsRun = false,
    bool IsFigure = false
)
{
    /// <summary>Whether the piece is a number at the turn of a page that is, or may be, the page's.</summary>
    public bool IsPageNumber { get; init; }

    /// <summary>Whether nothing but its place at the turn of the page, or its value, says that the piece is the page's number, so that it
    /// may be a figure all the same.</summary>
    public bool IsPageInDoubt { get; init; }

    /// <summary>Whether its row has another number of cells than nearly all rows of the table, so that an empty cell in it tells
    /// nothing.</summary>
    public bool IsInUnevenRow { get; init; }

    /// <summary>Whether the piece is an empty one that fills the width of a table up, and no cell of its row.</summary>
    public bool IsFilling { get; init; }

    /// <summary>Whether the piece is a cell that shows what no reader reads, as a picture, beside its text or alone.</summary>
    public bool HoldsUnread { get; init; }

    /// <summary>Whether the piece is no text of a report, as an entry of a table of contents.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>Whether nothing but a break of the line is between the piece and the one before, which may be one paragraph.</summary>
    public bool FollowsBreak { get; init; }

    /// <summary>Whether the source marks the piece as a heading.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Whether all of the piece is a link, which leads elsewhere.</summary>
    public bool IsLink { get; init; }

    public bool IsEmpty => Length == 0;

    public int End => Start + Length;

    public int RawEnd => RawStart + RawLength;
}
