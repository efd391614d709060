namespace GovDisclosure.Pdf.Tests.Printing;

/// <summary>How a report is printed as PDF.</summary>
internal sealed record PdfLayout
{
    /// <summary>How the lines of a table are drawn.</summary>
    public PdfRuling Ruling { get; init; } = PdfRuling.Cells;

    /// <summary>The degrees by which every page is turned to be shown; what is on it is drawn turned the other way.</summary>
    public int Rotation { get; init; }

    /// <summary>Whether the number of each page stands at its foot.</summary>
    public bool NumbersPages { get; init; }

    /// <summary>How high a page is to its lower margin, in points from above: a low one breaks tables over pages.</summary>
    public double UsedHeight { get; init; } = 740;

    /// <summary>Whether a broken table starts with its header again.</summary>
    public bool RepeatsHeader { get; init; }
}

/// <summary>How the lines of a table are drawn.</summary>
internal enum PdfRuling
{
    /// <summary>Each cell has its four sides, so that most lines are drawn twice.</summary>
    Cells,

    /// <summary>Each side is a thin filled rectangle.</summary>
    Filled,

    /// <summary>The table has no sides on the left and on the right.</summary>
    OpenSides,

    /// <summary>No line is drawn.</summary>
    None,
}
